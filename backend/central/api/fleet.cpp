// SPDX-License-Identifier: GPL-3.0-or-later
#include "central/api/caller.h"
#include "central/api/members.h"
#include "central/instructions.h"
#include "central/layouts.h"

#include <QRegularExpression>

#include <array>

namespace cubby::central::api {

namespace {

using http::HttpResponse;

HttpResponse getBanks(const Call &call)
{
    BankFilter filter;
    filter.text = call.parameter("q").value_or(QString());
    if (const auto status = call.parameter("status")) {
        filter.status = fromText<BankStatus>(*status);
        if (!filter.status)
            return badParameter("status", QStringLiteral("must be Active, Inactive or Maintenance."));
    }
    const std::pair<const char *, bool BankFilter::*> kinds[]
        = {{"offline", &BankFilter::offline},       {"nearlyFull", &BankFilter::nearlyFull},
           {"faults", &BankFilter::faults},         {"alerts", &BankFilter::alerts},
           {"inspection", &BankFilter::inspection}, {"withdrawn", &BankFilter::withdrawn}};
    for (const QString &wanted : call.parameter("filter").value_or(QString()).split(u',', Qt::SkipEmptyParts)) {
        const auto kind = std::find_if(std::begin(kinds), std::end(kinds),
                                       [&](const auto &k) { return wanted == QLatin1StringView(k.first); });
        if (kind == std::end(kinds))
            return badParameter("filter", QStringLiteral("must be a list of offline, nearlyFull, faults, alerts, "
                                                         "inspection and withdrawn."));
        filter.*(kind->second) = true;
    }
    return list(call, [&](Work &work, const Slice &slice) {
        return itemsOf(bankRows(work, call.by, filter, slice.after, slice.wanted()));
    });
}

// What only the operator sees of a bank. Whether there is such a bank is nobody else's business.
template <class Find>
HttpResponse ofBank(const Call &call, Find find)
{
    if (!call.by.isOperator())
        return notFound(QStringLiteral("bank"));
    return document(call, "bank", [&](Work &work) -> Found {
        return bankDetails(work, call.path.id<BankId>()) ? find(work, call.path.id<BankId>()) : std::nullopt;
    });
}

HttpResponse getHistory(const Call &call)
{
    if (const auto slice = sliceOf(call.request); !slice)
        return refused(slice.error());
    const BankId bank = call.path.id<BankId>();
    const auto known = call.centre.read(call.now, [&](Work &work) { return bankDetails(work, bank).has_value(); });
    if (!known)
        return databaseProblem(known.error());
    if (!call.by.isOperator() || !*known)
        return notFound(QStringLiteral("bank"));
    return list(call, [&](Work &work, const Slice &slice) {
        return itemsOf(
            bankHistory(work, bank, {call.parameter("compartment").value_or(QString()), slice.after, slice.wanted()}));
    });
}

QJsonObject documentOf(const AskedInstruction &asked)
{
    return {{QStringLiteral("id"), asked.id.toString()},
            {QStringLiteral("bank"), asked.bank.toString()},
            {QStringLiteral("action"), asked.action},
            {QStringLiteral("compartment"), asked.compartment.isEmpty() ? QJsonValue() : QJsonValue(asked.compartment)},
            {QStringLiteral("actor"), asked.actor},
            {QStringLiteral("why"), asked.reason},
            {QStringLiteral("askedAt"), toIso(asked.askedAt)},
            {QStringLiteral("notAfter"), toIso(asked.notAfter)},
            {QStringLiteral("state"), toText(asked.state)},
            {QStringLiteral("result"), asked.result.isEmpty() ? QJsonValue() : QJsonValue(asked.result)},
            {QStringLiteral("answeredAt"), asked.answeredAt ? QJsonValue(toIso(*asked.answeredAt)) : QJsonValue()}};
}

std::optional<QJsonObject> instructionDocument(Work &work, BankId bank, InstructionId id)
{
    constexpr int kLookBack = 1000;
    for (const AskedInstruction &asked : instructions(work, bank, kLookBack)) {
        if (asked.id == id)
            return documentOf(asked);
    }
    return std::nullopt;
}

HttpResponse getInstructions(const Call &call)
{
    return ofBank(call, [&](Work &work, BankId bank) -> Found {
        constexpr int kMost = 200;
        QJsonArray items;
        for (const AskedInstruction &asked : instructions(work, bank, kMost))
            items << documentOf(asked);
        return wholeList(items);
    });
}

HttpResponse getInstruction(const Call &call)
{
    return ofBank(call, [&](Work &work, BankId bank) {
        return instructionDocument(work, bank, call.path.id<InstructionId>("instructionId"));
    });
}

// What concerns the whole bank needs the right to set it up.
bool isOfWholeBank(directory::Action action)
{
    return action == directory::Action::SetMaintenance || action == directory::Action::SetService
           || action == directory::Action::Restart;
}

HttpResponse postInstruction(const Call &call)
{
    return withBody(call, [&](const QJsonObject &body) -> HttpResponse {
        const auto action = fromText<directory::Action>(body[QLatin1StringView("action")].toString());
        if (!action)
            return wrongMember("action", QStringLiteral("It must be Open, SetOutOfOrder, SetGood, SetInspect, "
                                                        "SetMaintenance, SetService or Restart."));
        if (isOfWholeBank(*action) && !hasScope(call, "banks:write"))
            return insufficient("banks:write");
        NewInstruction asked{call.path.id<BankId>(), *action, body[QLatin1StringView("compartment")].toString()};
        if (body.contains(QLatin1StringView("holdsSeconds")))
            asked.holds = std::chrono::seconds(std::clamp<qint64>(body[QLatin1StringView("holdsSeconds")].toInteger(),
                                                                  -1, 1'000'000'000)); // any longer is too long
        if (body.contains(QLatin1StringView("notAfter"))) {
            asked.notAfter = timeIn(body, "notAfter");
            if (!asked.notAfter)
                return wrongMember("notAfter", QStringLiteral("It must be a time like 2026-05-01T12:00:00Z."));
        }
        return changedWithReason(call,
                                 [&](Work &work, const QString &why) {
                                     const auto id = instruct(work, call.by, asked, why);
                                     return shownAfter(id, [&] { return instructionDocument(work, asked.bank, *id); });
                                 },
                                 {201});
    });
}

// ---- what a bank is ----

tl::expected<BankChange, HttpResponse> changeIn(const QJsonObject &body)
{
    BankChange change;
    const auto text = [&body](const char *name, std::optional<QString> &into) {
        if (body.contains(QLatin1StringView(name)))
            into = body[QLatin1StringView(name)].toString();
    };
    text("name", change.name);
    text("address", change.address);
    text("timeZone", change.timeZone);
    text("note", change.note);
    const QJsonValue latitude = body[QLatin1StringView("latitude")];
    const QJsonValue longitude = body[QLatin1StringView("longitude")];
    if (latitude.isDouble() != longitude.isDouble())
        return tl::make_unexpected(wrongMember("latitude", QStringLiteral("Both or neither of the two.")));
    if (latitude.isDouble())
        change.place = Place{latitude.toDouble(), longitude.toDouble()};
    if (body.contains(QLatin1StringView("hours"))) {
        const auto hours = OpeningHours::fromJson(body[QLatin1StringView("hours")].toObject());
        if (!hours)
            return tl::make_unexpected(wrongMember("hours", hours.error().message));
        change.hours = *hours;
    }
    return change;
}

HttpResponse patchBank(const Call &call)
{
    return withBody(call, [&](const QJsonObject &body) -> HttpResponse {
        const auto change = changeIn(body);
        if (!change)
            return change.error();
        const BankId bank = call.path.id<BankId>();
        const auto show = [&](Work &work) { return bankDetail(work, call.by, bank); };
        return changed(call,
                       [&](Work &work) {
                           return shownAfter(changeBank(work, call.by, bank, *change, textIn(body, "why")),
                                             [&] { return show(work); });
                       },
                       {.current = show});
    });
}

// ---- its layout ----

std::optional<QJsonObject> layoutOf(Work &work, BankId bank)
{
    const auto row = work.first(QStringLiteral("SELECT layout FROM banks WHERE bank = ?"), bank);
    return row ? std::optional(QJsonDocument::fromJson(row->text(0).toUtf8()).object()) : std::nullopt;
}

HttpResponse getLayout(const Call &call) { return ofBank(call, layoutOf); }

HttpResponse getLayouts(const Call &call)
{
    return ofBank(call, [&](Work &work, BankId bank) -> Found {
        QJsonArray items;
        for (const SentLayout &sent : sentLayouts(work, bank))
            items << QJsonObject{
                {QStringLiteral("digest"), sent.digest},
                {QStringLiteral("actor"), sent.actor},
                {QStringLiteral("reason"), sent.reason},
                {QStringLiteral("askedAt"), toIso(sent.askedAt)},
                {QStringLiteral("state"), toText(sent.state)},
                {QStringLiteral("result"), sent.result.isEmpty() ? QJsonValue() : QJsonValue(sent.result)},
                {QStringLiteral("answeredAt"), sent.answeredAt ? QJsonValue(toIso(*sent.answeredAt)) : QJsonValue()}};
        return wholeList(items);
    });
}

// What the message says of "compartments[3].size", as a pointer into the body.
HttpResponse badLayout(const Error &error)
{
    static const QRegularExpression place(QStringLiteral("[A-Za-z]+\\[[0-9]+\\][A-Za-z0-9.\\[\\]]*"));
    QString where = place.match(error.message).captured();
    where.replace(u'[', u'/').remove(u']').replace(u'.', u'/');
    while (where.endsWith(u'/'))
        where.chop(1);
    const QString pointer = where.isEmpty() ? QStringLiteral("#/layout") : QStringLiteral("#/layout/") + where;
    return http::problem(422, error, asExtra({{pointer, error.message}}));
}

QJsonObject differenceOf(const Layout &before, const Layout &after)
{
    QJsonArray added;
    QJsonArray removed;
    QJsonArray changed;
    const auto sameDoor = [](const LayoutCompartment &a, const LayoutCompartment &b) {
        return a.size == b.size && a.x == b.x && a.y == b.y && a.width == b.width && a.height == b.height
               && a.lock == b.lock && a.hasDoorSensor == b.hasDoorSensor && a.presence == b.presence;
    };
    for (const LayoutCompartment &c : after.compartments) {
        const LayoutCompartment *was = before.find(c.name);
        if (!was)
            added << c.name;
        else if (!sameDoor(*was, c))
            changed << c.name;
    }
    for (const LayoutCompartment &c : before.compartments) {
        if (!after.find(c.name))
            removed << c.name;
    }
    return {
        {QStringLiteral("added"), added}, {QStringLiteral("removed"), removed}, {QStringLiteral("changed"), changed}};
}

HttpResponse putLayout(const Call &call)
{
    return withBody(call, [&](const QJsonObject &body) -> HttpResponse {
        const auto layout = Layout::fromJson(body[QLatin1StringView("layout")].toObject());
        if (!layout)
            return badLayout(layout.error());
        const QString digest = QString::fromLatin1(layout->digest().toHex());
        const BankId bank = call.path.id<BankId>();
        if (call.parameter("dryRun") == QStringLiteral("true"))
            return ofBank(call, [&](Work &work, BankId) -> Found {
                const auto before = Layout::fromJson(layoutOf(work, bank).value_or(QJsonObject())).value_or(Layout());
                QJsonObject difference = differenceOf(before, *layout);
                difference.insert(QStringLiteral("valid"), true);
                difference.insert(QStringLiteral("digest"), digest);
                return difference;
            });
        const auto why = neededReason(call.request);
        if (!why)
            return refused(why.error());
        return changed(
            call,
            [&](Work &work) {
                return shownAfter(sendLayout(work, call.by, bank, *layout, *why), [&] {
                    return QJsonObject{{QStringLiteral("digest"), digest},
                                       {QStringLiteral("state"), QStringLiteral("Asked")}};
                });
            },
            {.status = 202, .current = [&](Work &work) { return layoutOf(work, bank); }, .needsMatch = true});
    });
}

constexpr std::array kRoutes{
    Route{"GET", "/v1/banks", "banks:read", getBanks},
    Route{"PATCH", "/v1/banks/{id}", "banks:write", patchBank},
    Route{"GET", "/v1/banks/{id}/history", "banks:read", getHistory},
    Route{"GET", "/v1/banks/{id}/layout", "banks:read", getLayout},
    Route{"PUT", "/v1/banks/{id}/layout", "banks:write", putLayout},
    Route{"GET", "/v1/banks/{id}/layouts", "banks:read", getLayouts},
    Route{"GET", "/v1/banks/{id}/instructions", "banks:read", getInstructions},
    Route{"POST", "/v1/banks/{id}/instructions", "banks:open", postInstruction},
    Route{"GET", "/v1/banks/{id}/instructions/{instructionId}", "banks:read", getInstruction},
};

} // namespace

std::span<const Route> fleetRoutes() { return kRoutes; }

} // namespace cubby::central::api
