// SPDX-License-Identifier: GPL-3.0-or-later
#include "lockline.h"

#include <cstdlib>
#include <fcntl.h>
#include <poll.h>
#include <termios.h>
#include <unistd.h>

namespace cubby::bench {

namespace {

int openMaster()
{
    const int master = posix_openpt(O_RDWR | O_NOCTTY);
    termios raw;
    if (master < 0 || grantpt(master) != 0 || unlockpt(master) != 0 || tcgetattr(master, &raw) != 0)
        qFatal("no pseudo-terminal is to be had");
    cfmakeraw(&raw);
    tcsetattr(master, TCSANOW, &raw);
    return master;
}

} // namespace

LockLine::LockLine()
    : m_master(openMaster()), m_port(QString::fromLocal8Bit(ptsname(m_master))),
      m_notifier(std::make_unique<QSocketNotifier>(m_master, QSocketNotifier::Read))
{
    QObject::connect(m_notifier.get(), &QSocketNotifier::activated, m_notifier.get(), [this] {
        const QByteArray query = take(5); // 80 board 00 33 xor
        QByteArray reply = query.left(2) + QByteArray(3, '\0') + '\x33';
        char sum = 0;
        for (const char byte : std::as_const(reply))
            sum = char(sum ^ byte);
        answer(reply + sum);
    });
}

LockLine::~LockLine()
{
    m_notifier.reset();
    close(m_master);
}

QByteArray LockLine::take(int bytes)
{
    QByteArray taken;
    while (taken.size() < bytes) {
        pollfd waiting{m_master, POLLIN, 0};
        if (poll(&waiting, 1, 10'000) != 1)
            qFatal("nothing came over the line for 10 s");
        char buffer[64]; // NOLINT(modernize-avoid-c-arrays): filled by read()
        const ssize_t count = read(m_master, buffer, std::size_t(bytes - taken.size()));
        if (count > 0)
            taken.append(buffer, count);
    }
    return taken;
}

void LockLine::answer(const QByteArray &bytes)
{
    if (write(m_master, bytes.constData(), std::size_t(bytes.size())) != bytes.size())
        qFatal("the line takes no bytes");
}

void LockLine::answerQueries(bool on) { m_notifier->setEnabled(on); }

} // namespace cubby::bench
