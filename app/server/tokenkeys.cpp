// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/server/tokenkeys.h"

#include "app/secretfile.h"

#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace cubby::server {

namespace {

QString fileIn(const QString &folder) { return folder + QStringLiteral("/token-keys.json"); }

Result<void> write(const QString &folder, const seal::TokenKeys &keys)
{
    QJsonArray listed;
    for (const auto &key : keys.keys)
        listed << QJsonObject{{QStringLiteral("signsFrom"), toIso(key.signsFrom)},
                              {QStringLiteral("key"), QString::fromLatin1(key.key.toPem())}};
    return makeSecretFolder(folder).and_then([&] {
        return writeSecretFile(fileIn(folder), QJsonDocument(QJsonObject{{QStringLiteral("keys"), listed}}).toJson());
    });
}

} // namespace

Result<seal::TokenKeys> readTokenKeys(const QString &folder)
{
    const QString path = fileIn(folder);
    if (!QFileInfo::exists(path))
        return seal::TokenKeys();
    const auto text = readSmallFile(path);
    if (!text)
        return failure("secrets.read", text.error().message);
    seal::TokenKeys keys;
    for (const QJsonValue &value : QJsonDocument::fromJson(*text).object().value(QLatin1StringView("keys")).toArray()) {
        const QJsonObject listed = value.toObject();
        const auto key = seal::PrivateKey::fromPem(listed.value(QLatin1StringView("key")).toString().toLatin1());
        const auto from = fromIso(listed.value(QLatin1StringView("signsFrom")).toString());
        if (!key || !from)
            return failure("secrets.form", QStringLiteral("%1: not every entry is a key with its time").arg(path),
                           QStringLiteral("Put the file back from a backup."));
        keys.keys.append({*key, *from});
    }
    if (keys.keys.isEmpty())
        return failure("secrets.form", QStringLiteral("%1 holds no key").arg(path),
                       QStringLiteral("Put the file back from a backup."));
    std::sort(keys.keys.begin(), keys.keys.end(),
              [](const auto &a, const auto &b) { return a.signsFrom < b.signsFrom; });
    return keys;
}

Result<seal::TokenKeys> readOrMakeTokenKeys(const QString &folder, Chance &chance)
{
    auto keys = readTokenKeys(folder);
    if (!keys || !keys->keys.isEmpty())
        return keys;
    keys->keys.append({seal::PrivateKey::generate(chance), Time{}});
    if (auto written = write(folder, *keys); !written)
        return failure(written.error());
    return keys;
}

Result<Time> rotateTokenKeys(const QString &folder, Chance &chance, Time now)
{
    auto keys = readOrMakeTokenKeys(folder, chance);
    if (!keys)
        return failure(keys.error());
    const Time from = now + kBeforeSigning;
    keys->keys.append({seal::PrivateKey::generate(chance), from});
    // The one that signs now is needed until the new one has signed for a while; those before it, once they are old.
    while (keys->keys.size() > 2 && keys->keys[1].signsFrom + kAfterSigning <= now)
        keys->keys.removeFirst();
    return write(folder, *keys).map([&] { return from; });
}

} // namespace cubby::server
