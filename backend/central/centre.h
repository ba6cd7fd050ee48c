// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "central/figures.h"
#include "central/ingest.h"
#include "central/notices.h"
#include "central/orders.h"
#include "central/people.h"
#include "central/provision.h"
#include "central/records.h"
#include "central/webhooks.h"

#include <span>
#include <type_traits>

namespace cubby::central {

// Everything the centre decides, each call one transaction. Owns nothing: keys, connection and chance must outlive it.
// One thread; any number of centres may work on one database, each with its own connection. What has no name here is a
// function of a Work, and run by read(), write() or carryOut().
class Centre
{
public:
    Centre(storage::Database &database, const CentreKeys &keys, Chance &chance)
        : m_database(database), m_keys(keys), m_chance(chance)
    { }

    // From now on everything that is written is counted there.
    void countIn(Tally *tally) { m_tally = tally; }

    // ---- the link ----
    // Takes frames that came, in order, in one transaction; if that fails each in its own; and an entry that cannot be
    // projected is stored alone. What it answers is to be published now; a frame that could not be stored is answered
    // by nothing, so that it comes again. Errors are of the database.
    Result<std::vector<Outgoing>> receive(std::span<const Arrived> frames, Time now);
    // What is due to be sent. Ask again at nextDue(), and after anything that another process or thread may have done.
    Result<std::vector<Outgoing>> due(Time now);
    Result<std::optional<Time>> nextDue(Time now);
    Result<void> linkRestored(Time now); // connected to the broker again
    Result<void> presence(BankId bank, const QByteArray &message, Time now);
    // Call every minute or so: takes the steps of clocks that are due, marks what has expired and banks of which
    // nothing is heard, and tells support of new alerts.
    Result<void> timePassed(Time now);

    // ---- orders, packages, banks: documents of the HTTP API ----
    struct Placed
    {
        QJsonObject order;
        bool repeated = false;
    };
    Result<tl::expected<Placed, OrderRefusal>> placeOrder(const Actor &by, const OrderRequest &request,
                                                          const QString &key, Time now);
    Result<std::optional<QJsonObject>> package(const Actor &by, PackageId id, Time now);
    Result<std::optional<QJsonObject>> bank(const Actor &by, BankId id, Time now);
    Result<void> health(Time now); // whether the database answers
    Result<Figures> figures(Time now);

    // ---- notification ----
    struct Notification
    {
        TakenJob job;
        Notice notice; // on any channel but webhooks
        WebhookCall call; // on that one
    };
    // The next message that is due, and that is this worker's now. Jobs with nothing left to tell are dropped on the
    // way, and those that would wake people up are put off.
    Result<std::optional<Notification>> takeNotification(Time now, const JobFilter &filter = {},
                                                         const QuietHours &quiet = {});
    Result<void> notified(const TakenJob &job, Time now);
    // What has failed, as far as it says what to do next.
    struct Fault
    {
        QString error;
        bool permanent = false; // this very message can never be sent
        bool gone = false; // nor any other to this recipient
        std::optional<Time> notBefore = {}; // the endpoint wants to be left alone until then
    };
    Result<void> notNotified(const TakenJob &job, const Fault &fault, Time now);
    Result<void> drop(const TakenJob &job, Time now); // nobody can send on that channel
    Result<void> postpone(const TakenJob &job, Time until, Time now); // uses up no attempt
    Result<std::optional<Time>> nextNotification(Time now, const QString &channel = {});
    // Events that subscriptions are for become jobs. Answers whether there may be more.
    Result<bool> spreadEvents(Time now);
    Result<std::vector<DeadLetter>> deadLetters(Time now);
    Result<bool> unsubscribe(const QByteArray &token, Time now); // false: no such token

    // ---- provisioning ----
    Result<void> addBank(const NewBank &bank, Time now);
    Result<seal::Badge> addPerson(const Actor &by, const NewPerson &person, Time now);
    Result<void> unlockBadge(const Actor &by, PersonId person, Time now);
    Result<std::vector<BankId>> banks(Time now);
    Result<std::vector<Alert>> alerts(Time now);

    // ---- anything else ----
    // What a function of the other headers answers from one transaction that changes nothing.
    template <class Decision> // Work & → value
    auto read(Time now, Decision decision) -> Result<std::invoke_result_t<Decision, Work &>>
    {
        auto work = Work::begin(m_database, m_keys, m_chance, now, storage::Access::Read);
        if (!work)
            return failure(work.error());
        auto answer = decision(*work);
        if (work->failed())
            return failure(*work->error());
        return answer;
    }
    // What it decides and stores in one transaction, tried again as a whole where others got in the way.
    template <class Decision>
    auto write(Time now, Decision decision) -> Result<std::invoke_result_t<Decision, Work &>>
    {
        QSet<BankId> asked; // for locks by the try before: the next one takes them first, in order, and meets nobody
        auto outcome = writeOnce(now, decision, asked);
        int tried = 1;
        for (; tried < kTries && !outcome && isWorthAnotherTry(outcome.error(), tried); ++tried)
            outcome = writeOnce(now, decision, asked);
        count(tried - 1, outcome ? nullptr : &outcome.error());
        return outcome;
    }
    // The same of a decision that may refuse: then nothing is stored, and its error is the answer.
    template <class Decision> // Work & → Result<…>
    auto carryOut(Time now, Decision decision) -> std::invoke_result_t<Decision, Work &>
    {
        using Answer = std::invoke_result_t<Decision, Work &>;
        std::optional<Error> refused;
        auto outcome = write(now, [&](Work &work) {
            refused.reset();
            Answer answer = decision(work);
            if (!answer && !work.failed()) {
                refused = answer.error();
                work.fail(*refused);
            }
            return answer;
        });
        if (refused)
            return failure(*refused);
        if (!outcome)
            return failure(outcome.error());
        return std::move(*outcome);
    }

private:
    static constexpr int kTries = 10; // of a transaction that others got in the way of

    template <class Decision>
    auto writeOnce(Time now, Decision &decision, QSet<BankId> &asked) -> Result<std::invoke_result_t<Decision, Work &>>
    {
        using Answer = std::invoke_result_t<Decision, Work &>;
        auto work = Work::begin(m_database, m_keys, m_chance, now);
        if (!work)
            return failure(work.error());
        work->announce({asked.begin(), asked.end()});
        work->lockBanks({asked.begin(), asked.end()});
        const auto commitAll = [&] {
            auto committed = commit(*work);
            if (!committed)
                asked = work->lockedBanks();
            return committed;
        };
        if constexpr (std::is_void_v<Answer>) {
            decision(*work);
            return commitAll();
        } else {
            auto answer = decision(*work);
            if (auto committed = commitAll(); !committed)
                return failure(committed.error());
            return answer;
        }
    }
    Result<void> commit(Work &work);
    void count(int repeated, const Error *error);
    bool isWorthAnotherTry(const Error &error, int tried) const;
    Result<std::vector<Outgoing>> receiveAlone(const Arrived &frame, Time now);
    Result<int> findSome(Time now);

    storage::Database &m_database;
    const CentreKeys &m_keys;
    Chance &m_chance;
    Tally *m_tally = nullptr;
};

} // namespace cubby::central
