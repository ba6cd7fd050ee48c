// SPDX-License-Identifier: GPL-3.0-or-later
#include "boardstory.h"

#include <algorithm>
#include <cstdio>
#include <utility>

namespace cubby::serial {

using namespace std::chrono_literals;
using Millis = std::chrono::milliseconds;

namespace {

constexpr auto kFaultsFor = 8s, kCalmFor = 9s;
constexpr int kBoards = 2, kLocks = 3;
constexpr Millis kSlowBy{1500};

const QList<Fault> kBoardFaults{Fault::Off,     Fault::Silent,       Fault::Slow,    Fault::Corrupt,
                                Fault::Noise,   Fault::Cut,          Fault::Split,   Fault::Merge,
                                Fault::Refuses, Fault::WrongAddress, Fault::Inverted};
const QList<Fault> kLockFaults{Fault::Stuck, Fault::SensorClosed, Fault::SensorFrozen, Fault::Bounces,
                               Fault::SensorOpen};

bool isLie(Fault fault)
{
    return QList{Fault::WrongAddress, Fault::Inverted, Fault::SensorOpen, Fault::SensorFrozen, Fault::Bounces}.contains(
        fault);
}

// Whose answer it is, as far as one can tell.
int boardIn(const Family &family, const QByteArray &answer)
{
    const auto byteAt = [&](qsizetype i) { return i < answer.size() ? static_cast<quint8>(answer[i]) : -1; };
    if (family.name == QLatin1StringView("kerong-cu16"))
        return byteAt(1) >> 4;
    return byteAt(family.name == QLatin1StringView("wkly")           ? 5
                  : family.name == QLatin1StringView("modbus-relay") ? 0
                                                                     : 1);
}

BusSettings settingsOf(const Family &family, const QList<BoardSettings> &boards, int line)
{
    BusSettings settings(family);
    settings.boards = boards;
    settings.line.port = QString::number(line);
    settings.probeMost = 1500ms;
    settings.latest = 3500ms; // later than any answer of a slow board here
    settings.prepareAgain = 1000ms;
    settings.longestWait = 3000ms;
    return settings;
}

SimulatedWall::Timings timingsOf(QStringView family)
{
    SimulatedWall::Timings timings = SimulatedWall::usualTimings(family);
    timings.slowBy = kSlowBy;
    return timings;
}

} // namespace

struct BoardStory::Line
{
    Line(const Family &of, const QList<BoardSettings> &boards, const QList<SimulatedBoard> &simulated, int number,
         quint64 seed, const std::shared_ptr<PowerSupplies> &supplies)
        : family(of), wall(QString(of.name), simulated, timingsOf(QString(of.name)), seed),
          settings(settingsOf(of, boards, number)), exchange(settings, supplies),
          codec(of.codec(boards, settings.pulse)), byteTime(Micros(10'000'000 / settings.line.speed))
    { }

