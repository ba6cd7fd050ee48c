// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "serial/responder.h"
#include "serial/simulateddoors.h"

#include <QByteArray>
#include <QHash>
#include <QList>

#include <chrono>
#include <functional>
#include <memory>
#include <optional>

namespace cubby::serial {

// One line of boards of one family, with all that is real behind them: request bytes in, reply bytes out with the time
// to wait before each. It knows no clock and no port; SimulatedPort gives it both, and a test may leave both out: then
// what takes no time happens within receive(), and the rest when advanceTo() says that the time has come.
class SimulatedWall final : public SimulatedDoors
{
public:
    using Fault = serial::Fault;

    struct Timings
    {
        Millis acknowledge{500}; // from the last byte of an unlock to the first byte of its acknowledgement
        Millis status{10};
        Millis slowBy{2000}; // added by a slow board
        Millis doorOpens{0}; // from a pulse until the door has moved
        Millis splitBy{20}; // between the beginnings of the two pieces of a split answer
    };
    struct Reply
    {
        QByteArray bytes;
        Millis after; // the last byte of the request, or the time that advanceTo() was told
    };

    // `family`: as responderOf() knows it. Not two boards with one address: give one of them `answersAt`.
    SimulatedWall(QStringView family, const QList<SimulatedBoard> &boards, Timings timings, quint64 seed = 1);
    SimulatedWall(QStringView family, const QList<SimulatedBoard> &boards);
    // Boards of the family xor8a.
    explicit SimulatedWall(const QList<SimulatedBoard> &boards, Timings timings, quint64 seed = 1);
    explicit SimulatedWall(const QList<SimulatedBoard> &boards);

    static Timings usualTimings(QStringView family);

    QList<Reply> receive(QByteArrayView bytes);

    // Virtual time, which never goes back: what happens by itself until then happens, and what boards say unasked is
    // answered.
    QList<Reply> advanceTo(Millis now);
    std::optional<Millis> nextDue() const; // none: nothing happens by itself
    void onComesLater(std::function<void()> wake) { m_wake = std::move(wake); } // nextDue() may be earlier now

    bool isPolling(QByteArrayView bytes) const { return m_responder->isPolling(bytes); } // and no more than that

    void setLineFault(Fault fault, double chance = 1);
    double lineFault(Fault fault) const { return m_faults.chance(fault); }
    void setEcho(bool on) { setLineFault(Fault::Echo, on); }
    bool echoes() const { return lineFault(Fault::Echo) > 0; }

protected:
    void switchMoved(LockAddress lock) override;
    void powerChanged(int board, bool on) override;
    void comesLater() override;

private:
    SimulatedWall(std::unique_ptr<Responder> responder, const QList<SimulatedBoard> &boards, Timings timings,
                  quint64 seed);

    void echo(QByteArrayView bytes, QList<Reply> &replies);
    void answer(QList<Responder::Answer> answers, QList<Reply> &replies);
    bool answersUnlock(const SimulatedBoard &board);
    void say(int board, QByteArray bytes, Millis after, QList<Reply> &replies);
    QByteArray spoilt(int board, QByteArray bytes);
    void flipBit(QByteArray &bytes);
    qsizetype below(qsizetype limit) { return static_cast<qsizetype>(random() % static_cast<quint64>(limit)); }
    void takeUnasked(QList<Reply> &replies);

    std::unique_ptr<Responder> m_responder;
    Timings m_timings;
    FaultSet m_faults;
    QByteArray m_buffer;
    Millis m_heardAt{0};
    QByteArray m_heldBack; // by Fault::Merge
    QHash<LockAddress, bool> m_toldOpen;
    QList<Reply> m_unasked; // `after` the beginning of time
    std::function<void()> m_wake;
};

} // namespace cubby::serial
