// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "serial/instant.h"

#include <QHash>
#include <QString>

#include <algorithm>

namespace cubby::serial {

// Until when each power supply is busy with a pulse and the rest after it. Shared by all buses of a bank, because
// boards of several lines may hang on one supply. No lock guards it: all buses live on one thread.
class PowerSupplies
{
public:
    Instant freeAt(const QString &supply) const { return m_freeAt.value(supply, kLongAgo); }
    void pulsed(const QString &supply, Instant until) { m_freeAt.insert(supply, std::max(until, freeAt(supply))); }

private:
    QHash<QString, Instant> m_freeAt;
};

} // namespace cubby::serial
