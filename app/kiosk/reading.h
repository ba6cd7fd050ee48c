// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QString>

class QQuickItem;

// Reads a screen as a screen reader does: by the names, roles and descriptions that its items have for assistive
// technology. GUI thread.
namespace cubby::kiosk {

// Everything that is said on the screen below `root`, in its order: headlines, sentences, notices, and pictures that
// have something to tell. Not what can be pressed.
QString screenText(QQuickItem &root);
// What of it is news to whoever is here: a notice, else the headline; null where the screen has neither.
QQuickItem *newsOn(QQuickItem &root);
// What can be pressed, as one walks to it: its name, what it is, and how it stands.
QString itemText(QQuickItem &item);

// What the keys of a keypad walk through below `root`: all that can be pressed or paged now, in the order of the
// screen.
QList<QQuickItem *> stopsIn(QQuickItem &root);
// The one of them that has the keys, itself or by something in it; null where none has.
QQuickItem *stopAt(QQuickItem &root, QQuickItem *focused);
// As a finger on it would. False where it cannot be pressed.
bool press(QQuickItem &item);
// The item that leads back from the screen below `root`; null where none does.
QQuickItem *wayBackIn(QQuickItem &root);

} // namespace cubby::kiosk
