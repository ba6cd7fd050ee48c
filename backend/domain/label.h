// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace cubby {

// The form in which label texts are compared: without white space, in capitals. Scanners and people differ in both.
QString normalLabel(const QString &label);

} // namespace cubby
