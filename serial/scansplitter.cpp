// SPDX-License-Identifier: GPL-3.0-or-later
#include "serial/scansplitter.h"

#include <algorithm>
#include <utility>

namespace cubby::serial {

namespace {

constexpr qsizetype kShown = 32; // bytes of a rejected scan

bool isTerminator(char c) { return c == '\r' || c == '\n' || c == '\t'; }

// EOT and the four separators (FS, GS, RS, US) are data. Letters beyond ASCII may come in any encoding.
bool isText(char c)
{
    const auto byte = uchar(c);
    return byte == 0x04 || (byte >= 0x1C && byte != 0x7F);
}

} // namespace

QList<ScanSplitter::Found> ScanSplitter::feed(QByteArrayView bytes, Millis now)
{
    QList<Found> found;
    m_last = now;
    while (!bytes.isEmpty()) {
        const auto end = std::find_if(bytes.begin(), bytes.end(), isTerminator);
        const QByteArrayView piece = bytes.first(end - bytes.begin());
        const qsizetype room = m_settings.longest - m_buffer.size();
        m_buffer += piece.first(std::min(piece.size(), room));
        m_tooLong = m_tooLong || piece.size() > room;
        if (end == bytes.end())
            break;
        this->end(found);
        bytes = bytes.sliced(piece.size() + 1);
    }
    return found;
}

QList<ScanSplitter::Found> ScanSplitter::timePassed(Millis now)
{
    QList<Found> found;
    if (const auto at = due(); at && now >= *at)
        end(found);
    return found;
}

QList<ScanSplitter::Found> ScanSplitter::cutOff()
{
    QList<Found> found;
    if (!m_buffer.isEmpty())
        found << RejectedScan{RejectedScan::Reason::CutOff, m_buffer.first(std::min(m_buffer.size(), kShown))};
    m_buffer.clear();
    m_tooLong = false;
    return found;
}

std::optional<ScanSplitter::Millis> ScanSplitter::due() const
{
    return m_buffer.isEmpty() ? std::nullopt : std::optional(m_last + m_settings.idle);
}

void ScanSplitter::end(QList<Found> &found)
{
    using Reason = RejectedScan::Reason;
    const QByteArray scan = std::exchange(m_buffer, {});
    const bool tooLong = std::exchange(m_tooLong, false);
    if (scan.isEmpty())
        return; // the LF of a CRLF
    if (!tooLong && std::all_of(scan.begin(), scan.end(), isText))
        found << Scan{scan};
    else
        found << RejectedScan{tooLong ? Reason::TooLong : Reason::NotText, scan.first(std::min(scan.size(), kShown))};
}

} // namespace cubby::serial
