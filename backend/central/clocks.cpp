// SPDX-License-Identifier: GPL-3.0-or-later
#include "central/clocks.h"

#include "central/directory.h"
#include "central/notices.h"
#include "central/records.h"

#include <array>

namespace cubby::central {

namespace {

using namespace std::chrono_literals;

constexpr std::array<Millis, kClockSteps> kOffsets{-24h, -4h, 0h, 72h};
constexpr int kBanksAtOnce = 20;
constexpr int kStaysAtOnce = 200; // of one bank

const QString kDeadlineExtended = QStringLiteral("DeadlineExtended"); // in the history of packages

bool isBehind(int clock, ClockStep step) { return clock > int(step); }

QString keyOf(const char *what, const Stay &stay)
{
    return QStringLiteral("%1/%2/%3").arg(QLatin1StringView(what), stay.id.toString()).arg(toMs(*stay.deadline));
}

// Somebody has a code for it: it waits for a customer and not for a driver.
bool isForCustomer(Work &work, const Stay &stay)
{
    return work
        .first(QStringLiteral("SELECT 1 FROM credentials c JOIN credential_stays s ON s.credential = c.credential "
                              "WHERE s.bank = ? AND s.stay = ? AND c.state = 'Open' LIMIT 1"),
               stay.bank, stay.id)
        .has_value();
}

// Not of what was put in so late that the notice of it says the same.
bool isWorthReminding(const Stay &stay, ClockStep step)
{
    const Millis before = -clockOffset(step);
    return stay.depositedAt && *stay.depositedAt + before <= *stay.deadline - before;
}

void expire(Work &work, const Stay &stay, Package &package, bool forCustomer)
{
    if (package.expired)
        return;
    package.expired = true;
    setStatus(work, package, package.status, {QStringLiteral("Expired"), *stay.deadline, stay.bank, stay.compartment});
    if (forCustomer)
        tellCustomer(work, MessageKind::Expired, keyOf("expired", stay), package.customer, stay.id);
}

void escalate(Work &work, const Stay &stay)
{
    raiseAlert(work, stay.bank, QStringLiteral("notCollected"), stay.id.toString(),
               QStringLiteral("What lies in %1 expired on %2 and was not collected")
                   .arg(stay.compartment, toIso(*stay.deadline)));
}

void takeSteps(Work &work, Stay stay)
{
    const int before = stay.clock;
    const int now = clockAt(*stay.deadline, work.now());
    if (now <= before)
        return;
    stay.clock = now;
    updateStay(work, stay);
    if (isBehind(now, ClockStep::Escalation))
        escalate(work, stay);
    auto package = findPackage(work, stay.package);
    if (!package || package->stay != stay.id)
        return;
    const bool forCustomer = isForCustomer(work, stay);
    if (isBehind(now, ClockStep::Expiry))
        return expire(work, stay, *package, forCustomer);
    const ClockStep last = isBehind(now, ClockStep::ReminderHours) ? ClockStep::ReminderHours : ClockStep::ReminderDay;
    if (!forCustomer || !isWorthReminding(stay, last))
        return;
    if (last == ClockStep::ReminderHours)
        tellCustomer(work, MessageKind::ReminderHours, keyOf("reminderHours", stay), package->customer, stay.id);
    else
        tellCustomer(work, MessageKind::ReminderDay, keyOf("reminderDay", stay), package->customer, stay.id);
}

// The bank reckons its own deadlines, and takes one from its directory where that is later.
void tellBank(Work &work, const Stay &stay) { appendDirectory(work, stay.bank, expectation(work, stay)); }

bool wasExtendedByHand(Work &work, PackageId package)
{
    return work
        .first(QStringLiteral("SELECT 1 FROM package_history WHERE package = ? AND what = ? LIMIT 1"), package,
               kDeadlineExtended)
        .has_value();
}

} // namespace

Millis clockOffset(ClockStep step) { return kOffsets[std::size_t(step)]; }

std::optional<Time> clockDue(StayState state, const std::optional<Time> &deadline, int clock)
{
    if (state != StayState::Present || !deadline || clock < 0 || clock >= kClockSteps)
        return std::nullopt;
    return *deadline + kOffsets[std::size_t(clock)];
}

int clockAt(Time deadline, Time now)
{
    int steps = 0;
    while (steps < kClockSteps && deadline + kOffsets[std::size_t(steps)] <= now)
        ++steps;
    return steps;
}

int sweepClocks(Work &work)
{
    std::vector<BankId> banks;
    for (const storage::Row &row : work.query(QStringLiteral("SELECT DISTINCT bank FROM (SELECT bank FROM stays WHERE "
                                                             "clock_due <= ? ORDER BY clock_due LIMIT ?) AS due"),
                                              work.now(), kBanksAtOnce))
        banks.push_back(row.id<BankId>(0));
    if (banks.empty())
        return 0;
    work.announce(banks);
    work.lockBanks(banks);
    int taken = 0;
    for (const BankId &bank : banks) {
        // Read again: whoever held the bank before may have taken them.
        for (const storage::Row &row :
             work.query(QStringLiteral("SELECT stay FROM stays WHERE bank = ? AND clock_due <= ? "
                                       "ORDER BY clock_due, stay LIMIT ?"),
                        bank, work.now(), kStaysAtOnce)) {
            if (const auto stay = findStay(work, bank, row.id<StayId>(0))) {
                takeSteps(work, *stay);
                ++taken;
            }
        }
    }
    return taken;
}

void extendDeadlines(Work &work, BankId bank, Time from, Time to)
{
    if (to <= from)
        return;
    for (Stay &stay : openStays(work, bank)) {
        if (!stay.deadline || !stay.depositedAt || *stay.depositedAt >= to)
            continue;
        *stay.deadline += to - std::max(from, *stay.depositedAt);
        const bool lives = *stay.deadline > work.now();
        // What was said of the hours before it is not said again; its end comes anew.
        if (lives && isBehind(stay.clock, ClockStep::Expiry))
            stay.clock = clockAt(*stay.deadline, work.now());
        updateStay(work, stay);
        auto package = findPackage(work, stay.package);
        if (!package || package->stay != stay.id)
            continue;
        if (lives && package->expired) {
            package->expired = false;
            updatePackage(work, *package);
            if (stay.state == StayState::Present && isForCustomer(work, stay))
                tellCustomer(work, MessageKind::Extended, keyOf("extended", stay), package->customer, stay.id);
        }
        if (wasExtendedByHand(work, package->id))
            tellBank(work, stay);
    }
}

Result<void> extendDeadline(Work &work, const Actor &by, PackageId id, Time until, const QString &why)
{
    lockBankOf(work, id);
    auto package = findPackage(work, by, id);
    auto stay = package ? findStay(work, package->bank, package->stay) : std::nullopt;
    if (!stay || stay->state != StayState::Present || !stay->deadline)
        return failure("clock.no-stay", QStringLiteral("The package lies in no bank."));
    if (until <= work.now() || until <= *stay->deadline || until > work.now() + kLongestStay)
        return failure("clock.deadline", QStringLiteral("A new deadline lies after the old one, within 60 days."));
    stay->deadline = until;
    stay->clock = clockAt(until, work.now());
    updateStay(work, *stay);
    package->expired = false;
    setStatus(work, *package, package->status,
              {kDeadlineExtended, work.now(), stay->bank, stay->compartment, toIso(until)});
    tellBank(work, *stay);
    audit(work, by, QStringLiteral("extendDeadline"), id.toString(), toIso(until), why, package->carrier);
    if (isForCustomer(work, *stay))
        tellCustomer(work, MessageKind::Extended, keyOf("extended", *stay), package->customer, stay->id);
    return {};
}

} // namespace cubby::central
