// SPDX-License-Identifier: GPL-3.0-or-later
#include "seal/accesstoken.h"

#include "seal/jws.h"
#include "seal/text.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

namespace cubby::seal {

static constexpr auto kTyp = "at+jwt";
static constexpr qsizetype kLongestToken = 4096;

const PrivateKey &TokenKeys::signing(Time now) const
{
    Q_ASSERT(!keys.isEmpty());
    const Key *found = &keys.front();
    for (const Key &key : keys) {
        if (key.signsFrom <= now)
            found = &key;
    }
    return found->key;
}

QByteArray TokenKeys::jwks() const
{
    QJsonArray listed;
    for (const Key &key : keys) {
        const PublicKey &pub = key.key.publicKey();
        listed.append(QJsonObject{{QStringLiteral("kty"), QStringLiteral("OKP")},
                                  {QStringLiteral("crv"), QStringLiteral("Ed25519")},
                                  {QStringLiteral("use"), QStringLiteral("sig")},
                                  {QStringLiteral("alg"), QStringLiteral("EdDSA")},
                                  {QStringLiteral("kid"), QString::fromLatin1(pub.kid())},
                                  {QStringLiteral("x"), QString::fromLatin1(toBase64Url(pub.raw()))}});
    }
    return QJsonDocument(QJsonObject{{QStringLiteral("keys"), listed}}).toJson(QJsonDocument::Compact);
}

QByteArray sealAccessToken(const AccessClaims &claims, const TokenKeys &keys)
{
    QJsonObject json{{QStringLiteral("iss"), claims.issuer},
                     {QStringLiteral("sub"), claims.subject},
                     {QStringLiteral("aud"), QLatin1StringView(kTokenAudience)},
                     {QStringLiteral("client_id"), claims.client},
                     {QStringLiteral("scope"), claims.scopes.join(QLatin1Char(' '))},
                     {QStringLiteral("iat"), toMs(claims.issuedAt) / 1000},
                     {QStringLiteral("exp"), toMs(claims.expiresAt) / 1000},
                     {QStringLiteral("jti"), claims.id}};
    if (!claims.carrier.isEmpty())
        json.insert(QStringLiteral("carrier"), claims.carrier);
    if (!claims.name.isEmpty())
        json.insert(QStringLiteral("name"), claims.name);
    return seal(kTyp, QJsonDocument(json).toJson(QJsonDocument::Compact), keys.signing(claims.issuedAt));
}

Result<AccessClaims> openAccessToken(const QByteArray &token, const TokenKeys &keys, const QString &issuer, Time now)
{
    const auto opened = open(
        token, kTyp,
        [&keys](const QByteArray &kid) -> std::optional<PublicKey> {
            for (const auto &key : keys.keys) {
                if (key.key.publicKey().kid() == kid)
                    return key.key.publicKey();
            }
            return std::nullopt;
        },
        kLongestToken);
    if (!opened)
        return failure(opened.error());
    const QJsonObject json = QJsonDocument::fromJson(opened->payload).object();
    const auto text = [&json](const char *name) { return json.value(QLatin1StringView(name)).toString(); };
    AccessClaims claims{text("iss"),
                        text("sub"),
                        text("client_id"),
                        text("scope").split(QLatin1Char(' '), Qt::SkipEmptyParts),
                        text("carrier"),
                        text("name"),
                        fromMs(json.value(QLatin1StringView("iat")).toInteger() * 1000),
                        fromMs(json.value(QLatin1StringView("exp")).toInteger() * 1000),
                        text("jti")};
    if (claims.issuer != issuer || text("aud") != QLatin1StringView(kTokenAudience) || claims.subject.isEmpty())
        return failure("token.claims", QStringLiteral("The token is another issuer's, or for somebody else"));
    if (now >= claims.expiresAt)
        return failure("token.expired", QStringLiteral("The token has expired"));
    return claims;
}

} // namespace cubby::seal
