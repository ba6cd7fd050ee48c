// SPDX-License-Identifier: GPL-3.0-or-later
#include "seal/pass.h"

#include <algorithm>

namespace cubby::seal {

namespace {
constexpr char kTyp[] = "cubby-pass";
constexpr char kVersion = 1;
constexpr int kUuid = 16;
constexpr int kSeconds = 5;
constexpr int kPayload = 1 + 3 * kUuid + kSeconds;
} // namespace

QByteArray makePass(const PassClaims &claims, const PrivateKey &key)
{
    QByteArray payload;
    payload.reserve(kPayload);
    payload += kVersion;
    payload += claims.bank.value().toRfc4122();
    payload += claims.stay.value().toRfc4122();
    payload += claims.credential.value().toRfc4122();
    const auto seconds = quint64(std::clamp<qint64>(toMs(claims.notAfter) / 1000, 0, (qint64(1) << 40) - 1));
    for (int shift = 8 * (kSeconds - 1); shift >= 0; shift -= 8)
        payload += char(seconds >> shift);
    return seal(kTyp, payload, key);
}

bool looksLikePass(QByteArrayView text)
{
    return text.size() <= kMaxPassBytes && text.startsWith("eyJ") && std::count(text.begin(), text.end(), '.') == 2;
}

Result<PassClaims> openPass(QByteArrayView text, const KeyLookup &lookup)
{
    const auto opened = open(text, kTyp, lookup, kMaxPassBytes);
    if (!opened)
        return failure(opened.error());
    const QByteArrayView payload = opened->payload;
    if (payload.size() != kPayload || payload.front() != kVersion)
        return failure("pass.claims", QStringLiteral("The pass is of a form that is not known here"));
    const auto uuidAt = [&](int n) { return QUuid::fromRfc4122(payload.sliced(1 + n * kUuid, kUuid)); };
    qint64 seconds = 0;
    for (const char byte : payload.last(kSeconds))
        seconds = seconds << 8 | uchar(byte);
    const PassClaims claims{BankId(uuidAt(0)), StayId(uuidAt(1)), CredentialId(uuidAt(2)), fromMs(seconds * 1000)};
    if (claims.bank.isNull() || claims.stay.isNull() || claims.credential.isNull())
        return failure("pass.claims", QStringLiteral("The pass names nothing"));
    return claims;
}

} // namespace cubby::seal
