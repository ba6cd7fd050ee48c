// SPDX-License-Identifier: GPL-3.0-or-later
#include "qml/module.h"

#include <QQmlEngine>
#include <QQuickStyle>

// Written by the build for the module's types; a static library would lose it if nothing named it.
extern void qml_register_types_Cubby_Kiosk();

namespace cubby::qml {

void registerModule()
{
    QQuickStyle::setStyle(QStringLiteral("Basic"));
    qml_register_types_Cubby_Kiosk();
}

void registerModuleAlone()
{
    registerModule();
    qmlRegisterModule("Cubby.Shell", 1, 0);
}

} // namespace cubby::qml
