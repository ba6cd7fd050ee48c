// SPDX-License-Identifier: GPL-3.0-or-later
#include "central/centre.h"

#include "central/answered.h"
#include "central/assignment.h"
#include "central/banks.h"
#include "central/clocks.h"
#include "central/enrolment.h"
#include "central/instructions.h"
#include "central/placement.h"
#include "central/reservations.h"
#include "central/terms.h"
#include "central/tracking.h"
#include "central/upkeep.h"

#include <QLoggingCategory>

#include <array>

namespace cubby::central {

namespace {

Q_LOGGING_CATEGORY(lcCentre, "cubby.central", QtInfoMsg)

constexpr int kBanksAtOnce = 100;
constexpr int kSweeps = 50;
constexpr Millis kUntoldAgain = std::chrono::minutes(1); // a bank for which something cannot be read

// A fault that passes, or that no other way of storing would avoid.
bool isOfTheDatabase(const Error &error)
{
    return error.code.startsWith(QLatin1StringView("storage.")) && error.code != QLatin1StringView("storage.constraint")
           && error.code != QLatin1StringView("storage.failed");
}

void append(std::vector<Outgoing> &to, std::vector<Outgoing> &&more)
{
    to.insert(to.end(), std::make_move_iterator(more.begin()), std::make_move_iterator(more.end()));
}

} // namespace

void Centre::count(int repeated, const Error *error)
{
    Tally::Counts counts;
    counts.repeated = quint64(repeated);
    counts.failed = error && error->code.startsWith(QLatin1StringView("storage.")) ? 1 : 0; // else it was refused
    if (m_tally && (counts.repeated > 0 || counts.failed > 0))
        m_tally->add(counts);
}

Result<void> Centre::commit(Work &work)
{
    auto committed = work.commit();
    if (committed && m_tally) {
        ++work.counts().committed;
        m_tally->add(work.counts());
    }
    return committed;
}

// Only PostgreSQL lets others come between. A rule of the schema may have refused what another one has just stored: the
// second time that is found before.
bool Centre::isWorthAnotherTry(const Error &error, int tried) const
{
    return m_database.dialect() == storage::Dialect::PostgreSQL
           && (error.code == QLatin1StringView("storage.conflict")
               || (error.code == QLatin1StringView("storage.constraint") && tried == 1));
}

Result<std::vector<Outgoing>> Centre::receive(std::span<const Arrived> frames, Time now)
{
    auto together = write(now, [&](Work &work) {
        std::vector<BankId> banks;
        for (const Arrived &frame : frames)
            banks.push_back(frame.bank);
        work.announce(std::move(banks));
        return ingest(work, frames);
    });
    if (together || isOfTheDatabase(together.error()))
        return together;

    std::vector<Outgoing> out;
    for (const Arrived &frame : frames) {
        auto alone = receiveAlone(frame, now);
        if (alone)
            append(out, std::move(*alone));
        else
            qCWarning(lcCentre).noquote()
                << "A frame of bank" << frame.bank.toString() << "was not stored:" << alone.error().message;
    }
    return out;
}

Result<std::vector<Outgoing>> Centre::receiveAlone(const Arrived &frame, Time now)
{
    auto taken = write(now, [&](Work &work) { return ingest(work, std::span(&frame, 1)); });
    if (taken || isOfTheDatabase(taken.error()))
        return taken;
    qCWarning(lcCentre).noquote() << "Entries of bank" << frame.bank.toString()
                                  << "are stored without effect:" << taken.error().message;
    const QString why = taken.error().message;
    return write(now, [&](Work &work) {
        raiseAlert(work, frame.bank, QStringLiteral("notProjected"), QString(), why);
        return ingest(work, std::span(&frame, 1), Projecting::No);
    });
}

Result<std::vector<Outgoing>> Centre::due(Time now)
{
    std::vector<BankId> banks;
    auto together = write(now, [&](Work &work) {
        banks = dueBanks(work, kBanksAtOnce);
        return pollBanks(work, banks);
    });
    if (together || isOfTheDatabase(together.error()))
        return together;
    std::vector<Outgoing> out;
    for (const BankId &bank : banks) {
        auto alone = write(now, [&](Work &work) { return pollBanks(work, {bank}); });
        if (alone) {
            append(out, std::move(*alone));
            continue;
        }
        if (isOfTheDatabase(alone.error()))
            return alone;
        qCWarning(lcCentre).noquote() << "Bank" << bank.toString() << "is told nothing:" << alone.error().message;
        const QString why = alone.error().message;
        const auto later = write(now, [&](Work &work) {
            work.lockBank(bank);
            work.exec(QStringLiteral("UPDATE bank_links SET due_at = ? WHERE bank = ?"), Time(now + kUntoldAgain),
                      bank);
            raiseAlert(work, bank, QStringLiteral("notTold"), QString(), why);
        });
        if (!later)
            return failure(later.error());
    }
    return out;
}

Result<std::optional<Time>> Centre::nextDue(Time now)
{
    return read(now, [](Work &work) { return nextBankDue(work); });
}

Result<void> Centre::linkRestored(Time now)
{
    return write(now, [](Work &work) { central::linkRestored(work); });
}

Result<void> Centre::presence(BankId bank, const QByteArray &message, Time now)
{
    return write(now, [&](Work &work) { notePresence(work, bank, message); });
}

Result<void> Centre::timePassed(Time now)
{
    // As many transactions as it takes, so that none is long: after a day without a centre much is due.
    for (int i = 0; i < kSweeps; ++i) {
        const auto taken = write(now, [](Work &work) { return sweepClocks(work); });
        if (!taken)
            return failure(taken.error());
        if (*taken == 0)
            break;
    }
    constexpr std::array passes{expireEnrolments,   lapsePromises, noteMissingBanks, expireInstructions,
                                expireReservations, tidyUp,        forgetAnswers,    tellSupport};
    for (const auto pass : passes) {
        if (auto done = write(now, pass); !done)
            return done;
    }
    for (int i = 0; i < kSweeps; ++i) {
        const auto found = findSome(now);
        if (!found)
            return failure(found.error());
        if (*found == 0)
            break;
    }
    return {};
}

Result<int> Centre::findSome(Time now)
{
    constexpr int kAtOnce = 500;
    const auto some = [&](int most) { return write(now, [most](Work &work) { return findMore(work, most); }); };
    auto together = some(kAtOnce);
    if (together || isOfTheDatabase(together.error()))
        return together;
    // One of them cannot be read, because it was sealed with a key that is lost, say: the others are found.
    for (int i = 0; i < kAtOnce; ++i) {
        const auto alone = some(1);
        if (alone && *alone == 0)
            return i;
        if (alone)
            continue;
        if (isOfTheDatabase(alone.error()))
            return alone;
        const auto passed = write(now, passOverOne);
        if (!passed)
            return failure(passed.error());
        qCWarning(lcCentre).noquote() << "No search will find" << *passed
                                      << "until it changes:" << alone.error().message;
    }
    return kAtOnce;
}

Result<tl::expected<Centre::Placed, OrderRefusal>> Centre::placeOrder(const Actor &by, const OrderRequest &request,
                                                                      const QString &key, Time now)
{
    return write(now, [&](Work &work) -> tl::expected<Placed, OrderRefusal> {
        auto placed = central::placeOrder(work, by, request, key);
        if (!placed)
            return tl::make_unexpected(std::move(placed.error()));
        return Placed{orderDocument(work, by, placed->id).value_or(QJsonObject()), placed->repeated};
    });
}

Result<std::optional<QJsonObject>> Centre::package(const Actor &by, PackageId id, Time now)
{
    return read(now, [&](Work &work) { return packageDocument(work, by, id); });
}

Result<std::optional<QJsonObject>> Centre::bank(const Actor &by, BankId id, Time now)
{
    return read(now, [&](Work &work) { return bankDocument(work, by, id); });
}

Result<void> Centre::health(Time now)
{
    return read(now, [](Work &work) { return work.first(QStringLiteral("SELECT 1 FROM banks LIMIT 1")); })
        .map([](const auto &) {});
}

Result<Figures> Centre::figures(Time now)
{
    return read(now, [](Work &work) { return central::figures(work); });
}

Result<std::optional<Centre::Notification>> Centre::takeNotification(Time now, const JobFilter &filter,
                                                                     const QuietHours &quiet)
{
    constexpr int kMostBuried = 100; // at once
    for (int i = 0;; ++i) {
        std::optional<TakenJob> last;
        auto taken = write(now, [&](Work &work) -> std::optional<Notification> {
            last.reset();
            while (const auto job = takeDueJob(work, filter)) {
                last = job;
                if (job->isOn(kWebhook)) {
                    if (auto call = webhookCall(work, *job))
                        return Notification{*job, {}, std::move(*call)};
                    failJob(work, *job, QStringLiteral("nobody is called there any more"), true);
                    continue;
                }
                if (const Time at = sendableAt(work, *job, quiet); at > work.now()) {
                    postponeJob(work, *job, at);
                    continue;
                }
                if (auto notice = noticeOf(work, *job))
                    return Notification{*job, std::move(*notice), {}};
                dropJob(work, *job);
                noticeSettled(work, *job);
            }
            return std::nullopt;
        });
        if (taken || !last || taken.error().code.startsWith(QLatin1StringView("storage.")) || i == kMostBuried)
            return taken;
        // What it tells cannot be read. It would be the oldest again and again, and nobody else be told of anything.
        const QString why = taken.error().message;
        qCWarning(lcCentre).noquote() << "Message" << last->id << "cannot be read:" << why;
        if (const auto buried = write(now, [&](Work &work) { return buryJob(work, *last, why); }); !buried)
            return failure(buried.error());
    }
}

Result<void> Centre::notified(const TakenJob &job, Time now)
{
    return write(now, [&](Work &work) {
        finishJob(work, job);
        if (job.isOn(kWebhook))
            webhookWorked(work, job);
        else
            noticeSettled(work, job);
    });
}

Result<void> Centre::notNotified(const TakenJob &job, const Fault &fault, Time now)
{
    return write(now, [&](Work &work) {
        const QString said = withoutAddresses(fault.error);
        failJob(work, job, said, fault.permanent || fault.gone, fault.notBefore);
        if (job.isOn(kWebhook))
            webhookFailed(work, job, said, fault.gone);
    });
}

Result<void> Centre::drop(const TakenJob &job, Time now)
{
    return write(now, [&](Work &work) {
        dropJob(work, job);
        noticeSettled(work, job);
    });
}

Result<bool> Centre::spreadEvents(Time now)
{
    auto spread = write(now, [](Work &work) { return central::spreadEvents(work); });
    if (spread || spread.error().code != QLatin1StringView("events.cursor"))
        return spread;
    // Its place is of another life of the database.
    qCWarning(lcCentre).noquote() << "Webhooks go on at the end of the stream:" << spread.error().message;
    return write(now, [](Work &work) {
        skipToTheEnd(work);
        return true;
    });
}

Result<std::vector<DeadLetter>> Centre::deadLetters(Time now)
{
    return read(now, [](Work &work) { return central::deadLetters(work); });
}

Result<bool> Centre::unsubscribe(const QByteArray &token, Time now)
{
    return write(now, [&](Work &work) { return central::unsubscribe(work, token).has_value(); });
}

Result<void> Centre::postpone(const TakenJob &job, Time until, Time now)
{
    return write(now, [&](Work &work) { postponeJob(work, job, until); });
}

Result<std::optional<Time>> Centre::nextNotification(Time now, const QString &channel)
{
    return read(now, [&](Work &work) { return nextJobDue(work, channel); });
}

Result<void> Centre::addBank(const NewBank &bank, Time now)
{
    return carryOut(now, [&](Work &work) { return central::addBank(work, bank); });
}

Result<void> Centre::unlockBadge(const Actor &by, PersonId person, Time now)
{
    return carryOut(now, [&](Work &work) { return central::unlockBadge(work, by, person); });
}

Result<seal::Badge> Centre::addPerson(const Actor &by, const NewPerson &person, Time now)
{
    return carryOut(now, [&](Work &work) { return central::addPerson(work, by, person); });
}

Result<std::vector<BankId>> Centre::banks(Time now)
{
    return read(now, [](Work &work) { return bankIds(work); });
}

Result<std::vector<Alert>> Centre::alerts(Time now)
{
    return read(now, [](Work &work) { return central::alerts(work); });
}

} // namespace cubby::central
