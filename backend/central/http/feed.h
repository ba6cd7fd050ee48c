// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include <functional>
#include <mutex>

namespace cubby::http {

// An answer without an end, such as Server-Sent Events: what is written goes to the client at once, until the client
// goes, or the server, or end(). Any thread; it may outlive the server.
class Feed
{
public:
    // What may wait for a client that does not take it, in bytes.
    static constexpr qsizetype kMostWaiting = qsizetype(256) * 1024;

    // False: nothing was written, because the client has gone or the bytes would not fit behind those that wait.
    // With nothing waiting any number of bytes fits.
    bool write(const QByteArray &bytes);
    bool isOpen() const;
    qsizetype waiting() const; // bytes
    void end(); // once what waits was taken

private:
    friend class Connection;
    void connect(std::function<void(QByteArray)> send); // null bytes: the end
    void taken(qsizetype bytes);
    void disconnect();

    mutable std::mutex m_mutex;
    std::function<void(QByteArray)> m_send; // empty: closed
    qsizetype m_waiting = 0;
};

} // namespace cubby::http
