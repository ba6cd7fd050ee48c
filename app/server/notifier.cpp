// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/server/notifier.h"

#include "app/server/mailchannel.h"
#include "app/server/webhookchannel.h"

#include <QLoggingCategory>

namespace cubby::server {

namespace {

using namespace std::chrono_literals;

Q_LOGGING_CATEGORY(lcNotifier, "cubby.server.notification", QtInfoMsg)

constexpr Millis kLookAgain = 5s; // another process may have written a job
constexpr Millis kSoonest = 100ms; // who is due may be being served
constexpr Millis kClocks = 30s;
constexpr Millis kEvents = 1s; // webhooks hear of them so soon
constexpr Millis kSameRecipient = 200ms;
constexpr Millis kLastMessages = 10s; // for those that are under way at the end

Time now() { return systemNow().wall; }

} // namespace

Notifier::Notifier(const Configuration &configuration, const central::CentreKeys &keys, Metrics &metrics)
    : m_configuration(configuration), m_keys(keys), m_metrics(metrics)
{
    m_channels[QLatin1StringView(central::kMail)] = std::make_unique<MailChannel>(configuration);
    m_channels[QLatin1StringView(central::kWebhook)] = std::make_unique<WebhookChannel>(configuration.webhookLimits);
    if (!configuration.sms.url.isEmpty())
        m_channels[QLatin1StringView(central::kSms)] = std::make_unique<GatewayChannel>(configuration.sms, true);
    if (!configuration.push.url.isEmpty())
        m_channels[QLatin1StringView(central::kPush)] = std::make_unique<GatewayChannel>(configuration.push, false);
    for (const char *channel : central::kChannels) {
        // What nobody is configured to send is dropped, which one thread can do.
        const int workers = m_channels.contains(QLatin1StringView(channel)) ? configuration.notificationWorkers : 1;
        for (int i = 0; i < workers; ++i)
            m_threads.emplace_back([this, channel](const std::stop_token &stop) { work(channel, stop); });
    }
    m_threads.emplace_back([this](const std::stop_token &stop) { keepClocks(stop); });
}

Notifier::~Notifier()
{
    for (std::jthread &thread : m_threads)
        thread.request_stop();
    m_woken.notify_all();
    std::unique_lock lock(m_mutex);
    if (!m_woken.wait_for(lock, kLastMessages, [this] { return m_busy.isEmpty(); }))
        m_giveUp.request_stop();
}

void Notifier::wake()
{
    {
        const std::lock_guard lock(m_mutex);
        ++m_wakes;
    }
    m_woken.notify_all();
}

std::unique_ptr<Desk> Notifier::openDesk(const std::stop_token &stop)
{
    quint64 heard = 0;
    while (!stop.stop_requested()) {
        if (auto desk = Desk::open(m_configuration.database, m_keys, &m_metrics.tally()))
            return std::move(*desk);
        else
            qCWarning(lcNotifier).noquote() << "No messages go out:" << desk.error().message;
        sleep(heard, kLookAgain, stop);
    }
    return nullptr;
}

void Notifier::work(const char *channel, const std::stop_token &stop)
{
    const auto desk = openDesk(stop);
    quint64 heard = 0;
    while (!stop.stop_requested()) {
        if (sendNext(desk->centre(), QLatin1StringView(channel)))
            continue;
        Millis wait = kLookAgain;
        const auto next = desk->centre().nextNotification(now(), QLatin1StringView(channel));
        if (next && *next)
            wait = std::clamp(Millis(**next - now()), kSoonest, kLookAgain);
        sleep(heard, wait, stop);
    }
}

// False: nothing is due, or the database does not answer.
bool Notifier::sendNext(central::Centre &centre, const QString &channel)
{
    const auto taken = centre.takeNotification(now(), {channel, busy()}, m_configuration.quietHours);
    if (!taken) {
        qCWarning(lcNotifier).noquote() << "The database failed:" << taken.error().message;
        return false;
    }
    if (!*taken)
        return false;
    const central::TakenJob &job = (*taken)->job;
    if (!begin(job.recipient))
        return centre.postpone(job, now() + kSameRecipient, now()).has_value();
    const auto found = m_channels.find(channel);
    const auto settled = settle(centre, **taken, found == m_channels.end() ? nullptr : found->second.get());
    end(job.recipient);
    if (!settled)
        qCWarning(lcNotifier).noquote() << "The outcome of message" << job.id
                                        << "was not stored: " << settled.error().message;
    return settled.has_value();
}

Result<void> Notifier::settle(central::Centre &centre, const central::Centre::Notification &notification,
                              const Channel *channel)
{
    using What = Channel::Outcome::What;
    const central::TakenJob &job = notification.job;
    if (!channel)
        return centre.drop(job, now());
    const QString endpoint = channel->endpoint(notification);
    if (const auto rest = m_breakers.restOf(endpoint, now()))
        return centre.postpone(job, *rest, now());
    const Channel::Outcome outcome = channel->send(notification, m_giveUp.get_token());
    if (outcome.what != What::Stopped && outcome.what != What::Dropped)
        m_breakers.tell(endpoint, !outcome.isEndpointsFault, now());
    for (const Breakers::Shown &shown : m_breakers.all(now()))
        m_metrics.breaker(shown.endpoint, toText(shown.state));
    count(job.channel, outcome);
    switch (outcome.what) {
    case What::Sent:
        qCInfo(lcNotifier).noquote() << "Message" << job.id << "was sent by" << job.channel;
        return centre.notified(job, now());
    case What::Dropped:
        return centre.drop(job, now());
    case What::Stopped:
        return centre.postpone(job, now(), now());
    case What::Failed:
        break;
    }
    qCWarning(lcNotifier).noquote() << "Message" << job.id << "was not sent by" << job.channel << "-"
                                    << central::withoutAddresses(outcome.fault.error);
    return centre.notNotified(job, outcome.fault, now());
}

void Notifier::count(const QString &channel, const Channel::Outcome &outcome)
{
    using What = Channel::Outcome::What;
    if (outcome.what == What::Sent)
        m_metrics.message(channel, Metrics::Outcome::Sent);
    else if (outcome.what == What::Failed)
        m_metrics.message(channel, outcome.fault.permanent ? Metrics::Outcome::Refused : Metrics::Outcome::Failed);
}

void Notifier::keepClocks(const std::stop_token &stop)
{
    const auto desk = openDesk(stop);
    quint64 heard = 0;
    Millis clocks{0}; // by the clock that never jumps
    while (!stop.stop_requested()) {
        if (const Millis mono = systemNow().mono; mono >= clocks) {
            clocks = mono + kClocks;
            if (const auto done = desk->centre().timePassed(now()); !done)
                qCWarning(lcNotifier).noquote() << "The clocks were not kept:" << done.error().message;
        }
        const auto more = desk->centre().spreadEvents(now());
        if (!more)
            qCWarning(lcNotifier).noquote() << "Webhooks hear of nothing:" << more.error().message;
        else if (*more)
            continue;
        sleep(heard, kEvents, stop);
    }
}

QStringList Notifier::busy()
{
    const std::lock_guard lock(m_mutex);
    return m_busy.values();
}

bool Notifier::begin(const QString &recipient)
{
    const std::lock_guard lock(m_mutex);
    if (m_busy.contains(recipient))
        return false;
    m_busy.insert(recipient);
    return true;
}

void Notifier::end(const QString &recipient)
{
    const std::lock_guard lock(m_mutex);
    m_busy.remove(recipient);
    m_woken.notify_all();
}

void Notifier::sleep(quint64 &heard, Millis atMost, const std::stop_token &stop)
{
    std::unique_lock lock(m_mutex);
    m_woken.wait_for(lock, stop, atMost, [&] { return m_wakes != heard; });
    heard = m_wakes;
}

} // namespace cubby::server
