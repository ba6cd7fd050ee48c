// SPDX-License-Identifier: GPL-3.0-or-later
#include "serial/responder.h"

// Boards of the family wkly: 57 4B 4C 59, the length of the whole frame, board, command, data and the XOR of all before
// it. Channels count from 1; 00 is an open lock, 01 a closed one.
namespace cubby::serial {

namespace {

using namespace std::chrono_literals;

constexpr char kHeader[] = "WKLY";
constexpr qsizetype kLengthAt = 4, kDataAt = 7, kShortest = 8, kLongest = 48;
constexpr Responder::Millis kPulse = 500ms;
constexpr char kOk = '\x00', kFailed = '\xFF';

int at(QByteArrayView bytes, qsizetype i) { return static_cast<quint8>(bytes[i]); }

char xorOf(QByteArrayView bytes)
{
    char sum = 0;
    for (const char c : bytes)
        sum = static_cast<char>(sum ^ c);
    return sum;
}

QByteArray framed(int board, int command, const QByteArray &data)
{
    QByteArray frame(kHeader);
    frame.append(static_cast<char>(kShortest + data.size()));
    frame.append(static_cast<char>(board)).append(static_cast<char>(command)).append(data);
    return frame.append(xorOf(frame));
}

QByteArray bytesOf(std::initializer_list<int> values)
{
    QByteArray bytes;
    for (const int value : values)
        bytes.append(static_cast<char>(value));
    return bytes;
}

class WklyResponder final : public Responder
{
public:
    Habits habits() const override { return {1, 300ms, 10ms, true, true}; }

    qsizetype requestLength(QByteArrayView bytes) const override
    {
        for (qsizetype i = 0; i < kLengthAt; ++i) {
            if (i == bytes.size())
                return 0;
            if (bytes[i] != kHeader[i])
                return -1;
        }
        if (bytes.size() == kLengthAt)
            return 0;
        const qsizetype length = at(bytes, kLengthAt);
        if (length < kShortest || length > kLongest)
            return -1;
        if (bytes.size() < length)
            return 0;
        return xorOf(bytes.first(length)) == 0 ? length : -1;
    }

    QList<Answer> obey(QByteArrayView request, SimulatedDoors &doors) override
    {
        const QByteArrayView data = request.sliced(kDataAt, request.size() - kShortest);
        QList<Answer> answers;
        for (const SimulatedBoard &board : doors.boardsAt(at(request, 5))) {
            Answer answer{board.address};
            const int command = at(request, 6);
            const QByteArray reply = serve(board, command, data, doors, answer);
            if (reply.isEmpty())
                continue;
            answer.bytes = framed(doors.spokenAddress(board), command, reply);
            answers.append(answer);
        }
        return answers;
    }

    bool isPolling(QByteArrayView bytes) const override
    {
        return bytes.size() > 6 && (bytes[6] == '\x83' || bytes[6] == '\x84');
    }

    QByteArray change(const SimulatedBoard &board, int lock, bool open, SimulatedDoors &doors) override
    {
        return framed(doors.spokenAddress(board), 0x85, bytesOf({lock, open ? 0 : 1}));
    }

private:
    static int stateOf(const SimulatedBoard &board, int channel, SimulatedDoors &doors)
    {
        return doors.readsOpen({board.address, channel}) == board.wiring.openIs1 ? 0x01 : 0x00;
    }

    // The data of the reply; empty: the board does not know such a request.
    static QByteArray serve(const SimulatedBoard &board, int command, QByteArrayView data, SimulatedDoors &doors,
                            Answer &answer)
    {
        switch (command) {
        case 0x84: {
            QByteArray states = bytesOf({kOk, board.locks});
            for (int channel = 1; channel <= board.locks; ++channel)
                states.append(static_cast<char>(stateOf(board, channel, doors)));
            return data.isEmpty() ? states : QByteArray();
        }
        case 0x86: {
            QByteArray channels;
            for (int channel = 1; channel <= board.locks; ++channel)
                channels.append(static_cast<char>(channel));
            return data.isEmpty() ? openSeveral(board, channels, true, doors, answer) : QByteArray();
        }
        case 0x80:
        case 0x87:
            if (data.isEmpty() || at(data, 0) != data.size() - 1)
                return {};
            return openSeveral(board, data.sliced(1), command == 0x87, doors, answer);
        default:
            return data.size() == 1 ? serveOne(board, command, at(data, 0), doors, answer) : QByteArray();
        }
    }

    static QByteArray serveOne(const SimulatedBoard &board, int command, int channel, SimulatedDoors &doors,
                               Answer &answer)
    {
        const LockAddress lock{board.address, channel};
        const bool moves = command == 0x82 || command == 0x88 || command == 0x89;
        const bool does = doors.contains(lock) && !(moves && doors.refuses(board));
        const char st = does ? kOk : kFailed;
        switch (command) {
        case 0x81:
            return bytesOf({st, channel});
        case 0x82:
            answer.ofUnlock = true;
            if (does)
                doors.pulse(lock, kPulse);
            [[fallthrough]];
        case 0x83:
            return bytesOf({st, channel, doors.contains(lock) ? stateOf(board, channel, doors) : 0xFF});
        case 0x88:
        case 0x89:
            answer.ofUnlock = true;
            if (does)
                doors.hold(lock, command == 0x88);
            return bytesOf({st, channel});
        default:
            return {};
        }
    }

    static QByteArray openSeveral(const SimulatedBoard &board, QByteArrayView channels, bool inTurn,
                                  SimulatedDoors &doors, Answer &answer)
    {
        answer.ofUnlock = true;
        bool good = !doors.refuses(board);
        for (const char channel : channels)
            good = good && doors.contains({board.address, static_cast<quint8>(channel)});
        if (!good)
            return bytesOf({kFailed});
        Millis after{0};
        for (const char channel : channels) {
            doors.pulse({board.address, static_cast<quint8>(channel)}, kPulse, after);
            after += inTurn ? kPulse : 0ms;
        }
        answer.later = after;
        return bytesOf({kOk});
    }
};

} // namespace

std::unique_ptr<Responder> makeWklyResponder() { return std::make_unique<WklyResponder>(); }

} // namespace cubby::serial
