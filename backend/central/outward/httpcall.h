// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/error.h"
#include "domain/time.h"

#include <QByteArray>
#include <QList>

#include <optional>
#include <stop_token>
#include <utility>

namespace cubby::outward {

struct Call
{
    QByteArray method = "POST";
    QString url; // http or https
    QList<std::pair<QByteArray, QByteArray>> headers = {};
    QByteArray body = {};
};

struct CallLimits
{
    Millis connectTime{5'000};
    Millis totalTime{10'000};
    qsizetype longestAnswer = qsizetype(64) * 1024; // of the headers, and of the body
    // Else only addresses of the public internet are connected to, whatever a name resolves to.
    bool allowsPrivate = false;
    QString caFile = {}; // certificates to trust instead of the system's, PEM
};

struct CallAnswer
{
    int status = 0;
    std::optional<Millis> retryAfter = {}; // from now
    QByteArray body = {};
};

// One request and its answer, whatever its status. No redirect is followed, no proxy used, nothing remembered.
// Error codes: call.url, call.header, call.private (the address is none of the public internet), call.unreachable,
// call.timeout, call.tls, call.too-long, call.stopped, call.failed. Blocks, at most for totalTime: call it on a worker
// thread, any number of them. Asking to stop ends it within about a second.
Result<CallAnswer> call(const Call &call, const CallLimits &limits, std::stop_token stop = {});

} // namespace cubby::outward
