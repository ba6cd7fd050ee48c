// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/tool/boards/boardscan.h"

#include "serial/modbusrelay.h"

#include <algorithm>

namespace cubby::tool {

using serial::BoardTold;
using serial::Codec;
using serial::Family;
using serial::Found;
using serial::Reason;
using serial::Rejected;
using serial::StatusRead;

namespace {

constexpr int kAttempts = 3; // where something answers that makes no sense
constexpr qsizetype kFirstLook = 2; // addresses at which every family is tried before any is searched

bool isModbus(const Family &family) { return family.name == QLatin1StringView("modbus-relay"); }

struct Candidate
{
    const Family *family;
    int speed;
    QList<int> addresses;
};

QList<Candidate> candidatesOf(const ScanWhat &what)
{
    QList<Candidate> all;
    for (const Family &family : serial::families()) {
        if (what.family && what.family != &family)
            continue;
        QList<int> addresses = what.addresses;
        for (int address = family.firstBoard; what.addresses.isEmpty() && address <= family.usualLastBoard; ++address)
            addresses.append(address);
        addresses.removeIf([&](int address) { return address < family.firstBoard || address > family.lastBoard; });
        for (const int speed : QList<int>{family.speed} + family.otherSpeeds) {
            if (!what.speed || speed == *what.speed)
                all.append({&family, speed, addresses});
        }
        if (what.speed && *what.speed != family.speed && !family.otherSpeeds.contains(*what.speed) && what.family)
            all.append({&family, *what.speed, addresses});
    }
    // The usual speeds of all families go before the unusual ones.
    std::ranges::stable_sort(all, {}, [](const Candidate &each) { return each.speed != each.family->speed; });
    return all;
}

QString boardsText(const QList<int> &addresses)
{
    return addresses.size() == 1 ? QStringLiteral("board %1").arg(addresses.first())
                                 : QStringLiteral("boards %1 to %2").arg(addresses.first()).arg(addresses.last());
}

// Boards of which nothing is known yet, at every address. A relay board is asked for its relays, which all of them
// have.
std::unique_ptr<Codec> codecOf(const Family &family)
{
    QList<serial::BoardSettings> boards;
    for (int address = family.firstBoard; address <= family.lastBoard; ++address) {
        boards.append(serial::BoardSettings());
        boards.last().address = address;
        boards.last().locks = family.lockCounts.first();
        boards.last().sensesDoors = false;
    }
    return family.codec(boards, family.pulse);
}

const StatusRead *statusOf(const QList<Found> &found, int board)
{
    for (const auto &one : found) {
        if (const auto *status = std::get_if<StatusRead>(&one.what); status && status->board == board)
            return status;
    }
    return nullptr;
}

qsizetype answersOf(const QList<Found> &found, int board)
{
    return std::ranges::count_if(found, [&](const Found &one) {
        const auto *status = std::get_if<StatusRead>(&one.what);
        return status && status->board == board;
    });
}

bool isGarbled(const Found &found)
{
    const auto *rejected = std::get_if<Rejected>(&found.what);
    return rejected && rejected->reason != Reason::Echo && rejected->reason != Reason::Request;
}

bool isRefused(const QList<Found> &found)
{
    return std::ranges::any_of(found, [](const Found &one) {
        const auto *rejected = std::get_if<Rejected>(&one.what);
        return rejected && rejected->reason == Reason::Refused;
    });
}

class Scan
{
public:
    explicit Scan(const ScanPort &port) : m_port(port) { }

    Result<ScanResult> run(const ScanWhat &what, const std::function<void(const QString &)> &progress)
    {
        const auto candidates = candidatesOf(what);
        for (const bool isFirstLook : {true, false}) {
            for (const Candidate &candidate : candidates) {
                const auto &all = candidate.addresses;
                const auto looked = std::min(kFirstLook, all.size());
                const QList<int> addresses = isFirstLook ? all.first(looked) : all;
                if (addresses.isEmpty() || (!isFirstLook && looked == all.size()))
                    continue;
                progress(QStringLiteral("%1 at %2 baud, %3")
                             .arg(candidate.family->name)
                             .arg(candidate.speed)
                             .arg(boardsText(addresses)));
                if (auto opened = open(candidate); !opened)
                    return failure(opened.error());
                if (auto searched = search(addresses); !searched)
                    return failure(searched.error());
                if (m_result.boards.isEmpty())
                    continue;
                if (const QList<int> others = all.sliced(looked); isFirstLook && !others.isEmpty()) {
                    progress(QStringLiteral("%1 it is; %2").arg(candidate.family->name, boardsText(others)));
                    if (auto searched = search(others); !searched)
                        return failure(searched.error());
                }
                m_result.family = candidate.family;
                m_result.speed = candidate.speed;
                return m_result;
            }
        }
        m_result.garbled.clear(); // which means nothing where no family is known
        return m_result;
    }

private:
    Result<void> open(const Candidate &candidate)
    {
        m_family = candidate.family;
        m_codec = codecOf(*m_family);
        m_result.garbled.clear();
        return m_port.open(candidate.speed);
    }

