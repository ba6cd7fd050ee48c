// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/kiosk/enrolment.h"
#include "bank/view.h"
#include "domain/layout.h"
#include "domain/time.h"

#include <QImage>

class QQuickItem;
class QQuickView;

// Views as a bank would make them, one for each thing that a screen can say: for the gallery and the tests.
namespace scenes {

struct Scene
{
    QString name;
    cubby::bank::View view;
    QStringList parcels = {}; // compartments in which one lies, as far as the picture shows it
    int typed = 0; // digits on the keypad
    bool camera = true; // something is before the camera …
    bool code = false; // … with a code in it
    QString touched = {}; // the object name of what a person touched before
    cubby::kiosk::Enrolment enrolment = {}; // of a kiosk that belongs to no bank yet
};

cubby::Layout layout();
cubby::Now evening(); // a time to show
QImage cameraPicture();
QList<Scene> all();
Scene named(const QString &name);

// The item with that objectName that can be seen, below and including `root`; null where there is none.
QQuickItem *find(QQuickItem *root, const QString &objectName);
// Touches the middle of it. False where there is no such item.
bool click(QQuickView &view, const QString &objectName);

} // namespace scenes
