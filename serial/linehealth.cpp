// SPDX-License-Identifier: GPL-3.0-or-later
#include "serial/linehealth.h"

#include <algorithm>

namespace cubby::serial {

namespace {

constexpr qsizetype kWindow = 1024; // bytes; older ones count half
constexpr qsizetype kEnough = 64; // bytes, before anything is said
constexpr int kNoisyPercent = 10, kCleanPercent = 2;

// Three in a short time; sixty good answers at most end it.
constexpr int kPerUnasked = 10, kTwoAnswerFrom = 25, kMostUnasked = 60;

} // namespace

QString toString(BoardFault::Kind kind)
{
    switch (kind) {
    case BoardFault::Kind::Silent:
        return QStringLiteral("silent");
    case BoardFault::Kind::Unprepared:
        return QStringLiteral("unprepared");
    case BoardFault::Kind::WrongFirmware:
        return QStringLiteral("wrong firmware");
    case BoardFault::Kind::TwoAnswer:
        return QStringLiteral("two answer");
    case BoardFault::Kind::Echoing:
        return QStringLiteral("echoing");
    case BoardFault::Kind::Noisy:
        return QStringLiteral("noisy");
    }
    Q_UNREACHABLE();
}

LineHealth::Change LineHealth::set(BoardFault::Kind kind, std::optional<int> board, bool present, const QString &text)
{
    const auto it = std::find_if(m_faults.begin(), m_faults.end(),
                                 [&](const BoardFault &fault) { return fault.kind == kind && fault.board == board; });
    if (it == m_faults.end()) {
        if (!present)
            return std::nullopt;
        m_faults.append({kind, board, true, 1, text});
        return m_faults.last();
    }
    if (it->present == present)
        return std::nullopt;
    it->present = present;
    it->times += present ? 1 : 0;
    it->text = text;
    return *it;
}

LineHealth::Change LineHealth::bytesCame(qsizetype count, qsizetype ofNoFrame)
{
    m_bytes += count;
    m_noise += ofNoFrame;
    if (m_bytes > kWindow) {
        m_bytes /= 2;
        m_noise /= 2;
    }
    if (m_bytes < kEnough)
        return std::nullopt;
    const auto percent = static_cast<int>(m_noise * 100 / m_bytes);
    if (percent >= kNoisyPercent)
        return set(BoardFault::Kind::Noisy, std::nullopt, true,
                   QStringLiteral("%1 % of the bytes belong to no answer").arg(percent));
    if (percent <= kCleanPercent)
        return set(BoardFault::Kind::Noisy, std::nullopt, false, QStringLiteral("the line is clean"));
    return std::nullopt;
}

LineHealth::Change LineHealth::answered(int board, bool unasked)
{
    int &level = m_unasked[board];
    level = unasked ? std::min(level + kPerUnasked, kMostUnasked) : std::max(level - 1, 0);
    if (level >= kTwoAnswerFrom)
        return set(BoardFault::Kind::TwoAnswer, board, true,
                   QStringLiteral("more answers than polls: two boards seem to have the address %1").arg(board));
    if (level == 0)
        return set(BoardFault::Kind::TwoAnswer, board, false, QStringLiteral("board %1 answers once").arg(board));
    return std::nullopt;
}

QList<BoardFault> LineHealth::faults() const
{
    QList<BoardFault> present;
    std::copy_if(m_faults.begin(), m_faults.end(), std::back_inserter(present),
                 [](const BoardFault &fault) { return fault.present; });
    return present;
}

} // namespace cubby::serial
