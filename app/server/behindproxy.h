// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "central/http/message.h"

#include <QStringList>

namespace cubby::server {

// The same handler for requests that may come through one of these proxies (IP addresses): then they are from where the
// last entry of X-Forwarded-For says, or from the proxy where that is no address. What others write there is not
// believed.
http::Handler behindProxy(const QStringList &proxies, http::Handler handler);

} // namespace cubby::server
