// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include <openssl/bio.h>
#include <openssl/evp.h>
#include <openssl/pem.h>

#include <memory>

// Private to seal: what its files share of handling OpenSSL's objects.
namespace cubby::seal {

template <auto release>
struct Release
{
    template <class T>
    void operator()(T *thing) const
    {
        release(thing);
    }
};
using Pkey = std::unique_ptr<EVP_PKEY, Release<EVP_PKEY_free>>;
using Bio = std::unique_ptr<BIO, Release<BIO_free_all>>;

// Without this the library would ask for a password on the terminal.
inline int noPassword(char *, int, int, void *) { return -1; }

inline Bio reading(QByteArrayView pem) { return Bio(BIO_new_mem_buf(pem.data(), int(pem.size()))); }

inline QByteArray contents(const Bio &bio)
{
    char *data = nullptr;
    const long size = BIO_get_mem_data(bio.get(), &data);
    return QByteArray(data, size);
}

} // namespace cubby::seal
