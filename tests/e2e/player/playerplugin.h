// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QGenericPlugin>

namespace cubby::player {

// Loaded by Qt Gui into any program for which QT_QPA_GENERIC_PLUGINS names cubbyplayer.
class PlayerPlugin final : public QGenericPlugin
{
    Q_OBJECT
    Q_PLUGIN_METADATA(IID QGenericPluginFactoryInterface_iid FILE "player.json")

public:
    QObject *create(const QString &name, const QString &specification) override;
};

} // namespace cubby::player
