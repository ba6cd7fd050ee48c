// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QHash>
#include <QList>

#include <optional>
#include <variant>

// The "8A/80" family of lock boards: requests to them, and a parser of what comes back. No clocks, no ports.
namespace cubby::serial::xor8a {

inline constexpr int kMaxBoard = 200; // boards count from 1
inline constexpr int kMaxLock = 50; // locks count from 1; 0 on the wire means all of a board
inline constexpr int kMinStatusBytes = 2; // fewer, and the echo of a query would be a reply
inline constexpr int kMaxStatusBytes = 8;

// How one board is wired and which firmware it runs. Makers disagree, so nothing here is derived from anything else.
struct Wiring
{
    bool acknowledgementOpenIs11 = false; // the status byte 11 of a single lock means an open door
    bool feedbackOpenIs1 = false; // a set bit in the reply to query-all means an open door
    bool lastByteFirst = true; // the last status byte holds locks 1 to 8

    friend bool operator==(const Wiring &, const Wiring &) = default;
};

QByteArray unlock(int board, int lock);
QByteArray queryOne(int board, int lock);
QByteArray queryAll(int board);
QByteArray queryAddress(); // only with a single board on the line

// What a board said. The status is the byte as it came: 00 or 11.
struct Acknowledgement // of an unlock
{
    int board, lock, status;
    friend bool operator==(const Acknowledgement &, const Acknowledgement &) = default;
};
struct LockStatus // the answer to query-one; some firmware acknowledges an unlock with it
{
    int board, lock, status;
    friend bool operator==(const LockStatus &, const LockStatus &) = default;
};
struct LockChanged // not asked for
{
    int board, lock, status;
    friend bool operator==(const LockChanged &, const LockChanged &) = default;
};
struct GroupStatus // the answer to query-all
{
    int board;
    QByteArray status;
    friend bool operator==(const GroupStatus &, const GroupStatus &) = default;
};
struct BoardAddress
{
    int board;
    friend bool operator==(const BoardAddress &, const BoardAddress &) = default;
};

// Why bytes were not a frame; the most telling reason of a run, in rising order.
enum class Reason {
    NoHeader, // noise
    Incomplete, // the line fell quiet too early
    BadAddress, // a board that is not on this line
    BadChecksum,
    BadContent, // a status or a lock that does not exist
    Ambiguous, // several lengths fit and the board's length is not known yet
    LengthChanged, // a good reply, but longer or shorter than this board's others: the length is learnt anew
    Request, // somebody's request, not a reply
    Echo, // exactly what was just sent
};
struct Rejected
{
    QByteArray bytes;
    Reason reason;
    friend bool operator==(const Rejected &, const Rejected &) = default;
};

using Found = std::variant<Acknowledgement, LockStatus, LockChanged, GroupStatus, BoardAddress, Rejected>;

// Whether a single-lock status byte speaks of an open door.
bool saysOpen(int status, const Wiring &wiring);
// Whether the door of a lock is open; nothing where the reply does not reach as far as the lock.
std::optional<bool> isOpen(const GroupStatus &reply, int lock, const Wiring &wiring);

// Finds frames in a stream of bytes, whatever way it is split, merged, echoed or mixed with noise.
// There is no length byte: a reply to query-all ends at the length learnt for its board, or where the line falls quiet.
// What is found depends on the bytes and on where quiet() fell, never on how the bytes were split between calls.
class Parser
{
public:
    explicit Parser(QList<int> boards = {}); // empty: any board

    // To be called with each request before its first byte can come back. One exact copy of it is then an echo.
    void sent(const QByteArray &request);
    QList<Found> feed(QByteArrayView bytes);
    // The line has been silent for longer than the gap between two bytes of a frame: nothing more is coming.
    QList<Found> quiet();

    std::optional<int> learntStatusBytes(int board) const;
    void learnStatusBytes(int board, int count);

private:
    struct Step;
    QList<Found> scan(bool lineIsQuiet);
    Step step(QByteArrayView rest, bool lineIsQuiet);
    Step stepShort(QByteArrayView rest, bool lineIsQuiet) const;
    Step stepStatus(QByteArrayView rest, bool lineIsQuiet);
    bool knows(int board) const;
    void reject(QByteArrayView bytes, Reason reason, QList<Found> &found);
    void closeRun(QList<Found> &found);

    enum class Echoing { NotKnown, Yes, No };

    QList<int> m_boards;
    QHash<int, int> m_statusBytes;
    QByteArray m_buffer;
    QByteArray m_echo; // what may still come back as an echo
    QByteArray m_request; // the last request, until it is answered
    Echoing m_echoing = Echoing::NotKnown;
    Rejected m_run{{}, Reason::NoHeader};
};

} // namespace cubby::serial::xor8a
