// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "serial/simulatedwall.h"

#include <QByteArray>
#include <QString>

#include <atomic>
#include <chrono>
#include <mutex>
#include <thread>

namespace cubby::bench {

// A pty with simulated boards at its end that takes each byte's time to the tenth of a millisecond, on a thread of its
// own: what is measured is the bus and not the simulation. Boards answer as soon as they have heard a request. Ends the
// program where a pty cannot be had.
class PacedLine
{
public:
    using Clock = std::chrono::steady_clock;

    PacedLine(const QString &family, const QList<serial::SimulatedBoard> &boards, int speed,
              serial::SimulatedWall::Timings timings);
    ~PacedLine();
    PacedLine(const PacedLine &) = delete;
    PacedLine &operator=(const PacedLine &) = delete;

    QString port() const { return m_port; } // what the program opens
    void setDead(int board, bool dead);
    int requests() const { return m_requests; }
    qint64 bytes() const { return m_bytes; } // both ways
    Clock::time_point pulsedAt() const; // when a lock got power last

private:
    void run();
    void hear(QByteArrayView bytes, Clock::time_point at);

    int m_master;
    QString m_port;
    Clock::duration m_byteTime;
    mutable std::mutex m_mutex; // of the wall and m_pulsedAt
    serial::SimulatedWall m_wall;
    Clock::time_point m_start, m_pulsedAt;
    std::atomic<int> m_requests{0};
    std::atomic<qint64> m_bytes{0};
    std::atomic<bool> m_stop{false};
    std::thread m_thread;
};

} // namespace cubby::bench
