// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QObject>
#include <QString>
#include <QTimer>

#include <chrono>
#include <optional>

class QSerialPort;

namespace cubby::serial {

struct LineSettings
{
    QString port; // a path, "by-id:NAME" or "usb:SERIAL" (see findPort); looked up anew each time it is opened
    QString byIdDirectory = QStringLiteral("/dev/serial/by-id");
    int speed = 9600; // bits a second, always 8N1
    std::optional<bool> dtr, rts; // driven only where an adapter needs it
    std::chrono::milliseconds reopenFirst{100}; // doubles up to reopenMost
    std::chrono::milliseconds reopenMost{5000};
};

// Owns one serial port and keeps it open: any error closes it, and it is looked for again until it is back, be it
// under another name.
// Lives on one thread with an event loop.
class Line final : public QObject
{
    Q_OBJECT
public:
    enum class Written { Nothing, Partly, All };

    explicit Line(LineSettings settings, QObject *parent = nullptr);
    ~Line() override;

    void start();
    void stop();
    bool isOpen() const { return m_open; }
    // Hands the bytes to the operating system before it returns. Bytes that it does not take at once are never
    // written later: the line closes instead.
    Written write(const QByteArray &bytes);
    // What the operating system already holds comes as received() before this returns: after a pause of this program,
    // its timers may be served before its ports.
    void readWhatIsThere();

Q_SIGNALS:
    void opened();
    void closed(const QString &why); // also when it cannot be opened, again only when the reason changes
    void received(const QByteArray &bytes);

private:
    void open();
    void fail(const QString &why);
    void drive(QSerialPort &port);

    LineSettings m_settings;
    QSerialPort *m_port = nullptr;
    QTimer m_reopen;
    std::chrono::milliseconds m_backOff;
    std::optional<QString> m_why; // what closed() said last
    bool m_open = false;
    bool m_warned = false; // of DTR or RTS
};

} // namespace cubby::serial
