// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/entries.h"
#include "domain/log.h"
#include "domain/time.h"

namespace cubby::test {

// A bank's journal that is not on any disk.
class MemoryLog final : public LogReader
{
public:
    explicit MemoryLog(EpochId epoch) : m_head{epoch} { }

    void write(const Entry &entry)
    {
        records.push_back({m_head.number + 1, systemNow().wall, systemNow().mono, kindOf(entry), bodyOf(entry)});
        m_head.chain = chainNext(m_head.chain, records.back());
        ++m_head.number;
    }
    LogHead head() const override { return m_head; }
    std::optional<LogHead> headAt(quint64 number) const override
    {
        if (number > records.size())
            return std::nullopt;
        return LogHead{m_head.epoch, number, chainThrough(chainStart(), std::span(records).first(number))};
    }
    std::vector<LogRecord> read(quint64 first, int count, qsizetype) const override
    {
        const auto from = records.begin() + qsizetype(std::min<quint64>(first - 1, records.size()));
        return {from, from + std::min<qsizetype>(count, records.end() - from)};
    }

    std::vector<LogRecord> records;

private:
    LogHead m_head;
};

} // namespace cubby::test
