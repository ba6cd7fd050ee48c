// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/server/metrics.h"

#include "app/server/metricfamilies.h"
#include "app/server/routename.h"

#include <QElapsedTimer>
#include <QSet>

#include <prometheus/counter.h>
#include <prometheus/gauge.h>
#include <prometheus/histogram.h>
#include <prometheus/registry.h>
#include <prometheus/text_serializer.h>

#include <array>

namespace cubby::server {

namespace {

using prometheus::Labels;

constexpr int kMostRoutes = 200;
const prometheus::Histogram::BucketBoundaries kSeconds{0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1,
                                                       0.25,  0.5,    1,     2.5,  5,     10};
constexpr std::array kMethods{"GET", "HEAD", "POST", "PUT", "PATCH", "DELETE", "OPTIONS"};
constexpr std::array kOutcomes{"sent", "failed", "refused"};
constexpr std::array kBreakerStates{"Closed", "Open", "HalfOpen"};

std::string methodLabel(const QByteArray &method)
{
    const bool known = std::any_of(kMethods.begin(), kMethods.end(), [&](const char *each) { return method == each; });
    return known ? method.toStdString() : "other";
}

double seconds(Millis time) { return double(time.count()) / 1000; }

} // namespace

struct Metrics::Inner
{
    prometheus::Registry registry;
    prometheus::Family<prometheus::Counter> &requests = prometheus::BuildCounter()
                                                            .Name("cubby_http_requests_total")
                                                            .Help("Requests to the HTTP API that were answered.")
                                                            .Register(registry);
    prometheus::Family<prometheus::Histogram> &durations
        = prometheus::BuildHistogram()
              .Name("cubby_http_request_duration_seconds")
              .Help("From the whole request to its answer, without the network.")
              .Register(registry);
    prometheus::Gauge &underWay = prometheus::BuildGauge()
                                      .Name("cubby_http_requests_under_way")
                                      .Help("Requests that are being worked on.")
                                      .Register(registry)
                                      .Add({});
    prometheus::Family<prometheus::Counter> &frames = prometheus::BuildCounter()
                                                          .Name("cubby_link_frames_total")
                                                          .Help("Frames that banks sent: worked on, or dropped because "
                                                                "too many waited.")
                                                          .Register(registry);
    prometheus::Counter &framesTaken = frames.Add({{"result", "taken"}});
    prometheus::Counter &framesDropped = frames.Add({{"result", "dropped"}});
    prometheus::Counter &framesPublished = prometheus::BuildCounter()
                                               .Name("cubby_link_published_frames_total")
                                               .Help("Frames that were published for banks.")
                                               .Register(registry)
                                               .Add({});
    prometheus::Gauge &framesWaiting = prometheus::BuildGauge()
                                           .Name("cubby_link_frames_waiting")
                                           .Help("Frames that came and are not worked on yet.")
                                           .Register(registry)
                                           .Add({});
    prometheus::Histogram &ingest = prometheus::BuildHistogram()
                                        .Name("cubby_link_ingest_duration_seconds")
                                        .Help("One transaction in which frames are taken in.")
                                        .Register(registry)
                                        .Add({}, kSeconds);
    prometheus::Family<prometheus::Gauge> &broker = prometheus::BuildGauge()
                                                        .Name("cubby_mqtt_connected")
                                                        .Help("Whether this process is connected to the broker.")
                                                        .Register(registry);
    prometheus::Family<prometheus::Counter> &messages
        = prometheus::BuildCounter()
              .Name("cubby_messages_total")
              .Help("Messages that were given to the outside: sent, to be tried again, or refused for good.")
              .Register(registry);
    prometheus::Family<prometheus::Gauge> &breakers = prometheus::BuildGauge()
                                                          .Name("cubby_circuit_breaker_state")
                                                          .Help("1 for the state in which the way to an endpoint is.")
                                                          .Register(registry);
    prometheus::Family<prometheus::Gauge> &certificates
        = prometheus::BuildGauge()
              .Name("cubby_certificate_expiry_timestamp_seconds")
              .Help("When a certificate that this process uses runs out.")
              .Register(registry);
    central::Tally tally;
    std::mutex mutex;
    QSet<QString> routes; // that were answered well

    std::string route(const http::HttpRequest &request, int status)
    {
        const QString name = routeName(request.path);
        const std::lock_guard lock(mutex);
        if (status < 400 && routes.size() < kMostRoutes)
            routes.insert(name);
        return routes.contains(name) ? name.toStdString() : "other";
    }
};

Metrics::Metrics() : m_inner(std::make_unique<Inner>())
{
    for (const char *outcome : kOutcomes)
        m_inner->messages.Add({{"channel", "mail"}, {"outcome", outcome}});
}

Metrics::~Metrics() = default;

central::Tally &Metrics::tally() { return m_inner->tally; }

http::HttpResponse Metrics::answered(const http::HttpRequest &request, const http::Handler &handler)
{
    struct UnderWay
    {
        explicit UnderWay(prometheus::Gauge &g) : gauge(g) { gauge.Increment(); }
        ~UnderWay() { gauge.Decrement(); }
        prometheus::Gauge &gauge;
    } underWay(m_inner->underWay);
    QElapsedTimer timer;
    timer.start();
    http::HttpResponse response = handler(request);
    const std::string route = m_inner->route(request, response.status);
    m_inner->durations.Add({{"route", route}}, kSeconds).Observe(double(timer.nsecsElapsed()) / 1e9);
    m_inner->requests
        .Add({{"method", methodLabel(request.method)}, {"route", route}, {"status", std::to_string(response.status)}})
        .Increment();
    return response;
}

void Metrics::frames(std::size_t taken, Millis inTime)
{
    m_inner->framesTaken.Increment(double(taken));
    m_inner->ingest.Observe(seconds(inTime));
}

void Metrics::frameDropped() { m_inner->framesDropped.Increment(); }
void Metrics::framesPublished(std::size_t count) { m_inner->framesPublished.Increment(double(count)); }
void Metrics::framesWaiting(std::size_t count) { m_inner->framesWaiting.Set(double(count)); }
void Metrics::brokerConnected(bool connected) { m_inner->broker.Add({}).Set(connected ? 1 : 0); }

void Metrics::message(const QString &channel, Outcome outcome)
{
    m_inner->messages.Add({{"channel", channel.toStdString()}, {"outcome", kOutcomes[std::size_t(outcome)]}})
        .Increment();
}

void Metrics::breaker(const QString &endpoint, const QString &state)
{
    for (const char *each : kBreakerStates)
        m_inner->breakers.Add({{"endpoint", endpoint.toStdString()}, {"state", each}})
            .Set(state == QLatin1StringView(each) ? 1 : 0);
}

void Metrics::certificate(const QString &use, Time until)
{
    m_inner->certificates.Add({{"use", use.toStdString()}}).Set(double(toMs(until)) / 1000);
}

QByteArray Metrics::text(const std::optional<central::Figures> &figures) const
{
    std::vector<prometheus::MetricFamily> all = m_inner->registry.Collect();
    const auto append = [&all](std::vector<prometheus::MetricFamily> &&more) {
        all.insert(all.end(), std::make_move_iterator(more.begin()), std::make_move_iterator(more.end()));
    };
    append(processFamilies());
    append(tallyFamilies(m_inner->tally.sum()));
    append(databaseFamilies(figures));
    return QByteArray::fromStdString(prometheus::TextSerializer().prometheus::Serializer::Serialize(all));
}

} // namespace cubby::server
