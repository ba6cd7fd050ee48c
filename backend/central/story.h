// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "central/packages.h"

#include <QJsonObject>

namespace cubby::central {

// Everything there is to tell of a package, for support: what it is now, its history line by line, every failed
// attempt, its credentials and their uses, what its people were told and whether it arrived, who was at it, and who did
// what at the desk. Nothing if there is no such package, or it is another carrier's.
std::optional<QJsonObject> storyDocument(Work &work, const Actor &by, PackageId id);

} // namespace cubby::central
