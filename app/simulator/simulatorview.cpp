// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/simulator/simulatorview.h"

#include <QTime>

#include <array>

namespace cubby::simulator {

namespace {

constexpr qsizetype kLogLines = 60;

struct NamedFault
{
    Fault fault;
    const char *name;
};
constexpr std::array kBoardFaults{NamedFault{Fault::Silent, "silent"}, NamedFault{Fault::Slow, "slow"},
                                  NamedFault{Fault::Noise, "noise"}};

QString hexOf(const QByteArray &bytes) { return QString::fromLatin1(bytes.toHex(' ').toUpper()); }

} // namespace

SimulatorView::SimulatorView(Simulation &simulation, HandImages *hand, QObject *parent)
    : QObject(parent), m_simulation(simulation), m_hand(hand)
{
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
    connect(&simulation, &Simulation::sentToBoards, this, [this](const QString &, const QByteArray &bytes) {
        if (!bytes.startsWith('\x80'))
            note(QStringLiteral("\u2192 %1").arg(hexOf(bytes)));
    });
    connect(&simulation, &Simulation::sentByBoards, this, [this](const QString &, const QByteArray &bytes) {
        if (!bytes.startsWith('\x80'))
            note(QStringLiteral("\u2190 %1").arg(hexOf(bytes)));
    });
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

void SimulatorView::setStuck(const QString &compartment, bool on)
{
    complainOf(m_simulation.setStuck(compartment, on));
}

void SimulatorView::setSensorDead(const QString &compartment, bool on)
{
    complainOf(m_simulation.setSensorDead(compartment, on));
}

void SimulatorView::setBoardFault(const QString &bus, int board, const QString &fault, bool on)
{
    for (const NamedFault &known : kBoardFaults) {
        if (fault == QLatin1StringView(known.name))
            complainOf(m_simulation.setBoardFault(bus, board, known.fault, on));
    }
}

void SimulatorView::setBusFault(const QString &bus, const QString &fault, bool on)
{
    complainOf(fault == QLatin1StringView("echo") ? m_simulation.setEcho(bus, on) : m_simulation.setUnplugged(bus, on));
}

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
        for (const LayoutBoard &board : bus.boards) {
            QVariantMap one{{QStringLiteral("address"), board.address}};
            for (const NamedFault &known : kBoardFaults)
                one.insert(QString::fromLatin1(known.name),
                           m_simulation.hasBoardFault(bus.name, board.address, known.fault));
            boards.append(one);
        }
        buses.append(QVariantMap{{QStringLiteral("name"), bus.name},
                                 {QStringLiteral("echo"), m_simulation.echoes(bus.name)},
                                 {QStringLiteral("unplugged"), m_simulation.isUnplugged(bus.name)},
                                 {QStringLiteral("boards"), boards}});
    }
    return buses;
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
            {QStringLiteral("stuck"), state->stuck},
            {QStringLiteral("sensorDead"), state->sensorDead},
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
    m_wall.setFaulty(compartment, state->stuck || state->sensorDead);
    QStringList marks;
    if (state->parcel && !state->open)
        marks.append(QStringLiteral("\u25A0"));
    if (state->pulses > 0)
        marks.append(QStringLiteral("%1\u00D7").arg(state->pulses));
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
