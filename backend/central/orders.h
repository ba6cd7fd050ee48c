// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "central/packages.h"
#include "domain/fields.h"

namespace cubby::central {

struct OrderedPackage
{
    QStringList labels; // texts of its parcel label, any of which identifies it
    Size size = Size::M;
    Millis keepFor = std::chrono::hours(72);
    friend bool operator==(const OrderedPackage &, const OrderedPackage &) = default;
    template <class Self, class F>
    static void fields(Self &s, F &&f)
    {
        f("labels", s.labels);
        f("size", s.size);
        f("keepFor", s.keepFor);
    }
};

struct OrderRequest
{
    QString reference; // the sender's own, unique
    BankId bank;
    QString name; // of the customer
    QString email;
    QString language = QStringLiteral("en"); // BCP 47
    bool reachable = false; // compartments within reach of a wheelchair first
    QList<OrderedPackage> packages;
    friend bool operator==(const OrderRequest &, const OrderRequest &) = default;
    template <class Self, class F>
    static void fields(Self &s, F &&f)
    {
        f("reference", s.reference);
        f("bank", s.bank);
        f("name", s.name);
        f("email", s.email);
        f("language", s.language);
        f("reachable", s.reachable);
        f("packages", s.packages);
    }
};

// What is wrong with a request, by the place in it: an RFC 6901 pointer as a URI fragment, "#/packages/0/size".
struct FieldProblem
{
    QString pointer;
    QString detail;
};
using FieldProblems = std::vector<FieldProblem>;

// The body of POST /v1/orders; every fault in it at once.
tl::expected<OrderRequest, FieldProblems> readOrder(const QJsonObject &json);

struct PlacedOrder
{
    OrderId id;
    bool repeated = false; // it had been placed before, nothing was changed
};

// Error codes: order.bank-unknown, order.too-large (no compartment of that bank takes it), order.label-taken (by
// another open package), order.reference-taken, order.key-taken (by another order; the key is of the Idempotency-Key
// header, empty if there was none).
struct OrderRefusal
{
    Error error;
    FieldProblems fields;
};

// Stores the order and promises each package room. A package without room waits for it: that is no refusal. The same
// order again, known by its key or its reference, answers the first one.
tl::expected<PlacedOrder, OrderRefusal> placeOrder(Work &work, const OrderRequest &request, const QString &key);

} // namespace cubby::central
