// SPDX-License-Identifier: GPL-3.0-or-later
#include "visitor.h"

#include "world.h"

namespace cubby::sim {

using bank::Choice;
using bank::Screen;

namespace {

class Person : public Visitor
{
public:
    Person(World &world, SimBank &bank) : m_world(world), m_bank(bank) { }

protected:
    bank::View view() { return m_bank.host()->view(m_world.now()); }
    void choose(Choice choice, const QString &argument = {}) { m_bank.input(bank::PersonChose{choice, argument}); }
    bool maybe(double p) { return m_world.happens(p); }
    // Where nothing senses a package the bank asks people and believes them. There people are careful here.
    bool careless(double p) { return m_bank.sensesPresence() && maybe(p); }

    World &m_world;
    SimBank &m_bank;
};

class Customer final : public Person
{
public:
    Customer(World &world, SimBank &bank, Parcel &parcel) : Person(world, bank), m_parcel(parcel) { }

    bool step() override
    {
        const bank::View v = view();
        const bool mine = v.compartment == m_parcel.compartment;
        const bool inside = m_parcel.place == Parcel::Place::Compartment;
        if (careless(0.02))
            return false; // walks away in the middle of it
        switch (v.screen) {
        case Screen::Rest:
            if (m_shown > 3)
                return false;
            ++m_shown;
            if (maybe(0.6))
                m_bank.input(bank::CodeScanned{QString::fromLatin1(m_parcel.pass)});
            else
                choose(Choice::PickUp);
            return true;
        case Screen::EnterCode:
            if (v.pauseSeconds > 0 || ++m_shown > 6) {
                choose(Choice::Back);
                return false;
            }
            m_bank.input(bank::CodeTyped{maybe(0.9) ? m_parcel.code : QStringLiteral("00000000")});
            return true;
        case Screen::PressDoor:
            choose(maybe(0.9) ? Choice::OpenAgain : Choice::Back);
            return true;
        case Screen::DoorOpen:
            if (!mine || !m_bank.isOpen(v.compartment))
                return true;
            if (inside && !careless(0.1))
                take();
            else if (careless(0.1))
                choose(Choice::ReportProblem);
            else
                m_bank.shut(v.compartment);
            return true;
        case Screen::StillInside:
            choose(maybe(0.7) ? Choice::OpenAgain : Choice::LeaveIt);
            return true;
        case Screen::DidYouTakeIt:
            choose(inside ? Choice::No : Choice::Yes);
            return true;
        case Screen::Thanks:
            if (maybe(0.3))
                return false;
            choose(maybe(0.8) ? Choice::Done : maybe(0.7) ? Choice::OpenAgain : Choice::ReportProblem);
            return true;
        case Screen::DoorFailed:
        case Screen::ProblemNoted:
            choose(Choice::Done);
            return false;
        case Screen::OutOfService:
            return false;
        default:
            return !maybe(0.1);
        }
    }

private:
    void take()
    {
        m_parcel.place = Parcel::Place::Customer;
        m_world.tell(QStringLiteral("the customer takes %1").arg(m_parcel.label));
        m_bank.pollSensors();
    }

    Parcel &m_parcel;
    int m_shown = 0;
};

class Driver final : public Person
{
public:
    Driver(World &world, SimBank &bank, seal::Badge badge, QString pin)
        : Person(world, bank), m_badge(std::move(badge)), m_pin(std::move(pin))
    { }

