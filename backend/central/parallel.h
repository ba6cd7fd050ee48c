// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <algorithm>
#include <atomic>
#include <thread>
#include <vector>

namespace cubby::central {

// Calls task(i) once for each i below count, in any order and on as many threads as the machine has cores and the count
// is worth. Answers when all have been called. For what is pure and dear: seals.
template <class Task>
void inParallel(std::size_t count, const Task &task)
{
    constexpr std::size_t kWorthAThread = 8;
    const std::size_t threads = std::min<std::size_t>(std::thread::hardware_concurrency(), count / kWorthAThread);
    std::atomic<std::size_t> next{0};
    const auto run = [&] {
        for (std::size_t i = next++; i < count; i = next++)
            task(i);
    };
    std::vector<std::jthread> others;
    for (std::size_t i = 1; i < threads; ++i)
        others.emplace_back(run);
    run();
}

} // namespace cubby::central
