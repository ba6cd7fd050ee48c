// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/admin/words.h"

#include <QCoreApplication>
#include <QHash>
#include <QPainter>
#include <QPainterPath>

namespace cubby::admin {

namespace {

struct Word
{
    const char *name;
    const char *english;
    Tone tone = Tone::Plain;
};

// clang-format off
constexpr Word kWords[]{
    {"Active", QT_TRANSLATE_NOOP("Word", "Active"), Tone::Good},
    {"Inactive", QT_TRANSLATE_NOOP("Word", "Not reachable"), Tone::Bad},
    {"Maintenance", QT_TRANSLATE_NOOP("Word", "Maintenance"), Tone::Warning},
    {"Service", QT_TRANSLATE_NOOP("Word", "In service"), Tone::Good},
    {"Available", QT_TRANSLATE_NOOP("Word", "Free"), Tone::Good},
    {"Reserved", QT_TRANSLATE_NOOP("Word", "Reserved"), Tone::Busy},
    {"Occupied", QT_TRANSLATE_NOOP("Word", "Occupied"), Tone::Busy},
    {"OutOfOrder", QT_TRANSLATE_NOOP("Word", "Out of order"), Tone::Bad},
    {"RequiresInspection", QT_TRANSLATE_NOOP("Word", "Needs inspection"), Tone::Warning},
    {"Inspect", QT_TRANSLATE_NOOP("Word", "Needs inspection"), Tone::Warning},
    {"Good", QT_TRANSLATE_NOOP("Word", "Good"), Tone::Good},
    {"Empty", QT_TRANSLATE_NOOP("Word", "Empty")},
    {"Promised", QT_TRANSLATE_NOOP("Word", "Promised"), Tone::Busy},
    {"Holds", QT_TRANSLATE_NOOP("Word", "Holds a package"), Tone::Busy},
    {"Unknown", QT_TRANSLATE_NOOP("Word", "Not known"), Tone::Warning},
    {"Open", QT_TRANSLATE_NOOP("Word", "Open"), Tone::Warning},
    {"Closed", QT_TRANSLATE_NOOP("Word", "Closed"), Tone::Plain},
    {"Assigned", QT_TRANSLATE_NOOP("Word", "Taken on"), Tone::Busy},
    {"PendingAssignment", QT_TRANSLATE_NOOP("Word", "Waits for a place"), Tone::Warning},
    {"AssignedToCompartment", QT_TRANSLATE_NOOP("Word", "Place is kept"), Tone::Busy},
    {"InTransit", QT_TRANSLATE_NOOP("Word", "On its way"), Tone::Busy},
    {"InLocker", QT_TRANSLATE_NOOP("Word", "In the bank"), Tone::Good},
    {"PickedUp", QT_TRANSLATE_NOOP("Word", "Picked up"), Tone::Good},
    {"Returned", QT_TRANSLATE_NOOP("Word", "Returned")},
    {"Cancelled", QT_TRANSLATE_NOOP("Word", "Cancelled")},
    {"Collected", QT_TRANSLATE_NOOP("Word", "Collected"), Tone::Good},
    {"InDoubt", QT_TRANSLATE_NOOP("Word", "In doubt"), Tone::Bad},
    {"Asked", QT_TRANSLATE_NOOP("Word", "Asked for"), Tone::Busy},
    {"Taken", QT_TRANSLATE_NOOP("Word", "Taken"), Tone::Busy},
    {"InForce", QT_TRANSLATE_NOOP("Word", "In force"), Tone::Good},
    {"Superseded", QT_TRANSLATE_NOOP("Word", "Replaced by a later one")},
    {"Done", QT_TRANSLATE_NOOP("Word", "Done"), Tone::Good},
    {"Refused", QT_TRANSLATE_NOOP("Word", "Refused"), Tone::Bad},
    {"Failed", QT_TRANSLATE_NOOP("Word", "Failed"), Tone::Bad},
    {"Expired", QT_TRANSLATE_NOOP("Word", "Expired"), Tone::Warning},
    {"Due", QT_TRANSLATE_NOOP("Word", "Waits to be sent"), Tone::Busy},
    {"Dropped", QT_TRANSLATE_NOOP("Word", "Dropped")},
    {"Dead", QT_TRANSLATE_NOOP("Word", "Given up"), Tone::Bad},
    {"Pending", QT_TRANSLATE_NOOP("Word", "Waits"), Tone::Busy},
    {"Confirmed", QT_TRANSLATE_NOOP("Word", "Let in"), Tone::Good},
    {"driver", QT_TRANSLATE_NOOP("Word", "Driver")},
    {"technician", QT_TRANSLATE_NOOP("Word", "Technician")},
    {"Viewer", QT_TRANSLATE_NOOP("Word", "Viewer")},
    {"Support", QT_TRANSLATE_NOOP("Word", "Support")},
    {"Dispatcher", QT_TRANSLATE_NOOP("Word", "Dispatcher")},
    {"Administrator", QT_TRANSLATE_NOOP("Word", "Administrator")},
    {"Carrier", QT_TRANSLATE_NOOP("Word", "Carrier")},
    {"Shop", QT_TRANSLATE_NOOP("Word", "Shop")},
    {"package", QT_TRANSLATE_NOOP("Word", "Package")},
    {"order", QT_TRANSLATE_NOOP("Word", "Order")},
    {"customer", QT_TRANSLATE_NOOP("Word", "Customer")},
    {"bank", QT_TRANSLATE_NOOP("Word", "Bank")},
    {"compartment", QT_TRANSLATE_NOOP("Word", "Compartment")},
    {"SetOutOfOrder", QT_TRANSLATE_NOOP("Word", "Out of order")},
    {"SetGood", QT_TRANSLATE_NOOP("Word", "Back in use")},
    {"SetInspect", QT_TRANSLATE_NOOP("Word", "To be inspected")},
    {"SetMaintenance", QT_TRANSLATE_NOOP("Word", "Maintenance")},
    {"SetService", QT_TRANSLATE_NOOP("Word", "Back in service")},
    {"Restart", QT_TRANSLATE_NOOP("Word", "Restart")},
    {"Deposited", QT_TRANSLATE_NOOP("Word", "Put in"), Tone::Good},
    {"DoorOpened", QT_TRANSLATE_NOOP("Word", "Door opened")},
    {"DoorClosed", QT_TRANSLATE_NOOP("Word", "Door closed")},
    {"DoorForced", QT_TRANSLATE_NOOP("Word", "Door opened by force"), Tone::Bad},
    {"DoorLeftOpen", QT_TRANSLATE_NOOP("Word", "Door left open"), Tone::Warning},
    {"DoorStuck", QT_TRANSLATE_NOOP("Word", "Door did not open"), Tone::Bad},
    {"UnlockRequested", QT_TRANSLATE_NOOP("Word", "Lock was to open")},
    {"UnlockConfirmed", QT_TRANSLATE_NOOP("Word", "Lock opened")},
    {"UnlockUnconfirmed", QT_TRANSLATE_NOOP("Word", "Lock did not answer"), Tone::Warning},
    {"UnlockNotSent", QT_TRANSLATE_NOOP("Word", "Lock could not be reached"), Tone::Bad},
    {"CodeRefused", QT_TRANSLATE_NOOP("Word", "Code refused"), Tone::Warning},
    {"PersonSignedIn", QT_TRANSLATE_NOOP("Word", "Badge shown")},
    {"BankStarted", QT_TRANSLATE_NOOP("Word", "Bank started")},
    {"ServiceInterrupted", QT_TRANSLATE_NOOP("Word", "Service was interrupted"), Tone::Warning},
    {"PickupUnclear", QT_TRANSLATE_NOOP("Word", "Pickup is not certain"), Tone::Warning},
    {"ProblemReported", QT_TRANSLATE_NOOP("Word", "Problem reported"), Tone::Bad},
    {"LiesThere", QT_TRANSLATE_NOOP("Word", "It lies there")},
    {"Fetched", QT_TRANSLATE_NOOP("Word", "The customer has it")},
    {"TakenBack", QT_TRANSLATE_NOOP("Word", "A driver has it")},
    {"ToDeliver", QT_TRANSLATE_NOOP("Word", "It is to be delivered again")},
    {"Rest", QT_TRANSLATE_NOOP("Word", "The start")},
    {"OutOfService", QT_TRANSLATE_NOOP("Word", "Out of service"), Tone::Bad},
    {"EnterCode", QT_TRANSLATE_NOOP("Word", "Typing the code")},
    {"Opening", QT_TRANSLATE_NOOP("Word", "Opening the door")},
    {"PressDoor", QT_TRANSLATE_NOOP("Word", "Press the door, then open again")},
    {"DoorOpen", QT_TRANSLATE_NOOP("Word", "Take it and close the door")},
    {"StillInside", QT_TRANSLATE_NOOP("Word", "It is still inside")},
    {"Thanks", QT_TRANSLATE_NOOP("Word", "Thanks")},
    {"DoorFailed", QT_TRANSLATE_NOOP("Word", "The door does not open"), Tone::Bad},
    {"inDoubt", QT_TRANSLATE_NOOP("Word", "Package in doubt"), Tone::Bad},
    {"notCollected", QT_TRANSLATE_NOOP("Word", "Not collected"), Tone::Warning},
    {"unknownPackage", QT_TRANSLATE_NOOP("Word", "Unknown package"), Tone::Warning},
    {"badgeLocked", QT_TRANSLATE_NOOP("Word", "Badge locked"), Tone::Warning},
    {"sensorFaulty", QT_TRANSLATE_NOOP("Word", "Sensor faulty"), Tone::Warning},
    {"doorForced", QT_TRANSLATE_NOOP("Word", "Door opened by force"), Tone::Bad},
    {"doorStuck", QT_TRANSLATE_NOOP("Word", "Door did not open"), Tone::Bad},
    {"boardFaulty", QT_TRANSLATE_NOOP("Word", "Lock board faulty"), Tone::Bad},
};
// clang-format on

const Word *find(const QString &name)
{
    static const auto all = [] {
        QHash<QString, const Word *> words;
        for (const Word &one : kWords)
            words.insert(QLatin1StringView(one.name), &one);
        return words;
    }();
    return all.value(name);
}

} // namespace

QString word(const QString &name)
{
    if (const Word *known = find(name))
        return QCoreApplication::translate("Word", known->english);
    QString words;
    for (qsizetype i = 0; i < name.size(); ++i) {
        const QChar c = name.at(i);
        const bool begins = i > 0 && c.isUpper() && !name.at(i - 1).isUpper() && name.at(i - 1).isLetter();
        if (begins)
            words += u' ';
        words += i == 0 ? c.toUpper() : begins ? c.toLower() : c;
    }
    return words;
}

Tone toneOf(const QString &name)
{
    const Word *known = find(name);
    return known ? known->tone : Tone::Plain;
}

QColor colourOf(Tone tone, const QPalette &palette)
{
    const bool dark = palette.color(QPalette::Base).lightness() < 128;
    switch (tone) {
    case Tone::Plain:
        return palette.color(QPalette::PlaceholderText);
    case Tone::Good:
        return dark ? QColor(0x7f, 0xd6, 0xa4) : QColor(0x1c, 0x6b, 0x40);
    case Tone::Busy:
        return dark ? QColor(0x8a, 0xb8, 0xff) : QColor(0x1f, 0x4f, 0xa8);
    case Tone::Warning:
        return dark ? QColor(0xff, 0xc7, 0x6b) : QColor(0x8a, 0x4b, 0x00);
    case Tone::Bad:
        return dark ? QColor(0xff, 0x8a, 0x7a) : QColor(0xb3, 0x26, 0x1e);
    }
    Q_UNREACHABLE();
}

QIcon markOf(Tone tone, const QPalette &palette)
{
    if (tone == Tone::Plain)
        return {};
    constexpr int kSide = 16, kScale = 3; // drawn large enough for any screen
    QPixmap pixmap(kSide * kScale, kSide * kScale);
    pixmap.fill(Qt::transparent);
    QPainter painter(&pixmap);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.scale(kScale, kScale);
    const QColor colour = colourOf(tone, palette);
    QPainterPath path;
    if (tone == Tone::Good) {
        painter.setPen(QPen(colour, 2.2, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
        painter.drawPolyline(QPolygonF{{3, 8.5}, {6.5, 12}, {13, 4.5}});
    } else if (tone == Tone::Busy) {
        painter.setPen(QPen(colour, 2));
        painter.drawEllipse(QRectF(4, 4, 8, 8));
    } else if (tone == Tone::Warning) {
        path.addPolygon(QPolygonF{{8, 2}, {15, 14}, {1, 14}, {8, 2}});
        painter.fillPath(path, colour);
    } else {
        path.addRoundedRect(QRectF(2, 2, 12, 12), 2, 2);
        painter.fillPath(path, colour);
        painter.setPen(QPen(palette.color(QPalette::Base), 2, Qt::SolidLine, Qt::RoundCap));
        painter.drawLine(QPointF(5.5, 5.5), QPointF(10.5, 10.5));
        painter.drawLine(QPointF(10.5, 5.5), QPointF(5.5, 10.5));
    }
    painter.end();
    pixmap.setDevicePixelRatio(kScale);
    return QIcon(pixmap);
}

} // namespace cubby::admin
