// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "central/tally.h"
#include "domain/chance.h"
#include "seal/certificates.h"
#include "seal/fieldcipher.h"
#include "seal/keys.h"
#include "storage/bulk.h"

#include <QSet>

#include <memory>
#include <utility>

namespace cubby::central {

struct LinkRows;

// What the centre signs and encrypts with. Copying is cheap.
struct CentreKeys
{
    seal::PrivateKey down; // frames to banks
    seal::PrivateKey pass; // pickup passes
    seal::FieldCipher fields; // contact data, codes, the banks' code keys
    std::optional<seal::Authority> authority = {}; // of the fleet's certificates, where this centre has its key
};

// What Work::wake() says to other processes.
inline constexpr auto kBanksChannel = "cubby_banks"; // something is to be sent to banks
inline constexpr auto kJobsChannel = "cubby_jobs"; // there is a job

// A row of the event table that is to be written, see events.h.
struct NewEvent
{
    BankId bank;
    Time at;
    QString kind;
    QByteArray body;
    EpochId epoch = {}; // of the bank's journal; null: the centre's own event
    quint64 number = 0;
    Millis up{0};
    QByteArray chain = {};
    bool conflict = false;
    QString note = {};
    bool projected = true;
};

// One transaction of the centre with what its decisions are made of: time, chance and keys.
//
// A statement that fails makes every later one do nothing and answer nothing, and makes commit() fail with that first
// error. So a decision reads straight through, and nothing that was decided on a failed answer can be stored. Loops
// that wait for an answer must look at failed().
class Work
{
public:
    static Result<Work> begin(storage::Database &database, const CentreKeys &keys, Chance &chance, Time now,
                              storage::Access access = storage::Access::Write);

    template <class... Args>
    void exec(const QString &sql, Args &&...args)
    {
        change(sql, std::forward<Args>(args)...);
    }
    template <class... Args>
    qint64 change(const QString &sql, Args &&...args) // how many rows
    {
        return m_error ? 0 : keep(database().change(sql, std::forward<Args>(args)...)).value_or(0);
    }
    template <class... Args>
    storage::Rows query(const QString &sql, Args &&...args)
    {
        return m_error ? storage::Rows()
                       : keep(database().query(sql, std::forward<Args>(args)...)).value_or(storage::Rows());
    }
    template <class... Args>
    std::optional<storage::Row> first(const QString &sql, Args &&...args)
    {
        return m_error ? std::nullopt : keep(database().first(sql, std::forward<Args>(args)...)).value_or(std::nullopt);
    }

    // Nobody else changes what belongs to these banks until this work ends. PostgreSQL locks their rows in ascending
    // order, so that works that ask once for all they need never wait for each other in a circle; SQLite lets one work
    // write at a time anyway. Whoever reads something of a bank in order to change it has locked it before.
    void lockBanks(std::vector<BankId> banks);
    void lockBank(BankId bank) { lockBanks({bank}); }
    void locked(BankId bank) { m_locked.insert(bank); } // by a statement of the caller's
    const QSet<BankId> &lockedBanks() const { return m_locked; } // with those that it waited for in vain
    // Ends a SELECT of what this work is going to change, or would rather do without where another one holds it. Empty
    // where there is nothing to lock.
    QString forUpdate(const char *ofTable = nullptr) const;
    QString forUpdateOrSkip(const char *ofTable = nullptr) const;

    // When this is committed, other processes look for what is due: see storage::Notifications.
    void wake(const char *channel) { m_woken.insert(QLatin1StringView(channel)); }

    // Whoever will record events of these banks announces them before anything is written. So the transactions that
    // speak of one bank begin, for the stream, in the order in which they had it.
    void announce(std::vector<BankId> banks);
    // Whoever else asks for this name waits until this work ends. It gives the transaction no number either.
    void lockName(const QString &name);
    std::vector<NewEvent> &events() { return m_events; } // to be written at the commit
    LinkRows &links() { return *m_links; } // see linkrow.h

    void insertRows(const QString &into, std::size_t columns, const storage::Values &values, const QString &after = {})
    {
        if (!m_error)
            keep(storage::insertRows(database(), into, columns, values, after));
    }

    Tally::Counts &counts() { return m_counts; } // of what is worth watching, see Centre::countIn()

    void fail(Error error);
    bool failed() const { return m_error.has_value(); }
    const std::optional<Error> &error() const { return m_error; }
    [[nodiscard]] Result<void> commit();

    Time now() const { return m_now; }
    Chance &chance() const { return *m_chance; }
    const CentreKeys &keys() const { return *m_keys; }
    storage::Database &database() const { return m_transaction.database(); }

    // Text in a field that is encrypted; `context` names table, column and row.
    QByteArray sealField(const QString &text, const QString &context) const;
    QString openField(const QByteArray &field, const QString &context); // empty and failed() if it does not open

private:
    Work(storage::Transaction transaction, const CentreKeys &keys, Chance &chance, Time now, storage::Access access);

    template <class T>
    Result<T> keep(Result<T> result)
    {
        if (!result)
            fail(result.error());
        return result;
    }

    storage::Transaction m_transaction;
    const CentreKeys *m_keys;
    Chance *m_chance;
    Time m_now;
    bool m_locks; // it writes, to a database where others may write at the same time
    QSet<BankId> m_locked;
    QSet<QString> m_woken;
    std::vector<NewEvent> m_events;
    std::shared_ptr<LinkRows> m_links;
    Tally::Counts m_counts;
    std::optional<Error> m_error;
};

} // namespace cubby::central
