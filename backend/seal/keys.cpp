// SPDX-License-Identifier: GPL-3.0-or-later
#include "seal/keys.h"

#include "seal/openssl.h"
#include "seal/text.h"

#include <QCryptographicHash>

#include <openssl/crypto.h>

namespace cubby::seal {

namespace {

using DigestContext = std::unique_ptr<EVP_MD_CTX, Release<EVP_MD_CTX_free>>;

const uchar *bytesOf(QByteArrayView view) { return reinterpret_cast<const uchar *>(view.data()); }

// RFC 7638 with the members that RFC 8037 names, in their order.
QByteArray thumbprint(const QByteArray &raw)
{
    const QByteArray jwk = R"({"crv":"Ed25519","kty":"OKP","x":")" + toBase64Url(raw) + R"("})";
    return toBase64Url(QCryptographicHash::hash(jwk, QCryptographicHash::Sha256));
}

auto refused(const QString &why) { return failure("seal.key", why); }

} // namespace

struct PublicKey::Key
{
    Pkey pkey;
    QByteArray raw;
    QByteArray kid;
};

struct PrivateKey::Key
{
    Pkey pkey;
};

Result<PublicKey> PublicKey::fromRaw(QByteArrayView bytes)
{
    if (bytes.size() != 32)
        return refused(QStringLiteral("A public Ed25519 key has 32 bytes, not %1").arg(bytes.size()));
    Pkey pkey(EVP_PKEY_new_raw_public_key(EVP_PKEY_ED25519, nullptr, bytesOf(bytes), 32));
    if (!pkey)
        return refused(QStringLiteral("These bytes are not a public Ed25519 key"));
    PublicKey key;
    const QByteArray raw = bytes.toByteArray();
    key.m_key = std::make_shared<const Key>(Key{std::move(pkey), raw, thumbprint(raw)});
    return key;
}

Result<PublicKey> PublicKey::fromPem(QByteArrayView pem)
{
    const Bio bio = reading(pem);
    const Pkey pkey(PEM_read_bio_PUBKEY(bio.get(), nullptr, noPassword, nullptr));
    QByteArray raw(32, '\0');
    std::size_t size = 32;
    if (!pkey || EVP_PKEY_id(pkey.get()) != EVP_PKEY_ED25519
        || EVP_PKEY_get_raw_public_key(pkey.get(), reinterpret_cast<uchar *>(raw.data()), &size) != 1)
        return refused(QStringLiteral("This is no PEM text of a public Ed25519 key"));
    return fromRaw(raw);
}

QByteArray PublicKey::raw() const { return m_key ? m_key->raw : QByteArray(); }

QByteArray PublicKey::kid() const { return m_key ? m_key->kid : QByteArray(); }

QByteArray PublicKey::toPem() const
{
    Q_ASSERT(m_key);
    const Bio bio(BIO_new(BIO_s_mem()));
    [[maybe_unused]] const int done = PEM_write_bio_PUBKEY(bio.get(), m_key->pkey.get());
    Q_ASSERT(done == 1);
    return contents(bio);
}

bool PublicKey::verify(QByteArrayView message, QByteArrayView signature) const
{
    if (!m_key || signature.size() != 64)
        return false;
    const DigestContext context(EVP_MD_CTX_new());
    return EVP_DigestVerifyInit(context.get(), nullptr, nullptr, nullptr, m_key->pkey.get()) == 1
           && EVP_DigestVerify(context.get(), bytesOf(signature), 64, bytesOf(message), std::size_t(message.size()))
                  == 1;
}

Result<PrivateKey> PrivateKey::fromKey(std::shared_ptr<const Key> key)
{
    QByteArray raw(32, '\0');
    std::size_t size = 32;
    if (EVP_PKEY_get_raw_public_key(key->pkey.get(), reinterpret_cast<uchar *>(raw.data()), &size) != 1)
        return refused(QStringLiteral("This private key has no public half"));
    auto publicKey = PublicKey::fromRaw(raw);
    if (!publicKey)
        return failure(publicKey.error());
    PrivateKey made;
    made.m_key = std::move(key);
    made.m_public = *publicKey;
    return made;
}

PrivateKey PrivateKey::generate(Chance &chance)
{
    QByteArray seed = chance.bytes(32);
    auto key = fromSeed(seed);
    OPENSSL_cleanse(seed.data(), 32);
    Q_ASSERT(key); // every 32 bytes are a key
    return *key;
}

Result<PrivateKey> PrivateKey::fromSeed(QByteArrayView seed)
{
    if (seed.size() != 32)
        return refused(QStringLiteral("The seed of an Ed25519 key has 32 bytes, not %1").arg(seed.size()));
    Pkey pkey(EVP_PKEY_new_raw_private_key(EVP_PKEY_ED25519, nullptr, bytesOf(seed), 32));
    if (!pkey)
        return refused(QStringLiteral("The cryptographic library made no key of this seed"));
    return fromKey(std::make_shared<const Key>(Key{std::move(pkey)}));
}

Result<PrivateKey> PrivateKey::fromPem(QByteArrayView pem)
{
    const Bio bio = reading(pem);
    Pkey pkey(PEM_read_bio_PrivateKey(bio.get(), nullptr, noPassword, nullptr));
    if (!pkey || EVP_PKEY_id(pkey.get()) != EVP_PKEY_ED25519)
        return refused(QStringLiteral("This is no PEM text of a private Ed25519 key without a password"));
    return fromKey(std::make_shared<const Key>(Key{std::move(pkey)}));
}

QByteArray PrivateKey::toPem() const
{
    Q_ASSERT(m_key);
    const Bio bio(BIO_new(BIO_s_secmem()));
    [[maybe_unused]] const int done
        = PEM_write_bio_PKCS8PrivateKey(bio.get(), m_key->pkey.get(), nullptr, nullptr, 0, nullptr, nullptr);
    Q_ASSERT(done == 1);
    return contents(bio);
}

QByteArray PrivateKey::sign(QByteArrayView message) const
{
    Q_ASSERT(m_key);
    const DigestContext context(EVP_MD_CTX_new());
    QByteArray signature(64, '\0');
    std::size_t size = 64;
    [[maybe_unused]] const bool done
        = EVP_DigestSignInit(context.get(), nullptr, nullptr, nullptr, m_key->pkey.get()) == 1
          && EVP_DigestSign(context.get(), reinterpret_cast<uchar *>(signature.data()), &size, bytesOf(message),
                            std::size_t(message.size()))
                 == 1;
    Q_ASSERT(done && size == 64);
    return signature;
}

} // namespace cubby::seal
