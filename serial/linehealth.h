// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "serial/boardfault.h"

#include <QHash>
#include <QList>

#include <optional>

namespace cubby::serial {

// The faults of one line and its boards, each with how often it began. Faults that show only over many readings begin
// and end at different levels, so that they do not flicker.
class LineHealth
{
public:
    // What began or ended just now.
    using Change = std::optional<BoardFault>;

    Change set(BoardFault::Kind kind, std::optional<int> board, bool present, const QString &text);
    Change bytesCame(qsizetype count, qsizetype ofNoFrame);
    // A board's answer, and whether nothing had been asked of the board that it could belong to.
    Change answered(int board, bool unasked);

    // Those that are present.
    QList<BoardFault> faults() const;

private:
    QList<BoardFault> m_faults; // also those that are over
    QHash<int, int> m_unasked; // by board; rises fast and falls slowly
    qsizetype m_bytes = 0; // of late, as is what follows
    qsizetype m_noise = 0;
};

} // namespace cubby::serial
