// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <chrono>
#include <cmath>
#include <vector>

namespace cubby::bench {

using Micros = std::chrono::duration<double, std::micro>;

// The time that a share of the runs did not exceed: the nearest rank. The runs must not be empty.
inline Micros percentile(std::vector<Micros> runs, double share)
{
    const auto rank = std::size_t(std::max(1.0, std::ceil(share * double(runs.size()))));
    std::nth_element(runs.begin(), runs.begin() + std::ptrdiff_t(rank - 1), runs.end());
    return runs[rank - 1];
}

template <typename Do>
Micros timed(Do &&work)
{
    const auto from = std::chrono::steady_clock::now();
    work();
    return std::chrono::steady_clock::now() - from;
}

} // namespace cubby::bench
