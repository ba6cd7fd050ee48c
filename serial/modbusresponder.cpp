// SPDX-License-Identifier: GPL-3.0-or-later
#include "serial/responder.h"

#include <optional>

// Boards of the family modbus-relay (Waveshare and clones): Modbus RTU. Relays count from 0. A coil at 0200 + n is
// relay n for so many times 100 ms, timed by the board; coil 00FF is all relays.
namespace cubby::serial {

namespace {

using namespace std::chrono_literals;

constexpr int kAllCoils = 0x00FF, kPulseCoils = 0x0200;
constexpr int kModeRegisters = 0x1000, kAddressRegister = 0x4000, kVersionRegister = 0x8000;
constexpr int kOn = 0xFF00, kOff = 0x0000;
constexpr int kUsualVersion = 200; // 2.00
// Exceptions.
constexpr int kNoFunction = 1, kNoAddress = 2, kNoValue = 3, kFailure = 4;

int at(QByteArrayView bytes, qsizetype i) { return static_cast<quint8>(bytes[i]); }
int wordAt(QByteArrayView bytes, qsizetype i) { return at(bytes, i) << 8 | at(bytes, i + 1); }

// CRC-16/MODBUS; on the wire its low byte comes first.
QByteArray crcOf(QByteArrayView bytes)
{
    unsigned crc = 0xFFFF;
    for (const char c : bytes) {
        crc ^= static_cast<quint8>(c);
        for (int bit = 0; bit < 8; ++bit)
            crc = crc & 1 ? crc >> 1 ^ 0xA001 : crc >> 1;
    }
    QByteArray sum;
    sum.append(static_cast<char>(crc & 0xFF)).append(static_cast<char>(crc >> 8));
    return sum;
}

QByteArray packed(const QList<bool> &bits)
{
    QByteArray bytes((bits.size() + 7) / 8, '\0');
    for (qsizetype i = 0; i < bits.size(); ++i) {
        if (bits.at(i))
            bytes[i / 8] = static_cast<char>(bytes[i / 8] | 1 << i % 8);
    }
    return bytes;
}

class ModbusRelayResponder final : public Responder
{
public:
    Habits habits() const override { return {0, 10ms, 10ms, true, false}; }

    qsizetype requestLength(QByteArrayView bytes) const override
    {
        if (bytes.size() < 2)
            return 0;
        const int function = at(bytes, 1);
        qsizetype length = 8;
        if (function == 0x0F || function == 0x10) {
            if (bytes.size() < 7)
                return 0;
            length = 9 + at(bytes, 6);
        } else if (function < 0x01 || function > 0x06 || function == 0x04) {
            return -1;
        }
        if (bytes.size() < length)
            return 0;
        return crcOf(bytes.first(length - 2)) == bytes.sliced(length - 2, 2) ? length : -1;
    }

    QList<Answer> obey(QByteArrayView request, SimulatedDoors &doors) override
    {
        const int slave = at(request, 0), function = at(request, 1);
        QList<SimulatedBoard> meant;
        if (slave == 0) {
            for (const SimulatedBoard &board : doors.boards()) {
                if (doors.fault(board.address, Fault::Off) < 1)
                    meant.append(board);
            }
        } else {
            meant = doors.boardsAt(slave);
        }
        QList<Answer> answers;
        for (const SimulatedBoard &board : std::as_const(meant)) {
            const int speaks = doors.spokenAddress(board);
            m_exception = 0;
            QByteArray pdu = serve(board, request.sliced(1, request.size() - 3), doors);
            if (m_exception != 0)
                pdu = QByteArray().append(static_cast<char>(function | 0x80)).append(static_cast<char>(m_exception));
            const QByteArray frame = QByteArray(1, static_cast<char>(speaks)) + pdu;
            if (slave != 0)
                answers.append({board.address, frame + crcOf(frame), function == 0x05 || function == 0x0F});
        }
        return answers;
    }

    bool isPolling(QByteArrayView bytes) const override
    {
        return bytes.size() > 1 && bytes[1] >= '\x01' && bytes[1] <= '\x03';
    }

    // Linkage: what the input reads, the relay does.
    void switchMoved(const SimulatedBoard &board, int lock, SimulatedDoors &doors) override
    {
        if (modeOf(board, lock) != 0 && doors.fault(board.address, Fault::Off) < 1)
            doors.hold({board.address, lock}, inputOf(board, lock, doors));
    }

    void powerChanged(const SimulatedBoard &board, bool on, SimulatedDoors &doors) override
    {
        for (int lock = 0; lock < board.locks && on; ++lock)
            switchMoved(board, lock, doors);
    }

private:
    static bool inputOf(const SimulatedBoard &board, int input, SimulatedDoors &doors)
    {
        return doors.readsOpen({board.address, input}) == board.wiring.openIs1;
    }
    int modeOf(const SimulatedBoard &board, int relay) const
    {
        return board.wiring.sensesDoors ? m_modes.value({board.address, relay}, board.linked ? 1 : 0) : 0;
    }
    QByteArray except(int code)
    {
        m_exception = code;
        return {};
    }

