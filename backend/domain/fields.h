// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/enumtext.h"
#include "domain/error.h"
#include "domain/identifiers.h"
#include "domain/size.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QList>
#include <QStringList>

#include <cmath>
#include <concepts>

// A value type lists its fields once, and can then be written as JSON and read from it:
//
//     struct DoorOpened
//     {
//         CompartmentName compartment;
//         CUBBY_FIELDS(f("compartment", s.compartment);)
//     };
//
// Empty optionals, texts, lists and null ids are left out. Reading ignores unknown fields, and refuses a field of the
// wrong type with its name.
#define CUBBY_FIELDS(...)                                                                                              \
    template <class Self, class F>                                                                                     \
    static void fields([[maybe_unused]] Self &s, [[maybe_unused]] F &&f)                                               \
    {                                                                                                                  \
        __VA_ARGS__                                                                                                    \
    }

namespace cubby {

template <class T>
concept HasFields = requires(T &t)
{
    T::fields(t, [](const char *, auto &) {});
};

namespace json {

template <class T>
QJsonValue write(const T &value);
template <class T>
bool read(const QJsonValue &json, T &out); // false: not of this type
template <HasFields T>
QJsonObject writeObject(const T &value);
template <HasFields T>
Result<T> readObject(const QJsonObject &object);

template <class T>
inline constexpr bool isOptional = false;
template <class T>
inline constexpr bool isOptional<std::optional<T>> = true;
template <class T>
inline constexpr bool isList = false;
template <class T>
inline constexpr bool isList<QList<T>> = true;
template <class T>
inline constexpr bool isId = false;
template <class T>
inline constexpr bool isId<Id<T>> = true;

template <class T>
QJsonValue write(const T &value)
{
    if constexpr (isOptional<T>)
        return value ? write(*value) : QJsonValue(QJsonValue::Undefined);
    else if constexpr (isId<T>)
        return value.isNull() ? QJsonValue(QJsonValue::Undefined) : QJsonValue(value.toString());
    else if constexpr (std::same_as<T, QString>)
        return value.isEmpty() ? QJsonValue(QJsonValue::Undefined) : QJsonValue(value);
    else if constexpr (std::same_as<T, QByteArray>)
        return value.isEmpty() ? QJsonValue(QJsonValue::Undefined)
                               : QJsonValue(QString::fromLatin1(
                                   value.toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals)));
    else if constexpr (std::same_as<T, Size>)
        return toString(value);
    else if constexpr (NamedEnum<T>)
        return toText(value);
    else if constexpr (std::same_as<T, Time>)
        return qint64(toMs(value));
    else if constexpr (std::same_as<T, Millis>)
        return qint64(value.count());
    else if constexpr (std::same_as<T, bool>)
        return value ? QJsonValue(true) : QJsonValue(QJsonValue::Undefined); // absent means false
    else if constexpr (std::same_as<T, QJsonObject> || std::same_as<T, QJsonArray>)
        return value;
    else if constexpr (std::integral<T>)
        return qint64(value);
    else if constexpr (isList<T>) {
        if (value.isEmpty())
            return QJsonValue(QJsonValue::Undefined);
        QJsonArray out;
        for (const auto &item : value) {
            const QJsonValue json = write(item);
            out << (json.isUndefined() ? QJsonValue(QString()) : json); // nothing is left out of a list
        }
        return out;
    } else {
        static_assert(HasFields<T>, "this type has no JSON form");
        return writeObject(value);
    }
}

// Whole numbers only, within what a double holds exactly.
std::optional<qint64> wholeNumber(const QJsonValue &json);
std::optional<QByteArray> base64Url(const QString &text);

template <class T>
bool read(const QJsonValue &json, T &out)
{
    if constexpr (isOptional<T>) {
        typename T::value_type inner{};
        if (!read(json, inner))
            return false;
        out = std::move(inner);
        return true;
    } else if constexpr (isId<T>) {
        const auto id = T::parse(json.toString());
        if (id)
            out = *id;
        return id.has_value();
    } else if constexpr (std::same_as<T, QString>) {
        out = json.toString();
        return json.isString();
    } else if constexpr (std::same_as<T, QByteArray>) {
        const auto bytes = base64Url(json.toString());
        if (bytes)
            out = *bytes;
        return json.isString() && bytes;
    } else if constexpr (std::same_as<T, Size>) {
        const auto size = sizeFromString(json.toString());
        if (size)
            out = *size;
        return size.has_value();
    } else if constexpr (NamedEnum<T>) {
        const auto value = fromText<T>(json.toString());
        if (value)
            out = *value;
        return value.has_value();
    } else if constexpr (std::same_as<T, bool>) {
        out = json.toBool();
        return json.isBool();
    } else if constexpr (std::same_as<T, QJsonObject>) {
        out = json.toObject();
        return json.isObject();
    } else if constexpr (std::same_as<T, QJsonArray>) {
        out = json.toArray();
        return json.isArray();
    } else if constexpr (std::same_as<T, Time> || std::same_as<T, Millis> || std::integral<T>) {
        const auto number = wholeNumber(json);
        if (!number)
            return false;
        if constexpr (std::same_as<T, Time>)
            out = fromMs(*number);
        else if constexpr (std::same_as<T, Millis>)
            out = Millis(*number);
        else if (std::in_range<T>(*number))
            out = T(*number);
        else
            return false;
        return true;
    } else if constexpr (isList<T>) {
        if (!json.isArray())
            return false;
        for (const QJsonValue item : json.toArray()) {
            typename T::value_type inner{};
            if (!read(item, inner))
                return false;
            out << std::move(inner);
        }
        return true;
    } else {
        static_assert(HasFields<T>, "this type has no JSON form");
        auto inner = readObject<T>(json.toObject());
        if (inner)
            out = std::move(*inner);
        return json.isObject() && inner.has_value();
    }
}

template <HasFields T>
QJsonObject writeObject(const T &value)
{
    QJsonObject out;
    T::fields(value, [&out](const char *name, const auto &field) {
        const QJsonValue json = write(field);
        if (!json.isUndefined())
            out.insert(QLatin1StringView(name), json);
    });
    return out;
}

template <HasFields T>
Result<T> readObject(const QJsonObject &object)
{
    T out{};
    const char *wrong = nullptr;
    T::fields(out, [&](const char *name, auto &field) {
        const auto it = object.constFind(QLatin1StringView(name));
        if (it != object.constEnd() && !read(QJsonValue(*it), field) && !wrong)
            wrong = name;
    });
    if (wrong)
        return failure("json.field",
                       QStringLiteral("The field \"%1\" is not of its type.").arg(QLatin1StringView(wrong)));
    return out;
}

template <HasFields T>
QByteArray writeText(const T &value)
{
    return QJsonDocument(writeObject(value)).toJson(QJsonDocument::Compact);
}

// The object in a text; refuses what is not one.
Result<QJsonObject> parseObject(const QByteArray &text);

template <HasFields T>
Result<T> readText(const QByteArray &text)
{
    return parseObject(text).and_then(readObject<T>);
}

} // namespace json
} // namespace cubby
