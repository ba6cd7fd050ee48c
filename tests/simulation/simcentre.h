// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "central/centre.h"
#include "tests/database/testdatabase.h"

#include <memory>

namespace cubby::sim {

class World;

// The real centre on a real database. It may crash before a commit, or between the commit and the answer.
class SimCentre
{
public:
    explicit SimCentre(World &world);

    void addBank(const central::NewBank &bank);
    seal::Badge addPerson(const QString &role, const QString &pin);
    PackageId order(BankId bank, const QString &label, Size size);
    PackageId announceReturn(BankId bank, const QString &label);
    // What happens at the desk to a package; what its state does not allow is refused, and that is no fault.
    enum class Desk { Cancel, Unassign, Reissue, Delegate, GiveAway, MarkInDoubt };
    bool atDesk(Desk what, PackageId package); // whether it was done
    void received(BankId bank, const QByteArray &sealed);
    void run(); // what is due: directory to banks, messages to customers
    void linkRestored();

    seal::KeyLookup downKeys() const { return seal::only(m_keys.down.publicKey()); }
    seal::KeyLookup passKeys() const { return seal::only(m_keys.pass.publicKey()); }
    storage::Database &database() { return *m_database; }
    void checkAtRest(); // what is projected follows from the events
    central::Centre &centre() { return *m_centre; }

private:
    PackageId place(central::OrderRequest request);
    void open();
    void publish(const std::vector<central::Outgoing> &frames);

    World &m_world;
    test::TestDatabase m_store;
    central::CentreKeys m_keys;
    std::unique_ptr<storage::Database> m_database;
    std::unique_ptr<central::Centre> m_centre;
    int m_orders = 0;
};

} // namespace cubby::sim
