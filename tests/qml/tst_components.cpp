// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/kiosk/shell.h"

#include <QtQuickTest>

// The parts of the design system on their own; the cases are in tst_components.qml.
class Setup : public QObject
{
    Q_OBJECT

public Q_SLOTS:
    void applicationAvailable() { cubby::kiosk::registerShell(); }
};

QUICK_TEST_MAIN_WITH_SETUP(components, Setup)
#include "tst_components.moc"
