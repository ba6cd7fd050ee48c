// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/tool/boards/boardcommands.h"
#include "app/tool/boards/calibration.h"
#include "app/tool/boards/linetalk.h"
#include "serial/xor8a.h"

#include <QDeadlineTimer>
#include <QJsonArray>
#include <QJsonDocument>

namespace cubby::tool {

namespace {

using namespace std::chrono_literals;
using serial::DoorState;
using serial::Family;
using serial::LockAddress;

constexpr auto kEvery = 150ms;
constexpr auto kToClose = 120s;

// One board, read plainly.
class Bench
{
public:
    Bench(const ScanResult &scanned, const ScannedBoard &board, const BoardOptions &options, const QString &port,
          LockAddress lock)
        : m_family(*scanned.family), m_lock(lock), m_talk(lineOf(port)), m_speed(scanned.speed)
    {
        serial::BoardSettings wiring = plainWiring(board.address, board.channels, board.inputs.value_or(true));
        wiring.pulseInHighByte = options.wiring.pulseInHighByte;
        m_codec = m_family.codec({wiring}, m_family.pulse);
    }

    Result<void> prepare()
    {
        if (auto opened = m_talk.open(m_speed); !opened)
            return opened;
        const auto steps = m_codec->preparation(m_lock.board);
        for (const QByteArray &step : steps) {
            const auto found = ask(step);
            if (!found)
                return failure(found.error());
            if (!std::ranges::any_of(*found, [](const serial::Found &one) {
                    return std::holds_alternative<serial::BoardTold>(one.what);
                }))
                return failure("boards.prepare", QStringLiteral("The board did not take what prepares it"));
        }
        return {};
    }

    Result<QList<DoorState>> doors()
    {
        for (int attempt = 0; attempt < 3; ++attempt) {
            const auto found = ask(m_codec->poll(m_lock.board));
            if (!found)
                return failure(found.error());
            for (const auto &one : *found) {
                if (const auto *status = std::get_if<serial::StatusRead>(&one.what))
                    return status->doors;
            }
        }
        return failure("boards.silent", QStringLiteral("The board does not answer any more"));
    }

    // Nothing for a family without such a question.
    Result<std::optional<DoorState>> alone()
    {
        if (m_family.name != QLatin1StringView("xor8a"))
            return std::nullopt;
        const auto found = ask(serial::xor8a::queryOne(m_lock.board, m_lock.lock));
        if (!found)
            return failure(found.error());
        for (const auto &one : *found) {
            const auto *read = std::get_if<serial::LockRead>(&one.what);
            if (read && read->lock == m_lock.lock)
                return read->door;
        }
        return std::nullopt;
    }

    Result<void> pulse() // once; the caller calls it once
    {
        const auto found = m_talk.ask(*m_codec, m_codec->unlock(m_lock), m_family.answer);
        return found ? Result<void>() : failure(found.error());
    }

    // The first reading for which it holds twice in a row; the last one where the time is over before.
    template <typename Holds>
    Result<QList<DoorState>> doorsWhen(Millis longest, Holds holds)
    {
        const QDeadlineTimer end(longest);
        for (bool heldBefore = false;;) {
            auto now = doors();
            if (!now)
                return now;
            const bool held = holds(*now);
            if ((held && heldBefore) || end.hasExpired())
                return now;
            heldBefore = held;
            m_talk.rest(kEvery);
        }
    }

private:
    static serial::LineSettings lineOf(const QString &port)
    {
        serial::LineSettings line;
        line.port = port;
        return line;
    }
    Result<QList<serial::Found>> ask(const QByteArray &question)
    {
        return m_talk.ask(*m_codec, question, m_family.firstByte);
    }

