// SPDX-License-Identifier: GPL-3.0-or-later
#include "central/ingest.h"

#include "central/access.h"
#include "central/asking.h"
#include "central/assignment.h"
#include "central/bankclock.h"
#include "central/banks.h"
#include "central/directory.h"
#include "central/events.h"
#include "central/linkrow.h"
#include "central/parallel.h"
#include "central/projection.h"
#include "central/provision.h"
#include "central/records.h"
#include "domain/trace.h"
#include "link/receiver.h"

#include <QLoggingCategory>

namespace cubby::central {

namespace {

Q_LOGGING_CATEGORY(lcIngest, "cubby.central", QtInfoMsg)

const QString kClockAhead = QStringLiteral("clockAhead");

// What a bank did because somebody asked the centre is found by the trace of that request.
void noteTrace(const Entry &entry)
{
    const auto log = [](const auto &e) {
        if (!isTrace(e.trace))
            return;
        const TraceScope scope(e.trace);
        qCInfo(lcIngest).noquote() << e.kind << json::writeText(e);
    };
    if (const auto *taken = std::get_if<entry::InstructionTaken>(&entry))
        log(*taken);
    else if (const auto *done = std::get_if<entry::InstructionDone>(&entry))
        log(*done);
}

constexpr quint64 kMostMissing = 2000; // directory entries; with more of them a snapshot is shorter

// A frame that came, opened; and its entries, if it brings any, read.
struct Opened
{
    BankId bank;
    bool isKnown = false;
    Result<link::Frame> frame;
    std::vector<Entry> said;
};

// One bank's frame within a work that takes many.
class Conversation
{
public:
    Conversation(Work &work, Walls &walls, BankId bank, Projecting projecting, std::vector<link::Frame> &answers,
                 const QSet<BankId> &clocksAhead = {})
        : m_work(work), m_walls(walls), m_bank(bank), m_projecting(projecting), m_answers(answers),
          m_clocksAhead(clocksAhead)
    { }

    void take(const Opened &opened);
    void poll();

private:
    void on(const link::Hello &hello);
    void on(const link::Entries &entries);
    void on(const link::Ack &ack);
    void on(const link::Refused &refused);
    void on(const link::Heartbeat &heartbeat);
    void on(const link::Ask &ask);
    void on(const link::Snapshot &) { } // does not go this way
    void on(const link::Answer &) { }

    void judgeClock(const link::Frame &frame);
    void heard();
    void say(decltype(link::Frame::content) content)
    {
        m_answers.push_back({m_bank, m_work.now(), std::move(content)});
    }
    void store(const link::Store &store, const LogHead &before, std::span<const Entry> said);
    void superseded(EpochId epoch);

