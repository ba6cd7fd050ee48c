// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/chance.h"
#include "seal/fieldcipher.h"
#include "seal/keys.h"
#include "storage/database.h"

#include <utility>

namespace cubby::central {

// What the centre signs and encrypts with. Copying is cheap.
struct CentreKeys
{
    seal::PrivateKey down; // frames to banks
    seal::PrivateKey pass; // pickup passes
    seal::FieldCipher fields; // contact data, codes, the banks' code keys
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
    Work(storage::Transaction transaction, const CentreKeys &keys, Chance &chance, Time now);

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
    std::optional<Error> m_error;
};

} // namespace cubby::central
