// SPDX-License-Identifier: GPL-3.0-or-later
#include "central/http/feed.h"

namespace cubby::http {

bool Feed::write(const QByteArray &bytes)
{
    const std::scoped_lock lock(m_mutex);
    if (!m_send || (m_waiting > 0 && m_waiting + bytes.size() > kMostWaiting))
        return false;
    if (!bytes.isEmpty()) {
        m_waiting += bytes.size();
        m_send(bytes);
    }
    return true;
}

bool Feed::isOpen() const
{
    const std::scoped_lock lock(m_mutex);
    return bool(m_send);
}

qsizetype Feed::waiting() const
{
    const std::scoped_lock lock(m_mutex);
    return m_waiting;
}

void Feed::end()
{
    const std::scoped_lock lock(m_mutex);
    if (m_send)
        m_send(QByteArray());
    m_send = nullptr;
}

void Feed::connect(std::function<void(QByteArray)> send)
{
    const std::scoped_lock lock(m_mutex);
    m_send = std::move(send);
}

void Feed::taken(qsizetype bytes)
{
    const std::scoped_lock lock(m_mutex);
    m_waiting -= bytes;
}

void Feed::disconnect() { connect(nullptr); }

} // namespace cubby::http
