// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "central/work.h"
#include "domain/custody.h"

#include <map>

namespace cubby::central {

// One compartment as the centre sees it: the same fold over entries as the bank's own, and what the bank last said of
// its own knowledge.
struct CompartmentPicture
{
    CompartmentState state;
    QString believedCustody = QStringLiteral("Empty");
    QString believedCondition = QStringLiteral("Good");

    std::optional<StayId> stay() const; // that lies there, or is just being put there
    std::optional<Time> lastAccess() const;
};
bool fold(CompartmentPicture &picture, const Entry &entry, Time at); // false: it did not fit

// The compartments of one bank while its entries are projected: each is read once and written once.
class Wall
{
public:
    Wall(Work &work, BankId bank) : m_work(work), m_bank(bank) { }

    const CompartmentPicture *find(const CompartmentName &name); // null: there is no such compartment
    bool apply(const CompartmentName &name, const Entry &entry, Time at); // false: it did not fit
    void write(); // what was changed of this one; before anything else reads its compartments
    void forget(); // what was read: the compartments have become others

    // Something happened that promises of room depend on.
    void unsettle() { m_unsettled = true; }
    bool takeUnsettled() { return std::exchange(m_unsettled, false); }

private:
    friend class Walls;
    struct Kept
    {
        CompartmentPicture picture;
        int size = 0;
        int aboveFloor = 0;
        qint64 openings = 0; // of its door, since it is counted: who was used least is taken next
        bool changed = false;
    };
    using Compartments = std::map<CompartmentName, std::optional<Kept>>; // nothing: there is no such compartment

    Kept *load(const CompartmentName &name);
    void appendChanged(storage::Values &rows);

    Work &m_work;
    BankId m_bank;
    Compartments m_compartments;
    bool m_unsettled = false;
};

// The walls of all banks of which a work speaks.
class Walls
{
public:
    explicit Walls(Work &work) : m_work(work) { }

    Wall &of(BankId bank);
    // With one statement, what entries are about to speak of. Others are read when they are asked for.
    void read(const std::vector<std::pair<BankId, CompartmentName>> &wanted);
    void write(); // what was changed; before anything else reads compartments

private:
    Work &m_work;
    std::map<BankId, Wall> m_walls;
};

} // namespace cubby::central
