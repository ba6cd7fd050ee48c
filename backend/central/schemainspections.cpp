// SPDX-License-Identifier: GPL-3.0-or-later
#include "central/schemasteps.h"

namespace cubby::central {

QStringList stepInspections(storage::Dialect)
{
    return {
        // When somebody last looked into a compartment, and how often its door had opened until then.
        QStringLiteral(R"(CREATE TABLE inspections (
            bank TEXT NOT NULL,
            compartment TEXT NOT NULL,
            at BIGINT NOT NULL,
            openings BIGINT NOT NULL,
            PRIMARY KEY (bank, compartment)))"),
        QStringLiteral("ALTER TABLE carriers ADD COLUMN closed_at BIGINT"),
        // With each batch of frames it is asked whose clock is ahead.
        QStringLiteral("CREATE INDEX alerts_open_kind ON alerts (kind, bank) WHERE state <> 'Closed'"),
    };
}

} // namespace cubby::central
