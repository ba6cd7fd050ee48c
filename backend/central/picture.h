// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "central/boards.h"
#include "central/events.h"
#include "central/wall.h"

#include <map>

namespace cubby::central {

// Everything that is projected, as it follows from the events one after another.
class Picture
{
public:
    // Errors: rebuild.event, for one of the centre's own that cannot be read.
    Result<void> add(const Event &event);

    // Into the tables rebuilt_…: what has been added to lists since the last time; and all the rest, at the end.
    Result<void> storeLists(storage::Database &database);
    Result<void> store(storage::Database &database) const;

private:
    struct Compartment
    {
        Size size = Size::M;
        int aboveFloor = 0;
        CompartmentPicture picture;
    };
    struct KnownStay
    {
        event::StayChanged stay;
        Time createdAt;
    };
    struct KnownPackage
    {
        Package package;
        qint64 steps = 0;
    };
    struct KnownBank
    {
        BankMode mode = BankMode::Service;
        QString software;
        std::map<CompartmentName, Compartment> compartments;
        std::map<std::tuple<QString, int, QString>, BoardFault> boardFaults;
        std::map<EpochId, LogHead> journal;
    };

    void addEntry(const Event &event, const Entry &entry);
    void add(const Event &event, const event::BankAdded &e);
    void add(const Event &event, const event::WallChanged &e);
    void add(const Event &event, const event::StayChanged &e);
    void add(const Event &event, const event::PackageOrdered &e);
    void add(const Event &event, const event::PackageAmended &e);
    void add(const Event &event, const event::PackageChanged &e);
    void add(const Event &event, const event::DeliveryFailed &e);
    template <class E>
    Result<void> read(const Event &event);

    std::map<BankId, KnownBank> m_banks;
    std::map<std::pair<BankId, StayId>, KnownStay> m_stays;
    std::map<PackageId, KnownPackage> m_packages;
    storage::Values m_history;
    storage::Values m_attempts;
};

} // namespace cubby::central
