// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/notifications.h"

#include <QSqlDatabase>
#include <QSqlDriver>
#include <QSqlQuery>

#include <atomic>

namespace cubby::storage {

namespace {
constexpr Millis kCheck{5000}; // nothing else tells that a connection that only listens is gone
} // namespace

Notifications::Notifications(const DatabaseSettings &settings, const QStringList &channels, QObject *parent)
    : QObject(parent), m_settings(settings), m_channels(channels)
{
    if (m_settings.dialect == Dialect::SQLite)
        return;
    connect(&m_check, &QTimer::timeout, this, &Notifications::check);
    m_check.start(kCheck);
    connectToServer();
}

Notifications::~Notifications() { disconnectFromServer(); }

bool Notifications::connectToServer()
{
    static std::atomic<quint64> s_count{0};
    m_name = QStringLiteral("cubby-listener-%1").arg(++s_count);
    bool listening = false;
    {
        QSqlDatabase database = QSqlDatabase::addDatabase(QStringLiteral("QPSQL"), m_name);
        database.setHostName(m_settings.host);
        database.setPort(m_settings.port);
        database.setDatabaseName(m_settings.name);
        database.setUserName(m_settings.user);
        database.setPassword(m_settings.password);
        database.setConnectOptions(m_settings.options);
        listening = database.open();
        for (const QString &channel : m_channels)
            listening = listening && database.driver()->subscribeToNotification(channel);
        if (listening)
            connect(database.driver(), &QSqlDriver::notification, this,
                    [this](const QString &channel) { Q_EMIT heard(channel); });
    }
    if (!listening)
        disconnectFromServer();
    return listening;
}

void Notifications::disconnectFromServer()
{
    if (m_name.isEmpty())
        return;
    QSqlDatabase::database(m_name, false).close();
    QSqlDatabase::removeDatabase(m_name);
    m_name.clear();
}

void Notifications::check()
{
    if (isListening() && QSqlQuery(QSqlDatabase::database(m_name, false)).exec(QStringLiteral("SELECT 1")))
        return;
    disconnectFromServer();
    if (!connectToServer())
        return;
    for (const QString &channel : m_channels)
        Q_EMIT heard(channel);
}

} // namespace cubby::storage
