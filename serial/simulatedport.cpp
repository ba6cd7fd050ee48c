// SPDX-License-Identifier: GPL-3.0-or-later
#include "serial/simulatedport.h"

#include <QFile>
#include <QFileInfo>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstdlib>
#include <cstring>
#include <fcntl.h>
#include <limits>
#include <poll.h>
#include <termios.h>
#include <unistd.h>

namespace cubby::serial {

namespace {

constexpr qint64 kSecond = 1'000'000'000;
constexpr qint64 kMillisecond = 1'000'000;

SimulatedWall::Millis millis(qint64 nanoseconds) { return SimulatedWall::Millis(nanoseconds / kMillisecond); }

tl::unexpected<QString> because(const QString &what)
{
    return tl::unexpected(QStringLiteral("%1: %2").arg(what, QString::fromLocal8Bit(std::strerror(errno))));
}

} // namespace

SimulatedPort::SimulatedPort(SimulatedWall &wall, QString link, int speed, QObject *parent)
    : QObject(parent), m_wall(wall), m_link(std::move(link)), m_byteTime(kSecond * 10 / speed), m_tick(this),
      m_peer(this)
{
    m_clock.start();
    m_tick.setSingleShot(true);
    m_tick.setTimerType(Qt::PreciseTimer);
    m_peer.setInterval(20);
    connect(&m_tick, &QTimer::timeout, this, &SimulatedPort::tick);
    m_wall.onComesLater([this] { m_tick.start(0); });
    connect(&m_peer, &QTimer::timeout, this, &SimulatedPort::lookForPeer);
}

SimulatedPort::~SimulatedPort()
{
    m_wall.onComesLater({});
    unplug();
}

tl::expected<void, QString> SimulatedPort::plugIn()
{
    if (isPluggedIn())
        return {};
    if (const QFileInfo info(m_link); info.exists() && !info.isSymLink())
        return tl::make_unexpected(QStringLiteral("%1 exists and is no symbolic link").arg(m_link));
    const int master = posix_openpt(O_RDWR | O_NOCTTY | O_NONBLOCK | O_CLOEXEC);
    if (master < 0)
        return because(QStringLiteral("no pseudo-terminal"));
    m_master = master;
    std::array<char, 128> name{};
    termios raw{};
    const QByteArray next = QFile::encodeName(m_link + QStringLiteral(".next"));
    const QByteArray link = QFile::encodeName(m_link);
    unlink(next.constData());
    // Raw from the start, or the terminal would echo what the wall says before anybody has opened it.
    if (grantpt(master) != 0 || unlockpt(master) != 0 || ptsname_r(master, name.data(), name.size()) != 0
        || tcgetattr(master, &raw) != 0 || (cfmakeraw(&raw), tcsetattr(master, TCSANOW, &raw)) != 0
        || symlink(name.data(), next.constData()) != 0 || rename(next.constData(), link.constData()) != 0) {
        const auto why = because(QStringLiteral("the simulated port %1 cannot be made").arg(m_link));
        unplug();
        return why;
    }
    m_notifier = std::make_unique<QSocketNotifier>(master, QSocketNotifier::Read);
    connect(m_notifier.get(), &QSocketNotifier::activated, this, &SimulatedPort::readable);
    return {};
}

void SimulatedPort::unplug()
{
    m_peer.stop();
    m_notifier.reset();
    m_in.clear();
    m_out.clear();
    if (m_master < 0)
        return;
    std::array<char, 128> name{};
    if (ptsname_r(m_master, name.data(), name.size()) == 0
        && QFile::symLinkTarget(m_link) == QFile::decodeName(name.data()))
        QFile::remove(m_link);
    ::close(m_master);
    m_master = -1;
}

void SimulatedPort::readable()
{
    std::array<char, 4096> buffer; // NOLINT: filled by read()
    const ssize_t count = read(m_master, buffer.data(), buffer.size());
    if (count > 0) {
        const qint64 from = std::max(m_clock.nsecsElapsed(), m_inFree);
        m_inFree = from + count * m_byteTime;
        m_in.enqueue({from, QByteArray(buffer.data(), count)});
        tick();
    } else if (count == 0 || (errno != EAGAIN && errno != EINTR)) {
        // Nobody has the port open. The slave is not held open here, because the mark of exclusive use that a killed
        // program leaves behind goes away only when the last user is gone.
        m_notifier->setEnabled(false);
        m_peer.start();
    }
}

void SimulatedPort::lookForPeer()
{
    pollfd state{m_master, POLLIN, 0};
    if (poll(&state, 1, 0) >= 0 && !(state.revents & POLLHUP)) {
        m_peer.stop();
        m_notifier->setEnabled(true);
    }
}

void SimulatedPort::tick()
{
    const qint64 now = m_clock.nsecsElapsed();
    arrive(now);
    say(now, m_wall.advanceTo(millis(now)));
    depart(now);
    qint64 soonest = std::numeric_limits<qint64>::max();
    if (const auto due = m_wall.nextDue())
        soonest = due->count() * kMillisecond;
    if (!m_in.isEmpty())
        soonest = std::min(soonest, m_in.head().from + m_in.head().bytes.size() * m_byteTime);
    if (!m_out.isEmpty())
        soonest = std::min(soonest, std::max(m_out.first().from, m_outFree) + (m_out.first().done + 1) * m_byteTime);
    if (soonest != std::numeric_limits<qint64>::max())
        m_tick.start(static_cast<int>((std::max<qint64>(0, soonest - now) + kMillisecond - 1) / kMillisecond));
}

// A request reaches the boards when its last byte has had its time on the line.
void SimulatedPort::arrive(qint64 now)
{
    while (!m_in.isEmpty()) {
        const qint64 whole = m_in.head().from + m_in.head().bytes.size() * m_byteTime;
        if (whole > now)
            return;
        const QByteArray bytes = m_in.dequeue().bytes;
        Q_EMIT received(bytes);
        say(whole, m_wall.advanceTo(millis(whole)));
        say(whole, m_wall.receive(bytes));
    }
}

void SimulatedPort::say(qint64 now, const QList<SimulatedWall::Reply> &replies)
{
    for (const auto &reply : replies) {
        const qint64 from = now + std::chrono::nanoseconds(reply.after).count();
        const auto place = std::upper_bound(m_out.cbegin(), m_out.cend(), from,
                                            [](qint64 t, const Piece &piece) { return t < piece.from; });
        m_out.insert(place, {from, reply.bytes});
    }
}

void SimulatedPort::depart(qint64 now)
{
    while (!m_out.isEmpty()) {
        Piece &piece = m_out.first();
        const qint64 from = std::max(piece.from, m_outFree);
        const auto due = std::clamp<qint64>((now - from) / m_byteTime, 0, piece.bytes.size());
        if (due > piece.done) {
            write(QByteArrayView(piece.bytes).sliced(piece.done, due - piece.done));
            piece.done = due;
        }
        if (piece.done < piece.bytes.size())
            return;
        m_outFree = from + piece.bytes.size() * m_byteTime;
        const QByteArray bytes = m_out.takeFirst().bytes;
        Q_EMIT sent(bytes);
    }
}

void SimulatedPort::write(QByteArrayView bytes)
{
    // What nobody listens to is lost, as it would be on a line, and is not kept for the next one who opens the port.
    if (m_master < 0 || m_peer.isActive())
        return;
    [[maybe_unused]] const auto written = ::write(m_master, bytes.data(), static_cast<size_t>(bytes.size()));
}

} // namespace cubby::serial
