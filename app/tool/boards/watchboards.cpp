// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/quitonsignals.h"
#include "app/tool/boards/boardcommands.h"
#include "app/tool/boards/foundjson.h"
#include "serial/bus.h"

#include <QCoreApplication>
#include <QDateTime>
#include <QTimer>

namespace cubby::tool {

namespace {

using namespace std::chrono_literals;
using serial::DoorState;
using serial::LockAddress;
using serial::PresenceState;

// Prints what a bus tells. Raw bytes are printed a burst a line, and everything else as a comment then: `decode` reads
// it all.
class Watch final : public QObject
{
public:
    Watch(serial::Bus &bus, const WatchOptions &how, QTextStream &out) : m_how(how), m_out(out)
    {
        using serial::Bus;
        connect(&bus, &Bus::doorChanged, this, [this](LockAddress where, DoorState door) {
            tell(QStringLiteral("board %1 lock %2 %3").arg(where.board).arg(where.lock).arg(nameOf(door)),
                 {{QStringLiteral("board"), where.board},
                  {QStringLiteral("lock"), where.lock},
                  {QStringLiteral("door"), nameOf(door)}});
        });
        connect(&bus, &Bus::presenceChanged, this, [this](LockAddress where, PresenceState presence) {
            tell(QStringLiteral("board %1 lock %2 %3").arg(where.board).arg(where.lock).arg(nameOf(presence)),
                 {{QStringLiteral("board"), where.board},
                  {QStringLiteral("lock"), where.lock},
                  {QStringLiteral("presence"), nameOf(presence)}});
        });
        connect(&bus, &Bus::boardChanged, this, [this](int board, bool answering) {
            tell(QStringLiteral("board %1 %2")
                     .arg(board)
                     .arg(QLatin1StringView(answering ? "answers" : "does not answer")),
                 {{QStringLiteral("board"), board}, {QStringLiteral("answering"), answering}});
        });
        connect(&bus, &Bus::lineChanged, this, [this](bool open, const QString &why) {
            tell(open ? QStringLiteral("the line is open") : QStringLiteral("the line is closed: ") % why,
                 {{QStringLiteral("open"), open}, {QStringLiteral("why"), why}});
        });
        if (!m_how.raw)
            return;
        connect(&bus, &Bus::bytesSent, this, [this](const QByteArray &bytes) {
            endBurst();
            print("> ", bytes);
        });
        connect(&bus, &Bus::bytesReceived, this, [this](const QByteArray &bytes) {
            m_burst += bytes;
            m_quiet.start(30ms);
        });
        m_quiet.setSingleShot(true);
        connect(&m_quiet, &QTimer::timeout, this, &Watch::endBurst);
    }
    ~Watch() override { endBurst(); }

private:
    void tell(const QString &text, QJsonObject object)
    {
        const QDateTime now = QDateTime::currentDateTime();
        if (m_how.json) {
            object[QStringLiteral("at")] = now.toUTC().toString(Qt::ISODateWithMs);
            m_out << lineOf(object);
        } else {
            m_out << (m_how.raw ? "# " : "") << now.toString(QStringLiteral("HH:mm:ss.zzz")) << "  " << text << '\n';
        }
        m_out.flush();
    }
    void print(const char *mark, const QByteArray &bytes)
    {
        if (m_how.json)
            m_out << lineOf(
                {{QLatin1StringView(*mark == '>' ? "sent" : "received"), QString::fromLatin1(bytes.toHex(' '))}});
        else
            m_out << mark << bytes.toHex(' ') << '\n';
        m_out.flush();
    }
    void endBurst()
    {
        m_quiet.stop();
        if (!m_burst.isEmpty())
            print("< ", std::exchange(m_burst, {}));
    }

    WatchOptions m_how;
    QTextStream &m_out;
    QByteArray m_burst;
    QTimer m_quiet;
};

} // namespace

int watchBoards(const BoardOptions &options, const QString &port, const WatchOptions &how, Console console)
{
    const auto scanned = searchPort(options, port, console.err);
    if (!scanned || !scanned->family) {
        console.err << "cubby-tool boards watch: " << (scanned ? textOf(*scanned) : scanned.error().message + u'\n');
        return 1;
    }
    console.err << textOf(*scanned) << Qt::flush;
    serial::Bus bus(busOf(options, *scanned, port));
    const Watch watch(bus, how, console.out);
    quitOnSignals(*QCoreApplication::instance());
    if (how.lasts > 0ms)
        QTimer::singleShot(how.lasts, QCoreApplication::instance(), &QCoreApplication::quit);
    bus.start();
    QCoreApplication::exec();
    return 0;
}

} // namespace cubby::tool
