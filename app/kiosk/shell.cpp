// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/kiosk/shell.h"

#include "app/kiosk/kiosk.h"
#include "qml/module.h"

#include <QQuickView>

// Written by the build for the module's types; a static library would lose it if nothing named it.
extern void qml_register_types_Cubby_Shell();

namespace cubby::kiosk {

void registerShell()
{
    qml::registerModule();
    qml_register_types_Cubby_Shell();
}

bool showScreens(QQuickView &view, Kiosk &kiosk, bool reducedMotion)
{
    view.setResizeMode(QQuickView::SizeRootObjectToView);
    view.setInitialProperties(
        {{QStringLiteral("kiosk"), QVariant::fromValue(&kiosk)}, {QStringLiteral("reducedMotion"), reducedMotion}});
    view.setSource(QUrl(QStringLiteral("qrc:/qt-project.org/imports/Cubby/Kiosk/Stage.qml")));
    return view.status() == QQuickView::Ready;
}

} // namespace cubby::kiosk
