// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/error.h"
#include "domain/time.h"

#include <QByteArray>
#include <QList>

#include <optional>

namespace cubby::admin {

// One event of a stream.
struct SseEvent
{
    QByteArray type; // "message" where the stream names none
    QByteArray id; // the last one that was named; where to go on
    QByteArray data;

    friend bool operator==(const SseEvent &, const SseEvent &) = default;
};

// Reads text/event-stream (WHATWG HTML, section 9.2) as it arrives, in pieces of any size. A line or an event that is
// longer than kMostBytes is refused, for the sender is broken then.
class SseReader
{
public:
    static constexpr qsizetype kMostBytes = 1 << 20;

    // The events that end in this piece. Error code: stream.too-long; nothing can be read afterwards.
    Result<QList<SseEvent>> read(const QByteArray &piece);

    const QByteArray &lastId() const { return m_lastId; }
    std::optional<Millis> retry() const { return m_retry; } // how long to wait before connecting again, if it was said

private:
    void takeLine(const QByteArray &line, QList<SseEvent> &events);

    QByteArray m_line; // what has come of the next one
    QByteArray m_type, m_data;
    QByteArray m_id, m_lastId; // what is read holds once its event has ended
    bool m_hasData = false;
    bool m_afterReturn = false; // a newline that follows belongs to it
    bool m_begun = false;
    std::optional<Millis> m_retry;
};

} // namespace cubby::admin