    bool step() override
    {
        const bank::View v = view();
        if (careless(0.01))
            return false;
        switch (v.screen) {
        case Screen::Rest:
            if (++m_shown > 3)
                return false;
            m_bank.input(bank::CodeScanned{QString::fromLatin1(seal::toText(m_badge))});
            return true;
        case Screen::EnterPin:
            m_bank.input(bank::PinTyped{maybe(0.9) ? m_pin : QStringLiteral("9999")});
            return true;
        case Screen::DriverList:
            return atList(v);
        case Screen::ChooseSize:
            choose(v.sizes.isEmpty() || maybe(0.2) ? Choice::Back : Choice::TakeSize, v.sizes.value(0));
            return true;
        case Screen::PressDoor:
            choose(maybe(0.9) ? Choice::OpenAgain : Choice::Back);
            return true;
        case Screen::PutIn:
            return putIn(v);
        case Screen::DoorOpen: // takes the last one back
            if (Parcel *parcel = m_world.parcelIn(m_bank, v.compartment); parcel && m_bank.isOpen(v.compartment)) {
                if (!m_last.isEmpty() && parcel->label != m_last)
                    m_world.fail(
                        QStringLiteral("the driver was to take %1 back and finds %2").arg(m_last, parcel->label));
                parcel->place = Parcel::Place::Driver;
                m_bank.pollSensors();
            } else {
                m_bank.shut(v.compartment);
            }
            return true;
        case Screen::TakeOut:
            takeOut(v);
            return true;
        case Screen::StillInside:
            choose(maybe(0.7) ? Choice::OpenAgain : Choice::LeaveIt);
            return true;
        case Screen::DidYouTakeIt:
            choose(m_world.parcelIn(m_bank, v.compartment) ? Choice::No : Choice::Yes);
            return true;
        case Screen::IsItInside:
            choose(m_world.parcelIn(m_bank, v.compartment) ? Choice::Yes : Choice::No);
            return true;
        case Screen::NothingInside:
            choose(maybe(0.7) ? Choice::OpenAgain : Choice::Back);
            return true;
        case Screen::NoRoom:
            if (Parcel *parcel = inHand())
                parcel->givenUp = true;
            choose(Choice::Back);
            return true;
        case Screen::OutOfService:
            return false;
        case Screen::Summary:
            choose(Choice::Done);
            return false;
        default:
            return true;
        }
    }

private:
    Parcel *inHand()
    {
        for (const auto &parcel : m_world.parcels()) {
            if (parcel->label == m_label && parcel->place == Parcel::Place::Driver)
                return parcel.get();
        }
        return nullptr;
    }

    // Of a collection: what lies there goes with the driver.
    void takeOut(const bank::View &v)
    {
        if (!m_bank.isOpen(v.compartment))
            return;
        Parcel *there = m_world.parcelIn(m_bank, v.compartment);
        if (!there || careless(0.1)) {
            m_bank.shut(v.compartment);
            return;
        }
        if (there->label != v.label) {
            choose(Choice::SomethingElse);
            m_bank.shut(v.compartment);
            return;
        }
        if (maybe(0.7))
            m_bank.input(bank::CodeScanned{there->label});
        there->place = Parcel::Place::Customer;
        m_world.tell(QStringLiteral("the driver takes %1 out of %2").arg(there->label, v.compartment));
        m_bank.pollSensors();
    }

    bool atList(const bank::View &v)
    {
        if (!v.toCollect.isEmpty() && v.notice == bank::Notice::None && maybe(0.3)) {
            choose(Choice::Collect);
            return true;
        }
        if (v.notice == bank::Notice::LabelTwice) {
            if (Parcel *parcel = inHand())
                parcel->givenUp = true;
        }
        if (v.canTakeBack && maybe(0.05)) {
            m_last.clear();
            for (const bank::ListedPackage &package : v.packages) {
                if (package.outcome == bank::Outcome::Delivered) // what was collected since stays with the driver
                    m_last = package.label;
            }
            choose(Choice::TakeBack);
            return true;
        }
        for (const auto &parcel : m_world.parcels()) {
            if (parcel->place != Parcel::Place::Driver || parcel->givenUp
                || &m_bank != m_world.banks()[std::size_t(parcel->bank)].get())
                continue;
            m_label = parcel->label;
            m_bank.input(bank::CodeScanned{m_label});
            return true;
        }
        choose(Choice::Done);
        return true;
    }

