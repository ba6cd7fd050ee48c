// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFileSystemWatcher>
#include <QObject>
#include <QStringList>
#include <QTimer>

namespace cubby::server {

// Tells when any of a few files has other content than before, however it was replaced. Looks every ten seconds too,
// for folders that nobody can watch. Lives in one thread with an event loop.
class FileWatch : public QObject
{
    Q_OBJECT

public:
    explicit FileWatch(const QStringList &files); // empty names are left out

Q_SIGNALS:
    void changed(); // a moment later, so that files which belong together are there

private:
    void look();
    QByteArray digest() const;

    QStringList m_files;
    QFileSystemWatcher m_watcher;
    QTimer m_soon;
    QTimer m_again;
    QByteArray m_known;
};

} // namespace cubby::server
