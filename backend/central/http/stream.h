// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/error.h"

#include <utility> // asio 1.74 forgets it

#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/ssl/context.hpp>
#include <boost/asio/ssl/stream.hpp>

#include <memory>
#include <optional>

// Private to the server.
namespace cubby::http {

using Socket = boost::asio::ip::tcp::socket;
using ErrorCode = boost::system::error_code;
using TlsContext = std::shared_ptr<boost::asio::ssl::context>; // null: without TLS

// A certificate with its chain and its key (PEM): TLS 1.2 or later. Error code: "http.certificate".
Result<TlsContext> tlsContext(const QString &certificateFile, const QString &keyFile);

// A socket that speaks TLS or does not: what Beast and asio ask of a stream that they read and write.
class Stream
{
public:
    using executor_type = Socket::executor_type;

    Stream(Socket socket, TlsContext tls) : m_context(std::move(tls)), m_socket(std::move(socket))
    {
        if (m_context)
            m_tls.emplace(m_socket, *m_context);
    }

    executor_type get_executor() { return m_socket.get_executor(); }
    Socket &socket() { return m_socket; }
    bool isTls() const { return m_tls.has_value(); }

    template <class Handler>
    void handshake(Handler &&handler)
    {
        m_tls->async_handshake(boost::asio::ssl::stream_base::server, std::forward<Handler>(handler));
    }
    // Says goodbye as TLS wants it, so that the client knows that nothing was cut off.
    template <class Handler>
    void sayGoodbye(Handler &&handler)
    {
        m_tls->async_shutdown(std::forward<Handler>(handler));
    }

    template <class Buffers, class Handler>
    void async_read_some(const Buffers &buffers, Handler &&handler)
    {
        if (m_tls)
            m_tls->async_read_some(buffers, std::forward<Handler>(handler));
        else
            m_socket.async_read_some(buffers, std::forward<Handler>(handler));
    }
    template <class Buffers, class Handler>
    void async_write_some(const Buffers &buffers, Handler &&handler)
    {
        if (m_tls)
            m_tls->async_write_some(buffers, std::forward<Handler>(handler));
        else
            m_socket.async_write_some(buffers, std::forward<Handler>(handler));
    }

private:
    TlsContext m_context; // a certificate that is renewed does not take this one's context away
    Socket m_socket;
    std::optional<boost::asio::ssl::stream<Socket &>> m_tls;
};

} // namespace cubby::http
