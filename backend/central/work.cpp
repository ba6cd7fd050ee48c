// SPDX-License-Identifier: GPL-3.0-or-later
#include "central/work.h"

#include "central/events.h"
#include "central/linkrow.h"

namespace cubby::central {

namespace {

QStringList namesOf(const std::vector<BankId> &banks)
{
    QStringList names;
    for (const BankId &bank : banks)
        names << bank.toString();
    return names;
}

} // namespace

Work::Work(storage::Transaction transaction, const CentreKeys &keys, Chance &chance, Time now, storage::Access access)
    : m_transaction(std::move(transaction)), m_keys(&keys), m_chance(&chance), m_now(now),
      m_locks(access == storage::Access::Write && database().dialect() == storage::Dialect::PostgreSQL),
      m_links(std::make_shared<LinkRows>())
{ }

Result<Work> Work::begin(storage::Database &database, const CentreKeys &keys, Chance &chance, Time now,
                         storage::Access access)
{
    auto transaction = storage::Transaction::begin(database, access);
    if (!transaction)
        return failure(std::move(transaction.error()));
    return Work(std::move(*transaction), keys, chance, now, access);
}

void Work::lockBanks(std::vector<BankId> banks)
{
    if (!m_locks)
        return;
    std::erase_if(banks, [this](BankId bank) { return m_locked.contains(bank); });
    if (banks.empty())
        return;
    for (const BankId &bank : banks)
        m_locked.insert(bank);
    exec(QStringLiteral("SELECT 1 FROM bank_links WHERE bank = ANY(CAST(? AS TEXT[])) ORDER BY bank FOR UPDATE"),
         QString(u'{' + namesOf(banks).join(u',') + u'}'));
}

// Locks that, other than those of rows, give the transaction no number yet.
void Work::announce(std::vector<BankId> banks)
{
    if (!m_locks || banks.empty())
        return;
    QStringList names = namesOf(banks);
    names.sort();
    exec(QStringLiteral("SELECT pg_advisory_xact_lock(hashtextextended(bank, 1)) FROM unnest(CAST(? AS TEXT[])) bank"),
         QString(u'{' + names.join(u',') + u'}'));
}

void Work::lockName(const QString &name)
{
    if (m_locks)
        exec(QStringLiteral("SELECT pg_advisory_xact_lock(hashtextextended(?, 2))"), name);
}

QString Work::forUpdate(const char *ofTable) const
{
    if (!m_locks)
        return {};
    return ofTable ? QStringLiteral(" FOR UPDATE OF %1").arg(QLatin1StringView(ofTable))
                   : QStringLiteral(" FOR UPDATE");
}

QString Work::forUpdateOrSkip(const char *ofTable) const
{
    return m_locks ? forUpdate(ofTable) + QStringLiteral(" SKIP LOCKED") : QString();
}

void Work::fail(Error error)
{
    if (!m_error)
        m_error = std::move(error);
}

Result<void> Work::commit()
{
    writeLinks(*this);
    writeEvents(*this);
    if (m_locks) {
        for (const QString &channel : std::as_const(m_woken))
            exec(QStringLiteral("NOTIFY ") + channel);
    }
    if (m_error) {
        m_transaction.rollback();
        return failure(*m_error);
    }
    return m_transaction.commit();
}

QByteArray Work::sealField(const QString &text, const QString &context) const
{
    return m_keys->fields.seal(text, context.toUtf8(), *m_chance);
}

QString Work::openField(const QByteArray &field, const QString &context)
{
    if (m_error)
        return {};
    return keep(m_keys->fields.open(field, context.toUtf8())).value_or(QString());
}

} // namespace cubby::central
