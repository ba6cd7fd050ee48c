// SPDX-License-Identifier: GPL-3.0-or-later
#include "seal/badge.h"

#include "seal/text.h"

#include <QJsonValue>

#include <argon2.h>

namespace cubby::seal {

namespace {

constexpr char kPrefix[] = "CUBBY-BADGE:";
constexpr qsizetype kShort = 22; // 16 bytes in base64url
constexpr int kSaltBytes = 16;
constexpr int kHashBytes = 32;
constexpr int kMaxMemoryKiB = 256 * 1024;
constexpr int kMaxPasses = 16;

Result<QByteArray> argon2id(const QString &pin, const QByteArray &secret, const QByteArray &salt, PinCost cost)
{
    QByteArray password = pin.toUtf8();
    QByteArray key = secret;
    QByteArray saltCopy = salt;
    QByteArray hash(kHashBytes, '\0');
    const auto raw = [](QByteArray &bytes) { return reinterpret_cast<uint8_t *>(bytes.data()); };

    argon2_context context{};
    context.out = raw(hash);
    context.outlen = uint32_t(hash.size());
    context.pwd = raw(password);
    context.pwdlen = uint32_t(password.size());
    context.salt = raw(saltCopy);
    context.saltlen = uint32_t(saltCopy.size());
    context.secret = raw(key);
    context.secretlen = uint32_t(key.size());
    context.t_cost = uint32_t(cost.passes);
    context.m_cost = uint32_t(cost.memoryKiB);
    context.lanes = 1;
    context.threads = 1;
    context.version = ARGON2_VERSION_13;
    context.flags = ARGON2_FLAG_CLEAR_PASSWORD | ARGON2_FLAG_CLEAR_SECRET;
    if (const int code = argon2id_ctx(&context); code != ARGON2_OK)
        return failure(
            "pin.memory",
            QStringLiteral("The PIN cannot be worked out: %1").arg(QString::fromLatin1(argon2_error_message(code))));
    return hash;
}

std::optional<QByteArray> bytesOf(const QJsonValue &value, qsizetype size)
{
    const auto bytes = fromBase64Url(value.toString().toLatin1());
    return bytes && bytes->size() == size ? bytes : std::nullopt;
}

} // namespace

Badge makeBadge(PersonId person, Chance &chance) { return {person, chance.bytes(16)}; }

QByteArray toText(const Badge &badge)
{
    return kPrefix + shortUuid(badge.person.value()) + '.' + toBase64Url(badge.secret);
}

bool looksLikeBadge(QByteArrayView text) { return text.startsWith(kPrefix); }

Result<Badge> badgeFromText(QByteArrayView text)
{
    constexpr qsizetype prefix = sizeof kPrefix - 1;
    if (looksLikeBadge(text) && text.size() == prefix + 2 * kShort + 1 && text[prefix + kShort] == '.') {
        const auto person = fromShortUuid(text.sliced(prefix, kShort));
        const auto secret = fromBase64Url(text.last(kShort));
        if (person && secret)
            return Badge{PersonId(*person), *secret};
    }
    return failure("badge.form", QStringLiteral("The text of this badge is damaged"));
}

QJsonObject toJson(const PinVerifier &verifier)
{
    return {{QStringLiteral("salt"), QString::fromLatin1(toBase64Url(verifier.salt))},
            {QStringLiteral("hash"), QString::fromLatin1(toBase64Url(verifier.hash))},
            {QStringLiteral("memory"), verifier.cost.memoryKiB},
            {QStringLiteral("passes"), verifier.cost.passes}};
}

Result<PinVerifier> pinVerifierFromJson(const QJsonObject &json)
{
    const auto salt = bytesOf(json[QLatin1StringView("salt")], kSaltBytes);
    const auto hash = bytesOf(json[QLatin1StringView("hash")], kHashBytes);
    const PinCost cost{json[QLatin1StringView("memory")].toInt(), json[QLatin1StringView("passes")].toInt()};
    if (!salt || !hash)
        return failure("pin.verifier", QStringLiteral("A PIN verifier without salt or hash"));
    if (cost.memoryKiB < 8 || cost.memoryKiB > kMaxMemoryKiB || cost.passes < 1 || cost.passes > kMaxPasses)
        return failure("pin.verifier", QStringLiteral("A PIN verifier of %1 KiB and %2 passes is out of bounds")
                                           .arg(cost.memoryKiB)
                                           .arg(cost.passes));
    return PinVerifier{*salt, *hash, cost};
}

Result<PinVerifier> makePinVerifier(const QString &pin, const Badge &badge, PinCost cost, Chance &chance)
{
    const QByteArray salt = chance.bytes(kSaltBytes);
    return argon2id(pin, badge.secret, salt, cost).map([&](const QByteArray &hash) {
        return PinVerifier{salt, hash, cost};
    });
}

Result<bool> checkPin(const QString &pin, const Badge &badge, const PinVerifier &verifier)
{
    return argon2id(pin, badge.secret, verifier.salt, verifier.cost).map([&](const QByteArray &hash) {
        return sameSecret(hash, verifier.hash);
    });
}

} // namespace cubby::seal
