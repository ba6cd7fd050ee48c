// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/layout.h"

namespace cubby::mail {

// The bank's wall from the front, with one door marked, as a PNG. Empty where the layout has no measures or no such
// door. Errors: code.image.
Result<QByteArray> wallPng(const Layout &layout, const CompartmentName &marked);

} // namespace cubby::mail
