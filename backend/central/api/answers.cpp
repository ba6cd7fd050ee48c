// SPDX-License-Identifier: GPL-3.0-or-later
#include "central/api/answers.h"

namespace cubby::central::api {

using http::HttpRequest;
using http::HttpResponse;

namespace {
constexpr qsizetype kLongestReason = 500;
constexpr int kUsualItems = 50;
constexpr int kMostItems = 200;
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

HttpResponse refused(const Error &error)
{
    if (error.code.startsWith(QLatin1StringView("storage.")))
        return databaseProblem(error);
    if (error.code.endsWith(QLatin1StringView("-unknown")) || error.code.endsWith(QLatin1StringView(".unknown")))
        return http::problem(error.code == QLatin1StringView("order.bank-unknown") ? 422 : 404, error);
    if (error.code.endsWith(QLatin1StringView("forbidden")))
        return http::problem(403, error);
    const bool conflict
        = error.code.endsWith(QLatin1StringView("-taken")) || error.code.endsWith(QLatin1StringView(".too-late"));
    return http::problem(conflict ? 409 : 422, error);
}

QJsonObject asExtra(const FieldProblems &fields)
{
    QJsonArray errors;
    for (const FieldProblem &field : fields)
        errors << QJsonObject{{QStringLiteral("pointer"), field.pointer}, {QStringLiteral("detail"), field.detail}};
    return {{QStringLiteral("errors"), errors}};
}

HttpResponse badBody(const Error &error) { return http::problem(http::statusOf(error), error); }

HttpResponse invalid(const FieldProblems &problems)
{
    return http::problem(422, QStringLiteral("urn:cubby:problem:order.invalid"), QStringLiteral("Invalid order"),
                         QStringLiteral("%1 %2").arg(problems.front().pointer, problems.front().detail),
                         asExtra(problems));
}

Result<Slice> sliceOf(const HttpRequest &request)
{
    Slice slice{request.parameter(QStringLiteral("after")).value_or(QString()), kUsualItems};
    if (const auto limit = request.parameter(QStringLiteral("limit"))) {
        bool isNumber = false;
        slice.limit = limit->toInt(&isNumber);
        if (!isNumber || slice.limit < 1 || slice.limit > kMostItems)
            return failure("request.limit", QStringLiteral("\"limit\" must be 1 to %1").arg(kMostItems));
    }
    return slice;
}

HttpResponse listed(const std::vector<Item> &items, const Slice &slice)
{
    QJsonArray shown;
    for (const Item &item : items) {
        if (shown.size() == slice.limit)
            break;
        shown << item.document;
    }
    QJsonObject json{{QStringLiteral("items"), shown}};
    if (qsizetype(items.size()) > shown.size())
        json.insert(QStringLiteral("next"), items[std::size_t(shown.size()) - 1].key);
    return http::json(200, json);
}

Result<QString> reasonIn(const HttpRequest &request)
{
    if (request.body.isEmpty())
        return QString();
    return http::jsonBody(request).map(
        [](const QJsonObject &body) { return body.value(QLatin1StringView("why")).toString().left(kLongestReason); });
}

} // namespace cubby::central::api
