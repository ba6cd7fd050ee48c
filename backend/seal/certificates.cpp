// SPDX-License-Identifier: GPL-3.0-or-later
#include "seal/certificates.h"

#include "seal/x509.h"

#include <array>

#include <arpa/inet.h>

namespace cubby::seal {

namespace {

std::shared_ptr<void> shared(EVP_PKEY *key)
{
    return {key, [](void *k) { EVP_PKEY_free(static_cast<EVP_PKEY *>(k)); }};
}

QString commonNameOf(const X509_NAME *name)
{
    std::array<char, 256> text{};
    const int size = X509_NAME_get_text_by_NID(const_cast<X509_NAME *>(name), NID_commonName, text.data(), text.size());
    return size < 0 ? QString() : QString::fromUtf8(text.data(), size);
}

QByteArray keyDer(EVP_PKEY *key)
{
    uchar *der = nullptr;
    const int size = key ? i2d_PUBKEY(key, &der) : -1;
    const QByteArray written = size > 0 ? QByteArray(reinterpret_cast<const char *>(der), size) : QByteArray();
    OPENSSL_free(der);
    return written;
}

} // namespace

Result<TlsKey> TlsKey::generate()
{
    TlsKey made;
    made.m_key = shared(EVP_EC_gen("P-256"));
    if (!made.m_key)
        return refused(QStringLiteral("No key could be made"));
    return made;
}

Result<TlsKey> TlsKey::fromPem(const QByteArray &pem)
{
    TlsKey read;
    read.m_key = shared(PEM_read_bio_PrivateKey(reading(pem).get(), nullptr, noPassword, nullptr));
    if (!read.m_key || EVP_PKEY_get_base_id(pkeyOf(read.m_key)) != EVP_PKEY_EC)
        return refused(QStringLiteral("This is no private key for a certificate"));
    return read;
}

QByteArray TlsKey::toPem() const
{
    const Bio bio(BIO_new(BIO_s_mem()));
    PEM_write_bio_PKCS8PrivateKey(bio.get(), pkeyOf(m_key), nullptr, nullptr, 0, nullptr, nullptr);
    return contents(bio);
}

Result<QByteArray> TlsKey::request(const QString &commonName) const
{
    if (!isPlain(commonName))
        return refused(QStringLiteral("A certificate's name has 1 to 64 printable ASCII characters"));
    const RequestPtr request(X509_REQ_new());
    const NamePtr name = nameOf(commonName);
    if (X509_REQ_set_subject_name(request.get(), name.get()) != 1
        || X509_REQ_set_pubkey(request.get(), pkeyOf(m_key)) != 1
        || X509_REQ_sign(request.get(), pkeyOf(m_key), EVP_sha256()) <= 0)
        return refused(QStringLiteral("The request for a certificate could not be made"));
    return pemOf<X509_REQ>(PEM_write_bio_X509_REQ, request.get());
}

QByteArray certificateDigest(const QByteArray &pem)
{
    const X509Ptr certificate = certificateFrom(pem);
    std::array<uchar, EVP_MAX_MD_SIZE> digest{};
    unsigned size = 0;
    if (!certificate || X509_digest(certificate.get(), EVP_sha256(), digest.data(), &size) != 1)
        return {};
    return QByteArray(reinterpret_cast<const char *>(digest.data()), qsizetype(size));
}

Result<QByteArray> requestKey(const QByteArray &request)
{
    const RequestPtr asked = requestFrom(request);
    return asked ? Result<QByteArray>(keyDer(X509_REQ_get0_pubkey(asked.get()))) : noRequest();
}

QByteArray certificateKey(const QByteArray &pem)
{
    const X509Ptr certificate = certificateFrom(pem);
    return certificate ? keyDer(X509_get0_pubkey(certificate.get())) : QByteArray();
}

Result<CertificateFacts> readCertificate(const QByteArray &pem)
{
    const X509Ptr certificate = certificateFrom(pem);
    if (!certificate)
        return refused(QStringLiteral("This is no certificate (PEM)"));
    X509 *const c = certificate.get();
    CertificateFacts facts;
    facts.commonName = commonNameOf(X509_get_subject_name(c));
    facts.from = timeOf(X509_get0_notBefore(c));
    facts.until = timeOf(X509_get0_notAfter(c));
    facts.isAuthority = X509_check_ca(c) == 1;
    const ASN1_INTEGER *serial = X509_get0_serialNumber(c);
    facts.serial
        = QByteArray(reinterpret_cast<const char *>(ASN1_STRING_get0_data(serial)), ASN1_STRING_length(serial)).toHex();
    const NamesPtr names(static_cast<GENERAL_NAMES *>(X509_get_ext_d2i(c, NID_subject_alt_name, nullptr, nullptr)));
    for (int i = 0; names && i < sk_GENERAL_NAME_num(names.get()); ++i) {
        const GENERAL_NAME *name = sk_GENERAL_NAME_value(names.get(), i);
        const auto text = [](const ASN1_STRING *s) {
            return QByteArray(reinterpret_cast<const char *>(ASN1_STRING_get0_data(s)), ASN1_STRING_length(s));
        };
        if (name->type == GEN_DNS) {
            facts.hosts << QString::fromLatin1(text(name->d.dNSName));
        } else if (name->type == GEN_IPADD) {
            const QByteArray bytes = text(name->d.iPAddress);
            std::array<char, INET6_ADDRSTRLEN> written{};
            if ((bytes.size() == 4 || bytes.size() == 16)
                && inet_ntop(bytes.size() == 4 ? AF_INET : AF_INET6, bytes.constData(), written.data(), written.size()))
                facts.hosts << QString::fromLatin1(written.data());
        }
    }
    ERR_clear_error();
    return facts;
}

bool isSignedBy(const QByteArray &certificate, const QByteArray &authority, Time now)
{
    const X509Ptr own = certificateFrom(certificate);
    const X509Ptr issuer = certificateFrom(authority);
    const bool good = own && issuer && X509_check_issued(issuer.get(), own.get()) == X509_V_OK
                      && X509_verify(own.get(), X509_get0_pubkey(issuer.get())) == 1
                      && timeOf(X509_get0_notBefore(own.get())) <= now && now < timeOf(X509_get0_notAfter(own.get()));
    ERR_clear_error();
    return good;
}

} // namespace cubby::seal
