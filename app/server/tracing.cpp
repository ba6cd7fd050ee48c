// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/server/tracing.h"

#include "app/server/routename.h"
#include "domain/trace.h"

#include <QElapsedTimer>
#include <QLoggingCategory>

namespace cubby::server {

namespace {
Q_LOGGING_CATEGORY(lcRequest, "cubby.server.request", QtInfoMsg)
} // namespace

http::Handler traced(http::Handler handler)
{
    return [handler = std::move(handler)](const http::HttpRequest &request) {
        SystemChance chance;
        const auto given = traceOfParent(request.headers.value("traceparent"));
        const QString trace = given ? *given : newTrace(chance);
        const TraceScope scope(trace);
        QElapsedTimer timer;
        timer.start();
        http::HttpResponse response = handler(request);
        // Never the path itself: the links of customers open something.
        qCDebug(lcRequest).noquote() << request.method << routeName(request.path) << response.status << timer.elapsed()
                                     << "ms";
        response.headers.add("traceresponse", traceparent(trace, chance));
        return response;
    };
}

} // namespace cubby::server
