// SPDX-License-Identifier: GPL-3.0-or-later
#include "seal/text.h"

#include <openssl/crypto.h>
#include <openssl/evp.h>
#include <openssl/hmac.h>

namespace cubby::seal {

namespace {
constexpr auto kForm = QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals;

const uchar *raw(QByteArrayView bytes) { return reinterpret_cast<const uchar *>(bytes.data()); }
} // namespace

QByteArray toBase64Url(QByteArrayView bytes)
{
    return QByteArray::fromRawData(bytes.data(), bytes.size()).toBase64(kForm);
}

std::optional<QByteArray> fromBase64Url(QByteArrayView text)
{
    const auto decoded = QByteArray::fromBase64Encoding(QByteArray::fromRawData(text.data(), text.size()),
                                                        kForm | QByteArray::AbortOnBase64DecodingErrors);
    // The decoder accepts padding and loose last bits; what does not write back the same is a second spelling.
    if (!decoded || toBase64Url(*decoded) != text)
        return std::nullopt;
    return *decoded;
}

QByteArray shortUuid(const QUuid &value) { return toBase64Url(value.toRfc4122()); }

std::optional<QUuid> fromShortUuid(QByteArrayView text)
{
    const auto bytes = text.size() == 22 ? fromBase64Url(text) : std::nullopt;
    const QUuid value = bytes ? QUuid::fromRfc4122(*bytes) : QUuid();
    if (value.isNull())
        return std::nullopt;
    return value;
}

bool sameSecret(QByteArrayView a, QByteArrayView b)
{
    return a.size() == b.size() && CRYPTO_memcmp(a.data(), b.data(), std::size_t(a.size())) == 0;
}

QByteArray hmacSha256(QByteArrayView key, QByteArrayView message)
{
    QByteArray out(32, '\0');
    unsigned length = 0;
    [[maybe_unused]] const uchar *done
        = HMAC(EVP_sha256(), key.data(), int(key.size()), raw(message), std::size_t(message.size()),
               reinterpret_cast<uchar *>(out.data()), &length);
    Q_ASSERT(done && length == 32);
    return out;
}

QByteArray pbkdf2Sha512(QByteArrayView password, QByteArrayView salt, int iterations, int length)
{
    QByteArray out(length, '\0');
    [[maybe_unused]] const int done
        = PKCS5_PBKDF2_HMAC(password.data(), int(password.size()), raw(salt), int(salt.size()), iterations,
                            EVP_sha512(), length, reinterpret_cast<uchar *>(out.data()));
    Q_ASSERT(done == 1);
    return out;
}

} // namespace cubby::seal
