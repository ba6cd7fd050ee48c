// SPDX-License-Identifier: GPL-3.0-or-later
#include "central/quiethours.h"

#include <QDateTime>

#include <algorithm>

namespace cubby::central {

bool QuietHours::covers(QTime time) const
{
    if (from == to)
        return false;
    return from < to ? time >= from && time < to : time >= from || time < to;
}

// From one moment at which the wall clock may have left the quiet hours to the next: their end as the clock goes now,
// or the moment at which the clock is changed.
Time notBefore(Time at, const QTimeZone &zone, const QuietHours &quiet)
{
    constexpr qint64 kDay = 24 * 60 * 60 * 1000;
    constexpr int kMostSteps = 8; // no zone changes its clock as often within a night
    const QTimeZone there = zone.isValid() ? zone : QTimeZone::utc();
    qint64 t = toMs(at);
    for (int i = 0; i < kMostSteps; ++i) {
        const QDateTime local = QDateTime::fromMSecsSinceEpoch(t, there);
        if (!quiet.covers(local.time()))
            break;
        qint64 next = t + (quiet.to.msecsSinceStartOfDay() - local.time().msecsSinceStartOfDay() + kDay) % kDay;
        if (there.hasTransitions()) {
            const QTimeZone::OffsetData change = there.nextTransition(local);
            if (change.atUtc.isValid() && change.atUtc.toMSecsSinceEpoch() > t)
                next = std::min(next, change.atUtc.toMSecsSinceEpoch());
        }
        t = next;
    }
    return fromMs(t);
}

} // namespace cubby::central
