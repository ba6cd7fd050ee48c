// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/error.h"
#include "serial/family.h"

#include <QJsonObject>
#include <QList>

#include <functional>
#include <optional>

// Finds out what stands on a line, by nothing but questions that move no lock.
namespace cubby::tool {

// The line that is searched. A transaction is one question and whatever is answered before `listen` is over; with
// `untilAnswered` no longer than until the first answer.
struct ScanPort
{
    std::function<Result<void>(int speed)> open;
    std::function<Result<QList<serial::Found>>(serial::Codec &codec, const QByteArray &question,
                                               serial::Family::Millis listen, bool untilAnswered)>
        ask;
};

struct ScannedBoard
{
    int address = 0;
    int channels = 0; // as many as its answer has room for
    bool isSure = true; // … are there; otherwise they have to be counted
    bool mayBeSeveral = false; // it answers twice, or garbled: two boards with one address, as new boards have
    std::optional<bool> inputs = {}; // modbus-relay: for door switches
    std::optional<int> firmware = {}; // modbus-relay
};

struct ScanResult
{
    const serial::Family *family = nullptr; // of all boards
    int speed = 0;
    QList<ScannedBoard> boards; // by address
    QList<int> garbled; // addresses at which something answered that made no sense
    bool heardAnything = false; // whatever it was
};

struct ScanWhat
{
    const serial::Family *family = nullptr; // none: every family
    std::optional<int> speed = {}; // none: every speed of the family
    QList<int> addresses = {}; // empty: as far as boards usually go
};

// Ends with the first family and speed at which a board answers, and then names all boards that answer so. `progress`
// is told what is searched next, in a sentence.
Result<ScanResult> scanLine(const ScanPort &port, const ScanWhat &what,
                            const std::function<void(const QString &)> &progress);

// How long that takes where nobody answers; garbled answers are asked for again, which takes longer.
serial::Family::Millis longestScan(const ScanWhat &what);

// For people, a sentence a line. For a layout: {"buses": [ … ]}. `port` as a layout writes it.
QString textOf(const ScanResult &result);
QJsonObject layoutOf(const ScanResult &result, const QString &port);

} // namespace cubby::tool