    bool putIn(const bank::View &v)
    {
        if (!m_bank.isOpen(v.compartment))
            return true;
        Parcel *there = m_world.parcelIn(m_bank, v.compartment);
        if (there && there->label != m_label) {
            choose(Choice::NotEmpty);
            m_bank.shut(v.compartment);
            return true;
        }
        if (there) {
            if (careless(0.05)) { // put in and taken out again
                there->place = Parcel::Place::Driver;
                choose(maybe(0.3) ? Choice::NeedsLarger : maybe(0.5) ? Choice::DoesNotClose : Choice::Back);
            }
            m_bank.shut(v.compartment);
            return true;
        }
        if (Parcel *parcel = inHand(); parcel && !careless(0.1)) {
            parcel->place = Parcel::Place::Compartment;
            parcel->compartment = v.compartment;
            m_world.tell(QStringLiteral("the driver puts %1 into %2").arg(parcel->label, v.compartment));
            m_bank.pollSensors();
            if (maybe(0.2)) {
                for (const auto &next : m_world.parcels()) { // already scans the next one
                    if (next->place == Parcel::Place::Driver && !next->givenUp && m_bank.sensesPresence()
                        && &m_bank == m_world.banks()[std::size_t(next->bank)].get()) {
                        m_bank.input(bank::CodeScanned{next->label});
                        m_next = next->label;
                        break;
                    }
                }
            }
            m_bank.shut(v.compartment);
            if (!m_next.isEmpty())
                m_label = std::exchange(m_next, {});
        } else {
            m_bank.shut(v.compartment);
        }
        return true;
    }

    seal::Badge m_badge;
    QString m_pin;
    QString m_label;
    QString m_next;
    QString m_last;
    int m_shown = 0;
};

// Hands a parcel in.
class Returner final : public Person
{
public:
    Returner(World &world, SimBank &bank, Parcel &parcel) : Person(world, bank), m_parcel(parcel) { }

    bool step() override
    {
        const bank::View v = view();
        if (careless(0.02))
            return false;
        const bool inHand = m_parcel.place == Parcel::Place::Customer;
        const bool mine
            = v.flow == bank::Flow::DropOff && (v.screen == Screen::ScanReturn || v.label == m_parcel.label);
        if (v.screen != Screen::Rest && !mine)
            return !maybe(0.1); // somebody else's, who has left
        switch (v.screen) {
        case Screen::Rest:
            if (!inHand || ++m_shown > 3)
                return false;
            choose(Choice::SendBack);
            return true;
        case Screen::ScanReturn:
            if (v.notice != bank::Notice::None) {
                choose(Choice::Back);
                return false;
            }
            m_bank.input(bank::CodeScanned{m_parcel.label});
            return true;
        case Screen::ChooseSize:
            choose(v.sizes.isEmpty() ? Choice::Back : Choice::TakeSize, v.sizes.value(0));
            return true;
        case Screen::PressDoor:
            choose(maybe(0.9) ? Choice::OpenAgain : Choice::Back);
            return true;
        case Screen::PutIn:
            if (!m_bank.isOpen(v.compartment))
                return true;
            if (const Parcel *there = m_world.parcelIn(m_bank, v.compartment); there && there != &m_parcel) {
                choose(Choice::NotEmpty);
            } else if (inHand && !careless(0.1)) {
                m_parcel.place = Parcel::Place::Compartment;
                m_parcel.compartment = v.compartment;
                m_world.tell(QStringLiteral("the customer puts %1 into %2").arg(m_parcel.label, v.compartment));
                m_bank.pollSensors();
            }
            m_bank.shut(v.compartment);
            return true;
        case Screen::IsItInside:
            choose(m_world.parcelIn(m_bank, v.compartment) ? Choice::Yes : Choice::No);
            return true;
        case Screen::NothingInside:
            choose(maybe(0.7) ? Choice::OpenAgain : Choice::Back);
            return true;
        case Screen::Receipt:
            if (inHand)
                m_world.fail(QStringLiteral("a receipt for nothing"));
            choose(Choice::Done);
            return false;
        case Screen::NoRoom:
            choose(Choice::Back);
            return false;
        case Screen::OutOfService:
            return false;
        default:
            return !maybe(0.1);
        }
    }

private:
    Parcel &m_parcel;
    int m_shown = 0;
};

// Looks into every compartment and says truly what is there.
class Technician final : public Person
{
public:
    Technician(World &world, SimBank &bank, seal::Badge badge, QString pin)
        : Person(world, bank), m_badge(std::move(badge)), m_pin(std::move(pin))
    { }

