// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QtGlobal>

#include <cstddef>

namespace cubby {

// Where random bytes come from. Passed in, so that a simulation can repeat itself.
class Chance
{
public:
    virtual ~Chance() = default;
    virtual void fill(void *to, std::size_t bytes) = 0;

    quint64 number() // uniform over all 64-bit numbers
    {
        quint64 n = 0;
        fill(&n, sizeof n);
        return n;
    }
    quint64 below(quint64 limit); // uniform in [0, limit), limit > 0
    QByteArray bytes(qsizetype count);
};

// The operating system's cryptographic generator; any thread.
class SystemChance final : public Chance
{
public:
    void fill(void *to, std::size_t bytes) override;
};

// Repeats itself from a seed (SplitMix64). For simulations and tests only: it protects nothing.
class SeededChance final : public Chance
{
public:
    explicit SeededChance(quint64 seed) : m_state(seed) { }
    void fill(void *to, std::size_t bytes) override;

private:
    quint64 m_state;
};

} // namespace cubby
