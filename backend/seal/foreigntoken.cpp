// SPDX-License-Identifier: GPL-3.0-or-later
#include "seal/foreigntoken.h"

#include "seal/text.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QSet>

#include <cjose/cjose.h>

namespace cubby::seal {

namespace {

constexpr qsizetype kLongestToken = 8192;
constexpr qsizetype kMostKeys = 50;
constexpr Millis kLeeway{60'000};

auto refused(const char *code, const QString &why) { return failure(code, why); }

// Whether a key of this type signs with this algorithm: the token does not choose how it is checked.
bool fits(const QString &algorithm, cjose_jwk_kty_t type)
{
    static const QSet<QString> kRsa{QStringLiteral("RS256"), QStringLiteral("RS384"), QStringLiteral("RS512"),
                                    QStringLiteral("PS256"), QStringLiteral("PS384"), QStringLiteral("PS512")};
    static const QSet<QString> kEc{QStringLiteral("ES256"), QStringLiteral("ES384"), QStringLiteral("ES512")};
    return (type == CJOSE_JWK_KTY_RSA && kRsa.contains(algorithm))
           || (type == CJOSE_JWK_KTY_EC && kEc.contains(algorithm));
}

bool isFor(const QJsonValue &audiences, const QString &audience)
{
    return audiences.isArray() ? audiences.toArray().contains(audience) : audiences.toString() == audience;
}

std::optional<Time> timeOf(const QJsonValue &seconds)
{
    const double value = seconds.toDouble(-1);
    if (value < 0 || value > 1e11)
        return std::nullopt;
    return fromMs(qint64(value) * 1000);
}

} // namespace

Result<ForeignKeys> ForeignKeys::parse(const QByteArray &jwks)
{
    const QJsonArray listed = QJsonDocument::fromJson(jwks).object().value(QLatin1StringView("keys")).toArray();
    ForeignKeys keys;
    for (const QJsonValue &value : listed) {
        const QJsonObject jwk = value.toObject();
        const QString use = jwk.value(QLatin1StringView("use")).toString(QStringLiteral("sig"));
        if (use != QLatin1StringView("sig") || keys.m_keys.size() >= kMostKeys)
            continue;
        const QByteArray text = QJsonDocument(jwk).toJson(QJsonDocument::Compact);
        cjose_err error{};
        cjose_jwk_t *const key = cjose_jwk_import(text.constData(), std::size_t(text.size()), &error);
        if (!key)
            continue;
        const std::shared_ptr<void> held(key, [](void *k) { cjose_jwk_release(static_cast<cjose_jwk_t *>(k)); });
        const cjose_jwk_kty_t type = cjose_jwk_get_kty(key, &error);
        const bool strong
            = type == CJOSE_JWK_KTY_EC || (type == CJOSE_JWK_KTY_RSA && cjose_jwk_get_keysize(key, &error) >= 2048);
        const QByteArray kid = jwk.value(QLatin1StringView("kid")).toString().toUtf8();
        // A key that can also sign has no place among the published ones, but who publishes it harms only himself.
        if (strong)
            keys.m_keys.insert(kid, held);
    }
    if (keys.m_keys.isEmpty())
        return failure("token.keys", QStringLiteral("This is no JWK Set with a key that can sign tokens"));
    return keys;
}

Result<QJsonObject> openForeignToken(const QByteArray &token, const ForeignKeys &keys, const ForeignIssuer &issuer,
                                     Time now)
{
    const QList<QByteArray> parts = token.split('.');
    // One spelling for one token: the library takes several.
    const bool canonical
        = token.size() <= kLongestToken && parts.size() == 3 && fromBase64Url(parts[1]) && fromBase64Url(parts[2]);
    const auto header = canonical ? fromBase64Url(parts[0]) : std::nullopt;
    const QJsonObject head = header ? QJsonDocument::fromJson(*header).object() : QJsonObject();
    if (head.isEmpty() || head.contains(QLatin1StringView("crit")) || head.contains(QLatin1StringView("b64")))
        return refused("token.form", QStringLiteral("This is no signed token"));
    const QString typ = head.value(QLatin1StringView("typ")).toString(QStringLiteral("JWT")).toLower();
    if (typ != QLatin1StringView("jwt") && !typ.endsWith(QLatin1StringView("at+jwt")))
        return refused("token.form", QStringLiteral("This is no access token"));

    const std::shared_ptr<void> key = keys.m_keys.value(head.value(QLatin1StringView("kid")).toString().toUtf8());
    auto *const jwk = static_cast<cjose_jwk_t *>(key.get());
    cjose_err error{};
    if (!jwk || !fits(head.value(QLatin1StringView("alg")).toString(), cjose_jwk_get_kty(jwk, &error)))
        return refused("token.key", QStringLiteral("The token is signed by a key that is not known here"));
    const std::unique_ptr<cjose_jws_t, decltype(&cjose_jws_release)> signedText(
        cjose_jws_import(token.constData(), std::size_t(token.size()), &error), cjose_jws_release);
    if (!signedText || !cjose_jws_verify(signedText.get(), jwk, &error))
        return refused("token.signature", QStringLiteral("The token's signature does not fit"));
    uint8_t *bytes = nullptr;
    std::size_t size = 0;
    if (!cjose_jws_get_plaintext(signedText.get(), &bytes, &size, &error))
        return refused("token.form", QStringLiteral("The token is empty"));

    const QJsonObject claims
        = QJsonDocument::fromJson(QByteArray(reinterpret_cast<const char *>(bytes), qsizetype(size))).object();
    if (claims.value(QLatin1StringView("iss")).toString() != issuer.issuer
        || !isFor(claims.value(QLatin1StringView("aud")), issuer.audience))
        return refused("token.claims", QStringLiteral("The token is another issuer's, or for somebody else"));
    const auto until = timeOf(claims.value(QLatin1StringView("exp")));
    const auto from = timeOf(claims.value(QLatin1StringView("nbf")));
    if (!until || now >= *until + kLeeway || (from && now < *from - kLeeway))
        return refused("token.expired", QStringLiteral("The token is not of this time"));
    return claims;
}

} // namespace cubby::seal
