// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "simbank.h"

namespace cubby::sim {

struct Parcel;

// A person in front of a kiosk: looks at the screen and at the doors, does mostly what is sensible, and sometimes not.
class Visitor
{
public:
    virtual ~Visitor() = default;
    virtual bool step() = 0; // false: the person leaves
};

std::unique_ptr<Visitor> makeCustomer(World &world, SimBank &bank, Parcel &parcel);
std::unique_ptr<Visitor> makeDriver(World &world, SimBank &bank, const seal::Badge &badge, const QString &pin);
std::unique_ptr<Visitor> makeReturner(World &world, SimBank &bank, Parcel &parcel); // hands it in
std::unique_ptr<Visitor> makeTechnician(World &world, SimBank &bank, const seal::Badge &badge, const QString &pin);
std::unique_ptr<Visitor> makeStroller(World &world, SimBank &bank); // touches everything

} // namespace cubby::sim
