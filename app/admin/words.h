// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QColor>
#include <QIcon>
#include <QPalette>
#include <QString>

// What the API's names are called on the screen, and how good or bad they are.
namespace cubby::admin {

// "RequiresInspection" as people say it, in their language. A name that is not known here is taken apart into its
// words, so that nothing that the centre says is hidden.
QString word(const QString &name);

enum class Tone { Plain, Good, Busy, Warning, Bad };
Tone toneOf(const QString &name);
QColor colourOf(Tone tone, const QPalette &palette);
// A mark of its own form for each tone, for not everybody sees the colour. Null for Plain.
QIcon markOf(Tone tone, const QPalette &palette);

} // namespace cubby::admin
