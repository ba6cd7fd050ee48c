// SPDX-License-Identifier: GPL-3.0-or-later
#include "pacedline.h"

#include <cstdlib>
#include <fcntl.h>
#include <poll.h>
#include <termios.h>
#include <unistd.h>

namespace cubby::bench {

namespace {

int openMaster()
{
    const int master = posix_openpt(O_RDWR | O_NOCTTY | O_NONBLOCK);
    termios raw;
    if (master < 0 || grantpt(master) != 0 || unlockpt(master) != 0 || tcgetattr(master, &raw) != 0)
        qFatal("no pseudo-terminal is to be had");
    cfmakeraw(&raw);
    tcsetattr(master, TCSANOW, &raw);
    return master;
}

} // namespace

PacedLine::PacedLine(const QString &family, const QList<serial::SimulatedBoard> &boards, int speed,
                     serial::SimulatedWall::Timings timings)
    : m_master(openMaster()), m_port(QString::fromLocal8Bit(ptsname(m_master))),
      m_byteTime(std::chrono::nanoseconds(10'000'000'000 / speed)), m_wall(family, boards, timings),
      m_start(Clock::now()), m_thread([this] { run(); })
{
    m_wall.observe([this](serial::SimulatedWall::Event event, serial::LockAddress) {
        if (event == serial::SimulatedWall::Event::Pulsed)
            m_pulsedAt = Clock::now();
    });
}

PacedLine::~PacedLine()
{
    m_stop = true;
    m_thread.join();
    close(m_master);
}

void PacedLine::setDead(int board, bool dead)
{
    const std::lock_guard lock(m_mutex);
    m_wall.setFault(board, serial::Fault::Off, dead ? 1 : 0);
}

PacedLine::Clock::time_point PacedLine::pulsedAt() const
{
    const std::lock_guard lock(m_mutex);
    return m_pulsedAt;
}

void PacedLine::run()
{
    while (!m_stop) {
        pollfd waiting{m_master, POLLIN, 0};
        if (poll(&waiting, 1, 20) != 1)
            continue;
        char buffer[256]; // NOLINT(modernize-avoid-c-arrays): filled by read()
        const ssize_t count = read(m_master, buffer, sizeof buffer);
        if (count > 0)
            hear(QByteArrayView(buffer, count), Clock::now());
        else
            std::this_thread::sleep_for(std::chrono::milliseconds(1)); // nobody has it open
    }
}

void PacedLine::hear(QByteArrayView bytes, Clock::time_point at)
{
    m_bytes += bytes.size();
    ++m_requests;
    Clock::time_point free = at + m_byteTime * bytes.size();
    std::this_thread::sleep_until(free);
    QList<serial::SimulatedWall::Reply> replies;
    {
        const std::lock_guard lock(m_mutex);
        (void)m_wall.advanceTo(std::chrono::duration_cast<std::chrono::milliseconds>(free - m_start));
        replies = m_wall.receive(bytes);
    }
    const Clock::time_point heard = free;
    for (const auto &reply : replies) {
        free = std::max(free, heard + reply.after);
        for (const char byte : reply.bytes) {
            free += m_byteTime;
            std::this_thread::sleep_until(free);
            if (write(m_master, &byte, 1) == 1)
                ++m_bytes;
        }
    }
}

} // namespace cubby::bench
