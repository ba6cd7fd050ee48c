// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/admin/eventstream.h"

#include <QJsonDocument>
#include <QLoggingCategory>
#include <QRandomGenerator>

namespace cubby::admin {

namespace {

using namespace std::chrono_literals;

Q_LOGGING_CATEGORY(lcEvents, "cubby.admin.events", QtInfoMsg)

constexpr Millis kHandOn = 100ms;
constexpr Millis kSilence = 45s; // the centre says something every 15 s

} // namespace

EventStream::EventStream(Api &api, QNetworkAccessManager &network, QObject *parent)
    : QObject(parent), m_api(api), m_network(network)
{
    m_handOn.setSingleShot(true);
    m_again.setSingleShot(true);
    m_silence.setSingleShot(true);
    connect(&m_handOn, &QTimer::timeout, this, [this] { Q_EMIT happened(std::exchange(m_events, {})); });
    connect(&m_again, &QTimer::timeout, this, [this] {
        m_api.session().withToken(this, m_refused, [this](const Result<QByteArray> &token) {
            if (token)
                connectWith(*token);
            else if (m_runs && token.error().code != QLatin1StringView("session.over"))
                breakOff(false);
        });
    });
    connect(&m_silence, &QTimer::timeout, this, [this] { breakOff(false); });
    connect(&api.session(), &Session::begun, this, &EventStream::start);
    connect(&api.session(), &Session::over, this, &EventStream::stop);
}

EventStream::~EventStream() { stop(); }

void EventStream::start()
{
    stop();
    m_cursor.clear(); // another person may see other events
    m_failures = 0;
    m_runs = true;
    m_again.start(0);
}

void EventStream::stop()
{
    m_runs = false;
    m_again.stop();
    m_silence.stop();
    m_handOn.stop();
    m_events.clear();
    if (QNetworkReply *reply = std::exchange(m_reply, nullptr)) {
        reply->disconnect(this);
        reply->abort();
        reply->deleteLater();
    }
    if (std::exchange(m_open, false))
        Q_EMIT closed();
}

void EventStream::connectWith(const QByteArray &token)
{
    if (!m_runs || m_reply)
        return;
    m_token = token;
    m_reader = {};
    QNetworkRequest request = requestTo(m_api.centre(), QStringLiteral("/v1/events"));
    request.setTransferTimeout(0); // it never ends; silence is watched here
    request.setRawHeader("Accept", "text/event-stream");
    request.setRawHeader("Authorization", QByteArray("Bearer " + token));
    if (!m_cursor.isEmpty())
        request.setRawHeader("Last-Event-ID", m_cursor);
    m_reply = m_network.get(request);
    m_silence.start(kSilence);
    connect(m_reply, &QNetworkReply::readyRead, this, &EventStream::readOn);
    connect(m_reply, &QNetworkReply::finished, this, [this] {
        const int status = statusOf(*m_reply);
        if (status == 401 && m_refused != m_token)
            m_refused = m_token;
        breakOff(status >= 200 && status < 500, retryAfter(*m_reply));
    });
}

void EventStream::readOn()
{
    if (statusOf(*m_reply) != 200)
        return; // a problem; the end says which
    m_silence.start(kSilence);
    if (!std::exchange(m_open, true)) {
        m_failures = 0;
        m_api.noteAnswered();
        Q_EMIT opened();
        if (m_cursor.isEmpty())
            Q_EMIT beganAnew();
    }
    const auto events = m_reader.read(m_reply->readAll());
    if (!events) {
        qCWarning(lcEvents).noquote() << events.error().message;
        return breakOff(true);
    }
    if (m_reader.retry())
        m_retry = std::clamp<Millis>(*m_reader.retry(), 100ms, 60s);
    take(*events);
}

void EventStream::take(const QList<SseEvent> &events)
{
    for (const SseEvent &event : events) {
        if (event.type == "gone") { // the database was put back: nothing that is shown is certain
            m_cursor.clear();
            return breakOff(true);
        }
        m_cursor = event.id;
        const QJsonObject json = QJsonDocument::fromJson(event.data).object();
        m_events.append({QString::fromUtf8(event.type), json.value(QLatin1StringView("data")).toObject()});
    }
    if (!m_events.isEmpty() && !m_handOn.isActive())
        m_handOn.start(kHandOn);
}

void EventStream::breakOff(bool answered, std::optional<Millis> retryAfter)
{
    const bool wasOpen = std::exchange(m_open, false);
    m_silence.stop();
    if (QNetworkReply *reply = std::exchange(m_reply, nullptr)) {
        reply->disconnect(this);
        reply->abort();
        reply->deleteLater();
    }
    // One that was open ends with its token every ten minutes: only whoever cannot open it again has lost the centre.
    if (!answered && !wasOpen)
        m_api.noteUnanswered(); // until it is open again or something is answered
    if (wasOpen)
        Q_EMIT closed();
    // At once the first time; then as the stream said, ever more rarely, and not with all others.
    Millis wait = m_failures == 0 ? Millis(0) : std::min<Millis>(m_retry * (1 << std::min(m_failures - 1, 4)), 30s);
    wait = Millis(qint64(double(wait.count()) * (0.5 + QRandomGenerator::global()->generateDouble() / 2)));
    ++m_failures;
    m_again.start(std::max(wait, retryAfter.value_or(Millis(0))));
}

} // namespace cubby::admin
