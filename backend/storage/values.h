// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/identifiers.h"
#include "domain/time.h"

#include <QVariant>

#include <cstddef>
#include <optional>
#include <vector>

namespace cubby::storage {

// A value bound to a placeholder. Only the kinds that every dialect stores alike, so that none is converted by chance:
// whole numbers, fractions, text, bytes and null. Truth is 0 or 1, a time is its milliseconds, an id its text.
// Empty text and empty bytes stay empty: only nullptr and an empty optional are null. PostgreSQL takes no U+0000 in
// text: it is stored as U+FFFD everywhere, so that nothing anybody says can make a row impossible to store.
class Value
{
public:
    Value(std::nullptr_t) { }
    Value(std::nullopt_t) { }
    Value(bool v) : m_variant(qint64(v ? 1 : 0)) { }
    Value(int v) : m_variant(qint64(v)) { }
    Value(unsigned v) : m_variant(qint64(v)) { }
    Value(qint64 v) : m_variant(v) { }
    Value(quint64 v) : m_variant(qint64(v)) { }
    Value(double v) : m_variant(v) { }
    Value(const QString &v);
    Value(const QByteArray &v);
    Value(Time v) : m_variant(qint64(toMs(v))) { }
    Value(Millis v) : m_variant(qint64(v.count())) { }
    template <class Tag>
    Value(const Id<Tag> &v) : Value(v.toString())
    { }
    template <class T>
    Value(const std::optional<T> &v)
    {
        if (v)
            *this = Value(*v);
    }

    const QVariant &variant() const { return m_variant; }

private:
    QVariant m_variant;
};

// One row of an answer, read by column position. Asking for a null column answers the type's empty value.
class Row
{
public:
    explicit Row(std::vector<QVariant> columns) : m_columns(std::move(columns)) { }

    std::size_t size() const { return m_columns.size(); }
    bool isNull(std::size_t column) const { return at(column).isNull(); }
    qint64 number(std::size_t column) const { return at(column).toLongLong(); }
    quint64 unsignedNumber(std::size_t column) const { return quint64(at(column).toLongLong()); }
    double fraction(std::size_t column) const { return at(column).toDouble(); }
    bool truth(std::size_t column) const { return at(column).toLongLong() != 0; }
    QString text(std::size_t column) const { return at(column).toString(); }
    QByteArray bytes(std::size_t column) const { return at(column).toByteArray(); }
    Time time(std::size_t column) const { return fromMs(at(column).toLongLong()); }
    std::optional<Time> optionalTime(std::size_t column) const
    {
        return isNull(column) ? std::nullopt : std::optional(time(column));
    }
    // The null id if the column is null or holds no id.
    template <class IdType>
    IdType id(std::size_t column) const
    {
        return IdType::parse(text(column)).value_or(IdType());
    }

private:
    const QVariant &at(std::size_t column) const;

    std::vector<QVariant> m_columns;
};

using Values = std::vector<Value>;
using Rows = std::vector<Row>;

} // namespace cubby::storage
