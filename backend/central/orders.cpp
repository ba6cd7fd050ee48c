// SPDX-License-Identifier: GPL-3.0-or-later
#include "central/orders.h"

#include "central/assignment.h"
#include "central/returns.h"
#include "domain/label.h"

namespace cubby::central {

namespace {

constexpr int kNumberDigits = 10; // of a return: 32^10 of them

tl::unexpected<OrderRefusal> refuse(const char *code, const QString &message, FieldProblems fields)
{
    return tl::make_unexpected(OrderRefusal{{QLatin1StringView(code), message, {}}, std::move(fields)});
}

QString requestContext(OrderId order) { return QStringLiteral("orders.request.") + order.toString(); }
QString asText(const OrderRequest &request) { return QString::fromUtf8(json::writeText(request)); }

// What a request left to its carrier's settings was filled in when it was stored, and may have changed since.
bool isSameOrder(Work &work, OrderId order, OrderRequest asked)
{
    const auto row = work.first(QStringLiteral("SELECT request FROM orders WHERE order_id = ?"), order);
    if (!row)
        return false;
    const auto stored = json::readText<OrderRequest>(work.openField(row->bytes(0), requestContext(order)).toUtf8());
    if (!stored || stored->packages.size() != asked.packages.size())
        return false;
    if (asked.language.isEmpty())
        asked.language = stored->language;
    for (qsizetype i = 0; i < asked.packages.size(); ++i) {
        if (!asked.packages[i].keepFor)
            asked.packages[i].keepFor = stored->packages[i].keepFor;
    }
    return asked == *stored;
}

FieldProblems problemsAtBank(Work &work, const OrderRequest &request)
{
    FieldProblems problems;
    const auto largest = work.first(QStringLiteral("SELECT MAX(size) FROM compartments WHERE bank = ?"), request.bank);
    for (qsizetype i = 0; i < request.packages.size(); ++i) {
        if (!largest || int(request.packages[i].size) > largest->number(0))
            problems.push_back({QStringLiteral("#/packages/%1/size").arg(i),
                                QStringLiteral("No compartment of this bank is as large.")});
    }
    return problems;
}

// Two orders at once must not both find a label free.
void lockLabels(Work &work, const OrderRequest &request)
{
    if (work.database().dialect() != storage::Dialect::PostgreSQL)
        return;
    QStringList labels;
    for (const OrderedPackage &package : request.packages) {
        for (const QString &label : package.labels)
            labels << normalLabel(label);
    }
    labels.sort();
    for (const QString &label : std::as_const(labels))
        work.exec(QStringLiteral("SELECT pg_advisory_xact_lock(hashtextextended(?, 0))"), label);
}

FieldProblems takenLabels(Work &work, const OrderRequest &request)
{
    FieldProblems problems;
    lockLabels(work, request);
    for (qsizetype i = 0; i < request.packages.size(); ++i) {
        for (qsizetype j = 0; j < request.packages[i].labels.size(); ++j) {
            if (findPackageByLabel(work, request.packages[i].labels[j]))
                problems.push_back({QStringLiteral("#/packages/%1/labels/%2").arg(i).arg(j),
                                    QStringLiteral("Another package on its way bears this label.")});
        }
    }
    return problems;
}

// Nobody has to print a label for a return: its number can be typed or scanned.
QString newNumber(Work &work)
{
    static constexpr char kDigits[] = "23456789ABCDEFGHJKLMNPQRSTUVWXYZ"; // none that looks like another
    for (;;) {
        QString number;
        for (int i = 0; i < kNumberDigits; ++i)
            number += QLatin1Char(kDigits[work.chance().below(sizeof kDigits - 1)]);
        if (!findPackageByLabel(work, number) || work.failed())
            return number;
    }
}

void storePackage(Work &work, CarrierId carrier, OrderId order, const QString &customer, const OrderRequest &request,
                  const OrderedPackage &ordered)
{
    Package package;
    package.id = PackageId::make(work.now(), work.chance());
    package.carrier = carrier;
    package.order = order;
    package.customer = customer;
    package.bank = request.bank;
    package.size = ordered.size;
    package.keepFor = *ordered.keepFor;
    package.reachable = request.reachable;
    package.elsewhere = request.elsewhere;
    package.dropOff = request.kind == OrderKind::Return;
    package.anyBank = package.dropOff && !request.onlyThisBank;
    package.createdAt = work.now();
    package.changedAt = work.now();
    QStringList labels = ordered.labels;
    if (labels.isEmpty())
        labels << newNumber(work);
    insertPackage(work, package, labels);
    setStatus(work, package, package.status, {QStringLiteral("Ordered"), work.now(), package.bank});
    if (package.dropOff)
        expectReturn(work, package);
    else
        assignSomewhere(work, package);
}

// What it leaves open, as its carrier has it.
OrderRequest completed(OrderRequest request, const CarrierSettings &settings)
{
    if (request.language.isEmpty())
        request.language = settings.language();
    for (OrderedPackage &package : request.packages) {
        if (!package.keepFor)
            package.keepFor = settings.keepFor;
    }
    return request;
}

} // namespace

void storeOrder(Work &work, OrderId id, CarrierId carrier, OrderKind kind, const QString &reference,
                const QString &customer, const OrderRequest &request)
{
    work.exec(QStringLiteral("INSERT INTO orders (order_id, carrier, kind, reference, customer, request, created_at) "
                             "VALUES (?, ?, ?, ?, ?, ?, ?)"),
              id, carrier, toText(kind), reference, customer, work.sealField(asText(request), requestContext(id)),
              work.now());
}

tl::expected<PlacedOrder, OrderRefusal> placeOrder(Work &work, const Actor &by, const OrderRequest &asked,
                                                   const QString &key)
{
    const CarrierId carrier = by.isOperator() ? kFirstCarrier : by.carrier;
    work.announce({asked.bank});
    work.lockBank(asked.bank);
    if (!key.isEmpty()) {
        if (const auto row = work.first(
                QStringLiteral("SELECT order_id FROM idempotency WHERE carrier = ? AND key = ?"), carrier, key)) {
            if (isSameOrder(work, row->id<OrderId>(0), asked))
                return PlacedOrder{row->id<OrderId>(0), true};
            return refuse("order.key-taken", QStringLiteral("Another order was placed with this Idempotency-Key."), {});
        }
    }
    if (const auto row = work.first(QStringLiteral("SELECT order_id FROM orders WHERE carrier = ? AND reference = ?"),
                                    carrier, asked.reference)) {
        if (isSameOrder(work, row->id<OrderId>(0), asked))
            return PlacedOrder{row->id<OrderId>(0), true};
        return refuse("order.reference-taken", QStringLiteral("Another order has this reference."),
                      {{QStringLiteral("#/reference"), QStringLiteral("Another order has it.")}});
    }
    const CarrierSettings settings = settingsOf(work, carrier);
    if (!settings.mayUse(asked.bank) || !work.first(QStringLiteral("SELECT 1 FROM banks WHERE bank = ?"), asked.bank))
        return refuse("order.bank-unknown", QStringLiteral("There is no such bank."),
                      {{QStringLiteral("#/bank"), QStringLiteral("There is no such bank.")}});
    const OrderRequest request = completed(asked, settings);
    if (auto problems = problemsAtBank(work, request); !problems.empty())
        return refuse("order.too-large", QStringLiteral("A package is too large for this bank."), std::move(problems));
    if (auto problems = takenLabels(work, request); !problems.empty())
        return refuse("order.label-taken", QStringLiteral("A label is in use."), std::move(problems));

    if (!asked.reservation.isNull()) {
        const auto kept = findReservation(work, by, asked.reservation);
        if (!kept || kept->bank != asked.bank || !endReservation(work, kept->id, ReservationEnd::Used))
            return refuse("order.reservation", QStringLiteral("No room is kept there by this reservation."),
                          {{QStringLiteral("#/reservation"), QStringLiteral("It is over, or not one of this bank.")}});
    }
    const auto order = OrderId::make(work.now(), work.chance());
    const QString customer = storeCustomer(
        work, carrier, {request.name, request.email, request.phone, request.language, request.push, request.timeZone});
    storeOrder(work, order, carrier, request.kind, request.reference, customer, request);
    if (!key.isEmpty())
        work.exec(QStringLiteral("INSERT INTO idempotency (carrier, key, order_id, created_at) VALUES (?, ?, ?, ?)"),
                  carrier, key, order, work.now());
    for (const OrderedPackage &ordered : request.packages)
        storePackage(work, carrier, order, customer, request, ordered);
    return PlacedOrder{order, false};
}

} // namespace cubby::central
