// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/server/mailchannel.h"

#include <QUrl>

namespace cubby::server {

namespace {

QString messageId(const QString &key, const QString &from)
{
    QString id = key;
    id.replace(u'/', u'-');
    return id + u'@' + from.section(u'@', -1);
}

} // namespace

QString serverOf(const QString &url)
{
    return QUrl(url)
        .adjusted(QUrl::RemoveUserInfo | QUrl::RemovePath | QUrl::RemoveQuery | QUrl::RemoveFragment)
        .toString(QUrl::FullyEncoded);
}

mail::Message messageOf(const central::Notice &notice, const QString &publicUrl)
{
    const QTimeZone zone(notice.timeZone.toLatin1());
    mail::Message message;
    message.kind = notice.kind;
    message.language = notice.language;
    message.bankName = notice.bankName;
    message.bankAddress = notice.bankAddress;
    message.compartment = notice.compartment;
    message.code = notice.code;
    message.pass = notice.pass;
    message.opensMore = notice.opensMore;
    message.deadline = notice.deadline;
    message.zone = zone.isValid() ? zone : QTimeZone::utc();
    message.layout = notice.layout;
    message.brandName = notice.brand.name;
    message.brandLogo = notice.brand.logo;
    message.details = notice.details;
    if (!publicUrl.isEmpty() && !notice.page.isEmpty())
        message.pageUrl = publicUrl + QStringLiteral("/p/") + QString::fromLatin1(notice.page);
    if (!publicUrl.isEmpty() && !notice.unsubscribe.isEmpty())
        message.unsubscribeUrl = publicUrl + QStringLiteral("/unsubscribe/") + QString::fromLatin1(notice.unsubscribe);
    return message;
}

QString MailChannel::endpoint(const central::Centre::Notification &) const
{
    return QStringLiteral("smtp://%1:%2").arg(m_configuration.smtp.host).arg(m_configuration.smtp.port);
}

Channel::Outcome MailChannel::send(const central::Centre::Notification &notification, const std::stop_token &stop) const
{
    using What = Outcome::What;
    const central::Notice &notice = notification.notice;
    mail::Mailbox from = m_configuration.mailFrom;
    if (!notice.brand.mailFrom.isEmpty())
        from = {notice.brand.name, notice.brand.mailFrom};
    mail::Mailbox to{notice.name, notice.email};
    if (notification.job.recipient == QLatin1StringView(central::kSupport))
        to = {QString(), m_configuration.supportMail};
    if (to.address.isEmpty())
        return {What::Dropped};

    const auto letter = mail::messageContent(messageOf(notice, m_configuration.publicUrl))
                            .and_then([&](const mail::Content &content) {
                                return mail::compose({from, to, messageId(notice.key, from.address),
                                                      notification.job.createdAt, content});
                            });
    if (!letter)
        return {What::Failed, {letter.error().message, true}};
    const auto sent = mail::send(m_configuration.smtp, *letter, stop);
    if (sent)
        return {What::Sent};
    if (stop.stop_requested())
        return {What::Stopped};
    const mail::SendFailure &failed = sent.error();
    const bool refused = failed.error.code == QLatin1StringView("mail.refused"); // this mail; the server works
    return {What::Failed, {failed.error.message, failed.isPermanent}, !refused};
}

} // namespace cubby::server
