// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/layoutcheck.h"

#include "domain/layout.h"

#include <QSet>

namespace cubby {

namespace {

// Whether the set did not hold it yet.
template <class T>
bool addTo(QSet<T> &set, const T &value)
{
    const qsizetype before = set.size();
    set.insert(value);
    return set.size() > before;
}

template <class A, class B>
bool overlap(const A &a, const B &b)
{
    return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}

QString wrongWithBuses(const Layout &layout)
{
    QSet<QString> names;
    QSet<QString> ports;
    for (const LayoutBus &bus : layout.buses) {
        if (!addTo(names, bus.name))
            return QStringLiteral("buses: \"%1\" is named twice").arg(bus.name);
        if (!addTo(ports, bus.port))
            return QStringLiteral("buses: two of them have the port \"%1\"").arg(bus.port);
        QSet<int> addresses;
        for (const LayoutBoard &board : bus.boards) {
            if (!addTo(addresses, board.address))
                return QStringLiteral("buses: board %1 of \"%2\" stands twice").arg(board.address).arg(bus.name);
        }
    }
    return {};
}

QString wrongWithChannel(const Layout &layout, const BoardChannel &at)
{
    const LayoutBus *bus = layout.findBus(at.bus);
    if (!bus)
        return QStringLiteral("no bus is named \"%1\"").arg(at.bus);
    const LayoutBoard *board = bus->findBoard(at.board);
    if (!board)
        return QStringLiteral("bus \"%1\" has no board %2").arg(at.bus).arg(at.board);
    const int first = findBoardFamily(bus->family)->firstChannel;
    const int last = first + board->channels - 1;
    if (at.channel < first || at.channel > last)
        return QStringLiteral("board %1 has channels %2 to %3").arg(board->address).arg(first).arg(last);
    return {};
}

QString wrongWithPresence(const Layout &layout, const LayoutCompartment &c)
{
    if (c.sensesPresenceByLock()) {
        const QString family = layout.findBus(c.lock.bus)->family;
        if (!findBoardFamily(family)->sensesPresence)
            return QStringLiteral("boards of family %1 have no occupancy inputs").arg(family);
        return {};
    }
    if (QString why = wrongWithChannel(layout, *c.presence); !why.isEmpty())
        return why;
    if (!layout.findBus(c.presence->bus)->findBoard(c.presence->board)->hasInputs)
        return QStringLiteral("board %1 has no inputs").arg(c.presence->board);
    return {};
}

QString wrongWithCompartments(const Layout &layout)
{
    QSet<QString> names;
    QSet<QString> channels;
    const auto usedTwice = [&channels](const BoardChannel &at) {
        const QString key = QStringLiteral("%1/%2/%3").arg(at.bus).arg(at.board).arg(at.channel);
        return addTo(channels, key) ? QString() : QStringLiteral("channel %1 is used twice").arg(key);
    };
    for (const LayoutCompartment &c : layout.compartments) {
        if (!addTo(names, c.name))
            return QStringLiteral("compartments: \"%1\" is named twice").arg(c.name);
        QString why = wrongWithChannel(layout, c.lock);
        if (why.isEmpty() && c.hasDoorSensor && !layout.findBus(c.lock.bus)->findBoard(c.lock.board)->hasInputs)
            why = QStringLiteral("board %1 has no inputs: doorSensor must be false").arg(c.lock.board);
        if (why.isEmpty())
            why = usedTwice(c.lock);
        if (!why.isEmpty())
            return QStringLiteral("compartment %1: %2").arg(c.name, why);
        if (c.presence)
            why = wrongWithPresence(layout, c);
        if (why.isEmpty() && c.presence && !c.sensesPresenceByLock())
            why = usedTwice(*c.presence);
        if (!why.isEmpty())
            return QStringLiteral("compartment %1, presence: %2").arg(c.name, why);
    }
    return {};
}

QString wrongOnTheWall(const Layout &layout)
{
    const auto beyond = [&layout](const auto &thing) {
        return thing.x + thing.width > layout.width || thing.y + thing.height > layout.height;
    };
    if (beyond(layout.screen))
        return QStringLiteral("screen: reaches beyond the wall");
    for (auto c = layout.compartments.begin(); c != layout.compartments.end(); ++c) {
        if (beyond(*c))
            return QStringLiteral("compartment %1 reaches beyond the wall").arg(c->name);
        if (overlap(*c, layout.screen))
            return QStringLiteral("compartment %1 overlaps the screen").arg(c->name);
        for (auto other = layout.compartments.begin(); other != c; ++other) {
            if (overlap(*c, *other))
                return QStringLiteral("compartment %1 overlaps %2").arg(c->name, other->name);
        }
    }
    return {};
}

} // namespace

QString inconsistency(const Layout &layout)
{
    for (const auto check : {wrongWithBuses, wrongWithCompartments, wrongOnTheWall}) {
        if (QString why = check(layout); !why.isEmpty())
            return why;
    }
    return {};
}

} // namespace cubby
