// SPDX-License-Identifier: GPL-3.0-or-later
// How a journal is found when it is opened, and what becomes of one that is damaged.
#include "journal/journal.h"
#include "journal/journalfile.h"

#include <QFileInfo>

namespace cubby::journal {

namespace {

constexpr qint64 kLeastFile = 512; // SQLite's smallest page

// Anything but these is damage, in a file that was there: a broken page may show in many ways.
bool isDamage(const Error &error)
{
    for (const char *other : {"storage.newer", "storage.locked", "storage.full", "storage.readonly", "storage.open"}) {
        if (error.code == QLatin1StringView(other))
            return false;
    }
    return true;
}

Error openError(const QString &path, const Error &error)
{
    const bool asItIs = error.code == QLatin1StringView("storage.newer");
    return {asItIs ? error.code : QStringLiteral("journal.unreadable"),
            QStringLiteral("The journal %1 cannot be used: %2").arg(path, error.message), error.advice};
}

Result<std::unique_ptr<QLockFile>> lock(const QString &path)
{
    auto file = std::make_unique<QLockFile>(path + QStringLiteral(".lock"));
    file->setStaleLockTime(0); // stale is only what belongs to no running process
    if (file->tryLock())
        return file;
    if (file->error() != QLockFile::LockFailedError)
        return failure("journal.unreadable", QStringLiteral("The file %1.lock cannot be written.").arg(path));
    qint64 process = 0;
    QString host;
    QString program;
    (void)file->getLockInfo(&process, &host, &program);
    return failure("journal.locked",
                   QStringLiteral("The journal %1 is in use by %2 (process %3).").arg(path, program).arg(process),
                   QStringLiteral("Stop the other program first."));
}

// What a journal that is given up leaves to the one in its place.
void takeOver(Opened &out, const QString &aside, const QString &damage)
{
    out.found = Found::Broken;
    out.setAside = aside;
    out.damage = damage;
    if (!out.journal)
        return;
    out.last = out.journal->head();
    out.lastAcknowledged = out.journal->acknowledged();
    out.journal.reset();
}

} // namespace

Result<void> Journal::readHeads()
{
    const auto acknowledged = readHead(m_database, kAcknowledged);
    const auto directoryHead = readHead(m_database, kDirectory);
    const auto base = readHead(m_database, kBase);
    const auto alive = readMeta(m_database, kAlive);
    for (const Error *error :
         {acknowledged ? nullptr : &acknowledged.error(), directoryHead ? nullptr : &directoryHead.error(),
          base ? nullptr : &base.error(), alive ? nullptr : &alive.error()}) {
        if (error)
            return failure(*error);
    }
    if (acknowledged->epoch != m_head.epoch || base->epoch != m_head.epoch)
        return failure("journal.malformed", QStringLiteral("The journal's heads are of another epoch."));
    m_acknowledged = *acknowledged;
    m_directoryHead = *directoryHead;
    m_base = *base;
    if (*alive)
        m_lastAlive = fromMs((*alive)->toLongLong());
    return {};
}

// Everything is held against what its last commit said it must come to.
Result<void> Journal::verify(Opened &out)
{
    for (const StatePart &part : out.state)
        m_state.put(part.key, part.body);
    for (const DirectoryItem &item : out.directory)
        m_directory.put(item.item, digestText(item));
    if (!m_directoryHead.epoch.isNull())
        m_directory.put(kHeadPart, headText(m_directoryHead));
    const auto digest = readMeta(m_database, kDigest);
    if (!digest)
        return failure(digest.error());
    const QByteArray expected = digest->value_or(QByteArray(96, '\0')); // nothing was committed yet
    out.stateHolds = expected.left(32) == m_state.sum();
    if (expected.mid(32, 32) != m_directory.sum())
        out.directory.clear();

    const auto records = readEpoch(m_database, m_head.epoch, m_base.number);
    if (!records)
        return failure(records.error());
    const std::size_t sound = soundRecords(m_base, *records);
    for (std::size_t i = 0; i < sound; ++i) {
        if ((*records)[i].record.number > m_acknowledged.number) {
            out.unsent.push_back((*records)[i].record);
            out.unsentChains.push_back((*records)[i].chain);
        }
    }
    m_head
        = sound > 0 ? LogHead{m_head.epoch, (*records)[sound - 1].record.number, (*records)[sound - 1].chain} : m_base;
    if (sound < records->size())
        return failure("journal.malformed",
                       QStringLiteral("The chain breaks at entry %1.").arg((*records)[sound].record.number));
    if (m_acknowledged.number > m_base.number && m_acknowledged.number <= m_head.number
        && (*records)[m_acknowledged.number - m_base.number - 1].chain != m_acknowledged.chain)
        return failure("journal.malformed", QStringLiteral("What the centre has acknowledged is of another chain."));
    if (m_head.number < m_acknowledged.number || expected.mid(64) != m_head.chain)
        return failure("journal.malformed",
                       QStringLiteral("Entry %1 is not the last that was written.").arg(m_head.number));
    if (!out.stateHolds)
        return failure("journal.malformed", QStringLiteral("The state's digest does not match the state."));
    if (expected.mid(32, 32) != m_directory.sum())
        return failure("journal.malformed", QStringLiteral("The directory's digest does not match the directory."));
    return {};
}

// Reads with trust, and keeps in `out` what could be read when that turns out to be wrong.
Result<void> Journal::readAll(const QString &path, bool durable, Opened &out)
{
    const QFileInfo file(path);
    if (file.isFile() && file.size() > 0 && file.size() < kLeastFile) // SQLite would take it for an empty one
        return failure("journal.malformed", QStringLiteral("The file is cut short."));
    auto database = openFile(path, durable);
    if (!database)
        return failure(database.error());
    out.journal.reset(new Journal(std::move(*database)));
    Journal &j = *out.journal;
    const auto setAsideText = readMeta(j.m_database, kSetAside);
    const auto epochText = readMeta(j.m_database, kEpoch);
    if (!setAsideText || !epochText)
        return failure(!setAsideText ? setAsideText.error() : epochText.error());
    j.m_setAside = setAsideText->has_value();
    out.setAside = QString::fromUtf8(setAsideText->value_or(QByteArray()));
    if (!*epochText) { // new, or the power went before its first line
        const auto entry = j.m_database.first(QStringLiteral("SELECT 1 FROM entry LIMIT 1"));
        if (!entry)
            return failure(entry.error());
        return *entry ? failure("journal.malformed", QStringLiteral("The journal has entries and no epoch."))
                      : Result<void>();
    }
    const auto epoch = EpochId::parse(QString::fromLatin1(**epochText));
    if (!epoch)
        return failure("journal.malformed", QStringLiteral("The journal's epoch is not an identifier."));
    j.m_head.epoch = *epoch;
    if (auto heads = j.readHeads(); !heads)
        return heads;
    auto stored = j.stored();
    if (!stored)
        return failure(stored.error());
    out.state = std::move(stored->state);
    out.directory = std::move(stored->directory);
    return j.verify(out);
}

Result<Opened> Journal::open(const Settings &settings, Time now, Chance &chance)
{
    const bool onDisk = settings.path != QLatin1StringView(":memory:");
    std::unique_ptr<QLockFile> lockFile;
    bool existed = false;
    if (onDisk) {
        auto locked = lock(settings.path);
        if (!locked)
            return failure(locked.error());
        lockFile = std::move(*locked);
        if (auto done = recoverSettingAside(settings.path); !done)
            return failure(openError(settings.path, done.error()));
        existed = QFileInfo::exists(settings.path);
    }

    Opened out;
    auto read = readAll(settings.path, settings.durable, out);
    if (!read && (!existed || !isDamage(read.error())))
        return failure(openError(settings.path, read.error()));
    if (read && out.journal->m_head.number > 0) {
        out.found = Found::Whole;
        out.unsent.clear();
        out.unsentChains.clear();
        out.journal->m_lock = std::move(lockFile);
        return out;
    }

    // Damaged now, or before the present file had its first entry: what could be read of the old one is kept in `out`,
    // and a journal begins in its place.
    std::unique_ptr<Journal> fresh;
    if (read) {
        fresh = std::move(out.journal);
        const QString aside = out.setAside;
        out = {};
        if (!aside.isEmpty()) {
            const auto again = QFileInfo::exists(aside) ? readAll(aside, settings.durable, out)
                                                        : failure("journal.unreadable", QStringLiteral("It is gone."));
            takeOver(out, aside, again ? QStringLiteral("It was set aside before.") : again.error().message);
        }
    } else {
        takeOver(out, {}, read.error().message); // closes the file
        const auto aside = setAside(settings.path, now, settings.durable);
        if (!aside)
            return failure(openError(settings.path, aside.error()));
        out.setAside = *aside;
        Opened made;
        if (auto reread = readAll(settings.path, settings.durable, made); !reread)
            return failure(openError(settings.path, reread.error()));
        fresh = std::move(made.journal);
    }
    out.stateHolds = out.found == Found::New || out.stateHolds;
    const LogHead start{EpochId::make(now, chance)};
    auto begun = storage::Transaction::begin(fresh->m_database).and_then([&](storage::Transaction transaction) {
        return fresh->writeEpoch(start).and_then([&] { return transaction.commit(); });
    });
    if (!begun)
        return failure(openError(settings.path, begun.error()));
    fresh->m_head = fresh->m_acknowledged = fresh->m_base = start;
    fresh->m_lock = std::move(lockFile);
    out.journal = std::move(fresh);
    return out;
}

} // namespace cubby::journal
