// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/openinghours.h"

#include <QDateTime>
#include <QJsonArray>
#include <QRegularExpression>
#include <QTimeZone>

#include <algorithm>

namespace cubby {

namespace {

constexpr std::array kDays{"mon", "tue", "wed", "thu", "fri", "sat", "sun"};
constexpr int kWholeDay = 24 * 60;

std::optional<OpeningHours::Span> spanFrom(const QString &text)
{
    static const QRegularExpression form(QStringLiteral("^(\\d\\d):([0-5]\\d)-(\\d\\d):([0-5]\\d)$"));
    const auto match = form.match(text);
    if (!match.hasMatch())
        return std::nullopt;
    const auto minutes
        = [&match](int hour) { return match.captured(hour).toInt() * 60 + match.captured(hour + 1).toInt(); };
    const OpeningHours::Span span{minutes(1), minutes(3)};
    return span.from < span.to && span.to <= kWholeDay ? std::optional(span) : std::nullopt;
}

QString timeText(int minute)
{
    return QStringLiteral("%1:%2").arg(minute / 60, 2, 10, QLatin1Char('0')).arg(minute % 60, 2, 10, QLatin1Char('0'));
}

Result<QList<OpeningHours::Span>> spansFrom(const QString &day, const QJsonValue &json)
{
    QList<OpeningHours::Span> spans;
    const auto wrong = [&day](const QString &why) {
        return failure("hours.invalid", QStringLiteral("The opening hours are not usable: %1: %2.").arg(day, why));
    };
    if (!json.isArray())
        return wrong(QStringLiteral("must be a list"));
    for (const QJsonValue value : json.toArray()) {
        const auto span = spanFrom(value.toString());
        if (!span)
            return wrong(QStringLiteral("\"%1\" is not like \"07:00-20:00\"").arg(value.toString()));
        if (!spans.isEmpty() && span->from < spans.last().to)
            return wrong(QStringLiteral("the times are not in order"));
        spans << *span;
    }
    return spans;
}

QJsonArray toArray(const QList<OpeningHours::Span> &spans)
{
    QJsonArray out;
    for (const OpeningHours::Span &span : spans)
        out << QString(timeText(span.from) + u'-' + timeText(span.to));
    return out;
}

} // namespace

Result<OpeningHours> OpeningHours::fromJson(const QJsonObject &json)
{
    OpeningHours out;
    for (const QString &key : json.keys()) {
        const bool known = key == QLatin1StringView("weekly") || key == QLatin1StringView("exceptions");
        if (!known || !json[key].isObject())
            return failure("hours.invalid",
                           QStringLiteral("The opening hours are not usable: %1: %2.")
                               .arg(key, known ? QStringLiteral("must be an object") : QStringLiteral("is unknown")));
    }
    const QJsonObject weekly = json[QLatin1StringView("weekly")].toObject();
    if (json.contains(QLatin1StringView("weekly")))
        out.m_weekly.emplace();
    for (const QString &day : weekly.keys()) {
        const auto known
            = std::ranges::find_if(kDays, [&](const char *name) { return day == QLatin1StringView(name); });
        if (known == kDays.end())
            return failure("hours.invalid",
                           QStringLiteral("The opening hours are not usable: weekly.%1: is no day.").arg(day));
        auto spans = spansFrom(QStringLiteral("weekly.") + day, weekly[day]);
        if (!spans)
            return failure(spans.error());
        (*out.m_weekly)[std::size_t(known - kDays.begin())] = *spans;
    }
    const QJsonObject exceptions = json[QLatin1StringView("exceptions")].toObject();
    for (const QString &day : exceptions.keys()) {
        const QDate date = QDate::fromString(day, Qt::ISODate);
        if (!date.isValid())
            return failure("hours.invalid",
                           QStringLiteral("The opening hours are not usable: exceptions.%1: is no date.").arg(day));
        auto spans = spansFrom(QStringLiteral("exceptions.") + day, exceptions[day]);
        if (!spans)
            return failure(spans.error());
        out.m_exceptions[date] = *spans;
    }
    return out;
}

QJsonObject OpeningHours::toJson() const
{
    QJsonObject out;
    if (m_weekly) {
        QJsonObject weekly;
        for (std::size_t i = 0; i < kDays.size(); ++i) {
            if (!(*m_weekly)[i].isEmpty())
                weekly[QLatin1StringView(kDays[i])] = toArray((*m_weekly)[i]);
        }
        out[QLatin1StringView("weekly")] = weekly;
    }
    QJsonObject exceptions;
    for (const auto &[date, spans] : m_exceptions)
        exceptions[date.toString(Qt::ISODate)] = toArray(spans);
    if (!exceptions.isEmpty())
        out[QLatin1StringView("exceptions")] = exceptions;
    return out;
}

bool OpeningHours::isOpen(QDate date, int minute) const
{
    const auto within = [minute](const Spans &spans) {
        return std::ranges::any_of(spans, [minute](const Span &s) { return s.from <= minute && minute < s.to; });
    };
    if (const auto exception = m_exceptions.find(date); exception != m_exceptions.end())
        return within(exception->second);
    return !m_weekly || within((*m_weekly)[std::size_t(date.dayOfWeek() - 1)]);
}

bool OpeningHours::isOpen(Time at, const QString &zone) const
{
    const QTimeZone place(zone.toLatin1());
    const QDateTime utc = QDateTime::fromMSecsSinceEpoch(toMs(at), Qt::UTC);
    const QDateTime local = place.isValid() ? utc.toTimeZone(place) : utc;
    return isOpen(local.date(), local.time().hour() * 60 + local.time().minute());
}

} // namespace cubby
