// SPDX-License-Identifier: GPL-3.0-or-later
#include "central/ingest.h"

#include "central/access.h"
#include "central/asking.h"
#include "central/assignment.h"
#include "central/directory.h"
#include "central/events.h"
#include "central/linkrow.h"
#include "central/projection.h"
#include "central/provision.h"
#include "central/records.h"
#include "link/receiver.h"

namespace cubby::central {

namespace {

constexpr std::size_t kFewEntries = 4; // their compartments are read one by one
constexpr quint64 kMostMissing = 2000; // directory entries; with more of them a snapshot is shorter

// One bank's frames within one work.
class Conversation
{
public:
    Conversation(Work &work, BankId bank, Projecting projecting) : m_work(work), m_bank(bank), m_projecting(projecting)
    { }

    void on(const link::Hello &hello);
    void on(const link::Entries &entries);
    void on(const link::Ack &ack);
    void on(const link::Refused &refused);
    void on(const link::Heartbeat &heartbeat);
    void on(const link::Ask &ask);
    void on(const link::Snapshot &) { } // does not go this way
    void on(const link::Answer &) { }

    void say(decltype(link::Frame::content) content)
    {
        if (m_work.failed())
            return;
        const link::Frame frame{m_bank, m_work.now(), std::move(content)};
        m_out.push_back({m_bank, link::sealFrame(frame, link::kDown, m_work.keys().down)});
    }
    void heard();
    void poll();
    std::vector<Outgoing> take() { return std::move(m_out); }

private:
    void store(const link::Store &store, const LogHead &before);
    void superseded(EpochId epoch);

    Work &m_work;
    BankId m_bank;
    Projecting m_projecting;
    std::vector<Outgoing> m_out;
};

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
        store(*fresh, standing.head);
        say(link::Ack{fresh->head, {}});
    } else if (const auto *refused = std::get_if<link::Refused>(&received)) {
        say(*refused);
    } else {
        say(link::Ack{standing.head, {}});
    }
}

void Conversation::store(const link::Store &store, const LogHead &before)
{
    // An epoch between the last known one and this, of which nothing arrived: it is over before it was seen.
    if (const auto opened = readEntry(store.records.front().kind, store.records.front().body);
        before.number == 0 && std::holds_alternative<entry::EpochOpened>(opened)) {
        const EpochId previous = std::get<entry::EpochOpened>(opened).previous;
        if (!previous.isNull() && journalStanding(m_work, m_bank, previous).place == JournalStanding::Place::Unknown)
            saveJournalHead(m_work, m_bank, LogHead{previous});
    }
    QByteArray chain = before.chain;
    Wall wall(m_work, m_bank, store.records.size() > kFewEntries);
    for (const LogRecord &record : store.records) {
        chain = chainNext(chain, record);
        const Projected projected = m_projecting == Projecting::Yes
                                        ? project(m_work, wall, m_bank, record)
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
        if (projected.conflict)
            raiseAlert(m_work, m_bank, QStringLiteral("conflict"), record.kind, projected.note);
    }
    wall.write();
    saveJournalHead(m_work, m_bank, store.head);
    if (wall.isUnsettled())
        settlePromises(m_work, m_bank);
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

void Conversation::on(const link::Heartbeat &heartbeat)
{
    const QJsonObject kept{{QStringLiteral("uptime"), qint64(heartbeat.uptime.count())},
                           {QStringLiteral("doorsOpen"), heartbeat.doorsOpen},
                           {QStringLiteral("power"), heartbeat.power},
                           {QStringLiteral("queue"), qint64(heartbeat.queue)},
                           {QStringLiteral("faults"), QJsonArray::fromStringList(heartbeat.faults)}};
    m_work.exec(QStringLiteral("UPDATE banks SET heartbeat = ? WHERE bank = ?"),
                QString::fromUtf8(QJsonDocument(kept).toJson(QJsonDocument::Compact)), m_bank);
}

void Conversation::on(const link::Ask &ask)
{
    say(link::Answer{ask.id, answerTo(m_work, m_bank, ask.kind, ask.question)});
}

void Conversation::superseded(EpochId epoch)
{
    raiseAlert(m_work, m_bank, QStringLiteral("oldEpoch"), QString(),
               QStringLiteral("A journal that was given up (%1) speaks again: a restored disk, or two kiosks")
                   .arg(epoch.toString()));
}

void Conversation::heard()
{
    m_work.exec(QStringLiteral("UPDATE banks SET heard_at = ? WHERE bank = ?"), m_work.now(), m_bank);
    link::Sender sender = loadSender(m_work, m_bank);
    const link::Sender before = sender;
    sender.heard(DirectoryLog(m_work, m_bank), sinceEpoch(m_work.now()));
    if (sender != before)
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
        std::vector<link::Item> items;
        for (const DirectoryEntry &entry : directorySnapshot(m_work, m_bank))
            items.push_back({kindOf(entry), bodyOf(entry)});
        for (link::Snapshot &part : link::snapshotParts(snapshot->head, snapshot->nonce, items))
            say(std::move(part));
    }
}

} // namespace

std::vector<Outgoing> ingestFrame(Work &work, const Arrived &arrived, Projecting projecting)
{
    work.lockBank(arrived.bank);
    const auto row = work.first(QStringLiteral("SELECT public_key FROM banks WHERE bank = ?"), arrived.bank);
    if (!row) {
        raiseAlert(work, BankId(), QStringLiteral("unknownBank"), QString(),
                   QStringLiteral("A frame came for the bank %1").arg(arrived.bank.toString()));
        return {};
    }
    const auto key = seal::PublicKey::fromRaw(row->bytes(0));
    if (!key) {
        work.fail(key.error());
        return {};
    }
    Conversation conversation(work, arrived.bank, projecting);
    const auto frame = link::openFrame(arrived.sealed, link::kUp, seal::only(*key), arrived.bank);
    if (!frame) {
        raiseAlert(work, arrived.bank, QStringLiteral("frame"), frame.error().code, frame.error().message);
        if (frame.error().code == QLatin1StringView("frame.form"))
            conversation.say(link::Refused{link::Refused::Reason::Unreadable, latestJournalHead(work, arrived.bank)});
        return conversation.take();
    }
    conversation.heard();
    std::visit([&](const auto &content) { conversation.on(content); }, frame->content);
    conversation.poll();
    return conversation.take();
}

std::vector<Outgoing> pollBank(Work &work, BankId bank)
{
    Conversation conversation(work, bank, Projecting::Yes);
    conversation.poll();
    return conversation.take();
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
