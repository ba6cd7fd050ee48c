// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "central/customers.h"
#include "central/packages.h"
#include "central/reservations.h"
#include "domain/fields.h"

namespace cubby::central {

struct OrderedPackage
{
    QStringList labels; // texts of its parcel label, any of which identifies it; of a return none: it gets a number
    Size size = Size::M;
    std::optional<Millis> keepFor = {}; // none: as its carrier has it
    friend bool operator==(const OrderedPackage &, const OrderedPackage &) = default;
    template <class Self, class F>
    static void fields(Self &s, F &&f)
    {
        f("labels", s.labels);
        f("size", s.size);
        f("keepFor", s.keepFor);
    }
};

// A delivery goes to a bank for a customer to fetch; a return is handed in by a customer for a driver to fetch.
enum class OrderKind { Delivery, Return };

} // namespace cubby::central

template <>
struct cubby::EnumText<cubby::central::OrderKind>
{
    static constexpr std::array names{"Delivery", "Return"};
};

namespace cubby::central {

struct OrderRequest
{
    OrderKind kind = OrderKind::Delivery;
    QString reference; // the sender's own, unique among its carrier's
    BankId bank; // of a return: where it is known also while the bank is cut off
    bool onlyThisBank = false; // of a return: else at any bank that its carrier may use
    QString name; // of the customer
    QString email; // this, or the telephone, or both
    QString phone; // E.164
    QString language; // BCP 47; empty: the carrier's first
    QString push = {}; // where the push gateway finds the customer; empty: nowhere
    QString timeZone = {}; // IANA; empty: that of the bank
    bool reachable = false; // compartments within reach of a wheelchair first
    int elsewhere = 0; // metres: how far from that bank they may be taken where it has no room
    ReservationId reservation = {}; // whose room it uses; null: none
    QList<OrderedPackage> packages;
    friend bool operator==(const OrderRequest &, const OrderRequest &) = default;
    template <class Self, class F>
    static void fields(Self &s, F &&f)
    {
        f("kind", s.kind);
        f("reference", s.reference);
        f("bank", s.bank);
        f("onlyThisBank", s.onlyThisBank);
        f("name", s.name);
        f("email", s.email);
        f("phone", s.phone);
        f("language", s.language);
        f("reachable", s.reachable);
        if (!s.push.isEmpty() || !std::is_const_v<Self>)
            f("push", s.push);
        if (!s.timeZone.isEmpty() || !std::is_const_v<Self>)
            f("timeZone", s.timeZone);
        if (s.elsewhere != 0 || !std::is_const_v<Self>) // orders of before read the same
            f("elsewhere", s.elsewhere);
        if (!s.reservation.isNull() || !std::is_const_v<Self>)
            f("reservation", s.reservation);
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

// The body of POST /v1/orders, or of POST /v1/returns; every fault in it at once.
tl::expected<OrderRequest, FieldProblems> readOrder(const QJsonObject &json, OrderKind kind = OrderKind::Delivery);

struct PlacedOrder
{
    OrderId id;
    bool repeated = false; // it had been placed before, nothing was changed
};

// Error codes: order.reservation (over, or another carrier's, or of another bank), order.bank-unknown, order.too-large
// (no compartment of that bank takes it), order.label-taken (by another open package), order.reference-taken,
// order.key-taken (by another order; the key is of the Idempotency-Key header, empty if there was none).
struct OrderRefusal
{
    Error error;
    FieldProblems fields;
};

// Stores the order, which is the actor's carrier's, and promises each package room. A package without room waits for
// it: that is no refusal. The same order again, known by its key or its reference, answers the first one.
tl::expected<PlacedOrder, OrderRefusal> placeOrder(Work &work, const Actor &by, const OrderRequest &request,
                                                   const QString &key);

// The row of an order, with the request that it was made by.
void storeOrder(Work &work, OrderId id, CarrierId carrier, OrderKind kind, const QString &reference,
                const QString &customer, const OrderRequest &request);

// What of an order may be changed, all of it optional. Another bank only before any of its packages is on its way into
// the first one; the customer's telephone and e-mail at any time, empty for none.
struct OrderChange
{
    std::optional<QString> name = {};
    std::optional<QString> email = {};
    std::optional<QString> phone = {};
    std::optional<QString> language = {};
    std::optional<QString> push = {};
    std::optional<QString> timeZone = {};
    std::optional<bool> reachable = {};
    std::optional<BankId> bank = {};
    QString why = {};
};
tl::expected<OrderChange, FieldProblems> readOrderChange(const QJsonObject &json); // the body of PATCH /v1/orders/{id}

// Error codes: order.unknown (or of another carrier), order.too-late (a package is at its bank already, or has been),
// order.bank-unknown, order.too-large, order.contact (nothing would be left to write to).
Result<void> changeOrder(Work &work, const Actor &by, OrderId id, const OrderChange &change);
// Promised anew at the other bank, of which it is told. Error codes: order.too-late, order.bank-unknown,
// order.too-large. Both banks are locked.
Result<void> moveBeforeDeposit(Work &work, Package &package, BankId bank, const QString &why);
// Before the deposit it is as if the package had never been promised room. What lies in a bank opens for its customer
// no more and is listed for a driver to take out. Again changes nothing. Error codes: order.unknown, order.too-late
// (nothing of it can be stopped any more).
Result<void> cancelOrder(Work &work, const Actor &by, OrderId id, const QString &why);
Result<void> cancelPackage(Work &work, const Actor &by, PackageId id, const QString &why); // package.unknown

} // namespace cubby::central
