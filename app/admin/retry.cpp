// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/admin/retry.h"

#include <algorithm>

namespace cubby::admin {

namespace {

using namespace std::chrono_literals;

constexpr int kMostReads = 4;
constexpr Millis kFirst = 500ms;
constexpr Millis kLongest = 30s;

bool mayPass(int status) { return status == 0 || status == 408 || status == 425 || status == 429 || status >= 500; }

} // namespace

std::optional<Millis> againAfter(Effect effect, const Attempt &attempt, double chance)
{
    if (!mayPass(attempt.status) || (effect == Effect::Reads && attempt.number >= kMostReads))
        return std::nullopt;
    Millis wait = kFirst;
    for (int i = 1; i < attempt.number && wait < kLongest; ++i)
        wait *= 2;
    wait = std::min(wait, kLongest);
    wait = Millis(qint64(double(wait.count()) * (0.5 + chance / 2)));
    return std::max(wait, std::min(attempt.retryAfter.value_or(Millis(0)), kLongest));
}

} // namespace cubby::admin
