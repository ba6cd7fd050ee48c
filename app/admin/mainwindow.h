// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/admin/signin.h"
#include "app/admin/workplace.h"

#include <QMainWindow>

class QLabel;
class QListWidget;
class QPushButton;
class QStackedWidget;
class QTabWidget;

namespace cubby::admin {

// All that speaks with one centre. The window shows it.
struct Office
{
    // `folder` keeps the actions whose outcome is not known; `clock` tells how old they are.
    Office(
        const CentreAddress &centre, const QString &folder,
        std::function<Time()> clock = [] { return systemNow().wall; });

    QNetworkAccessManager network;
    QNetworkAccessManager acting; // what is done does not wait behind what is read
    QNetworkAccessManager streaming; // a stream would take the place of another request for ever
    Session session;
    Api api;
    Actions actions;
    EventStream events;
    Workplace workplace;
};

// Signing in; then the sections at the side, one page for each and a tab for every bank and package that is open.
class MainWindow : public QMainWindow
{
    Q_OBJECT

public:
    MainWindow(Office &office, SignIn::Browser browser, QWidget *parent = nullptr);
    ~MainWindow() override;

    QWidget *open(const QString &kind, const QString &id, const QString &detail = {});
    void showSection(const QString &name); // "fleet"
    QWidget *page() const; // what is in front
    QStringList sections() const;

protected:
    void changeEvent(QEvent *event) override;

private:
    QWidget *makeSignIn();
    QWidget *makeDesk();
    void makeActions();
    void signIn();
    void begun();
    void over(const QString &why);
    void addSection(const QString &name, const QString &title, const QString &scope, std::function<QWidget *()> make);
    void showBanner();
    void showStatus();
    void notice(const QString &text, const Command *undo, const QJsonObject &thing);
    void showPending();
    void done(const Action &action, const QJsonObject &answer);
    void closeTab(int index);
    void rememberTabs() const;
    void restoreTabs();

    struct Section
    {
        QString name;
        std::function<QWidget *()> make;
        QWidget *page = nullptr;
    };
    Office &m_office;
    SignIn::Browser m_browser;
    QPointer<SignIn> m_signIn;
    QStackedWidget *m_whole; // signing in, or the desk
    QLabel *m_signInSaid;
    QPushButton *m_signInButton;
    QListWidget *m_side;
    QTabWidget *m_tabs;
    QStackedWidget *m_pages;
    std::vector<Section> m_sections;
    QLabel *m_banner, *m_who, *m_link, *m_notice;
    QPushButton *m_pending, *m_undo;
    QTimer m_noticeEnds;
    QMetaObject::Connection m_undoes;
};

} // namespace cubby::admin
