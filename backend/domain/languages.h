// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

namespace cubby {

// The languages that people are spoken to in: BCP 47, the primary part; the first one is what everybody else gets.
const QStringList &spokenLanguages();
bool isRightToLeft(const QString &language);

} // namespace cubby
