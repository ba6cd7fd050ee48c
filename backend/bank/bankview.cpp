// SPDX-License-Identifier: GPL-3.0-or-later
#include "bank/bank.h"
#include "bank/timing.h"

#include <QMetaEnum>

#include <algorithm>

namespace cubby::bank {

View Bank::view(Now now) const
{
    View v;
    v.bankName = m_settings.layout.name;
    v.online = m_online;
    v.cameraWorks = m_camera;
    v.screen = m_session.screen;
    v.notice = m_session.notice;
    v.noticeTime = m_session.noticeTime;
    if (v.screen == Screen::Rest && !isUsable())
        v.screen = m_starting || m_ending || m_settings.layoutOnTrial ? Screen::Starting : Screen::OutOfService;
    if (now.mono < m_pausedUntil)
        v.pauseSeconds = int(std::chrono::ceil<std::chrono::seconds>(m_pausedUntil - now.mono).count());
    else if (v.notice == Notice::CodePaused)
        v.notice = Notice::None;
    if (m_session.badge)
        v.triesLeft = kWrongPinsUntilLock - m_state.tries(m_session.badge->person).wrong;
    v.compartment = !m_session.lit.isEmpty()     ? m_session.lit
                    : !m_session.named.isEmpty() ? m_session.named
                                                 : m_session.chosen;
    const qsizetype count = std::max(m_session.stays.size(), m_session.round.size());
    if (count > 1) {
        v.index = int(m_session.index) + 1;
        v.count = int(count);
    }
    v.flow = m_session.flow;
    v.language = m_session.language;
    v.accessible = m_session.accessible;
    v.scanned = m_session.scanned;
    v.finding = m_session.finding;
    if (v.notice == Notice::MovedOn)
        v.from = m_session.from;
    v.otherBank = m_session.otherBank;
    v.nearby = m_session.nearby;
    v.asking = m_session.askedUntil.has_value();
    v.receipt = m_session.receipt;
    v.receiptByMessage = m_session.contactKnown;
    if (m_session.flow == Flow::Service && m_session.person != PersonId())
        v.service = serviceView();
    v.person = m_session.name;
    v.label = m_session.label;
    v.canTakeBack = m_session.last.has_value();
    if (const CompartmentState *c = m_state.compartment(m_session.lit); c && c->visit)
        v.canOpenAgain = m_watch[m_session.lit].tries < kTries;
    v.sensesDoor = m_session.lit.isEmpty() || sensesDoor(m_session.lit);
    v.problem = m_session.problem;
    if (m_session.ends && v.screen != Screen::Opening) { // that waits for a lock, not for a person
        v.secondsMatter = true;
        const auto left = std::chrono::ceil<std::chrono::seconds>(*m_session.ends - now.mono).count();
        v.secondsLeft = std::max(int(left), 0);
        v.secondsTotal = int(std::chrono::ceil<std::chrono::seconds>(m_session.lasts).count());
    } else if (asksToClose()) {
        v.secondsMatter = true;
        v.secondsLeft = std::max(int(std::chrono::ceil<std::chrono::seconds>(openDoorEnds() - now.mono).count()), 0);
        v.secondsTotal = int((sensesDoor(m_session.lit) ? kLeftOpenAfter : kAssumedShut) / 1s);
    }
    if (v.screen == Screen::ChooseSize || v.screen == Screen::PutIn) {
        v.size = toString(m_session.size);
        const QList<CompartmentName> rooms = free(Size::XS);
        for (Size size : kSizes) {
            const auto isSize = [&](const CompartmentName &n) { return m_settings.layout.find(n)->size == size; };
            if (!std::ranges::any_of(rooms, isSize))
                continue;
            v.sizes << toString(size);
            v.canEnlarge = v.canEnlarge || size > m_session.size;
            v.canShrink = v.canShrink || size < m_session.size;
        }
    }
    if (v.screen == Screen::DriverList || v.screen == Screen::Summary)
        v.packages = m_session.done;
    if (v.screen == Screen::DriverList) {
        v.packages.removeIf([](const ListedPackage &p) { return p.outcome == Outcome::NotTaken; }); // is still to do
        QList<ListedPackage> open;
        for (const directory::PackageExpected &package : m_directory.packages()) {
            if (!package.dropOff && handles(package.carrier) && !m_state.stay(package.stay)
                && !m_state.ended(package.stay))
                open << ListedPackage{package.labels.value(0), toString(package.size), {}, false, 0};
        }
        std::ranges::sort(open, {}, &ListedPackage::label);
        v.packages = open + v.packages;
    }
    if (v.screen == Screen::DriverList || m_session.flow == Flow::Collection) {
        for (const StayId &id : toCollect()) {
            const Stay &stay = *m_state.stay(id);
            v.toCollect << ListedPackage{
                stay.label, toString(m_settings.layout.find(stay.compartment)->size), stay.compartment, false,
                0,          stay.dropOff ? Part::ReturnHere : Part::ExpiredHere};
        }
    }
    for (const LayoutCompartment &place : m_settings.layout.compartments) {
        const CompartmentState &c = at(place.name);
        v.compartments << CompartmentView{place.name, c.doorOpen, toText(c.shown())};
    }
    return v;
}

namespace {

const char *textOf(DoorState state)
{
    const char *texts[] = {"Unknown", "Open", "Closed"};
    return texts[std::size_t(state)];
}

const char *textOf(PresenceState state)
{
    const char *texts[] = {"Unknown", "Present", "Absent"};
    return texts[std::size_t(state)];
}

const char *textOf(Sensors::Trust trust)
{
    const char *texts[] = {"Sensed", "Absent", "Faulty"};
    return texts[std::size_t(trust)];
}

} // namespace

Bank::Scene Bank::scene(Now now) const
{
    return {QString::fromLatin1(QMetaEnum::fromType<Screen>().valueToKey(int(view(now).screen))), m_sceneSince};
}

QStringList Bank::faults() const
{
    QStringList out;
    for (auto it = m_state.compartments().begin(); it != m_state.compartments().end(); ++it) {
        if (!it->doorFault.isEmpty())
            out << it.key() + QStringLiteral(" Door ") + it->doorFault;
        if (!it->presenceFault.isEmpty())
            out << it.key() + QStringLiteral(" Presence ") + it->presenceFault;
    }
    for (auto it = m_buses.begin(); it != m_buses.end(); ++it) {
        if (!*it)
            out << QStringLiteral("bus ") + it.key();
    }
    for (const BoardFault &fault : m_state.boardFaults()) {
        const QString board = fault.board < 0 ? QString() : QStringLiteral(" board ") + QString::number(fault.board);
        out << fault.bus + board + u' ' + fault.fault;
    }
    return out;
}

ServiceView Bank::serviceView() const
{
    ServiceView v;
    for (const LayoutCompartment &place : m_settings.layout.compartments) {
        const CompartmentState &c = at(place.name);
        const Sensors &sensors = m_watch.constFind(place.name)->sensors;
        const Stay *stay = m_state.stay(c.stay);
        ServiceDoor door;
        door.name = place.name;
        door.size = toString(place.size);
        door.custody = toText(c.custody);
        door.condition = toText(c.condition);
        door.content = stay ? stay->label : QString();
        door.unverified = c.unverified;
        door.lock
            = place.lock.bus + u'/' + QString::number(place.lock.board) + u'/' + QString::number(place.lock.channel);
        door.door = QString::fromLatin1(textOf(sensors.door()));
        door.doorSensor = QString::fromLatin1(textOf(sensors.trust(Sensor::Door)));
        door.doorFault = sensors.fault(Sensor::Door);
        door.presence = QString::fromLatin1(textOf(sensors.presence()));
        door.presenceSensor = QString::fromLatin1(textOf(sensors.trust(Sensor::Presence)));
        door.presenceFault = sensors.fault(Sensor::Presence);
        v.doors << door;
    }
    const auto faultsOf = [this](const QString &bus, int board) {
        QStringList out;
        for (const BoardFault &fault : m_state.boardFaults()) {
            if (fault.bus == bus && fault.board == board)
                out << fault.fault;
        }
        return out;
    };
    for (const LayoutBus &bus : m_settings.layout.buses) {
        if (const QStringList faults = faultsOf(bus.name, -1); !faults.isEmpty())
            v.boards << ServiceBoard{bus.name, -1, m_buses.value(bus.name), m_buses.value(bus.name), faults};
        for (const LayoutBoard &board : bus.boards)
            v.boards << ServiceBoard{bus.name, board.address, m_buses.value(bus.name),
                                     boardAnswers({bus.name, board.address, 0}), faultsOf(bus.name, board.address)};
    }
    v.software = m_settings.software;
    v.layout = QString::fromLatin1(m_settings.layout.digest().toHex().left(12));
    v.epoch = m_epoch.toString();
    v.maintenance = m_state.mode() == BankMode::Maintenance;
    v.scans = m_session.scans;
    return v;
}

} // namespace cubby::bank
