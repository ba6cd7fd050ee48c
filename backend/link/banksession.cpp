// SPDX-License-Identifier: GPL-3.0-or-later
#include "link/banksession.h"

#include "seal/text.h"

#include <algorithm>

namespace cubby::link {

namespace {
using namespace std::chrono_literals;
constexpr Millis kBeat = 120s; // give or take 20 %
constexpr Millis kScenesApart = 10s; // a person at the kiosk is no flood of heartbeats
} // namespace

BankSession::BankSession(Settings settings, const LogReader &journal, LogHead acked, LogHead directory, Chance &chance)
    : m_settings(std::move(settings)), m_journal(journal), m_chance(chance), m_directory(std::move(directory))
{
    m_sender.acked = std::move(acked);
    m_sender.disconnected();
}

BankSession::Effects BankSession::connected(Now now)
{
    Millis wait{0};
    if (m_goneSince) {
        const Millis most = std::min((now.mono - *m_goneSince) / 10, m_settings.spread);
        wait = Millis(qint64(m_chance.below(quint64(std::max<qint64>(most.count(), 0)) + 1)));
    }
    m_connected = true;
    m_goneSince.reset();
    m_hellos = 0;
    m_beatDue = now.mono + kBeat;
    greet(now);
    m_helloDue = now.mono + wait;
    return run({}, now);
}

void BankSession::disconnected(Now now)
{
    if (m_connected)
        m_goneSince = now.mono;
    m_connected = false;
    m_greeted = false;
    m_helloDue.reset();
    m_beatDue.reset();
    m_sceneDue.reset();
    m_toldScene = {};
    m_gathering = {};
    m_sender.disconnected();
}

// Asks the centre where it stands: at once, or after a wait that grows as long as asking leads nowhere.
void BankSession::greet(Now now)
{
    m_greeted = false;
    m_nonce = QString::fromLatin1(seal::toBase64Url(m_chance.bytes(16)));
    m_helloDue = m_hellos == 0 ? now.mono : now.mono + waitAfter(m_hellos, m_chance);
    m_sender.rest();
}

BankSession::Effects BankSession::received(const Frame &frame, Now now)
{
    Effects effects;
    if (!m_connected)
        return effects; // came too late; the next hello sorts it out
    // A frame may have waited on the way, so it says at least how late it is; an answer to our nonce is fresh.
    const auto *ack = std::get_if<Ack>(&frame.content);
    const bool fresh = ack && !m_greeted && ack->nonce == m_nonce;
    const Millis clock = frame.at.time_since_epoch() - now.mono;
    if (fresh || !m_clock || clock > *m_clock) {
        m_clock = clock;
        effects.push_back(ClockHint{frame.at});
    }
    std::visit([&](const auto &content) { on(content, effects, now); }, frame.content);
    return run(std::move(effects), now);
}

void BankSession::on(const Ack &ack, Effects &effects, Now now)
{
    if (m_greeted) {
        if (!m_lost && m_sender.acknowledged(ack.through, m_journal, now.mono)) {
            progress();
            effects.push_back(Acknowledged{m_sender.acked});
        }
        return;
    }
    if (ack.nonce.isEmpty() || ack.nonce != m_nonce)
        return; // of before we asked
    m_greeted = true;
    m_helloDue.reset();
    const LogHead before = m_sender.acked;
    const auto lost = m_sender.standsAt(ack.through, m_journal, now.mono);
    m_lost = lost.has_value();
    if (lost) {
        effects.push_back(EpochNeeded{*lost, ack.through});
    } else if (m_sender.acked != before) {
        effects.push_back(Acknowledged{m_sender.acked});
    }
}

void BankSession::on(const Refused &, Effects &, Now now)
{
    if (m_greeted && !m_lost)
        greet(now); // what it refused is ours to find out, by asking
}

void BankSession::on(const Entries &entries, Effects &effects, Now now)
{
    const Received received = receive(m_directory, entries);
    if (const auto *store = std::get_if<Store>(&received)) {
        effects.push_back(StoreDirectory{store->records, store->head});
    } else if (const auto *refused = std::get_if<Refused>(&received)) {
        send(effects, *refused, now);
        if (m_greeted)
            greet(now); // only a hello moves the centre back to where we stand
    } else {
        send(effects, Ack{m_directory, {}}, now);
    }
}

void BankSession::on(const Snapshot &snapshot, Effects &effects, Now now)
{
    if (snapshot.nonce != m_nonce) { // the centre answers a hello of before, and would go on doing so
        if (m_greeted)
            greet(now);
        return;
    }
    const auto isOlderThan = [&snapshot](const LogHead &head) {
        return snapshot.head.epoch == head.epoch && snapshot.head.number < head.number;
    };
    if (snapshot.head == m_directory || isOlderThan(m_directory)) { // applied already, or overtaken by a newer one
        if (snapshot.part == snapshot.parts - 1)
            send(effects, Ack{m_directory, {}}, now);
        return;
    }
    if (isOlderThan(m_gathering.head))
        return;
    if (m_gathering.head != snapshot.head || m_gathering.parts != snapshot.parts)
        m_gathering = {snapshot.head, snapshot.parts, {}};
    m_gathering.items[snapshot.part] = snapshot.items;
    if (m_gathering.items.size() < std::size_t(m_gathering.parts))
        return;
    std::vector<Item> all;
    for (auto &[part, items] : m_gathering.items)
        all.insert(all.end(), std::make_move_iterator(items.begin()), std::make_move_iterator(items.end()));
    m_gathering = {};
    effects.push_back(StoreSnapshot{snapshot.head, std::move(all)});
}

void BankSession::on(const Answer &answer, Effects &effects, Now)
{
    effects.push_back(Answered{answer.id, answer.result});
}

BankSession::Effects BankSession::unreadable(Now now)
{
    Effects effects;
    if (m_connected)
        send(effects, Refused{Refused::Reason::Unreadable, m_directory}, now);
    return run(std::move(effects), now);
}

BankSession::Effects BankSession::appended(Now now)
{
    if (m_greeted && !m_lost)
        m_sender.appended(now.mono);
    return run({}, now);
}

BankSession::Effects BankSession::stored(const LogHead &directory, Now now)
{
    Effects effects;
    m_directory = directory;
    progress();
    if (m_connected)
        send(effects, Ack{m_directory, {}}, now);
    return run(std::move(effects), now);
}

BankSession::Effects BankSession::epochOpened(Now now)
{
    m_lost = false;
    m_sender = {};
    m_sender.acked = LogHead{m_journal.head().epoch};
    if (m_connected)
        greet(now);
    return run({}, now);
}

BankSession::Effects BankSession::forgetDirectory(Now now)
{
    m_directory = {};
    m_gathering = {};
    m_hellos = 0;
    if (m_connected)
        greet(now);
    return run({}, now);
}

BankSession::Effects BankSession::ask(const QString &id, const QString &kind, const QJsonObject &question, Now now)
{
    Effects effects;
    if (m_connected)
        send(effects, link::Ask{id, kind, question}, now);
    return run(std::move(effects), now);
}

BankSession::Effects BankSession::timePassed(Now now) { return run({}, now); }

// Does what is due.
BankSession::Effects BankSession::run(Effects effects, Now now)
{
    if (!m_connected)
        return effects;
    if (m_greeted && !m_lost) {
        const Sender::Step step = m_sender.poll(m_journal, now.mono, m_chance);
        if (const auto *entries = std::get_if<Entries>(&step))
            send(effects, *entries, now);
        else if (std::holds_alternative<Sender::Ask>(step)) {
            m_hellos = 0; // silence, not refusal: ask at once
            greet(now);
        }
    }
    if (m_helloDue && *m_helloDue <= now.mono) {
        send(effects, Hello{m_nonce, m_journal.head(), m_directory, m_settings.software, m_settings.layout}, now);
        m_helloDue = now.mono + waitAfter(++m_hellos, m_chance);
    }
    const auto isDue = [&now](const std::optional<Millis> &due) { return due && *due <= now.mono; };
    if (isDue(m_beatDue) || (m_greeted && isDue(m_sceneDue))) {
        m_sceneDue.reset();
        m_beatenAt = now.mono;
        m_toldScene = m_vitals.scene;
        send(effects,
             Heartbeat{m_journal.head().epoch, now.mono, m_vitals.doorsOpen, m_vitals.power, queue(), m_vitals.faults,
                       m_vitals.scene},
             now);
    }
    return effects;
}

void BankSession::setVitals(Vitals vitals, Now now)
{
    m_vitals = std::move(vitals);
    if (m_connected && m_vitals.scene != m_toldScene && !m_sceneDue)
        m_sceneDue = std::max(now.mono, m_beatenAt + kScenesApart);
}

void BankSession::send(Effects &effects, decltype(Frame::content) content, Now now)
{
    const qint64 fifth = kBeat.count() / 5;
    m_beatDue = now.mono + kBeat + Millis(qint64(m_chance.below(quint64(2 * fifth + 1))) - fifth);
    effects.push_back(SendFrame{Frame{m_settings.bank, now.wall, std::move(content)}});
}

std::optional<Millis> BankSession::nextDeadline() const
{
    std::optional<Millis> next;
    const auto consider = [&next](const std::optional<Millis> &due) {
        if (due && (!next || *due < *next))
            next = due;
    };
    consider(m_helloDue);
    consider(m_beatDue);
    if (m_greeted)
        consider(m_sceneDue);
    if (m_greeted && !m_lost)
        consider(m_sender.due);
    return next;
}

quint64 BankSession::queue() const
{
    const LogHead head = m_journal.head();
    return m_sender.acked.epoch == head.epoch ? head.number - std::min(head.number, m_sender.acked.number)
                                              : head.number;
}

} // namespace cubby::link
