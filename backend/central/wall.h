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

// The compartments of one bank while a frame of its entries is projected: each is read once and written once.
class Wall
{
public:
    // With `whole` all compartments are read at once: for a frame that speaks of several.
    Wall(Work &work, BankId bank, bool whole);

    const CompartmentPicture *find(const CompartmentName &name); // null: there is no such compartment
    bool apply(const CompartmentName &name, const Entry &entry, Time at); // false: it did not fit
    void write();

    // Whether anything happened that promises of room depend on.
    void unsettle() { m_unsettled = true; }
    bool isUnsettled() const { return m_unsettled; }

private:
    struct Kept
    {
        CompartmentPicture picture;
        int size = 0;
        int aboveFloor = 0;
        bool changed = false;
    };
    void read(const storage::Rows &rows);
    Kept *load(const CompartmentName &name);

    Work &m_work;
    BankId m_bank;
    bool m_whole;
    std::map<CompartmentName, Kept> m_kept;
    bool m_unsettled = false;
};

} // namespace cubby::central
