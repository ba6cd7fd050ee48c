// SPDX-License-Identifier: GPL-3.0-or-later
#include "central/api/members.h"

#include "central/records.h"

#include <array>

namespace cubby::central::api {

namespace {

using http::HttpResponse;

// Newest first.
HttpResponse getAudit(const Call &call)
{
    const auto from = timeParameter(call, "from");
    const auto until = timeParameter(call, "until");
    if (!from || !until)
        return from ? until.error() : from.error();
    return list(call, [&](Work &work, const Slice &slice) {
        AuditFilter filter;
        filter.subject = call.parameter("subject").value_or(QString());
        filter.actor = call.parameter("actor").value_or(QString());
        filter.action = call.parameter("action").value_or(QString());
        filter.from = *from;
        filter.until = *until;
        filter.before = slice.after.toLongLong();
        filter.limit = slice.wanted();
        const auto rows = auditRows(work, call.by, filter);
        const QJsonArray documents = auditDocument(rows);
        std::vector<Item> items;
        for (const AuditRow &row : rows)
            items.push_back({QString::number(row.id), documents[qsizetype(items.size())].toObject()});
        return items;
    });
}

constexpr std::array kRoutes{
    Route{"GET", "/v1/audit", "audit:read", getAudit},
};

} // namespace

std::span<const Route> auditRoutes() { return kRoutes; }

} // namespace cubby::central::api
