// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/error.h"
#include "domain/time.h"
#include "seal/openssl.h"

#include <openssl/err.h>
#include <openssl/x509v3.h>

#include <algorithm>

// What certificates.cpp and authority.cpp share of OpenSSL.
namespace cubby::seal {

using X509Ptr = std::unique_ptr<X509, Release<X509_free>>;
using RequestPtr = std::unique_ptr<X509_REQ, Release<X509_REQ_free>>;
using NamePtr = std::unique_ptr<X509_NAME, Release<X509_NAME_free>>;
using NamesPtr = std::unique_ptr<GENERAL_NAMES, Release<GENERAL_NAMES_free>>;

inline auto refused(const QString &why)
{
    ERR_clear_error();
    return failure("seal.certificate", why);
}

inline EVP_PKEY *pkeyOf(const std::shared_ptr<void> &key) { return static_cast<EVP_PKEY *>(key.get()); }

template <class T>
QByteArray pemOf(int (*write)(BIO *, const T *), const T *thing)
{
    const Bio bio(BIO_new(BIO_s_mem()));
    return write(bio.get(), thing) == 1 ? contents(bio) : QByteArray();
}

inline X509Ptr certificateFrom(const QByteArray &pem)
{
    X509Ptr read(PEM_read_bio_X509(reading(pem).get(), nullptr, noPassword, nullptr));
    ERR_clear_error();
    return read;
}

// A request whose maker has proven to have the key; none where that is not so.
inline RequestPtr requestFrom(const QByteArray &pem)
{
    RequestPtr read(PEM_read_bio_X509_REQ(reading(pem).get(), nullptr, noPassword, nullptr));
    EVP_PKEY *const key = read ? X509_REQ_get0_pubkey(read.get()) : nullptr;
    const bool proven = key && X509_REQ_verify(read.get(), key) == 1;
    ERR_clear_error();
    return proven ? std::move(read) : nullptr;
}
inline auto noRequest()
{
    return refused(QStringLiteral("This is no request for a certificate, or whoever made it lacks the key"));
}

inline constexpr qsizetype kLongestName = 64; // ub-common-name of RFC 5280

// Numbers, letters and the like only: a name goes into logs, access files and shells.
inline bool isPlain(const QString &name)
{
    return !name.isEmpty() && name.size() <= kLongestName
           && std::all_of(name.begin(), name.end(), [](QChar c) { return c.unicode() >= 0x20 && c.unicode() < 0x7f; });
}

inline NamePtr nameOf(const QString &commonName)
{
    NamePtr name(X509_NAME_new());
    const QByteArray text = commonName.toUtf8();
    X509_NAME_add_entry_by_NID(name.get(), NID_commonName, MBSTRING_UTF8, reinterpret_cast<const uchar *>(text.data()),
                               int(text.size()), -1, 0);
    return name;
}

inline Time timeOf(const ASN1_TIME *field)
{
    tm parts{};
    return ASN1_TIME_to_tm(field, &parts) == 1 ? fromMs(qint64(timegm(&parts)) * 1000) : Time{};
}

} // namespace cubby::seal
