// SPDX-License-Identifier: GPL-3.0-or-later
#include "central/webhooksignature.h"

#include <QMessageAuthenticationCode>

#include <optional>

namespace cubby::central {

namespace {

constexpr char kPrefix[] = "whsec_";
constexpr int kSecretBytes = 32;

std::optional<QByteArray> keyOf(const QByteArray &secret)
{
    if (!secret.startsWith(kPrefix))
        return std::nullopt;
    const auto key = QByteArray::fromBase64Encoding(secret.mid(qsizetype(sizeof kPrefix) - 1),
                                                    QByteArray::AbortOnBase64DecodingErrors);
    if (!key || key.decoded.size() < 24 || key.decoded.size() > 64)
        return std::nullopt;
    return key.decoded;
}

} // namespace

QByteArray makeWebhookSecret(Chance &chance) { return kPrefix + chance.bytes(kSecretBytes).toBase64(); }

bool isWebhookSecret(const QByteArray &secret) { return keyOf(secret).has_value(); }

WebhookHeaders signWebhook(const QByteArray &id, Time at, const QByteArray &body, const QList<QByteArray> &secrets)
{
    WebhookHeaders headers{id, QByteArray::number(toMs(at) / 1000), {}};
    const QByteArray content = id + '.' + headers.timestamp + '.' + body;
    for (const QByteArray &secret : secrets) {
        const auto key = keyOf(secret);
        if (!key)
            continue;
        if (!headers.signature.isEmpty())
            headers.signature += ' ';
        headers.signature
            += "v1," + QMessageAuthenticationCode::hash(content, *key, QCryptographicHash::Sha256).toBase64();
    }
    return headers;
}

} // namespace cubby::central
