// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/simulator/window.h"

#include "app/simulator/simulatorview.h"
#include "qml/module.h"

#include <QQmlApplicationEngine>

// Written by the build for the module's types; a static library would lose it if nothing named it.
extern void qml_register_types_Cubby_Simulator();

namespace cubby::simulator {

std::unique_ptr<QQmlApplicationEngine> showWindow(SimulatorView &view)
{
    qml::registerModuleAlone();
    qml_register_types_Cubby_Simulator();
    auto engine = std::make_unique<QQmlApplicationEngine>();
    engine->setInitialProperties({{QStringLiteral("simulator"), QVariant::fromValue(&view)}});
    engine->load(QStringLiteral("qrc:/qt-project.org/imports/Cubby/Simulator/SimulatorWindow.qml"));
    if (engine->rootObjects().isEmpty())
        return nullptr;
    return engine;
}

} // namespace cubby::simulator
