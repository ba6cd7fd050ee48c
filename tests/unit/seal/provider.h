// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "seal/text.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <openssl/core_names.h>
#include <openssl/ec.h>
#include <openssl/evp.h>
#include <openssl/rsa.h>

#include <memory>

namespace cubby::test {

using seal::toBase64Url;

// Another identity provider, made with OpenSSL alone.
class Provider
{
public:
    explicit Provider(EVP_PKEY *key, QByteArray kid = "k1") : m_key(key, EVP_PKEY_free), m_kid(std::move(kid)) { }

    static Provider rsa(int bits = 2048) { return Provider(EVP_RSA_gen(unsigned(bits))); }
    static Provider p256() { return Provider(EVP_EC_gen("P-256"), "k2"); }

    QJsonObject jwk() const
    {
        QJsonObject jwk{{QStringLiteral("kid"), QString::fromLatin1(m_kid)},
                        {QStringLiteral("use"), QStringLiteral("sig")}};
        const auto number = [&](const char *name, const char *of) {
            BIGNUM *value = nullptr;
            EVP_PKEY_get_bn_param(m_key.get(), of, &value);
            QByteArray bytes(isRsa() ? BN_num_bytes(value) : 32, '\0');
            BN_bn2binpad(value, reinterpret_cast<uchar *>(bytes.data()), int(bytes.size()));
            BN_free(value);
            jwk.insert(QLatin1StringView(name), QString::fromLatin1(toBase64Url(bytes)));
        };
        jwk.insert(QStringLiteral("kty"), isRsa() ? QStringLiteral("RSA") : QStringLiteral("EC"));
        if (isRsa()) {
            number("n", OSSL_PKEY_PARAM_RSA_N);
            number("e", OSSL_PKEY_PARAM_RSA_E);
        } else {
            jwk.insert(QStringLiteral("crv"), QStringLiteral("P-256"));
            number("x", OSSL_PKEY_PARAM_EC_PUB_X);
            number("y", OSSL_PKEY_PARAM_EC_PUB_Y);
        }
        return jwk;
    }

    QByteArray sign(QJsonObject header, const QJsonObject &claims) const
    {
        if (!header.contains(QLatin1StringView("kid")))
            header.insert(QStringLiteral("kid"), QString::fromLatin1(m_kid));
        const auto part
            = [](const QJsonObject &o) { return toBase64Url(QJsonDocument(o).toJson(QJsonDocument::Compact)); };
        const QByteArray text = part(header) + '.' + part(claims);
        return text + '.' + toBase64Url(signature(text));
    }
    QByteArray token(const QJsonObject &claims) const
    {
        return sign({{QStringLiteral("alg"), isRsa() ? QStringLiteral("RS256") : QStringLiteral("ES256")},
                     {QStringLiteral("typ"), QStringLiteral("at+jwt")}},
                    claims);
    }

private:
    bool isRsa() const { return EVP_PKEY_get_base_id(m_key.get()) == EVP_PKEY_RSA; }
    QByteArray signature(const QByteArray &text) const
    {
        EVP_MD_CTX *context = EVP_MD_CTX_new();
        std::size_t size = 0;
        EVP_DigestSignInit(context, nullptr, EVP_sha256(), nullptr, m_key.get());
        const auto *bytes = reinterpret_cast<const uchar *>(text.constData());
        EVP_DigestSign(context, nullptr, &size, bytes, std::size_t(text.size()));
        QByteArray made(qsizetype(size), '\0');
        EVP_DigestSign(context, reinterpret_cast<uchar *>(made.data()), &size, bytes, std::size_t(text.size()));
        EVP_MD_CTX_free(context);
        made.truncate(qsizetype(size));
        if (isRsa())
            return made;
        // JWS has the two numbers one after the other (RFC 7518, section 3.4), OpenSSL wraps them in DER.
        const auto *der = reinterpret_cast<const uchar *>(made.constData());
        ECDSA_SIG *pair = d2i_ECDSA_SIG(nullptr, &der, long(made.size()));
        QByteArray raw(64, '\0');
        BN_bn2binpad(ECDSA_SIG_get0_r(pair), reinterpret_cast<uchar *>(raw.data()), 32);
        BN_bn2binpad(ECDSA_SIG_get0_s(pair), reinterpret_cast<uchar *>(raw.data()) + 32, 32);
        ECDSA_SIG_free(pair);
        return raw;
    }

    std::shared_ptr<EVP_PKEY> m_key;
    QByteArray m_kid;
};

inline QByteArray setOf(const QJsonArray &keys)
{
    return QJsonDocument(QJsonObject{{QStringLiteral("keys"), keys}}).toJson();
}

} // namespace cubby::test
