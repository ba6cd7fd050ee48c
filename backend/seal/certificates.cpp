// SPDX-License-Identifier: GPL-3.0-or-later
#include "seal/certificates.h"

#include "seal/openssl.h"

#include <openssl/err.h>
#include <openssl/rand.h>
#include <openssl/x509v3.h>

#include <algorithm>
#include <arpa/inet.h>
#include <array>

namespace cubby::seal {

namespace {

using X509Ptr = std::unique_ptr<X509, Release<X509_free>>;
using RequestPtr = std::unique_ptr<X509_REQ, Release<X509_REQ_free>>;
using NamePtr = std::unique_ptr<X509_NAME, Release<X509_NAME_free>>;
using ExtensionPtr = std::unique_ptr<X509_EXTENSION, Release<X509_EXTENSION_free>>;
using CrlPtr = std::unique_ptr<X509_CRL, Release<X509_CRL_free>>;
using TimePtr = std::unique_ptr<ASN1_TIME, Release<ASN1_TIME_free>>;
using NumberPtr = std::unique_ptr<ASN1_INTEGER, Release<ASN1_INTEGER_free>>;
using NamesPtr = std::unique_ptr<GENERAL_NAMES, Release<GENERAL_NAMES_free>>;

constexpr qsizetype kLongestName = 64; // ub-common-name of RFC 5280

auto refused(const QString &why)
{
    ERR_clear_error();
    return failure("seal.certificate", why);
}

EVP_PKEY *pkeyOf(const std::shared_ptr<void> &key) { return static_cast<EVP_PKEY *>(key.get()); }
std::shared_ptr<void> shared(EVP_PKEY *key)
{
    return {key, [](void *k) { EVP_PKEY_free(static_cast<EVP_PKEY *>(k)); }};
}

template <class T>
QByteArray pemOf(int (*write)(BIO *, const T *), const T *thing)
{
    const Bio bio(BIO_new(BIO_s_mem()));
    return write(bio.get(), thing) == 1 ? contents(bio) : QByteArray();
}

X509Ptr certificateFrom(const QByteArray &pem)
{
    X509Ptr read(PEM_read_bio_X509(reading(pem).get(), nullptr, noPassword, nullptr));
    ERR_clear_error();
    return read;
}

// Numbers, letters and the like only: a name goes into logs, access files and shells.
bool isPlain(const QString &name)
{
    return !name.isEmpty() && name.size() <= kLongestName
           && std::all_of(name.begin(), name.end(), [](QChar c) { return c.unicode() >= 0x20 && c.unicode() < 0x7f; });
}

NamePtr nameOf(const QString &commonName)
{
    NamePtr name(X509_NAME_new());
    const QByteArray text = commonName.toUtf8();
    X509_NAME_add_entry_by_NID(name.get(), NID_commonName, MBSTRING_UTF8, reinterpret_cast<const uchar *>(text.data()),
                               int(text.size()), -1, 0);
    return name;
}

QString commonNameOf(const X509_NAME *name)
{
    std::array<char, 256> text{};
    const int size = X509_NAME_get_text_by_NID(const_cast<X509_NAME *>(name), NID_commonName, text.data(), text.size());
    return size < 0 ? QString() : QString::fromUtf8(text.data(), size);
}

bool setTime(ASN1_TIME *field, Time time) { return ASN1_TIME_set(field, toMs(time) / 1000) != nullptr; }

Time timeOf(const ASN1_TIME *field)
{
    tm parts{};
    return ASN1_TIME_to_tm(field, &parts) == 1 ? fromMs(qint64(timegm(&parts)) * 1000) : Time{};
}

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

QByteArray keyDer(EVP_PKEY *key)
{
    uchar *der = nullptr;
    const int size = key ? i2d_PUBKEY(key, &der) : -1;
    const QByteArray written = size > 0 ? QByteArray(reinterpret_cast<const char *>(der), size) : QByteArray();
    OPENSSL_free(der);
    return written;
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
    const RequestPtr asked(PEM_read_bio_X509_REQ(reading(request).get(), nullptr, noPassword, nullptr));
    EVP_PKEY *const key = asked ? X509_REQ_get0_pubkey(asked.get()) : nullptr;
    if (!key || X509_REQ_verify(asked.get(), key) != 1)
        return refused(QStringLiteral("This is no request for a certificate, or whoever made it lacks the key"));
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
    const RequestPtr asked(PEM_read_bio_X509_REQ(reading(request).get(), nullptr, noPassword, nullptr));
    EVP_PKEY *const key = asked ? X509_REQ_get0_pubkey(asked.get()) : nullptr;
    if (!key || X509_REQ_verify(asked.get(), key) != 1)
        return refused(QStringLiteral("This is no request for a certificate, or whoever made it lacks the key"));
    return keyDer(key);
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
