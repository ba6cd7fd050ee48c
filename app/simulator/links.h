// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/error.h"
#include "domain/layout.h"

#include <QHash>
#include <QString>

namespace cubby::simulator {

// Where the port of each bus appears, by the bus's name. The text is a path (a layout with one bus), an existing folder
// (the port's name is the bus's), or NAME=PATH,NAME=PATH with every bus of the layout.
Result<QHash<QString, QString>> linksFor(const Layout &layout, const QString &text);

} // namespace cubby::simulator
