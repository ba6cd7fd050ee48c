// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "central/work.h"
#include "domain/entries.h"

// What is wrong with the lock boards of banks, as they say. A projection of their entries.
namespace cubby::central {

struct BoardFault
{
    QString bus;
    int board = -1; // -1: the line
    QString fault; // "Silent" (entry::BoardFaulty)
    QString text; // a sentence
    Time since;
};
std::vector<BoardFault> boardFaults(Work &work, BankId bank); // in the order of lines and boards

// Each with its alert, but for an echo: that does no harm.
void boardFaulty(Work &work, BankId bank, const entry::BoardFaulty &e, Time at);
void boardTrusted(Work &work, BankId bank, const entry::BoardTrusted &e);
// The bank begins a new journal, and says anew what is wrong.
void boardsForgotten(Work &work, BankId bank);

} // namespace cubby::central
