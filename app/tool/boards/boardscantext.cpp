// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/tool/boards/boardscan.h"

#include <QJsonArray>

namespace cubby::tool {

QString textOf(const ScanResult &result)
{
    if (!result.family) {
        return result.heardAnything
                   ? QStringLiteral("Something answers, but nothing that any family says: another speed or "
                                    "family, two boards with one address, or a line that is wired the wrong way.\n")
                   : QStringLiteral("No board answers.\n");
    }
    QString text = QStringLiteral("Boards of family %1 at %2 baud:\n").arg(result.family->name).arg(result.speed);
    for (const ScannedBoard &board : result.boards) {
        text += QStringLiteral("  board %1: %2%3 channels")
                    .arg(board.address)
                    .arg(board.isSure ? QString() : QStringLiteral("up to "))
                    .arg(board.channels);
        if (board.inputs)
            text
                += *board.inputs ? QStringLiteral(", has inputs for door switches") : QStringLiteral(", has no inputs");
        if (board.firmware)
            text += QStringLiteral(", firmware %1").arg(*board.firmware);
        if (board.mayBeSeveral)
            text += QStringLiteral(", ANSWERS TWICE OR GARBLED: several boards may have this address");
        text += QLatin1Char('\n');
    }
    for (const int address : result.garbled)
        text += QStringLiteral("  board %1: ANSWERS GARBLED: several boards may have this address\n").arg(address);
    return text;
}

QJsonObject layoutOf(const ScanResult &result, const QString &port)
{
    QJsonArray boards;
    for (const ScannedBoard &each : result.boards) {
        QJsonObject board{{QStringLiteral("address"), each.address}, {QStringLiteral("channels"), each.channels}};
        if (each.inputs && !*each.inputs)
            board[QStringLiteral("inputs")] = false;
        if (each.firmware)
            board[QStringLiteral("firmware")] = *each.firmware;
        boards.append(board);
    }
    QJsonObject bus{{QStringLiteral("name"), QStringLiteral("main")},
                    {QStringLiteral("family"), result.family->name},
                    {QStringLiteral("port"), port},
                    {QStringLiteral("boards"), boards}};
    if (result.speed != result.family->speed)
        bus[QStringLiteral("baud")] = result.speed;
    return {{QStringLiteral("buses"), QJsonArray{bus}}};
}

} // namespace cubby::tool