    bool step() override
    {
        const bank::View v = view();
        if (maybe(0.01))
            return false;
        switch (v.screen) {
        case Screen::Rest:
            if (++m_shown > 2)
                return false;
            m_bank.input(bank::CodeScanned{QString::fromLatin1(seal::toText(m_badge))});
            return true;
        case Screen::EnterPin:
            m_bank.input(bank::PinTyped{m_pin});
            return true;
        case Screen::ServiceHome:
            choose(std::exchange(m_audited, true) ? Choice::SignOut : Choice::Audit);
            return true;
        case Screen::AuditDoor:
            if (m_bank.isOpen(v.compartment)) {
                Parcel *there = m_world.parcelIn(m_bank, v.compartment);
                // What nobody can account for goes to the driver, who finds out whose it is.
                if (there && v.label.isEmpty() && maybe(0.7)) {
                    there->place = Parcel::Place::Driver;
                    m_world.tell(QStringLiteral("the technician takes %1 out of %2").arg(there->label, v.compartment));
                    m_bank.pollSensors();
                    there = nullptr;
                }
                const QString label = there ? there->label : QString();
                if (maybe(0.9))
                    choose(label == v.label ? Choice::AsExpected : there ? Choice::SomethingElse : Choice::Missing);
                m_bank.shut(v.compartment);
            } else if (maybe(0.2)) {
                choose(Choice::Back);
            }
            return true;
        case Screen::PressDoor:
            choose(maybe(0.8) ? Choice::OpenAgain : Choice::Back);
            return true;
        case Screen::OutOfService:
            return false;
        default:
            return !maybe(0.05);
        }
    }

private:
    seal::Badge m_badge;
    QString m_pin;
    int m_shown = 0;
    bool m_audited = false;
};

// Shows and touches whatever there is, but does not reach into open compartments.
class Stroller final : public Person
{
public:
    using Person::Person;

    bool step() override
    {
        if (!m_bank.sensesPresence())
            return false;
        switch (m_world.chance().below(6)) {
        case 0:
            m_bank.input(bank::CodeTyped{QString::number(10000000 + m_world.chance().below(80000000))});
            break;
        case 1:
            choose(Choice::PickUp);
            break;
        case 2:
            m_bank.input(bank::CodeScanned{QStringLiteral("eyJub25zZW5zZSI6MX0.x.y")});
            break;
        case 3: { // a pass that somebody has left lying about
            const auto &parcels = m_world.parcels();
            if (!parcels.empty())
                m_bank.input(bank::CodeScanned{
                    QString::fromLatin1(parcels[std::size_t(m_world.chance().below(parcels.size()))]->pass)});
            break;
        }
        default:
            choose(Choice(m_world.chance().below(quint64(Choice::ToService) + 1)));
            break;
        }
        return !maybe(0.2);
    }
};

} // namespace

std::unique_ptr<Visitor> makeCustomer(World &world, SimBank &bank, Parcel &parcel)
{
    return std::make_unique<Customer>(world, bank, parcel);
}

std::unique_ptr<Visitor> makeDriver(World &world, SimBank &bank, const seal::Badge &badge, const QString &pin)
{
    return std::make_unique<Driver>(world, bank, badge, pin);
}

std::unique_ptr<Visitor> makeReturner(World &world, SimBank &bank, Parcel &parcel)
{
    return std::make_unique<Returner>(world, bank, parcel);
}

std::unique_ptr<Visitor> makeTechnician(World &world, SimBank &bank, const seal::Badge &badge, const QString &pin)
{
    return std::make_unique<Technician>(world, bank, badge, pin);
}

std::unique_ptr<Visitor> makeStroller(World &world, SimBank &bank) { return std::make_unique<Stroller>(world, bank); }

} // namespace cubby::sim
