// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/bankcredentials.h"

#include "app/secretfile.h"
#include "seal/text.h"

#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>

namespace cubby {

namespace {

QString filePath(const QString &folder) { return folder + QStringLiteral("/credentials.json"); }
QString keyPath(const QString &folder) { return folder + QStringLiteral("/bank-key.pem"); }

Result<std::optional<BankTls>> readTls(const QString &folder)
{
    if (!QFileInfo::exists(certificateFile(folder)))
        return std::optional<BankTls>();
    const auto authority = readSmallFile(authorityFile(folder));
    if (!authority)
        return failure(authority.error());
    const auto certificate = readSmallFile(certificateFile(folder));
    if (!certificate)
        return failure(certificate.error());
    const auto key = readSmallFile(tlsKeyFile(folder));
    if (!key)
        return failure(key.error());
    return std::optional(BankTls{*authority, *certificate, *key});
}

// The certificate last: it says that the others are there.
Result<void> writeTls(const QString &folder, const BankTls &tls)
{
    return writeSecretFile(authorityFile(folder), tls.authority)
        .and_then([&] { return writeSecretFile(tlsKeyFile(folder), tls.key); })
        .and_then([&] { return writeSecretFile(certificateFile(folder), tls.certificate); });
}

QString encoded(const QByteArray &bytes) { return QString::fromLatin1(seal::toBase64Url(bytes)); }

} // namespace

QString authorityFile(const QString &folder) { return folder + QStringLiteral("/authority.pem"); }
QString certificateFile(const QString &folder) { return folder + QStringLiteral("/certificate.pem"); }
QString tlsKeyFile(const QString &folder) { return folder + QStringLiteral("/tls-key.pem"); }

Result<BankCredentials> readBankCredentials(const QString &folder)
{
    const auto unreadable = [](const Error &error) {
        return failure("credentials.read", error.message,
                       QStringLiteral("Make them with `cubby-server provision`, and copy the folder here, or let the "
                                      "kiosk enrol."));
    };
    const auto pem = readSmallFile(keyPath(folder));
    if (!pem)
        return unreadable(pem.error());
    const auto text = readSmallFile(filePath(folder));
    if (!text)
        return unreadable(text.error());

    const QJsonObject json = QJsonDocument::fromJson(*text).object();
    const auto wrong = [&folder](const QString &what) {
        return failure("credentials.form", QStringLiteral("In %1, %2 is missing or wrong").arg(filePath(folder), what));
    };
    const auto bytes = [&json](const char *name) {
        return seal::fromBase64Url(json.value(QLatin1StringView(name)).toString().toLatin1()).value_or(QByteArray());
    };
    const auto key = seal::PrivateKey::fromPem(*pem);
    if (!key)
        return failure("credentials.form", QStringLiteral("%1: %2").arg(keyPath(folder), key.error().message));
    const auto bank = BankId::parse(json.value(QLatin1StringView("bank")).toString());
    if (!bank)
        return wrong(QStringLiteral("bank"));
    const auto down = seal::PublicKey::fromRaw(bytes("centreDown"));
    if (!down)
        return wrong(QStringLiteral("centreDown"));
    const auto pass = seal::PublicKey::fromRaw(bytes("centrePass"));
    if (!pass)
        return wrong(QStringLiteral("centrePass"));
    const QByteArray codeKey = bytes("codeKey");
    if (codeKey.size() != 32)
        return wrong(QStringLiteral("codeKey"));
    const auto tls = readTls(folder);
    if (!tls)
        return unreadable(tls.error());
    return BankCredentials{*bank,
                           *key,
                           *down,
                           *pass,
                           codeKey,
                           json.value(QLatin1StringView("brokerUser")).toString(),
                           json.value(QLatin1StringView("brokerPassword")).toString(),
                           *tls,
                           json.value(QLatin1StringView("brokerHost")).toString(),
                           quint16(json.value(QLatin1StringView("brokerPort")).toInt())};
}

Result<void> writeBankCredentials(const QString &folder, const BankCredentials &credentials)
{
    QJsonObject json{{QStringLiteral("bank"), credentials.bank.toString()},
                     {QStringLiteral("centreDown"), encoded(credentials.centreDown.raw())},
                     {QStringLiteral("centrePass"), encoded(credentials.centrePass.raw())},
                     {QStringLiteral("codeKey"), encoded(credentials.codeKey)},
                     {QStringLiteral("brokerUser"), credentials.brokerUser},
                     {QStringLiteral("brokerPassword"), credentials.brokerPassword}};
    if (!credentials.brokerHost.isEmpty()) {
        json.insert(QStringLiteral("brokerHost"), credentials.brokerHost);
        json.insert(QStringLiteral("brokerPort"), int(credentials.brokerPort));
    }
    return makeSecretFolder(folder)
        .and_then([&] { return credentials.tls ? writeTls(folder, *credentials.tls) : Result<void>(); })
        .and_then([&] { return writeSecretFile(keyPath(folder), credentials.key.toPem()); })
        .and_then([&] { return writeSecretFile(filePath(folder), QJsonDocument(json).toJson()); })
        .map_error([](const Error &error) {
            return Error{QStringLiteral("credentials.write"), error.message, {}};
        });
}

} // namespace cubby
