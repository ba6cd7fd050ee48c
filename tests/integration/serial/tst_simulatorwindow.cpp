// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/simulator/links.h"
#include "app/simulator/simulatorview.h"
#include "app/simulator/window.h"

#include <QDir>
#include <QFile>
#include <QImage>
#include <QQmlApplicationEngine>
#include <QQuickItem>
#include <QQuickWindow>
#include <QTemporaryDir>
#include <QTest>

using namespace cubby;
using namespace cubby::simulator;

namespace {

constexpr int kPatience = 10'000;

// Delegates have no QObject parent below the window: only the tree of items holds them all.
QQuickItem *findItem(QQuickItem *root, const QString &name)
{
    if (root->objectName() == name)
        return root;
    const auto children = root->childItems();
    for (QQuickItem *child : children) {
        if (QQuickItem *found = findItem(child, name))
            return found;
    }
    return nullptr;
}

} // namespace

class SimulatorWindowTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QQuickWindow::setGraphicsApi(QSGRendererInterface::Software);
        const auto layout = Layout::fromFile(QStringLiteral(LAYOUT));
        QVERIFY(layout);
        const auto links = linksFor(*layout, m_dir.path());
        QVERIFY(links);
        QVERIFY(QDir(m_dir.path()).mkdir(QStringLiteral("hand")));
        QImage image(40, 40, QImage::Format_RGB32);
        image.fill(Qt::black);
        QVERIFY(image.save(m_dir.filePath(QStringLiteral("hand/pass.png"))));
        m_camera = m_dir.filePath(QStringLiteral("camera.png"));
        m_simulation = std::make_unique<Simulation>(*layout, *links);
        m_hand = std::make_unique<HandImages>(m_dir.filePath(QStringLiteral("hand")), m_camera);
        m_player = std::make_unique<ScriptPlayer>(*m_simulation, 1);
        m_view = std::make_unique<SimulatorView>(*m_simulation, *m_player, m_hand.get());
        m_engine = showWindow(*m_view);
        QVERIFY(m_engine);
        m_window = qobject_cast<QQuickWindow *>(m_engine->rootObjects().first());
        QVERIFY(m_window);
        QVERIFY(QTest::qWaitForWindowExposed(m_window));
    }
    void cleanupTestCase()
    {
        m_engine.reset();
        m_view.reset();
    }

    void aClickOnTheLeafShutsTheDoor()
    {
        QVERIFY(m_simulation->open(m_name));
        QVERIFY(click(QStringLiteral("area.A1"), 0.2));
        QTRY_VERIFY_WITH_TIMEOUT(!now().open, kPatience);
    }

    void aClickInsidePutsAParcelInAndTakesItOut()
    {
        QVERIFY(m_simulation->open(m_name));
        QVERIFY(click(QStringLiteral("area.A1"), 0.8));
        QTRY_VERIFY_WITH_TIMEOUT(now().parcel, kPatience);
        QVERIFY(now().open);
        QVERIFY(click(QStringLiteral("area.A1"), 0.8));
        QTRY_VERIFY_WITH_TIMEOUT(!now().parcel, kPatience);
        QVERIFY(m_simulation->close(m_name));
    }

    void aClickOnAClosedDoorChoosesItAndOpensNothing()
    {
        QVERIFY(click(QStringLiteral("area.B4"), 0.5));
        QTRY_COMPARE_WITH_TIMEOUT(m_view->selected(), QStringLiteral("B4"), kPatience);
        QVERIFY(!m_simulation->compartment(QStringLiteral("B4"))->open);
    }

    void anImageIsHeldUpByAClickAndTakenDownByAnother()
    {
        QVERIFY(click(QStringLiteral("hand.pass"), 0.5));
        QTRY_VERIFY_WITH_TIMEOUT(QFile::exists(m_camera), kPatience);
        QVERIFY(click(QStringLiteral("hand.pass"), 0.5));
        QTRY_VERIFY_WITH_TIMEOUT(!QFile::exists(m_camera), kPatience);
    }

    void everyFaultOfADoorABoardAndABusIsSwitched_data()
    {
        QTest::addColumn<int>("tab");
        QTest::addColumn<QString>("name");
        QTest::addColumn<FaultPlace>("place");
        QTest::newRow("door") << 0 << QStringLiteral("B4") << FaultPlace::Lock;
        QTest::newRow("board") << 1 << QStringLiteral("main/2") << FaultPlace::Board;
        QTest::newRow("bus") << 1 << QStringLiteral("main") << FaultPlace::Line;
    }
    void everyFaultOfADoorABoardAndABusIsSwitched()
    {
        QFETCH(int, tab);
        QFETCH(QString, name);
        QFETCH(FaultPlace, place);
        m_view->select(QStringLiteral("B4"));
        QVERIFY(click(QStringLiteral("tab.%1").arg(tab), 0.5));
        if (place == FaultPlace::Board)
            QVERIFY(click(QStringLiteral("board.main/2"), 0.5));
        for (const serial::FaultKind &kind : serial::faultKinds()) {
            if (kind.place != place)
                continue;
            const double before = m_simulation->fault({place, name}, kind.fault);
            for (int twice = 0; twice < 2; ++twice) {
                QVERIFY(click(QStringLiteral("fault.%1/%2").arg(name, kind.name), 0.1));
                QTRY_COMPARE_WITH_TIMEOUT(m_simulation->fault({place, name}, kind.fault), twice ? before : 1 - before,
                                          kPatience);
            }
        }
    }

    void whatIsBrokenIsMendedWithOneClick()
    {
        QVERIFY(m_simulation->setFault({FaultPlace::Lock, m_name}, Fault::Stuck));
        QVERIFY(m_simulation->setFault({FaultPlace::Board, QStringLiteral("main/1")}, Fault::Corrupt, 0.25));
        QVERIFY(m_player->add(u"bus main echo"));
        QTRY_COMPARE_WITH_TIMEOUT(m_view->chances().size(), 4, kPatience); // and the port was never plugged in
        QVERIFY(click(QStringLiteral("mend"), 0.5));
        QTRY_VERIFY_WITH_TIMEOUT(m_view->chances().isEmpty(), kPatience);
        QVERIFY(m_view->script().isEmpty());
    }

    void aLineOfTheScriptIsTypedAndPlayed()
    {
        QVERIFY(click(QStringLiteral("tab.2"), 0.5));
        QVERIFY(click(QStringLiteral("script.line"), 0.5));
        for (const char c : QByteArrayLiteral("door A1 stuck"))
            QTest::keyClick(m_window, c);
        QVERIFY(click(QStringLiteral("script.add"), 0.5));
        QTRY_COMPARE_WITH_TIMEOUT(m_view->script(), QStringLiteral("door A1 stuck"), kPatience);
        QVERIFY(m_simulation->fault({FaultPlace::Lock, m_name}, Fault::Stuck) > 0);
        QVERIFY(click(QStringLiteral("script.stop"), 0.5));
        QTRY_VERIFY_WITH_TIMEOUT(m_view->script().isEmpty(), kPatience);
        QVERIFY(m_simulation->fault({FaultPlace::Lock, m_name}, Fault::Stuck) == 0);
    }

