// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/admin/mainwindow.h"
#include "tests/integration/app/admin/gate.h"
#include "tests/integration/server/serversite.h"

namespace cubby::test {

inline const QString kPassword = QStringLiteral("a long enough password");

// Somebody at the browser: reads the centre's page, types login and password, and lets the program in or not.
// Everything goes over real HTTP, the redirect to the program too.
class Person : public QObject
{
    Q_OBJECT

public:
    explicit Person(const QString &login) : m_login(login) { }
    bool show(const QUrl &page); // as QDesktopServices::openUrl
    void refuse() { m_decision = "deny"; }
    const QByteArray &lastPage() const { return m_lastPage; }

private:
    QString m_login;
    QByteArray m_decision = "allow";
    QByteArray m_lastPage;
    QNetworkAccessManager m_network;
};

// A centre with a bank, members of staff of every role ("viewer", "support", …), and a gate before it.
class AdminSite
{
public:
    AdminSite();
    void start(const QStringList &arguments = {}); // broker and server
    void stop();

    admin::CentreAddress address() const;
    std::unique_ptr<admin::Office> office(std::function<Time()> clock = [] { return systemNow().wall; }) const;
    std::optional<QJsonObject> tokens(admin::Office &office, const QString &login) const;
    bool signIn(admin::Office &office, const QString &login) const;

    Gate gate;
    ServerSite server{QStringLiteral(CUBBY_SERVER)};
    QTemporaryDir settings; // of the program
};

} // namespace cubby::test
