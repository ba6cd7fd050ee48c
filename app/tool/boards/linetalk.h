// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/error.h"
#include "serial/codec.h"
#include "serial/line.h"

#include <QObject>

#include <chrono>
#include <memory>

namespace cubby::tool {

// One question at a time on a line whose boards are not known yet; what is known is spoken to through a serial::Bus.
// Every call returns when it is done, and runs the event loop meanwhile. Nothing is ever sent twice.
class LineTalk final : public QObject
{
    Q_OBJECT
public:
    using Millis = std::chrono::milliseconds;

    explicit LineTalk(serial::LineSettings line, QObject *parent = nullptr)
        : QObject(parent), m_settings(std::move(line))
    { }

    Result<void> open(int speed); // again at another speed, if need be
    // All that is found in what comes before `listen` is over and the line is quiet; with `untilAnswered` no longer
    // than until a frame has come. What came unasked before is thrown away. Errors: boards.line.
    Result<QList<serial::Found>> ask(serial::Codec &codec, const QByteArray &question, Millis listen,
                                     bool untilAnswered = true);
    void rest(Millis time);

Q_SIGNALS:
    void sent(const QByteArray &bytes);
    void received(const QByteArray &bytes);

private:
    serial::LineSettings m_settings;
    std::unique_ptr<serial::Line> m_line;
    QString m_why; // the line is closed
};

} // namespace cubby::tool
