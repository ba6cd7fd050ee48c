// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "simbank.h"
#include "simcentre.h"

#include <QTemporaryDir>

#include <functional>
#include <map>
#include <memory>

namespace cubby::sim {

// How rough the world is. Probabilities are for each occasion.
struct Roughness
{
    double frameLost = 0.1;
    double frameTwice = 0.1;
    double crash = 0.01; // of a bank, for each thing that happens to it
    double crashBeforeEffect = 0.02; // between a commit and the pulse that it was for
    double centreCrash = 0.02;
    double stuck = 0.08; // a pulse that opens nothing
    double linkLoss = 0.3; // a cut for each minute
    double restoreImage = 0.2; // for each minute and bank
    double loseDisk = 0.06;
    bool unsafe = false; // for the test of the tests: breaks a rule on purpose
};

// A parcel, and who really has it.
struct Parcel
{
    PackageId package;
    QString label;
    int bank = 0; // where it is to go
    enum class Place { Driver, Compartment, Customer } place = Place::Driver;
    CompartmentName compartment; // of `bank`
    bool givenUp = false; // the driver takes it home
    bool isReturn = false; // a customer hands it in
    QString code; // as the customer was told
    QByteArray pass;
};

// Everything that happens, in the order of a virtual clock, from one seed. The same seed plays the same story.
class World
{
public:
    World(quint64 seed, Roughness roughness);
    ~World();

    // Plays so many minutes, then heals everything and lets it come to rest. Empty: every rule held. Else what broke.
    QString play(int minutes);

    // Facts for tests and for the teller.
    struct Tally
    {
        int steps = 0;
        int pulses = 0;
        int deposits = 0;
        int pickups = 0;
        int dropOffs = 0;
        int collections = 0;
        int inspections = 0;
        int atDesk = 0; // cancelled, unassigned, reissued, delegated
        int crashes = 0;
        int epochs = 0;
        int frames = 0;
        QByteArray story; // SHA-256 over everything that happened
    };
    const Tally &tally() const { return m_tally; }
    bool tellStory = false; // on standard error

    // ---- for the parts of the world ----
    Now now() const;
    void after(Millis delay, std::function<void()> what);
    Chance &chance() { return m_chance; } // of the world
    Chance &productChance() { return m_productChance; } // of the programs in it
    bool happens(double probability);
    Millis between(Millis least, Millis most);
    void fail(const QString &what);
    void tell(const QString &what);
    const Roughness &roughness() const { return m_healed ? m_calm : m_roughness; }
    bool healed() const { return m_healed; }
    Tally &count() { return m_tally; }
    QString folder() const { return m_folder.path(); }
    std::vector<std::unique_ptr<Parcel>> &parcels() { return m_parcels; }
    Parcel *parcelIn(const SimBank &bank, const CompartmentName &compartment);
    std::vector<std::unique_ptr<SimBank>> &banks() { return m_banks; }
    SimCentre &centre() { return *m_centre; }

    // The broker: loses, repeats and delays.
    void sendUp(SimBank &bank, const QByteArray &sealed);
    void sendDown(BankId bank, const QByteArray &sealed);

private:
    bool step();
    void checkAlways();
    void checkAtRest();
    void orders();
    void desk();
    void trouble();

    SeededChance m_chance;
    SeededChance m_productChance;
    Roughness m_roughness;
    Roughness m_calm;
    bool m_healed = false;
    QTemporaryDir m_folder;
    Millis m_mono{1000};
    quint64 m_order = 0;
    std::map<std::pair<Millis, quint64>, std::function<void()>> m_events;
    std::vector<std::unique_ptr<Parcel>> m_parcels;
    std::unique_ptr<SimCentre> m_centre;
    std::vector<std::unique_ptr<SimBank>> m_banks;
    QString m_failure;
    Tally m_tally;
};

} // namespace cubby::sim
