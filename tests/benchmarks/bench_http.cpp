// SPDX-License-Identifier: GPL-3.0-or-later
// bench_http: the HTTP library with nothing behind it, for bench_http.py to compare the centre with. GET /bare answers
// a small document, GET /feed a stream on which nothing happens. Prints its port, and ends with its standard input.
#include "central/http/feed.h"
#include "central/http/server.h"

#include <QCoreApplication>
#include <QJsonObject>

#include <cstdio>
#include <mutex>
#include <vector>

using namespace cubby;

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    std::mutex mutex;
    std::vector<std::shared_ptr<http::Feed>> feeds; // open for as long as somebody has them
    http::Limits limits;
    limits.connections = 20'000;
    limits.connectionsPerAddress = 20'000;
    const auto handler = [&](const http::HttpRequest &request) {
        if (request.path != QStringLiteral("/feed"))
            return http::json(200, {{QStringLiteral("status"), QStringLiteral("ok")}});
        http::HttpResponse response;
        response.headers.add("Content-Type", "text/event-stream");
        response.body = "retry: 5000\n\n";
        response.feed = [&](std::shared_ptr<http::Feed> feed) {
            const std::lock_guard lock(mutex);
            feeds.push_back(std::move(feed));
        };
        return response;
    };
    const auto server = http::Server::listen(QStringLiteral("127.0.0.1"), 0, limits, handler);
    if (!server)
        qFatal("%s", qPrintable(server.error().message));
    std::printf("%d\n", (*server)->port());
    std::fflush(stdout);
    while (std::getchar() != EOF)
        ;
    (*server)->stop();
    return 0;
}
