// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QSocketNotifier>
#include <QString>

#include <memory>

namespace cubby::bench {

// The far end of a serial line, without a line's speed: what a program wrote can be read here as soon as the operating
// system has it. Answers queries from the event loop. Ends the program where a pty cannot be had.
class LockLine
{
public:
    LockLine();
    ~LockLine();

    QString port() const { return m_port; } // what the program opens
    // Blocks until this many bytes are there, and takes them.
    QByteArray take(int bytes);
    void answer(const QByteArray &bytes);
    void answerQueries(bool on); // from the event loop; off while the time is taken

private:
    int m_master;
    QString m_port;
    std::unique_ptr<QSocketNotifier> m_notifier;
};

} // namespace cubby::bench
