// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/server/api.h"

#include "app/server/behindproxy.h"
#include "app/server/desk.h"
#include "app/server/eventstream.h"
#include "app/server/routename.h"
#include "app/server/tracing.h"
#include "central/api/api.h"
#include "central/page/customerpage.h"

#include <QLoggingCategory>

namespace cubby::server {

namespace {
Q_LOGGING_CATEGORY(lcApi, "cubby.server.api", QtInfoMsg)
} // namespace

class Api::Handler
{
public:
    Handler(const Configuration &configuration, const Secrets &secrets, Metrics &metrics, std::function<void()> changed)
        : m_database(configuration.database), m_keys(secrets.keys), m_events(m_database, m_keys),
          m_access(accessFor(configuration, secrets)), m_metrics(metrics), m_changed(std::move(changed))
    {
        m_access.follow = [this](const auto &by, const auto &interest, const auto &after, Time until) {
            return m_events.follow(by, interest, after, until);
        };
    }

    void wake() { m_events.wake(); }

    http::HttpResponse operator()(const http::HttpRequest &request)
    {
        // The worker threads belong to one server and end with it, and so do their desks.
        thread_local std::unique_ptr<Desk> desk;
        if (!desk) {
            auto opened = Desk::open(m_database, m_keys, &m_metrics.tally());
            if (!opened) {
                qCWarning(lcApi).noquote() << "The database cannot be opened:" << opened.error().message;
                return http::problem(503, QString(), QStringLiteral("Unavailable"),
                                     QStringLiteral("The database does not answer."));
            }
            desk = std::move(*opened);
        }
        const Time now = systemNow().wall;
        auto response = page::isCustomerPage(request)
                            ? page::answerCustomerPage(desk->centre(), request, now, m_access.clientLimit.get())
                            : central::api::answer(desk->centre(), m_access, request, now);
        if (request.method != "GET" && response.status < 400)
            m_changed();
        if (response.status >= 500)
            qCWarning(lcApi).noquote() << request.method << routeName(request.path) << "was answered with"
                                       << response.status;
        return response;
    }

private:
    static central::api::Access accessFor(const Configuration &configuration, const Secrets &secrets)
    {
        central::api::Access access{secrets.apiTokens};
        access.issuer = {configuration.publicUrl, secrets.tokenKeys};
        access.outside = configuration.identity;
        access.kiosksBroker = {configuration.publicBrokerHost, configuration.publicBrokerPort};
        if (configuration.requestsPerMinute > 0)
            access.clientLimit = std::make_shared<http::RateLimiter>(
                http::RateLimiter::Limit{configuration.requestsPerMinute, std::chrono::minutes(1)});
        return access;
    }

    const storage::DatabaseSettings m_database;
    const central::CentreKeys m_keys;
    EventStream m_events;
    central::api::Access m_access;
    Metrics &m_metrics;
    const std::function<void()> m_changed;
};

Api::Api(std::unique_ptr<Handler> handler, std::unique_ptr<http::Server> server)
    : m_handler(std::move(handler)), m_server(std::move(server))
{ }

Api::~Api() = default;

void Api::wake() { m_handler->wake(); }

Result<void> Api::renewCertificate() { return m_server->renewCertificate(); }

quint16 Api::port() const { return m_server->port(); }

Result<std::unique_ptr<Api>> Api::listen(const Configuration &configuration, const Secrets &secrets, Metrics &metrics,
                                         std::function<void()> changed)
{
    auto handler = std::make_unique<Handler>(configuration, secrets, metrics, std::move(changed));
    auto server = http::Server::listen(
        configuration.httpAddress, configuration.httpPort, configuration.limits,
        behindProxy(configuration.httpProxies, traced([h = handler.get(), &metrics](const http::HttpRequest &request) {
                        return metrics.answered(request, std::ref(*h));
                    })),
        configuration.httpCertificate);
    if (!server)
        return failure(server.error());
    return std::unique_ptr<Api>(new Api(std::move(handler), std::move(*server)));
}

} // namespace cubby::server
