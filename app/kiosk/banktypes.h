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

} // namespace cubby::kiosk
