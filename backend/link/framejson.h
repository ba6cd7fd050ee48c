// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/log.h"
#include "seal/text.h"

#include <QJsonArray>
#include <QJsonObject>
#include <QJsonValue>

#include <optional>

// How the members of a frame are written and, with distrust, read.
namespace cubby::link {

inline constexpr qint64 kMaxNumber = (qint64(1) << 53) - 1; // beyond it JSON numbers are not exact

// A number without a fraction that is exact as a double, negative ones too.
inline std::optional<qint64> wholeNumber(const QJsonValue &value)
{
    constexpr qint64 none = std::numeric_limits<qint64>::min();
    const qint64 n = value.toInteger(none);
    if (!value.isDouble() || n < -kMaxNumber || n > kMaxNumber)
        return std::nullopt;
    return n;
}

class JsonWriter
{
public:
    JsonWriter &add(const char *name, const QJsonValue &value)
    {
        m_object.insert(QLatin1StringView(name), value);
        return *this;
    }
    JsonWriter &add(const char *name, const char *text) { return add(name, QJsonValue(QLatin1StringView(text))); }
    JsonWriter &addEpoch(EpochId epoch) { return add("epoch", epoch.isNull() ? QString() : epoch.toString()); }
    JsonWriter &addChain(const QByteArray &chain)
    {
        return add("chain", QString::fromLatin1(seal::toBase64Url(chain)));
    }
    JsonWriter &addHead(const LogHead &head, const char *number)
    {
        return addEpoch(head.epoch).add(number, qint64(head.number)).addChain(head.chain);
    }
    const QJsonObject &object() const { return m_object; }

private:
    QJsonObject m_object;
};

// Reads members and remembers the first that is missing or wrong; what it returns for that one means nothing.
class JsonReader
{
public:
    JsonReader(QJsonObject object, QString &wrong) : m_object(std::move(object)), m_wrong(wrong) { }
    JsonReader(QJsonObject object, JsonReader &outer) : m_object(std::move(object)), m_wrong(outer.m_wrong) { }

    void wrong(const char *name)
    {
        if (m_wrong.isEmpty())
            m_wrong = QString::fromLatin1(name);
    }
    bool has(const char *name) const { return m_object.contains(QLatin1StringView(name)); }

    qint64 number(const char *name, qint64 least, qint64 most)
    {
        const auto n = wholeNumber(m_object[QLatin1StringView(name)]);
        return n && *n >= least && *n <= most ? *n : fail(name, least);
    }
    QString text(const char *name, qsizetype least, qsizetype most)
    {
        const QJsonValue value = m_object[QLatin1StringView(name)];
        const QString text = value.toString();
        return value.isString() && text.size() >= least && text.size() <= most ? text : fail(name, QString());
    }
    QJsonArray list(const char *name, qsizetype least, qsizetype most)
    {
        const QJsonValue value = m_object[QLatin1StringView(name)];
        const QJsonArray list = value.toArray();
        return value.isArray() && list.size() >= least && list.size() <= most ? list : fail(name, QJsonArray());
    }
    QJsonObject object(const char *name)
    {
        const QJsonValue value = m_object[QLatin1StringView(name)];
        return value.isObject() ? value.toObject() : fail(name, QJsonObject());
    }
    EpochId epoch()
    {
        const auto epoch = EpochId::parse(text("epoch", 36, 36));
        return epoch ? *epoch : fail("epoch", EpochId());
    }
    QByteArray chain()
    {
        const auto chain = seal::fromBase64Url(text("chain", 43, 43).toLatin1());
        return chain && chain->size() == 32 ? *chain : fail("chain", chainStart());
    }
    LogHead head(const char *name) { return {epoch(), quint64(number(name, 0, kMaxNumber)), chain()}; }
    // The same where there may be no log yet: the null epoch is written as an empty text.
    LogHead headOrNone(const char *name)
    {
        const QJsonValue epoch = m_object[QLatin1StringView("epoch")];
        return epoch.isString() && epoch.toString().isEmpty() ? LogHead() : head(name);
    }

private:
    template <class T>
    T fail(const char *name, T value)
    {
        wrong(name);
        return value;
    }

    QJsonObject m_object;
    QString &m_wrong;
};

} // namespace cubby::link
