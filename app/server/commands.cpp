// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/server/commands.h"

#include "app/bankcredentials.h"
#include "app/secretfile.h"
#include "app/server/brokerkeeper.h"
#include "central/certificates.h"
#include "central/mail/codeimage.h"
#include "central/rebuild.h"
#include "link/brokeraccess.h"

#include <QLoggingCategory>

namespace cubby::server {

namespace {
Q_LOGGING_CATEGORY(lcCommands, "cubby.server", QtInfoMsg)

const central::Actor kOperator{{}, QStringLiteral("operator"), QStringLiteral("command line")};
} // namespace

Result<std::unique_ptr<Desk>> openDesk(const Configuration &configuration)
{
    const auto secrets = readSecrets(configuration.secretsFolder);
    if (!secrets)
        return failure(secrets.error());
    if (auto ready = prepareDatabase(configuration.database); !ready)
        return failure(ready.error());
    return Desk::open(configuration.database, secrets->keys);
}

namespace {

// What a kiosk needs for TLS with the broker, where the centre has an authority.
Result<std::optional<BankTls>> makeTls(central::Centre &centre, const Secrets &secrets, BankId bank, Time now)
{
    if (!secrets.keys.authority)
        return std::optional<BankTls>();
    const auto key = seal::TlsKey::generate();
    if (!key)
        return failure(key.error());
    return key->request(bank.toString())
        .and_then([&](const QByteArray &request) {
            return centre.carryOut(now, [&](central::Work &work) { return central::certifyBank(work, bank, request); });
        })
        .map([&](const QByteArray &pem) {
            return std::optional(BankTls{secrets.root, pem, key->toPem()});
        });
}

} // namespace

Result<QString> provisionBank(const Configuration &configuration, const QString &layoutFile, const QString &outFolder,
                              const QString &bankId)
{
    SystemChance chance;
    const Time now = systemNow().wall;
    const auto id = bankId.isEmpty() ? BankId::make(now, chance) : BankId::parse(bankId);
    if (!id)
        return failure("provision.bank", QStringLiteral("\"%1\" is no UUID").arg(bankId));
    const auto layout = Layout::fromFile(layoutFile);
    if (!layout)
        return failure(layout.error());
    const auto secrets = readOrMakeSecrets(configuration.secretsFolder, chance);
    if (!secrets)
        return failure(secrets.error());
    if (auto ready = prepareDatabase(configuration.database); !ready)
        return failure(ready.error());
    auto desk = Desk::open(configuration.database, secrets->keys);
    if (!desk)
        return failure(desk.error());

    const auto known = (*desk)->centre().banks(now);
    if (!known)
        return failure(known.error());
    if (std::find(known->begin(), known->end(), *id) != known->end())
        return failure("provision.bank-known", QStringLiteral("The bank %1 was added before").arg(id->toString()));

    const auto tls = makeTls((*desk)->centre(), *secrets, *id, now);
    if (!tls)
        return failure(tls.error());
    const BankCredentials credentials{*id,
                                      seal::PrivateKey::generate(chance),
                                      secrets->keys.down.publicKey(),
                                      secrets->keys.pass.publicKey(),
                                      chance.bytes(32),
                                      id->toString(),
                                      link::BrokerAccess::makePassword(chance),
                                      *tls,
                                      configuration.publicBrokerHost,
                                      configuration.publicBrokerPort};
    const QByteArray layoutText = QJsonDocument(layout->toJson()).toJson();
    // The bank is added when all else is there: everything before it may be written again.
    return writeBankCredentials(outFolder, credentials)
        .and_then([&] { return writeSecretFile(outFolder + QStringLiteral("/layout.json"), layoutText); })
        .and_then([&] {
            return (*desk)->centre().addBank(
                {*id, *layout, credentials.key.publicKey(), credentials.codeKey, credentials.brokerPassword}, now);
        })
        .and_then([&] { return tellBroker((*desk)->centre(), configuration, *secrets); })
        .map([&](const QString &note) {
            if (!note.isEmpty())
                qCInfo(lcCommands).noquote() << note;
            return id->toString();
        });
}

Result<QString> addDriver(const Configuration &configuration, const QString &name, const QString &pin, Millis validFor,
                          const QString &badgeFile, bool technician)
{
    auto desk = openDesk(configuration);
    if (!desk)
        return failure(desk.error());
    const Time now = systemNow().wall;
    const QString role = technician ? QStringLiteral("technician") : QStringLiteral("driver");
    const auto badge = (*desk)->centre().addPerson(kOperator, {name, role, pin, now + validFor, {}}, now);
    if (!badge)
        return failure(badge.error());
    const QByteArray text = seal::toText(*badge);
    const bool image = badgeFile.endsWith(QLatin1StringView(".png"), Qt::CaseInsensitive);
    const auto content = image ? mail::qrPng(text) : Result<QByteArray>(text + QByteArray("\n"));
    if (!content)
        return failure(content.error());
    return writeSecretFile(badgeFile, *content).map([&] { return badge->person.toString(); });
}

Result<QString> unlockBadge(const Configuration &configuration, const QString &person)
{
    const auto id = PersonId::parse(person);
    if (!id)
        return failure("provision.person-unknown", QStringLiteral("\"%1\" is no person").arg(person));
    auto desk = openDesk(configuration);
    if (!desk)
        return failure(desk.error());
    return (*desk)->centre().unlockBadge(kOperator, *id, systemNow().wall).map([&] { return id->toString(); });
}

Result<Rebuilt> rebuild(const Configuration &configuration, bool replace)
{
    if (auto ready = prepareDatabase(configuration.database); !ready)
        return failure(ready.error());
    auto database = storage::Database::open(configuration.database);
    if (!database)
        return failure(database.error());
    const auto report = replace ? central::rebuildProjections(*database) : central::verifyProjections(*database);
    if (!report)
        return failure(report.error());
    QStringList lines = report->examples;
    lines << QStringLiteral("%1 events, %2 rows that follow from them, %3 differences%4")
                 .arg(QString::number(report->events), QString::number(report->rows),
                      QString::number(report->differences),
                      replace && report->differences > 0 ? QStringLiteral(", put right") : QString());
    return Rebuilt{lines.join(u'\n'), report->differences > 0};
}

} // namespace cubby::server
