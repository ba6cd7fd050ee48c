// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/duration.h"
#include "app/settings.h"

namespace cubby {

Setting Setting::text(const char *key, const char *standard, const char *documentation)
{
    return {key, Type::Text, QString::fromUtf8(standard), documentation};
}

Setting Setting::integer(const char *key, qint64 standard, Range range, const char *documentation)
{
    return {key, Type::Integer, QString::number(standard), documentation, range};
}

Setting Setting::duration(const char *key, Millis standard, Millis least, Millis most, const char *documentation)
{
    return {key, Type::Duration, durationText(standard), documentation, {least.count(), most.count()}};
}

Setting Setting::boolean(const char *key, bool standard, const char *documentation)
{
    return {key, Type::Boolean, standard ? QStringLiteral("true") : QStringLiteral("false"), documentation};
}

Setting Setting::path(const char *key, const char *standard, const char *documentation)
{
    return {key, Type::Path, QString::fromUtf8(standard), documentation};
}

Setting Setting::choice(const char *key, const char *standard, const QStringList &choices, const char *documentation)
{
    return {key, Type::Choice, QString::fromUtf8(standard), documentation, {}, choices};
}

Setting Setting::flag(const char *key, const char *documentation)
{
    return {key, Type::Flag, QStringLiteral("false"), documentation};
}

Setting Setting::matching(const char *regularExpression, const char *said) const
{
    Setting changed = *this;
    changed.pattern = regularExpression;
    changed.patternSaid = said;
    return changed;
}

Setting Setting::required() const
{
    Setting changed = *this;
    changed.needed = true;
    return changed;
}

QString optionName(const Setting &setting)
{
    return QString::fromLatin1(setting.key).replace(QLatin1Char('/'), QLatin1Char('-'));
}

QString allowedText(const Setting &setting)
{
    const auto [least, most] = setting.range;
    switch (setting.type) {
    case Setting::Type::Text:
        if (setting.pattern)
            return QString::fromUtf8(setting.patternSaid);
        return setting.needed ? QStringLiteral("text that is not empty") : QStringLiteral("text");
    case Setting::Type::Integer:
        if (least == std::numeric_limits<qint64>::min() && most == std::numeric_limits<qint64>::max())
            return QStringLiteral("a whole number");
        if (most == std::numeric_limits<qint64>::max())
            return QStringLiteral("a whole number from %1").arg(least);
        return QStringLiteral("a whole number from %1 to %2").arg(least).arg(most);
    case Setting::Type::Duration:
        return QStringLiteral("a duration from %1 to %2, with its unit (ms, s, min, h, d)")
            .arg(durationText(Millis(least)), durationText(Millis(most)));
    case Setting::Type::Boolean:
        return QStringLiteral("true or false");
    case Setting::Type::Path:
        return setting.needed ? QStringLiteral("a path that is not empty") : QStringLiteral("a path");
    case Setting::Type::Choice:
        return QStringLiteral("one of ") % setting.choices.join(QStringLiteral(", "));
    case Setting::Type::Flag:
        return QStringLiteral("no value");
    }
    Q_UNREACHABLE();
}

} // namespace cubby
