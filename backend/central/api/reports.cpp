// SPDX-License-Identifier: GPL-3.0-or-later
#include "central/reports.h"

#include "central/api/members.h"

#include <array>

namespace cubby::central::api {

namespace {

using http::HttpResponse;

tl::expected<ReportQuery, HttpResponse> queryOf(const Call &call, bool hours)
{
    if (!call.by.isOperator())
        return tl::make_unexpected(notFound(QStringLiteral("report")));
    const auto from = timeParameter(call, "from");
    const auto to = timeParameter(call, "to");
    const auto bank = idParameter<BankId>(call, "bank");
    if (!from)
        return tl::make_unexpected(from.error());
    if (!to)
        return tl::make_unexpected(to.error());
    if (!bank)
        return tl::make_unexpected(bank.error());
    ReportQuery query;
    query.bank = *bank;
    query.to = to->value_or(call.now);
    query.from = from->value_or(query.to - std::chrono::hours(24 * 7));
    if (query.to <= query.from || query.to - query.from > kLongestReport)
        return tl::make_unexpected(
            badParameter("from", QStringLiteral("must lie before \"to\", by 400 days at most.")));
    const QString step = call.parameter("step").value_or(QStringLiteral("day"));
    if (step == QLatin1StringView("week"))
        query.step = std::chrono::hours(24 * 7);
    else if (hours && step == QLatin1StringView("hour"))
        query.step = std::chrono::hours(1);
    else if (step != QLatin1StringView("day"))
        return tl::make_unexpected(badParameter("step", hours ? QStringLiteral("must be hour, day or week.")
                                                              : QStringLiteral("must be day or week.")));
    if (!hours) { // whole days of UTC
        constexpr auto kDay = qint64(24) * 3600 * 1000;
        query.from = fromMs(toMs(query.from) / kDay * kDay);
    }
    return query;
}

template <class Make>
HttpResponse report(const Call &call, const ReportQuery &query, QStringList columns, Make make)
{
    const auto rows = call.centre.read(call.now, [&](Work &work) { return make(work, query); });
    if (!rows)
        return databaseProblem(rows.error());
    if (!call.request.headers.value("Accept").contains("text/csv"))
        return http::json(200, wholeList(*rows));
    HttpResponse response;
    response.headers.add("Content-Type", "text/csv; charset=utf-8; header=present");
    response.headers.add("Vary", "Accept");
    response.body = csvOf(
        *rows, QStringList{QStringLiteral("period"), QStringLiteral("bank"), QStringLiteral("bankName")} + columns);
    return response;
}

HttpResponse getOccupancy(const Call &call)
{
    const auto query = queryOf(call, false);
    return query ? report(call, *query,
                          {QStringLiteral("total"), QStringLiteral("averageOccupied"), QStringLiteral("mostOccupied")},
                          occupancyReport)
                 : query.error();
}

HttpResponse getPickups(const Call &call)
{
    const auto query = queryOf(call, false);
    return query ? report(call, *query,
                          {QStringLiteral("pickups"), QStringLiteral("medianSeconds"), QStringLiteral("p90Seconds"),
                           QStringLiteral("notCollected")},
                          pickupReport)
                 : query.error();
}

HttpResponse getFailures(const Call &call)
{
    auto query = queryOf(call, false);
    if (!query)
        return query.error();
    const QString by = call.parameter("by").value_or(QStringLiteral("compartment"));
    if (by != QLatin1StringView("compartment") && by != QLatin1StringView("board"))
        return badParameter("by", QStringLiteral("must be compartment or board."));
    query->byBoard = by == QLatin1StringView("board");
    return report(call, *query, {by, QStringLiteral("failures"), QStringLiteral("kinds")}, failureReport);
}

HttpResponse getBankOccupancy(const Call &call)
{
    const auto query = queryOf(call, true);
    if (!query)
        return query.error();
    return document(call, "bank", [&](Work &work) -> Found {
        const BankId bank = call.path.id<BankId>();
        if (!bankDetails(work, bank))
            return std::nullopt;
        return QJsonObject{{QStringLiteral("from"), toIso(query->from)},
                           {QStringLiteral("to"), toIso(query->to)},
                           {QStringLiteral("items"), occupancyOverTime(work, bank, *query)}};
    });
}

constexpr std::array kRoutes{
    Route{"GET", "/v1/reports/occupancy", "banks:read", getOccupancy},
    Route{"GET", "/v1/reports/pickup-times", "banks:read", getPickups},
    Route{"GET", "/v1/reports/failures", "banks:read", getFailures},
    Route{"GET", "/v1/banks/{id}/occupancy", "banks:read", getBankOccupancy},
};

} // namespace

std::span<const Route> reportRoutes() { return kRoutes; }

} // namespace cubby::central::api
