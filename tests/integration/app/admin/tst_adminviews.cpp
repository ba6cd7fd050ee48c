// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/admin/bankpage.h"
#include "app/admin/commanddialog.h"
#include "app/admin/helpdialog.h"
#include "app/admin/lists.h"
#include "app/admin/packagepage.h"
#include "app/admin/searchdialog.h"
#include "app/admin/sections.h"
#include "qml/module.h"
#include "tests/integration/app/admin/fleetscene.h"

#include <QAbstractItemModelTester>
#include <QDialogButtonBox>
#include <QFileDialog>
#include <QHeaderView>
#include <QLabel>
#include <QLineEdit>
#include <QListView>
#include <QListWidget>
#include <QPushButton>
#include <QQuickWindow>
#include <QSettings>
#include <QSignalSpy>
#include <QTableView>

using namespace cubby;
using namespace cubby::admin;
using namespace cubby::test;

// The window before a real centre with a real bank on its broker, used by keyboard and mouse.
class TestAdminViews : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_scene = std::make_unique<FleetScene>(m_site); }
    void init() { m_office = m_site.office(); }
    void cleanup()
    {
        m_site.gate.release();
        m_window.reset();
        m_office.reset();
    }

    void aRoleSeesWhatItMayDo_data()
    {
        QTest::addColumn<QString>("login");
        QTest::addColumn<QStringList>("sections");
        const auto named = [](const char *names) { return QString::fromLatin1(names).split(u' '); };
        QTest::newRow("viewer") << "viewer" << named("fleet packages work people reports");
        QTest::newRow("support") << "support" << named("fleet packages customers work people reports audit");
        QTest::newRow("administrator") << "administrator"
                                       << named("fleet packages customers work people reports audit");
    }
    void aRoleSeesWhatItMayDo()
    {
        QFETCH(QString, login);
        QFETCH(QStringList, sections);
        openFor(login);
        QCOMPARE(m_window->sections(), sections);
        const auto commands = [this](std::span<const Command> all) {
            return std::count_if(all.begin(), all.end(),
                                 [this](const Command &c) { return mayUse(m_office->session, c); });
        };
        QCOMPARE(commands(compartmentCommands()) > 0, login != QLatin1StringView("viewer"));
        QCOMPARE(commands(bankCommands()) > 0, login == QLatin1StringView("administrator"));
        m_window->showSection(QStringLiteral("people"));
        auto *people = m_window->findChild<PeoplePage *>();
        QCOMPARE(people->find(QStringLiteral("staff")) != nullptr, login == QLatin1StringView("administrator"));
    }

    void everythingThatIsUsedHasAName()
    {
        openFor(QStringLiteral("administrator"));
        for (const QString &section : m_window->sections())
            m_window->showSection(section);
        m_window->open(QStringLiteral("bank"), m_scene->bank());
        m_window->open(QStringLiteral("package"), m_scene->packages().first());
        for (QWidget *widget : m_window->findChildren<QWidget *>()) {
            if (widget->focusPolicy() == Qt::NoFocus || widget->objectName().startsWith(QLatin1StringView("qt_")))
                continue;
            const bool speaks = qobject_cast<QAbstractItemView *>(widget) || qobject_cast<QLineEdit *>(widget);
            if (!speaks || qobject_cast<QAbstractItemView *>(widget->parentWidget())
                || qobject_cast<QAbstractSpinBox *>(widget->parentWidget()) || widget->inherits("QComboBoxListView")
                || widget->inherits("QHeaderView") || widget->inherits("QCalendarView"))
                continue;
            QVERIFY2(!widget->accessibleName().isEmpty(),
                     qPrintable(QStringLiteral("%1 %2 in %3")
                                    .arg(QLatin1StringView(widget->metaObject()->className()), widget->objectName(),
                                         widget->parentWidget()->objectName())));
        }
    }

    void theFleetIsThereAndFollowsWhatHappens()
    {
        openFor(QStringLiteral("support"));
        auto *fleet = m_window->findChild<FleetPage *>();
        TableModel &model = fleet->list().model();
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        QTRY_COMPARE_WITH_TIMEOUT(model.rowCount(), 6, kLong);
        const QString free = QStringLiteral("compartments.available");
        const int before = valueAt(model.find(m_scene->bank()), free).toInt();
        QVERIFY(before > 0);
        QTRY_VERIFY_WITH_TIMEOUT(m_office->events.isOpen(), kLong);
        m_site.server.bank->write(entry::CompartmentSet{
            QStringLiteral("E5"), Custody::Empty, Condition::OutOfOrder, {}, false, QStringLiteral("test")});
        QTRY_COMPARE_WITH_TIMEOUT(valueAt(model.find(m_scene->bank()), free).toInt(), before - 1, kLong);
        // Filters answer at once.
        auto *field = fleet->findChild<QLineEdit *>(QStringLiteral("q"));
        QTest::keyClicks(field, QStringLiteral("hamburg"));
        QCOMPARE(model.rowCount(), 1);
        field->clear();
        QCOMPARE(model.rowCount(), 6);
    }

    void theWallIsLive()
    {
        openFor(QStringLiteral("support"));
        auto *page = qobject_cast<BankPage *>(m_window->open(QStringLiteral("bank"), m_scene->bank()));
        QVERIFY(page);
        const QAbstractItemModelTester tester(&page->compartments(),
                                              QAbstractItemModelTester::FailureReportingMode::QtTest);
        const auto doors = [page] { return page->wall().model().rowCount(); };
        QTRY_VERIFY_WITH_TIMEOUT(doors() > 0, kLong);
        QTRY_COMPARE_WITH_TIMEOUT(page->compartments().rowCount(), doors(), kLong);
        const auto isOpen = [page](const QString &name) {
            const auto &model = page->wall().model();
            for (int row = 0; row < model.rowCount(); ++row) {
                if (model.index(row).data(qml::WallModel::NameRole).toString() == name)
                    return model.index(row).data(qml::WallModel::OpenRole).toBool();
            }
            return false;
        };
        QTRY_VERIFY_WITH_TIMEOUT(isOpen(QStringLiteral("B4")), kLong);
        QTRY_VERIFY_WITH_TIMEOUT(m_office->events.isOpen(), kLong);
        QVERIFY(!isOpen(QStringLiteral("D1")));
        m_site.server.bank->write(entry::DoorOpened{QStringLiteral("D1")});
        QTRY_VERIFY_WITH_TIMEOUT(isOpen(QStringLiteral("D1")), kLong);
        m_site.server.bank->write(entry::DoorClosed{QStringLiteral("D1")});
        QTRY_VERIFY_WITH_TIMEOUT(!isOpen(QStringLiteral("D1")), kLong);
    }

    void aCommandNeedsItsReasonAndReachesTheBank()
    {
        openFor(QStringLiteral("support"));
        const Command *command = findCommand("compartment.outOfOrder");
        const QJsonObject thing{{QStringLiteral("bank"), m_scene->bank()},
                                {QStringLiteral("bankName"), QStringLiteral("Riverside")},
                                {QStringLiteral("compartment"), QStringLiteral("A1")}};
        auto *dialog = new CommandDialog(m_office->workplace, *command, thing, m_window.get());
        dialog->open();
        auto *ok = dialog->findChild<QDialogButtonBox *>()->button(QDialogButtonBox::Ok);
        QVERIFY(!ok->isEnabled());
        QTest::keyClicks(dialog->findChild<QLineEdit *>(QStringLiteral("why")), QStringLiteral("the lock grinds"));
        QVERIFY(ok->isEnabled());
        QSignalSpy accepted(dialog, &QDialog::accepted);
        ok->click();
        QTRY_COMPARE_WITH_TIMEOUT(accepted.size(), 1, kLong);
        Result<Answer> got;
        m_office->api.get(QStringLiteral("/v1/banks/%1/instructions").arg(m_scene->bank()), this,
                          [&](const Result<Answer> &answer) { got = answer; });
        QTRY_VERIFY_WITH_TIMEOUT(got && !got->body.isEmpty(), kLong);
        const QJsonObject first = got->body.value(QLatin1StringView("items")).toArray().at(0).toObject();
        QCOMPARE(first.value(QLatin1StringView("action")).toString(), QStringLiteral("SetOutOfOrder"));
        QCOMPARE(first.value(QLatin1StringView("why")).toString(), QStringLiteral("the lock grinds"));
    }

    void anythingIsFoundByTheKeyboardAlone()
    {
        openFor(QStringLiteral("support"));
        QTest::keyClick(m_window.get(), Qt::Key_K, Qt::ControlModifier);
        auto *search = m_window->findChild<SearchDialog *>();
        QVERIFY(search);
        auto *field = search->findChild<QLineEdit *>();
        QTest::keyClicks(field, QStringLiteral("R-1001"));
        auto *list = search->findChild<QListView *>();
        QTRY_VERIFY_WITH_TIMEOUT(list->model()->rowCount() > 0 && list->currentIndex().isValid(), kLong);
        QTest::keyClick(field, Qt::Key_Return);
        auto *page = qobject_cast<PackagePage *>(m_window->page());
        QVERIFY(page);
        QTRY_VERIFY_WITH_TIMEOUT(page->timeline().model()->rowCount() >= 3, kLong);
    }

    void aCentreThatIsGoneIsSaidAndNothingStandsStill()
    {
        openFor(QStringLiteral("support"));
        QTRY_VERIFY_WITH_TIMEOUT(m_office->events.isOpen(), kLong);
        auto *banner = m_window->findChild<QLabel *>(QStringLiteral("banner"));
        QVERIFY(!banner->isVisible());
        m_site.gate.shut();
        QTRY_VERIFY_WITH_TIMEOUT(banner->isVisible(), kLong);
        auto *page = qobject_cast<BankPage *>(m_window->open(QStringLiteral("bank"), m_scene->bank()));
        QVERIFY(page && page->isVisible()); // nothing waits for an answer
        m_window->showSection(QStringLiteral("audit"));
        m_site.gate.open();
        QTRY_VERIFY_WITH_TIMEOUT(!banner->isVisible(), kLong);
        QTRY_VERIFY_WITH_TIMEOUT(m_office->events.isOpen(), 2 * kLong);
    }

    // What is read must not stand in the way of what is done.
    void aSlowCentreGetsTheActionBeforeWhatIsRead()
    {
        QSettings().remove(QStringLiteral("window/tabs")); // no page of it is open
        openFor(QStringLiteral("support"));
        const QString package = m_scene->packages().first();
        HelpDialog dialog(m_office->workplace, package, m_window.get());
        const QByteArray reads = "GET /v1/packages/" + package.toLatin1();
        QTRY_VERIFY_WITH_TIMEOUT(m_site.gate.requests(reads) > 0, kLong);
        m_site.gate.hold("GET ");
        const int before = m_site.gate.requests(reads);
        for (int i = 0; i < 50; ++i) {
            Q_EMIT m_office->events.happened(
                {{QStringLiteral("package.changed"), {{QStringLiteral("package"), package}}}});
            QTest::qWait(20); // longer in all than the pause between two readings
        }
        const Command *open = findCommand("compartment.open");
        const QJsonObject thing{{QStringLiteral("bank"), m_scene->bank()},
                                {QStringLiteral("compartment"), QStringLiteral("A1")}};
        bool answered = false;
        m_office->actions.carryOut(actionFor(*open, thing, {{QStringLiteral("why"), QStringLiteral("they wait")}}),
                                   this, [&answered](const Result<Answer> &) { answered = true; });
        QTRY_VERIFY_WITH_TIMEOUT(answered, kLong);
        QVERIFY(m_site.gate.requests(reads) <= before + 2);
        m_site.gate.release();
    }

    void theSessionEndsOverOpenQuestions()
    {
        openFor(QStringLiteral("administrator"));
        m_window->showSection(QStringLiteral("audit"));
        auto *list = qobject_cast<ListPage *>(m_window->page());
        QVERIFY(list);
        QVERIFY(QMetaObject::invokeMethod(list->findChild<QHeaderView *>(), "customContextMenuRequested",
                                          Q_ARG(QPoint, QPoint(5, 5))));
        list->findChild<QPushButton *>(QStringLiteral("export"))->click();
        const QPointer<QFileDialog> asks = m_window->findChild<QFileDialog *>();
        QVERIFY(asks);
        m_office->session.end();
        QTRY_VERIFY_WITH_TIMEOUT(!asks, kLong);
        QTRY_VERIFY_WITH_TIMEOUT(!m_window->findChild<ListPage *>(), kLong);
        QVERIFY(m_window->isVisible());
    }

    void whoSignsOutLeavesNothingOnTheScreen()
    {
        openFor(QStringLiteral("support"));
        m_window->open(QStringLiteral("package"), m_scene->packages().first());
        m_office->session.end();
        QVERIFY(m_window->sections().isEmpty());
        QVERIFY(!m_window->findChild<PackagePage *>());
        QVERIFY(m_window->findChild<QPushButton *>(QStringLiteral("signInButton"))->isVisible());
    }

private:
    void openFor(const QString &login)
    {
        m_window = std::make_unique<MainWindow>(*m_office, [](const QUrl &) { return false; });
        m_window->show();
        QVERIFY(m_site.signIn(*m_office, login));
    }

    AdminSite m_site;
    std::unique_ptr<FleetScene> m_scene;
    std::unique_ptr<Office> m_office;
    std::unique_ptr<MainWindow> m_window;
};

int main(int argc, char *argv[])
{
    QQuickWindow::setGraphicsApi(QSGRendererInterface::Software);
    QApplication app(argc, argv);
    cubby::qml::registerModuleAlone();
    TestAdminViews test;
    return QTest::qExec(&test, argc, argv);
}
#include "tst_adminviews.moc"
