// SPDX-License-Identifier: GPL-3.0-or-later
#include "serial/scanner.h"

#include <QLoggingCategory>

Q_LOGGING_CATEGORY(logScanner, "cubby.serial.scanner", QtInfoMsg)

namespace cubby::serial {

using namespace std::chrono_literals;

Scanner::Scanner(const ScannerSettings &settings, QObject *parent)
    : QObject(parent), m_port(settings.line.port), m_line(settings.line, this), m_splitter(settings.split),
      m_idle(this), m_settle(this)
{
    m_clock.start();
    m_idle.setSingleShot(true);
    m_idle.setTimerType(Qt::PreciseTimer);
    m_settle.setSingleShot(true);
    m_settle.setInterval(0ms);
    connect(&m_idle, &QTimer::timeout, &m_settle, qOverload<>(&QTimer::start));
    connect(&m_settle, &QTimer::timeout, this, &Scanner::quiet);
    connect(&m_line, &Line::opened, this, [this] { Q_EMIT lineChanged(true, {}); });
    connect(&m_line, &Line::received, this, &Scanner::received);
    connect(&m_line, &Line::closed, this, [this](const QString &why) {
        m_idle.stop();
        m_settle.stop();
        tell(m_splitter.cutOff());
        Q_EMIT lineChanged(false, why);
    });
}

void Scanner::start() { m_line.start(); }

void Scanner::stop() { m_line.stop(); }

void Scanner::received(const QByteArray &bytes)
{
    m_settle.stop();
    const auto found = m_splitter.feed(bytes, std::chrono::milliseconds(m_clock.elapsed()));
    if (const auto due = m_splitter.due())
        m_idle.start(std::max(0ms, *due - std::chrono::milliseconds(m_clock.elapsed())));
    else
        m_idle.stop();
    tell(found);
}

void Scanner::quiet()
{
    tell(m_splitter.timePassed(std::chrono::milliseconds(m_clock.elapsed())));
    if (const auto due = m_splitter.due()) // a timer may be early by a moment
        m_idle.start(std::max(1ms, *due - std::chrono::milliseconds(m_clock.elapsed())));
}

void Scanner::tell(const QList<ScanSplitter::Found> &found)
{
    using Reason = RejectedScan::Reason;
    for (const ScanSplitter::Found &one : found) {
        if (const Scan *scan = std::get_if<Scan>(&one)) {
            Q_EMIT scanned(scan->bytes);
            continue;
        }
        const auto &bad = std::get<RejectedScan>(one);
        const QString begin = QString::fromLatin1(bad.begin.toHex(' '));
        const QString why = bad.reason == Reason::TooLong
                                ? QStringLiteral("%1 sent more than any bar code holds: %2 …").arg(m_port, begin)
                            : bad.reason == Reason::CutOff
                                ? QStringLiteral("%1 went away in the middle of a scan: %2").arg(m_port, begin)
                                : QStringLiteral("%1 sent what is no text: %2; is its speed right?").arg(m_port, begin);
        qCWarning(logScanner).noquote() << why;
        Q_EMIT rejected(why);
    }
}

} // namespace cubby::serial
