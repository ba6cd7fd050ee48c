// SPDX-License-Identifier: GPL-3.0-or-later
#include "central/api/members.h"
#include "central/orders.h"
#include "central/packagelist.h"
#include "central/story.h"
#include "central/tracking.h"

#include <array>

namespace cubby::central::api {

namespace {

using http::HttpResponse;

HttpResponse getPackages(const Call &call)
{
    constexpr qsizetype kLongestLabel = 200;
    PackageFilter filter;
    if (const auto status = call.parameter("status"); status && !status->isEmpty()) {
        filter.status = fromText<PackageStatus>(*status);
        if (!filter.status)
            return badParameter("status", QStringLiteral("must be a state of packages, as InLocker."));
    }
    if (const auto expired = call.parameter("expired"); expired && !expired->isEmpty()) {
        if (*expired != QLatin1StringView("true") && *expired != QLatin1StringView("false"))
            return badParameter("expired", QStringLiteral("must be true or false."));
        filter.expired = *expired == QLatin1StringView("true");
    }
    const auto bank = idParameter<BankId>(call, "bank");
    if (!bank)
        return bank.error();
    filter.bank = bank->value_or(BankId());
    const auto carrier = idParameter<CarrierId>(call, "carrier");
    if (!carrier)
        return carrier.error();
    filter.carrier = carrier->value_or(CarrierId());
    filter.label = call.parameter("label").value_or(QString());
    if (filter.label.size() > kLongestLabel)
        return badParameter("label", QStringLiteral("must have at most %1 characters.").arg(kLongestLabel));
    return list(call, [&](Work &work, const Slice &slice) {
        std::vector<Item> items;
        for (PackageRow &row : packageRows(work, call.by, filter, slice.after, slice.wanted()))
            items.push_back({std::move(row.key), std::move(row.row)});
        return items;
    });
}

HttpResponse getPackage(const Call &call)
{
    return document(call, "package",
                    [&](Work &work) { return packageDocument(work, call.by, call.path.id<PackageId>()); });
}

HttpResponse getHistory(const Call &call)
{
    return document(call, "package",
                    [&](Work &work) { return historyDocument(work, call.by, call.path.id<PackageId>()); });
}

HttpResponse getStory(const Call &call)
{
    return document(call, "package",
                    [&](Work &work) { return storyDocument(work, call.by, call.path.id<PackageId>()); });
}

HttpResponse cancelOnePackage(const Call &call)
{
    const auto why = reasonIn(call.request);
    if (!why)
        return refused(why.error());
    const auto id = call.path.id<PackageId>();
    const auto show = [&](Work &work) { return packageDocument(work, call.by, id); };
    return changed(
        call, [&](Work &work) { return shown(cancelPackage(work, call.by, id, *why), [&] { return show(work); }); },
        {.current = show});
}

constexpr std::array kRoutes{
    Route{"GET", "/v1/packages", "packages:read", getPackages},
    Route{"GET", "/v1/packages/{id}", "packages:read", getPackage},
    Route{"GET", "/v1/packages/{id}/history", "packages:read", getHistory},
    Route{"GET", "/v1/packages/{id}/story", "packages:read", getStory},
    Route{"POST", "/v1/packages/{id}/cancel", "orders:write", cancelOnePackage},
};

} // namespace

std::span<const Route> packageRoutes() { return kRoutes; }

} // namespace cubby::central::api
