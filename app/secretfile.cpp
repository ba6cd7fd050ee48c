// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/secretfile.h"

#include <QDir>
#include <QFile>
#include <QSaveFile>

namespace cubby {

namespace {
constexpr qint64 kLargest = 1 << 20;

Result<void> write(const QString &path, const QByteArray &content, QFileDevice::Permissions permissions)
{
    QSaveFile file(path);
    const bool written = file.open(QIODevice::WriteOnly) && file.setPermissions(permissions)
                         && file.write(content) == content.size() && file.commit();
    if (!written)
        return failure("file.write", QStringLiteral("%1 cannot be written: %2").arg(path, file.errorString()));
    return {};
}

} // namespace

Result<QByteArray> readSmallFile(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return failure("file.read", QStringLiteral("%1 cannot be read: %2").arg(path, file.errorString()));
    const QByteArray content = file.read(kLargest + 1);
    if (content.size() > kLargest)
        return failure("file.read", QStringLiteral("%1 is larger than 1 MiB").arg(path));
    return content;
}

Result<void> writeSecretFile(const QString &path, const QByteArray &content)
{
    return write(path, content, QFileDevice::ReadOwner | QFileDevice::WriteOwner);
}

Result<void> writePlainFile(const QString &path, const QByteArray &content)
{
    return write(path, content,
                 QFileDevice::ReadOwner | QFileDevice::WriteOwner | QFileDevice::ReadGroup | QFileDevice::ReadOther);
}

Result<void> makeSecretFolder(const QString &path)
{
    if (QDir(path).exists())
        return {};
    const auto ownerOnly = QFileDevice::ReadOwner | QFileDevice::WriteOwner | QFileDevice::ExeOwner;
    if (!QDir().mkpath(path) || !QFile::setPermissions(path, ownerOnly))
        return failure("file.write", QStringLiteral("The folder %1 cannot be made").arg(path));
    return {};
}

} // namespace cubby
