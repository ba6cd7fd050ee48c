// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/time.h"

#include <QTime>
#include <QTimeZone>

namespace cubby::central {

// Hours of the day in which nobody's telephone is to ring, by the clock on the recipient's wall. The same time twice:
// none.
struct QuietHours
{
    QTime from{22, 0};
    QTime to{8, 0};

    bool covers(QTime time) const;
};

// The first moment from `at` on that is not quiet in that zone, also across a change of its clocks. An invalid zone is
// taken for UTC.
Time notBefore(Time at, const QTimeZone &zone, const QuietHours &quiet);

} // namespace cubby::central
