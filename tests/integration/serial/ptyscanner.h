// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QFile>
#include <QString>

#include <algorithm>
#include <array>
#include <cstdlib>
#include <fcntl.h>
#include <termios.h>
#include <unistd.h>

// The far end of a pseudo-terminal, in a scanner's place, reachable under a path that stays the same.
class PtyScanner
{
public:
    explicit PtyScanner(QString link) : m_link(std::move(link)) { }
    ~PtyScanner() { unplug(); }
    PtyScanner(const PtyScanner &) = delete;
    PtyScanner &operator=(const PtyScanner &) = delete;

    bool plugIn()
    {
        unplug();
        m_master = posix_openpt(O_RDWR | O_NOCTTY | O_NONBLOCK | O_CLOEXEC);
        std::array<char, 128> name{};
        termios raw{};
        return m_master >= 0 && grantpt(m_master) == 0 && unlockpt(m_master) == 0
               && ptsname_r(m_master, name.data(), name.size()) == 0 && tcgetattr(m_master, &raw) == 0
               && (cfmakeraw(&raw), tcsetattr(m_master, TCSANOW, &raw)) == 0
               && symlink(name.data(), QFile::encodeName(m_link).constData()) == 0;
    }
    void unplug()
    {
        if (m_master < 0)
            return;
        ::close(m_master);
        unlink(QFile::encodeName(m_link).constData());
        m_master = -1;
    }
    bool send(const QByteArray &bytes) { return sendSome(bytes) == bytes.size(); }
    // As much as there is room for: some kilobytes, until somebody reads.
    qsizetype sendSome(const QByteArray &bytes)
    {
        return std::max<ssize_t>(0, write(m_master, bytes.constData(), size_t(bytes.size())));
    }

private:
    QString m_link;
    int m_master = -1;
};
