// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/simulator/links.h"

#include <QDir>
#include <QFileInfo>
#include <QStringList>

namespace cubby::simulator {

Result<QHash<QString, QString>> linksFor(const Layout &layout, const QString &text)
{
    QHash<QString, QString> links;
    if (text.contains(QLatin1Char('='))) {
        for (const QString &part : text.split(QLatin1Char(','))) {
            const qsizetype equals = part.indexOf(QLatin1Char('='));
            const QString name = part.left(equals).trimmed();
            const QString path = equals < 0 ? QString() : part.mid(equals + 1).trimmed();
            if (!layout.findBus(name) || path.isEmpty() || links.contains(name))
                return failure("simulator.link",
                               QStringLiteral("\"%1\" is not NAME=PATH with the name of a bus, each once.").arg(part));
            links.insert(name, path);
        }
    } else if (QFileInfo(text).isDir()) {
        for (const LayoutBus &bus : layout.buses)
            links.insert(bus.name, QDir(text).filePath(bus.name));
    } else if (layout.buses.size() == 1 && !text.isEmpty()) {
        links.insert(layout.buses.first().name, text);
    } else {
        return failure("simulator.link",
                       QStringLiteral("The layout has %1 buses: a folder that exists is needed, or NAME=PATH for each.")
                           .arg(layout.buses.size()));
    }
    for (const LayoutBus &bus : layout.buses) {
        if (!links.contains(bus.name))
            return failure("simulator.link", QStringLiteral("No path is given for bus \"%1\".").arg(bus.name));
    }
    return links;
}

} // namespace cubby::simulator
