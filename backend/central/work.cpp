// SPDX-License-Identifier: GPL-3.0-or-later
#include "central/work.h"

namespace cubby::central {

Work::Work(storage::Transaction transaction, const CentreKeys &keys, Chance &chance, Time now, storage::Access access)
    : m_transaction(std::move(transaction)), m_keys(&keys), m_chance(&chance), m_now(now),
      m_locks(access == storage::Access::Write && database().dialect() == storage::Dialect::PostgreSQL)
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
    QStringList names;
    for (const BankId &bank : banks) {
        m_locked.insert(bank);
        names << bank.toString();
    }
    exec(QStringLiteral("SELECT 1 FROM bank_links WHERE bank = ANY(CAST(? AS TEXT[])) ORDER BY bank FOR UPDATE"),
         QString(u'{' + names.join(u',') + u'}'));
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
