// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/codereader.h"
#include "domain/time.h"

#include <QHash>

namespace cubby::kiosk {

// Tells a code that was just put before the camera from one that is still there: each is new once, until it has been
// gone for a while.
class CodeWatch
{
public:
    static constexpr Millis kGone{1500};

    // The codes among `seen` that were not there a moment ago. `at` never goes backwards.
    std::vector<ReadCode> fresh(const std::vector<ReadCode> &seen, Millis at);

private:
    QHash<QString, Millis> m_lastSeen; // by text
};

} // namespace cubby::kiosk
