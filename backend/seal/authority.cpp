// SPDX-License-Identifier: GPL-3.0-or-later
#include "seal/certificates.h"
#include "seal/x509.h"

#include <openssl/rand.h>

#include <array>

#include <arpa/inet.h>

namespace cubby::seal {

namespace {

using ExtensionPtr = std::unique_ptr<X509_EXTENSION, Release<X509_EXTENSION_free>>;
using CrlPtr = std::unique_ptr<X509_CRL, Release<X509_CRL_free>>;
using TimePtr = std::unique_ptr<ASN1_TIME, Release<ASN1_TIME_free>>;
using NumberPtr = std::unique_ptr<ASN1_INTEGER, Release<ASN1_INTEGER_free>>;

bool setTime(ASN1_TIME *field, Time time) { return ASN1_TIME_set(field, toMs(time) / 1000) != nullptr; }

bool addExtension(X509 *certificate, X509 *issuer, int nid, const QByteArray &value)
{
    X509V3_CTX context;
    X509V3_set_ctx_nodb(&context);
    X509V3_set_ctx(&context, issuer, certificate, nullptr, nullptr, 0);
    const ExtensionPtr extension(X509V3_EXT_conf_nid(nullptr, &context, nid, value.constData()));
    return extension && X509_add_ext(certificate, extension.get(), -1) == 1;
}

// Built from values, not from a text of OpenSSL's own grammar in which a host's name could say more than its name.
bool addHosts(X509 *certificate, const QStringList &hosts)
{
    const NamesPtr names(GENERAL_NAMES_new());
    for (const QString &host : hosts) {
        GENERAL_NAME *name = GENERAL_NAME_new();
        if (ASN1_OCTET_STRING *address = a2i_IPADDRESS(host.toLatin1().constData())) {
            GENERAL_NAME_set0_value(name, GEN_IPADD, address);
        } else {
            ASN1_IA5STRING *text = ASN1_IA5STRING_new();
            ASN1_STRING_set(text, host.toLatin1().constData(), -1);
            GENERAL_NAME_set0_value(name, GEN_DNS, text);
        }
        sk_GENERAL_NAME_push(names.get(), name);
    }
    return X509_add1_ext_i2d(certificate, NID_subject_alt_name, names.get(), 0, X509V3_ADD_DEFAULT) == 1;
}

bool isHost(const QString &host)
{
    static constexpr QLatin1StringView kAllowed("abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789-.*");
    std::array<uchar, 16> address;
    return inet_pton(AF_INET6, host.toLatin1().constData(), address.data()) == 1
           || (!host.isEmpty() && host.size() <= 253
               && std::all_of(host.begin(), host.end(), [](QChar c) { return kAllowed.contains(c); }));
}

NumberPtr numberFrom(const QByteArray &hex)
{
    BIGNUM *number = nullptr;
    const bool read = !hex.isEmpty() && BN_hex2bn(&number, hex.constData()) == hex.size();
    NumberPtr written(read ? BN_to_ASN1_INTEGER(number, nullptr) : nullptr);
    BN_free(number);
    return written;
}

X509Ptr blank(const X509_NAME *issuer, const QString &subject, EVP_PKEY *key, Time from, Time until)
{
    X509Ptr certificate(X509_new());
    std::array<uchar, 16> serial{};
    RAND_bytes(serial.data(), int(serial.size()));
    serial[0] = uchar((serial[0] & 0x7f) | 0x40); // positive, and of full length
    BIGNUM *number = BN_bin2bn(serial.data(), int(serial.size()), nullptr);
    BN_to_ASN1_INTEGER(number, X509_get_serialNumber(certificate.get()));
    BN_free(number);
    const NamePtr name = nameOf(subject);
    const bool good = X509_set_version(certificate.get(), X509_VERSION_3) == 1
                      && X509_set_issuer_name(certificate.get(), issuer ? issuer : name.get()) == 1
                      && X509_set_subject_name(certificate.get(), name.get()) == 1
                      && X509_set_pubkey(certificate.get(), key) == 1
                      && setTime(X509_getm_notBefore(certificate.get()), from)
                      && setTime(X509_getm_notAfter(certificate.get()), until);
    return good ? std::move(certificate) : nullptr;
}

} // namespace

Result<Authority> Authority::make(const QString &name, Time from, Time until)
{
    if (!isPlain(name) || until <= from)
        return refused(QStringLiteral("An authority needs a plain name and an end after its beginning"));
    auto key = TlsKey::generate();
    if (!key)
        return failure(key.error());
    X509Ptr certificate = blank(nullptr, name, pkeyOf(key->m_key), from, until);
    X509 *c = certificate.get();
    if (!c || !addExtension(c, c, NID_basic_constraints, "critical,CA:TRUE,pathlen:0")
        || !addExtension(c, c, NID_key_usage, "critical,keyCertSign,cRLSign")
        || !addExtension(c, c, NID_subject_key_identifier, "hash")
        || X509_sign(c, pkeyOf(key->m_key), EVP_sha256()) <= 0)
        return refused(QStringLiteral("The authority's certificate could not be made"));
    return fromPem(pemOf<X509>(PEM_write_bio_X509, c), key->toPem());
}

Result<Authority> Authority::fromPem(const QByteArray &certificate, const QByteArray &key)
{
    Authority authority;
    auto read = TlsKey::fromPem(key);
    if (!read)
        return failure(read.error());
    X509Ptr own = certificateFrom(certificate);
    if (!own || X509_check_ca(own.get()) != 1 || X509_check_private_key(own.get(), pkeyOf(read->m_key)) != 1)
        return refused(QStringLiteral("This is no authority's certificate, or its key is another one's"));
    authority.m_key = *read;
    authority.m_pem = certificate;
    authority.m_certificate = {own.release(), [](void *c) { X509_free(static_cast<X509 *>(c)); }};
    return authority;
}

Result<QByteArray> Authority::sign(const QByteArray &request, const CertificateTerms &terms) const
{
    X509 *const issuer = static_cast<X509 *>(m_certificate.get());
    const RequestPtr asked = requestFrom(request);
    if (!asked)
        return noRequest();
    EVP_PKEY *const key = X509_REQ_get0_pubkey(asked.get());
    if (EVP_PKEY_get_base_id(key) != EVP_PKEY_EC || EVP_PKEY_get_bits(key) < 256)
        return refused(QStringLiteral("The key of the request is not one of an elliptic curve"));
    if (!isPlain(terms.commonName) || !std::all_of(terms.hosts.begin(), terms.hosts.end(), isHost))
        return refused(QStringLiteral("The name or a host of the certificate cannot be used"));
    const Time until = std::min(terms.until, timeOf(X509_get0_notAfter(issuer)));
    if (until <= terms.from)
        return refused(QStringLiteral("The authority's own time is over, or the certificate's ends before it begins"));

    const bool server = !terms.hosts.isEmpty();
    X509Ptr certificate = blank(X509_get_subject_name(issuer), terms.commonName, key, terms.from, until);
    X509 *c = certificate.get();
    if (!c || !addExtension(c, issuer, NID_basic_constraints, "critical,CA:FALSE")
        || !addExtension(c, issuer, NID_key_usage, "critical,digitalSignature")
        || !addExtension(c, issuer, NID_ext_key_usage, server ? "serverAuth" : "clientAuth")
        || !addExtension(c, issuer, NID_subject_key_identifier, "hash")
        || !addExtension(c, issuer, NID_authority_key_identifier, "keyid") || (server && !addHosts(c, terms.hosts))
        || X509_sign(c, pkeyOf(m_key.m_key), EVP_sha256()) <= 0)
        return refused(QStringLiteral("The certificate could not be made"));
    return pemOf<X509>(PEM_write_bio_X509, c);
}

Result<QByteArray> Authority::revocations(const std::vector<Withdrawn> &withdrawn, Time now) const
{
    X509 *const issuer = static_cast<X509 *>(m_certificate.get());
    const CrlPtr list(X509_CRL_new());
    const TimePtr from(ASN1_TIME_set(nullptr, toMs(now) / 1000));
    bool good = list && from && X509_CRL_set_version(list.get(), X509_CRL_VERSION_2) == 1
                && X509_CRL_set_issuer_name(list.get(), X509_get_subject_name(issuer)) == 1
                && X509_CRL_set1_lastUpdate(list.get(), from.get()) == 1
                && X509_CRL_set1_nextUpdate(list.get(), X509_get0_notAfter(issuer)) == 1;
    for (const Withdrawn &one : withdrawn) {
        const NumberPtr serial = numberFrom(one.serial);
        const TimePtr at(ASN1_TIME_set(nullptr, toMs(one.at) / 1000));
        X509_REVOKED *entry = X509_REVOKED_new();
        const bool added = good && serial && at && X509_REVOKED_set_serialNumber(entry, serial.get()) == 1
                           && X509_REVOKED_set_revocationDate(entry, at.get()) == 1
                           && X509_CRL_add0_revoked(list.get(), entry) == 1;
        if (!added)
            X509_REVOKED_free(entry);
        good = added;
    }
    // The list with the greater number is the newer one (RFC 5280, 5.2.3).
    const NumberPtr number(ASN1_INTEGER_new());
    good = good && ASN1_INTEGER_set_int64(number.get(), toMs(now)) == 1
           && X509_CRL_add1_ext_i2d(list.get(), NID_crl_number, number.get(), 0, 0) == 1
           && X509_CRL_sort(list.get()) == 1 && X509_CRL_sign(list.get(), pkeyOf(m_key.m_key), EVP_sha256()) > 0;
    if (!good)
        return refused(QStringLiteral("The list of withdrawn certificates could not be made"));
    return pemOf<X509_CRL>(PEM_write_bio_X509_CRL, list.get());
}

} // namespace cubby::seal
