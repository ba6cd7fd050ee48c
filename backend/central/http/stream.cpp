// SPDX-License-Identifier: GPL-3.0-or-later
#include "central/http/stream.h"

namespace cubby::http {

namespace ssl = boost::asio::ssl;

// The only protocol that is spoken here, as ALPN (RFC 7301) lists it.
static int chooseProtocol(SSL *, const unsigned char **chosen, unsigned char *length, const unsigned char *offered,
                          unsigned int offeredLength, void *)
{
    static constexpr unsigned char kOurs[] = "\x08http/1.1";
    unsigned char *found = nullptr;
    if (SSL_select_next_proto(&found, length, kOurs, sizeof kOurs - 1, offered, offeredLength)
        != OPENSSL_NPN_NEGOTIATED)
        return SSL_TLSEXT_ERR_NOACK;
    *chosen = found;
    return SSL_TLSEXT_ERR_OK;
}

Result<TlsContext> tlsContext(const QString &certificateFile, const QString &keyFile)
{
    const auto context = std::make_shared<ssl::context>(ssl::context::tls_server);
    ErrorCode error;
    context->set_options(ssl::context::default_workarounds | ssl::context::no_tlsv1 | ssl::context::no_tlsv1_1, error);
    if (!error)
        context->use_certificate_chain_file(certificateFile.toStdString(), error);
    if (!error)
        context->use_private_key_file(keyFile.toStdString(), ssl::context::pem, error);
    if (error)
        return failure("http.certificate",
                       QStringLiteral("The certificate %1 with the key %2 cannot be used: %3")
                           .arg(certificateFile, keyFile, QString::fromStdString(error.message())),
                       QStringLiteral("Both must be PEM, belong together, and be readable"));
    SSL_CTX_set_options(context->native_handle(), SSL_OP_NO_RENEGOTIATION | SSL_OP_CIPHER_SERVER_PREFERENCE);
    SSL_CTX_set_alpn_select_cb(context->native_handle(), chooseProtocol, nullptr);
    return context;
}

} // namespace cubby::http
