// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/chance.h"

#include <QRandomGenerator>

#include <algorithm>
#include <cstring>

namespace cubby {

quint64 Chance::below(quint64 limit)
{
    Q_ASSERT(limit > 0);
    const quint64 unfair = (0 - limit) % limit; // numbers below this would make small results likelier
    for (;;) {
        const quint64 n = number();
        if (n >= unfair)
            return n % limit;
    }
}

QByteArray Chance::bytes(qsizetype count)
{
    QByteArray out(count, Qt::Uninitialized);
    fill(out.data(), std::size_t(count));
    return out;
}

void SystemChance::fill(void *to, std::size_t bytes)
{
    auto *out = static_cast<char *>(to);
    while (bytes > 0) {
        const quint64 n = QRandomGenerator::system()->generate64();
        const std::size_t part = std::min(bytes, sizeof n);
        std::memcpy(out, &n, part);
        out += part;
        bytes -= part;
    }
}

void SeededChance::fill(void *to, std::size_t bytes)
{
    auto *out = static_cast<char *>(to);
    while (bytes > 0) {
        m_state += 0x9E3779B97F4A7C15ULL;
        quint64 n = m_state;
        n = (n ^ (n >> 30)) * 0xBF58476D1CE4E5B9ULL;
        n = (n ^ (n >> 27)) * 0x94D049BB133111EBULL;
        n ^= n >> 31;
        const std::size_t part = std::min(bytes, sizeof n);
        std::memcpy(out, &n, part);
        out += part;
        bytes -= part;
    }
}

} // namespace cubby
