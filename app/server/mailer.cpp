// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/server/mailer.h"

#include "central/mail/pickupnotice.h"

#include <QLoggingCategory>

namespace cubby::server {

namespace {

using namespace std::chrono_literals;

Q_LOGGING_CATEGORY(lcMailer, "cubby.server.mail", QtInfoMsg)

constexpr Millis kLookAgain = 5s; // another process may have written a job
constexpr Millis kLastMessage = 10s; // for the one that is under way at the end

Time now() { return systemNow().wall; }

QString messageId(const central::ReadyNotice &notice, const mail::Mailbox &from)
{
    QString id = notice.key;
    id.replace(u'/', u'-');
    return id + u'@' + from.address.section(u'@', -1);
}

Result<mail::Letter> letterFor(const central::Centre::Notification &notification, const mail::Mailbox &from)
{
    const central::ReadyNotice &notice = notification.notice;
    const QTimeZone zone(notice.timeZone.toLatin1());
    const auto content = mail::pickupContent({notice.language, notice.bankName, notice.bankAddress, notice.code,
                                              notice.pass, notice.deadline, zone.isValid() ? zone : QTimeZone::utc()});
    if (!content)
        return failure(content.error());
    return mail::compose(
        {from, {notice.name, notice.email}, messageId(notice, from), notification.job.createdAt, *content});
}

} // namespace

Mailer::Mailer(const Configuration &configuration, const central::CentreKeys &keys, Metrics &metrics)
    : m_configuration(configuration), m_keys(keys), m_metrics(metrics),
      m_thread([this](const std::stop_token &stop) { run(stop); })
{ }

Mailer::~Mailer()
{
    m_thread.request_stop();
    m_woken.notify_all();
    std::unique_lock lock(m_mutex);
    if (!m_woken.wait_for(lock, kLastMessage, [this] { return m_ended; }))
        m_giveUp.request_stop();
}

void Mailer::wake()
{
    {
        const std::lock_guard lock(m_mutex);
        m_wake = true;
    }
    m_woken.notify_all();
}

void Mailer::run(const std::stop_token &stop)
{
    work(stop);
    {
        const std::lock_guard lock(m_mutex);
        m_ended = true;
    }
    m_woken.notify_all();
}

void Mailer::work(const std::stop_token &stop)
{
    const auto open = [this] { return Desk::open(m_configuration.database, m_keys, &m_metrics.tally()); };
    auto desk = open();
    while (!desk && !stop.stop_requested()) {
        qCWarning(lcMailer).noquote() << "No mail goes out:" << desk.error().message;
        sleep(kLookAgain, stop);
        desk = open();
    }
    while (!stop.stop_requested()) {
        if (sendNext((*desk)->centre()))
            continue;
        Millis wait = kLookAgain;
        const auto next = (*desk)->centre().nextNotification(now());
        if (next && *next)
            wait = std::clamp(Millis(**next - now()), Millis(10), kLookAgain);
        sleep(wait, stop);
    }
}

bool Mailer::sendNext(central::Centre &centre)
{
    const auto taken = centre.takeNotification(now());
    if (!taken) {
        qCWarning(lcMailer).noquote() << "The database failed:" << taken.error().message;
        return false;
    }
    if (!*taken)
        return false;
    const central::TakenJob &job = (*taken)->job;
    const auto letter = letterFor(**taken, m_configuration.mailFrom);
    Result<void> settled;
    if (!letter) {
        qCWarning(lcMailer).noquote() << "Message" << job.id << "cannot be written:" << letter.error().message;
        m_metrics.message(job.channel, Metrics::Outcome::Refused);
        settled = centre.notNotified(job, letter.error().message, true, now());
    } else if (const auto sent = mail::send(m_configuration.smtp, *letter, m_giveUp.get_token()); sent) {
        qCInfo(lcMailer) << "Message" << job.id << "was sent.";
        m_metrics.message(job.channel, Metrics::Outcome::Sent);
        settled = centre.notified(job, now());
    } else if (m_giveUp.stop_requested()) {
        settled = centre.postpone(job, now(), now());
    } else {
        qCWarning(lcMailer).noquote() << "Message" << job.id << "was not sent:" << sent.error().error.message;
        m_metrics.message(job.channel, sent.error().isPermanent ? Metrics::Outcome::Refused : Metrics::Outcome::Failed);
        settled = centre.notNotified(job, sent.error().error.message, sent.error().isPermanent, now());
    }
    if (!settled)
        qCWarning(lcMailer).noquote() << "The outcome of message" << job.id
                                      << "was not stored: " << settled.error().message;
    return settled.has_value();
}

void Mailer::sleep(Millis atMost, const std::stop_token &stop)
{
    std::unique_lock lock(m_mutex);
    m_woken.wait_for(lock, stop, atMost, [this] { return m_wake; });
    m_wake = false;
}

} // namespace cubby::server
