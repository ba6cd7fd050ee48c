// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "journal/journal.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

namespace cubby::journal {

// A journal in a folder of its own, and batches to put into it.
struct JournalSite
{
    QTemporaryDir folder;
    SeededChance chance{1};
    Time now = fromMs(1777896000000);
    Journal::Settings settings{folder.filePath(QStringLiteral("journal.db")), false};

    Result<Opened> open() { return Journal::open(settings, now, chance); }

    // The n-th batch: one or two entries, three parts of state, now and then a line of directory.
    Batch batch(int n)
    {
        Batch out;
        out.at = now + Millis(n * 1000);
        out.up = Millis(n);
        out.entries.push_back(entry::DoorOpened{QStringLiteral("A%1").arg(n), false});
        if (n % 2 == 0)
            out.entries.push_back(entry::CodeRefused{QStringLiteral("number %1").arg(n)});
        out.state.push_back(
            {QStringLiteral("part/%1").arg(n % 5), QByteArray("{\"n\":") + QByteArray::number(n) + '}'});
        out.state.push_back({QStringLiteral("misc"), QByteArray::number(n)});
        out.state.push_back({QStringLiteral("gone/%1").arg(n % 3), n % 2 ? QByteArray("x") : QByteArray()});
        if (n % 3 == 0) {
            DirectoryChange change;
            change.head = {epoch, quint64(n), QByteArray(32, char(n))};
            change.items.push_back({QStringLiteral("stay/%1").arg(n % 4), QStringLiteral("PackageExpected"),
                                    QByteArray("{\"size\":\"") + (n % 2 ? "M" : "L") + "\"}"});
            out.directory = change;
        }
        return out;
    }

    EpochId epoch = EpochId::make(now, chance); // of the directory

    QStringList files() const { return QDir(folder.path()).entryList(QDir::Files, QDir::Name); }
    QByteArray bytes(const QString &path) const
    {
        QFile file(path);
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }
    void write(const QString &path, const QByteArray &content) const
    {
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
            qFatal("cannot write %s", qPrintable(path));
    }
    // Everything beside the journal itself, as the set-aside file and its companions.
    QString asideFile() const
    {
        const QStringList found = files().filter(QStringLiteral(".broken-"));
        return found.isEmpty() ? QString() : folder.filePath(found.first());
    }
};

// All that a journal holds, to be compared.
struct Held
{
    std::vector<LogRecord> records;
    QMap<QString, QByteArray> state;
    QMap<QString, QByteArray> directory;
    LogHead head;
    LogHead acknowledged;
    LogHead directoryHead;

    friend bool operator==(const Held &, const Held &) = default;
};

inline Held heldBy(const Opened &opened)
{
    Held out;
    out.records = opened.journal->read(1, 100000, 1 << 30);
    for (const StatePart &part : opened.state)
        out.state.insert(part.key, part.body);
    for (const DirectoryItem &item : opened.directory)
        out.directory.insert(item.item, item.kind.toUtf8() + item.body);
    out.head = opened.journal->head();
    out.acknowledged = opened.journal->acknowledged();
    out.directoryHead = opened.journal->directoryHead();
    return out;
}

} // namespace cubby::journal
