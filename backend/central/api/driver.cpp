// SPDX-License-Identifier: GPL-3.0-or-later
#include "central/driving.h"

#include "central/api/changes.h"

#include <array>

namespace cubby::central::api {

namespace {

using http::HttpResponse;

// Who bears the scope of drivers is a person; the grants of anybody else are none.
Driver driverOf(const Call &call)
{
    return {PersonId::parse(call.subject.section(u':', 1)).value_or(PersonId()), call.by};
}

QJsonValue timeOrNull(const std::optional<Time> &at) { return at ? QJsonValue(toIso(*at)) : QJsonValue(); }

QJsonObject documentOf(Work &work, const DriverPackage &p)
{
    return {{QStringLiteral("id"), p.package.id.toString()},
            {QStringLiteral("task"), toText(p.task)},
            {QStringLiteral("status"), toText(p.package.status)},
            {QStringLiteral("bank"), p.package.bank.toString()},
            {QStringLiteral("compartment"), p.compartment.isEmpty() ? QJsonValue() : QJsonValue(p.compartment)},
            {QStringLiteral("size"), toString(p.package.size)},
            {QStringLiteral("labels"), QJsonArray::fromStringList(labelsOf(work, p.package.id))}};
}

QJsonObject documentOf(const AskedInstruction &asked)
{
    return {{QStringLiteral("id"), asked.id.toString()},
            {QStringLiteral("bank"), asked.bank.toString()},
            {QStringLiteral("compartment"), asked.compartment},
            {QStringLiteral("askedAt"), toIso(asked.askedAt)},
            {QStringLiteral("notAfter"), toIso(asked.notAfter)},
            {QStringLiteral("state"), toText(asked.state)},
            {QStringLiteral("result"), asked.result},
            {QStringLiteral("answeredAt"), timeOrNull(asked.answeredAt)}};
}

Found shownPackage(Work &work, const Call &call)
{
    const auto found = driverPackage(work, driverOf(call), call.path.id<PackageId>());
    return found ? Found(documentOf(work, *found)) : std::nullopt;
}

Found shownOpening(Work &work, const Call &call, InstructionId id)
{
    const auto found = driverOpening(work, driverOf(call), id);
    return found ? Found(documentOf(*found)) : std::nullopt;
}

HttpResponse getStops(const Call &call)
{
    return document(call, "stop", [&](Work &work) {
        QJsonArray items;
        for (const Stop &stop : stopsOf(work, driverOf(call)))
            items << QJsonObject{
                {QStringLiteral("bank"), stop.bank.toString()},
                {QStringLiteral("name"), stop.name},
                {QStringLiteral("address"), stop.address},
                {QStringLiteral("latitude"), stop.place ? QJsonValue(stop.place->latitude) : QJsonValue()},
                {QStringLiteral("longitude"), stop.place ? QJsonValue(stop.place->longitude) : QJsonValue()},
                {QStringLiteral("open"), stop.open},
                {QStringLiteral("status"), toText(stop.status)},
                {QStringLiteral("from"), timeOrNull(stop.from)},
                {QStringLiteral("until"), timeOrNull(stop.until)},
                {QStringLiteral("toDeliver"), stop.toDeliver},
                {QStringLiteral("toCollect"), stop.toCollect}};
        return Found(QJsonObject{{QStringLiteral("items"), items}, {QStringLiteral("next"), QJsonValue()}});
    });
}

HttpResponse getPackages(const Call &call)
{
    const auto slice = sliceOf(call.request);
    if (!slice)
        return refused(slice.error());
    const auto after = PackageId::parse(slice->after);
    if (!after && !slice->after.isEmpty())
        return refused({QStringLiteral("request.after"), QStringLiteral("\"after\" is of another list"), {}});
    const auto found = call.centre.read(call.now, [&](Work &work) -> Result<std::vector<Item>> {
        const auto packages = driverPackages(work, driverOf(call), call.path.id<BankId>(), after.value_or(PackageId()),
                                             slice->wanted());
        if (!packages)
            return failure(packages.error());
        std::vector<Item> items;
        for (const DriverPackage &package : *packages)
            items.push_back({package.package.id.toString(), documentOf(work, package)});
        return items;
    });
    if (!found)
        return databaseProblem(found.error());
    return *found ? listed(**found, *slice) : refused(found->error());
}

template <Result<void> (*Do)(Work &, const Driver &, PackageId)>
HttpResponse carryOut(const Call &call)
{
    return changed(call, [&](Work &work) {
        return shown(Do(work, driverOf(call), call.path.id<PackageId>()), [&] { return shownPackage(work, call); });
    });
}

HttpResponse open(const Call &call)
{
    const auto body = http::jsonBody(call.request);
    if (!body)
        return refused(body.error());
    const auto code = readCompartmentCode(body->value(QLatin1StringView("scanned")).toString());
    if (!code)
        return invalid({{QStringLiteral("#/scanned"),
                         QStringLiteral("It must be the text of the code on a compartment, cubby:BANK/COMPARTMENT.")}},
                       "driver.code");
    return created(call, [&](Work &work) -> ChangedTo {
        const auto asked
            = openForDriver(work, driverOf(call), call.path.id<PackageId>(), code->bank, code->compartment);
        if (!asked)
            return failure(asked.error());
        return shownOpening(work, call, *asked).value_or(QJsonObject());
    });
}

HttpResponse getOpening(const Call &call)
{
    return document(call, "opening",
                    [&](Work &work) { return shownOpening(work, call, call.path.id<InstructionId>()); });
}

HttpResponse report(const Call &call)
{
    const auto body = http::jsonBody(call.request);
    if (!body)
        return refused(body.error());
    const QString compartment = body->value(QLatin1StringView("compartment")).toString();
    const QString text = body->value(QLatin1StringView("text")).toString();
    return changed(call,
                   [&](Work &work) {
                       return shown(reportByDriver(work, driverOf(call), call.path.id<BankId>(), compartment, text),
                                    [] { return Found(QJsonObject()); });
                   },
                   {.status = 204});
}

constexpr auto kScope = "driver";
constexpr std::array kRoutes{
    Route{"GET", "/v1/driver/stops", kScope, getStops},
    Route{"GET", "/v1/driver/stops/{id}/packages", kScope, getPackages},
    Route{"POST", "/v1/driver/stops/{id}/reports", kScope, report},
    Route{"POST", "/v1/driver/packages/{id}/reserve", kScope, carryOut<reserveForDriver>},
    Route{"POST", "/v1/driver/packages/{id}/handover", kScope, carryOut<handToDriver>},
    Route{"POST", "/v1/driver/packages/{id}/openings", kScope, open},
    Route{"GET", "/v1/driver/openings/{id}", kScope, getOpening},
};

} // namespace

std::span<const Route> driverRoutes() { return kRoutes; }

} // namespace cubby::central::api
