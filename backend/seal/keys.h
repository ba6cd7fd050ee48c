// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/chance.h"
#include "domain/error.h"

#include <QByteArray>

#include <memory>

// Ed25519 keys as values: copies share what the library prepared, so copying is cheap and signing is fast. Any thread.
namespace cubby::seal {

class PublicKey
{
public:
    PublicKey() = default; // null: verifies nothing

    static Result<PublicKey> fromRaw(QByteArrayView bytes); // 32 bytes; "seal.key"
    static Result<PublicKey> fromPem(QByteArrayView pem); // SubjectPublicKeyInfo; "seal.key"

    bool isNull() const { return !m_key; }
    QByteArray raw() const; // 32 bytes
    QByteArray kid() const; // its name: the JWK thumbprint (RFC 7638), SHA-256, base64url, 43 characters
    QByteArray toPem() const;

    bool verify(QByteArrayView message, QByteArrayView signature) const;

    friend bool operator==(const PublicKey &a, const PublicKey &b) { return a.raw() == b.raw(); }
    friend bool operator!=(const PublicKey &a, const PublicKey &b) { return !(a == b); }

private:
    struct Key;
    std::shared_ptr<const Key> m_key;
};

class PrivateKey
{
public:
    PrivateKey() = default; // null: must not sign

    static PrivateKey generate(Chance &chance);
    static Result<PrivateKey> fromSeed(QByteArrayView seed); // 32 bytes, the secret of RFC 8032; "seal.key"
    static Result<PrivateKey> fromPem(QByteArrayView pem); // PKCS #8 without a password; "seal.key"

    bool isNull() const { return !m_key; }
    QByteArray toPem() const; // PKCS #8, not encrypted: whoever writes it to a file answers for that file
    const PublicKey &publicKey() const { return m_public; }

    QByteArray sign(QByteArrayView message) const; // 64 bytes

private:
    struct Key;
    static Result<PrivateKey> fromKey(std::shared_ptr<const Key> key);

    std::shared_ptr<const Key> m_key;
    PublicKey m_public;
};

} // namespace cubby::seal
