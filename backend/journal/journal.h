// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/entries.h"
#include "journal/directory.h"
#include "storage/database.h"

#include <QHash>

#include <deque>

namespace cubby::journal {

// One named part of the state that the bank derives from its entries. An empty body means that it is gone.
struct StatePart
{
    QString key;
    QByteArray body;
};

struct DirectoryChange
{
    LogHead head; // of the centre's log, after it
    bool replacesAll = false; // a snapshot
    std::vector<DirectoryItem> items;
};

// What one decision leaves on disk: all of it or nothing.
struct Batch
{
    Time at;
    Millis up{0};
    std::vector<Entry> entries;
    std::vector<StatePart> state;
    std::optional<DirectoryChange> directory;

    bool isEmpty() const { return entries.empty() && state.empty() && !directory; }
};

// How a journal was found when it was opened.
enum class Found {
    New, // there was none
    Whole,
    Broken, // the chain or the file is damaged; it was set aside and a new one begun
};

struct Opened;

// The bank's journal: append-only, hash-chained, in one SQLite file, together with the state derived from it and the
// bank's copy of the directory. Used on the thread that opened it.
class Journal final : public LogReader
{
public:
    struct Settings
    {
        QString path;
        bool durable = true; // off only for simulations
    };

    // Verifies the whole chain. A file that is no journal, or whose chain is broken, is renamed to
    // <path>.broken-<milliseconds>; what of it is good and not acknowledged comes back in Opened::unsent.
    // Errors: journal.unreadable (no such folder, no rights), storage.newer, storage.locked.
    static Result<Opened> open(const Settings &settings, Time now, Chance &chance);

    // On disk when it answers. After an error nothing is stored, and what was decided must not be done.
    Result<void> commit(const Batch &batch);

    // What the centre has stored. Never goes back within an epoch.
    Result<void> acknowledge(const LogHead &head);
    const LogHead &acknowledged() const { return m_acknowledged; }

    // Begins a new epoch: the old entries stay in the file, the numbers start at 1. The directory's head is forgotten,
    // so that the centre sends a snapshot. The caller then commits entry::EpochOpened first.
    Result<void> openEpoch(const EpochId &epoch);

    // Entries of the present epoch that the centre has not acknowledged.
    std::vector<LogRecord> unsent() const;
    const LogHead &directoryHead() const { return m_directoryHead; }

    // A mark that the bank was alive now; costs no flush to disk of its own.
    Result<void> markAlive(Time now);
    std::optional<Time> lastAlive() const { return m_lastAlive; }

    // Forgets acknowledged entries from before this time, and remembers the chain at that place. `checkpoint` makes
    // the signed text that stands in for them.
    Result<int> prune(Time before, const std::function<QByteArray(const LogHead &)> &checkpoint);

    LogHead head() const override { return m_head; }
    std::optional<LogHead> headAt(quint64 number) const override;
    std::vector<LogRecord> read(quint64 first, int count, qsizetype bytes) const override;

    // For tools, changes nothing: every record of the file, epoch by epoch, and whether it may be trusted.
    struct Line
    {
        EpochId epoch;
        LogRecord record;
        bool chainHolds = true; // up to and with this one
    };
    struct Examined
    {
        std::vector<Line> lines;
        LogHead acknowledged;
        bool stateHolds = false; // the state matches its digest
    };
    static Result<Examined> examine(const QString &path);

private:
    explicit Journal(storage::Database database) : m_database(std::move(database)) { }

    Result<void> begin(const EpochId &epoch);
    Result<void> loadHeads();
    Result<void> setMeta(const QString &key, const QVariant &value);
    Result<void> writeState(const std::vector<StatePart> &parts);
    Result<void> writeDirectory(const DirectoryChange &change);

    mutable storage::Database m_database;
    LogHead m_head;
    LogHead m_acknowledged;
    LogHead m_directoryHead;
    LogHead m_base; // what was pruned away ends here
    std::optional<Time> m_lastAlive;
    QHash<QString, QByteArray> m_stateHashes; // key → SHA-256 of the part
    QByteArray m_stateDigest = QByteArray(32, '\0'); // all of them, combined
};

struct Opened
{
    std::unique_ptr<Journal> journal;
    Found found = Found::New;
    QString damage; // where and what, if Broken
    QString setAside; // the path it was moved to, if Broken
    bool stateHolds = false; // its digest matches: it may be trusted
    LogHead last; // the last good entry of the journal that was set aside
    LogHead lastAcknowledged; // of the journal that was set aside
    std::vector<StatePart> state;
    std::vector<DirectoryItem> directory;
    std::vector<LogRecord> unsent; // of the journal that was set aside
    std::vector<QByteArray> unsentChains; // after each of them
};

} // namespace cubby::journal
