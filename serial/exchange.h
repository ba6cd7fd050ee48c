// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "serial/boardwatch.h"
#include "serial/bussettings.h"
#include "serial/instant.h"
#include "serial/linehealth.h"
#include "serial/powersupplies.h"

#include <QHash>
#include <QList>

#include <memory>
#include <optional>
#include <variant>
#include <vector>

namespace cubby::serial {

// What an exchange wants done.
struct WriteBytes // at once; at most one of a list
{
    QByteArray bytes;
};
struct AnswerTicket
{
    quint64 ticket;
    UnlockOutcome outcome;
    QString reason;
};
struct TellDoor
{
    LockAddress where;
    DoorState state;
};
struct TellPresence
{
    LockAddress where;
    PresenceState state;
};
struct TellBoard
{
    int board;
    bool answering;
};
struct TellFault
{
    BoardFault fault;
};
using Action = std::variant<WriteBytes, AnswerTicket, TellDoor, TellPresence, TellBoard, TellFault>;
using Actions = QList<Action>;

// Everything that is decided about one line with its lock boards: who speaks when, what the answers mean, and when to
// give up. It knows no port and no clock: each call says what happened and when, and returns what is to be done. One
// transaction is on the line at a time, one pulse at a time on a power supply.
//
// A request to unlock is written at most once, for nothing that happens afterwards puts it back among those that wait.
// Its ticket is answered exactly once:
// - NotSent: not one byte of it left. The line is closed, the board is not prepared or runs a wrong firmware, or the
//   request has waited for its turn for too long.
// - Confirmed: the board answered that it took it; or, where boards may not answer, a poll that was sent and answered
//   after the pulse reads the door open.
// - Unconfirmed: everything else. Also where the board answered that it refuses, with a reason that says so: some
// boards
//   call it a failure when a door that they pulsed is slow to open.
// An answer names a lock, not a request. So as long as an earlier request for that lock may still be answered (see
// BusSettings::latest), the first answer is taken to be that one's, and confirms nothing for a later ticket.
class Exchange
{
public:
    using Millis = std::chrono::milliseconds;

    Exchange(BusSettings settings, std::shared_ptr<PowerSupplies> supplies);
    Exchange(const Exchange &) = delete;
    Exchange &operator=(const Exchange &) = delete;

    Actions opened(Instant now);
    // With `lastWriteLost` not one of the last bytes that were to be written left.
    Actions closed(const QString &why, Instant now, bool lastWriteLost = false);
    Actions received(const QByteArray &bytes, Instant now);
    Actions unlock(quint64 ticket, LockAddress where, Instant now);
    Actions timePassed(Instant now);
    // When timePassed() has something to do, if nothing else happens before.
    std::optional<Instant> nextDeadline() const;

    // Why an unlock would be answered with NotSent at once; none: it would be taken.
    std::optional<QString> whyNotSent(LockAddress where) const;

    // Every channel of every board of the settings.
    const QHash<LockAddress, DoorState> &doors() const { return m_doors; }
    const QHash<LockAddress, PresenceState> &presence() const { return m_presence; } // empty where no board senses it
    QList<BoardFault> faults() const { return m_health.faults(); }

private:
    struct Request
    {
        quint64 ticket;
        LockAddress where;
        Instant at;
    };
    // A request to unlock that was written and that the board may still answer.
    struct Sent
    {
        std::optional<quint64> ticket; // none: it has been answered
        LockAddress where;
        Instant at;
        int owed; // answers of the board to what it was asked before
    };
    struct Transaction
    {
        enum class Kind { Unlock, Poll, PollAll, Prepare };
        Kind kind;
        LockAddress where; // the board; the lock of an unlock
        Instant since;
        Instant deadline;
        bool isLate = false; // its time is over, but bytes are still coming
        QList<int> boards = {}; // that have not answered a poll of all
        std::chrono::microseconds oneByOne{0}; // what polling them one by one would take
    };

    Actions take();
    void handle(const QList<Found> &found);
    void read(const StatusRead &reply);
    void learn(std::chrono::microseconds &time, Instant until) const;
    void readDoors(BoardWatch &board, const StatusRead &reply);
    void confirmOpenDoors(int board);
    void answeredUnlock(LockAddress where, bool accepted, DoorState door);
    void told(const BoardTold &told);
    void refused();

    void next();
    bool lineIsFree();
    void dropWhatMayNotGo();
    bool waitsTooLong(const Request &request) const { return request.at + m_settings.longestWait <= m_now; }
    void sendUnlock();
    void ask(BoardWatch &board);
    bool canPollAll() const;
    void pollAll();
    void begin(Transaction::Kind kind, LockAddress where, const QByteArray &bytes, Millis timeout);
    void end() { m_current.reset(); }
    void deadlinePassed();
    void timeOut();
    void expire();

    void miss(BoardWatch &board);
    void notPrepared(BoardWatch &board, const QString &why);
    void setDoor(LockAddress where, DoorState state);
    void setPresence(LockAddress where, PresenceState state);
    void setFault(BoardFault::Kind kind, std::optional<int> board, bool present, const QString &text);
    void tell(const LineHealth::Change &change);
    void answer(quint64 ticket, UnlockOutcome outcome, const QString &reason);
    void answer(Sent &sent, UnlockOutcome outcome, const QString &reason);

    BoardWatch *find(int address);
    const BoardWatch *find(int address) const;
    LockAddress lockOf(const BoardWatch &board, int i) const
    {
        return {board.address(), m_settings.family->firstLock + i};
    }
    QString supplyOf(const BoardWatch &board) const;
    bool isBeingSent(const Sent &sent) const;
    Instant soonestPulse() const;
    Millis listenFor() const;
    Millis patienceWith(const BoardWatch &board) const;

    const BusSettings m_settings;
    std::shared_ptr<PowerSupplies> m_supplies;
    std::unique_ptr<Codec> m_codec;
    LineHealth m_health;
    std::vector<BoardWatch> m_boards;
    QHash<LockAddress, DoorState> m_doors;
    QHash<LockAddress, PresenceState> m_presence;

    bool m_isOpen = false;
    QList<Request> m_waiting;
    QList<Sent> m_sent; // oldest first
    std::optional<Transaction> m_current;
    bool m_echoed = false; // in the current transaction
    std::optional<Instant> m_heardAt; // its first byte
    int m_partialAnswers = 0; // polls of all in a row that not all living boards answered
    bool m_isAllSlower = false; // than polling them one by one, as this line has shown
    std::chrono::microseconds m_need{0}; // from a poll to its whole answer, as the slowest board of late took
    std::chrono::microseconds m_firstByte{0}; // … to the first byte of its answer

    Instant m_now = kLongAgo;
    Instant m_lastTraffic = kLongAgo;
    std::optional<Instant> m_quietAt; // when the bytes that came are all that come
    std::optional<Instant> m_heldSince; // since when the line has not been silent though somebody waits for that
    std::optional<Instant>
        m_wake; // when the next transaction may begin; while the line is closed, when polls are missed
    Actions m_actions;
};

} // namespace cubby::serial
