// SPDX-License-Identifier: GPL-3.0-or-later
#include "central/projection.h"

#include "central/boards.h"
#include "central/clocks.h"
#include "central/events.h"
#include "central/inspections.h"
#include "central/instructions.h"
#include "central/layouts.h"
#include "central/placement.h"
#include "central/records.h"

namespace cubby::central {

namespace {

Projected conflict(const char *note) { return {true, QLatin1StringView(note)}; }

Projected foldCompartment(const Fact &fact, const Entry &entry)
{
    const CompartmentName name = compartmentOf(entry);
    if (name.isEmpty())
        return {};
    if (!fact.wall.find(name))
        return conflict("no such compartment");
    return fact.wall.apply(name, entry, fact.at) ? Projected{} : conflict("does not fit the compartment");
}

void alertAbout(Work &work, const Fact &fact, const char *kind, const CompartmentName &compartment)
{
    raiseAlert(work, fact.bank, QLatin1StringView(kind), compartment,
               QStringLiteral("%1 at compartment %2").arg(QLatin1StringView(kind), compartment));
}

QString sensorSubject(const auto &e) { return QStringList{e.compartment, toText(e.sensor)}.join(u'/'); }

Projected effects(Work &work, const Fact &fact, const Entry &entry);

template <class E>
bool placed(Work &work, const Fact &fact, const E &e)
{
    if constexpr (std::same_as<E, entry::UnlockRequested>) {
        if (e.stay.isNull())
            return true; // an inspection
    }
    fact.wall.unsettle();
    return place(work, fact, e);
}

// Stored under its old number, the entry was projected then. The chain tells whether it is the same one.
Projected projectAgain(Work &work, const Fact &fact, const entry::Again &e)
{
    writeEvents(work);
    if (work.first(QStringLiteral("SELECT 1 FROM events WHERE bank = ? AND epoch = ? AND number = ? AND chain = ?"),
                   fact.bank, e.epoch, e.number, e.chain))
        return {false, QStringLiteral("known"), false};
    return effects(work, fact, readEntry(e.was, e.body.toUtf8()));
}

template <class... Handlers>
struct Overloaded : Handlers...
{
    using Handlers::operator()...;
};
template <class... Handlers>
Overloaded(Handlers...) -> Overloaded<Handlers...>;

Projected effects(Work &work, const Fact &fact, const Entry &entry)
{
    if (const auto *again = std::get_if<entry::Again>(&entry))
        return projectAgain(work, fact, *again);
    if (const auto *other = std::get_if<entry::Other>(&entry))
        return {true, QStringLiteral("not understood: %1").arg(other->kind)};

    const bool fits = std::visit(
        Overloaded{
            [&](const entry::UnlockRequested &e) { return placed(work, fact, e); },
            [&](const entry::Deposited &e) { return placed(work, fact, e); },
            [&](const entry::DepositFailed &e) { return placed(work, fact, e); },
            [&](const entry::DepositRefused &e) { return placed(work, fact, e); },
            [&](const entry::PickedUp &e) { return placed(work, fact, e); },
            [&](const entry::Collected &e) { return placed(work, fact, e); },
            [&](const entry::PickupUnclear &e) { return placed(work, fact, e); },
            [&](const entry::CompartmentSet &e) { return placed(work, fact, e); },
            [&](const entry::BankStarted &e) {
                work.exec(QStringLiteral("UPDATE banks SET software = ? WHERE bank = ?"), e.software, fact.bank);
                return layoutInForce(work, fact.bank, e.layout, fact.wall, fact.at);
            },
            [&](const entry::ModeSet &e) {
                fact.wall.unsettle();
                if (!e.person.isNull())
                    audit(work, e.person.toString(), QStringLiteral("mode"), fact.bank.toString(), toText(e.mode));
                work.exec(QStringLiteral("UPDATE banks SET mode = ? WHERE bank = ?"), toText(e.mode), fact.bank);
                if (e.mode == BankMode::Service && !e.person.isNull())
                    work.exec(QStringLiteral("UPDATE banks SET maintained_at = ? WHERE bank = ?"), fact.at, fact.bank);
                return true;
            },
            [&](const entry::ServiceInterrupted &e) {
                extendDeadlines(work, fact.bank, e.from, e.to);
                return true;
            },
            [&](const entry::EpochOpened &e) {
                boardsForgotten(work, fact.bank);
                if (e.reason != QLatin1StringView("new"))
                    raiseAlert(work, fact.bank, QStringLiteral("epoch"), QString(),
                               QStringLiteral("The bank began a new journal: %1").arg(e.reason));
                return true;
            },
            [&](const entry::PersonSignedIn &e) {
                audit(work, e.person.toString(), QStringLiteral("signIn"), fact.bank.toString());
                return true;
            },
            [&](const entry::PinRefused &e) {
                if (e.locked)
                    raiseAlert(work, fact.bank, QStringLiteral("badgeLocked"), e.person.toString(),
                               QStringLiteral("Three wrong PINs"));
                return true;
            },
            [&](const entry::DoorForced &e) {
                alertAbout(work, fact, e.kind, e.compartment);
                return true;
            },
            [&](const entry::DoorLeftOpen &e) {
                alertAbout(work, fact, e.kind, e.compartment);
                return true;
            },
            [&](const entry::DoorStuck &e) {
                alertAbout(work, fact, e.kind, e.compartment);
                return true;
            },
            [&](const entry::Inspected &e) {
                audit(work, e.person.toString(), QStringLiteral("inspected"), fact.bank.toString(),
                      e.compartment + u' ' + toText(e.found));
                fact.wall.write(); // its openings are counted there
                noteInspection(work, fact.bank, e.compartment, fact.at);
                return true;
            },
            [&](const entry::SettingSuggested &e) {
                raiseAlert(work, fact.bank, QLatin1StringView(e.kind), e.compartment,
                           QStringLiteral("The layout should say %1: %2 for board %3/%4")
                               .arg(e.setting, e.value ? QStringLiteral("true") : QStringLiteral("false"), e.bus)
                               .arg(e.board));
                return true;
            },
            [&](const entry::SensorFaulty &e) {
                raiseAlert(work, fact.bank, QLatin1StringView(e.kind), sensorSubject(e),
                           QStringLiteral("The %1 sensor of %2 is not believed: %3")
                               .arg(toText(e.sensor).toLower(), e.compartment, e.reason));
                return true;
            },
            [&](const entry::SensorTrusted &e) {
                endAlert(work, fact.bank, QLatin1StringView(entry::SensorFaulty::kind), sensorSubject(e),
                         QStringLiteral("It is believed again"));
                return true;
            },
            [&](const entry::BoardFaulty &e) {
                boardFaulty(work, fact.bank, e, fact.at);
                return true;
            },
            [&](const entry::BoardTrusted &e) {
                boardTrusted(work, fact.bank, e);
                return true;
            },
            [&](const entry::InstructionTaken &e) { return instructionAnswered(work, fact.bank, e, fact.at); },
            [&](const entry::InstructionDone &e) { return instructionAnswered(work, fact.bank, e, fact.at); },
            [&](const entry::LayoutTaken &e) { return layoutAnswered(work, fact.bank, e, fact.at); },
            [&](const entry::LayoutInForce &e) { return layoutInForce(work, fact.bank, e.digest, fact.wall, fact.at); },
            [&](const entry::LayoutRefused &e) { return layoutAnswered(work, fact.bank, e, fact.at); },
            [&](const entry::ProblemReported &e) {
                alertAbout(work, fact, e.kind, e.compartment);
                return true;
            },
            [](const auto &) { return true; },
        },
        entry);
    // Folded after: what the stays say of the compartment is judged by what was known before.
    Projected folded = foldCompartment(fact, entry);
    if (!fits)
        return conflict("does not fit the package");
    return folded;
}

} // namespace

Projected project(Work &work, Wall &wall, BankId bank, Time at, const Entry &entry)
{
    return effects(work, Fact{bank, at, wall}, entry);
}

} // namespace cubby::central
