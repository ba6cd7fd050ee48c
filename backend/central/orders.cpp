// SPDX-License-Identifier: GPL-3.0-or-later
#include "central/orders.h"

#include "central/assignment.h"
#include "central/events.h"
#include "domain/label.h"

namespace cubby::central {

namespace {

tl::unexpected<OrderRefusal> refuse(const char *code, const QString &message, FieldProblems fields)
{
    return tl::make_unexpected(OrderRefusal{{QLatin1StringView(code), message, {}}, std::move(fields)});
}

QString requestContext(OrderId order) { return QStringLiteral("orders.request.") + order.toString(); }
QString customerContext(const char *column, const QString &customer)
{
    return QStringLiteral("customers.") + QLatin1StringView(column) + u'.' + customer;
}

QString asText(const OrderRequest &request) { return QString::fromUtf8(json::writeText(request)); }

bool isSameOrder(Work &work, OrderId order, const OrderRequest &request)
{
    const auto row = work.first(QStringLiteral("SELECT request FROM orders WHERE order_id = ?"), order);
    return row && work.openField(row->bytes(0), requestContext(order)) == asText(request);
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

QString storeCustomer(Work &work, const OrderRequest &request)
{
    QString customer = makeUuid7(work.now(), work.chance()).toString(QUuid::WithoutBraces);
    work.exec(QStringLiteral("INSERT INTO customers (customer, name, email, language) VALUES (?, ?, ?, ?)"), customer,
              work.sealField(request.name, customerContext("name", customer)),
              work.sealField(request.email, customerContext("email", customer)), request.language);
    return customer;
}

void storePackage(Work &work, OrderId order, const QString &customer, const OrderRequest &request,
                  const OrderedPackage &ordered)
{
    Package package;
    package.id = PackageId::make(work.now(), work.chance());
    package.order = order;
    package.customer = customer;
    package.bank = request.bank;
    package.size = ordered.size;
    package.keepFor = ordered.keepFor;
    package.reachable = request.reachable;
    package.createdAt = work.now();
    package.changedAt = work.now();
    work.exec(
        QStringLiteral("INSERT INTO packages (package, order_id, customer, bank, size, keep_for, reachable, status, "
                       "expired, stay, created_at, changed_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, 0, NULL, ?, ?)"),
        package.id, order, customer, package.bank, int(package.size), package.keepFor, package.reachable,
        toText(package.status), work.now(), work.now());
    record(work, package.bank, work.now(),
           event::PackageOrdered{package.id, order, customer, package.size, package.keepFor, package.reachable});
    for (const QString &label : ordered.labels)
        work.exec(QStringLiteral("INSERT INTO package_labels (label, normal, package) VALUES (?, ?, ?)"), label,
                  normalLabel(label), package.id);
    setStatus(work, package, package.status, {QStringLiteral("Ordered"), work.now(), package.bank});
    assign(work, package);
}

} // namespace

tl::expected<PlacedOrder, OrderRefusal> placeOrder(Work &work, const OrderRequest &request, const QString &key)
{
    work.announce({request.bank});
    work.lockBank(request.bank);
    if (!key.isEmpty()) {
        if (const auto row = work.first(QStringLiteral("SELECT order_id FROM idempotency WHERE key = ?"), key)) {
            if (isSameOrder(work, row->id<OrderId>(0), request))
                return PlacedOrder{row->id<OrderId>(0), true};
            return refuse("order.key-taken", QStringLiteral("Another order was placed with this Idempotency-Key."), {});
        }
    }
    if (const auto row
        = work.first(QStringLiteral("SELECT order_id FROM orders WHERE reference = ?"), request.reference)) {
        if (isSameOrder(work, row->id<OrderId>(0), request))
            return PlacedOrder{row->id<OrderId>(0), true};
        return refuse("order.reference-taken", QStringLiteral("Another order has this reference."),
                      {{QStringLiteral("#/reference"), QStringLiteral("Another order has it.")}});
    }
    if (!work.first(QStringLiteral("SELECT 1 FROM banks WHERE bank = ?"), request.bank))
        return refuse("order.bank-unknown", QStringLiteral("There is no such bank."),
                      {{QStringLiteral("#/bank"), QStringLiteral("There is no such bank.")}});
    if (auto problems = problemsAtBank(work, request); !problems.empty())
        return refuse("order.too-large", QStringLiteral("A package is too large for this bank."), std::move(problems));
    if (auto problems = takenLabels(work, request); !problems.empty())
        return refuse("order.label-taken", QStringLiteral("A label is in use."), std::move(problems));

    const auto order = OrderId::make(work.now(), work.chance());
    const QString customer = storeCustomer(work, request);
    work.exec(QStringLiteral("INSERT INTO orders (order_id, reference, customer, request, created_at) "
                             "VALUES (?, ?, ?, ?, ?)"),
              order, request.reference, customer, work.sealField(asText(request), requestContext(order)), work.now());
    if (!key.isEmpty())
        work.exec(QStringLiteral("INSERT INTO idempotency (key, order_id, created_at) VALUES (?, ?, ?)"), key, order,
                  work.now());
    for (const OrderedPackage &ordered : request.packages)
        storePackage(work, order, customer, request, ordered);
    return PlacedOrder{order, false};
}

} // namespace cubby::central
