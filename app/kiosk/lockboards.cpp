// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/kiosk/lockboards.h"

#include <QLoggingCategory>

#include <algorithm>

Q_LOGGING_CATEGORY(lcLockBoards, "cubby.lockboards", QtInfoMsg)

namespace cubby::kiosk {

namespace {

serial::LockAddress addressOf(const BoardChannel &channel) { return {channel.board, channel.channel}; }

serial::BoardSettings settingsOf(const LayoutBoard &board)
{
    serial::BoardSettings settings;
    settings.address = board.address;
    settings.locks = board.channels;
    settings.supply = board.supply;
    settings.openIs1 = board.openIs1;
    settings.presenceIs1 = board.presenceIs1;
    settings.sensesDoors = board.hasInputs;
    settings.acknowledgementOpenIs11 = board.acknowledgementOpenIs11;
    settings.lastByteFirst = board.lastByteFirst;
    settings.pulseInHighByte = board.pulseInHighByte;
    settings.firmware = board.firmware;
    return settings;
}

// What the layout says, and the family's usual times for the rest.
serial::BusSettings settingsOf(const LayoutBus &bus, const QString &port)
{
    serial::BusSettings settings(*serial::findFamily(bus.family));
    settings.line.port = port;
    settings.line.speed = bus.baud;
    settings.line.dtr = bus.dtr;
    settings.line.rts = bus.rts;
    settings.pulse = bus.pulse;
    settings.pulseGap = bus.gap;
    settings.answer = bus.answer.value_or(settings.answer);
    settings.firstByte = bus.firstByte.value_or(settings.firstByte);
    settings.silence = bus.silence.value_or(settings.silence);
    settings.settle = bus.settle.value_or(settings.settle);
    for (const LayoutBoard &board : bus.boards)
        settings.boards.append(settingsOf(board));
    return settings;
}

// As the journal names it (entry::BoardFaulty).
QString nameOf(serial::BoardFault::Kind kind)
{
    using Kind = serial::BoardFault::Kind;
    switch (kind) {
    case Kind::Silent:
        return QStringLiteral("Silent");
    case Kind::Unprepared:
        return QStringLiteral("Unprepared");
    case Kind::WrongFirmware:
        return QStringLiteral("WrongFirmware");
    case Kind::TwoAnswer:
        return QStringLiteral("TwoAnswer");
    case Kind::Echoing:
        return QStringLiteral("Echoing");
    case Kind::Noisy:
        return QStringLiteral("Noisy");
    }
    Q_UNREACHABLE();
}

bank::DoorState doorOf(serial::DoorState state)
{
    switch (state) {
    case serial::DoorState::Open:
        return bank::DoorState::Open;
    case serial::DoorState::Closed:
        return bank::DoorState::Closed;
    case serial::DoorState::Unknown:
        break;
    }
    return bank::DoorState::Unknown;
}

// A presence sensor on a door's input closes it while something lies inside.
bank::PresenceState presenceOf(serial::DoorState state)
{
    switch (state) {
    case serial::DoorState::Open:
        return bank::PresenceState::Absent;
    case serial::DoorState::Closed:
        return bank::PresenceState::Present;
    case serial::DoorState::Unknown:
        break;
    }
    return bank::PresenceState::Unknown;
}

bank::PresenceState presenceOf(serial::PresenceState state)
{
    switch (state) {
    case serial::PresenceState::Absent:
        return bank::PresenceState::Absent;
    case serial::PresenceState::Present:
        return bank::PresenceState::Present;
    case serial::PresenceState::Unknown:
        break;
    }
    return bank::PresenceState::Unknown;
}

bank::UnlockOutcome outcomeOf(serial::UnlockOutcome outcome)
{
    switch (outcome) {
    case serial::UnlockOutcome::Confirmed:
        return bank::UnlockOutcome::Confirmed;
    case serial::UnlockOutcome::Unconfirmed:
        return bank::UnlockOutcome::Unconfirmed;
    case serial::UnlockOutcome::NotSent:
        break;
    }
    return bank::UnlockOutcome::NotSent;
}

} // namespace

LockBoards::LockBoards(const Layout &layout, const QHash<QString, QString> &ports, Tell tell)
    : m_layout(layout), m_tell(std::move(tell))
{
    const auto supplies = std::make_shared<serial::PowerSupplies>();
    for (const LayoutBus &bus : m_layout.buses) {
        auto line = std::make_unique<Line>();
        line->name = bus.name;
        line->bus = std::make_unique<serial::Bus>(settingsOf(bus, ports.value(bus.name, bus.port)), supplies);
        for (const LayoutCompartment &c : m_layout.compartments) {
            if (c.hasDoorSensor && c.lock.bus == bus.name)
                line->doors.insert(addressOf(c.lock), {c.name, false});
            if (c.presence && c.presence->bus == bus.name) {
                if (c.sensesPresenceByLock())
                    line->occupancy.insert(addressOf(c.lock), c.name);
                else
                    line->doors.insert(addressOf(*c.presence), {c.name, true});
            }
        }
        connectLine(*line);
        m_lines.push_back(std::move(line));
    }
}

void LockBoards::connectLine(Line &line)
{
    const auto *bus = line.bus.get();
    connect(bus, &serial::Bus::doorChanged, this,
            [this, &line](serial::LockAddress where, serial::DoorState state) { read(line, where, state); });
    connect(bus, &serial::Bus::presenceChanged, this,
            [this, &line](serial::LockAddress where, serial::PresenceState state) { read(line, where, state); });
    connect(bus, &serial::Bus::boardChanged, this, [this, &line](int board, bool answering) {
        if (answering)
            qCInfo(lcLockBoards).noquote() << "lock board" << board << "on" << line.name << "answers";
        else
            qCWarning(lcLockBoards).noquote() << "lock board" << board << "on" << line.name << "does not answer";
        line.answering[board] = answering;
        m_tell(bank::BoardChanged{line.name, board, answering});
        judge(line);
    });
    connect(bus, &serial::Bus::faultChanged, this, [this, &line](const serial::BoardFault &fault) {
        if (fault.present)
            qCWarning(lcLockBoards).noquote() << line.name << "has a fault:" << fault.text << "- no." << fault.times;
        else
            qCInfo(lcLockBoards).noquote() << line.name << "has lost a fault:" << fault.text;
        m_tell(bank::BoardFaultChanged{line.name, fault.board.value_or(-1), nameOf(fault.kind), fault.present,
                                       fault.text});
    });
    // Queued, because an answer may come from within pulse().
    connect(
        bus, &serial::Bus::unlockFinished, this,
        [this](quint64 ticket, serial::UnlockOutcome outcome, const QString &reason) {
            report(ticket, outcomeOf(outcome), reason);
        },
        Qt::QueuedConnection);
    connect(bus, &serial::Bus::bytesSent, this, [this, &line](const QByteArray &b) { Q_EMIT bytesSent(line.name, b); });
    connect(bus, &serial::Bus::bytesReceived, this,
            [this, &line](const QByteArray &b) { Q_EMIT bytesReceived(line.name, b); });
}

void LockBoards::start()
{
    for (const auto &line : m_lines)
        m_tell(bank::BusChanged{line->name, false});
    for (const auto &line : m_lines)
        line->bus->start();
}

void LockBoards::stop()
{
    for (const auto &line : m_lines)
        line->bus->stop();
}

void LockBoards::pulse(const RequestId &request, const CompartmentName &compartment)
{
    const quint64 ticket = ++m_lastTicket;
    m_pulsing.insert(ticket, request);
    const LayoutCompartment *place = m_layout.find(compartment);
    const auto line = std::find_if(m_lines.begin(), m_lines.end(),
                                   [&](const auto &each) { return place && each->name == place->lock.bus; });
    if (line != m_lines.end())
        return (*line)->bus->unlock(ticket, addressOf(place->lock));
    QMetaObject::invokeMethod(
        this,
        [this, ticket] {
            report(ticket, bank::UnlockOutcome::NotSent, QStringLiteral("the layout has no lock for it"));
        },
        Qt::QueuedConnection);
}

// A bus works while at least one of its boards answers.
void LockBoards::judge(Line &line)
{
    const bool working
        = std::any_of(line.answering.begin(), line.answering.end(), [](bool answers) { return answers; });
    if (working == line.working)
        return;
    line.working = working;
    m_tell(bank::BusChanged{line.name, working});
    if (!working)
        return;
    // While it was away the bank forgot which boards answer and what their sensors said.
    for (auto it = line.answering.begin(); it != line.answering.end(); ++it)
        m_tell(bank::BoardChanged{line.name, it.key(), it.value()});
    const auto &doors = line.bus->doors();
    for (auto it = doors.begin(); it != doors.end(); ++it)
        read(line, it.key(), it.value());
    const auto &presence = line.bus->presence();
    for (auto it = presence.begin(); it != presence.end(); ++it)
        read(line, it.key(), it.value());
}

void LockBoards::read(const Line &line, serial::LockAddress where, serial::DoorState state)
{
    const auto input = line.doors.constFind(where);
    if (input == line.doors.constEnd())
        return;
    if (input->isPresence)
        m_tell(bank::PresenceChanged{input->compartment, presenceOf(state)});
    else
        m_tell(bank::DoorChanged{input->compartment, doorOf(state)});
}

void LockBoards::read(const Line &line, serial::LockAddress where, serial::PresenceState state)
{
    if (const CompartmentName compartment = line.occupancy.value(where); !compartment.isEmpty())
        m_tell(bank::PresenceChanged{compartment, presenceOf(state)});
}

void LockBoards::report(quint64 ticket, bank::UnlockOutcome outcome, const QString &reason)
{
    m_tell(bank::UnlockReported{m_pulsing.take(ticket), outcome, reason});
}

} // namespace cubby::kiosk
