// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QAbstractListModel>
#include <QFileSystemWatcher>
#include <QList>
#include <QString>
#include <QTimer>
#include <QUrl>

namespace cubby::simulator {

// The PNG images of a folder, of which one at a time can be held up to the kiosk's camera: a camera that looks at a
// file sees it there. New images show up by themselves, newest first. One thread.
class HandImages final : public QAbstractListModel
{
    Q_OBJECT
    Q_PROPERTY(QString error READ error NOTIFY errorChanged FINAL)

public:
    enum Role { NameRole = Qt::UserRole, SourceRole, HeldRole };

    // `camera` is the file that the kiosk's camera looks at. It is removed at the start and at the end, as nothing is
    // held up then.
    HandImages(const QString &folder, const QString &camera, QObject *parent = nullptr);
    ~HandImages() override;

    // Holds the image up, in place of another if need be; the one that is held up is taken down.
    Q_INVOKABLE void toggle(int row);

    QString error() const { return m_error; }
    int rowCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QHash<int, QByteArray> roleNames() const override;

Q_SIGNALS:
    void errorChanged();

private:
    struct Image
    {
        QString path;
        QString stamp; // of this content, so that a new one under the same name is loaded again
        friend bool operator==(const Image &, const Image &) = default;
    };

    void look();
    bool hold(const QString &path);
    bool takeDown();
    void setHeld(const QString &path);
    void setError(const QString &error);

    QString m_folder;
    QString m_camera;
    QList<Image> m_images;
    QString m_held; // path, empty: none
    QString m_error;
    QFileSystemWatcher m_watcher;
    QTimer m_settle;
};

} // namespace cubby::simulator
