// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/tool/boards/foundjson.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace cubby::tool {

namespace {

constexpr QLatin1StringView kKind("kind"), kBoard("board"), kLock("lock"), kDoor("door");

template <typename State>
QJsonArray namesOf(const QList<State> &states)
{
    QJsonArray names;
    for (const State state : states)
        names.append(nameOf(state));
    return names;
}

QString kindOf(serial::BoardTold::What what)
{
    using What = serial::BoardTold::What;
    switch (what) {
    case What::Address:
        return QStringLiteral("address");
    case What::Firmware:
        return QStringLiteral("firmware");
    case What::Pulse:
        return QStringLiteral("pulse");
    case What::Done:
        return QStringLiteral("done");
    case What::Unexplained:
        return QStringLiteral("unexplained");
    }
    Q_UNREACHABLE();
}

struct Fields
{
    QJsonObject operator()(const serial::Rejected &f) const
    {
        return {{kKind, QStringLiteral("rejected")}, {QStringLiteral("reason"), toString(f.reason)}};
    }
    QJsonObject operator()(const serial::StatusRead &f) const
    {
        QJsonObject fields{
            {kKind, QStringLiteral("status")}, {kBoard, f.board}, {QStringLiteral("doors"), namesOf(f.doors)}};
        if (!f.presence.isEmpty())
            fields[QStringLiteral("presence")] = namesOf(f.presence);
        return fields;
    }
    QJsonObject operator()(const serial::UnlockAnswered &f) const
    {
        return {{kKind, QStringLiteral("unlock")},
                {kBoard, f.board},
                {kLock, f.lock},
                {QStringLiteral("accepted"), f.accepted},
                {kDoor, nameOf(f.door)}};
    }
    QJsonObject operator()(const serial::LockRead &f) const
    {
        return {{kKind, f.unsolicited ? QStringLiteral("change") : QStringLiteral("lock")},
                {kBoard, f.board},
                {kLock, f.lock},
                {kDoor, nameOf(f.door)}};
    }
    QJsonObject operator()(const serial::BoardTold &f) const
    {
        return {{kKind, kindOf(f.what)}, {kBoard, f.board}, {QStringLiteral("value"), f.value}};
    }
};

} // namespace

QJsonObject jsonOf(const serial::Found &found)
{
    QJsonObject object = std::visit(Fields{}, found.what);
    object[QStringLiteral("bytes")] = QString::fromLatin1(found.bytes.toHex(' '));
    return object;
}

QString nameOf(serial::DoorState door)
{
    return door == serial::DoorState::Open     ? QStringLiteral("open")
           : door == serial::DoorState::Closed ? QStringLiteral("closed")
                                               : QStringLiteral("unknown");
}

QString nameOf(serial::PresenceState presence)
{
    return presence == serial::PresenceState::Present  ? QStringLiteral("present")
           : presence == serial::PresenceState::Absent ? QStringLiteral("absent")
                                                       : QStringLiteral("unknown");
}

QByteArray lineOf(const QJsonObject &object) { return QJsonDocument(object).toJson(QJsonDocument::Compact) + '\n'; }

} // namespace cubby::tool
