// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/error.h"
#include "domain/time.h"

#include <QByteArray>
#include <QStringList>

#include <memory>
#include <vector>

// X.509 certificates (RFC 5280) for the TLS of a small fleet: one authority signs for its servers, its broker and its
// banks. Keys are P-256, which every browser, phone and broker takes; OpenSSL's own generator makes them. PEM
// everywhere. Any thread. Error code of everything here: "seal.certificate".
namespace cubby::seal {

// The key of a certificate, as a value: copies share it.
class TlsKey
{
public:
    static Result<TlsKey> generate();
    static Result<TlsKey> fromPem(const QByteArray &pem);
    QByteArray toPem() const; // PKCS #8, not encrypted

    // PKCS #10: proves that whoever asks for a certificate has the key.
    Result<QByteArray> request(const QString &commonName) const;

private:
    friend class Authority;
    std::shared_ptr<void> m_key;
};

struct CertificateTerms
{
    QString commonName;
    QStringList hosts = {}; // names or IP addresses of a server; none: a client's certificate
    Time from;
    Time until;
};

struct Withdrawn
{
    QByteArray serial; // hex
    Time at;
};

class Authority
{
public:
    // Signs itself.
    static Result<Authority> make(const QString &name, Time from, Time until);
    static Result<Authority> fromPem(const QByteArray &certificate, const QByteArray &key);

    const QByteArray &certificate() const { return m_pem; }
    QByteArray key() const { return m_key.toPem(); }

    // A certificate for the key of a request; nothing else of the request is believed. It never outlives the authority.
    Result<QByteArray> sign(const QByteArray &request, const CertificateTerms &terms) const;

    // The list (CRL) of certificates that hold no more, whatever they say. It holds as long as the authority: whoever
    // read an old one and hears no more must not shut everybody out.
    Result<QByteArray> revocations(const std::vector<Withdrawn> &withdrawn, Time now) const;

private:
    TlsKey m_key;
    std::shared_ptr<void> m_certificate;
    QByteArray m_pem;
};

struct CertificateFacts
{
    QString commonName;
    QStringList hosts;
    QByteArray serial; // hex
    Time from;
    Time until;
    bool isAuthority = false;
};
// Of the first certificate in the text.
Result<CertificateFacts> readCertificate(const QByteArray &pem);
// The SHA-256 of the first certificate in the text, 32 bytes; empty where there is none.
QByteArray certificateDigest(const QByteArray &pem);
// The public key of a request that its maker has proven to own, as SubjectPublicKeyInfo (DER).
Result<QByteArray> requestKey(const QByteArray &request);
// The public key of the first certificate in the text, written the same way; empty where there is none.
QByteArray certificateKey(const QByteArray &pem);
// Whether the authority signed it and its time includes `now`.
bool isSignedBy(const QByteArray &certificate, const QByteArray &authority, Time now);

} // namespace cubby::seal
