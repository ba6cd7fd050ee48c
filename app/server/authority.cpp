// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/server/authority.h"

#include "app/secretfile.h"
#include "app/server/brokerkeeper.h"
#include "app/server/commands.h"
#include "central/certificates.h"

#include <QFileInfo>

namespace cubby::server {

namespace {

constexpr Millis kSlack = std::chrono::hours(1); // a clock that is a little behind must not refuse what is new

const QString kCertificate = QStringLiteral("/certificate.pem");
const QString kKey = QStringLiteral("/key.pem");

Time now() { return systemNow().wall; }

struct Office // all that issuing needs
{
    Secrets secrets;
    seal::Authority authority;
    std::unique_ptr<Desk> desk;
};

Result<Office> openOffice(const Configuration &configuration, const QString &folder)
{
    SystemChance chance;
    const auto secrets = readOrMakeSecrets(configuration.secretsFolder, chance);
    if (!secrets)
        return failure(secrets.error());
    auto authority = readAuthority(folder.isEmpty() ? authorityFolder(configuration.secretsFolder) : folder);
    if (!authority)
        return failure(authority.error());
    if (auto ready = prepareDatabase(configuration.database); !ready)
        return failure(ready.error());
    auto desk = Desk::open(configuration.database, secrets->keys);
    if (!desk)
        return failure(desk.error());
    return Office{*secrets, *authority, std::move(*desk)};
}

QString day(Time time) { return toIso(time).left(10); }

Result<QString> issue(const Office &office, const seal::TlsKey &key, const seal::CertificateTerms &terms,
                      const QString &out)
{
    const auto certificate = key.request(terms.commonName).and_then([&](const QByteArray &request) {
        return office.authority.sign(request, terms);
    });
    if (!certificate)
        return failure(certificate.error());
    // The key first: a certificate beside another key is refused by whoever watches these files.
    return makeSecretFolder(out)
        .and_then([&] { return writeSecretFile(out + kKey, key.toPem()); })
        .and_then([&] { return writePlainFile(out + QStringLiteral("/ca.pem"), office.authority.certificate()); })
        .and_then([&] {
            return office.desk->centre().write(
                now(), [&](central::Work &work) { central::recordCertificate(work, *certificate); });
        })
        .and_then([&] { return writePlainFile(out + kCertificate, *certificate); })
        .and_then([&] { return seal::readCertificate(*certificate); })
        .map([&](const seal::CertificateFacts &facts) {
            return QStringLiteral("%1: %2 until %3, number %4")
                .arg(out + kCertificate, facts.commonName, day(facts.until), QString::fromLatin1(facts.serial));
        });
}

} // namespace

Result<QString> makeAuthority(const Configuration &configuration, const QString &folder, const QString &name,
                              Millis validFor)
{
    SystemChance chance;
    if (const auto secrets = readOrMakeSecrets(configuration.secretsFolder, chance); !secrets)
        return failure(secrets.error());
    const QString to = folder.isEmpty() ? authorityFolder(configuration.secretsFolder) : folder;
    if (QFileInfo::exists(to + kRootKeyFile) || QFileInfo::exists(to + kRootFile))
        return failure("ca.exists", QStringLiteral("There is an authority in %1").arg(to),
                       QStringLiteral("Whoever trusts it would trust nothing of a new one."));
    const auto made = seal::Authority::make(name, now() - kSlack, now() + validFor);
    if (!made)
        return failure(made.error());
    const auto list = made->revocations({}, now());
    if (!list)
        return failure(list.error());
    return makeSecretFolder(to)
        .and_then([&] { return writeSecretFile(to + kRootKeyFile, made->key()); })
        .and_then([&] { return writePlainFile(to + kRootFile, made->certificate()); })
        .and_then([&]() -> Result<void> {
            return configuration.revocationsFile.isEmpty() ? Result<void>()
                                                           : writePlainFile(configuration.revocationsFile, *list);
        })
        .map([&]() -> QString { return to + kRootFile; });
}

Result<QString> issueCertificate(const Configuration &configuration, const QString &folder, const ToIssue &what)
{
    if (QFileInfo::exists(what.out + kKey))
        return failure("ca.exists", QStringLiteral("There is a key in %1").arg(what.out),
                       QStringLiteral("`cubby-server ca renew` gives it a new certificate."));
    const auto office = openOffice(configuration, folder);
    if (!office)
        return failure(office.error());
    const auto key = seal::TlsKey::generate();
    if (!key)
        return failure(key.error());
    return issue(*office, *key, {what.name, what.hosts, now() - kSlack, now() + what.validFor}, what.out);
}

Result<QString> renewCertificate(const Configuration &configuration, const QString &folder, const QString &out)
{
    const auto facts = readSmallFile(out + kCertificate).and_then(seal::readCertificate);
    if (!facts)
        return failure(facts.error());
    const auto key = readSmallFile(out + kKey).and_then(seal::TlsKey::fromPem);
    if (!key)
        return failure(key.error());
    const Millis lasts = facts->until - facts->from;
    if (facts->until - now() > lasts / 3)
        return QStringLiteral("%1 holds until %2: nothing is to be done yet")
            .arg(out + kCertificate, day(facts->until));
    const auto office = openOffice(configuration, folder);
    if (!office)
        return failure(office.error());
    return issue(*office, *key, {facts->commonName, facts->hosts, now() - kSlack, now() + lasts - kSlack}, out);
}

Result<QString> listCertificates(const Configuration &configuration)
{
    const auto desk = openDesk(configuration);
    if (!desk)
        return failure(desk.error());
    const auto all = (*desk)->centre().read(now(), central::issuedCertificates);
    if (!all)
        return failure(all.error());
    QStringList lines;
    for (const central::IssuedCertificate &one : *all) {
        const QString state = one.withdrawnAt      ? QStringLiteral("withdrawn %1").arg(day(*one.withdrawnAt))
                              : one.until <= now() ? QStringLiteral("expired")
                                                   : QStringLiteral("holds");
        lines << QStringLiteral("%1  %2  %3  %4  %5")
                     .arg(QString::fromLatin1(one.serial), day(one.until), state,
                          one.hosts.isEmpty() ? QStringLiteral("client") : one.hosts.join(u','), one.name);
    }
    return lines.join(u'\n');
}

Result<QString> withdrawCertificate(const Configuration &configuration, const QString &serial, const QString &why)
{
    const auto secrets = readSecrets(configuration.secretsFolder);
    if (!secrets)
        return failure(secrets.error());
    const auto desk = openDesk(configuration);
    if (!desk)
        return failure(desk.error());
    return (*desk)
        ->centre()
        .carryOut(now(),
                  [&](central::Work &work) {
                      return central::withdrawCertificate(work, serial.toLatin1(), QStringLiteral("operator"), why);
                  })
        .and_then([&] { return tellBroker((*desk)->centre(), configuration, *secrets); })
        .map([&](const QString &note) -> QString { return note.isEmpty() ? serial : serial + u'\n' + note; });
}

} // namespace cubby::server
