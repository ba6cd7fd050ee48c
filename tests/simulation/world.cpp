// SPDX-License-Identifier: GPL-3.0-or-later
#include "world.h"

#include "visitor.h"

#include <QCryptographicHash>

#include <array>
#include <cstdio>

namespace cubby::sim {

using namespace std::chrono_literals;

namespace {
constexpr auto kBegin = fromMs(1772000000000);
const QString kPin = QStringLiteral("4711");
} // namespace

World::World(quint64 seed, Roughness roughness)
    : m_chance(seed * 2 + 1), m_productChance(seed * 2 + 2), m_roughness(roughness), m_calm(roughness)
{
    m_calm.frameLost = m_calm.frameTwice = m_calm.crash = m_calm.crashBeforeEffect = m_calm.centreCrash = 0;
    m_calm.linkLoss = m_calm.restoreImage = m_calm.loseDisk = 0;
    m_centre = std::make_unique<SimCentre>(*this);
    for (int i = 0; i < 3; ++i) {
        m_banks.push_back(std::make_unique<SimBank>(*this, i, i < 2));
        m_centre->addBank({m_banks.back()->id(), m_banks.back()->layout(), m_banks.back()->key().publicKey(),
                           m_banks.back()->codeKey()});
    }
}

World::~World() = default;

Now World::now() const { return {kBegin + m_mono, m_mono}; }

void World::after(Millis delay, std::function<void()> what)
{
    m_events.emplace(std::pair(m_mono + delay, ++m_order), std::move(what));
}

bool World::happens(double probability) { return double(m_chance.below(1000000)) < probability * 1000000; }

Millis World::between(Millis least, Millis most)
{
    return least + Millis(qint64(m_chance.below(quint64((most - least).count()) + 1)));
}

void World::fail(const QString &what)
{
    if (m_failure.isEmpty())
        m_failure = QStringLiteral("at %1 ms: %2").arg(m_mono.count()).arg(what);
}

void World::tell(const QString &what)
{
    const QByteArray line = QByteArray::number(m_mono.count()) + ' ' + what.toUtf8() + '\n';
    m_tally.story = QCryptographicHash::hash(QByteArray(m_tally.story + line), QCryptographicHash::Sha256);
    if (tellStory)
        std::fputs(line.constData(), stderr);
}

Parcel *World::parcelIn(const SimBank &bank, const CompartmentName &compartment)
{
    Parcel *found = nullptr;
    for (const auto &parcel : m_parcels) {
        if (parcel->place != Parcel::Place::Compartment || parcel->compartment != compartment
            || m_banks[std::size_t(parcel->bank)].get() != &bank)
            continue;
        if (found)
            fail(QStringLiteral("two parcels lie in %1").arg(compartment));
        found = parcel.get();
    }
    return found;
}

void World::sendUp(SimBank &bank, const QByteArray &sealed)
{
    ++m_tally.frames;
    if (!bank.isLinked() || happens(roughness().frameLost))
        return;
    const int copies = happens(roughness().frameTwice) ? 2 : 1;
    for (int i = 0; i < copies; ++i)
        after(between(1ms, 800ms), [this, id = bank.id(), sealed] {
            m_centre->received(id, sealed);
            m_centre->run();
        });
}

void World::sendDown(BankId bank, const QByteArray &sealed)
{
    ++m_tally.frames;
    if (happens(roughness().frameLost))
        return;
    const int copies = happens(roughness().frameTwice) ? 2 : 1;
    for (int i = 0; i < copies; ++i)
        after(between(1ms, 800ms), [this, bank, sealed] {
            for (const auto &b : m_banks) {
                if (b->id() == bank)
                    b->received(sealed);
            }
        });
}

// Orders come in, and the drivers have their parcels with them.
void World::orders()
{
    if (m_healed)
        return;
    const int bank = int(m_chance.below(m_banks.size()));
    int waiting = 0;
    for (const auto &parcel : m_parcels)
        waiting += parcel->bank == bank && parcel->place != Parcel::Place::Customer && !parcel->givenUp ? 1 : 0;
    if (waiting < 8) {
        auto parcel = std::make_unique<Parcel>();
        parcel->bank = bank;
        parcel->label = QStringLiteral("PARCEL%1").arg(m_parcels.size() + 1);
        const Size size = Size(1 + m_chance.below(2));
        if (!happens(0.15)) // else the shop has forgotten to announce it
            parcel->package = m_centre->order(m_banks[std::size_t(bank)]->id(), parcel->label, size);
        m_parcels.push_back(std::move(parcel));
        m_centre->run();
    }
    if (happens(0.2)) {
        auto back = std::make_unique<Parcel>();
        back->bank = bank;
        back->label = QStringLiteral("RETURN%1").arg(m_parcels.size() + 1);
        back->place = Parcel::Place::Customer;
        back->isReturn = true;
        if (happens(0.7)) // else nobody has announced it
            back->package = m_centre->announceReturn(m_banks[std::size_t(bank)]->id(), back->label);
        m_parcels.push_back(std::move(back));
    }
    after(between(5s, 60s), [this] { orders(); });
}

// Shops change their minds, customers lose their codes, and drivers put in the wrong parcel.
void World::desk()
{
    if (m_healed)
        return;
    Parcel *parcel = m_parcels.empty() ? nullptr : m_parcels[std::size_t(m_chance.below(m_parcels.size()))].get();
    if (parcel && !parcel->package.isNull() && (parcel->isReturn || parcel->place != Parcel::Place::Customer)) {
        using Desk = SimCentre::Desk;
        static constexpr std::array kWhat{Desk::Cancel,   Desk::Unassign, Desk::Reissue,
                                          Desk::Delegate, Desk::GiveAway, Desk::MarkInDoubt};
        const auto choice = std::size_t(m_chance.below(kWhat.size()));
        if (m_centre->atDesk(kWhat[choice], parcel->package)) {
            ++m_tally.atDesk;
            tell(QStringLiteral("at the desk: %1 of %2").arg(choice).arg(parcel->label));
        }
        m_centre->run();
    }
    after(between(5s, 40s), [this] { desk(); });
}

void World::trouble()
{
    if (m_healed)
        return;
    for (const auto &bank : m_banks) {
        if (happens(roughness().linkLoss / 6)) {
            bank->setLinked(false);
            after(between(2s, 300s), [&b = *bank] { b.setLinked(true); });
        }
        if (happens(roughness().restoreImage / 6))
            bank->restoreImage();
        else if (happens(roughness().restoreImage / 6))
            bank->takeImage();
        else if (happens(roughness().loseDisk / 6))
            bank->loseDisk();
    }
    if (happens(0.02))
        m_centre->linkRestored();
    after(10s, [this] { trouble(); });
}

bool World::step()
{
    if (m_events.empty())
        return false;
    auto first = m_events.extract(m_events.begin());
    m_mono = std::max(m_mono, first.key().first);
    ++m_tally.steps;
    first.mapped()();
    checkAlways();
    return true;
}

void World::checkAlways()
{
    QHash<PackageId, int> custodians;
    for (const auto &bank : m_banks) {
        bank->checkAlways();
        if (!bank->isUp() || !bank->host()->runner().isOpen())
            continue;
        for (const bank::Stay &stay : bank->host()->runner().bank().state().stays()) {
            if (!stay.package.isNull() && ++custodians[stay.package] > 1)
                fail(QStringLiteral("two compartments claim package %1").arg(stay.package.toString()));
        }
    }
}

void World::checkAtRest()
{
    for (const auto &bank : m_banks)
        bank->checkAtRest();
    m_centre->checkAtRest();
    const auto doubled
        = m_centre->database().query(QStringLiteral("SELECT package FROM stays WHERE state = 'Present' AND package IS "
                                                    "NOT NULL GROUP BY package HAVING count(*) > 1"));
    if (!doubled || !doubled->empty())
        fail(QStringLiteral("the centre sees a package in two places"));
    const auto asked = m_centre->database().query(
        QStringLiteral("SELECT p.package FROM packages p JOIN stays s ON s.package = p.package AND s.stay = p.stay "
                       "WHERE p.plan = 'Unassign' AND s.state = 'Present'"));
    if (!asked || !asked->empty())
        fail(QStringLiteral("a bank has not answered that a package is not what lies there"));
}

QString World::play(int minutes)
{
    const seal::Badge badge = m_centre->addPerson(QStringLiteral("driver"), kPin);
    const seal::Badge technician = m_centre->addPerson(QStringLiteral("technician"), kPin);
    for (const auto &bank : m_banks)
        bank->boot();
    after(1s, [this] { orders(); });
    after(20s, [this] { desk(); });
    after(10s, [this] { trouble(); });
    std::function<void()> people = [&] {
        for (const auto &bank : m_banks) {
            if (!bank->isUp() || bank->isClosedToPeople()) {
                bank->visitor.reset();
                continue;
            }
            if (bank->visitor) {
                if (!bank->visitor->step())
                    bank->visitor.reset();
                continue;
            }
            for (const LayoutCompartment &c : bank->layout().compartments) {
                if (bank->isOpen(c.name) && happens(0.03))
                    bank->shut(c.name); // somebody passing by
            }
            if (m_healed || !happens(0.2))
                continue;
            Parcel *ready = nullptr;
            Parcel *back = nullptr;
            bool deliver = false;
            for (const auto &parcel : m_parcels) {
                if (m_banks[std::size_t(parcel->bank)].get() != bank.get())
                    continue;
                if (parcel->isReturn) {
                    deliver = deliver || parcel->place == Parcel::Place::Compartment;
                    if (parcel->place == Parcel::Place::Customer && parcel->compartment.isEmpty())
                        back = parcel.get();
                    continue;
                }
                if (parcel->place == Parcel::Place::Compartment && !parcel->pass.isEmpty() && happens(0.5))
                    ready = parcel.get();
                deliver = deliver || (parcel->place == Parcel::Place::Driver && !parcel->givenUp);
            }
            if (ready && happens(0.7))
                bank->visitor = makeCustomer(*this, *bank, *ready);
            else if (back && happens(0.3))
                bank->visitor = makeReturner(*this, *bank, *back);
            else if (deliver)
                bank->visitor = makeDriver(*this, *bank, badge, kPin);
            else if (happens(0.02))
                bank->visitor = makeTechnician(*this, *bank, technician, kPin);
            else if (happens(0.1))
                bank->visitor = makeStroller(*this, *bank);
        }
        after(between(500ms, 3s), people);
    };
    after(2s, people);
    std::function<void()> centre = [&] {
        m_centre->run();
        after(2s, centre);
    };
    after(2s, centre);

    const Millis end = m_mono + std::chrono::minutes(minutes);
    while (m_failure.isEmpty() && m_mono < end && step()) { }
    // Everything heals: links come back, banks boot, nobody comes any more, doors are shut.
    m_healed = true;
    for (const auto &bank : m_banks) {
        bank->visitor.reset();
        bank->setLinked(true);
        bank->boot();
        for (const LayoutCompartment &c : bank->layout().compartments)
            bank->shut(c.name);
    }
    const Millis rest = m_mono + 15min;
    while (m_failure.isEmpty() && m_mono < rest && step()) { }
    if (m_failure.isEmpty())
        checkAtRest();
    m_events.clear();
    return m_failure;
}

} // namespace cubby::sim
