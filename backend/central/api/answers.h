// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "central/api/route.h"
#include "central/orders.h"

#include <QJsonArray>

// How routes answer. What they change is in changes.h.
namespace cubby::central::api {

// ---- refusals: problem documents ----

http::HttpResponse databaseProblem(const Error &error);
http::HttpResponse notFound(const QString &what); // "package"
// Of the database 503 or 500; what is unknown 404, forbidden 403, taken or too late 409, changed meanwhile 412, without
// If-Match 428, of a malformed request 400 or 415, everything else 422.
http::HttpResponse refused(const Error &error);
QJsonObject asExtra(const FieldProblems &fields); // the member "errors"
http::HttpResponse invalid(const FieldProblems &problems, const char *code = "order.invalid"); // 422

// ---- what is read ----

// 200 with the document, or 404 that names `what`.
template <class Find> // Work & → std::optional<QJsonObject>
http::HttpResponse document(const Call &call, const char *what, Find find)
{
    const auto found = call.centre.read(call.now, find);
    if (!found)
        return databaseProblem(found.error());
    return *found ? http::json(200, **found) : notFound(QLatin1StringView(what));
}

// Lists are given in pieces: {"items": […], "next": "…"}, where `next` is what `after` has to be to go on; null at the
// end.
struct Slice
{
    QString after; // the key of the last item that was read; empty: from the beginning
    int limit = 0;

    int wanted() const { return limit + 1; } // one more tells whether the list goes on
};
struct Item
{
    QString key; // says where in the list the item stands
    QJsonObject document; // empty: nothing is shown, and the list goes on after this key
};
inline constexpr int kMostItems = 200;
// Error code: request.limit (not 1 to `most`).
Result<Slice> sliceOf(const http::HttpRequest &request, int most = kMostItems);
http::HttpResponse listed(const std::vector<Item> &items, const Slice &slice);

template <class Find> // Work &, const Slice & → std::vector<Item>, at most slice.wanted() of those after slice.after
http::HttpResponse list(const Call &call, Find find, int most = kMostItems)
{
    const auto slice = sliceOf(call.request, most);
    if (!slice)
        return refused(slice.error());
    const auto found = call.centre.read(call.now, [&](Work &work) { return find(work, *slice); });
    return found ? listed(*found, *slice) : databaseProblem(found.error());
}

} // namespace cubby::central::api
