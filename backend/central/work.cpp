// SPDX-License-Identifier: GPL-3.0-or-later
#include "central/work.h"

namespace cubby::central {

Work::Work(storage::Transaction transaction, const CentreKeys &keys, Chance &chance, Time now)
    : m_transaction(std::move(transaction)), m_keys(&keys), m_chance(&chance), m_now(now)
{ }

Result<Work> Work::begin(storage::Database &database, const CentreKeys &keys, Chance &chance, Time now,
                         storage::Access access)
{
    auto transaction = storage::Transaction::begin(database, access);
    if (!transaction)
        return failure(std::move(transaction.error()));
    return Work(std::move(*transaction), keys, chance, now);
}

void Work::fail(Error error)
{
    if (!m_error)
        m_error = std::move(error);
}

Result<void> Work::commit()
{
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
