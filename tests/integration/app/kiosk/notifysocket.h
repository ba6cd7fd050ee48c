// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArrayList>
#include <QFile>
#include <QSocketNotifier>
#include <QTest>

#include <array>
#include <cstddef>
#include <memory>
#include <sys/socket.h>
#include <sys/un.h>
#include <unistd.h>

// The service manager's end of sd_notify(3).
class NotifySocket
{
public:
    // `name`: a path, or "@" and an abstract name.
    explicit NotifySocket(const QByteArray &name)
        : m_name(name), m_socket(socket(AF_UNIX, SOCK_DGRAM | SOCK_CLOEXEC, 0))
    {
        sockaddr_un address = {};
        address.sun_family = AF_UNIX;
        std::copy(name.begin(), name.end(), address.sun_path);
        if (name.startsWith('@'))
            address.sun_path[0] = '\0';
        const auto length = socklen_t(offsetof(sockaddr_un, sun_path) + size_t(name.size()));
        if (bind(m_socket, reinterpret_cast<const sockaddr *>(&address), length) != 0)
            qFatal("cannot listen on %s", name.constData());
        m_notifier = std::make_unique<QSocketNotifier>(m_socket, QSocketNotifier::Read);
        QObject::connect(m_notifier.get(), &QSocketNotifier::activated, m_notifier.get(), [this] {
            std::array<char, 4096> buffer;
            const ssize_t size = recv(m_socket, buffer.data(), buffer.size(), MSG_DONTWAIT);
            if (size >= 0)
                heard += QByteArray(buffer.data(), size).split('\n');
        });
    }
    ~NotifySocket() { close(m_socket); }
    Q_DISABLE_COPY_MOVE(NotifySocket)

    const QByteArray &name() const { return m_name; }

    QByteArrayList heard; // lines, in order

private:
    QByteArray m_name;
    int m_socket;
    std::unique_ptr<QSocketNotifier> m_notifier;
};
