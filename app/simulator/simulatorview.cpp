// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/simulator/simulatorview.h"

#include <QTime>

#include <array>

namespace cubby::simulator {

namespace {

constexpr qsizetype kLogLines = 60;
constexpr std::chrono::milliseconds kAmperesEvery{250};

// In the order of serial::Fault.
QString saidOf(Fault fault)
{
    static const QStringList said{
        SimulatorView::tr("door stuck"),      SimulatorView::tr("does not latch"), SimulatorView::tr("switch bounces"),
        SimulatorView::tr("reads closed"),    SimulatorView::tr("reads open"),     SimulatorView::tr("reads frozen"),
        SimulatorView::tr("reads inverted"),  SimulatorView::tr("presence blind"), SimulatorView::tr("presence stuck"),
        SimulatorView::tr("no power"),        SimulatorView::tr("silent"),         SimulatorView::tr("late"),
        SimulatorView::tr("other address"),   SimulatorView::tr("wrong bits"),     SimulatorView::tr("noise"),
        SimulatorView::tr("cut short"),       SimulatorView::tr("in pieces"),      SimulatorView::tr("merged"),
        SimulatorView::tr("doors inverted"),  SimulatorView::tr("refuses"),        SimulatorView::tr("echo"),
        SimulatorView::tr("part of an echo"), SimulatorView::tr("unplugged"),
    };
    return said.value(static_cast<int>(fault));
}

QString placeName(FaultPlace place)
{
    static const QStringList names{QStringLiteral("door"), QStringLiteral("board"), QStringLiteral("bus")};
    return names.value(static_cast<int>(place));
}

FaultPlace placeNamed(const QString &name)
{
    return name == u"door" ? FaultPlace::Lock : name == u"board" ? FaultPlace::Board : FaultPlace::Line;
}

QString hexOf(const QByteArray &bytes) { return QString::fromLatin1(bytes.toHex(' ').toUpper()); }

} // namespace

SimulatorView::SimulatorView(Simulation &simulation, ScriptPlayer &player, HandImages *hand, QObject *parent)
    : QObject(parent), m_simulation(simulation), m_player(player), m_hand(hand)
{
    connect(&player, &ScriptPlayer::rulesChanged, this, &SimulatorView::scriptChanged);
    fillWall();
    connect(&simulation, &Simulation::faultsChanged, this, &SimulatorView::refreshFaults);
    connect(&simulation, &Simulation::happened, this, [this](Simulation::Event event, const QString &where) {
        static const QStringList said{tr("%1 pulsed"),
                                      tr("%1 opened"),
                                      tr("%1 shut"),
                                      tr("parcel put into %1"),
                                      tr("parcel taken out of %1"),
                                      tr("%1 is left under power"),
                                      tr("%1 is let go")};
        note(said.value(static_cast<int>(event)).arg(where));
        refresh(where);
    });
    // Polling would drown everything else.
    connect(&simulation, &Simulation::sentToBoards, this,
            [this](const QString &, const QByteArray &bytes, bool polling) {
                if (!polling)
                    note(QStringLiteral("\u2192 %1").arg(hexOf(bytes)));
            });
    connect(&simulation, &Simulation::sentByBoards, this,
            [this](const QString &, const QByteArray &bytes, bool polling) {
                if (!polling)
                    note(QStringLiteral("\u2190 %1").arg(hexOf(bytes)));
            });
    m_amperes.setInterval(kAmperesEvery);
    connect(&m_amperes, &QTimer::timeout, this, &SimulatorView::amperesChanged);
    m_amperes.start();
}

void SimulatorView::fillWall()
{
    const Layout &layout = m_simulation.layout();
    const auto fromTop = [&layout](int x, int y, int width, int height) {
        return QRectF(x, layout.height - y - height, width, height);
    };
    QList<qml::WallDoor> doors;
    for (const LayoutCompartment &c : layout.compartments)
        doors.append({c.name, fromTop(c.x, c.y, c.width, c.height)});
    const LayoutScreen &screen = layout.screen;
    m_wall.setWall(QSizeF(layout.width, layout.height), fromTop(screen.x, screen.y, screen.width, screen.height),
                   doors);
    for (const LayoutCompartment &c : layout.compartments)
        refresh(c.name);
}

void SimulatorView::shut(const QString &compartment) { complainOf(m_simulation.close(compartment)); }

void SimulatorView::forceOpen(const QString &compartment) { complainOf(m_simulation.open(compartment)); }

void SimulatorView::toggleParcel(const QString &compartment)
{
    complainOf(hasParcel(compartment) ? m_simulation.takeParcel(compartment) : m_simulation.putParcel(compartment));
}

void SimulatorView::setFault(const QString &place, const QString &name, const QString &fault, bool on)
{
    const FaultPlace at = placeNamed(place);
    if (const serial::FaultKind *kind = serial::findFault(at, fault))
        complainOf(m_simulation.setFault({at, name}, kind->fault, on));
}

void SimulatorView::mendEverything()
{
    m_player.stop();
    for (const auto &[place, names] : m_simulation.names()) {
        for (const QString &name : names) {
            for (const serial::FaultKind &kind : serial::faultKinds()) {
                if (kind.place == place && m_simulation.fault({place, name}, kind.fault) > 0)
                    complainOf(m_simulation.setFault({place, name}, kind.fault, 0));
            }
        }
    }
}

QString SimulatorView::addToScript(const QString &line)
{
    const auto added = m_player.add(line);
    return added ? QString() : added.error().message;
}

void SimulatorView::stopScript() { m_player.stop(); }

bool SimulatorView::hasParcel(const QString &compartment) const
{
    const auto state = m_simulation.compartment(compartment);
    return state && state->parcel;
}

bool SimulatorView::isOpen(const QString &compartment) const
{
    const auto state = m_simulation.compartment(compartment);
    return state && state->open;
}

QVariantList SimulatorView::buses() const
{
    QVariantList buses;
    for (const LayoutBus &bus : m_simulation.layout().buses) {
        QVariantList boards;
        for (const LayoutBoard &board : bus.boards)
            boards.append(
                QVariantMap{{QStringLiteral("name"), QStringLiteral("%1/%2").arg(bus.name).arg(board.address)},
                            {QStringLiteral("address"), board.address},
                            {QStringLiteral("locks"), board.channels}});
        buses.append(QVariantMap{{QStringLiteral("name"), bus.name},
                                 {QStringLiteral("family"), bus.family},
                                 {QStringLiteral("speed"), bus.baud},
                                 {QStringLiteral("boards"), boards}});
    }
    return buses;
}

QVariantMap SimulatorView::faultKinds() const
{
    QHash<QString, QVariantList> kinds;
    for (const serial::FaultKind &kind : serial::faultKinds())
        kinds[placeName(kind.place)].append(
            QVariantMap{{QStringLiteral("name"), QString(kind.name)}, {QStringLiteral("said"), saidOf(kind.fault)}});
    QVariantMap all;
    for (auto it = kinds.cbegin(); it != kinds.cend(); ++it)
        all.insert(it.key(), *it);
    return all;
}

QVariantMap SimulatorView::chances() const
{
    QVariantMap chances;
    for (const auto &[place, names] : m_simulation.names()) {
        for (const QString &name : names) {
            for (const serial::FaultKind &kind : serial::faultKinds()) {
                const double chance = kind.place == place ? m_simulation.fault({place, name}, kind.fault) : 0;
                if (chance > 0)
                    chances.insert(placeName(place) + u' ' + name + u' ' + kind.name, chance);
            }
        }
    }
    return chances;
}

QStringList SimulatorView::supplies() const
{
    QStringList names;
    for (const LayoutBus &bus : m_simulation.layout().buses) {
        for (const LayoutBoard &board : bus.boards) {
            if (!names.contains(board.supply))
                names.append(board.supply);
        }
    }
    return names;
}

QVariantMap SimulatorView::amperes() const
{
    QVariantMap amperes;
    for (const QString &name : supplies())
        amperes.insert(name, m_simulation.amperes(name));
    return amperes;
}

void SimulatorView::select(const QString &compartment)
{
    if (compartment == m_selected)
        return;
    m_selected = compartment;
    Q_EMIT selectionChanged();
}

QVariantMap SimulatorView::selection() const
{
    const LayoutCompartment *placed = m_simulation.layout().find(m_selected);
    const auto state = m_simulation.compartment(m_selected);
    if (!placed || !state)
        return {};
    const auto channel
        = [](const BoardChannel &at) { return QStringLiteral("%1/%2/%3").arg(at.bus).arg(at.board).arg(at.channel); };
    return {{QStringLiteral("open"), state->open},
            {QStringLiteral("parcel"), state->parcel},
            {QStringLiteral("power"), state->power},
            {QStringLiteral("leftOn"), state->leftOn},
            {QStringLiteral("pulses"), state->pulses},
            {QStringLiteral("size"), toString(placed->size)},
            {QStringLiteral("lock"), channel(placed->lock)},
            {QStringLiteral("presence"), placed->presence ? channel(*placed->presence) : QString()}};
}

void SimulatorView::refresh(const QString &compartment)
{
    const auto state = m_simulation.compartment(compartment);
    if (!state)
        return; // a lock without a compartment
    m_wall.setOpen(compartment, state->open);
    m_wall.setParcel(compartment, state->parcel);
    m_wall.setFaulty(compartment, state->leftOn || !m_simulation.faults({FaultPlace::Lock, compartment}).isEmpty());
    QStringList marks;
    if (state->parcel && !state->open)
        marks.append(QStringLiteral("\u25A0"));
    if (state->pulses > 0)
        marks.append(QStringLiteral("%1\u00D7").arg(state->pulses));
    if (state->leftOn)
        marks.append(tr("left on"));
    m_wall.setBadge(compartment, marks.join(QLatin1Char(' ')));
    if (compartment == m_selected)
        Q_EMIT selectionChanged();
}

void SimulatorView::refreshFaults()
{
    for (const LayoutCompartment &c : m_simulation.layout().compartments)
        refresh(c.name);
    Q_EMIT faultsChanged();
}

void SimulatorView::note(const QString &line)
{
    m_log.prepend(QTime::currentTime().toString(QStringLiteral("HH:mm:ss  ")) + line);
    if (m_log.size() > kLogLines)
        m_log.removeLast();
    Q_EMIT logChanged();
}

void SimulatorView::complainOf(const Result<bool> &done)
{
    const QString complaint = done ? QString() : done.error().message;
    if (complaint == m_complaint)
        return;
    m_complaint = complaint;
    Q_EMIT complaintChanged();
}

} // namespace cubby::simulator
