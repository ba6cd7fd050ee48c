// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/admin/column.h"

#include "app/admin/words.h"
#include "domain/time.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QJsonArray>
#include <QJsonDocument>
#include <QLocale>

namespace cubby::admin {

namespace {

QString spoken(qint64 seconds)
{
    const QLocale locale;
    if (seconds < 60)
        return QCoreApplication::translate("Column", "%1 s").arg(locale.toString(seconds));
    if (seconds < 3600)
        return QCoreApplication::translate("Column", "%1 min").arg(locale.toString(seconds / 60));
    if (seconds < 48 * 3600)
        return QCoreApplication::translate("Column", "%1 h").arg(locale.toString(double(seconds) / 3600, 'f', 1));
    return QCoreApplication::translate("Column", "%1 days").arg(locale.toString(double(seconds) / 86400, 'f', 1));
}

QString plain(const QJsonValue &value)
{
    switch (value.type()) {
    case QJsonValue::String:
        return value.toString();
    case QJsonValue::Bool:
        return value.toBool() ? QStringLiteral("true") : QStringLiteral("false");
    case QJsonValue::Double:
        return QString::number(value.toDouble(), 'g', 15);
    case QJsonValue::Array: {
        QStringList parts;
        for (const QJsonValue &one : value.toArray())
            parts << plain(one);
        return parts.join(QStringLiteral(", "));
    }
    case QJsonValue::Object: {
        QStringList parts;
        const QJsonObject object = value.toObject();
        for (auto it = object.begin(); it != object.end(); ++it)
            parts << QStringLiteral("%1: %2").arg(it.key(), plain(it.value()));
        return parts.join(QStringLiteral(", "));
    }
    default:
        return {};
    }
}

} // namespace

QJsonValue valueAt(const QJsonObject &object, const QString &path)
{
    const qsizetype dot = path.indexOf(u'.');
    if (dot < 0)
        return object.value(path);
    return valueAt(object.value(QStringView(path).first(dot)).toObject(), path.sliced(dot + 1));
}

QString columnTitle(const Column &column) { return QCoreApplication::translate("Column", column.title); }

QString displayedTime(const QString &iso)
{
    const auto time = fromIso(iso);
    return time ? QLocale().toString(QDateTime::fromMSecsSinceEpoch(toMs(*time)), QLocale::ShortFormat) : iso;
}

QString displayed(const Column &column, const QJsonValue &value)
{
    switch (column.kind) {
    case Column::Kind::Word:
        return value.isString() ? word(value.toString()) : QString();
    case Column::Kind::Number:
        return value.isDouble() ? QLocale().toString(value.toDouble(), 'g', 6) : QString();
    case Column::Kind::Time:
        return displayedTime(value.toString());
    case Column::Kind::Seconds:
        return value.isDouble() ? spoken(value.toInteger()) : QString();
    case Column::Kind::Percent:
        return value.isDouble() ? QLocale().toString(value.toDouble(), 'f', 0) + QLocale().percent() : QString();
    case Column::Kind::Yes:
        return value.toBool() ? QCoreApplication::translate("Column", "Yes") : QString();
    case Column::Kind::Tally: {
        QStringList parts;
        const QJsonObject tally = value.toObject();
        for (auto it = tally.begin(); it != tally.end(); ++it)
            parts << QStringLiteral("%1 %2").arg(word(it.key()), QLocale().toString(it->toInt()));
        return parts.join(QStringLiteral(", "));
    }
    case Column::Kind::Text:
    case Column::Kind::List:
        return plain(value);
    }
    Q_UNREACHABLE();
}

QByteArray toCsv(const std::vector<Column> &columns, const std::vector<QJsonObject> &rows)
{
    const auto field = [](QString text) {
        static const QString formula = QStringLiteral("=+-@\t\r");
        bool number = false;
        text.toDouble(&number);
        if (!text.isEmpty() && !number && formula.contains(text.front()))
            text.prepend(u'\'');
        const bool quoted = text.contains(u'"') || text.contains(u',') || text.contains(u'\n') || text.contains(u'\r');
        text.replace(u'"', QLatin1StringView("\"\""));
        return (quoted ? QString(u'"' + text + u'"') : text).toUtf8();
    };
    QByteArray csv;
    const auto line = [&csv](const QList<QByteArray> &fields) { csv += fields.join(',') + "\r\n"; };
    QList<QByteArray> titles;
    for (const Column &column : columns)
        titles << field(columnTitle(column));
    line(titles);
    for (const QJsonObject &row : rows) {
        QList<QByteArray> fields;
        for (const Column &column : columns)
            fields << field(plain(valueAt(row, column.path)));
        line(fields);
    }
    return csv;
}

} // namespace cubby::admin
