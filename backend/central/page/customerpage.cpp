// SPDX-License-Identifier: GPL-3.0-or-later
#include "central/page/customerpage.h"

#include "central/http/language.h"
#include "central/http/network.h"
#include "central/page/pageactions.h"
#include "central/page/pagehtml.h"
#include "central/pagelink.h"
#include "domain/languages.h"

namespace cubby::page {

namespace {

using http::HttpRequest;
using http::HttpResponse;

QString languageFor(const HttpRequest &request, const QString &customers)
{
    const QString asked = request.parameter(QStringLiteral("lang")).value_or(QString());
    if (spokenLanguages().contains(asked))
        return asked;
    return customers.isEmpty() ? http::acceptedLanguage(request.headers.value("Accept-Language")) : customers;
}

HttpResponse unknownLink(const HttpRequest &request) { return notFoundPage(pageTexts(languageFor(request, {}))); }

HttpResponse busy(const HttpRequest &request)
{
    return wordPage(503, pageTexts(languageFor(request, {})), "errorBusy");
}

HttpResponse show(central::Centre &centre, const HttpRequest &request, const QString &token, const char *said,
                  int status, Time now)
{
    const auto view = centre.read(now, [&](central::Work &work) {
        const auto holder = central::pageHolder(work, token.toLatin1());
        return holder ? viewOf(work, *holder) : std::nullopt;
    });
    if (!view)
        return busy(request);
    if (!*view)
        return unknownLink(request);
    return customerPage(status, **view, pageTexts(languageFor(request, (*view)->language)), token, said);
}

HttpResponse act(central::Centre &centre, const HttpRequest &request, const QString &token, Time now)
{
    const auto form = http::formBody(request);
    if (!form)
        return show(centre, request, token, "errorNothing", 400, now);
    bool known = false;
    const auto done = centre.carryOut(now, [&](central::Work &work) -> Result<Done> {
        const auto holder = central::pageHolder(work, token.toLatin1());
        known = holder.has_value();
        if (!holder)
            return failure("page.unknown", QStringLiteral("There is no such link"));
        return carryOut(work, *holder, *form, request.remote);
    });
    if (!known)
        return done || !done.error().code.startsWith(QLatin1StringView("storage.")) ? unknownLink(request)
                                                                                    : busy(request);
    if (!done)
        return show(centre, request, token, sentenceFor(done.error()), statusFor(done.error()), now);
    // What was asked for is not asked for again by loading the page anew.
    HttpResponse response{303};
    QString to = QStringLiteral("/p/%1?said=%2").arg(token, QLatin1StringView(done->said));
    if (const auto language = request.parameter(QStringLiteral("lang"));
        language && spokenLanguages().contains(*language))
        to += QStringLiteral("&lang=") + *language;
    response.headers.add("Location", to.toLatin1());
    return response;
}

} // namespace

bool isCustomerPage(const HttpRequest &request) { return request.path.startsWith(QLatin1StringView("/p/")); }

static HttpResponse answerPage(central::Centre &centre, const HttpRequest &request, Time now)
{
    const QStringList path = request.segments();
    const bool reads = request.method == "GET" || request.method == "HEAD";
    if (path.size() != 2)
        return unknownLink(request);
    if (path[1] == QLatin1StringView("style.css"))
        return reads ? pageStyle() : http::methodNotAllowed("GET, HEAD");
    if (request.method == "POST")
        return act(centre, request, path[1], now);
    if (!reads)
        return http::methodNotAllowed("GET, HEAD, POST");
    const QString said = request.parameter(QStringLiteral("said")).value_or(QString());
    static constexpr std::array kSayable{"doneTime", "doneSomebody", "doneLow", "doneProblem", "doneCode"};
    const auto *const known
        = std::find_if(kSayable.begin(), kSayable.end(), [&](const char *s) { return said == QLatin1StringView(s); });
    return show(centre, request, path[1], known == kSayable.end() ? "" : *known, 200, now);
}

HttpResponse answerCustomerPage(central::Centre &centre, const HttpRequest &request, Time now, http::RateLimiter *limit)
{
    if (!limit)
        return answerPage(centre, request, now);
    // Both whoever tries many links and whoever asks much of one.
    const QString link = QStringLiteral("page:") + request.path.left(2000);
    for (const QString &client : {http::networkOf(request.remote), link}) {
        const auto verdict = limit->take(client, Millis(toMs(now)));
        if (verdict.allowed)
            continue;
        HttpResponse response = wordPage(429, pageTexts(languageFor(request, {})), "errorBusy");
        limit->describe(response, verdict);
        return response;
    }
    return answerPage(centre, request, now);
}

} // namespace cubby::page
