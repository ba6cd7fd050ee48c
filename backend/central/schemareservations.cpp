// SPDX-License-Identifier: GPL-3.0-or-later
// Whose room is kept, and the orders of one carrier as a list.
#include "central/schemasteps.h"

namespace cubby::central {

QStringList stepOwnedReservations(storage::Dialect)
{
    return {
        QStringLiteral("ALTER TABLE reservations ADD COLUMN carrier TEXT"),
        QStringLiteral("CREATE INDEX reservations_carrier ON reservations (carrier, reservation)"),
        QStringLiteral("CREATE INDEX orders_carrier ON orders (carrier, order_id)"),
    };
}

} // namespace cubby::central
