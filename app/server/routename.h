// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace cubby::server {

// The route of the API, as its table has it: "/v1/packages/018f…/history" is "/v1/packages/{id}/history". Elsewhere a
// part of the path that is no lower-case word of at most 32 letters, "v1" or a file's name like "openapi.json" names
// one thing among many.
QString routeName(const QString &path);

} // namespace cubby::server