    // `pdu`: function and data.
    QByteArray serve(const SimulatedBoard &board, QByteArrayView pdu, SimulatedDoors &doors)
    {
        const int from = wordAt(pdu, 1), value = wordAt(pdu, 3);
        switch (at(pdu, 0)) {
        case 0x01:
            return readBits(board, pdu, [&](int n) { return doors.hasPower({board.address, n}); });
        case 0x02:
            if (!board.wiring.sensesDoors)
                return except(kNoFunction);
            return readBits(board, pdu, [&](int n) { return inputOf(board, n, doors); });
        case 0x03:
            return readRegisters(board, pdu, doors);
        case 0x05:
            return switchCoil(board, from, value, doors) ? pdu.toByteArray() : QByteArray();
        case 0x06:
            return writeRegister(board, from, value, doors) ? pdu.toByteArray() : QByteArray();
        case 0x0F:
            return switchCoils(board, pdu, doors);
        case 0x10:
            if (value < 1 || at(pdu, 5) != value * 2 || pdu.size() != 6 + value * 2)
                return except(kNoValue);
            for (int i = 0; i < value; ++i) {
                if (!writeRegister(board, from + i, wordAt(pdu, 6 + i * 2), doors))
                    return {};
            }
            return pdu.first(5).toByteArray();
        default:
            return except(kNoFunction);
        }
    }

    template <typename Bit>
    QByteArray readBits(const SimulatedBoard &board, QByteArrayView pdu, Bit bit)
    {
        const int from = wordAt(pdu, 1), count = wordAt(pdu, 3);
        if (count < 1 || count > 2000)
            return except(kNoValue);
        if (from + count > board.locks)
            return except(kNoAddress);
        QList<bool> bits;
        for (int n = from; n < from + count; ++n)
            bits.append(bit(n));
        const QByteArray bytes = packed(bits);
        return QByteArray(1, pdu[0]).append(static_cast<char>(bytes.size())) + bytes;
    }

    std::optional<int> registerAt(const SimulatedBoard &board, int number, const SimulatedDoors &doors) const
    {
        if (number == kAddressRegister)
            return doors.lineAddress(board);
        if (number == kVersionRegister)
            return board.wiring.firmware.value_or(kUsualVersion);
        if (number >= kModeRegisters && number < kModeRegisters + board.locks)
            return modeOf(board, number - kModeRegisters);
        return std::nullopt;
    }

    QByteArray readRegisters(const SimulatedBoard &board, QByteArrayView pdu, const SimulatedDoors &doors)
    {
        const int from = wordAt(pdu, 1), count = wordAt(pdu, 3);
        if (count < 1 || count > 125)
            return except(kNoValue);
        QByteArray reply = QByteArray(1, pdu[0]).append(static_cast<char>(count * 2));
        for (int number = from; number < from + count; ++number) {
            const auto value = registerAt(board, number, doors);
            if (!value)
                return except(kNoAddress);
            reply.append(static_cast<char>(*value >> 8)).append(static_cast<char>(*value & 0xFF));
        }
        return reply;
    }

    bool switchCoil(const SimulatedBoard &board, int coil, int value, SimulatedDoors &doors)
    {
        const bool ofPulse = coil >= kPulseCoils && coil < kPulseCoils + board.locks;
        if (!ofPulse && coil != kAllCoils && coil >= board.locks)
            return except(kNoAddress), false;
        if (!ofPulse && value != kOn && value != kOff)
            return except(kNoValue), false;
        if (doors.refuses(board))
            return except(kFailure), false;
        if (ofPulse) {
            const int tenths = board.wiring.pulseInHighByte ? value >> 8 : value;
            doors.pulse({board.address, coil - kPulseCoils}, 100ms * tenths);
        }
        for (int n = 0; n < board.locks && !ofPulse; ++n) {
            if (coil == kAllCoils || coil == n)
                doors.hold({board.address, n}, value == kOn);
        }
        return true;
    }

    QByteArray switchCoils(const SimulatedBoard &board, QByteArrayView pdu, SimulatedDoors &doors)
    {
        const int from = wordAt(pdu, 1), count = wordAt(pdu, 3);
        if (count < 1 || at(pdu, 5) != (count + 7) / 8 || pdu.size() != 6 + at(pdu, 5))
            return except(kNoValue);
        if (from + count > board.locks)
            return except(kNoAddress);
        if (doors.refuses(board))
            return except(kFailure);
        for (int i = 0; i < count; ++i)
            doors.hold({board.address, from + i}, at(pdu, 6 + i / 8) >> i % 8 & 1);
        return pdu.first(5).toByteArray();
    }

    bool writeRegister(const SimulatedBoard &board, int number, int value, SimulatedDoors &doors)
    {
        if (number == kAddressRegister) {
            if (value < 1 || value > 247)
                return except(kNoValue), false;
            doors.setLineAddress(board.address, value);
            return true;
        }
        if (number < kModeRegisters || number >= kModeRegisters + board.locks)
            return except(kNoAddress), false;
        if (value > 3)
            return except(kNoValue), false;
        const int relay = number - kModeRegisters;
        m_modes.insert({board.address, relay}, value);
        switchMoved(board, relay, doors);
        return true;
    }

    QHash<LockAddress, int> m_modes; // written by a host
    int m_exception = 0; // of the request that is being served
};

} // namespace

std::unique_ptr<Responder> makeModbusRelayResponder() { return std::make_unique<ModbusRelayResponder>(); }

} // namespace cubby::serial
