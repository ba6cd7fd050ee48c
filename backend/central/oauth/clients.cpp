// SPDX-License-Identifier: GPL-3.0-or-later
#include "central/oauth/clients.h"

#include "central/oauth/scopes.h"
#include "central/records.h"
#include "seal/text.h"

#include <QCryptographicHash>
#include <QUrl>

namespace cubby::central::oauth {

namespace {

constexpr qsizetype kLongestName = 100;

bool isLoopback(const QUrl &url)
{
    return url.scheme() == QLatin1StringView("http")
           && (url.host() == QLatin1StringView("127.0.0.1") || url.host() == QLatin1StringView("::1"));
}

// Where a code may be sent: over TLS, or to a program on the person's own machine.
bool isUsable(const QString &redirect)
{
    const QUrl url(redirect, QUrl::StrictMode);
    return url.isValid() && !url.hasFragment() && url.userInfo().isEmpty() && !url.host().isEmpty()
           && (url.scheme() == QLatin1StringView("https") || isLoopback(url));
}

Client fromRow(const storage::Row &row)
{
    Client client{row.text(0), row.text(1)};
    client.secretDigest = row.text(2).toLatin1();
    client.confidential = !client.secretDigest.isEmpty();
    client.redirects = row.text(3).split(QLatin1Char('\n'), Qt::SkipEmptyParts);
    client.scopes = row.text(4).split(QLatin1Char(' '), Qt::SkipEmptyParts);
    if (!row.isNull(5))
        client.carrier = CarrierId::parse(row.text(5)).value_or(CarrierId());
    if (!row.isNull(6))
        client.withdrawnAt = fromMs(row.number(6));
    return client;
}

const QString kColumns
    = QStringLiteral("SELECT client, name, secret, redirects, scopes, carrier, withdrawn_at FROM oauth_clients ");

} // namespace

bool Client::mayReturnTo(const QString &redirect) const
{
    const QUrl wanted(redirect, QUrl::StrictMode);
    for (const QString &known : redirects) {
        if (known == redirect)
            return true;
        QUrl portless(known, QUrl::StrictMode);
        if (!isLoopback(portless) || !isUsable(redirect))
            continue;
        portless.setPort(wanted.port());
        if (portless == wanted)
            return true;
    }
    return false;
}

bool Client::hasSecret(const QByteArray &secret) const
{
    return confidential && seal::sameSecret(secretDigest, digestOfSecret(secret));
}

std::optional<QStringList> Client::mostOf(const QStringList &asked) const
{
    if (scopes.isEmpty() || asked.isEmpty())
        return asked.isEmpty() ? scopes : asked;
    QStringList most = asked;
    most.removeIf([this](const QString &scope) { return !scopes.contains(scope); });
    return most.isEmpty() ? std::nullopt : std::optional(most);
}

QByteArray makeSecret(Chance &chance) { return seal::toBase64Url(chance.bytes(32)); }

QByteArray digestOfSecret(QByteArrayView secret)
{
    return seal::toBase64Url(QCryptographicHash::hash(secret.toByteArray(), QCryptographicHash::Sha256));
}

Result<AddedClient> addClient(Work &work, const Actor &by, const Client &client)
{
    if (!by.sees(client.carrier))
        return failure("client.forbidden", QStringLiteral("A carrier adds only programs of its own"));
    if (client.name.trimmed().isEmpty() || client.name.size() > kLongestName)
        return failure("client.name", QStringLiteral("A program needs a name of at most 100 characters"));
    for (const QString &redirect : client.redirects) {
        if (!isUsable(redirect))
            return failure("client.redirect", QStringLiteral("%1 is no address to send people back to").arg(redirect),
                           QStringLiteral("It must be https, or http on 127.0.0.1 or [::1], without a fragment"));
    }
    const auto known = scopes();
    for (const QString &scope : client.scopes) {
        if (std::none_of(known.begin(), known.end(), [&](const Scope &s) { return s.name == scope; }))
            return failure("client.scope", QStringLiteral("There is no scope %1").arg(scope));
    }
    AddedClient added{client.id.isEmpty() ? makeUuid7(work.now(), work.chance()).toString(QUuid::WithoutBraces)
                                          : client.id,
                      client.confidential ? makeSecret(work.chance()) : QByteArray()};
    if (work.first(QStringLiteral("SELECT 1 FROM oauth_clients WHERE client = ?"), added.id))
        return failure("client.taken", QStringLiteral("There is a program %1 already").arg(added.id));
    work.exec(QStringLiteral("INSERT INTO oauth_clients (client, name, secret, redirects, scopes, carrier, created_at) "
                             "VALUES (?, ?, ?, ?, ?, ?, ?)"),
              added.id, client.name,
              added.secret.isEmpty() ? QString() : QString::fromLatin1(digestOfSecret(added.secret)),
              client.redirects.join(QLatin1Char('\n')), client.scopes.join(QLatin1Char(' ')),
              client.carrier.isNull() ? std::optional<QString>() : client.carrier.toString(), work.now());
    audit(work, by, QStringLiteral("client.added"), added.id, client.name, {}, client.carrier);
    return added;
}

Result<void> withdrawClient(Work &work, const Actor &by, const QString &id, const QString &why)
{
    const auto client = findClient(work, id);
    if (!client || !by.sees(client->carrier))
        return failure("client.unknown", QStringLiteral("There is no program %1").arg(id));
    work.exec(QStringLiteral("UPDATE oauth_clients SET withdrawn_at = ? WHERE client = ?"), work.now(), id);
    work.exec(QStringLiteral("UPDATE oauth_sessions SET ended_at = ?, ended_why = 'client withdrawn' "
                             "WHERE client = ? AND ended_at IS NULL"),
              work.now(), id);
    audit(work, by, QStringLiteral("client.withdrawn"), id, client->name, why, client->carrier);
    return {};
}

std::optional<Client> findClient(Work &work, const QString &id)
{
    const auto row = work.first(QString(kColumns + QStringLiteral("WHERE client = ? AND withdrawn_at IS NULL")), id);
    return row ? std::optional(fromRow(*row)) : std::nullopt;
}

std::vector<Client> clients(Work &work, const Actor &by)
{
    std::vector<Client> found;
    for (const storage::Row &row : work.query(QString(kColumns + QStringLiteral("ORDER BY client")))) {
        if (Client client = fromRow(row); by.sees(client.carrier))
            found.push_back(std::move(client));
    }
    return found;
}

} // namespace cubby::central::oauth
