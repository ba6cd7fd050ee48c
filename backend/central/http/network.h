// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace cubby::http {

// Whom an address stands for where clients are counted: an IPv4 address for itself, an IPv6 address for its /64, of
// which whoever has one address has all. Anything else is what it is.
QString networkOf(const QString &address);

} // namespace cubby::http
