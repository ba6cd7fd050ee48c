// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QString>

#include <mutex>

namespace cubby::central {

// What all centres of a process have done since it began, for whoever watches over it. Any thread.
class Tally
{
public:
    struct Counts
    {
        quint64 committed = 0; // transactions that wrote
        quint64 repeated = 0; // transactions begun again because another one came between
        quint64 failed = 0; // transactions that came to nothing
        quint64 entries = 0; // of banks' journals, stored
        quint64 conflicts = 0; // of these, that did not fit what was known
        QHash<QString, quint64> alerts; // raised, by kind
    };

    void add(const Counts &counts)
    {
        const std::lock_guard lock(m_mutex);
        m_sum.committed += counts.committed;
        m_sum.repeated += counts.repeated;
        m_sum.failed += counts.failed;
        m_sum.entries += counts.entries;
        m_sum.conflicts += counts.conflicts;
        for (auto it = counts.alerts.begin(); it != counts.alerts.end(); ++it)
            m_sum.alerts[it.key()] += it.value();
    }
    Counts sum() const
    {
        const std::lock_guard lock(m_mutex);
        return m_sum;
    }

private:
    mutable std::mutex m_mutex;
    Counts m_sum;
};

} // namespace cubby::central
