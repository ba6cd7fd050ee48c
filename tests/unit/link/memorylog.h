// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/chance.h"
#include "domain/log.h"

#include <algorithm>

namespace cubby {

// A log in memory, as a bank's journal or the centre's directory keep theirs on disk.
class MemoryLog : public LogReader
{
public:
    explicit MemoryLog(EpochId epoch) { m_heads.push_back(LogHead{epoch}); }

    void append(const QString &kind, const QByteArray &body = "{}", Time at = fromMs(1'700'000'000'000))
    {
        m_records.push_back({head().number + 1, at, Millis(qint64(m_records.size())), kind, body});
        m_heads.push_back({head().epoch, m_records.back().number, chainNext(head().chain, m_records.back())});
    }
    void store(const std::vector<LogRecord> &records)
    {
        for (const LogRecord &r : records)
            append(r.kind, r.body, r.at);
    }
    void pruneThrough(quint64 number) { m_pruned = number; }
    const std::vector<LogRecord> &records() const { return m_records; }

    LogHead head() const override { return m_heads.back(); }
    std::optional<LogHead> headAt(quint64 number) const override
    {
        if (number >= m_heads.size() || number < m_pruned)
            return std::nullopt;
        return m_heads[number];
    }
    std::vector<LogRecord> read(quint64 first, int count, qsizetype bytes) const override
    {
        std::vector<LogRecord> out;
        for (quint64 n = first; n > m_pruned && n <= m_records.size() && int(out.size()) < count; ++n) {
            bytes -= m_records[n - 1].body.size();
            if (bytes < 0 && !out.empty())
                break;
            out.push_back(m_records[n - 1]);
        }
        return out;
    }

private:
    std::vector<LogHead> m_heads;
    std::vector<LogRecord> m_records;
    quint64 m_pruned = 0;
};

inline EpochId someEpoch(quint64 seed)
{
    SeededChance chance(seed);
    return EpochId::make(fromMs(1'700'000'000'000), chance);
}

inline MemoryLog filledLog(int count, quint64 seed = 1)
{
    MemoryLog log(someEpoch(seed));
    for (int i = 1; i <= count; ++i)
        log.append(QStringLiteral("Fact%1").arg(i));
    return log;
}

} // namespace cubby
