// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/identifiers.h"

#include <QByteArray>
#include <QJsonObject>
#include <QString>

#include <span>
#include <vector>

namespace cubby {

// One entry of a log as it is stored and sent. The body is kept as the text it was written in, because the chain is
// taken over that text: two sides never have to agree on how to print JSON.
struct LogRecord
{
    quint64 number = 0; // 1, 2, 3 … within an epoch, without gaps
    Time at; // wall clock of the writer
    Millis up{0}; // the writer's time since boot
    QString kind;
    QByteArray body; // a JSON object, UTF-8

    QJsonObject object() const;

    friend bool operator==(const LogRecord &, const LogRecord &) = default;
};

// The chain before the first record of every epoch: 32 zero bytes.
QByteArray chainStart();

// SHA-256 over the chain so far and every field of the record, each with its length.
QByteArray chainNext(const QByteArray &chain, const LogRecord &record);
QByteArray chainThrough(QByteArray chain, std::span<const LogRecord> records);

// How far a log reaches, or how far someone has read it.
struct LogHead
{
    EpochId epoch;
    quint64 number = 0; // 0: nothing of this epoch yet
    QByteArray chain = chainStart(); // after `number`

    friend bool operator==(const LogHead &, const LogHead &) = default;
};

// Where the sender of a log reads from. Implemented by the bank's journal and by the centre's directory log.
class LogReader
{
public:
    virtual ~LogReader() = default;
    virtual LogHead head() const = 0;
    // The head as it was after `number` of the present epoch; nothing if that is not held (not yet written, or pruned).
    virtual std::optional<LogHead> headAt(quint64 number) const = 0;
    // Records from `first` on, in order, at most `count` and at most about `bytes` of bodies, but at least one if held.
    virtual std::vector<LogRecord> read(quint64 first, int count, qsizetype bytes) const = 0;
};

} // namespace cubby
