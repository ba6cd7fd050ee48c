// SPDX-License-Identifier: GPL-3.0-or-later
#include "plainfamily.h"

#include <algorithm>

namespace cubby::serial {

namespace {

QByteArray line(char what, int board) { return QByteArray(1, what) + QByteArray::number(board) + ';'; }

class Codec final : public serial::Codec
{
public:
    Codec(QList<BoardSettings> boards, PlainBoards kind) : serial::Codec(std::move(boards)), m_kind(kind) { }

    QByteArray unlock(LockAddress where) const override
    {
        return 'U' + QByteArray::number(where.board) + '.' + QByteArray::number(where.lock) + ';';
    }
    QByteArray poll(int board) const override { return line('P', board); }
    QByteArray pollAll() const override
    {
        return m_kind == PlainBoards::ThatAnswerAllAtOnce ? QByteArrayLiteral("A;") : QByteArray();
    }
    QList<QByteArray> preparation(int board) const override
    {
        return m_kind == PlainBoards::ThatWantPreparation ? QList{line('V', board), line('M', board)}
                                                          : QList<QByteArray>();
    }

protected:
    Step step(QByteArrayView rest, bool lineIsQuiet) override
    {
        if (!QByteArrayView("SKRFDXC").contains(rest[0]))
            return Step::drop(Reason::NoHeader);
        const qsizetype end = rest.indexOf(';');
        if (end < 0)
            return lineIsQuiet ? Step::drop(Reason::Incomplete) : Step::wait();
        return Step::take(end + 1, what(rest[0], rest.sliced(1, end - 1).toByteArray()));
    }
    bool mayBeAnsweredByItself(QByteArrayView) const override { return false; }

private:
    static decltype(Found::what) what(char kind, const QByteArray &said)
    {
        const qsizetype after = std::max(said.indexOf('.'), said.indexOf(':'));
        const int board = said.left(after).toInt();
        const QByteArray rest = said.mid(after + 1);
        switch (kind) {
        case 'S': {
            StatusRead read{board, {}, {}};
            for (const char door : rest)
                read.doors.append(door == '1' ? DoorState::Open : DoorState::Closed);
            return read;
        }
        case 'K':
        case 'R':
            return UnlockAnswered{board, rest.toInt(), kind == 'K', DoorState::Unknown};
        case 'C':
            return LockRead{board, rest.toInt(), true, DoorState::Unknown};
        case 'F':
            return BoardTold{board, BoardTold::What::Firmware, rest.toInt()};
        case 'D':
            return BoardTold{said.toInt(), BoardTold::What::Done, 0};
        default:
            return Rejected{Reason::Refused};
        }
    }

    PlainBoards m_kind;
};

template <PlainBoards kind>
std::unique_ptr<serial::Codec> make(QList<BoardSettings> boards, Family::Millis)
{
    return std::make_unique<Codec>(std::move(boards), kind);
}

} // namespace

Family plainFamily(Family::Answers answers, PlainBoards boards)
{
    using Millis = Family::Millis;
    Family family = *findFamily(u"xor8a");
    family.name = QLatin1StringView("plain");
    family.speed = 100'000'000; // no time on the line
    family.answersUnlock = answers;
    family.pulse = Millis(300);
    family.answer = Millis(1000);
    family.firstByte = Millis(100);
    family.silence = Millis(5);
    family.settle = Millis(200);
    family.codec = boards == PlainBoards::ThatAnswerAllAtOnce   ? make<PlainBoards::ThatAnswerAllAtOnce>
                   : boards == PlainBoards::ThatWantPreparation ? make<PlainBoards::ThatWantPreparation>
                                                                : make<PlainBoards::Simple>;
    return family;
}

} // namespace cubby::serial
