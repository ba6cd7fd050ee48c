// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/database.h"

class QSqlError;

namespace cubby::storage {

// What a driver says, as one of the codes that database.h lists.
tl::unexpected<Error> sqlFailure(Dialect dialect, const QSqlError &error, const QString &doing);

} // namespace cubby::storage