private:
    // `across`: 0 is the left edge, 1 the right one.
    bool click(const QString &name, double across)
    {
        QQuickItem *item = nullptr;
        m_window->grabWindow(); // everything is where it will be
        if (!QTest::qWaitFor(
                [&] {
                    return (item = findItem(m_window->contentItem(), name)) && item->isVisible() && item->width() > 0;
                },
                kPatience))
            return false;
        const QPointF at = item->mapToScene(QPointF(item->width() * across, item->height() / 2));
        QTest::mouseMove(m_window, at.toPoint());
        QTest::mouseClick(m_window, Qt::LeftButton, Qt::NoModifier, at.toPoint());
        return true;
    }
    Simulation::Compartment now() const { return *m_simulation->compartment(m_name); }

    QTemporaryDir m_dir;
    QString m_camera;
    const QString m_name = QStringLiteral("A1");
    std::unique_ptr<Simulation> m_simulation;
    std::unique_ptr<ScriptPlayer> m_player; // of the simulation
    std::unique_ptr<HandImages> m_hand;
    std::unique_ptr<SimulatorView> m_view;
    std::unique_ptr<QQmlApplicationEngine> m_engine;
    QQuickWindow *m_window = nullptr;
};

QTEST_MAIN(SimulatorWindowTest)
#include "tst_simulatorwindow.moc"
