// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "central/http/feed.h"
#include "central/http/server.h"
#include "central/http/stream.h"

#include <boost/asio/io_context.hpp>
#include <boost/asio/steady_timer.hpp>
#include <boost/beast/core/flat_buffer.hpp>
#include <boost/beast/http/parser.hpp>
#include <boost/beast/http/string_body.hpp>

#include <deque>

// Private to the server: with stream.h and wire.h the only headers with Boost in them.
namespace cubby::http {

// What a connection needs of the server around it. All on the network thread.
struct Surroundings
{
    Limits limits;
    // Gives the request to a worker, who passes the answer on to `done` on the network thread; false: none is free.
    std::function<bool(HttpRequest, std::function<void(HttpResponse)> done)> dispatch;
    std::function<void(class Connection *)> ended;
};

// One client: waits for a request, reads it within the limits, has it answered, and begins again.
// Lives as long as something of it is under way. Network thread only.
class Connection : public std::enable_shared_from_this<Connection>
{
public:
    Connection(Socket socket, TlsContext tls, Surroundings &around);
    ~Connection();

    void start();
    void turnAway(const HttpResponse &response); // instead of start()
    void finish(); // ends now, or after the request that is with the handler
    QString remote() const { return m_remote; }

private:
    enum class Phase { Handshake, Idle, Header, Body, Handling, Answering, Feeding, Lingering, Closed };
    using Parser = boost::beast::http::request_parser<boost::beast::http::string_body>;

    void awaitRequest();
    void readHeader();
    void headerRead(ErrorCode error);
    void readBody();
    void bodyRead(ErrorCode error);
    void refuse(ErrorCode error);
    void refuse(const HttpResponse &response);
    void answer(const HttpResponse &response);
    void feed();
    void feedNext();
    void watchClient();
    void linger();
    void discard();
    void close();
    void enter(Phase phase, Millis deadline);
    void deadlinePassed();

    Stream m_stream;
    boost::asio::steady_timer m_deadline;
    Surroundings &m_around;
    QString m_remote;
    boost::beast::flat_buffer m_buffer;
    std::optional<Parser> m_parser;
    HttpRequest m_request;
    QByteArray m_head; // of the answer
    QByteArray m_body;
    std::function<void(std::shared_ptr<Feed>)> m_begin; // of the answer that is being sent
    std::shared_ptr<Feed> m_feed;
    std::deque<QByteArray> m_fed; // still to be sent; a null one is the end
    Phase m_phase = Phase::Idle;
    quint64 m_entered = 0; // counts phases, so that a deadline that fires late is known as an earlier phase's
    bool m_timedOut = false;
    bool m_keepAlive = false;
    bool m_finishing = false;
};

} // namespace cubby::http