    const Family &family;
    SimulatedWall wall;
    BusSettings settings;
    Exchange exchange;
    std::unique_ptr<Codec> codec; // to know the requests
    Micros byteTime;
    bool isOpen = false;
    int opening = 0; // what was under way when the line closed never arrives
    Instant inFree, outFree, heardUntil;
    QHash<int, Instant> lastAnswer; // by board; none overtakes another
    std::map<quint64, Ticket> tickets;
    QHash<LockAddress, int> requests, pulses;
};

BoardStory::BoardStory(const QStringList &families, quint64 seed, bool told)
    : m_isTold(told), m_random(seed), m_start(1h), m_now(m_start)
{
    m_lag = Micros(std::array{0, 300, 4000, 20'000}[static_cast<size_t>(below(4))]);
    m_lies = once(3);
    for (qsizetype i = 0; i < families.size(); ++i) {
        const Family &family = *findFamily(families[i]);
        QList<BoardSettings> boards;
        QList<SimulatedBoard> simulated;
        for (int board = 0; board < kBoards; ++board) {
            BoardSettings settings;
            settings.address = family.firstBoard + board;
            settings.locks = kLocks;
            settings.supply = once(3) ? QString() : QStringLiteral("main");
            settings.openIs1 = once(2);
            settings.presenceIs1 = once(2);
            settings.acknowledgementOpenIs11 = once(2);
            settings.lastByteFirst = once(2);
            if (family.name == QLatin1StringView("modbus-relay") && once(2))
                settings.firmware = 200;
            SimulatedBoard real{.address = settings.address, .locks = kLocks, .wiring = settings};
            real.statusBytes = 1 + static_cast<int>(m_random() % 4);
            real.statusBytes = std::max(real.statusBytes, 2);
            if (family.answersUnlock != Family::Answers::Always)
                real.answersUnlock = static_cast<SimulatedBoard::Answers>(below(4));
            boards.append(settings);
            simulated.append(real);
        }
        m_lines.push_back(
            std::make_unique<Line>(family, boards, simulated, static_cast<int>(i), m_random(), m_supplies));
        Line &line = *m_lines.back();
        line.wall.observe(
            [this, &line](SimulatedWall::Event event, LockAddress where) { happened(line, event, where); });
    }
}

BoardStory::~BoardStory() = default;

void BoardStory::tell(const Line &line, const QString &what)
{
    if (m_isTold)
        std::fprintf(stderr, "%8.1f  line %s  %s\n", std::chrono::duration<double, std::milli>(m_now - m_start).count(),
                     qPrintable(line.settings.line.port), qPrintable(what));
}

void BoardStory::wrong(const QString &what)
{
    m_wrong.append(QStringLiteral("%1 ms: ").arg(std::chrono::duration_cast<Millis>(m_now - m_start).count()) + what);
}

QStringList BoardStory::run()
{
    for (const auto &line : m_lines)
        at(m_now + Millis(below(300)), [this, &line = *line] { openLine(line); });
    for (Instant when = m_now + 500ms; when < m_start + kFaultsFor; when += Millis(50 + below(700)))
        at(when, [this] { trouble(); });
    for (Instant when = m_now + 200ms; when < m_start + kFaultsFor; when += Millis(20 + below(2000)))
        at(when, [this] { ask(); });
    goOnUntil(m_start + kFaultsFor);
    calm();
    goOnUntil(m_start + kFaultsFor + kCalmFor);
    checkEnd();
    return m_wrong;
}

void BoardStory::advanceWalls()
{
    const auto time = std::chrono::ceil<Millis>(m_now - m_start);
    for (const auto &line : m_lines)
        reply(*line, line->wall.advanceTo(time));
}

void BoardStory::goOnUntil(Instant end)
{
    while (m_wrong.isEmpty()) {
        Instant next = end;
        Line *due = nullptr;
        for (const auto &line : m_lines) {
            const auto deadline = line->exchange.nextDeadline();
            if (deadline && std::max(*deadline, m_now) + m_lag < next) {
                next = std::max(*deadline, m_now) + m_lag;
                due = line.get();
            }
            if (const auto wall = line->wall.nextDue(); wall && m_start + *wall < next) {
                next = std::max(m_now, m_start + *wall);
                due = nullptr;
            }
        }
        if (!m_agenda.empty() && m_agenda.begin()->first <= next) {
            m_now = std::max(m_now, m_agenda.begin()->first);
            const auto what = std::move(m_agenda.begin()->second);
            m_agenda.erase(m_agenda.begin());
            what();
        } else if (next == end) {
            m_now = end;
            return;
        } else {
            m_now = next;
            if (due)
                follow(*due, due->exchange.timePassed(m_now));
            else
                advanceWalls();
        }
    }
}

void BoardStory::trouble()
{
    Line &line = *m_lines[static_cast<size_t>(below(static_cast<int>(m_lines.size())))];
    const LockAddress lock{line.family.firstBoard + below(kBoards), line.family.firstLock + below(kLocks)};
    advanceWalls();
    switch (below(9)) {
    case 0:
        if (line.isOpen)
            closeLine(line);
        break;
    case 1:
        line.wall.setLineFault(Fault::PartEcho, std::array{0.0, 0.5, 1.0}[static_cast<size_t>(below(3))]);
        break;
    case 2:
        (void)line.wall.open(lock);
        break;
    case 3:
        (void)line.wall.close(lock);
        break;
    case 4:
        (void)(once(2) ? line.wall.putParcel(lock) : line.wall.takeParcel(lock));
        break;
    case 5: {
        const Fault fault = kLockFaults[below(static_cast<int>(kLockFaults.size()))];
        if (m_lies || !isLie(fault))
            line.wall.setFault(lock, fault, once(2) ? 1 : 0);
        break;
    }
    default:
        boardTrouble(line);
        break;
    }
}

// One fault of a board at a time: two wrong bits may cancel each other out in a checksum that is one byte.
void BoardStory::boardTrouble(Line &line)
{
    const int board = line.family.firstBoard + below(kBoards);
    for (const Fault fault : kBoardFaults)
        line.wall.setFault(board, fault, 0);
    const Fault fault = kBoardFaults[below(static_cast<int>(kBoardFaults.size()))];
    const double chance = std::array{0.0, 0.3, 1.0}[static_cast<size_t>(below(3))];
    if (!m_lies && isLie(fault))
        return;
    line.wall.setFault(board, fault, chance);
    tell(line, QStringLiteral("board %1 is %2 (%3)").arg(board).arg(kindOf(fault).name).arg(chance));
}

void BoardStory::ask()
{
    Line &line = *m_lines[static_cast<size_t>(below(static_cast<int>(m_lines.size())))];
    const int board = line.family.firstBoard + below(kBoards + (once(20) ? 1 : 0));
    ask(line, {board, line.family.firstLock + below(kLocks)});
}

void BoardStory::ask(Line &line, LockAddress lock)
{
    if (m_now > m_start + kFaultsFor + 2s)
        return; // there would be no time to answer
    const Ticket ticket{++m_lastTicket, lock};
    ++m_tally.tickets;
    line.tickets.insert({ticket.number, ticket});
    tell(line, QStringLiteral("ticket %1 for lock %2 of board %3").arg(ticket.number).arg(lock.lock).arg(lock.board));
    follow(line, line.exchange.unlock(ticket.number, lock, m_now));
    // Now and then the person is impatient.
    if (once(3))
        at(m_now + Millis(below(2500)), [this, &line, lock] { ask(line, lock); });
}

void BoardStory::calm()
{
    advanceWalls();
    m_faulty = false;
    for (const auto &line : m_lines) {
        for (int board = 0; board < kBoards; ++board) {
            for (const Fault fault : kBoardFaults)
                line->wall.setFault(line->family.firstBoard + board, fault, 0);
            for (int lock = 0; lock < kLocks; ++lock) {
                for (const Fault fault : kLockFaults)
                    line->wall.setFault({line->family.firstBoard + board, line->family.firstLock + lock}, fault, 0);
            }
        }
        line->wall.setLineFault(Fault::PartEcho, 0);
        if (!line->isOpen)
            openLine(*line);
    }
}

void BoardStory::checkEnd()
{
    if (!m_wrong.isEmpty())
        return;
    for (const auto &line : m_lines) {
        for (const auto &[number, ticket] : line->tickets) {
            if (ticket.state != Ticket::State::Answered)
                wrong(QStringLiteral("ticket %1 is not answered").arg(number));
        }
        const auto &doors = line->exchange.doors();
        for (auto it = doors.begin(); it != doors.end(); ++it) {
            const DoorState real = line->wall.isOpen(it.key()) ? DoorState::Open : DoorState::Closed;
            if (it.value() != real)
                wrong(QStringLiteral("door %1 of board %2 reads %3 and is %4")
                          .arg(it.key().lock)
                          .arg(it.key().board)
                          .arg(static_cast<int>(it.value()))
                          .arg(static_cast<int>(real)));
        }
        const auto &presence = line->exchange.presence();
        for (auto it = presence.begin(); it != presence.end(); ++it) {
            const PresenceState real = line->wall.hasParcel(it.key()) ? PresenceState::Present : PresenceState::Absent;
            if (it.value() != real)
                wrong(QStringLiteral("presence %1 of board %2 is wrong").arg(it.key().lock).arg(it.key().board));
        }
    }
}

void BoardStory::openLine(Line &line)
{
    if (std::exchange(line.isOpen, true))
        return;
    tell(line, QStringLiteral("opens"));
    line.inFree = line.outFree = line.heardUntil = m_now;
    // An adapter echoes or it does not; but another one may have been plugged in.
    line.wall.setEcho(m_faulty && once(3));
    follow(line, line.exchange.opened(m_now));
}

void BoardStory::closeLine(Line &line, bool lastWriteLost)
{
    tell(line, QStringLiteral("closes"));
    line.isOpen = false;
    ++line.opening;
    follow(line, line.exchange.closed(QStringLiteral("gone"), m_now, lastWriteLost));
    at(m_now + Millis(10 + below(once(4) ? 3000 : 500)), [this, &line] { openLine(line); });
}

void BoardStory::follow(Line &line, const Actions &actions)
{
    const auto writes = std::ranges::count_if(
        actions, [](const Action &action) { return std::holds_alternative<WriteBytes>(action); });
    if (writes > 1)
        wrong(QStringLiteral("two writes at once"));
    for (const Action &action : actions) {
        if (const auto *bytes = std::get_if<WriteBytes>(&action))
            write(line, bytes->bytes);
        else if (const auto *answer = std::get_if<AnswerTicket>(&action))
            answered(line, *answer);
    }
}

// True: a request to unlock that belongs to the oldest ticket for that lock that has none yet.
bool BoardStory::requestsUnlock(Line &line, const QByteArray &bytes)
{
    for (const BoardSettings &board : line.settings.boards) {
        for (int lock = line.family.firstLock; lock < line.family.firstLock + kLocks; ++lock) {
            const LockAddress where{board.address, lock};
            if (line.codec->unlock(where) != bytes)
                continue;
            const auto it = std::ranges::find_if(line.tickets, [&](const auto &each) {
                return each.second.where == where && each.second.state == Ticket::State::Asked;
            });
            if (it == line.tickets.end()) {
                wrong(QStringLiteral("an unlock of lock %1 of board %2 that nobody asked for")
                          .arg(lock)
                          .arg(board.address));
                return true;
            }
            it->second.state = Ticket::State::Sent;
            it->second.pulsesBefore = line.pulses.value(where);
            it->second.wasOpen = line.wall.isOpen(where);
            ++line.requests[where];
            return true;
        }
    }
    return false;
}

void BoardStory::write(Line &line, const QByteArray &bytes)
{
    if (!line.isOpen)
        return wrong(QStringLiteral("bytes for a line that is closed"));
    tell(line, QStringLiteral("> ") + QString::fromLatin1(bytes.toHex(' ')));
    const bool fails = m_faulty && once(150);
    const qsizetype left = fails ? below(static_cast<int>(bytes.size()) + 1) : bytes.size();
    const bool isUnlock = left > 0 && requestsUnlock(line, bytes);
    QByteArray onTheLine = bytes.first(left);
    if (m_faulty && once(isUnlock ? 8 : 40)) {
        const int hit = below(static_cast<int>(bytes.size()));
        if (once(3))
            onTheLine.clear();
        else if (once(2) && hit < onTheLine.size())
            onTheLine[hit] = static_cast<char>(onTheLine[hit] ^ static_cast<char>(1 << below(8)));
        else
            onTheLine.remove(hit, 1);
    }
    line.inFree = std::max(line.inFree, m_now) + line.byteTime * bytes.size();
    at(line.inFree, [this, &line, onTheLine, opening = line.opening + (fails && left > 0 ? 1 : 0)] {
        if (opening == line.opening)
            reach(line, onTheLine);
    });
    if (fails)
        closeLine(line, left == 0);
}

void BoardStory::reach(Line &line, QByteArray bytes)
{
    advanceWalls();
    if (!bytes.isEmpty())
        reply(line, line.wall.receive(bytes));
}

void BoardStory::reply(Line &line, const QList<SimulatedWall::Reply> &replies)
{
    for (const SimulatedWall::Reply &reply : replies) {
        Instant &begins = line.lastAnswer[boardIn(line.family, reply.bytes)];
        begins = std::max(begins, m_now + reply.after);
        at(begins, [this, &line, bytes = reply.bytes, opening = line.opening] {
            Instant begin = std::max(line.outFree, m_now);
            line.outFree = begin + line.byteTime * bytes.size();
            for (qsizetype from = 0; from < bytes.size();) {
                const qsizetype count = std::min<qsizetype>(bytes.size() - from, 1 + below(12));
                begin += line.byteTime * count;
                // An adapter collects bytes for a while, and the operating system may be busy.
                line.heardUntil = std::max(line.heardUntil, begin + Millis(once(4) ? below(17) : 0));
                at(line.heardUntil, [this, &line, piece = bytes.sliced(from, count), opening] {
                    tell(line, QStringLiteral("< ") + QString::fromLatin1(piece.toHex(' ')));
                    if (line.isOpen && opening == line.opening)
                        follow(line, line.exchange.received(piece, m_now));
                });
                from += count;
            }
        });
    }
}

void BoardStory::answered(Line &line, const AnswerTicket &answer)
{
    const auto it = line.tickets.find(answer.ticket);
    if (it == line.tickets.end() || it->second.state == Ticket::State::Answered)
        return wrong(QStringLiteral("ticket %1 is answered again: %2").arg(answer.ticket).arg(answer.reason));
    Ticket &ticket = it->second;
    tell(line, QStringLiteral("ticket %1: %2, %3")
                   .arg(answer.ticket)
                   .arg(static_cast<int>(answer.outcome))
                   .arg(answer.reason));
    const bool wasSent = std::exchange(ticket.state, Ticket::State::Answered) == Ticket::State::Sent;
    const bool gotPower = line.pulses.value(ticket.where) > ticket.pulsesBefore;
    switch (answer.outcome) {
    case UnlockOutcome::NotSent:
        ++m_tally.notSent;
        if (wasSent)
            wrong(QStringLiteral("ticket %1 was sent and is said not to be: %2").arg(ticket.number).arg(answer.reason));
        break;
    case UnlockOutcome::Unconfirmed:
        ++m_tally.unconfirmed;
        if (!wasSent)
            wrong(QStringLiteral("ticket %1 is unconfirmed and was never sent").arg(ticket.number));
        break;
    case UnlockOutcome::Confirmed:
        ++m_tally.confirmed;
        if (!wasSent || (!m_lies && !gotPower && !ticket.wasOpen))
            wrong(QStringLiteral("ticket %1 is confirmed without evidence: %2").arg(ticket.number).arg(answer.reason));
        break;
    }
}

void BoardStory::happened(Line &line, SimulatedWall::Event event, LockAddress where)
{
    if (event == SimulatedWall::Event::Opened) {
        for (auto &[number, ticket] : line.tickets)
            ticket.wasOpen = ticket.wasOpen || (ticket.where == where && ticket.state == Ticket::State::Sent);
    }
    if (event == SimulatedWall::Event::LeftOn)
        wrong(QStringLiteral("lock %1 of board %2 is left under power").arg(where.lock).arg(where.board));
    if (event != SimulatedWall::Event::Pulsed)
        return;
    tell(line, QStringLiteral("lock %1 of board %2 gets power").arg(where.lock).arg(where.board));
    ++m_tally.pulses;
    if (++line.pulses[where] > line.requests.value(where))
        wrong(QStringLiteral("lock %1 of board %2 got power once too often").arg(where.lock).arg(where.board));
    int withPower = 0;
    for (const auto &each : m_lines)
        withPower += each->wall.locksWithPower(u"main");
    if (withPower > 1)
        wrong(QStringLiteral("%1 locks of one supply under power").arg(withPower));
}

} // namespace cubby::serial
