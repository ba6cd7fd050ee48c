// SPDX-License-Identifier: GPL-3.0-or-later
#include "link/brokercontrol.h"

#include "link/brokeraccess.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace cubby::link {

namespace {

const QString kCommand = QStringLiteral("command");
const QString kId = QStringLiteral("correlationData");
const QString kUserName = QStringLiteral("username");
const QString kRoleName = QStringLiteral("rolename");

} // namespace

QString controlTopic() { return QStringLiteral("$CONTROL/dynamic-security/v1"); }
QString controlAnswersTopic() { return QStringLiteral("$CONTROL/dynamic-security/v1/response"); }

QByteArray accountCommands(BankId bank, const std::optional<QString> &password, const QString &id)
{
    const QString name = bank.toString();
    QJsonArray commands{QJsonObject{{kCommand, QStringLiteral("deleteClient")}, {kUserName, name}, {kId, id}},
                        QJsonObject{{kCommand, QStringLiteral("deleteRole")}, {kRoleName, name}, {kId, id}}};
    if (password) {
        commands << QJsonObject{{kCommand, QStringLiteral("createRole")},
                                {kRoleName, name},
                                {QStringLiteral("acls"), BrokerAccess::aclsOfBank(bank)},
                                {kId, id}}
                 << QJsonObject{{kCommand, QStringLiteral("createClient")},
                                {kUserName, name},
                                {QStringLiteral("password"), *password},
                                {QStringLiteral("clientid"), name},
                                {QStringLiteral("roles"), QJsonArray{QJsonObject{{kRoleName, name}}}},
                                {kId, id}};
    }
    return QJsonDocument(QJsonObject{{QStringLiteral("commands"), commands}}).toJson(QJsonDocument::Compact);
}

std::optional<Result<void>> readAnswer(const QByteArray &answer, const QString &id)
{
    const QJsonArray responses = QJsonDocument::fromJson(answer)[QLatin1StringView("responses")].toArray();
    bool ours = false;
    for (const QJsonValue response : responses) {
        if (response[kId].toString() != id)
            continue;
        ours = true;
        const QString error = response[QLatin1StringView("error")].toString();
        const bool wasNotThere = response[kCommand].toString().startsWith(QLatin1StringView("delete"))
                                 && error.endsWith(QLatin1StringView("not found"));
        if (!error.isEmpty() && !wasNotThere)
            return Result<void>(
                failure("access.refused",
                        QStringLiteral("The broker answers \"%1\" to %2").arg(error, response[kCommand].toString())));
    }
    return ours ? std::optional<Result<void>>(Result<void>()) : std::nullopt;
}

} // namespace cubby::link
