// SPDX-License-Identifier: GPL-3.0-or-later
// Drivers, technicians and customers.
#include "central/people.h"

#include "central/api/members.h"
#include "central/packagelist.h"
#include "central/search.h"

#include <array>

namespace cubby::central::api {

namespace {

using http::HttpResponse;

QJsonObject documentOf(const Person &person)
{
    QJsonArray banks;
    for (const BankId &bank : person.banks)
        banks << bank.toString();
    return {{QStringLiteral("id"), person.id.toString()},
            {QStringLiteral("name"), person.name},
            {QStringLiteral("role"), person.role},
            {QStringLiteral("carrier"), person.carrier.toString()},
            {QStringLiteral("notAfter"), toIso(person.notAfter)},
            {QStringLiteral("withdrawnAt"), person.withdrawnAt ? QJsonValue(toIso(*person.withdrawnAt)) : QJsonValue()},
            {QStringLiteral("banks"), banks}};
}

Found personDocument(Work &work, const Actor &by, PersonId id)
{
    const auto person = findPerson(work, by, id);
    return person ? Found(documentOf(*person)) : std::nullopt;
}

// By identifier, which is the order in which they were added.
HttpResponse getPeople(const Call &call)
{
    const QString text = call.parameter("q").value_or(QString());
    const QString role = call.parameter("role").value_or(QString());
    return list(call, [&](Work &work, const Slice &slice) {
        const QStringList named = text.isEmpty() ? QStringList() : findPeopleByName(work, text);
        std::vector<Item> items;
        for (const storage::Row &row : work.query(
                 QStringLiteral("SELECT person FROM people WHERE person > ? AND (? = '' OR "
                                "(carrier = ? AND role <> 'technician')) AND (? = '' OR role = ?) AND (? = '' OR ")
                     + isOneOf(work, "person") + QStringLiteral(") ORDER BY person LIMIT ?"),
                 slice.after, call.by.isOperator() ? QString() : call.by.carrier.toString(), call.by.carrier.toString(),
                 role, role, text, listOf(work, named), slice.wanted())) {
            if (const auto person = findPerson(work, call.by, row.id<PersonId>(0)))
                items.push_back({row.text(0), documentOf(*person)});
        }
        return items;
    });
}

HttpResponse getPerson(const Call &call)
{
    return document(call, "person",
                    [&](Work &work) { return personDocument(work, call.by, call.path.id<PersonId>()); });
}

ChangedTo withBadge(Work &work, const Call &call, const Result<seal::Badge> &badge)
{
    if (!badge)
        return failure(badge.error());
    return QJsonObject{
        {QStringLiteral("person"), personDocument(work, call.by, badge->person).value_or(QJsonObject())},
        {QStringLiteral("badge"), QJsonObject{{QStringLiteral("text"), QString::fromLatin1(seal::toText(*badge))}}}};
}

HttpResponse postPerson(const Call &call)
{
    return withBody(call, [&](const QJsonObject &body) -> HttpResponse {
        NewPerson person;
        person.name = textIn(body, "name");
        person.pin = textIn(body, "pin");
        if (body.contains(QLatin1StringView("role")))
            person.role = textIn(body, "role");
        const auto until = timeIn(body, "notAfter");
        if (!until || *until <= call.now)
            return wrongMember("notAfter", QStringLiteral("It must be a time to come, as 2026-11-23T09:00:00Z."));
        person.notAfter = *until;
        for (const QJsonValue &value : body[QLatin1StringView("banks")].toArray()) {
            const auto bank = BankId::parse(value.toString());
            if (!bank)
                return wrongMember("banks", QStringLiteral("They must be identifiers of banks."));
            person.banks.push_back(*bank);
        }
        Actor by = call.by;
        if (body.contains(QLatin1StringView("carrier")) && by.isOperator()) {
            const auto carrier = CarrierId::parse(textIn(body, "carrier"));
            if (!carrier)
                return wrongMember("carrier", QStringLiteral("It must be the identifier of a carrier."));
            by.carrier = *carrier;
        }
        return created(call, [&](Work &work) -> ChangedTo {
            if (!by.carrier.isNull() && !findCarrier(work, call.by, by.carrier))
                return orUnknown({}, "carrier");
            return withBadge(work, call, addPerson(work, by, person));
        });
    });
}

HttpResponse postBadge(const Call &call)
{
    return withBody(call, [&](const QJsonObject &body) -> HttpResponse {
        const auto until = timeIn(body, "notAfter");
        if (!until || *until <= call.now)
            return wrongMember("notAfter", QStringLiteral("It must be a time to come, as 2026-11-23T09:00:00Z."));
        return changedWithReason(call,
                                 [&](Work &work, const QString &why) {
                                     return withBadge(work, call,
                                                      reissueBadge(work, call.by, call.path.id<PersonId>(),
                                                                   textIn(body, "pin"), *until, why));
                                 },
                                 {201});
    });
}

template <class Change> // Work &, PersonId, why → Result<void>
HttpResponse changePerson(const Call &call, Change change)
{
    const PersonId id = call.path.id<PersonId>();
    const auto show = [&](Work &work) { return personDocument(work, call.by, id); };
    return changedWithReason(
        call,
        [&](Work &work, const QString &why) { return shownAfter(change(work, id, why), [&] { return show(work); }); },
        {.current = show});
}

HttpResponse patchPerson(const Call &call)
{
    return withBody(call, [&](const QJsonObject &body) {
        return changePerson(call, [&](Work &work, PersonId id, const QString &why) {
            return renamePerson(work, call.by, id, textIn(body, "name"), why);
        });
    });
}

HttpResponse unlock(const Call &call)
{
    return changePerson(
        call, [&](Work &work, PersonId id, const QString &why) { return unlockBadge(work, call.by, id, why); });
}

HttpResponse withdraw(const Call &call)
{
    return changePerson(
        call, [&](Work &work, PersonId id, const QString &why) { return withdrawBadge(work, call.by, id, why); });
}

HttpResponse putBank(const Call &call)
{
    return withBody(call, [&](const QJsonObject &body) -> HttpResponse {
        const auto from = optionalTimeIn(body, "from");
        const auto until = optionalTimeIn(body, "until");
        if (!from || !until)
            return from ? until.error() : from.error();
        const Window window{*from, *until};
        return changePerson(call, [&](Work &work, PersonId id, const QString &why) {
            return grantBank(work, call.by, id, call.path.id<BankId>("bankId"), window, why);
        });
    });
}

HttpResponse deleteBank(const Call &call)
{
    return changePerson(call, [&](Work &work, PersonId id, const QString &why) {
        return revokeBank(work, call.by, id, call.path.id<BankId>("bankId"), why);
    });
}

// ---- customers ----

Found customerDocument(Work &work, const Actor &by, const QString &id)
{
    const auto row
        = work.first(QStringLiteral("SELECT carrier, unsubscribed_at, (SELECT COUNT(*) FROM packages p WHERE "
                                    "p.customer = c.customer) FROM customers c WHERE c.customer = ?"),
                     id);
    if (!row || !by.sees(row->id<CarrierId>(0)))
        return std::nullopt;
    const auto contact = contactOf(work, id);
    if (!contact)
        return std::nullopt;
    const auto unsubscribed = row->optionalTime(1);
    return QJsonObject{
        {QStringLiteral("id"), id},
        {QStringLiteral("name"), contact->name},
        {QStringLiteral("email"), contact->email},
        {QStringLiteral("phone"), contact->phone},
        {QStringLiteral("language"), contact->language},
        {QStringLiteral("carrier"), row->text(0)},
        {QStringLiteral("packages"), row->number(2)},
        {QStringLiteral("unsubscribedAt"), unsubscribed ? QJsonValue(toIso(*unsubscribed)) : QJsonValue()}};
}

HttpResponse getCustomers(const Call &call)
{
    const QString text = call.parameter("q").value_or(QString());
    constexpr qsizetype kLongest = 200;
    if (text.trimmed().isEmpty() || text.size() > kLongest)
        return badParameter("q", QStringLiteral("must have 1 to %1 characters.").arg(kLongest));
    return document(call, "list", [&](Work &work) -> Found {
        QJsonArray items;
        for (const FoundCustomer &customer : findCustomers(work, call.by, text, kMostItems)) {
            if (const auto shownCustomer = customerDocument(work, call.by, customer.id))
                items << *shownCustomer;
        }
        return wholeList(items);
    });
}

HttpResponse getCustomer(const Call &call)
{
    return document(call, "customer",
                    [&](Work &work) { return customerDocument(work, call.by, call.path.text("id")); });
}

// Of whoever has the same mail address, or the same telephone where there is none: every order makes a customer.
HttpResponse getCustomersPackages(const Call &call)
{
    return document(call, "customer", [&](Work &work) -> Found {
        const QString id = call.path.text("id");
        if (!customerDocument(work, call.by, id))
            return std::nullopt;
        const auto contact = contactOf(work, id);
        const QString same = contact && !contact->email.isEmpty() ? contact->email
                             : contact                            ? contact->phone
                                                                  : QString();
        QStringList customers{id};
        if (!same.isEmpty()) {
            for (const FoundCustomer &customer : findCustomers(work, call.by, same, kMostItems))
                customers << customer.id;
        }
        customers.removeDuplicates();
        QJsonArray items;
        for (const PackageRow &row : packagesOfCustomers(work, customers, kMostItems))
            items << row.row;
        return wholeList(items);
    });
}

constexpr std::array kRoutes{
    Route{"GET", "/v1/people", "people:read", getPeople},
    Route{"POST", "/v1/people", "people:write", postPerson},
    Route{"GET", "/v1/people/{id}", "people:read", getPerson},
    Route{"PATCH", "/v1/people/{id}", "people:write", patchPerson},
    Route{"POST", "/v1/people/{id}/badge", "people:write", postBadge},
    Route{"POST", "/v1/people/{id}/unlock", "people:write", unlock},
    Route{"POST", "/v1/people/{id}/withdraw", "people:write", withdraw},
    Route{"PUT", "/v1/people/{id}/banks/{bankId}", "people:write", putBank},
    Route{"DELETE", "/v1/people/{id}/banks/{bankId}", "people:write", deleteBank},
    Route{"GET", "/v1/customers", "customers:read", getCustomers},
    Route{"GET", "/v1/customers/{id}", "customers:read", getCustomer},
    Route{"GET", "/v1/customers/{id}/packages", "customers:read", getCustomersPackages},
};

} // namespace

std::span<const Route> peopleRoutes() { return kRoutes; }

} // namespace cubby::central::api
