// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/server/secrets.h"

#include "app/secretfile.h"
#include "app/server/tokenkeys.h"
#include "central/api/api.h"
#include "link/brokeraccess.h"
#include "seal/text.h"

#include <QFileInfo>
#include <QJsonDocument>
#include <QJsonObject>

namespace cubby::server {

namespace {

const QString kDown = QStringLiteral("/down.pem");
const QString kPass = QStringLiteral("/pass.pem");
const QString kFields = QStringLiteral("/fields.json");
const QString kBroker = QStringLiteral("/broker.json");
const QString kTokens = QStringLiteral("/api-tokens");

tl::unexpected<Error> wrong(const QString &path, const QString &what)
{
    return failure("secrets.form", QStringLiteral("%1: %2").arg(path, what),
                   QStringLiteral("Put the file back from a backup."));
}

Result<QByteArray> content(const QString &path)
{
    return readSmallFile(path).map_error([](const Error &error) {
        return Error{QStringLiteral("secrets.read"), error.message,
                     QStringLiteral("`cubby-server provision` makes the centre's keys.")};
    });
}

Result<seal::PrivateKey> key(const QString &path)
{
    return content(path).and_then([&](const QByteArray &pem) -> Result<seal::PrivateKey> {
        auto read = seal::PrivateKey::fromPem(pem);
        if (!read)
            return wrong(path, read.error().message);
        return read;
    });
}

Result<seal::FieldCipher> fieldCipher(const QString &path)
{
    return content(path).and_then([&](const QByteArray &text) -> Result<seal::FieldCipher> {
        const QJsonObject json = QJsonDocument::fromJson(text).object();
        const QJsonObject keys = json.value(QLatin1StringView("keys")).toObject();
        QHash<QString, QByteArray> raw;
        for (auto it = keys.begin(); it != keys.end(); ++it)
            raw.insert(it.key(), seal::fromBase64Url(it->toString().toLatin1()).value_or(QByteArray()));
        auto cipher = seal::FieldCipher::make(raw, json.value(QLatin1StringView("current")).toString());
        if (!cipher)
            return wrong(path, cipher.error().message);
        return cipher;
    });
}

Result<std::optional<seal::Authority>> authorityOf(const QString &folder)
{
    if (!QFileInfo::exists(authorityFolder(folder) + kRootKeyFile))
        return std::optional<seal::Authority>();
    return readAuthority(authorityFolder(folder)).map([](const seal::Authority &a) { return std::optional(a); });
}

QByteArray asJson(const QJsonObject &json) { return QJsonDocument(json).toJson(); }
QString random(Chance &chance, int bytes) { return QString::fromLatin1(seal::toBase64Url(chance.bytes(bytes))); }

// Who tells the broker of accounts.
QJsonObject makeKeeper(Chance &chance)
{
    return {{QStringLiteral("user"), QStringLiteral("keeper")},
            {QStringLiteral("password"), link::BrokerAccess::makePassword(chance)}};
}

Result<void> make(const QString &folder, Chance &chance)
{
    const QJsonObject fields{{QStringLiteral("current"), QStringLiteral("k1")},
                             {QStringLiteral("keys"), QJsonObject{{QStringLiteral("k1"), random(chance, 32)}}}};
    const QJsonObject broker{{QStringLiteral("keeper"), makeKeeper(chance)},
                             {QStringLiteral("user"), QStringLiteral("centre")},
                             {QStringLiteral("password"), link::BrokerAccess::makePassword(chance)},
                             {QStringLiteral("group"), QString(QStringLiteral("centre-") + random(chance, 16))}};
    const std::vector<std::pair<QString, QByteArray>> files{
        {kPass, seal::PrivateKey::generate(chance).toPem()},
        {kFields, asJson(fields)},
        {kBroker, asJson(broker)},
        {kTokens, seal::toBase64Url(chance.bytes(32)) + QByteArray("\n")},
        {kDown, seal::PrivateKey::generate(chance).toPem()}, // the last one: it says that all are there
    };
    if (auto made = makeSecretFolder(folder); !made)
        return made;
    for (const auto &[name, bytes] : files) {
        if (QFileInfo::exists(folder + name))
            return failure("secrets.form",
                           QStringLiteral("%1 is there, but %2 is not").arg(folder + name, folder + kDown),
                           QStringLiteral("Put the folder back from a backup, or begin with an empty one."));
        if (auto written = writeSecretFile(folder + name, bytes); !written)
            return written;
    }
    return {};
}

} // namespace

Result<Secrets> readSecrets(const QString &folder)
{
    const auto down = key(folder + kDown);
    if (!down)
        return failure(down.error());
    const auto pass = key(folder + kPass);
    if (!pass)
        return failure(pass.error());
    const auto fields = fieldCipher(folder + kFields);
    if (!fields)
        return failure(fields.error());
    const auto broker = content(folder + kBroker);
    if (!broker)
        return failure(broker.error());
    const auto tokens = content(folder + kTokens);
    if (!tokens)
        return failure(tokens.error());

    const auto authority = authorityOf(folder);
    if (!authority)
        return failure(authority.error());

    Secrets secrets{{*down, *pass, *fields, *authority}, {}, {}, {}, {}, {}, {}, {}, {}};
    if (const QString root = authorityFolder(folder) + kRootFile; QFileInfo::exists(root)) {
        const auto pem = content(root);
        if (!pem)
            return failure(pem.error());
        secrets.root = *pem;
    }
    const QJsonObject json = QJsonDocument::fromJson(*broker).object();
    secrets.brokerUser = json.value(QLatin1StringView("user")).toString();
    secrets.brokerPassword = json.value(QLatin1StringView("password")).toString();
    secrets.brokerGroup = json.value(QLatin1StringView("group")).toString();
    const QJsonObject keeper = json.value(QLatin1StringView("keeper")).toObject();
    secrets.keeperUser = keeper.value(QLatin1StringView("user")).toString();
    secrets.keeperPassword = keeper.value(QLatin1StringView("password")).toString();
    if (secrets.keeperUser.isEmpty())
        return wrong(folder + kBroker, QStringLiteral("\"keeper\" is missing"));
    if (secrets.brokerGroup.isEmpty())
        return wrong(folder + kBroker, QStringLiteral("\"group\" is missing"));
    for (const QByteArray &line : tokens->split('\n')) {
        const QByteArray token = line.trimmed();
        if (token.isEmpty())
            continue;
        if (token.size() < central::api::kShortestToken)
            return wrong(folder + kTokens,
                         QStringLiteral("a token must have at least %1 characters").arg(central::api::kShortestToken));
        secrets.apiTokens << token;
    }
    auto tokenKeys = readTokenKeys(folder);
    if (!tokenKeys)
        return failure(tokenKeys.error());
    secrets.tokenKeys = *tokenKeys;
    return secrets;
}

QString authorityFolder(const QString &secretsFolder) { return secretsFolder + QStringLiteral("/ca"); }

Result<seal::Authority> readAuthority(const QString &folder)
{
    const auto missing = [](const Error &error) {
        return Error{QStringLiteral("secrets.read"), error.message,
                     QStringLiteral("`cubby-server ca init` makes an authority.")};
    };
    const auto certificate = readSmallFile(folder + kRootFile).map_error(missing);
    if (!certificate)
        return failure(certificate.error());
    const auto key = readSmallFile(folder + kRootKeyFile).map_error(missing);
    if (!key)
        return failure(key.error());
    auto authority = seal::Authority::fromPem(*certificate, *key);
    if (!authority)
        return wrong(folder + kRootFile, authority.error().message);
    return authority;
}

Result<void> bringSecretsUpToDate(const QString &folder, Chance &chance)
{
    if (!QFileInfo::exists(folder + kBroker))
        return {};
    const auto broker = content(folder + kBroker);
    if (!broker)
        return failure(broker.error());
    QJsonObject json = QJsonDocument::fromJson(*broker).object();
    if (json.isEmpty() || json.contains(QLatin1StringView("keeper")))
        return {}; // whole, or so broken that reading says it
    json.insert(QStringLiteral("keeper"), makeKeeper(chance));
    return writeSecretFile(folder + kBroker, asJson(json));
}

Result<Secrets> readOrMakeSecrets(const QString &folder, Chance &chance)
{
    if (!QFileInfo::exists(folder + kDown)) {
        if (auto made = make(folder, chance); !made)
            return failure(made.error());
    }
    if (auto done = bringSecretsUpToDate(folder, chance); !done)
        return failure(done.error());
    if (const auto keys = readOrMakeTokenKeys(folder, chance); !keys)
        return failure(keys.error());
    return readSecrets(folder);
}

} // namespace cubby::server
