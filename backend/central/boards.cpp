// SPDX-License-Identifier: GPL-3.0-or-later
#include "central/boards.h"

#include "central/records.h"

namespace cubby::central {

namespace {

const QString kAlert = QLatin1StringView(entry::BoardFaulty::kind);

QString subjectOf(const QString &bus, int board, const QString &fault)
{
    return QStringList{bus, board < 0 ? QString() : QString::number(board), fault}.join(u'/');
}

} // namespace

std::vector<BoardFault> boardFaults(Work &work, BankId bank)
{
    std::vector<BoardFault> found;
    for (const storage::Row &row :
         work.query(QStringLiteral("SELECT bus, board, fault, text, since FROM board_faults WHERE bank = ? "
                                   "ORDER BY bus, board, fault"),
                    bank))
        found.push_back({row.text(0), int(row.number(1)), row.text(2), row.text(3), row.time(4)});
    return found;
}

void boardFaulty(Work &work, BankId bank, const entry::BoardFaulty &e, Time at)
{
    work.exec(
        QStringLiteral("INSERT INTO board_faults (bank, bus, board, fault, text, since) VALUES (?, ?, ?, ?, ?, ?) "
                       "ON CONFLICT (bank, bus, board, fault) DO UPDATE SET text = excluded.text, since = "
                       "excluded.since"),
        bank, e.bus, e.board, e.fault, e.text, at);
    if (e.fault != QLatin1StringView("Echoing"))
        raiseAlert(work, bank, kAlert, subjectOf(e.bus, e.board, e.fault), e.text);
}

void boardTrusted(Work &work, BankId bank, const entry::BoardTrusted &e)
{
    work.exec(QStringLiteral("DELETE FROM board_faults WHERE bank = ? AND bus = ? AND board = ? AND fault = ?"), bank,
              e.bus, e.board, e.fault);
    endAlert(work, bank, kAlert, subjectOf(e.bus, e.board, e.fault), QStringLiteral("It is gone"));
}

void boardsForgotten(Work &work, BankId bank)
{
    for (const BoardFault &fault : boardFaults(work, bank))
        boardTrusted(work, bank, {fault.bus, fault.board, fault.fault});
}

} // namespace cubby::central
