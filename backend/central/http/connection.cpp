// SPDX-License-Identifier: GPL-3.0-or-later
#include "central/http/connection.h"

#include "central/http/wire.h"

#include <boost/asio/post.hpp>
#include <boost/asio/write.hpp>
#include <boost/beast/http/read.hpp>

#include <array>
#include <utility>

namespace cubby::http {

namespace asio = boost::asio;
namespace beast = boost::beast;

static constexpr std::size_t kDiscardedAtOnce = 16'384; // bytes
static constexpr std::size_t kFirstRead = 512; // bytes: what an idle connection holds ready

Connection::Connection(Socket socket, TlsContext tls, Surroundings &around)
    : m_stream(std::move(socket), std::move(tls)), m_deadline(m_stream.get_executor()), m_around(around)
      // Twice the header: one request's, and what a client that does not wait for answers has sent after it.
      ,
      m_buffer(std::size_t(around.limits.headerBytes) * 2)
{
    ErrorCode ignored; // the client may have gone already, which the first read will tell
    asio::ip::address remote = m_stream.socket().remote_endpoint(ignored).address();
    if (remote.is_v6() && remote.to_v6().is_v4_mapped()) // an IPv4 client of a listener on [::]
        remote = asio::ip::make_address_v4(asio::ip::v4_mapped, remote.to_v6());
    m_remote = QString::fromStdString(remote.to_string());
    m_stream.socket().set_option(asio::ip::tcp::no_delay(true), ignored);
}

Connection::~Connection() { m_around.ended(this); }

void Connection::enter(Phase phase, Millis deadline)
{
    m_phase = phase;
    m_timedOut = false;
    const quint64 entered = ++m_entered;
    m_deadline.expires_after(deadline);
    m_deadline.async_wait([self = shared_from_this(), entered](ErrorCode error) {
        if (!error && entered == self->m_entered)
            self->deadlinePassed();
    });
}

void Connection::deadlinePassed()
{
    if (m_phase != Phase::Header && m_phase != Phase::Body)
        return close();
    m_timedOut = true;
    ErrorCode ignored;
    m_stream.socket().cancel(ignored); // the read ends with an error, which refuses the request
}

void Connection::start()
{
    if (!m_stream.isTls())
        return awaitRequest();
    enter(Phase::Handshake, m_around.limits.headerTime);
    m_stream.handshake([self = shared_from_this()](ErrorCode error) {
        if (error || self->m_phase != Phase::Handshake)
            self->close();
        else
            self->awaitRequest();
    });
}

void Connection::turnAway(const HttpResponse &response)
{
    if (m_stream.isTls())
        close(); // a handshake would cost more than the answer is worth
    else
        refuse(response);
}

void Connection::awaitRequest()
{
    if (m_finishing)
        return close();
    if (m_buffer.size() > 0)
        return readHeader();
    enter(Phase::Idle, m_around.limits.idleTime);
    m_stream.async_read_some(m_buffer.prepare(kFirstRead),
                             [self = shared_from_this()](ErrorCode error, std::size_t count) {
                                 if (error || self->m_phase != Phase::Idle)
                                     return self->close();
                                 self->m_buffer.commit(count);
                                 self->readHeader();
                             });
}

void Connection::readHeader()
{
    enter(Phase::Header, m_around.limits.headerTime);
    m_request = {};
    m_keepAlive = false;
    m_parser.emplace();
    m_parser->header_limit(std::uint32_t(m_around.limits.headerBytes));
    m_parser->body_limit(std::uint64_t(m_around.limits.bodyBytes));
    beast::http::async_read_header(m_stream, m_buffer, *m_parser,
                                   [self = shared_from_this()](ErrorCode error, std::size_t consumed) {
                                       // The parser's limit does not count the request line together with the headers.
                                       if (!error && consumed > std::size_t(self->m_around.limits.headerBytes))
                                           error = beast::http::make_error_code(beast::http::error::header_limit);
                                       self->headerRead(error);
                                   });
}

void Connection::headerRead(ErrorCode error)
{
    if (error || m_phase == Phase::Closed)
        return refuse(error);
    auto request = toRequest(m_parser->get());
    if (!request)
        return refuse(request.error());
    m_request = *request;
    m_request.remote = m_remote;
    enter(Phase::Body, m_around.limits.bodyTime);
    const bool waitsToBeAsked = beast::iequals(m_parser->get()[beast::http::field::expect], "100-continue");
    if (!waitsToBeAsked || m_parser->is_done() || m_buffer.size() > 0)
        return readBody();
    static constexpr std::string_view kContinue = "HTTP/1.1 100 Continue\r\n\r\n";
    asio::async_write(m_stream, asio::buffer(kContinue), [self = shared_from_this()](ErrorCode failed, std::size_t) {
        if (failed)
            self->refuse(failed);
        else
            self->readBody();
    });
}

void Connection::readBody()
{
    beast::http::async_read(m_stream, m_buffer, *m_parser,
                            [self = shared_from_this()](ErrorCode error, std::size_t) { self->bodyRead(error); });
}

void Connection::bodyRead(ErrorCode error)
{
    if (error || m_phase == Phase::Closed)
        return refuse(error);
    const std::string &body = m_parser->get().body();
    m_request.body = QByteArray(body.data(), qsizetype(body.size()));
    m_keepAlive = m_parser->get().keep_alive();
    m_parser.reset();
    m_phase = Phase::Handling;
    ++m_entered; // a handler has all the time it needs
    m_deadline.cancel();
    const bool taken = m_around.dispatch(m_request, [self = shared_from_this()](const HttpResponse &response) {
        if (self->m_phase == Phase::Handling)
            self->answer(response);
    });
    if (!taken) {
        HttpResponse busy
            = problem(503, Error{QStringLiteral("http.busy"), QStringLiteral("Too many requests are waiting")});
        busy.headers.add("Retry-After", "1");
        answer(busy);
    }
}

void Connection::refuse(ErrorCode error)
{
    if (m_phase == Phase::Closed)
        return;
    if (m_timedOut) {
        return refuse(problem(408, Error{QStringLiteral("http.too-slow"),
                                         QStringLiteral("The request did not arrive in the time allowed")}));
    }
    if (const auto response = refusalFor(error, m_around.limits))
        return refuse(*response);
    close();
}

void Connection::refuse(const HttpResponse &response)
{
    m_keepAlive = false; // where the next request would begin is not known
    m_buffer.clear();
    answer(response);
}

void Connection::answer(const HttpResponse &response)
{
    enter(Phase::Answering, m_around.limits.answerTime);
    m_keepAlive = m_keepAlive && !m_finishing;
    HttpResponse sent = response;
    m_head = headOf(sent, m_keepAlive, systemNow().wall);
    m_body = m_request.method == "HEAD" ? QByteArray() : sent.body;
    m_begin = m_request.method == "HEAD" || m_finishing ? nullptr : sent.feed;
    const std::array buffers{asio::buffer(m_head.constData(), std::size_t(m_head.size())),
                             asio::buffer(m_body.constData(), std::size_t(m_body.size()))};
    asio::async_write(m_stream, buffers, [self = shared_from_this()](ErrorCode error, std::size_t) {
        if (error || self->m_phase != Phase::Answering)
            self->close();
        else if (self->m_begin)
            self->feed();
        else if (self->m_keepAlive)
            self->awaitRequest();
        else
            self->linger();
    });
}

void Connection::feed()
{
    m_feed = std::make_shared<Feed>();
    m_buffer.clear();
    m_buffer.shrink_to_fit(); // there may be thousands of these for hours
    m_request = {};
    m_phase = Phase::Feeding;
    ++m_entered;
    m_deadline.cancel();
    m_feed->connect([weak = weak_from_this(), executor = m_stream.get_executor()](QByteArray bytes) {
        asio::post(executor, [weak, bytes = std::move(bytes)] {
            const auto self = weak.lock();
            if (!self || self->m_phase != Phase::Feeding)
                return;
            self->m_fed.push_back(bytes);
            if (self->m_fed.size() == 1)
                self->feedNext();
        });
    });
    watchClient();
    std::exchange(m_begin, nullptr)(m_feed);
}

void Connection::feedNext()
{
    if (m_fed.empty()) {
        ++m_entered; // whoever has taken everything has all the time
        m_deadline.cancel();
        return;
    }
    if (m_fed.front().isNull())
        return linger();
    enter(Phase::Feeding, m_around.limits.answerTime);
    const QByteArray &next = m_fed.front();
    asio::async_write(m_stream, asio::buffer(next.constData(), std::size_t(next.size())),
                      [self = shared_from_this()](ErrorCode error, std::size_t) {
                          if (error || self->m_phase != Phase::Feeding)
                              return self->close();
                          self->m_feed->taken(self->m_fed.front().size());
                          self->m_fed.pop_front();
                          self->feedNext();
                      });
}

// A client that is fed has nothing more to say; that it has gone shows only here.
void Connection::watchClient()
{
    m_buffer.clear();
    m_stream.async_read_some(m_buffer.prepare(kFirstRead), [self = shared_from_this()](ErrorCode error, std::size_t) {
        if (self->m_phase != Phase::Feeding)
            return;
        if (error)
            self->close();
        else
            self->watchClient();
    });
}

// What the client still sends must not destroy the answer, so it is read for a while after the end was said.
void Connection::linger()
{
    enter(Phase::Lingering, m_around.limits.lingerTime);
    if (m_feed)
        m_feed->disconnect();
    if (m_stream.isTls()) {
        m_stream.sayGoodbye([self = shared_from_this()](ErrorCode) { self->close(); });
        return;
    }
    ErrorCode ignored;
    m_stream.socket().shutdown(Socket::shutdown_send, ignored);
    discard();
}

void Connection::discard()
{
    m_buffer.clear();
    m_stream.async_read_some(m_buffer.prepare(kDiscardedAtOnce),
                             [self = shared_from_this()](ErrorCode error, std::size_t) {
                                 if (error || self->m_phase != Phase::Lingering)
                                     self->close();
                                 else
                                     self->discard();
                             });
}

void Connection::finish()
{
    m_finishing = true;
    if (m_phase != Phase::Handling && m_phase != Phase::Answering)
        close();
}

void Connection::close()
{
    m_phase = Phase::Closed;
    ++m_entered;
    m_deadline.cancel();
    if (m_feed)
        m_feed->disconnect();
    ErrorCode ignored;
    m_stream.socket().close(ignored);
}

} // namespace cubby::http
