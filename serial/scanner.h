// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "serial/line.h"
#include "serial/scansplitter.h"

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

namespace cubby::serial {

struct ScannerSettings
{
    LineSettings line; // some scanners send nothing before DTR is on
    ScanSplitter::Settings split = {};
};

// A bar code scanner on a serial line, be it USB-CDC or RS-232. Only listens. A port that is missing or goes away is
// looked for until it is back. Lives on one thread with an event loop.
class Scanner final : public QObject
{
    Q_OBJECT
public:
    explicit Scanner(const ScannerSettings &settings, QObject *parent = nullptr);

    void start();
    void stop();
    bool isOpen() const { return m_line.isOpen(); }

Q_SIGNALS:
    void scanned(const QByteArray &bytes); // see Scan
    void rejected(const QString &why); // what came was no scan; a sentence
    void lineChanged(bool open, const QString &why); // also when it cannot be opened, again only for another reason

private:
    void tell(const QList<ScanSplitter::Found> &found);
    void received(const QByteArray &bytes);
    void quiet();

    QString m_port;
    Line m_line;
    ScanSplitter m_splitter;
    QElapsedTimer m_clock;
    QTimer m_idle;
    QTimer m_settle; // one more look at the port: bytes may have come while the program was busy
};

} // namespace cubby::serial
