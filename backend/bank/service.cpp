// SPDX-License-Identifier: GPL-3.0-or-later
// A technician looks into compartments, tries locks and sensors, and takes the bank out of service and back.
#include "bank/bank.h"
#include "bank/timing.h"

namespace cubby::bank {

namespace {
constexpr qsizetype kRememberedScans = 20;
} // namespace

void Bank::showService(Notice notice)
{
    m_session.lit.clear();
    m_session.round.clear();
    m_session.chosen.clear();
    m_session.calibrating = false;
    show(Screen::ServiceHome, notice);
}

void Bank::showServiceDoor(Notice notice)
{
    m_session.calibrating = false;
    m_session.lit = hasVisit(m_session.chosen) ? m_session.chosen : CompartmentName();
    show(Screen::ServiceDoor, notice);
}

// Somebody else's visit goes before; the technician's own is opened again.
bool Bank::openToInspect(const CompartmentName &name)
{
    const CompartmentState &c = at(name);
    if (c.visit && c.visit->purpose != Purpose::Inspection)
        return false;
    if (c.visit)
        askAnew(name);
    m_session.found.reset();
    m_session.skip = false;
    const Stay *stay = m_state.stay(c.stay);
    m_session.label = stay ? stay->label : QString();
    request(name, {newRequest(), name, Purpose::Inspection, c.stay, {}, {}, m_session.person, {}});
    return true;
}

void Bank::openNextOfRound()
{
    while (++m_session.index < m_session.round.size()) {
        if (openToInspect(m_session.round[m_session.index]))
            return;
    }
    showService();
}

// The door that a technician had opened is shut.
void Bank::inspectionJudged(Verdict)
{
    const CompartmentName name = m_session.lit;
    if (m_session.calibrating)
        return; // until the sensor is understood, what it says means nothing
    const CompartmentState &c = at(name);
    if (m_session.skip) {
        settle(name, Verdict::NobodyKnows);
    } else if (m_session.found) {
        concludeInspection(name, *m_session.found);
    } else if (!sensesPresence(name)) {
        return; // the technician has to say
    } else {
        const bool expected = c.custody == Custody::Holds;
        const bool present = seesPresent(name);
        concludeInspection(name, present == expected ? InspectionResult::AsExpected
                                 : present           ? InspectionResult::SomethingElse
                                                     : InspectionResult::Nothing);
    }
    if (!m_session.round.isEmpty())
        return openNextOfRound();
    showServiceDoor();
}

void Bank::concludeInspection(const CompartmentName &name, InspectionResult result)
{
    const CompartmentState c = at(name);
    // Where the sensor contradicts the technician, somebody has to look again.
    if (sensesPresence(name)) {
        const bool present = seesPresent(name);
        if (present && (result == InspectionResult::Nothing || c.stay.isNull()))
            result = InspectionResult::SomethingElse;
        else if (!present && result == InspectionResult::AsExpected && !c.stay.isNull())
            result = InspectionResult::Nothing;
    }
    note(entry::Inspected{name, m_session.person, result, c.stay});
    m_session.found.reset();
    Custody custody = c.custody;
    StayId stay = c.stay;
    Condition condition = c.condition == Condition::Inspect ? Condition::Good : c.condition;
    switch (result) {
    case InspectionResult::AsExpected:
        if (!stay.isNull())
            custody = Custody::Holds;
        else if (custody == Custody::Unknown)
            condition = Condition::Inspect; // nobody knows what to expect
        break;
    case InspectionResult::Nothing:
        custody = Custody::Empty;
        stay = StayId();
        break;
    case InspectionResult::SomethingElse:
        custody = Custody::Unknown;
        if (c.condition != Condition::OutOfOrder)
            condition = Condition::Inspect;
        break;
    }
    note(entry::CompartmentSet{name, custody, condition, stay, false, QStringLiteral("inspected")});
}

void Bank::serviceScanned(const CodeScanned &scan)
{
    const char *sources[] = {"camera", "serial", "keyboard"};
    m_session.scans.prepend(QString::fromLatin1(sources[std::size_t(scan.source)]) + QStringLiteral(": ") + scan.text);
    m_session.scans = m_session.scans.mid(0, kRememberedScans);
    play(Sound::Open);
    show(Screen::ServiceScan);
}

void Bank::setByTechnician(Condition condition)
{
    const CompartmentState c = at(m_session.chosen);
    if (c.visit)
        return showServiceDoor(Notice::CompartmentInUse);
    const bool good = condition == Condition::Good;
    note(entry::CompartmentSet{m_session.chosen, c.custody, condition, c.stay, c.unverified && !good,
                               QStringLiteral("technician")});
    showServiceDoor();
}

// ---- calibration: how its sensor reads a door that somebody looks at ----

void Bank::calibrationDoorMoved()
{
    if (m_session.screen == Screen::Opening)
        show(Screen::CalibrateOpen);
}

void Bank::calibrationFound(bool opened)
{
    const CompartmentName name = m_session.chosen;
    const LayoutCompartment &place = *m_settings.layout.find(name);
    const DoorState shut = m_session.readShut;
    const DoorState open = m_watch.constFind(name)->sensors.door();
    const auto suggest = [&](const char *setting, bool value) {
        note(entry::SettingSuggested{name, place.lock.bus, place.lock.board, QString::fromLatin1(setting), value,
                                     m_session.person});
    };
    if (!opened) {
        m_session.finding = Finding::DoorDidNotOpen;
    } else if (shut == DoorState::Closed && open == DoorState::Open) {
        m_session.finding = Finding::SensorRight;
    } else if (shut == DoorState::Open && open == DoorState::Closed) {
        m_session.finding = Finding::SensorReversed;
        const LayoutBus *bus = m_settings.layout.findBus(place.lock.bus);
        if (const LayoutBoard *board = bus ? bus->findBoard(place.lock.board) : nullptr)
            suggest("openIs1", !board->openIs1);
    } else {
        m_session.finding = Finding::SensorSilent;
        if (place.hasDoorSensor)
            suggest("doorSensor", false);
    }
    show(Screen::CalibrateDone);
}

// Nothing was put in or taken out: the compartment is what it was.
void Bank::endCalibration()
{
    const CompartmentName name = m_session.chosen;
    m_session.calibrating = false;
    if (const auto &visit = at(name).visit; visit && visit->purpose == Purpose::Inspection) {
        if (at(name).doorOpen && !sensesDoor(name))
            note(entry::DoorClosed{name, true});
        setCompartment(name, at(name).custody, at(name).condition, "calibrated");
    }
    showServiceDoor();
}

void Bank::serviceChose(Choice choice, const QString &argument)
{
    switch (m_session.screen) {
    case Screen::ServiceHome:
        if (choice == Choice::ShowDoor && m_settings.layout.find(argument)) {
            m_session.chosen = argument;
            showServiceDoor();
        } else if (choice == Choice::Audit) {
            m_session.round.clear();
            for (const LayoutCompartment &c : m_settings.layout.compartments)
                m_session.round << c.name;
            m_session.index = -1;
            openNextOfRound();
        } else if (choice == Choice::TestScanners) {
            show(Screen::ServiceScan);
        } else if (choice == Choice::ToMaintenance || choice == Choice::ToService) {
            const BankMode mode = choice == Choice::ToService ? BankMode::Service : BankMode::Maintenance;
            if (mode != m_state.mode())
                setMode(mode, m_session.person);
            showService();
        } else if (choice == Choice::SignOut || choice == Choice::Done || choice == Choice::Back) {
            signOut();
        }
        return;
    case Screen::ServiceScan:
        if (choice == Choice::Back || choice == Choice::Done) {
            m_session.scans.clear();
            showService();
        }
        return;
    case Screen::ServiceDoor:
    case Screen::AuditDoor:
        return inspectionChose(choice);
    case Screen::CalibrateShut:
        if (choice == Choice::Done) {
            m_session.readShut = m_watch.constFind(m_session.chosen)->sensors.door();
            m_session.calibrating = true;
            if (!openToInspect(m_session.chosen))
                showServiceDoor(Notice::CompartmentInUse);
        } else if (choice == Choice::Back) {
            showServiceDoor();
        }
        return;
    case Screen::CalibrateOpen:
        if (choice == Choice::Yes || choice == Choice::No)
            calibrationFound(choice == Choice::Yes);
        else if (choice == Choice::Back)
            endCalibration();
        return;
    case Screen::CalibrateDone:
        if (choice == Choice::Done || choice == Choice::Back)
            endCalibration();
        return;
    default:
        return;
    }
}

void Bank::inspectionChose(Choice choice)
{
    const bool audit = m_session.screen == Screen::AuditDoor;
    const CompartmentName name = audit ? m_session.lit : m_session.chosen;
    const bool inspecting = hasVisit(name) && at(name).visit->purpose == Purpose::Inspection;
    switch (choice) {
    case Choice::AsExpected:
    case Choice::Missing:
    case Choice::SomethingElse:
    case Choice::Skip:
        if (!inspecting || !at(name).visit->opened)
            return; // only whoever has opened the door can have looked
        m_session.skip = choice == Choice::Skip;
        if (choice != Choice::Skip)
            m_session.found = choice == Choice::AsExpected ? InspectionResult::AsExpected
                              : choice == Choice::Missing  ? InspectionResult::Nothing
                                                           : InspectionResult::SomethingElse;
        if (!at(name).doorOpen) {
            m_session.lit = name;
            return inspectionJudged(Verdict::NobodyKnows);
        }
        return show(m_session.screen); // now the door has to be shut
    case Choice::Done:
        if (inspecting && at(name).doorOpen && !sensesDoor(name)) {
            note(entry::DoorClosed{name, true});
            closed(name);
        }
        return;
    case Choice::Back:
        leaveForeground();
        return showService();
    case Choice::SignOut:
        return signOut();
    case Choice::OpenDoor:
    case Choice::OpenAgain:
        if (!audit && !openToInspect(name))
            showServiceDoor(Notice::CompartmentInUse);
        else if (audit && inspecting)
            openToInspect(name);
        return;
    case Choice::SetOutOfOrder:
    case Choice::SetGood:
        if (!audit)
            setByTechnician(choice == Choice::SetGood ? Condition::Good : Condition::OutOfOrder);
        return;
    case Choice::Calibrate:
        if (!audit && hasVisit(name))
            return showServiceDoor(Notice::CompartmentInUse);
        if (!audit)
            show(Screen::CalibrateShut);
        return;
    default:
        return;
    }
}

} // namespace cubby::bank
