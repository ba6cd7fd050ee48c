// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "serial/boardsettings.h"
#include "serial/found.h"

#include <QByteArray>
#include <QList>

#include <initializer_list>
#include <optional>

namespace cubby::serial {

// What one family of lock boards says on its line: requests to the boards, and a parser of what comes back. It knows no
// clock and no port. A family writes the requests and one step of the parser; the stream of bytes, however it is split,
// merged, echoed or mixed with noise, is handled here.
// What is found depends on the bytes and on where quiet() fell, never on how the bytes were split between calls.
class Codec
{
public:
    // No boards: answers of any board are taken, with the settings' defaults.
    explicit Codec(QList<BoardSettings> boards) : m_boards(std::move(boards)) { }
    virtual ~Codec() = default;
    Codec(const Codec &) = delete;
    Codec &operator=(const Codec &) = delete;

    // One pulse, timed by the board itself.
    virtual QByteArray unlock(LockAddress where) const = 0;
    // Answered by StatusRead. Never moves a lock or a relay.
    virtual QByteArray poll(int board) const = 0;
    // Makes every board of the line answer by itself, one after another; empty where the family cannot.
    virtual QByteArray pollAll() const { return {}; }
    // To be sent one after another, each answered, before a board that was away may be used.
    virtual QList<QByteArray> preparation(int board) const;

    // To be called with each request before its first byte can come back. One exact copy of it is then an echo.
    void sent(const QByteArray &request);
    QList<Found> feed(QByteArrayView bytes);
    // The line has been silent for longer than the gap between two bytes of a frame: nothing more is coming.
    QList<Found> quiet();
    // Some of what came may be the beginning of a frame.
    bool isInFrame() const { return !m_buffer.isEmpty(); }
    // Forgets what has come in so far and what was sent, as on a line that was opened anew. What was learnt stays.
    void reset();

protected:
    // What the bytes at the front of the buffer are: a frame of that length, no frame as far as that length, or not
    // decided yet.
    struct Step
    {
        qsizetype length = 0;
        decltype(Found::what) what = {};

        bool isFrame() const { return length > 0 && !std::holds_alternative<Rejected>(what); }
        static Step wait() { return {}; }
        static Step take(qsizetype length, decltype(Found::what) what) { return {length, std::move(what)}; }
        static Step drop(Reason why, qsizetype length = 1) { return {length, Rejected{why}}; }
    };
    // `rest` is not empty and begins neither with an echo nor with what may become one. With `lineIsQuiet` it must
    // decide. It sees at most what came since the last decision.
    virtual Step step(QByteArrayView rest, bool lineIsQuiet) = 0;
    // Whether a board may answer the request with the very same bytes.
    virtual bool mayBeAnsweredByItself(QByteArrayView request) const = 0;

    bool knows(int board) const;
    BoardSettings settings(int board) const; // the defaults where no boards were named
    const QByteArray &lastRequest() const { return m_request; } // until the line is reset

private:
    enum class Echoing { NotKnown, Yes, No };

    QList<Found> scan(bool lineIsQuiet);
    std::optional<Step> stepOverEcho(QByteArrayView rest, bool lineIsQuiet);
    bool showsThatNothingEchoes(const decltype(Found::what) &answer) const;
    void reject(QByteArrayView bytes, Reason reason, QList<Found> &found);
    void closeRun(QList<Found> &found);

    QList<BoardSettings> m_boards;
    QByteArray m_buffer;
    QByteArray m_echo; // what may still come back as an echo
    QByteArray m_request; // the last request
    Echoing m_echoing = Echoing::NotKnown;
    QByteArray m_run; // of bytes that were no frame
    Reason m_reason = Reason::NoHeader;
};

// For the families' own use.
inline quint8 byteAt(QByteArrayView bytes, qsizetype i) { return static_cast<quint8>(bytes[i]); }
inline QByteArray bytesOf(std::initializer_list<int> values)
{
    QByteArray bytes;
    for (const int value : values)
        bytes.append(static_cast<char>(value));
    return bytes;
}
inline DoorState doorOf(bool bit, bool openIs1) { return bit == openIs1 ? DoorState::Open : DoorState::Closed; }

} // namespace cubby::serial
