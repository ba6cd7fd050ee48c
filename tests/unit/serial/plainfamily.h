// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "serial/family.h"

namespace cubby::serial {

enum class PlainBoards {
    Simple,
    ThatAnswerAllAtOnce,
    ThatWantPreparation, // V then M
};

// A family of boards that exist on paper only and speak so that people can read it, for tests of what is decided.
// Boards and locks count from 1. On the left what is asked, on the right what is answered.
//   P1;    poll board 1        S1:01;  its doors, 1 is open
//   A;     poll all            S1:01;  from each
//   U1.2;  unlock lock 2       K1.2;   accepted      R1.2;  refused
//   V1;    which firmware?     F1:7;   seven
//   M1;    be careful          D1;     done          X;     somebody refuses
//                              C1.2;   lock 2 has changed, unasked
Family plainFamily(Family::Answers answers, PlainBoards boards = PlainBoards::Simple);

} // namespace cubby::serial
