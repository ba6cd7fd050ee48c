// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/error.h"
#include "domain/time.h"

#include <QByteArray>
#include <QStringList>

#include <memory>

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
// Whether the authority signed it and its time includes `now`.
bool isSignedBy(const QByteArray &certificate, const QByteArray &authority, Time now);

} // namespace cubby::seal
