// SPDX-License-Identifier: GPL-3.0-or-later
#include "central/http/server.h"

#include "central/http/connection.h"
#include "central/http/wire.h"

#include <boost/asio/executor_work_guard.hpp>
#include <boost/asio/post.hpp>
#include <boost/asio/thread_pool.hpp>

#include <QLoggingCategory>
#include <QSet>

#include <thread>

namespace cubby::http {

Q_LOGGING_CATEGORY(lcHttp, "cubby.http")

namespace asio = boost::asio;
using asio::ip::tcp;

// What of a path may stand in a log: what follows may be a secret, such as a customer's link.
static QString beginOf(const HttpRequest &request) { return u'/' + request.segments().value(0) + QStringLiteral("/…"); }

class Server::Inner
{
public:
    Inner(const Limits &limits, Handler handler, const Certificate &certificate)
        : m_certificate(certificate), m_acceptor(m_io), m_pause(m_io), m_workers(std::size_t(limits.workers)),
          m_handler(std::move(handler))
    {
        m_around.limits = limits;
        m_around.dispatch = [this](HttpRequest request, std::function<void(HttpResponse)> done) {
            return dispatch(std::move(request), std::move(done));
        };
        m_around.ended = [this](Connection *connection) { forget(connection); };
    }
    ~Inner() { stop(); }

    Result<void> renewCertificate()
    {
        if (m_certificate.file.isEmpty())
            return {};
        auto context = tlsContext(m_certificate.file, m_certificate.keyFile);
        if (!context)
            return failure(context.error());
        asio::post(m_io, [this, context = std::move(*context)] { m_tls = context; });
        return {};
    }

    Result<void> open(const QString &address, quint16 port)
    {
        if (auto usable = renewCertificate(); !usable)
            return usable;
        ErrorCode error;
        const auto parsed = asio::ip::make_address(address.toStdString(), error);
        if (error)
            return failure("http.address", QStringLiteral("\"%1\" is not an IP address").arg(address));
        const tcp::endpoint endpoint(parsed, port);
        m_acceptor.open(endpoint.protocol(), error);
        if (!error)
            m_acceptor.set_option(tcp::acceptor::reuse_address(true), error);
        if (!error)
            m_acceptor.bind(endpoint, error);
        if (!error)
            m_acceptor.listen(asio::socket_base::max_listen_connections, error);
        if (!error)
            m_port = m_acceptor.local_endpoint(error).port();
        if (error) {
            return failure("http.listen",
                           QStringLiteral("Cannot listen on %1, port %2: %3")
                               .arg(address, QString::number(port), QString::fromStdString(error.message())),
                           QStringLiteral("Choose another port, or end the program that has it"));
        }
        accept();
        m_network = std::thread([this] { m_io.run(); });
        return {};
    }

    void stop()
    {
        if (!m_network.joinable())
            return;
        asio::post(m_io, [this] {
            ErrorCode ignored;
            m_stopping = true;
            m_acceptor.close(ignored);
            m_pause.cancel();
            const QSet<Connection *> connections = m_connections; // finishing one takes it out of the set
            for (Connection *connection : connections)
                connection->finish();
        });
        m_network.join(); // runs until the last connection has ended
        m_workers.join();
    }

    quint16 port() const { return m_port; }

private:
    void accept()
    {
        m_acceptor.async_accept([this](ErrorCode error, tcp::socket socket) {
            if (m_stopping)
                return;
            if (!error) {
                welcome(std::move(socket));
                return accept();
            }
            if (error == asio::error::connection_aborted)
                return accept();
            // No file descriptors or memory: taking a breath lets other connections end.
            qCWarning(lcHttp) << "A connection could not be taken:" << error.message().c_str();
            m_pause.expires_after(Millis(100));
            m_pause.async_wait([this](ErrorCode cancelled) {
                if (!cancelled && !m_stopping)
                    accept();
            });
        });
    }

    void welcome(tcp::socket socket)
    {
        const auto connection = std::make_shared<Connection>(std::move(socket), m_tls, m_around);
        m_connections.insert(connection.get());
        const int ofAddress = ++m_perAddress[connection->remote()];
        // Those turned away are still there for a moment, and they too are counted: past a tenth more, nobody gets an
        // answer, only a closed connection.
        if (m_connections.size() > m_around.limits.connections + m_around.limits.connections / 10 + 1)
            return;
        if (m_connections.size() > m_around.limits.connections) {
            connection->turnAway(
                problem(503, Error{QStringLiteral("http.full"), QStringLiteral("Too many connections")}));
        } else if (ofAddress > m_around.limits.connectionsPerAddress) {
            connection->turnAway(problem(
                429, Error{QStringLiteral("http.full"), QStringLiteral("Too many connections from your address")}));
        } else {
            connection->start();
        }
    }

    void forget(Connection *connection)
    {
        m_connections.remove(connection);
        const auto it = m_perAddress.find(connection->remote());
        if (--*it == 0)
            m_perAddress.erase(it);
    }

    bool dispatch(HttpRequest request, std::function<void(HttpResponse)> done)
    {
        if (m_underWay >= m_around.limits.workers + m_around.limits.waitingRequests)
            return false;
        ++m_underWay;
        // The guard keeps the network thread there until the answer has reached it.
        asio::post(m_workers, [this, guard = asio::make_work_guard(m_io), request = std::move(request),
                               done = std::move(done)]() mutable {
            asio::post(m_io, [this, done = std::move(done), response = call(request)] {
                --m_underWay;
                done(response);
            });
        });
        return true;
    }

    HttpResponse call(const HttpRequest &request) const
    {
        try {
            return m_handler(request);
        } catch (const std::exception &error) {
            qCCritical(lcHttp) << request.method.constData() << beginOf(request) << "failed:" << error.what();
        } catch (...) {
            qCCritical(lcHttp) << request.method.constData() << beginOf(request) << "failed with an unknown exception";
        }
        return problem(500, Error{QStringLiteral("http.internal"), QStringLiteral("The request could not be handled")});
    }

    const Certificate m_certificate;
    asio::io_context m_io{1};
    Surroundings m_around;
    tcp::acceptor m_acceptor;
    asio::steady_timer m_pause;
    asio::thread_pool m_workers;
    Handler m_handler;
    std::thread m_network;
    quint16 m_port = 0;
    // Network thread only:
    TlsContext m_tls;
    QSet<Connection *> m_connections;
    QHash<QString, int> m_perAddress;
    int m_underWay = 0; // requests with the workers, running or waiting
    bool m_stopping = false;
};

Server::Server(std::unique_ptr<Inner> inner) : m_inner(std::move(inner)) { }
Server::~Server() = default;

Result<std::unique_ptr<Server>> Server::listen(const QString &address, quint16 port, const Limits &limits,
                                               Handler handler, const Certificate &certificate)
{
    auto inner = std::make_unique<Inner>(limits, std::move(handler), certificate);
    if (auto opened = inner->open(address, port); !opened)
        return failure(opened.error());
    return std::unique_ptr<Server>(new Server(std::move(inner)));
}

quint16 Server::port() const { return m_inner->port(); }
Result<void> Server::renewCertificate() { return m_inner->renewCertificate(); }
void Server::stop() { m_inner->stop(); }

} // namespace cubby::http
