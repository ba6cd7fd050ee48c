// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/admin/ssereader.h"

#include <algorithm>

namespace cubby::admin {

Result<QList<SseEvent>> SseReader::read(const QByteArray &piece)
{
    QList<SseEvent> events;
    const auto complete = [&] {
        if (!m_begun && m_line.startsWith("\xef\xbb\xbf"))
            m_line.remove(0, 3);
        m_begun = true;
        takeLine(std::exchange(m_line, {}), events);
    };
    for (qsizetype at = 0; at < piece.size();) {
        const char c = piece.at(at);
        if (std::exchange(m_afterReturn, false) && c == '\n') {
            ++at;
            continue;
        }
        if (c == '\n' || c == '\r') {
            m_afterReturn = c == '\r';
            complete();
            ++at;
            continue;
        }
        const auto end = std::find_if(piece.begin() + at, piece.end(), [](char e) { return e == '\n' || e == '\r'; });
        const qsizetype length = end - (piece.begin() + at);
        if (m_line.size() + length + m_data.size() > kMostBytes)
            return failure("stream.too-long", QStringLiteral("The centre's stream of events has no end of a line"));
        m_line.append(piece.constData() + at, length);
        at += length;
    }
    return events;
}

void SseReader::takeLine(const QByteArray &line, QList<SseEvent> &events)
{
    if (line.isEmpty()) {
        m_lastId = m_id;
        if (m_hasData)
            events.append({m_type.isEmpty() ? QByteArrayLiteral("message") : m_type, m_lastId, m_data});
        m_type.clear();
        m_data.clear();
        m_hasData = false;
        return;
    }
    const qsizetype colon = line.indexOf(':');
    if (colon == 0)
        return; // a comment, which keeps the connection alive
    const QByteArray field = colon < 0 ? line : line.first(colon);
    QByteArray value = colon < 0 ? QByteArray() : line.sliced(colon + 1);
    if (value.startsWith(' '))
        value.remove(0, 1);
    if (field == "data") {
        if (m_hasData)
            m_data += '\n';
        m_data += value;
        m_hasData = true;
    } else if (field == "event") {
        m_type = value;
    } else if (field == "id") {
        if (!value.contains('\0'))
            m_id = value;
    } else if (field == "retry") {
        bool good
            = !value.isEmpty() && std::all_of(value.begin(), value.end(), [](char c) { return c >= '0' && c <= '9'; });
        const qint64 ms = good ? value.toLongLong(&good) : 0;
        if (good)
            m_retry = Millis(ms);
    }
}

} // namespace cubby::admin
