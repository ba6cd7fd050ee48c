// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonArray>
#include <QJsonObject>
#include <QList>
#include <QString>

#include <cmath>
#include <optional>
#include <type_traits>

namespace cubby {

// Reads one JSON object that people wrote, key by key, and keeps the first complaint with its place
// ("buses[0].pulseMs: must be …"), so that reading code stays a list of keys. A key that nobody asked for is a mistake.
class ObjectReader
{
public:
    explicit ObjectReader(QJsonObject object, QString place = {})
        : m_object(std::move(object)), m_place(std::move(place))
    { }

    QJsonValue take(const char *key) { return m_object.take(QLatin1StringView(key)); }

    QString text(const char *key, const QString &otherwise = {}, bool required = false)
    {
        const QJsonValue v = take(key);
        if (v.isUndefined() && !required)
            return otherwise;
        if (!v.isString() || (required && v.toString().isEmpty())) {
            complain(key, QStringLiteral("must be a text"));
            return otherwise;
        }
        return v.toString();
    }

    int integer(const char *key, int least, int most, std::optional<int> otherwise = {})
    {
        const QJsonValue v = take(key);
        if (v.isUndefined() && otherwise)
            return *otherwise;
        const double d = v.toDouble(std::nan(""));
        if (!(d >= least && d <= most) || d != std::floor(d)) {
            complain(key, QStringLiteral("must be a whole number from %1 to %2").arg(least).arg(most));
            return otherwise.value_or(least);
        }
        return int(d);
    }
    double number(const char *key, double least, double most)
    {
        const QJsonValue v = take(key);
        const double d = v.toDouble(std::nan(""));
        if (d >= least && d <= most)
            return d;
        complain(key, QStringLiteral("must be a number from %1 to %2").arg(least).arg(most));
        return least;
    }
    std::optional<int> optionalInteger(const char *key, int least, int most)
    {
        return has(key) ? std::optional(integer(key, least, most)) : std::nullopt;
    }

    bool boolean(const char *key, bool otherwise)
    {
        const QJsonValue v = take(key);
        if (v.isUndefined())
            return otherwise;
        if (!v.isBool())
            complain(key, QStringLiteral("must be true or false"));
        return v.toBool();
    }
    std::optional<bool> optionalBoolean(const char *key)
    {
        return has(key) ? std::optional(boolean(key, false)) : std::nullopt;
    }

    // `read` makes a value of the inner object's reader.
    template <class Read>
    auto object(const char *key, Read read)
    {
        const QJsonValue v = take(key);
        if (!v.isObject())
            complain(key, QStringLiteral("must be an object"));
        return inner(v.toObject(), m_place + QLatin1StringView(key), read);
    }
    template <class Read>
    auto objects(const char *key, int most, Read read) -> QList<std::invoke_result_t<Read, ObjectReader &>>
    {
        const QJsonArray array = take(key).toArray();
        if (array.isEmpty() || array.size() > most) {
            complain(key, QStringLiteral("must be a list of 1 to %1 objects").arg(most));
            return {};
        }
        QList<std::invoke_result_t<Read, ObjectReader &>> out;
        for (qsizetype i = 0; i < array.size(); ++i) {
            if (!array[i].isObject())
                complain(key, QStringLiteral("must hold objects only"));
            if (!complaint().isEmpty())
                return out;
            out << inner(array[i].toObject(), m_place + QLatin1StringView(key) + QStringLiteral("[%1]").arg(i), read);
        }
        return out;
    }

    QJsonValue peek(const char *key) const { return m_object.value(QLatin1StringView(key)); }
    bool has(const char *key) const { return m_object.contains(QLatin1StringView(key)); }
    // To be called when every key that there may be was asked for.
    void finish(const QString &about = QStringLiteral("is unknown"))
    {
        if (!m_object.isEmpty())
            complain(qUtf8Printable(m_object.begin().key()), about);
    }
    void complain(const char *key, const QString &what)
    {
        if (m_complaint.isEmpty())
            m_complaint = m_place + QString::fromUtf8(key) + QStringLiteral(": ") + what;
    }
    const QString &complaint() const { return m_complaint; }

private:
    template <class Read>
    auto inner(const QJsonObject &object, const QString &place, Read read)
    {
        ObjectReader reader(object, place + u'.');
        auto value = read(reader);
        reader.finish();
        if (m_complaint.isEmpty())
            m_complaint = reader.m_complaint;
        return value;
    }

    QJsonObject m_object;
    QString m_place;
    QString m_complaint;
};

} // namespace cubby
