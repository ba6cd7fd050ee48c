// SPDX-License-Identifier: GPL-3.0-or-later
#include "playerplugin.h"

#include "player.h"

#include <QFile>

namespace cubby::player {

QObject *PlayerPlugin::create(const QString &, const QString &)
{
    const QString path = QFile::decodeName(qgetenv("CUBBY_PLAYER_SOCKET"));
    if (path.isEmpty()) {
        qWarning("the player does nothing: CUBBY_PLAYER_SOCKET names no socket");
        return nullptr;
    }
    return new Player(path);
}

} // namespace cubby::player
