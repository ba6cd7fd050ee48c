// SPDX-License-Identifier: GPL-3.0-or-later
#include "serial/responder.h"

#include <array>

// Boards of the families kerong-cu16 and kerong-cu48. Their frames begin with 02 and end with 03 and the low byte of
// the sum of all before it. Locks count from 0; bit 0 of a status is the first one. Where a board answers an unlock at
// all, no source says in which words; here it sends its status.
namespace cubby::serial {

namespace {

using namespace std::chrono_literals;

constexpr Responder::Millis kSlot = 20ms; // after which the next board answers a request to all

int at(QByteArrayView bytes, qsizetype i) { return static_cast<quint8>(bytes[i]); }

char sumOf(QByteArrayView bytes)
{
    unsigned sum = 0;
    for (const char c : bytes)
        sum += static_cast<quint8>(c);
    return static_cast<char>(sum & 0xFF);
}

bool isWhole(QByteArrayView frame)
{
    const qsizetype end = frame.size() - 2;
    return frame[end] == '\x03' && frame[end + 1] == sumOf(frame.first(end + 1));
}

QByteArray bracketed(std::initializer_list<int> head, const QByteArray &data)
{
    QByteArray frame(1, '\x02');
    for (const int byte : head)
        frame.append(static_cast<char>(byte));
    frame.append(data).append('\x03');
    return frame.append(sumOf(frame));
}

// The hook bits of all doors, then the infrared bits of all compartments.
QByteArray statusBits(const SimulatedBoard &board, qsizetype bytes, SimulatedDoors &doors)
{
    QByteArray bits(bytes * 2, '\0');
    const auto set = [&bits](qsizetype byte, int bit) { bits[byte] = static_cast<char>(bits[byte] | 1 << bit); };
    for (int lock = 0; lock < bytes * 8; ++lock) {
        const LockAddress where{board.address, lock};
        // A channel without a lock has no hook to be pulled.
        const bool open = !doors.contains(where) || doors.readsOpen(where);
        const bool present = doors.contains(where) && doors.readsPresent(where);
        if (open == board.wiring.openIs1)
            set(lock / 8, lock % 8);
        if (present == board.wiring.presenceIs1)
            set(bytes + lock / 8, lock % 8);
    }
    return bits;
}

void openAll(const SimulatedBoard &board, SimulatedDoors::Millis pulse, SimulatedDoors &doors)
{
    for (int lock = 0; lock < board.locks; ++lock)
        doors.pulse({board.address, lock}, pulse);
}

// 02 ADDR CMD [data] 03 SUM, ADDR = board << 4 | lock. Commands 38 (query the pulse time) and 39 (unlock later) are in
// one source without their answers, and are not understood here.
class Cu16Responder final : public Responder
{
public:
    Habits habits() const override { return {0, 10ms, 10ms, false, false}; }

    qsizetype requestLength(QByteArrayView bytes) const override
    {
        if (at(bytes, 0) != 0x02)
            return -1;
        if (bytes.size() < 3)
            return 0;
        const int command = at(bytes, 2);
        const qsizetype length = command == 0x37 ? 7 : 5;
        if (command != 0x37 && (command < 0x30 || command > 0x33))
            return -1;
        if (bytes.size() < length)
            return 0;
        return isWhole(bytes.first(length)) ? length : -1;
    }

    QList<Answer> obey(QByteArrayView request, SimulatedDoors &doors) override
    {
        const int address = at(request, 1), command = at(request, 2);
        if (address == 0xF0 && command == 0x32)
            return statusOfAll(doors);
        QList<Answer> answers;
        for (const SimulatedBoard &board : doors.boardsAt(address >> 4)) {
            switch (command) {
            case 0x30:
            case 0x32:
                answers.append({board.address, status(board, command == 0x30 ? 0x35 : 0x36, doors)});
                break;
            case 0x31:
            case 0x33:
                if (doors.refuses(board))
                    break;
                if (command == 0x33)
                    openAll(board, pulseOf(board), doors);
                else
                    doors.pulse({board.address, address & 0x0F}, pulseOf(board));
                answers.append({board.address, status(board, 0x35, doors), true});
                break;
            case 0x37:
                m_pulses[board.address] = 10ms * (at(request, 3) << 8 | at(request, 4));
                break;
            }
        }
        return answers;
    }

    bool isPolling(QByteArrayView bytes) const override
    {
        return bytes.size() > 2
               && (bytes[2] == '\x30' || bytes[2] == '\x32' || bytes[2] == '\x35' || bytes[2] == '\x36');
    }

private:
    Millis pulseOf(const SimulatedBoard &board) const { return m_pulses.value(board.address, 500ms); }

    static QByteArray status(const SimulatedBoard &board, int command, SimulatedDoors &doors)
    {
        return bracketed({(doors.spokenAddress(board) << 4) & 0xF0, command}, statusBits(board, 2, doors));
    }

    static QList<Answer> statusOfAll(SimulatedDoors &doors)
    {
        QList<Answer> answers;
        for (int address = 0; address <= 0x0E; ++address) {
            for (const SimulatedBoard &board : doors.boardsAt(address))
                answers.append({board.address, status(board, 0x36, doors), false, kSlot * address});
        }
        return answers;
    }

    QHash<int, Millis> m_pulses; // set by 37
};

// 02 ADDR LOCK CMD 03 SUM; lock 30 is all of them, address 0A all boards.
class Cu48Responder final : public Responder
{
public:
    Habits habits() const override { return {0, 10ms, 10ms, false, false}; }

    qsizetype requestLength(QByteArrayView bytes) const override
    {
        if (at(bytes, 0) != 0x02)
            return -1;
        if (bytes.size() < kLength)
            return 0;
        const int command = at(bytes, 3);
        return (command == 0x60 || command == 0x61) && isWhole(bytes.first(kLength)) ? kLength : -1;
    }

    QList<Answer> obey(QByteArrayView request, SimulatedDoors &doors) override
    {
        const int address = at(request, 1), lock = at(request, 2);
        const bool unlock = at(request, 3) == 0x61, all = address == 0x0A;
        QList<Answer> answers;
        for (int each = all ? 0 : address; each <= (all ? 9 : address); ++each) {
            for (const SimulatedBoard &board : doors.boardsAt(each)) {
                if (unlock && doors.refuses(board))
                    continue;
                if (unlock && lock == 0x30)
                    openAll(board, 500ms, doors);
                else if (unlock)
                    doors.pulse({board.address, lock}, 500ms);
                const QByteArray frame
                    = bracketed({doors.spokenAddress(board), lock, 0x75}, statusBits(board, 6, doors));
                answers.append({board.address, frame, unlock, all ? kSlot * each : 0ms});
            }
        }
        return answers;
    }

    bool isPolling(QByteArrayView bytes) const override
    {
        return bytes.size() > 3 && (bytes[3] == '\x60' || bytes[3] == '\x75');
    }

private:
    static constexpr qsizetype kLength = 6;
};

} // namespace

std::unique_ptr<Responder> makeKerongCu16Responder() { return std::make_unique<Cu16Responder>(); }
std::unique_ptr<Responder> makeKerongCu48Responder() { return std::make_unique<Cu48Responder>(); }

} // namespace cubby::serial