    Work &m_work;
    Walls &m_walls;
    BankId m_bank;
    Projecting m_projecting;
    std::vector<link::Frame> &m_answers;
    QSet<BankId> m_clocksAhead; // of which there is an alert
    std::span<const Entry> m_said; // of the frame's entries
};

void Conversation::take(const Opened &opened)
{
    if (!opened.isKnown)
        return raiseAlert(m_work, BankId(), QStringLiteral("unknownBank"), QString(),
                          QStringLiteral("A frame came for the bank %1").arg(m_bank.toString()));
    if (!opened.frame) {
        const Error &error = opened.frame.error();
        raiseAlert(m_work, m_bank, QStringLiteral("frame"), error.code, error.message);
        if (error.code == QLatin1StringView("frame.form"))
            say(link::Refused{link::Refused::Reason::Unreadable, latestJournalHead(m_work, m_bank)});
        return;
    }
    m_said = opened.said;
    judgeClock(*opened.frame);
    heard();
    if (LinkRow *row = linkRow(m_work, m_bank); row && row->missingSince) {
        const Time since = *std::exchange(row->missingSince, std::nullopt);
        bankReturned(m_work, m_bank, since);
        if (m_work.now() - since >= kLostAfter) { // who waited for room there may have it again
            m_walls.write();
            settlePromises(m_work, m_bank);
        }
    }
    std::visit([&](const auto &content) { on(content); }, opened.frame->content);
    poll();
}

void Conversation::on(const link::Hello &hello)
{
    const JournalStanding standing = journalStanding(m_work, m_bank, hello.journal.epoch);
    if (standing.place == JournalStanding::Place::Superseded)
        superseded(hello.journal.epoch);
    say(link::Ack{standing.head, hello.nonce});

    link::Sender sender = loadSender(m_work, m_bank);
    auto lost = sender.standsAt(hello.directory, DirectoryLog(m_work, m_bank), sinceEpoch(m_work.now()));
    const bool behind = lost == link::Sender::Lost::Ahead || lost == link::Sender::Lost::OtherChain;
    if (behind) {
        raiseAlert(m_work, m_bank, QStringLiteral("directoryBehind"), QString(),
                   QStringLiteral("The bank knows more of its directory than this centre, which seems to be restored"));
        openDirectoryEpoch(m_work, m_bank);
        sender = {};
    }
    const quint64 head = DirectoryLog(m_work, m_bank).head().number;
    if (lost || head - sender.acked.number > kMostMissing)
        sender.startSnapshot(hello.nonce, sinceEpoch(m_work.now()));
    saveSender(m_work, m_bank, sender);
    if (!lost)
        directoryAcknowledged(m_work, m_bank, hello.directory.number);
}

void Conversation::on(const link::Entries &entries)
{
    const JournalStanding standing = journalStanding(m_work, m_bank, entries.before.epoch);
    if (standing.place == JournalStanding::Place::Superseded)
        superseded(entries.before.epoch);
    const link::Received received = link::receive(standing.head, entries);
    if (const auto *fresh = std::get_if<link::Store>(&received)) {
        store(*fresh, standing.head, m_said.last(fresh->records.size()));
        say(link::Ack{fresh->head, {}});
    } else if (const auto *refused = std::get_if<link::Refused>(&received)) {
        say(*refused);
    } else {
        say(link::Ack{standing.head, {}});
    }
}

void Conversation::store(const link::Store &store, const LogHead &before, std::span<const Entry> said)
{
    // An epoch between the last known one and this, of which nothing arrived: it is over before it was seen.
    if (const auto *opened = std::get_if<entry::EpochOpened>(&said.front()); opened && before.number == 0) {
        const EpochId previous = opened->previous;
        if (!previous.isNull() && journalStanding(m_work, m_bank, previous).place == JournalStanding::Place::Unknown)
            saveJournalHead(m_work, m_bank, LogHead{previous});
    }
    QByteArray chain = before.chain;
    Wall &wall = m_walls.of(m_bank);
    for (std::size_t i = 0; i < said.size(); ++i) {
        const LogRecord &record = store.records[i];
        chain = chainNext(chain, record);
        const Time at = believedTime(record.at, m_work.now());
        const Projected projected
            = m_projecting == Projecting::Yes
                  ? project(m_work, wall, m_bank, at, believedEntry(said[i], record.at, m_work.now()))
                  : Projected{true, QStringLiteral("could not be projected"), false};
        recordEvent(m_work, {.bank = m_bank,
                             .at = record.at,
                             .kind = record.kind,
                             .body = record.body,
                             .epoch = store.head.epoch,
                             .number = record.number,
                             .up = record.up,
                             .chain = chain,
                             .conflict = projected.conflict,
                             .note = projected.note,
                             .projected = projected.applied});
        if (const auto *deposited = std::get_if<entry::Deposited>(&said[i]); deposited && at != record.at) {
            if (const auto stay = findStay(m_work, m_bank, deposited->stay))
                appendDirectory(m_work, m_bank, expectation(m_work, *stay)); // it counts to another deadline
        }
        noteTrace(said[i]);
        if (projected.conflict)
            raiseAlert(m_work, m_bank, QStringLiteral("conflict"), record.kind, projected.note);
    }
    saveJournalHead(m_work, m_bank, store.head);
    if (wall.takeUnsettled()) {
        m_walls.write();
        settlePromises(m_work, m_bank);
    }
}

void Conversation::on(const link::Ack &ack)
{
    link::Sender sender = loadSender(m_work, m_bank);
    const bool moved = sender.acknowledged(ack.through, DirectoryLog(m_work, m_bank), sinceEpoch(m_work.now()));
    saveSender(m_work, m_bank, sender);
    if (moved)
        directoryAcknowledged(m_work, m_bank, ack.through.number);
}

void Conversation::on(const link::Refused &)
{
    link::Sender sender = loadSender(m_work, m_bank);
    sender.rest(); // its hello will say where it stands
    saveSender(m_work, m_bank, sender);
}

void Conversation::on(const link::Heartbeat &heartbeat) { keepVitals(m_work, m_bank, heartbeat); }

void Conversation::on(const link::Ask &ask)
{
    m_walls.write();
    say(link::Answer{ask.id, answerTo(m_work, m_bank, ask.kind, ask.question)});
}

// A clock that is ahead is somebody's to set; it is over when entries come with times that can be.
void Conversation::judgeClock(const link::Frame &frame)
{
    Time claimed = frame.at;
    const auto *entries = std::get_if<link::Entries>(&frame.content);
    if (entries) {
        for (const LogRecord &record : entries->records)
            claimed = std::max(claimed, record.at);
    }
    if (isAhead(claimed, m_work.now()))
        raiseAlert(m_work, m_bank, kClockAhead, QString(),
                   QStringLiteral("The bank's clock says %1").arg(toIso(claimed)));
    else if (entries && m_clocksAhead.contains(m_bank))
        endAlert(m_work, m_bank, kClockAhead, QString(), QStringLiteral("It is right again"));
}

void Conversation::superseded(EpochId epoch)
{
    raiseAlert(m_work, m_bank, QStringLiteral("oldEpoch"), QString(),
               QStringLiteral("A journal that was given up (%1) speaks again: a restored disk, or two kiosks")
                   .arg(epoch.toString()));
}

void Conversation::heard()
{
    link::Sender sender = loadSender(m_work, m_bank);
    sender.heard(DirectoryLog(m_work, m_bank), sinceEpoch(m_work.now()));
    saveSender(m_work, m_bank, sender);
}

void Conversation::poll()
{
    link::Sender sender = loadSender(m_work, m_bank);
    if (!sender.due || *sender.due > sinceEpoch(m_work.now()))
        return;
    const auto step = sender.poll(DirectoryLog(m_work, m_bank), sinceEpoch(m_work.now()), m_work.chance());
    saveSender(m_work, m_bank, sender);
    if (const auto *entries = std::get_if<link::Entries>(&step)) {
        say(*entries);
    } else if (const auto *snapshot = std::get_if<link::Sender::SendSnapshot>(&step)) {
        m_walls.write();
        std::vector<link::Item> items;
        for (const DirectoryEntry &entry : directorySnapshot(m_work, m_bank))
            items.push_back({kindOf(entry), bodyOf(entry)});
        for (link::Snapshot &part : link::snapshotParts(snapshot->head, snapshot->nonce, items))
            say(std::move(part));
    }
}

// Pure, as sealing is: what takes the time of a small frame.
std::vector<Opened> openAll(Work &work, std::span<const Arrived> arrived)
{
    std::vector<Opened> all(arrived.size());
    std::map<BankId, Result<seal::PublicKey>> keys;
    for (const auto &[bank, row] : work.links().all)
        keys.emplace(bank, seal::PublicKey::fromRaw(row.publicKey));
    inParallel(all.size(), [&](std::size_t i) {
        Opened &opened = all[i];
        opened.bank = arrived[i].bank;
        const auto key = keys.find(opened.bank);
        opened.isKnown = key != keys.end();
        if (!opened.isKnown)
            return;
        if (!key->second) {
            opened.frame = failure(key->second.error());
            return;
        }
        opened.frame = link::openFrame(arrived[i].sealed, link::kUp, seal::only(*key->second), opened.bank);
        if (const auto *entries = opened.frame ? std::get_if<link::Entries>(&opened.frame->content) : nullptr) {
            for (const LogRecord &record : entries->records)
                opened.said.push_back(readEntry(record.kind, record.body));
        }
    });
    return all;
}

std::vector<Outgoing> sealAll(const Work &work, const std::vector<link::Frame> &frames)
{
    std::vector<Outgoing> out(work.failed() ? 0 : frames.size());
    inParallel(out.size(), [&](std::size_t i) {
        out[i] = {frames[i].bank, link::sealFrame(frames[i], link::kDown, work.keys().down)};
    });
    return out;
}

// What they speak of, compartments and who was heard, at once.
void readWalls(Walls &walls, const std::vector<Opened> &opened)
{
    std::vector<std::pair<BankId, CompartmentName>> wanted;
    for (const Opened &frame : opened) {
        for (const Entry &entry : frame.said) {
            if (const CompartmentName name = compartmentOf(entry); !name.isEmpty())
                wanted.emplace_back(frame.bank, name);
        }
    }
    walls.read(wanted);
}

void noteHeard(Work &work, const std::vector<Opened> &opened)
{
    QJsonArray banks;
    for (const Opened &frame : opened) {
        if (frame.isKnown && frame.frame)
            banks << frame.bank.toString();
    }
    const QString list = QString::fromUtf8(QJsonDocument(banks).toJson(QJsonDocument::Compact));
    const bool postgres = work.database().dialect() == storage::Dialect::PostgreSQL;
    work.exec(postgres ? QStringLiteral("UPDATE banks SET heard_at = ? WHERE bank IN (SELECT "
                                        "json_array_elements_text(CAST(? AS JSON)))")
                       : QStringLiteral("UPDATE banks SET heard_at = ? WHERE bank IN (SELECT value FROM json_each(?))"),
              work.now(), list);
}

} // namespace

std::vector<Outgoing> ingest(Work &work, std::span<const Arrived> arrived, Projecting projecting)
{
    std::vector<BankId> banks;
    for (const Arrived &frame : arrived)
        banks.push_back(frame.bank);
    loadLinks(work, banks);
    const std::vector<Opened> opened = openAll(work, arrived);
    Walls walls(work);
    readWalls(walls, opened);
    noteHeard(work, opened);
    QSet<BankId> clocksAhead;
    for (const storage::Row &row :
         work.query(QStringLiteral("SELECT bank FROM alerts WHERE kind = ? AND state <> 'Closed'"), kClockAhead))
        clocksAhead.insert(row.id<BankId>(0));
    std::vector<link::Frame> answers;
    for (const Opened &frame : opened)
        Conversation(work, walls, frame.bank, projecting, answers, clocksAhead).take(frame);
    walls.write();
    return sealAll(work, answers);
}

std::vector<Outgoing> pollBanks(Work &work, const std::vector<BankId> &banks)
{
    loadLinks(work, banks);
    Walls walls(work);
    std::vector<link::Frame> answers;
    for (const BankId &bank : banks)
        Conversation(work, walls, bank, Projecting::Yes, answers).poll();
    return sealAll(work, answers);
}

std::vector<BankId> dueBanks(Work &work, int most)
{
    std::vector<BankId> due;
    for (const storage::Row &row :
         work.query(QStringLiteral("SELECT bank FROM bank_links WHERE due_at <= ? ORDER BY due_at, bank LIMIT ?")
                        + work.forUpdateOrSkip(),
                    work.now(), most)) {
        due.push_back(row.id<BankId>(0));
        work.locked(due.back());
    }
    return due;
}

std::optional<Time> nextBankDue(Work &work)
{
    const auto row = work.first(QStringLiteral("SELECT MIN(due_at) FROM bank_links"));
    return row ? row->optionalTime(0) : std::nullopt;
}

void linkRestored(Work &work)
{
    work.lockBanks(bankIds(work));
    work.exec(QStringLiteral(
                  "UPDATE bank_links SET sent = acked_number, tries = 0, due_at = CASE WHEN "
                  "COALESCE(acked_epoch, '') <> down_epoch OR acked_number < down_number OR snapshot_for <> '' THEN "
                  "CAST(? AS BIGINT) ELSE NULL END"),
              work.now());
}

void notePresence(Work &work, BankId bank, const QByteArray &message)
{
    const auto said = json::parseObject(message);
    const QString state = said ? said->value(QLatin1StringView("state")).toString() : QString();
    if (state == QLatin1StringView("online") || state == QLatin1StringView("offline"))
        work.exec(QStringLiteral("UPDATE banks SET presence = ? WHERE bank = ?"), state, bank);
}

} // namespace cubby::central