    Result<void> search(const QList<int> &addresses)
    {
        for (const int address : addresses) {
            auto found = ask(m_codec->poll(address), true);
            for (int attempt = 1;
                 found && attempt < kAttempts && !statusOf(*found, address) && std::ranges::any_of(*found, isGarbled);
                 ++attempt)
                found = ask(m_codec->poll(address), true);
            if (!found)
                return failure(found.error());
            if (statusOf(*found, address)) {
                if (auto looked = lookCloser(address); !looked)
                    return looked;
            } else if (std::ranges::any_of(*found, isGarbled)) {
                m_result.garbled.append(address);
            }
        }
        return {};
    }

    // Once more, and to the end: another board with the same address may take longer to answer.
    Result<void> lookCloser(int address)
    {
        const auto found = ask(m_codec->poll(address), false);
        if (!found)
            return failure(found.error());
        ScannedBoard board{.address = address};
        if (const auto *status = statusOf(*found, address))
            board.channels = std::min(int(status->doors.size()), m_family->mostLocks);
        board.mayBeSeveral = answersOf(*found, address) != 1 || std::ranges::any_of(*found, isGarbled);
        board.isSure = m_family->name != QLatin1StringView("xor8a");
        if (isModbus(*m_family)) {
            if (auto looked = lookIntoModbus(board); !looked)
                return looked;
        }
        m_result.boards.append(board);
        return {};
    }

    // A board refuses to read more relays than it has.
    Result<void> lookIntoModbus(ScannedBoard &board)
    {
        namespace modbus = serial::modbusrelay;
        const auto askThis = [&](const QByteArray &question) {
            auto found = ask(question, true);
            board.mayBeSeveral |= found && std::ranges::any_of(*found, isGarbled) && !isRefused(*found);
            return found;
        };
        for (const int count : m_family->lockCounts) {
            const auto found = askThis(modbus::readRelays(board.address, count));
            if (!found)
                return failure(found.error());
            const auto *status = statusOf(*found, board.address);
            if (!status || status->doors.size() != count)
                break;
            board.channels = count;
        }
        const auto inputs = askThis(modbus::readInputs(board.address, m_family->lockCounts.first()));
        if (!inputs)
            return failure(inputs.error());
        board.inputs = statusOf(*inputs, board.address) != nullptr;
        const auto version = askThis(modbus::queryVersion(board.address));
        if (!version)
            return failure(version.error());
        for (const auto &one : *version) {
            const auto *told = std::get_if<BoardTold>(&one.what);
            if (told && told->board == board.address && told->what == BoardTold::What::Firmware)
                board.firmware = told->value;
        }
        return {};
    }

    Result<QList<Found>> ask(const QByteArray &question, bool untilAnswered)
    {
        auto found = m_port.ask(*m_codec, question, m_family->firstByte, untilAnswered);
        m_result.heardAnything |= found && std::ranges::any_of(*found, [](const Found &one) {
                                      const auto *rejected = std::get_if<Rejected>(&one.what);
                                      return !rejected || rejected->reason != Reason::Echo;
                                  });
        return found;
    }

    const ScanPort &m_port;
    const Family *m_family = nullptr;
    std::unique_ptr<Codec> m_codec;
    ScanResult m_result;
};

} // namespace

Result<ScanResult> scanLine(const ScanPort &port, const ScanWhat &what,
                            const std::function<void(const QString &)> &progress)
{
    return Scan(port).run(what, progress);
}

Family::Millis longestScan(const ScanWhat &what)
{
    Family::Millis longest{0};
    for (const Candidate &candidate : candidatesOf(what)) {
        const auto all = candidate.addresses.size();
        longest
            += (all > kFirstLook ? all + kFirstLook : all) * (candidate.family->firstByte + candidate.family->silence);
    }
    return longest;
}

} // namespace cubby::tool
