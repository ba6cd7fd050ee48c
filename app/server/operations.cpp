// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/server/operations.h"

#include "app/server/desk.h"
#include "central/schema.h"

#include <QJsonArray>

namespace cubby::server {

namespace {

constexpr Millis kStandsStill = std::chrono::minutes(1);
constexpr Millis kDatabasePatience = std::chrono::seconds(2); // whoever asks waits no longer than ten

http::HttpResponse report(const QJsonArray &checks, bool good)
{
    return http::json(good ? 200 : 503,
                      {{QStringLiteral("status"), good ? QStringLiteral("ok") : QStringLiteral("failing")},
                       {QStringLiteral("version"), QStringLiteral(CUBBY_VERSION)},
                       {QStringLiteral("checks"), checks}});
}

QJsonObject check(const QString &name, const Result<void> &met)
{
    QJsonObject said{{QStringLiteral("name"), name}, {QStringLiteral("ok"), met.has_value()}};
    if (!met)
        said.insert(QStringLiteral("reason"), met.error().message);
    return said;
}

} // namespace

Operations::Operations(const Configuration &configuration, const Secrets &secrets, Metrics &metrics,
                       std::vector<Need> needs)
    : m_database([&] {
          storage::DatabaseSettings settings = configuration.database;
          settings.busyTimeout = kDatabasePatience;
          return settings;
      }()),
      m_keys(secrets.keys), m_metrics(metrics), m_needs(std::move(needs)), m_alive(systemNow().mono.count())
{ }

Operations::~Operations() = default;

void Operations::alive() { m_alive = systemNow().mono.count(); }

Result<std::unique_ptr<Operations>> Operations::listen(const Configuration &configuration, const Secrets &secrets,
                                                       Metrics &metrics, std::vector<Need> needs)
{
    std::unique_ptr<Operations> operations(new Operations(configuration, secrets, metrics, std::move(needs)));
    http::Limits limits;
    limits.workers = 1;
    limits.connections = 50;
    limits.waitingRequests = 20;
    auto server = http::Server::listen(configuration.operationsAddress, configuration.operationsPort, limits,
                                       [o = operations.get()](const auto &request) { return o->answer(request); });
    if (!server)
        return failure(server.error());
    operations->m_server = std::move(*server);
    return operations;
}

http::HttpResponse Operations::answer(const http::HttpRequest &request)
{
    if (request.method != "GET" && request.method != "HEAD")
        return http::methodNotAllowed("GET, HEAD");
    if (request.path == QLatin1StringView("/healthz"))
        return health();
    if (request.path == QLatin1StringView("/readyz"))
        return readiness();
    if (request.path == QLatin1StringView("/metrics")) {
        const auto now = figures();
        http::HttpResponse response;
        response.headers.add("Content-Type", "text/plain; version=0.0.4; charset=utf-8");
        response.body = m_metrics.text(now ? std::optional(*now) : std::nullopt);
        return response;
    }
    return http::problem(404, QString(), QStringLiteral("Not found"),
                         QStringLiteral("Here are /metrics, /healthz and /readyz."));
}

http::HttpResponse Operations::health() const
{
    const Millis still = systemNow().mono - Millis(m_alive);
    const bool lives = still < kStandsStill;
    return report(
        {check(QStringLiteral("main thread"),
               lives ? Result<void>()
                     : failure("operations.still", QStringLiteral("It has not answered for %1 s")
                                                       .arg(std::chrono::floor<std::chrono::seconds>(still).count())))},
        lives);
}

http::HttpResponse Operations::readiness()
{
    std::vector<std::pair<QString, Result<void>>> checks;
    const auto now = figures();
    checks.emplace_back(QStringLiteral("database"), now ? Result<void>() : failure(now.error()));
    const int newest = central::schema().back().number;
    if (now && now->schema != newest)
        checks.emplace_back(
            QStringLiteral("schema"),
            failure("operations.schema",
                    QStringLiteral("The database has schema %1, this program %2").arg(now->schema).arg(newest)));
    else if (now)
        checks.emplace_back(QStringLiteral("schema"), Result<void>());
    for (const Need &need : m_needs)
        checks.emplace_back(need.name, need.isMet());
    if (m_stopping)
        checks.emplace_back(QStringLiteral("running"),
                            failure("operations.stopping", QStringLiteral("It is being stopped")));
    bool good = true;
    QJsonArray said;
    for (const auto &[name, met] : checks) {
        good = good && met;
        said << check(name, met);
    }
    return report(said, good);
}

Result<central::Figures> Operations::figures() const
{
    // The one worker thread belongs to this server and ends with it, and so does its desk.
    thread_local std::unique_ptr<Desk> desk;
    if (!desk) {
        auto opened = Desk::open(m_database, m_keys);
        if (!opened)
            return failure(opened.error());
        desk = std::move(*opened);
    }
    return desk->centre().figures(systemNow().wall);
}

} // namespace cubby::server
