// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "serial/codec.h"

#include <QStringList>

// What was found, in words that a test can compare.
namespace cubby::serial {

inline QByteArray hex(const char *text) { return QByteArray::fromHex(text); }

inline QString doorsText(const QList<DoorState> &doors)
{
    QString text;
    for (const DoorState door : doors)
        text += QLatin1Char(door == DoorState::Open ? 'O' : door == DoorState::Closed ? '-' : '?');
    return text;
}

inline QString presenceText(const QList<PresenceState> &presence)
{
    QString text;
    for (const PresenceState state : presence)
        text += QLatin1Char(state == PresenceState::Present ? 'X' : state == PresenceState::Absent ? '.' : '?');
    return text;
}

// "status 1 O-- X..", "unlock 1/2 taken O", "lock 1/2 O", "changed 1/2 -", "address 1 5", "[80 01] incomplete"
inline QString foundText(const Found &found)
{
    struct Visitor
    {
        const QByteArray &bytes;
        QString operator()(const Rejected &f) const
        {
            return QStringLiteral("[%1] %2").arg(QString::fromLatin1(bytes.toHex(' ')), toString(f.reason));
        }
        QString operator()(const StatusRead &f) const
        {
            return QStringLiteral("status %1 %2 %3")
                .arg(f.board)
                .arg(doorsText(f.doors), presenceText(f.presence))
                .trimmed();
        }
        QString operator()(const UnlockAnswered &f) const
        {
            return QStringLiteral("unlock %1/%2 %3 %4")
                .arg(f.board)
                .arg(f.lock)
                .arg(QLatin1StringView(f.accepted ? "taken" : "refused"), doorsText({f.door}));
        }
        QString operator()(const LockRead &f) const
        {
            return QStringLiteral("%1 %2/%3 %4")
                .arg(QLatin1StringView(f.unsolicited ? "changed" : "lock"))
                .arg(f.board)
                .arg(f.lock)
                .arg(doorsText({f.door}));
        }
        QString operator()(const BoardTold &f) const
        {
            static constexpr const char *kNames[] = {"address", "firmware", "pulse", "done", "unexplained"};
            return QStringLiteral("%1 %2 %3")
                .arg(QLatin1StringView(kNames[static_cast<int>(f.what)]))
                .arg(f.board)
                .arg(f.value);
        }
    };
    return std::visit(Visitor{found.bytes}, found.what);
}

inline QStringList foundTexts(const QList<Found> &found)
{
    QStringList list;
    for (const auto &one : found)
        list.append(foundText(one));
    return list;
}

// What is found in the bytes when the line falls quiet after them.
inline QList<Found> burst(Codec &codec, const QByteArray &bytes)
{
    auto found = codec.feed(bytes);
    found += codec.quiet();
    return found;
}

// Boards of which nothing but the address is known; none: any board.
inline QList<BoardSettings> boardsAt(std::initializer_list<int> addresses)
{
    QList<BoardSettings> list;
    for (const int address : addresses) {
        list.append(BoardSettings());
        list.last().address = address;
    }
    return list;
}

} // namespace cubby::serial
