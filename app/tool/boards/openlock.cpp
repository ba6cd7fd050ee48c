// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/tool/boards/boardcommands.h"
#include "app/tool/boards/foundjson.h"
#include "serial/bus.h"

#include <QEventLoop>
#include <QTimer>

#include <functional>

namespace cubby::tool {

namespace {

using namespace std::chrono_literals;
using serial::Bus;
using serial::DoorState;
using serial::LockAddress;
using serial::UnlockOutcome;

constexpr auto kReady = 10s; // for a board to be found, prepared and read
constexpr quint64 kTicket = 1;

// Runs the event loop until it holds, or the time is over.
void waitUntil(std::chrono::milliseconds longest, const std::function<bool()> &holds)
{
    QEventLoop loop;
    QTimer look;
    QObject::connect(&look, &QTimer::timeout, &loop, [&] {
        if (holds())
            loop.quit();
    });
    look.start(20ms);
    QTimer::singleShot(longest, &loop, &QEventLoop::quit);
    loop.exec();
}

QString sentence(UnlockOutcome outcome)
{
    switch (outcome) {
    case UnlockOutcome::NotSent:
        return QStringLiteral("NOT SENT: nothing left this computer");
    case UnlockOutcome::Unconfirmed:
        return QStringLiteral("SENT, UNCONFIRMED: the lock may or may not have been pulsed");
    case UnlockOutcome::Confirmed:
        return QStringLiteral("CONFIRMED: the board took it");
    }
    Q_UNREACHABLE();
}

} // namespace

int openLock(const BoardOptions &options, const QString &port, LockAddress lock, bool yes, Console console)
{
    BoardOptions of = options;
    of.boards = {options.wiring};
    of.boards.first().address = lock.board;
    const auto scanned = searchPort(of, port, console.err);
    if (!scanned || !scanned->family) {
        console.err << "cubby-tool boards open: " << (scanned ? textOf(*scanned) : scanned.error().message + u'\n');
        return 1;
    }
    const serial::BusSettings settings = busOf(of, *scanned, port);
    const int first = settings.family->firstLock, last = first + settings.boards.first().locks - 1;
    if (lock.lock < first || lock.lock > last) {
        console.err << "cubby-tool boards open: board " << lock.board << " has locks " << first << " to " << last
                    << ".\n";
        return 2;
    }
    if (scanned->boards.first().mayBeSeveral) {
        console.err << "cubby-tool boards open: several boards may have address " << lock.board
                    << "; both would open a door.\n";
        return 1;
    }
    if (!yes && !agrees(QStringLiteral("Pulse lock %1 of board %2 once?").arg(lock.lock).arg(lock.board), console))
        return 1;

    Bus bus(settings);
    DoorState door = DoorState::Unknown;
    QObject::connect(&bus, &Bus::doorChanged, &bus, [&](LockAddress where, DoorState state) {
        if (where == lock)
            door = state;
    });
    bool answers = false;
    QObject::connect(&bus, &Bus::boardChanged, &bus, [&](int, bool answering) { answers = answering; });
    bus.start();
    waitUntil(kReady, [&] { return answers && !bus.whyNotSent(lock); });

    std::optional<UnlockOutcome> outcome;
    QString why;
    QObject::connect(&bus, &Bus::unlockFinished, &bus, [&](quint64, UnlockOutcome what, const QString &reason) {
        outcome = what;
        why = reason;
    });
    bus.unlock(kTicket, lock);
    waitUntil(settings.answer + settings.pulse + kReady, [&] { return outcome.has_value(); });
    console.out << sentence(outcome.value_or(UnlockOutcome::Unconfirmed)) << (why.isEmpty() ? "" : " (") << why
                << (why.isEmpty() ? ".\n" : ").\n");
    console.out.flush();
    if (outcome != UnlockOutcome::NotSent)
        waitUntil(settings.answer + settings.settle, [&] { return door == DoorState::Open; });
    console.out << "The door reads " << nameOf(door) << ".\n";
    return outcome == UnlockOutcome::Confirmed ? 0 : 1;
}

} // namespace cubby::tool
