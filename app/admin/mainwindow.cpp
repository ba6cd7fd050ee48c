// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/admin/mainwindow.h"

#include "app/admin/badgesheet.h"
#include "app/admin/bankpage.h"
#include "app/admin/languages.h"
#include "app/admin/lists.h"
#include "app/admin/packagepage.h"
#include "app/admin/reportpage.h"
#include "app/admin/searchdialog.h"
#include "app/admin/sections.h"

#include <QApplication>
#include <QLabel>
#include <QListWidget>
#include <QMessageBox>
#include <QPushButton>
#include <QSettings>
#include <QShortcut>
#include <QSplitter>
#include <QStackedWidget>
#include <QStatusBar>
#include <QTabBar>
#include <QTabWidget>
#include <QToolBar>
#include <QToolButton>
#include <QVBoxLayout>

namespace cubby::admin {

Office::Office(const CentreAddress &centre, const QString &folder, std::function<Time()> clock)
    : session(centre, network), api(session, network, acting), actions(api, folder, std::move(clock)),
      events(api, streaming), workplace(api, actions, events)
{ }

MainWindow::MainWindow(Office &office, SignIn::Browser browser, QWidget *parent)
    : QMainWindow(parent), m_office(office), m_browser(std::move(browser)), m_whole(new QStackedWidget)
{
    setWindowTitle(QStringLiteral("Cubby"));
    m_whole->addWidget(makeSignIn());
    m_whole->addWidget(makeDesk());
    setCentralWidget(m_whole);
    makeActions();
    resize(1280, 800);
    restoreGeometry(QSettings().value(QStringLiteral("window/geometry")).toByteArray());

    connect(&office.session, &Session::begun, this, &MainWindow::begun);
    connect(&office.session, &Session::over, this, &MainWindow::over);
    connect(&office.api, &Api::reachabilityChanged, this, &MainWindow::showBanner);
    connect(&office.events, &EventStream::opened, this, &MainWindow::showStatus);
    connect(&office.events, &EventStream::closed, this, &MainWindow::showStatus);
    connect(&office.session.keyring(), &Keyring::unavailable, this, &MainWindow::showStatus);
    connect(&office.actions, &Actions::pendingChanged, this, &MainWindow::showStatus);
    connect(&office.actions, &Actions::done, this, &MainWindow::done);
    connect(&office.actions, &Actions::refused, this, [this](const Action &action, const Error &error) {
        notice(QStringLiteral("%1: %2").arg(action.title, error.message), nullptr, {});
    });
    connect(&office.workplace, &Workplace::openRequested, this, &MainWindow::open);
    connect(&office.workplace, &Workplace::noticed, this, &MainWindow::notice);
    connect(&m_noticeEnds, &QTimer::timeout, this, [this] {
        m_notice->clear();
        m_undo->hide();
    });
    m_noticeEnds.setSingleShot(true);
    showStatus();
    showBanner();
}

MainWindow::~MainWindow()
{
    QSettings().setValue(QStringLiteral("window/geometry"), saveGeometry());
    if (m_office.session.isOpen())
        rememberTabs();
    // The pages use what the window owns.
    m_office.api.disconnect(this);
    m_office.events.disconnect(this);
    m_office.actions.disconnect(this);
    m_office.session.disconnect(this);
}

QWidget *MainWindow::makeSignIn()
{
    auto *page = new QWidget;
    page->setObjectName(QStringLiteral("signIn"));
    auto *layout = new QVBoxLayout(page);
    auto *title = new QLabel(QStringLiteral("Cubby"));
    QFont large = font();
    large.setPointSizeF(large.pointSizeF() * 2.4);
    large.setBold(true);
    title->setFont(large);
    auto *where = new QLabel(m_office.session.centre().url.toString());
    m_signInSaid = new QLabel;
    m_signInSaid->setWordWrap(true);
    m_signInSaid->setMinimumWidth(420);
    m_signInSaid->setAlignment(Qt::AlignHCenter);
    m_signInButton = new QPushButton(tr("Sign in with the browser"));
    m_signInButton->setObjectName(QStringLiteral("signInButton"));
    connect(m_signInButton, &QPushButton::clicked, this, &MainWindow::signIn);
    layout->addStretch(1);
    for (QWidget *widget : std::initializer_list<QWidget *>{title, where, m_signInButton, m_signInSaid}) {
        layout->addWidget(widget, 0, Qt::AlignHCenter);
        layout->addSpacing(8);
    }
    layout->addStretch(2);
    return page;
}

QWidget *MainWindow::makeDesk()
{
    auto *desk = new QWidget;
    auto *layout = new QVBoxLayout(desk);
    layout->setContentsMargins({});
    layout->setSpacing(0);
    m_banner = new QLabel;
    m_banner->setObjectName(QStringLiteral("banner"));
    m_banner->setAutoFillBackground(true);
    m_banner->setMargin(6);
    m_banner->setAlignment(Qt::AlignCenter);
    m_banner->hide();
    layout->addWidget(m_banner);
    auto *splitter = new QSplitter;
    m_side = new QListWidget;
    m_side->setObjectName(QStringLiteral("side"));
    m_side->setAccessibleName(tr("Sections"));
    m_side->setFrameShape(QFrame::NoFrame);
    m_side->setSpacing(2);
    connect(m_side, &QListWidget::currentRowChanged, this, [this](int row) {
        if (row >= 0)
            showSection(m_sections[std::size_t(row)].name);
    });
    connect(m_side, &QListWidget::itemClicked, this, [this] { m_tabs->setCurrentIndex(0); });
    m_pages = new QStackedWidget;
    m_tabs = new QTabWidget;
    m_tabs->setDocumentMode(true);
    m_tabs->setTabsClosable(true);
    m_tabs->setMovable(true);
    m_tabs->addTab(m_pages, {});
    m_tabs->tabBar()->setTabButton(0, QTabBar::RightSide, nullptr);
    m_tabs->tabBar()->setTabButton(0, QTabBar::LeftSide, nullptr);
    connect(m_tabs, &QTabWidget::tabCloseRequested, this, &MainWindow::closeTab);
    splitter->addWidget(m_side);
    splitter->addWidget(m_tabs);
    splitter->setStretchFactor(1, 1);
    splitter->setSizes({150, 1100});
    layout->addWidget(splitter, 1);
    return desk;
}

void MainWindow::makeActions()
{
    auto *bar = addToolBar(tr("Tools"));
    bar->setObjectName(QStringLiteral("tools"));
    bar->setMovable(false);
    bar->setContextMenuPolicy(Qt::PreventContextMenu);
    QAction *search = bar->addAction(tr("Find anything"), this, [this] {
        if (m_office.session.isOpen())
            (new SearchDialog(m_office.workplace, this))->open();
    });
    search->setShortcut(QKeySequence(QStringLiteral("Ctrl+K")));
    search->setToolTip(QString(tr("Find anything") + QStringLiteral(" (Ctrl+K)")));
    auto *space = new QWidget;
    space->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    bar->addWidget(space);
    m_who = new QLabel;
    m_who->setContentsMargins(8, 0, 8, 0);
    bar->addWidget(m_who);
    auto *more = new QToolButton;
    more->setText(tr("Menu"));
    more->setPopupMode(QToolButton::InstantPopup);
    auto *menu = new QMenu(more);
    QMenu *speak = menu->addMenu(tr("Language"));
    for (const QString &code : languages()) {
        QAction *action = speak->addAction(QLocale(code).nativeLanguageName());
        action->setCheckable(true);
        action->setChecked(QSettings().value(QStringLiteral("language")).toString() == code);
        connect(action, &QAction::triggered, this, [this, code] {
            QSettings().setValue(QStringLiteral("language"), code);
            QMessageBox::information(this, tr("Language"), tr("The language changes when Cubby is opened again."));
        });
    }
    menu->addAction(tr("Sign out"), this, [this] { m_office.session.end(); });
    menu->addAction(tr("About Cubby"), this, [this] {
        QMessageBox::about(this, tr("About Cubby"),
                           QStringLiteral("<b>Cubby %1</b><br>GPL-3.0-or-later").arg(QStringLiteral(CUBBY_VERSION)));
    });
    QAction *quit = menu->addAction(tr("Quit"), this, &QWidget::close);
    quit->setShortcut(QKeySequence::Quit);
    more->setMenu(menu);
    bar->addWidget(more);

    const auto shortcut = [this](const QKeySequence &keys, auto act) {
        connect(new QShortcut(keys, this), &QShortcut::activated, this, act);
    };
    for (int i = 1; i <= 9; ++i)
        shortcut(QKeySequence(QStringLiteral("Alt+%1").arg(i)), [this, i] {
            m_tabs->setCurrentIndex(0);
            m_side->setCurrentRow(std::min(i, m_side->count()) - 1);
        });
    shortcut(QKeySequence(QStringLiteral("Ctrl+W")), [this] { closeTab(m_tabs->currentIndex()); });
    shortcut(QKeySequence(QStringLiteral("Ctrl+Tab")),
             [this] { m_tabs->setCurrentIndex((m_tabs->currentIndex() + 1) % m_tabs->count()); });

    m_notice = new QLabel;
    m_notice->setObjectName(QStringLiteral("notice"));
    m_undo = new QPushButton(tr("Undo"));
    m_undo->setShortcut(QKeySequence::Undo);
    m_undo->hide();
    m_link = new QLabel;
    m_link->setObjectName(QStringLiteral("link"));
    m_pending = new QPushButton;
    m_pending->setObjectName(QStringLiteral("pending"));
    m_pending->setFlat(true);
    connect(m_pending, &QPushButton::clicked, this, &MainWindow::showPending);
    statusBar()->addWidget(m_notice, 1);
    statusBar()->addWidget(m_undo);
    statusBar()->addPermanentWidget(m_pending);
    statusBar()->addPermanentWidget(m_link);
}

void MainWindow::signIn()
{
    delete m_signIn;
    m_signIn = new SignIn(m_office.session.centre(), m_office.network, m_browser, this);
    connect(m_signIn, &SignIn::waits, this, [this] { m_signInSaid->setText(tr("Go on in the browser.")); });
    connect(m_signIn, &SignIn::failed, this, [this](const Error &error) {
        m_signInSaid->setText(error.advice.isEmpty() ? error.message : QString(error.message + u'\n' + error.advice));
    });
    connect(m_signIn, &SignIn::done, this, [this](const QJsonObject &tokens) {
        m_signIn->deleteLater();
        m_office.session.begin(tokens);
        activateWindow();
    });
    m_signInSaid->setText(tr("Asking the centre…"));
    m_signIn->begin();
}

void MainWindow::begun()
{
    if (m_sections.empty()) {
        Workplace &w = m_office.workplace;
        const auto list = [this, &w](const ListSpec &spec) {
            addSection(spec.name, listText(spec.title), spec.scope, [&w, spec]() -> QWidget * {
                auto *page = new ListPage(w, spec);
                page->load();
                return page;
            });
        };
        addSection(QStringLiteral("fleet"), tr("Fleet"), QStringLiteral("banks:read"),
                   [&w] { return new FleetPage(w); });
        list(packageList());
        list(customerList());
        addSection(QStringLiteral("work"), tr("Work"), QStringLiteral("alerts:read"), [&w] { return new WorkPage(w); });
        addSection(QStringLiteral("people"), tr("People"), QStringLiteral("people:read"),
                   [&w] { return new PeoplePage(w); });
        addSection(QStringLiteral("reports"), tr("Reports"), QStringLiteral("banks:read"),
                   [&w] { return new ReportPage(w); });
        list(auditList());
        m_side->setFixedWidth(std::max(130, m_side->sizeHintForColumn(0) + 24));
        m_side->setCurrentRow(0);
        restoreTabs();
    }
    m_who->setText(m_office.session.name());
    m_signInSaid->clear();
    m_whole->setCurrentIndex(1);
    showStatus();
}

void MainWindow::over(const QString &why)
{
    if (!m_sections.empty())
        rememberTabs();
    // Later: this may come from within one of them. What is open over them goes with them.
    for (QDialog *dialog : findChildren<QDialog *>())
        dialog->close();
    const auto drop = [](QWidget *page) {
        page->hide();
        page->setParent(nullptr);
        page->deleteLater();
    };
    while (m_tabs->count() > 1)
        drop(m_tabs->widget(1));
    for (Section &section : m_sections) {
        if (section.page)
            drop(section.page);
    }
    m_sections.clear();
    m_side->clear();
    m_who->clear();
    m_whole->setCurrentIndex(0);
    m_signInSaid->setText(why);
    m_signInButton->setFocus();
    showStatus();
}

void MainWindow::addSection(const QString &name, const QString &title, const QString &scope,
                            std::function<QWidget *()> make)
{
    if (!m_office.session.mayUse(scope))
        return;
    m_sections.push_back({name, std::move(make)});
    auto *item = new QListWidgetItem(title, m_side);
    item->setSizeHint(QSize(0, fontMetrics().height() + 14));
    item->setToolTip(QStringLiteral("Alt+%1").arg(m_sections.size()));
}

QStringList MainWindow::sections() const
{
    QStringList names;
    for (const Section &section : m_sections)
        names << section.name;
    return names;
}

void MainWindow::showSection(const QString &name)
{
    for (std::size_t i = 0; i < m_sections.size(); ++i) {
        Section &section = m_sections[i];
        if (section.name != name)
            continue;
        if (!section.page) {
            section.page = section.make();
            m_pages->addWidget(section.page);
        }
        m_pages->setCurrentWidget(section.page);
        m_tabs->setTabText(0, m_side->item(int(i))->text());
        m_tabs->setCurrentIndex(0);
        m_side->setCurrentRow(int(i));
    }
}

QWidget *MainWindow::page() const
{
    return m_tabs->currentIndex() == 0 ? m_pages->currentWidget() : m_tabs->currentWidget();
}

QWidget *MainWindow::open(const QString &kind, const QString &id, const QString &detail)
{
    const QString name = QStringLiteral("%1/%2").arg(kind, id);
    QWidget *page = nullptr;
    for (int i = 1; i < m_tabs->count(); ++i) {
        if (m_tabs->widget(i)->property("tab").toString() == name)
            page = m_tabs->widget(i);
    }
    const auto titled
        = [this](QWidget *widget, const QString &title) { m_tabs->setTabText(m_tabs->indexOf(widget), title); };
    if (!page && kind == QLatin1StringView("bank")) {
        auto *bank = new BankPage(m_office.workplace, id);
        connect(bank, &BankPage::titleChanged, this, [titled, bank](const QString &title) { titled(bank, title); });
        page = bank;
    } else if (!page && kind == QLatin1StringView("package")) {
        auto *package = new PackagePage(m_office.workplace, id);
        connect(package, &PackagePage::titleChanged, this,
                [titled, package](const QString &title) { titled(package, title); });
        page = package;
    } else if (!page && kind == QLatin1StringView("customer")) {
        auto *list = new ListPage(m_office.workplace, customersPackageList(id));
        list->load();
        page = list;
    } else if (!page) {
        showSection(kind == QLatin1StringView("driver") ? QStringLiteral("people") : QStringLiteral("packages"));
        return nullptr;
    }
    if (m_tabs->indexOf(page) < 0) {
        page->setProperty("tab", name);
        m_tabs->addTab(page, word(kind));
    }
    m_tabs->setCurrentWidget(page);
    if (auto *bank = qobject_cast<BankPage *>(page); bank && !detail.isEmpty()) {
        bank->choose(detail);
        // What is not read yet is chosen once it is there.
        connect(
            bank, &BankPage::titleChanged, bank, [bank, detail] { bank->choose(detail); }, Qt::SingleShotConnection);
    }
    return page;
}

void MainWindow::closeTab(int index)
{
    if (index > 0)
        delete m_tabs->widget(index);
}

void MainWindow::rememberTabs() const
{
    QStringList names;
    for (int i = 1; i < m_tabs->count(); ++i)
        names << m_tabs->widget(i)->property("tab").toString();
    QSettings().setValue(QStringLiteral("window/tabs"), names);
    QSettings().setValue(QStringLiteral("window/section"), m_side->currentRow());
}

void MainWindow::restoreTabs()
{
    const int row = QSettings().value(QStringLiteral("window/section"), 0).toInt();
    m_side->setCurrentRow(std::clamp(row, 0, std::max(0, m_side->count() - 1)));
    for (const QString &name : QSettings().value(QStringLiteral("window/tabs")).toStringList().mid(0, 12))
        open(name.section(u'/', 0, 0), name.section(u'/', 1));
    m_tabs->setCurrentIndex(0);
}

void MainWindow::showBanner()
{
    const auto &since = m_office.api.unreachableSince();
    m_banner->setVisible(since.has_value());
    if (!since)
        return;
    m_banner->setText(
        tr("No connection with the centre since %1. What is shown may be old; what you do is kept and sent "
           "as soon as it answers.")
            .arg(QLocale().toString(QDateTime::fromMSecsSinceEpoch(toMs(*since)).time(), QLocale::ShortFormat)));
    QPalette colours = palette();
    colours.setColor(QPalette::Window, colourOf(Tone::Warning, palette()));
    colours.setColor(QPalette::WindowText, palette().color(QPalette::Base));
    m_banner->setPalette(colours);
}

void MainWindow::showStatus()
{
    const qsizetype waiting = m_office.actions.pending().size();
    const qsizetype ended = m_office.actions.ended().size();
    QStringList said;
    if (waiting > 0)
        said << tr("%n action(s) not answered yet", nullptr, int(waiting));
    if (ended > 0)
        said << tr("Not done: %1").arg(QLocale().toString(ended));
    m_pending->setText(said.join(QStringLiteral(" · ")));
    m_pending->setVisible(!said.isEmpty());
    QString text = !m_office.session.isOpen() ? QString() : m_office.events.isOpen() ? tr("Live") : tr("Not live");
    if (m_office.session.isOpen() && !m_office.session.isKept())
        text += QStringLiteral(" · ") + tr("No keyring runs: you sign in again next time");
    m_link->setText(text);
}

void MainWindow::notice(const QString &text, const Command *undo, const QJsonObject &thing)
{
    m_notice->setText(text);
    QObject::disconnect(m_undoes);
    m_undo->setVisible(undo);
    if (undo)
        m_undoes = connect(m_undo, &QPushButton::clicked, this, [this, undo, thing] {
            m_undo->hide();
            m_office.workplace.start(*undo, thing, this);
        });
    m_noticeEnds.start(undo ? 20'000 : 8'000);
}

void MainWindow::showPending()
{
    auto *menu = new QMenu(this);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    const auto titled = [](const Action &action) -> QString {
        return action.title + QStringLiteral(" · ") + displayedTime(toIso(action.at));
    };
    for (const Ended &ended : m_office.actions.ended()) {
        QMenu *one = menu->addMenu(style()->standardIcon(QStyle::SP_MessageBoxWarning), titled(ended.action));
        one->addAction(ended.error.message)->setEnabled(false);
        one->addAction(tr("Take it off this list"), this,
                       [this, key = ended.action.key] { m_office.actions.dismiss(key); });
    }
    for (const Action &action : m_office.actions.pending()) {
        QMenu *one = menu->addMenu(titled(action));
        one->addAction(tr("Give up: nobody knows then whether it was done"), this,
                       [this, key = action.key] { m_office.actions.giveUp(key); });
    }
    menu->popup(m_pending->mapToGlobal(QPoint(0, -menu->sizeHint().height())));
}

// What the centre shows once.
void MainWindow::done(const Action &action, const QJsonObject &answer)
{
    const QJsonObject person = answer.value(QLatin1StringView("person")).toObject();
    const auto text = [&person](const char *key) { return person.value(QLatin1StringView(key)).toString(); };
    if (const QString badge = valueAt(answer, QStringLiteral("badge.text")).toString(); !badge.isEmpty())
        (new OnceDialog(Badge{text("name"), text("role"), displayedTime(text("notAfter")), badge}, this))->open();
    else if (const QString key = answer.value(QLatin1StringView("key")).toString(); !key.isEmpty())
        (new OnceDialog(action.title, key, this))->open();
}

void MainWindow::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::PaletteChange && m_banner)
        showBanner();
    QMainWindow::changeEvent(event);
}

} // namespace cubby::admin
