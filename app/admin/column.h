// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <QJsonValue>
#include <QString>
#include <QStringList>

#include <vector>

namespace cubby::admin {

// One column of a table of the API's objects, described by data.
struct Column
{
    enum class Kind { Text, Word, Number, Time, Seconds, Percent, Yes, List, Tally };

    // Tally: an object of names and numbers, as "Door did not open 2".
    const char *title; // English, of the context "Column"
    QString path; // where the value is: "compartments.available"
    Kind kind = Kind::Text;
    int width = 110; // pixels at first
};

// The value at "compartments.available"; undefined where there is none.
QJsonValue valueAt(const QJsonObject &object, const QString &path);

inline QString textOf(const QJsonObject &object, const char *key)
{
    return object.value(QLatin1StringView(key)).toString();
}

QString columnTitle(const Column &column); // in the language of the program
// As people read it: words in their language, times in their own time zone.
QString displayed(const Column &column, const QJsonValue &value);
QString displayedTime(const QString &iso); // date and time of this machine, or the text itself

// RFC 4180 with a first line of titles. Values are as the API gave them, so that other programs can read them; what a
// spreadsheet would take for a formula begins with an apostrophe.
QByteArray toCsv(const std::vector<Column> &columns, const std::vector<QJsonObject> &rows);

} // namespace cubby::admin
