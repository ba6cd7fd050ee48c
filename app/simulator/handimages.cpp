// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/simulator/handimages.h"

#include <QDateTime>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSaveFile>

namespace cubby::simulator {

HandImages::HandImages(const QString &folder, const QString &camera, QObject *parent)
    : QAbstractListModel(parent), m_folder(folder), m_camera(camera), m_watcher(this), m_settle(this)
{
    m_settle.setSingleShot(true);
    m_settle.setInterval(150); // a file that is being written changes several times
    connect(&m_settle, &QTimer::timeout, this, &HandImages::look);
    connect(&m_watcher, &QFileSystemWatcher::directoryChanged, this, [this] { m_settle.start(); });
    connect(&m_watcher, &QFileSystemWatcher::fileChanged, this, [this] { m_settle.start(); });
    m_watcher.addPath(m_folder);
    takeDown();
    look();
}

HandImages::~HandImages() { takeDown(); }

void HandImages::toggle(int row)
{
    if (row < 0 || row >= m_images.size())
        return;
    const QString path = m_images.at(row).path;
    if (path == m_held) {
        if (takeDown())
            setHeld({});
    } else if (hold(path)) {
        setHeld(path);
    }
}

void HandImages::look()
{
    QList<Image> images;
    const auto files
        = QDir(m_folder).entryInfoList({QStringLiteral("*.png")}, QDir::Files | QDir::Readable, QDir::Time);
    for (const QFileInfo &file : files) {
        const QString path = file.absoluteFilePath();
        images.append({path, QStringLiteral("%1-%2").arg(file.lastModified().toMSecsSinceEpoch()).arg(file.size())});
        m_watcher.addPath(path);
    }
    if (images == m_images)
        return;
    beginResetModel();
    m_images = images;
    endResetModel();
}

// The camera must never see half an image: written beside, then renamed.
bool HandImages::hold(const QString &path)
{
    QFile image(path);
    QSaveFile camera(m_camera);
    const bool held = image.open(QIODevice::ReadOnly) && camera.open(QIODevice::WriteOnly)
                      && camera.write(image.readAll()) == image.size() && camera.commit();
    setError(held ? QString() : tr("%1 cannot be held up to %2.").arg(path, m_camera));
    return held;
}

bool HandImages::takeDown()
{
    const bool gone = !QFile::exists(m_camera) || QFile::remove(m_camera);
    setError(gone ? QString() : tr("%1 cannot be removed.").arg(m_camera));
    return gone;
}

void HandImages::setHeld(const QString &path)
{
    m_held = path;
    if (!m_images.isEmpty())
        Q_EMIT dataChanged(index(0), index(int(m_images.size()) - 1), {HeldRole});
}

void HandImages::setError(const QString &error)
{
    if (error == m_error)
        return;
    m_error = error;
    Q_EMIT errorChanged();
}

int HandImages::rowCount(const QModelIndex &parent) const { return parent.isValid() ? 0 : int(m_images.size()); }

QVariant HandImages::data(const QModelIndex &index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid | CheckIndexOption::ParentIsInvalid))
        return {};
    const Image &image = m_images.at(index.row());
    switch (role) {
    case Qt::DisplayRole:
    case NameRole:
        return QFileInfo(image.path).completeBaseName();
    case SourceRole:
        return QUrl::fromLocalFile(image.path);
    case HeldRole:
        return image.path == m_held;
    default:
        return {};
    }
}

QHash<int, QByteArray> HandImages::roleNames() const
{
    return {{NameRole, "name"}, {SourceRole, "source"}, {HeldRole, "held"}};
}

} // namespace cubby::simulator
