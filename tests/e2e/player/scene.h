// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonDocument>
#include <QJsonObject>
#include <QPointF>
#include <QStringList>

class QQuickItem;
class QQuickWindow;

// What a person sees in a window of Qt Quick. GUI thread.
namespace cubby::player {

// The item of this objectName that is visible; nullptr: there is none.
QQuickItem *findShown(const QQuickWindow &window, const QString &name);
QStringList namesIn(const QQuickWindow &window); // of everything visible, in painting order

// Why a finger could not touch the item's middle: it is disabled, fading, outside the window, or covered by another
// item. Empty: it can be touched.
QString whyNotTouchable(const QQuickItem &item);
QPointF centreOf(const QQuickItem &item); // in the window's pixels

// The value that the screens are bound to, with enums by name; empty where the window shows no bank.
QJsonObject viewIn(const QQuickWindow &window);

} // namespace cubby::player
