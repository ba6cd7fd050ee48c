// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "central/ingest.h"
#include "central/orders.h"
#include "central/provision.h"
#include "central/ready.h"
#include "central/records.h"

#include <span>

namespace cubby::central {

// Everything the centre decides, each call one transaction. Owns nothing: keys, connection and chance must outlive it.
// One thread; any number of centres may work on one database, each with its own connection.
class Centre
{
public:
    Centre(storage::Database &database, const CentreKeys &keys, Chance &chance)
        : m_database(database), m_keys(keys), m_chance(chance)
    { }

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
    // Call every minute or so: marks what has expired.
    Result<void> timePassed(Time now);

    // ---- orders, packages, banks: documents of the HTTP API ----
    struct Placed
    {
        QJsonObject order;
        bool repeated = false;
    };
    Result<tl::expected<Placed, OrderRefusal>> placeOrder(const OrderRequest &request, const QString &key, Time now);
    Result<std::optional<QJsonObject>> package(PackageId id, Time now);
    Result<std::optional<QJsonObject>> history(PackageId id, Time now);
    Result<std::optional<QJsonObject>> bank(BankId id, Time now);
    Result<void> health(Time now); // whether the database answers

    // ---- notification ----
    struct Notification
    {
        TakenJob job;
        ReadyNotice notice;
    };
    // The next message that is due, and that is this worker's now. Jobs with nothing left to tell are dropped on the
    // way.
    Result<std::optional<Notification>> takeNotification(Time now);
    Result<void> notified(const TakenJob &job, Time now);
    Result<void> notNotified(const TakenJob &job, const QString &error, bool permanent, Time now);
    Result<void> postpone(const TakenJob &job, Time until, Time now); // uses up no attempt
    Result<std::optional<Time>> nextNotification(Time now);

    // ---- provisioning ----
    Result<void> addBank(const NewBank &bank, Time now);
    Result<seal::Badge> addPerson(const NewPerson &person, Time now);
    Result<void> unlockBadge(PersonId person, Time now);
    Result<std::vector<BankId>> banks(Time now);
    Result<std::vector<Alert>> alerts(Time now);

private:
    template <class Decision> // Work & → value
    auto read(Time now, Decision decision) -> Result<std::invoke_result_t<Decision, Work &>>;
    template <class Decision>
    auto write(Time now, Decision decision) -> Result<std::invoke_result_t<Decision, Work &>>;
    template <class Decision>
    auto writeOnce(Time now, Decision &decision) -> Result<std::invoke_result_t<Decision, Work &>>;
    bool isWorthAnotherTry(const Error &error, int tried) const;
    Result<std::vector<Outgoing>> receiveAlone(const Arrived &frame, Time now);

    storage::Database &m_database;
    const CentreKeys &m_keys;
    Chance &m_chance;
};

} // namespace cubby::central
