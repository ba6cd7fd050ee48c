// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "bank/input.h"
#include "bank/view.h"

#include <QtQml/qqml.h>

// The bank's values under the names by which the screens know them. The bank itself knows no QML.
namespace cubby::kiosk {

namespace BankForQml {
Q_NAMESPACE
QML_FOREIGN_NAMESPACE(cubby::bank)
QML_NAMED_ELEMENT(Bank) // Bank.Rest, Bank.PickUp
} // namespace BankForQml

struct ViewForQml
{
    Q_GADGET
    QML_FOREIGN(cubby::bank::View)
    QML_VALUE_TYPE(bankView)
};

struct ListedPackageForQml
{
    Q_GADGET
    QML_FOREIGN(cubby::bank::ListedPackage)
    QML_VALUE_TYPE(listedPackage)
};

struct NearbyBankForQml
{
    Q_GADGET
    QML_FOREIGN(cubby::bank::NearbyBank)
    QML_VALUE_TYPE(nearbyBank)
};

struct ServiceViewForQml
{
    Q_GADGET
    QML_FOREIGN(cubby::bank::ServiceView)
    QML_VALUE_TYPE(serviceView)
};

struct ServiceDoorForQml
{
    Q_GADGET
    QML_FOREIGN(cubby::bank::ServiceDoor)
    QML_VALUE_TYPE(serviceDoor)
};

struct ServiceBoardForQml
{
    Q_GADGET
    QML_FOREIGN(cubby::bank::ServiceBoard)
    QML_VALUE_TYPE(serviceBoard)
};

struct ServiceEntryForQml
{
    Q_GADGET
    QML_FOREIGN(cubby::bank::ServiceEntry)
    QML_VALUE_TYPE(serviceEntry)
};

} // namespace cubby::kiosk
