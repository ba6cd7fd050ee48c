// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/server/filewatch.h"

#include <QCryptographicHash>
#include <QFile>
#include <QFileInfo>

namespace cubby::server {

namespace {
constexpr std::chrono::milliseconds kMoment{300};
constexpr std::chrono::seconds kLookAgain{10};
} // namespace

FileWatch::FileWatch(const QStringList &files) : m_files(files)
{
    m_files.removeAll(QString());
    m_known = digest();
    m_soon.setSingleShot(true);
    connect(&m_soon, &QTimer::timeout, this, &FileWatch::look);
    connect(&m_again, &QTimer::timeout, this, &FileWatch::look);
    // Folders: a file that is replaced is another one, which nobody watches any more.
    connect(&m_watcher, &QFileSystemWatcher::directoryChanged, this, [this] { m_soon.start(kMoment); });
    for (const QString &file : std::as_const(m_files))
        m_watcher.addPath(QFileInfo(file).absolutePath());
    if (!m_files.isEmpty())
        m_again.start(kLookAgain);
}

void FileWatch::look()
{
    QByteArray now = digest();
    if (now == m_known)
        return;
    m_known = std::move(now);
    Q_EMIT changed();
}

QByteArray FileWatch::digest() const
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    for (const QString &name : m_files) {
        QFile file(name);
        if (file.open(QIODevice::ReadOnly))
            hash.addData(&file);
        hash.addData(QByteArrayView("/"));
    }
    return hash.result();
}

} // namespace cubby::server
