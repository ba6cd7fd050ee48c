// SPDX-License-Identifier: GPL-3.0-or-later
#include "central/api/changes.h"

#include "central/orders.h"
#include "central/story.h"
#include "central/tracking.h"

#include <array>

namespace cubby::central::api {

namespace {

using http::HttpResponse;

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
    Route{"GET", "/v1/packages/{id}", "packages:read", getPackage},
    Route{"GET", "/v1/packages/{id}/history", "packages:read", getHistory},
    Route{"GET", "/v1/packages/{id}/story", "packages:read", getStory},
    Route{"POST", "/v1/packages/{id}/cancel", "orders:write", cancelOnePackage},
};

} // namespace

std::span<const Route> packageRoutes() { return kRoutes; }

} // namespace cubby::central::api
