// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/entries.h"
#include "journal/directory.h"
#include "journal/partsdigest.h"
#include "storage/database.h"

#include <QLockFile>

#include <functional>
#include <memory>

namespace cubby::journal {

// One named part of the state that the bank derives from its entries. An empty body means that it is gone.
struct StatePart
{
    QString key;
    QByteArray body;
};

struct DirectoryChange
{
    std::optional<LogHead> head; // of the centre's log, after it; none: as before
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
    // <path>.broken-<milliseconds>; what of it is good and not acknowledged comes back in Opened::unsent. Until the
    // first entry of the journal that takes its place, every opening answers the same again. Errors: journal.locked
    // (another program has it), journal.unreadable (no such folder, no rights, a full disk), storage.newer (written by
    // a later version).
    static Result<Opened> open(const Settings &settings, Time now, Chance &chance);

    // On disk when it answers. After an error nothing is stored, and what was decided must not be done.
    Result<void> commit(const Batch &batch);

    // The state and the directory as they are on the disk now.
    struct Stored
    {
        std::vector<StatePart> state;
        std::vector<DirectoryItem> directory;
    };
    Result<Stored> stored() const;

    // What the centre has stored. Never goes back within an epoch.
    Result<void> acknowledge(const LogHead &head);
    const LogHead &acknowledged() const { return m_acknowledged; }

    // Begins a new epoch with its first entries, in one transaction: the old entries stay in the file, the numbers
    // start at 1. The directory's head is forgotten, so that the centre sends a snapshot.
    Result<void> openEpoch(const EpochId &epoch, const Batch &first);

    // Entries of the present epoch that the centre has not acknowledged.
    std::vector<LogRecord> unsent() const;
    const LogHead &directoryHead() const { return m_directoryHead; }

    // A mark that the bank was alive now.
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
        bool stateHolds = false; // state and directory match their digests
        bool isCut = false; // every entry holds, but the last of them are missing
    };
    static Result<Examined> examine(const QString &path);

private:
    explicit Journal(storage::Database database) : m_database(std::move(database)) { }

    // Before opening.cpp has read it, a journal has no head.
    static Result<void> readAll(const QString &path, bool durable, Opened &out);
    Result<void> readHeads();
    Result<void> verify(Opened &out);
    Result<void> store(const Batch &batch, const LogHead &after, bool opensEpoch);
    Result<void> writeEpoch(const LogHead &start);
    Result<void> writeEntries(const std::vector<Entry> &entries, const Batch &batch, LogHead &head);
    Result<void> writeState(const std::vector<StatePart> &parts, PartsDigest &digest);
    Result<void> writeDirectory(const DirectoryChange &change, PartsDigest &digest);

    std::unique_ptr<QLockFile> m_lock;
    mutable storage::Database m_database;
    LogHead m_head;
    LogHead m_acknowledged;
    LogHead m_directoryHead;
    LogHead m_base; // what was pruned away ends here
    std::optional<Time> m_lastAlive;
    PartsDigest m_state;
    PartsDigest m_directory;
    bool m_setAside = false; // this file took the place of a broken one and has no entry yet
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
