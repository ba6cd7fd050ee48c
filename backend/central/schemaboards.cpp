// SPDX-License-Identifier: GPL-3.0-or-later
// What is wrong with the lock boards of banks.
#include "central/schemasteps.h"

namespace cubby::central {

QStringList stepBoardFaults(storage::Dialect)
{
    // The board is -1 for a line as a whole.
    return {QStringLiteral(R"(CREATE TABLE board_faults (
            bank TEXT NOT NULL REFERENCES banks(bank),
            bus TEXT NOT NULL,
            board INTEGER NOT NULL,
            fault TEXT NOT NULL,
            text TEXT NOT NULL,
            since BIGINT NOT NULL,
            PRIMARY KEY (bank, bus, board, fault)))")};
}

} // namespace cubby::central