    const Family &m_family;
    LockAddress m_lock;
    LineTalk m_talk;
    int m_speed;
    std::unique_ptr<serial::Codec> m_codec;
};

Result<SeenDoor> openAndClose(Bench &bench, LockAddress lock, Millis opensWithin, Console console)
{
    SeenDoor seen{.lock = lock.lock};
    if (auto prepared = bench.prepare(); !prepared)
        return failure(prepared.error());
    const auto closed = bench.doors();
    if (!closed)
        return failure(closed.error());
    seen.closed = *closed;
    const auto aloneClosed = bench.alone();
    if (!aloneClosed)
        return failure(aloneClosed.error());
    seen.aloneClosed = *aloneClosed;

    if (auto pulsed = bench.pulse(); !pulsed)
        return failure(pulsed.error());
    console.err << "Pulsed. Waiting for the door to open (open it with the key if it is stuck) ..." << Qt::endl;
    const auto open = bench.doorsWhen(opensWithin, [&](const auto &doors) { return doors != *closed; });
    if (!open)
        return failure(open.error());
    seen.open = *open;
    if (seen.open == seen.closed)
        return seen;
    const auto aloneOpen = bench.alone();
    if (!aloneOpen)
        return failure(aloneOpen.error());
    seen.aloneOpen = *aloneOpen;

    console.err << "An input changed. Now close the door ..." << Qt::endl;
    const auto again = bench.doorsWhen(kToClose, [&](const auto &doors) { return doors == *closed; });
    if (!again)
        return failure(again.error());
    if (*again != *closed)
        return failure("boards.unclosed", QStringLiteral("The inputs did not go back to what they were before"));
    return seen;
}

} // namespace

int calibrateBoard(const BoardOptions &options, const QString &port, LockAddress lock, bool yes, Millis opensWithin,
                   Console console)
{
    const auto complain = [&](const QString &why) {
        console.err << "cubby-tool boards calibrate: " << why << (why.endsWith(u'\n') ? "" : ".\n");
        return 1;
    };
    BoardOptions of = options;
    of.boards = {options.wiring};
    of.boards.first().address = lock.board;
    const auto scanned = searchPort(of, port, console.err);
    if (!scanned || !scanned->family)
        return complain(scanned ? textOf(*scanned) : scanned.error().message);
    const ScannedBoard board = scanned->boards.first();
    if (board.mayBeSeveral)
        return complain(QStringLiteral("several boards may have address %1").arg(lock.board));
    if (board.inputs == false)
        return complain(QStringLiteral("this board has no inputs, there is nothing to calibrate"));
    const int first = scanned->family->firstLock;
    if (lock.lock < first || lock.lock >= first + board.channels) {
        console.err << "cubby-tool boards calibrate: board " << lock.board << " has locks " << first << " to "
                    << first + board.channels - 1 << ".\n";
        return 2;
    }
    if (!yes
        && !agrees(QStringLiteral("All doors of board %1 are closed, and lock %2 may be pulsed once?")
                       .arg(lock.board)
                       .arg(lock.lock),
                   console))
        return 1;

    Bench bench(*scanned, board, options, port, lock);
    const auto seen = openAndClose(bench, lock, opensWithin, console);
    if (!seen)
        return complain(seen.error().message);
    const Calibration found = calibrate(*scanned->family, *seen);
    if (found.changed == 0)
        return complain(QStringLiteral("no input changed: the door did not open, or it has no switch"));
    if (found.changed > 1)
        return complain(QStringLiteral("%1 inputs changed; leave the other doors alone").arg(found.changed));

    console.out << "The switch of lock " << lock.lock << " is on channel " << *found.channel
                << (*found.channel == lock.lock ? ".\n" : ", NOT ITS OWN: the wires of two switches are exchanged.\n");
    if (scanned->family->name == QLatin1StringView("xor8a") && !found.lastByteFirst)
        console.out << "The order of the status bytes cannot be told by this lock; calibrate lock 1.\n";
    QJsonObject keys = layoutOf(found);
    keys[QStringLiteral("address")] = lock.board;
    keys[QStringLiteral("channels")] = board.channels;
    console.out << "For the layout:\n" << QJsonDocument(keys).toJson();
    return *found.channel == lock.lock ? 0 : 1;
}

} // namespace cubby::tool
