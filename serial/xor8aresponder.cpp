// SPDX-License-Identifier: GPL-3.0-or-later
#include "serial/responder.h"

#include <array>

// Boards of the family xor8a. A request has five bytes: header, board, lock, what to do, and the XOR of these.
namespace cubby::serial {

namespace {

using namespace std::chrono_literals;

constexpr qsizetype kRequest = 5;

int at(QByteArrayView bytes, qsizetype i) { return static_cast<quint8>(bytes[i]); }

int xorOf(QByteArrayView bytes)
{
    int sum = 0;
    for (const char c : bytes)
        sum ^= static_cast<quint8>(c);
    return sum;
}

QByteArray summed(QByteArray bytes) { return bytes.append(static_cast<char>(xorOf(bytes))); }

QByteArray five(int header, int board, int lock, int status)
{
    const std::array bytes{static_cast<char>(header), static_cast<char>(board), static_cast<char>(lock),
                           static_cast<char>(status)};
    return summed(QByteArray(bytes.data(), bytes.size()));
}

class Xor8aResponder final : public Responder
{
public:
    Habits habits() const override { return {1, 500ms, 10ms, true, false}; }

    qsizetype requestLength(QByteArrayView bytes) const override
    {
        if (at(bytes, 0) != 0x8A && at(bytes, 0) != 0x80)
            return -1;
        if (bytes.size() < kRequest)
            return 0;
        return xorOf(bytes.first(kRequest)) == 0 ? kRequest : -1;
    }

    QList<Answer> obey(QByteArrayView request, SimulatedDoors &doors) override
    {
        const bool unlock = at(request, 0) == 0x8A;
        const int lock = at(request, 2), todo = at(request, 3);
        if (!unlock && todo == 0x99)
            return tellAddress(doors);
        QList<Answer> answers;
        for (const SimulatedBoard &board : doors.boardsAt(at(request, 1))) {
            if (lock > board.locks)
                continue;
            if (unlock && todo == 0x11)
                answers.append(open(board, lock, doors));
            else if (!unlock && todo == 0x33)
                answers.append({board.address, status(board, lock, doors)});
        }
        return answers;
    }

    bool isPolling(QByteArrayView bytes) const override { return bytes.startsWith('\x80'); }

    QByteArray change(const SimulatedBoard &board, int lock, bool, SimulatedDoors &doors) override
    {
        return five(board.changeHeader, doors.spokenAddress(board), lock, statusOf(board, lock, doors));
    }

private:
    static int statusOf(const SimulatedBoard &board, int lock, SimulatedDoors &doors)
    {
        const bool open = doors.readsOpen({board.address, lock});
        return open == board.wiring.acknowledgementOpenIs11 ? 0x11 : 0x00;
    }

    static Answer open(const SimulatedBoard &board, int lock, SimulatedDoors &doors)
    {
        if (doors.refuses(board))
            return {board.address, {}, true};
        const int first = lock == 0 ? 1 : lock;
        for (int i = first; i <= (lock == 0 ? board.locks : lock); ++i)
            doors.pulse({board.address, i}, 300ms);
        return {board.address, five(0x8A, doors.spokenAddress(board), lock, statusOf(board, first, doors)), true};
    }

    static QByteArray status(const SimulatedBoard &board, int lock, SimulatedDoors &doors)
    {
        const int speaks = doors.spokenAddress(board);
        if (lock != 0)
            return five(0x80, speaks, lock, statusOf(board, lock, doors));
        QByteArray bytes(2 + board.statusBytes, '\0');
        bytes[0] = '\x80';
        bytes[1] = static_cast<char>(speaks);
        for (int i = 0; i < board.statusBytes * 8; ++i) {
            const bool open = i < board.locks && doors.readsOpen({board.address, i + 1});
            const int group = board.wiring.lastByteFirst ? board.statusBytes - 1 - i / 8 : i / 8;
            if (open == board.wiring.openIs1)
                bytes[2 + group] = static_cast<char>(bytes[2 + group] | 1 << i % 8);
        }
        return summed(bytes.append('\x33'));
    }

    // Only the one board of a line may be asked.
    static QList<Answer> tellAddress(SimulatedDoors &doors)
    {
        const auto all = doors.boards();
        if (all.size() != 1 || doors.boardsAt(doors.lineAddress(all.first())).isEmpty())
            return {};
        return {{all.first().address, five(0x80, 0x01, doors.spokenAddress(all.first()), 0x99)}};
    }
};

} // namespace

std::unique_ptr<Responder> makeXor8aResponder() { return std::make_unique<Xor8aResponder>(); }

} // namespace cubby::serial
