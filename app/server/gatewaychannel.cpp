// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/server/gatewaychannel.h"

#include "central/mail/messagetexts.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>
#include <QUrl>

#include <array>

namespace cubby::server {

namespace {

using namespace std::chrono_literals;

constexpr Millis kLongestRest = 24h; // whatever a gateway asks for

QString inUrl(const QString &value) { return QString::fromLatin1(QUrl::toPercentEncoding(value)); }

// Between quotes that stand in the template.
QString inJson(const QString &value)
{
    return QString::fromUtf8(QJsonDocument(QJsonArray{value}).toJson(QJsonDocument::Compact)).chopped(2).mid(2);
}

QHash<QString, QString> written(QHash<QString, QString> values, QString (*as)(const QString &))
{
    for (QString &value : values)
        value = as(value);
    return values;
}

QString bodyOf(const Gateway &gateway, const QHash<QString, QString> &values)
{
    switch (gateway.format) {
    case Gateway::Format::Json:
        return mail::filledIn(gateway.body, written(values, inJson));
    case Gateway::Format::Form:
        return mail::filledIn(gateway.body, written(values, inUrl));
    case Gateway::Format::Plain:
        break;
    }
    return mail::filledIn(gateway.body, values);
}

QByteArray typeOf(Gateway::Format format)
{
    constexpr std::array types{"application/json", "application/x-www-form-urlencoded", "text/plain; charset=utf-8"};
    return types[std::size_t(format)];
}

// This very message is at fault, and will be tomorrow.
bool isPermanent(int status) { return status == 400 || status == 413 || status == 422; }

} // namespace

std::optional<QList<Gateway::Statuses>> statusesFrom(const QString &text)
{
    static const QRegularExpression one(QStringLiteral("\\A([1-5][0-9]{2})(?:-([1-5][0-9]{2}))?\\z"));
    QList<Gateway::Statuses> statuses;
    for (const QString &part : text.split(u',')) {
        const auto match = one.match(part.trimmed());
        if (!match.hasMatch())
            return std::nullopt;
        const int from = match.captured(1).toInt();
        statuses << Gateway::Statuses{from, match.captured(2).isEmpty() ? from : match.captured(2).toInt()};
    }
    return statuses;
}

std::optional<QList<std::pair<QByteArray, QByteArray>>> headersFrom(const QByteArray &text)
{
    QList<std::pair<QByteArray, QByteArray>> headers;
    for (const QByteArray &whole : text.split('\n')) {
        const QByteArray line = whole.trimmed();
        if (line.isEmpty() || line.startsWith('#'))
            continue;
        const qsizetype colon = line.indexOf(':');
        if (colon < 1)
            return std::nullopt;
        headers.emplaceBack(line.first(colon).trimmed(), line.mid(colon + 1).trimmed());
    }
    return headers;
}

QString GatewayChannel::endpoint(const central::Centre::Notification &) const { return serverOf(m_gateway.url); }

Channel::Outcome GatewayChannel::send(const central::Centre::Notification &notification,
                                      const std::stop_token &stop) const
{
    using What = Outcome::What;
    const central::Notice &notice = notification.notice;
    const QString to = m_isSms ? notice.phone : notice.push;
    if (to.isEmpty())
        return {What::Dropped};
    const mail::Message message = messageOf(notice, QString());
    const QHash<QString, QString> values{
        {QStringLiteral("to"), to},
        {QStringLiteral("from"), notice.brand.smsFrom.isEmpty() ? m_gateway.from : notice.brand.smsFrom},
        {QStringLiteral("title"), mail::messageTitle(message)},
        {QStringLiteral("text"), mail::messageSms(message)},
        {QStringLiteral("language"), notice.language},
        {QStringLiteral("key"), notice.key}};
    outward::Call call{m_gateway.method, mail::filledIn(m_gateway.url, written(values, inUrl)), m_gateway.headers, {}};
    if (m_gateway.method != "GET") {
        call.body = bodyOf(m_gateway, values).toUtf8();
        call.headers.emplaceBack("Content-Type", typeOf(m_gateway.format));
    }
    call.headers.emplaceBack("Idempotency-Key", notice.key.toLatin1());
    const auto answer = outward::call(call, m_gateway.limits, stop);
    if (stop.stop_requested() && !answer)
        return {What::Stopped};
    if (!answer)
        return {What::Failed, {answer.error().message}, true};
    const int status = answer->status;
    const bool good = std::any_of(m_gateway.success.begin(), m_gateway.success.end(),
                                  [status](const Gateway::Statuses &s) { return status >= s.from && status <= s.to; });
    if (good)
        return {What::Sent};
    central::Centre::Fault fault{QStringLiteral("%1 answered with status %2").arg(endpoint(notification)).arg(status),
                                 isPermanent(status)};
    if (answer->retryAfter)
        fault.notBefore = systemNow().wall + std::min(*answer->retryAfter, kLongestRest);
    return {What::Failed, fault, !isPermanent(status)};
}

} // namespace cubby::server
