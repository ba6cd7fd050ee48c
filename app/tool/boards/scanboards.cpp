// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/tool/boards/boardcommands.h"
#include "app/tool/boards/foundjson.h"
#include "app/tool/boards/linetalk.h"

#include <QDir>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>

namespace cubby::tool {

namespace {

// The name of the port that stays the same when it is plugged in elsewhere, as layouts write it.
QString stableName(const QString &port)
{
    const QString target = QFileInfo(port).canonicalFilePath();
    const auto links = QDir(QStringLiteral("/dev/serial/by-id")).entryInfoList(QDir::Files | QDir::System);
    for (const QFileInfo &link : links) {
        if (!target.isEmpty() && link.canonicalFilePath() == target)
            return QStringLiteral("by-id:") % link.fileName();
    }
    return port;
}

QJsonObject jsonOf(const ScanResult &result, const QString &port)
{
    QJsonArray boards;
    for (const ScannedBoard &each : result.boards) {
        QJsonObject board{{QStringLiteral("address"), each.address},
                          {QStringLiteral("channels"), each.channels},
                          {QStringLiteral("channelsAreSure"), each.isSure},
                          {QStringLiteral("mayBeSeveral"), each.mayBeSeveral}};
        if (each.inputs)
            board[QStringLiteral("inputs")] = *each.inputs;
        if (each.firmware)
            board[QStringLiteral("firmware")] = *each.firmware;
        boards.append(board);
    }
    QJsonArray garbled;
    for (const int address : result.garbled)
        garbled.append(address);
    QJsonObject object{{QStringLiteral("boards"), boards},
                       {QStringLiteral("garbled"), garbled},
                       {QStringLiteral("heardAnything"), result.heardAnything}};
    if (result.family) {
        object[QStringLiteral("family")] = result.family->name;
        object[QStringLiteral("baud")] = result.speed;
        object[QStringLiteral("layout")] = layoutOf(result, port);
    }
    return object;
}

} // namespace

Result<ScanResult> searchPort(const BoardOptions &options, const QString &port, QTextStream &err)
{
    serial::LineSettings line;
    line.port = port;
    LineTalk talk(line);
    const ScanPort onPort{[&](int speed) { return talk.open(speed); },
                          [&](serial::Codec &codec, const QByteArray &question, Millis listen, bool untilAnswered) {
                              return talk.ask(codec, question, listen, untilAnswered);
                          }};
    ScanWhat what{options.family, options.speed, {}};
    for (const auto &board : options.boards)
        what.addresses.append(board.address);
    err << "Searching " << port << ", which takes up to about "
        << std::chrono::ceil<std::chrono::seconds>(longestScan(what)).count() << " s. No lock is moved." << Qt::endl;
    return scanLine(onPort, what, [&](const QString &next) { err << "  " << next << Qt::endl; });
}

serial::BusSettings busOf(const BoardOptions &options, const ScanResult &scanned, const QString &port)
{
    serial::BusSettings bus(*scanned.family);
    bus.line.port = port;
    bus.line.speed = scanned.speed;
    for (const ScannedBoard &each : scanned.boards) {
        serial::BoardSettings board = options.wiring;
        board.address = each.address;
        if (!options.wiringKeys.contains(QLatin1StringView("channels")))
            board.locks = each.channels;
        if (each.inputs && !options.wiringKeys.contains(QLatin1StringView("inputs")))
            board.sensesDoors = *each.inputs;
        bus.boards.append(board);
    }
    return bus;
}

bool agrees(const QString &question, Console console)
{
    console.err << question << " [y/N] " << Qt::flush;
    const QString answer = console.in.readLine().trimmed().toLower();
    return answer == QLatin1StringView("y") || answer == QLatin1StringView("yes");
}

int scanBoards(const BoardOptions &options, const QString &port, bool json, Console console)
{
    const auto result = searchPort(options, port, console.err);
    if (!result) {
        console.err << "cubby-tool boards scan: " << result.error().message << ".\n";
        return 1;
    }
    const QString stable = stableName(port);
    if (json) {
        console.out << lineOf(jsonOf(*result, stable));
    } else {
        console.out << textOf(*result);
        if (result->family)
            console.out << "For the layout:\n" << QJsonDocument(layoutOf(*result, stable)).toJson();
    }
    return result->family ? 0 : 1;
}

} // namespace cubby::tool
