// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/server/bankline.h"

#include "link/topics.h"

#include <QElapsedTimer>
#include <QLoggingCategory>

namespace cubby::server {

namespace {

using namespace std::chrono_literals;

Q_LOGGING_CATEGORY(lcLine, "cubby.server.line", QtInfoMsg)

constexpr std::size_t kTogether = 200; // frames in one transaction
constexpr std::size_t kMostWaiting = 20'000; // what comes beyond is dropped: banks send it again
constexpr Millis kLookAgain = 1s; // another process may have written what is due

Time now() { return systemNow().wall; }

} // namespace

BankLine::BankLine(central::Centre &centre, link::MqttClient &client, const QString &group, Metrics &metrics)
    : m_centre(centre), m_client(client), m_metrics(metrics)
{
    m_ingest.setSingleShot(true);
    m_due.setSingleShot(true);
    connect(&m_ingest, &QTimer::timeout, this, &BankLine::ingest);
    connect(&m_due, &QTimer::timeout, this, &BankLine::sendDue);

    connect(&m_client, &link::MqttClient::message, this, &BankLine::take);
    connect(&m_client, &link::MqttClient::connected, this, [this] {
        qCInfo(lcLine) << "Connected to the broker.";
        m_metrics.brokerConnected(true);
        m_lastRefusal.clear();
        if (const auto done = m_centre.linkRestored(now()); !done)
            report("taking up the link", done.error());
        sendDue();
    });
    connect(&m_client, &link::MqttClient::disconnected, this, [this](const QString &reason) {
        m_metrics.brokerConnected(false);
        qCWarning(lcLine).noquote() << "The broker is gone:" << reason;
    });
    connect(&m_client, &link::MqttClient::attemptFailed, this, [this](const QString &reason) {
        if (reason != m_lastRefusal)
            qCWarning(lcLine).noquote() << "The broker cannot be reached, trying on:" << reason;
        m_lastRefusal = reason;
    });
    connect(&m_client, &link::MqttClient::subscriptionRefused, this, [](const QString &filter) {
        qCCritical(lcLine).noquote() << "The broker refuses the subscription" << filter
                                     << "- its access file does not know this server.";
    });
    m_metrics.brokerConnected(false);
    m_client.subscribe(link::upFilter(group));
    m_client.subscribe(link::presenceFilter());
    m_due.start(0ms);
}

void BankLine::wake()
{
    // The sender gathers for a moment; look when it has.
    m_due.start(60ms);
}

void BankLine::finish()
{
    m_client.disconnect(this); // nothing new
    std::size_t before = m_arrived.size() + 1;
    while (!m_arrived.empty() && m_arrived.size() < before) {
        before = m_arrived.size();
        ingest();
    }
    for (QTimer *timer : {&m_ingest, &m_due})
        timer->stop();
}

void BankLine::take(const QString &topic, const QByteArray &payload)
{
    if (const auto bank = link::bankOfTopic(topic, QLatin1StringView("up"))) {
        const bool full = m_arrived.size() >= kMostWaiting;
        if (full && !m_overflowing)
            qCWarning(lcLine) << "More frames come than can be stored; some are left to be sent again.";
        m_overflowing = full;
        if (full)
            return m_metrics.frameDropped();
        m_arrived.push_back({*bank, payload});
        if (!m_ingest.isActive())
            m_ingest.start(0ms);
    } else if (const auto present = link::bankOfTopic(topic, QLatin1StringView("presence"))) {
        if (const auto done = m_centre.presence(*present, payload, now()); !done)
            report("noting a presence", done.error());
    }
}

void BankLine::ingest()
{
    const std::size_t count = std::min(m_arrived.size(), kTogether);
    QElapsedTimer timer;
    timer.start();
    const auto answers = m_centre.receive(std::span(m_arrived).first(count), now());
    m_arrived.erase(m_arrived.begin(), m_arrived.begin() + std::ptrdiff_t(count));
    m_metrics.frames(count, Millis(timer.elapsed()));
    m_metrics.framesWaiting(m_arrived.size());
    if (!m_arrived.empty())
        m_ingest.start(0ms);
    if (!answers)
        return report("storing frames", answers.error());
    publish(*answers);
    Q_EMIT stored();
    m_due.start(0ms);
}

void BankLine::sendDue()
{
    Millis wait = kLookAgain;
    if (m_client.isConnected()) {
        const auto frames = m_centre.due(now());
        if (frames)
            publish(*frames);
        else
            report("reading what is due", frames.error());
        const auto next = m_centre.nextDue(now());
        if (next && *next)
            wait = std::clamp(Millis(**next - now()), Millis(1), kLookAgain);
    }
    m_due.start(wait);
}

void BankLine::publish(const std::vector<central::Outgoing> &frames)
{
    m_metrics.framesPublished(frames.size());
    for (const central::Outgoing &frame : frames)
        m_client.publish(link::downTopic(frame.bank), frame.sealed); // lost if cut off; it is sent again
}

void BankLine::report(const char *doing, const Error &error)
{
    qCWarning(lcLine).noquote() << "The database failed while" << doing << "-" << error.message;
}

} // namespace cubby::server
