// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/values.h"

namespace cubby::storage {

// Qt's drivers bind a QString or QByteArray that isNull() as NULL, which a default-constructed one is.
Value::Value(const QString &v) : m_variant(v.isNull() ? QStringLiteral("") : v)
{
    if (v.contains(QChar(u'\0')))
        m_variant = QString(v).replace(QChar(u'\0'), QChar(QChar::ReplacementCharacter));
}

Value::Value(const QByteArray &v) : m_variant(v.isNull() ? QByteArray("", 0) : v) { }

const QVariant &Row::at(std::size_t column) const
{
    Q_ASSERT(column < m_columns.size());
    return m_columns[column];
}

} // namespace cubby::storage
