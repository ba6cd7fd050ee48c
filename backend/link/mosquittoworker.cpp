// SPDX-License-Identifier: GPL-3.0-or-later
#include "link/mosquittoworker.h"

#include "link/mosquittoclient.h"
#include "link/mosquittosettings.h"

#include <QLoggingCategory>
#include <QMetaObject>

#include <mosquitto.h>

#include <cerrno>
#include <cstring>
#include <fcntl.h>
#include <poll.h>
#include <sys/eventfd.h>
#include <unistd.h>

namespace cubby::link {

namespace {

Q_LOGGING_CATEGORY(lcLink, "cubby.link", QtInfoMsg)

constexpr int kTick = 1000; // ms: libmosquitto wants to look at its keep-alive about every second

} // namespace

MosquittoWorker::MosquittoWorker(BrokerSettings settings, std::vector<QString> filters, MosquittoClient *owner,
                                 quint64 serial)
    : m_settings(std::move(settings)), m_serial(serial), m_wake(eventfd(0, EFD_NONBLOCK | EFD_CLOEXEC)),
      m_mosquitto(nullptr, mosquitto_destroy), m_owner(owner), m_filters(std::move(filters))
{
    [[maybe_unused]] static const int once = mosquitto_lib_init();
}

MosquittoWorker::~MosquittoWorker() { close(m_wake); }

void MosquittoWorker::run()
{
    Backoff backoff(m_settings.firstRetry, m_settings.longestRetry);
    while (!stopping()) {
        auto reason = prepare();
        if (!reason)
            reason = connect();
        if (!reason)
            reason = converse();
        if (std::exchange(m_up, false)) {
            backoff.reset();
            report(*reason, true);
        } else if (!stopping()) {
            report(*reason, false);
        }
        m_mosquitto.reset();
        wait(backoff.next(m_chance));
    }
    const std::lock_guard lock(m_mutex);
    m_over = true;
    m_ended.notify_all();
}

// A new handle for each connection: what the last one had not confirmed is forgotten with it.
std::optional<QString> MosquittoWorker::prepare()
{
    m_published.clear();
    m_subscribing.clear();
    m_refusal.clear();
    const QByteArray id = m_settings.clientId.toUtf8();
    m_mosquitto.reset(
        mosquitto_new(id.isEmpty() ? nullptr : id.constData(), m_settings.cleanSession || id.isEmpty(), this));
    mosquitto *m = m_mosquitto.get();
    if (!m)
        return describe(MOSQ_ERR_ERRNO);

    mosquitto_connect_callback_set(
        m, [](mosquitto *, void *self, int code) { static_cast<MosquittoWorker *>(self)->onConnect(code); });
    mosquitto_message_callback_set(m, [](mosquitto *, void *self, const mosquitto_message *message) {
        static_cast<MosquittoWorker *>(self)->onMessage(*message);
    });
    mosquitto_publish_callback_set(
        m, [](mosquitto *, void *self, int sent) { static_cast<MosquittoWorker *>(self)->onPublish(sent); });
    mosquitto_subscribe_callback_set(m, [](mosquitto *, void *self, int sent, int count, const int *granted) {
        static_cast<MosquittoWorker *>(self)->onSubscribe(sent, count, granted);
    });

    return applySettings(m, m_settings);
}

std::optional<QString> MosquittoWorker::connect()
{
    const int keepAlive = std::max(5, int(m_settings.keepAlive.count())); // libmosquitto takes no less
    const int code
        = mosquitto_connect(m_mosquitto.get(), m_settings.host.toUtf8().constData(), m_settings.port, keepAlive);
    // libmosquitto leaves it open for programs that ours starts: they would hold the connection.
    if (code == MOSQ_ERR_SUCCESS && fcntl(mosquitto_socket(m_mosquitto.get()), F_SETFD, FD_CLOEXEC) != 0)
        return QString::fromLocal8Bit(std::strerror(errno));
    return code ? std::optional(describe(code)) : std::nullopt;
}

QString MosquittoWorker::converse()
{
    mosquitto *m = m_mosquitto.get();
    int code = MOSQ_ERR_SUCCESS;
    const auto deadline = std::chrono::steady_clock::now() + m_settings.answerWithin;
    while (code == MOSQ_ERR_SUCCESS && m_refusal.isEmpty()) {
        pollfd waiting[2] = {{mosquitto_socket(m), POLLIN, 0}, {m_wake, POLLIN, 0}};
        if (waiting[0].fd < 0)
            return QStringLiteral("the connection was closed");
        if (mosquitto_want_write(m))
            waiting[0].events |= POLLOUT;
        const auto left = std::chrono::ceil<Millis>(deadline - std::chrono::steady_clock::now());
        if (!m_up && left <= Millis(0))
            return QStringLiteral("no answer");
        if (poll(waiting, 2, m_up ? kTick : std::min(kTick, int(left.count()))) < 0 && errno != EINTR)
            return QString::fromLocal8Bit(std::strerror(errno));
        if (stopping()) {
            takeLeave();
            return QStringLiteral("asked to");
        }
        if (waiting[1].revents)
            obey();
        if (waiting[0].revents & ~POLLOUT)
            code = mosquitto_loop_read(m, 1);
        if (code == MOSQ_ERR_SUCCESS && (waiting[0].revents & POLLOUT))
            code = mosquitto_loop_write(m, 1);
        if (code == MOSQ_ERR_SUCCESS)
            code = mosquitto_loop_misc(m);
    }
    return m_refusal.isEmpty() ? describe(code) : m_refusal;
}

// Sends what is on its way and then the farewell, for at most a second.
void MosquittoWorker::takeLeave()
{
    mosquitto *m = m_mosquitto.get();
    obey();
    mosquitto_disconnect(m);
    for (int i = 0; i < 100 && mosquitto_socket(m) >= 0 && mosquitto_want_write(m); ++i) {
        pollfd waiting{mosquitto_socket(m), POLLOUT, 0};
        poll(&waiting, 1, 10);
        if (mosquitto_loop_write(m, 1) != MOSQ_ERR_SUCCESS)
            return;
    }
}

// Does what the owner asked for meanwhile.
void MosquittoWorker::obey()
{
    quint64 count = 0;
    [[maybe_unused]] const auto read = ::read(m_wake, &count, sizeof count);
    std::deque<QString> filters;
    std::deque<Publication> publications;
    {
        const std::lock_guard lock(m_mutex);
        if (!m_up)
            m_publications.clear(); // meant for a connection that is gone
        else
            filters.swap(m_newFilters);
        publications.swap(m_publications);
    }
    for (const QString &filter : filters)
        subscribeNow(filter);
    for (const Publication &p : publications) {
        int id = 0;
        const int code = mosquitto_publish(m_mosquitto.get(), &id, p.topic.constData(), int(p.payload.size()),
                                           p.payload.constData(), kMqttQos, p.retain);
        if (code == MOSQ_ERR_SUCCESS)
            m_published[id] = p.number;
        else
            qCWarning(lcLink, "Not published on %s: %s", p.topic.constData(), qPrintable(describe(code)));
    }
}

void MosquittoWorker::subscribeNow(const QString &filter)
{
    int id = 0;
    const int code = mosquitto_subscribe(m_mosquitto.get(), &id, filter.toUtf8().constData(), kMqttQos);
    if (code == MOSQ_ERR_SUCCESS)
        m_subscribing[id] = filter;
    else
        qCWarning(lcLink, "Not subscribed to %s: %s", qPrintable(filter), qPrintable(describe(code)));
}

void MosquittoWorker::onConnect(int code)
{
    if (code != 0) {
        m_refusal = QString::fromLatin1(mosquitto_connack_string(code));
        return;
    }
    m_up = true;
    m_lastReport.clear();
    qCInfo(lcLink, "Connected to the broker at %s:%d", qPrintable(m_settings.host), int(m_settings.port));
    std::vector<QString> filters;
    {
        const std::lock_guard lock(m_mutex);
        m_newFilters.clear();
        filters = m_filters;
    }
    for (const QString &filter : filters)
        subscribeNow(filter);
    tell([](MosquittoClient &client) { client.onConnected(); });
}

void MosquittoWorker::onMessage(const mosquitto_message &message)
{
    const QString topic = QString::fromUtf8(message.topic);
    const QByteArray payload(static_cast<const char *>(message.payload), message.payloadlen);
    tell([topic, payload](MosquittoClient &client) { Q_EMIT client.message(topic, payload); });
}

void MosquittoWorker::onPublish(int id)
{
    const auto found = m_published.find(id);
    if (found == m_published.end())
        return;
    tell([number = found->second](MosquittoClient &client) { Q_EMIT client.published(number); });
    m_published.erase(found);
}

void MosquittoWorker::onSubscribe(int id, int count, const int *granted)
{
    const auto found = m_subscribing.find(id);
    if (found == m_subscribing.end())
        return;
    const QString filter = found->second;
    m_subscribing.erase(found);
    const bool good = count == 1 && granted[0] <= 2; // 0x80: refused
    if (!good)
        qCWarning(lcLink, "The broker refuses the subscription to %s", qPrintable(filter));
    tell([filter, good](MosquittoClient &client) {
        Q_EMIT good ? client.subscribed(filter) : client.subscriptionRefused(filter);
    });
}

// The same trouble again and again is written to the log once.
void MosquittoWorker::report(const QString &reason, bool wasUp)
{
    if (!stopping() && std::exchange(m_lastReport, reason) != reason)
        qCWarning(lcLink, "%s the broker at %s:%d: %s. Trying on.", wasUp ? "Lost" : "Cannot reach",
                  qPrintable(m_settings.host), int(m_settings.port), qPrintable(reason));
    tell([reason](MosquittoClient &client) { client.onDown(reason); });
}

void MosquittoWorker::wait(Millis time)
{
    const auto end = std::chrono::steady_clock::now() + time;
    while (!stopping()) {
        const auto left = std::chrono::ceil<Millis>(end - std::chrono::steady_clock::now());
        if (left <= Millis(0))
            return;
        pollfd waiting{m_wake, POLLIN, 0};
        if (poll(&waiting, 1, int(left.count())) > 0) {
            quint64 count = 0;
            [[maybe_unused]] const auto read = ::read(m_wake, &count, sizeof count);
        }
    }
}

void MosquittoWorker::subscribe(const QString &filter)
{
    const std::lock_guard lock(m_mutex);
    m_filters.push_back(filter);
    m_newFilters.push_back(filter);
    wake();
}

void MosquittoWorker::publish(Publication publication)
{
    const std::lock_guard lock(m_mutex);
    m_publications.push_back(std::move(publication));
    wake();
}

bool MosquittoWorker::stop(Millis patience)
{
    std::unique_lock lock(m_mutex);
    m_stop = true;
    m_owner = nullptr;
    wake();
    return m_ended.wait_for(lock, patience, [this] { return m_over; });
}

void MosquittoWorker::wake()
{
    const quint64 one = 1;
    [[maybe_unused]] const auto written = ::write(m_wake, &one, sizeof one);
}

bool MosquittoWorker::stopping()
{
    const std::lock_guard lock(m_mutex);
    return m_stop;
}

void MosquittoWorker::tell(std::function<void(MosquittoClient &)> what)
{
    const std::lock_guard lock(m_mutex);
    if (!m_owner)
        return;
    // Queued; by the time it arrives the owner may have begun anew with another worker.
    QMetaObject::invokeMethod(
        m_owner,
        [owner = m_owner, serial = m_serial, what = std::move(what)] {
            if (owner->m_worker && owner->m_serial == serial)
                what(*owner);
        },
        Qt::QueuedConnection);
}

} // namespace cubby::link
