// SPDX-License-Identifier: GPL-3.0-or-later
#include "link/brokeraccess.h"

#include "link/brokercontrol.h"
#include "link/topics.h"
#include "seal/text.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace cubby::link {

namespace {

constexpr int kIterations = 101; // the plugin's own; the passwords are random, so more would only slow the broker

const QString kClients = QStringLiteral("clients");
const QString kRoles = QStringLiteral("roles");
const QString kUserName = QStringLiteral("username");
const QString kRoleName = QStringLiteral("rolename");

QJsonObject allow(const char *what, const QString &topic)
{
    return {{QStringLiteral("acltype"), QLatin1StringView(what)},
            {QStringLiteral("topic"), topic},
            {QStringLiteral("priority"), 0},
            {QStringLiteral("allow"), true}};
}

QString base64(const QByteArray &bytes) { return QString::fromLatin1(bytes.toBase64()); }

void removeFrom(QJsonObject &json, const QString &list, const QString &key, const QString &name)
{
    QJsonArray kept;
    const QJsonArray all = json[list].toArray();
    for (const QJsonValue entry : all) {
        if (entry[key].toString() != name)
            kept.append(entry);
    }
    json[list] = kept;
}

void addTo(QJsonObject &json, const QString &list, const QJsonObject &entry)
{
    QJsonArray all = json[list].toArray();
    all.append(entry);
    json[list] = all;
}

} // namespace

BrokerAccess::BrokerAccess()
    : m_json{{QStringLiteral("defaultACLAccess"), QJsonObject{{QStringLiteral("publishClientSend"), false},
                                                              {QStringLiteral("publishClientReceive"), false},
                                                              {QStringLiteral("subscribe"), false},
                                                              {QStringLiteral("unsubscribe"), true}}},
             {kClients, QJsonArray()},
             {QStringLiteral("groups"), QJsonArray()},
             {kRoles, QJsonArray()}}
{ }

Result<BrokerAccess> BrokerAccess::fromJson(const QByteArray &json)
{
    const QJsonObject read = QJsonDocument::fromJson(json).object();
    if (!read[kClients].isArray() || !read[kRoles].isArray())
        return failure("access.form", QStringLiteral("This is no file of mosquitto's dynamic-security plugin"));
    BrokerAccess access;
    const QJsonObject refusal = access.m_json[QStringLiteral("defaultACLAccess")].toObject();
    access.m_json = read;
    access.m_json[QStringLiteral("defaultACLAccess")] = refusal; // whatever it was: nothing is allowed by default
    return access;
}

QByteArray BrokerAccess::toJson() const { return QJsonDocument(m_json).toJson(); }

void BrokerAccess::setBank(BankId bank, const QString &password, Chance &chance)
{
    const QString id = bank.toString();
    setUser(id, password, id, aclsOfBank(bank), chance);
}

QJsonArray BrokerAccess::aclsOfBank(BankId bank)
{
    return {allow("publishClientSend", upTopic(bank)), allow("publishClientSend", presenceTopic(bank)),
            allow("subscribeLiteral", downTopic(bank)), allow("publishClientReceive", downTopic(bank))};
}

void BrokerAccess::removeBank(BankId bank) { removeUser(bank.toString()); }

bool BrokerAccess::hasBank(BankId bank) const
{
    const QJsonArray all = m_json[kClients].toArray();
    return std::any_of(all.begin(), all.end(),
                       [&](const QJsonValue &client) { return client[kUserName].toString() == bank.toString(); });
}

void BrokerAccess::setServer(const QString &user, const QString &password, const QString &group, Chance &chance)
{
    setUser(user, password, {},
            {allow("subscribeLiteral", upFilter(group)), allow("publishClientReceive", upFilter({})),
             allow("subscribeLiteral", presenceFilter()), allow("publishClientReceive", presenceFilter()),
             allow("publishClientSend", downFilter())},
            chance);
}

void BrokerAccess::removeServer(const QString &user) { removeUser(user); }

void BrokerAccess::setKeeper(const QString &user, const QString &password, Chance &chance)
{
    setUser(user, password, {},
            {allow("publishClientSend", controlTopic()), allow("subscribeLiteral", controlAnswersTopic()),
             allow("publishClientReceive", controlAnswersTopic())},
            chance);
}

QString BrokerAccess::makePassword(Chance &chance) { return QString::fromLatin1(seal::toBase64Url(chance.bytes(32))); }

void BrokerAccess::setUser(const QString &user, const QString &password, const QString &clientId,
                           const QJsonArray &acls, Chance &chance)
{
    removeUser(user);
    const QByteArray salt = chance.bytes(12);
    const QByteArray hash = seal::pbkdf2Sha512(password.toUtf8(), salt, kIterations, 64);
    QJsonObject client{{kUserName, user},
                       {QStringLiteral("password"), base64(hash)},
                       {QStringLiteral("salt"), base64(salt)},
                       {QStringLiteral("iterations"), kIterations},
                       {kRoles, QJsonArray{QJsonObject{{kRoleName, user}}}}};
    if (!clientId.isEmpty())
        client[QStringLiteral("clientid")] = clientId;
    addTo(m_json, kClients, client);
    addTo(m_json, kRoles, {{kRoleName, user}, {QStringLiteral("acls"), acls}});
}

void BrokerAccess::removeUser(const QString &user)
{
    removeFrom(m_json, kClients, kUserName, user);
    removeFrom(m_json, kRoles, kRoleName, user);
}

} // namespace cubby::link
