// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "central/work.h"

namespace cubby::central {

// This centre's database was put back to an earlier moment: banks may know more of their directories than it does, so
// each gets a new one, and nothing is taken for sent. Everybody signs in again, and the event stream goes on at its
// end.
void databaseRestored(Work &work);

} // namespace cubby::central
