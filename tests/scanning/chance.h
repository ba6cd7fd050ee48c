// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

namespace cubby::scanning {

// Chance that is the same on every machine and in every version of the library: a picture is known by its seed.
class Chance
{
public:
    explicit Chance(quint64 seed) : m_state(seed * 0x9e3779b97f4a7c15u + 0x2545f4914f6cdd1du) { }

    quint64 next() // splitmix64
    {
        quint64 z = (m_state += 0x9e3779b97f4a7c15u);
        z = (z ^ (z >> 30)) * 0xbf58476d1ce4e5b9u;
        z = (z ^ (z >> 27)) * 0x94d049bb133111ebu;
        return z ^ (z >> 31);
    }
    double between(double low, double high) { return low + (high - low) * double(next() >> 11) / double(1ull << 53); }
    int below(int end) { return int(next() % quint64(end)); }
    // About normal, mean 0 and deviation 1: the sum of eight bytes.
    float normal()
    {
        const quint64 bits = next();
        int sum = 0;
        for (int i = 0; i < 8; ++i)
            sum += int((bits >> (8 * i)) & 0xff);
        return float(sum - 1020) / 209.0f;
    }

private:
    quint64 m_state;
};

} // namespace cubby::scanning
