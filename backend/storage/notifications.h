// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "storage/database.h"

#include <QObject>
#include <QStringList>
#include <QTimer>

class QSqlDatabase;

namespace cubby::storage {

// Hears what other processes say with NOTIFY, on a connection of its own. On SQLite nobody says anything. Lives in a
// thread with an event loop. While it is cut off it tries again, and says `heard` of every channel once it is back:
// what was said meanwhile is lost.
class Notifications : public QObject
{
    Q_OBJECT

public:
    Notifications(const DatabaseSettings &settings, const QStringList &channels, QObject *parent = nullptr);
    ~Notifications() override;

    bool isListening() const { return !m_name.isEmpty(); }

Q_SIGNALS:
    void heard(const QString &channel);

private:
    bool connectToServer();
    void disconnectFromServer();
    void check();

    const DatabaseSettings m_settings;
    const QStringList m_channels;
    QString m_name; // of Qt's connection; empty while there is none
    QTimer m_check;
};

} // namespace cubby::storage
