// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

struct sockaddr;

namespace cubby::outward {

// Whether an address is one of the public internet: not of this machine, a private net, a link, a group, or one that is
// set aside (the registries of special-purpose addresses of RFC 6890). Anything but IPv4 and IPv6 is not.
bool isPublicAddress(const sockaddr *address);

} // namespace cubby::outward
