// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "central/packages.h"
#include "domain/entries.h"

// The event table: everything that banks report and that the centre decides about packages, in one stream. What is kept
// of compartments, stays and packages can be rebuilt from it, see rebuild.h.
namespace cubby::central {

// ---- what the centre tells, beside the entries of banks ----
namespace event {

struct Compartment
{
    CompartmentName name;
    Size size = Size::M;
    int aboveFloor = 0; // millimetres
    CUBBY_FIELDS(f("name", s.name); f("size", s.size); f("aboveFloor", s.aboveFloor);)
};

struct BankAdded
{
    static constexpr auto kind = "BankAdded";
    QString name;
    QList<Compartment> compartments;
    CUBBY_FIELDS(f("name", s.name); f("compartments", s.compartments);)
};

// The bank works by another layout. Compartments that stay keep what is known of them.
struct WallChanged
{
    static constexpr auto kind = "WallChanged";
    QList<Compartment> compartments; // all of them
    CUBBY_FIELDS(f("compartments", s.compartments);)
};

// Three heartbeats are missing, or something was heard again.
struct BankReached
{
    static constexpr auto kind = "BankReached";
    bool reached = false;
    CUBBY_FIELDS(f("reached", s.reached);)
};

// The whole stay as it is from now on.
struct StayChanged
{
    static constexpr auto kind = "StayChanged";
    StayId stay;
    PackageId package;
    CompartmentName compartment;
    StayState state = StayState::Promised;
    QString ended;
    QString label;
    Size size = Size::M;
    Millis keepFor{0};
    std::optional<Time> depositedAt;
    std::optional<Time> deadline;
    int clock = 0;
    std::optional<Time> expiresAt;
    CUBBY_FIELDS(f("stay", s.stay); f("package", s.package); f("compartment", s.compartment); f("state", s.state);
                 f("ended", s.ended); f("label", s.label); f("size", s.size); f("keepFor", s.keepFor);
                 f("depositedAt", s.depositedAt); f("deadline", s.deadline); f("clock", s.clock);
                 f("expiresAt", s.expiresAt);)
};

struct PackageOrdered
{
    static constexpr auto kind = "PackageOrdered";
    PackageId package;
    OrderId order;
    QString customer;
    Size size = Size::M;
    Millis keepFor{0};
    bool reachable = false;
    CarrierId carrier; // null: the first, as long as there was no other
    bool dropOff = false;
    bool anyBank = false;
    int elsewhere = 0;
    CUBBY_FIELDS(f("package", s.package); f("order", s.order); f("customer", s.customer); f("size", s.size);
                 f("keepFor", s.keepFor); f("reachable", s.reachable); f("carrier", s.carrier); f("dropOff", s.dropOff);
                 f("anyBank", s.anyBank); f("elsewhere", s.elsewhere);)
};

// What the order says of the package was changed, or what is to become of it.
struct PackageAmended
{
    static constexpr auto kind = "PackageAmended";
    PackageId package;
    Size size = Size::M;
    Millis keepFor{0};
    bool reachable = false;
    PackagePlan plan = PackagePlan::Keep;
    CUBBY_FIELDS(f("package", s.package); f("size", s.size); f("keepFor", s.keepFor); f("reachable", s.reachable);
                 f("plan", s.plan);)
};

// The package as it is from now on, and the line of its history that says why, if there is one.
struct PackageChanged
{
    static constexpr auto kind = "PackageChanged";
    PackageId package;
    PackageStatus status = PackageStatus::PendingAssignment;
    bool expired = false;
    StayId stay;
    std::optional<Step> step;
    CUBBY_FIELDS(f("package", s.package); f("status", s.status); f("expired", s.expired); f("stay", s.stay);
                 f("step", s.step);)
};

// An alert was raised again, closed or worked on. Nothing follows from it but that whoever looks at it looks again.
struct AlertChanged
{
    static constexpr auto kind = "AlertChanged";
    QString alert; // its kind
    QString subject;
    CUBBY_FIELDS(f("alert", s.alert); f("subject", s.subject);)
};

// Somebody says at a desk that a compartment, or without a name the whole bank, was looked after.
struct InspectionReported
{
    static constexpr auto kind = "InspectionReported";
    CompartmentName compartment;
    QString by;
    QString why;
    CUBBY_FIELDS(f("compartment", s.compartment); f("by", s.by); f("why", s.why);)
};

struct DeliveryFailed
{
    static constexpr auto kind = "DeliveryFailed";
    PackageId package;
    CompartmentName compartment;
    PersonId person;
    QString why;
    CUBBY_FIELDS(f("package", s.package); f("compartment", s.compartment); f("person", s.person); f("why", s.why);)
};

} // namespace event

// ---- writing ----

// Written with the work's others when it commits, or when somebody reads the table before.
void recordEvent(Work &work, NewEvent event);
template <class E>
void record(Work &work, BankId bank, Time at, const E &event)
{
    recordEvent(work, {.bank = bank, .at = at, .kind = QLatin1StringView(E::kind), .body = json::writeText(event)});
}
void writeEvents(Work &work);

// ---- reading ----

// How far a reader of the stream has come. As text: "17.4711".
struct EventCursor
{
    quint64 transaction = 0;
    qint64 id = 0;
    friend bool operator==(const EventCursor &, const EventCursor &) = default;

    QString toString() const;
    static std::optional<EventCursor> parse(const QString &text);
};

struct Event
{
    EventCursor position; // its id is the event's, for ever
    BankId bank;
    EpochId epoch; // with its number in the bank's journal; null: of the centre
    quint64 number = 0;
    Time at; // by the clock of whoever reports it
    Time receivedAt;
    QString kind;
    QByteArray body; // JSON
    QByteArray chain; // of an entry
    bool conflict = false; // it did not fit what was known
    bool projected = true; // it had its effect; not so an entry that was told again
};

// What comes after the cursor, at most `limit` of it: everything whose order is settled. No event is ever skipped, also
// when transactions that began earlier commit later; while one of them runs, what comes after its beginning waits.
// Events of one bank come in the order of their ids, except where a transaction touched a bank that it had not
// announced (a package that turns up at another bank than planned): who keeps a picture compares ids.
// Fails with events.cursor if the cursor lies in the future: the database was put back to an earlier state, and the
// reader begins anew.
std::vector<Event> eventsAfter(Work &work, const EventCursor &cursor, int limit);

// In the order of ids, which is the order in which everything that they speak of was changed. Only for a transaction
// that sees one moment.
Result<std::vector<Event>> eventsById(storage::Database &database, qint64 after, int limit);

} // namespace cubby::central
