// SPDX-License-Identifier: GPL-3.0-or-later
#include "central/api/answers.h"

namespace cubby::central::api {

using http::HttpRequest;
using http::HttpResponse;

namespace {
constexpr int kUsualItems = 50;
} // namespace

HttpResponse databaseProblem(const Error &error)
{
    const bool passes = error.code == QLatin1StringView("storage.locked");
    HttpResponse response = http::problem(passes ? 503 : 500, QString(),
                                          passes ? QStringLiteral("Busy") : QStringLiteral("Internal error"),
                                          QStringLiteral("The request was not carried out. It may be sent again."));
    if (passes)
        response.headers.add("Retry-After", "1");
    return response;
}

HttpResponse notFound(const QString &what)
{
    return http::problem(404, QString(), QStringLiteral("Not found"), QStringLiteral("There is no such %1.").arg(what));
}

static int statusOf(const Error &error)
{
    const auto is = [&](const char *code) { return error.code == QLatin1StringView(code); };
    const auto ends = [&](const char *end) { return error.code.endsWith(QLatin1StringView(end)); };
    if (error.code.startsWith(QLatin1StringView("http.")))
        return http::statusOf(error);
    if (is("request.changed"))
        return 412;
    if (is("request.match"))
        return 428;
    if (is("request.limit") || is("request.after") || is("request.parameter") || is("idempotency.key"))
        return 400;
    if (ends("-unknown") || ends(".unknown"))
        return is("order.bank-unknown") ? 422 : 404;
    if (ends("forbidden"))
        return 403;
    // What the field calls bank broken, compartment broken, no access to the bank, none suitable, occupied, empty and
    // not available is so now, and may be otherwise later.
    const bool isSoNow = ends(".broken") || ends(".out-of-reach") || ends(".no-room") || ends(".occupied")
                         || ends(".empty") || ends(".not-available");
    return isSoNow || ends("-taken") || ends(".too-late") ? 409 : 422;
}

HttpResponse refused(const Error &error)
{
    return error.code.startsWith(QLatin1StringView("storage.")) ? databaseProblem(error)
                                                                : http::problem(statusOf(error), error);
}

QJsonObject asExtra(const FieldProblems &fields)
{
    QJsonArray errors;
    for (const FieldProblem &field : fields)
        errors << QJsonObject{{QStringLiteral("pointer"), field.pointer}, {QStringLiteral("detail"), field.detail}};
    return {{QStringLiteral("errors"), errors}};
}

HttpResponse invalid(const FieldProblems &problems, const char *code)
{
    return http::problem(
        422, QString(QStringLiteral("urn:cubby:problem:") + QLatin1StringView(code)), QStringLiteral("Invalid request"),
        QStringLiteral("%1 %2").arg(problems.front().pointer, problems.front().detail), asExtra(problems));
}

Result<Slice> sliceOf(const HttpRequest &request, int most)
{
    Slice slice{request.parameter(QStringLiteral("after")).value_or(QString()), kUsualItems};
    if (const auto limit = request.parameter(QStringLiteral("limit"))) {
        bool isNumber = false;
        slice.limit = limit->toInt(&isNumber);
        if (!isNumber || slice.limit < 1 || slice.limit > most)
            return failure("request.limit", QStringLiteral("\"limit\" must be 1 to %1").arg(most));
    }
    return slice;
}

HttpResponse listed(const std::vector<Item> &items, const Slice &slice)
{
    QJsonArray shown;
    QString last;
    QJsonValue next;
    for (const Item &item : items) {
        const bool isFull = shown.size() == slice.limit;
        if (isFull || item.document.isEmpty()) {
            next = isFull ? last : item.key;
            break;
        }
        shown << item.document;
        last = item.key;
    }
    return http::json(200, {{QStringLiteral("items"), shown}, {QStringLiteral("next"), next}});
}

} // namespace cubby::central::api
