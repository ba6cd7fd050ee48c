// SPDX-License-Identifier: GPL-3.0-or-later
#include "serial/line.h"

#include "serial/portname.h"

#include <QLoggingCategory>
#include <QSerialPort>

#include <algorithm>
#include <utility>

Q_LOGGING_CATEGORY(logLine, "cubby.serial.line", QtInfoMsg)

namespace cubby::serial {

Line::Line(LineSettings settings, QObject *parent)
    : QObject(parent), m_settings(std::move(settings)), m_reopen(this), m_backOff(m_settings.reopenFirst)
{
    m_reopen.setSingleShot(true);
    connect(&m_reopen, &QTimer::timeout, this, &Line::open);
}

Line::~Line() = default;

void Line::start()
{
    if (m_open || m_reopen.isActive())
        return;
    m_backOff = m_settings.reopenFirst;
    m_why.reset();
    open();
}

void Line::stop()
{
    fail(QStringLiteral("stopped"));
    m_reopen.stop();
}

void Line::open()
{
    const auto path = findPort(m_settings.port, m_settings.byIdDirectory);
    if (!path)
        return fail(path.error());
    auto *port = new QSerialPort(*path, this);
    port->setBaudRate(m_settings.speed);
    port->setDataBits(QSerialPort::Data8);
    port->setParity(QSerialPort::NoParity);
    port->setStopBits(QSerialPort::OneStop);
    port->setFlowControl(QSerialPort::NoFlowControl);
    if (!port->open(QIODevice::ReadWrite)) {
        const QString why = QStringLiteral("%1 cannot be opened: %2").arg(m_settings.port, port->errorString());
        delete port;
        fail(why);
        return;
    }
    drive(*port);
    m_port = port;
    m_open = true;
    m_why.reset();
    m_backOff = m_settings.reopenFirst;
    connect(port, &QSerialPort::readyRead, this, [this, port] {
        const QByteArray bytes = port->readAll();
        if (!bytes.isEmpty())
            Q_EMIT received(bytes);
    });
    // A port that is gone may say ReadError without end, never ResourceError, and give an unrelated reason for it.
    connect(port, &QSerialPort::errorOccurred, this, [this, port](QSerialPort::SerialPortError error) {
        if (error == QSerialPort::ReadError || error == QSerialPort::ResourceError)
            fail(QStringLiteral("%1 is unplugged or cannot be read").arg(m_settings.port));
        else if (error != QSerialPort::NoError && error != QSerialPort::TimeoutError
                 && error != QSerialPort::UnsupportedOperationError)
            fail(QStringLiteral("%1 failed: %2").arg(m_settings.port, port->errorString()));
    });
    qCInfo(logLine) << m_settings.port << "is open";
    Q_EMIT opened();
}

// Some ports have no such lines, and work all the same.
void Line::drive(QSerialPort &port)
{
    const auto warn = [&](const char *which) {
        if (!m_warned)
            qCWarning(logLine) << m_settings.port << "does not let" << which << "be set:" << port.errorString();
    };
    bool refused = false;
    if (m_settings.dtr && !port.setDataTerminalReady(*m_settings.dtr)) {
        warn("DTR");
        refused = true;
    }
    if (m_settings.rts && !port.setRequestToSend(*m_settings.rts)) {
        warn("RTS");
        refused = true;
    }
    m_warned = m_warned || refused;
    port.clearError();
}

Line::Written Line::write(const QByteArray &bytes)
{
    if (!m_open)
        return Written::Nothing;
    QSerialPort *port = m_port; // stays alive until control is back in the event loop
    qint64 left = bytes.size();
    if (port->write(bytes) == bytes.size()) {
        port->flush();
        left = port->bytesToWrite();
    }
    if (m_open && left > 0)
        fail(QStringLiteral("%1 takes no bytes").arg(m_settings.port));
    if (left == 0)
        return Written::All;
    return left >= bytes.size() ? Written::Nothing : Written::Partly;
}

void Line::readWhatIsThere()
{
    if (m_open)
        m_port->waitForReadyRead(0);
}

void Line::fail(const QString &why)
{
    m_open = false;
    if (m_port) {
        // This may run inside one of the port's own signals, so it is not deleted here; but it must not send any more.
        m_port->disconnect(this);
        m_port->clear(QSerialPort::Output);
        m_port->deleteLater();
        m_port = nullptr;
    }
    m_reopen.start(m_backOff);
    m_backOff = std::min(m_backOff * 2, m_settings.reopenMost);
    if (m_why == why)
        return;
    m_why = why;
    qCWarning(logLine).noquote() << why;
    Q_EMIT closed(why);
}

} // namespace cubby::serial
