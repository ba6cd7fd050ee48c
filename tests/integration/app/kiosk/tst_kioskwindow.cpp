// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/kiosk/kioskwindow.h"

#include <QGuiApplication>
#include <QScreen>
#include <QTest>

#include <qpa/qplatformscreen.h>
#include <qpa/qwindowsysteminterface.h>

using namespace cubby::kiosk;

namespace {

class OtherScreen : public QPlatformScreen
{
public:
    QRect geometry() const override { return {2000, 0, 640, 480}; }
    int depth() const override { return 32; }
    QImage::Format format() const override { return QImage::Format_RGB32; }
    QString name() const override { return QStringLiteral("other"); }
};

} // namespace

class TestKioskWindow : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_window = std::make_unique<KioskWindow>();
        m_window->resize(200, 300);
    }

    void itFillsTheScreenAndHidesThePointer()
    {
        m_window->fillScreen();
        QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
        QCOMPARE(m_window->windowState(), Qt::WindowFullScreen);
        QCOMPARE(m_window->geometry(), QGuiApplication::primaryScreen()->geometry());
        QCOMPARE(m_window->cursor().shape(), Qt::BlankCursor);
    }

    void aWindowAmongOthersCanBeClosed()
    {
        m_window->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
        QVERIFY(m_window->close());
        QVERIFY(!m_window->isVisible());
    }

    // What window systems make of Alt+F4 and its like is a request to close.
    void whoeverStandsBeforeItCannotCloseIt()
    {
        m_window->fillScreen();
        QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
        QVERIFY(!m_window->close());
        QWindowSystemInterface::handleCloseEvent<QWindowSystemInterface::SynchronousDelivery>(m_window.get());
        QVERIFY(m_window->isVisible());
        QCOMPARE(m_window->windowState(), Qt::WindowFullScreen);
    }

    void noKeyLeadsOut_data()
    {
        QTest::addColumn<int>("key");
        QTest::addColumn<int>("modifiers");
        const auto row
            = [](const char *name, int key, int modifiers) { QTest::addRow("%s", name) << key << modifiers; };
        row("Alt+F4", Qt::Key_F4, Qt::AltModifier);
        row("Ctrl+Q", Qt::Key_Q, Qt::ControlModifier);
        row("Ctrl+W", Qt::Key_W, Qt::ControlModifier);
        row("Ctrl+Alt+Delete", Qt::Key_Delete, Qt::ControlModifier | Qt::AltModifier);
        row("Ctrl+Alt+F1", Qt::Key_F1, Qt::ControlModifier | Qt::AltModifier);
        row("Ctrl+Alt+Backspace", Qt::Key_Backspace, Qt::ControlModifier | Qt::AltModifier);
        row("Alt+Tab", Qt::Key_Tab, Qt::AltModifier);
        row("Alt+Space", Qt::Key_Space, Qt::AltModifier);
        row("Alt+Escape", Qt::Key_Escape, Qt::AltModifier);
        row("Escape", Qt::Key_Escape, Qt::NoModifier);
        row("F11", Qt::Key_F11, Qt::NoModifier);
        row("Meta", Qt::Key_Meta, Qt::NoModifier);
        row("Menu", Qt::Key_Menu, Qt::NoModifier);
        row("Print", Qt::Key_Print, Qt::NoModifier);
    }
    void noKeyLeadsOut()
    {
        QFETCH(int, key);
        QFETCH(int, modifiers);
        m_window->fillScreen();
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
        QTest::keyClick(m_window.get(), Qt::Key(key), Qt::KeyboardModifiers(modifiers));
        QCoreApplication::processEvents();
        QVERIFY(m_window->isVisible());
        QCOMPARE(m_window->windowState(), Qt::WindowFullScreen);
        QCOMPARE(QGuiApplication::topLevelWindows().size(), 1); // nothing popped up
    }

    void noMenuPopsUpUnderAFingerOrARightButton()
    {
        m_window->fillScreen();
        QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
        QTest::mouseClick(m_window.get(), Qt::RightButton, Qt::NoModifier, QPoint(50, 50));
        QWindowSystemInterface::handleContextMenuEvent(m_window.get(), true, QPoint(50, 50), QPoint(50, 50),
                                                       Qt::NoModifier);
        QCoreApplication::processEvents();
        QCOMPARE(QGuiApplication::topLevelWindows().size(), 1);
    }

    void whatMakesItSmallerIsUndone()
    {
        m_window->fillScreen();
        QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
        m_window->setWindowState(Qt::WindowMinimized);
        QTRY_COMPARE(m_window->windowState(), Qt::WindowFullScreen);
        m_window->showNormal();
        QTRY_COMPARE(m_window->windowState(), Qt::WindowFullScreen);
        m_window->hide();
        m_window->setWindowState(Qt::WindowMaximized);
        QTRY_VERIFY(m_window->isVisible() && m_window->windowState() == Qt::WindowFullScreen);
    }

    void itFollowsTheScreenThatIsPluggedIn()
    {
        m_window->fillScreen();
        QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
        QScreen *first = QGuiApplication::primaryScreen();
        auto *other = new OtherScreen; // Qt's from here on
        QWindowSystemInterface::handleScreenAdded(other, true);
        QTRY_COMPARE(m_window->screen()->name(), QStringLiteral("other"));
        QTRY_COMPARE(m_window->geometry(), QRect(2000, 0, 640, 480));
        QWindowSystemInterface::handleScreenRemoved(other);
        QTRY_COMPARE(m_window->screen(), first);
        QTRY_VERIFY(m_window->isVisible());
        QTRY_COMPARE(m_window->windowState(), Qt::WindowFullScreen);
        QTRY_COMPARE(m_window->geometry(), first->geometry());
        QVERIFY(QTest::qWaitForWindowExposed(m_window.get()));
    }

    void whoeverTouchesAnythingIsThere()
    {
        m_window->fillScreen();
        QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
        int times = 0;
        connect(m_window.get(), &KioskWindow::touched, m_window.get(), [&] { ++times; });
        QTest::mouseClick(m_window.get(), Qt::LeftButton, Qt::NoModifier, QPoint(50, 50));
        QCOMPARE(times, 1);
        QTest::keyClick(m_window.get(), Qt::Key_1);
        QCOMPARE(times, 2);
    }

private:
    std::unique_ptr<KioskWindow> m_window;
};

QTEST_MAIN(TestKioskWindow)
#include "tst_kioskwindow.moc"
