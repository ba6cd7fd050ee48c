// SPDX-License-Identifier: GPL-3.0-or-later
#include "central/alerts.h"
#include "central/api/members.h"
#include "central/inspections.h"

#include <array>

namespace cubby::central::api {

namespace {

using http::HttpResponse;

HttpResponse getAlerts(const Call &call)
{
    AlertQuery filter;
    for (const QString &state : call.parameter("state").value_or(QString()).split(u',', Qt::SkipEmptyParts)) {
        if (!fromText<AlertState>(state))
            return badParameter("state", QStringLiteral("must be a list of Open, Assigned and Closed."));
        filter.states << state;
    }
    const auto bank = idParameter<BankId>(call, "bank");
    if (!bank)
        return bank.error();
    filter.bank = *bank;
    filter.kind = call.parameter("kind").value_or(QString());
    filter.assignee = call.parameter("assignee").value_or(QString());
    return list(call, [&](Work &work, const Slice &slice) {
        AlertQuery page = filter;
        page.after = slice.after;
        page.most = slice.wanted();
        return itemsOf(alertRows(work, page));
    });
}

qint64 numberIn(const Call &call) { return call.path.text("alert").toLongLong(); }

HttpResponse getAlert(const Call &call)
{
    return document(call, "alert", [&](Work &work) { return alertDocument(work, numberIn(call)); });
}

template <class Change> // Work &, number → Result<void>
HttpResponse changeAlert(const Call &call, Change change)
{
    const auto show = [&](Work &work) { return alertDocument(work, numberIn(call)); };
    return changed(call,
                   [&](Work &work) { return shownAfter(change(work, numberIn(call)), [&] { return show(work); }); },
                   {.current = show});
}

HttpResponse assign(const Call &call)
{
    return withBody(call, [&](const QJsonObject &body) -> HttpResponse {
        constexpr qsizetype kLongest = 128;
        const QJsonValue assignee = body[QLatin1StringView("assignee")];
        if (!assignee.isString() || assignee.toString().size() > kLongest)
            return wrongMember("assignee", QStringLiteral("It must be a name, or empty to give the alert back."));
        return changeAlert(call, [&](Work &work, qint64 number) {
            return alertOf(work, number).and_then([&](const AlertKey &key) {
                return assignAlert(work, call.by, key, assignee.toString().trimmed(), textIn(body, "why"));
            });
        });
    });
}

HttpResponse comment(const Call &call)
{
    return withBody(call, [&](const QJsonObject &body) -> HttpResponse {
        constexpr qsizetype kLongest = 2000;
        const QString text = body[QLatin1StringView("comment")].toString().trimmed();
        if (text.isEmpty() || text.size() > kLongest)
            return wrongMember("comment", QStringLiteral("It must have 1 to %1 characters.").arg(kLongest));
        return changeAlert(call, [&](Work &work, qint64 number) { return commentAlert(work, call.by, number, text); });
    });
}

HttpResponse close(const Call &call)
{
    const auto why = neededReason(call.request);
    if (!why)
        return refused(why.error());
    return changeAlert(call, [&](Work &work, qint64 number) {
        return alertOf(work, number).and_then([&](const AlertKey &key) {
            return closeAlert(work, call.by, key, *why);
        });
    });
}

HttpResponse reopen(const Call &call)
{
    const auto why = reasonIn(call.request);
    if (!why)
        return refused(why.error());
    return changeAlert(call, [&](Work &work, qint64 number) { return reopenAlert(work, call.by, number, *why); });
}

HttpResponse getInspections(const Call &call)
{
    const auto bank = idParameter<BankId>(call, "bank");
    if (!bank)
        return bank.error();
    if (!call.by.isOperator())
        return notFound(QStringLiteral("list"));
    return list(call, [&](Work &work, const Slice &slice) {
        return itemsOf(compartmentsToLookAt(work, *bank, slice.after, slice.wanted()));
    });
}

// What nobody has looked at for long, too. Banks are the operator's affair: nothing for anybody else.
HttpResponse getInspectionsDue(const Call &call)
{
    const auto bank = idParameter<BankId>(call, "bank");
    if (!bank)
        return bank.error();
    return document(call, "list", [&](Work &work) -> Found {
        QJsonArray items;
        for (const InspectionDue &due : inspectionsDue(work, call.by, {.bank = bank->value_or(BankId())}))
            items << QJsonObject{
                {QStringLiteral("bank"), due.bank.toString()},
                {QStringLiteral("bankName"), due.bankName},
                {QStringLiteral("compartment"), due.compartment.isEmpty() ? QJsonValue() : QJsonValue(due.compartment)},
                {QStringLiteral("reason"), toText(due.why)},
                {QStringLiteral("since"), toIso(due.since)},
                {QStringLiteral("openings"), due.openings}};
        return wholeList(items);
    });
}

HttpResponse postInspection(const Call &call)
{
    return withBody(call, [&](const QJsonObject &body) {
        const BankId bank = call.path.id<BankId>();
        const QString compartment = textIn(body, "compartment");
        return changedWithReason(
            call,
            [&](Work &work, const QString &why) {
                return shownAfter(reportInspection(work, call.by, bank, compartment, why), [&]() -> Found {
                    return QJsonObject{
                        {QStringLiteral("bank"), bank.toString()},
                        {QStringLiteral("compartment"), compartment.isEmpty() ? QJsonValue() : QJsonValue(compartment)},
                        {QStringLiteral("at"), toIso(call.now)}};
                });
            },
            {201});
    });
}

constexpr std::array kRoutes{
    Route{"GET", "/v1/alerts", "alerts:read", getAlerts},
    Route{"GET", "/v1/alerts/{alert}", "alerts:read", getAlert},
    Route{"POST", "/v1/alerts/{alert}/assign", "alerts:write", assign},
    Route{"POST", "/v1/alerts/{alert}/comment", "alerts:write", comment},
    Route{"POST", "/v1/alerts/{alert}/close", "alerts:write", close},
    Route{"POST", "/v1/alerts/{alert}/reopen", "alerts:write", reopen},
    Route{"GET", "/v1/inspections", "banks:read", getInspections},
    Route{"GET", "/v1/inspections/due", "banks:read", getInspectionsDue},
    Route{"POST", "/v1/banks/{id}/inspections", "banks:open", postInspection},
};

} // namespace

std::span<const Route> alertRoutes() { return kRoutes; }

} // namespace cubby::central::api
