// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/error.h"
#include "domain/time.h"

#include <QDate>
#include <QJsonObject>
#include <QList>

#include <array>
#include <map>

namespace cubby {

// When people can get to a bank, by the clock of its place: every week the same, but for some dates. As JSON:
//     {"weekly": {"mon": ["07:00-12:00", "13:00-20:00"], "sat": ["08:00-24:00"]}, "exceptions": {"2026-12-25": []}}
// Days that "weekly" does not name are closed; without "weekly" every day that is no exception is open all day.
class OpeningHours
{
public:
    struct Span // minutes of the day; from is open, to is shut
    {
        int from = 0;
        int to = 24 * 60;
        friend bool operator==(const Span &, const Span &) = default;
    };

    static Result<OpeningHours> fromJson(const QJsonObject &json); // error code: hours.invalid
    QJsonObject toJson() const;

    bool isOpen(QDate date, int minute) const;
    // `zone` is an IANA name; one that is not known counts as UTC.
    bool isOpen(Time at, const QString &zone) const;

    friend bool operator==(const OpeningHours &, const OpeningHours &) = default;

private:
    using Spans = QList<Span>;
    std::optional<std::array<Spans, 7>> m_weekly; // Monday first
    std::map<QDate, Spans> m_exceptions;
};

} // namespace cubby
