// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "serial/exchange.h"
#include "serial/simulatedwall.h"

#include <functional>
#include <map>
#include <memory>
#include <random>
#include <vector>

namespace cubby::serial {

// A short life of one or two lines of simulated boards on virtual time, in which everything goes wrong that a seed
// thinks of: bytes are lost, damaged, split, merged, echoed and late, on their way to the boards too; boards die and
// come back, lines close and open again, also in the middle of a write; doors stick and are forced. Then all is well
// for a while. Beside it stands what must hold whatever happens:
// - each ticket is answered once;
// - each request to unlock on the line is that of a ticket, and no ticket has two;
// - a lock gets power at most once for each request;
// - NotSent: not one byte of it was on the line, and Unconfirmed: some were;
// - Confirmed: since the request was sent, the lock got power or its door was open;
// - no two locks of a power supply get power at the same time;
// - in the end every door and every presence is known and right.
class BoardStory
{
public:
    using Micros = std::chrono::microseconds;

    // `told`: what happens is written to the standard error.
    BoardStory(const QStringList &families, quint64 seed, bool told = false);
    ~BoardStory();

    // What did not hold; empty: all did.
    QStringList run();

    struct Tally
    {
        int tickets = 0, notSent = 0, unconfirmed = 0, confirmed = 0, pulses = 0;
    };
    const Tally &tally() const { return m_tally; }

private:
    struct Ticket
    {
        enum class State { Asked, Sent, Answered };
        quint64 number;
        LockAddress where;
        State state = State::Asked;
        int pulsesBefore = 0;
        bool wasOpen = false; // the door, at some time since it was sent
    };
    struct Line;

    int below(int limit) { return static_cast<int>(m_random() % static_cast<quint64>(limit)); }
    bool once(int in) { return below(in) == 0; }
    void at(Instant when, std::function<void()> what) { m_agenda.emplace(when, std::move(what)); }
    void tell(const Line &line, const QString &what);
    void wrong(const QString &what);
    void goOnUntil(Instant end);
    void advanceWalls();

    void trouble();
    void boardTrouble(Line &line);
    void ask();
    void ask(Line &line, LockAddress lock);
    void calm();
    void checkEnd();

    void openLine(Line &line);
    void closeLine(Line &line, bool lastWriteLost = false);
    void follow(Line &line, const Actions &actions);
    void write(Line &line, const QByteArray &bytes);
    void reach(Line &line, QByteArray bytes);
    void reply(Line &line, const QList<SimulatedWall::Reply> &replies);
    void answered(Line &line, const AnswerTicket &answer);
    void happened(Line &line, SimulatedWall::Event event, LockAddress where);
    bool requestsUnlock(Line &line, const QByteArray &bytes);

    bool m_isTold;
    std::mt19937_64 m_random;
    std::shared_ptr<PowerSupplies> m_supplies = std::make_shared<PowerSupplies>();
    std::vector<std::unique_ptr<Line>> m_lines;
    std::multimap<Instant, std::function<void()>> m_agenda;
    Instant m_start, m_now;
    Micros m_lag{0}; // of timers
    bool m_faulty = true;
    bool m_lies = false; // addresses and sensors may, and then a confirmation may be wrong
    quint64 m_lastTicket = 0;
    Tally m_tally;
    QStringList m_wrong;
};

} // namespace cubby::serial
