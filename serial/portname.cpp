// SPDX-License-Identifier: GPL-3.0-or-later
#include "serial/portname.h"

#include <QDir>
#include <QRegularExpression>

namespace cubby::serial {

namespace {

const QString kById = QStringLiteral("by-id:");
const QString kUsb = QStringLiteral("usb:");

// The names of udev hold an underscore for each character of the serial number that may not be in a file's name.
QString asUdevWrites(QString serial)
{
    static const QRegularExpression other(QStringLiteral("[^A-Za-z0-9#+\\-.:=@_]"));
    return serial.replace(other, QStringLiteral("_"));
}

bool isOfAdapter(const QString &entry, const QString &serial)
{
    static const QRegularExpression interface(QStringLiteral("-if[0-9A-Fa-f]{2}(-port[0-9]+)?$"));
    return QString(entry).remove(interface).endsWith(QLatin1Char('_') + serial);
}

} // namespace

tl::expected<QString, QString> findPort(const QString &port, const QString &byIdDirectory)
{
    const QDir directory(byIdDirectory);
    if (port.startsWith(kById)) {
        const QString name = port.mid(kById.size());
        // A name and nothing else, so that it does not lead out of the directory.
        if (name.isEmpty() || name.contains(QLatin1Char('/')))
            return tl::make_unexpected(QStringLiteral("%1 is no name of an entry of %2").arg(port, byIdDirectory));
        return directory.filePath(name);
    }
    if (!port.startsWith(kUsb))
        return port;
    const QString serial = asUdevWrites(port.mid(kUsb.size()));
    if (serial.isEmpty())
        return tl::make_unexpected(QStringLiteral("%1 names no serial number").arg(port));
    QStringList found;
    for (const QString &entry :
         directory.entryList(QDir::AllEntries | QDir::System | QDir::NoDotAndDotDot, QDir::Name)) {
        if (isOfAdapter(entry, serial))
            found.append(entry);
    }
    if (found.isEmpty())
        return tl::make_unexpected(
            QStringLiteral("%1 cannot be opened: no adapter with that serial number is plugged in").arg(port));
    if (found.size() > 1)
        return tl::make_unexpected(QStringLiteral("%1 is not one port but several: name one of them as by-id:%2")
                                       .arg(port, found.join(QStringLiteral(", by-id:"))));
    return directory.filePath(found.first());
}

} // namespace cubby::serial
