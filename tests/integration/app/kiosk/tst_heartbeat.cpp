// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/kiosk/heartbeat.h"
#include "app/servicemanager.h"
#include "notifysocket.h"

#include <QQuickView>
#include <QSemaphore>
#include <QTemporaryDir>
#include <QTest>
#include <QThread>

using namespace cubby;
using namespace cubby::kiosk;
using namespace std::chrono_literals;

class TestHeartbeat : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_thread = std::make_unique<QThread>();
        m_bank = std::make_unique<QObject>();
        m_bank->moveToThread(m_thread.get());
        m_thread->start();
        m_view = std::make_unique<QQuickView>();
        m_view->resize(100, 100);
    }
    void cleanup()
    {
        m_gate.release(1000);
        m_thread->quit();
        m_thread->wait();
        m_gate.acquire(m_gate.available());
    }

    void aKioskThatLivesBeatsAgainAndAgain()
    {
        m_view->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_view.get()));
        int beats = 0;
        Heartbeat heart(*m_view, *m_bank, 10ms, [&] { ++beats; });
        QTRY_VERIFY(beats >= 5);
    }

    void aBankThatHangsEndsTheBeats()
    {
        m_view->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_view.get()));
        int beats = 0;
        Heartbeat heart(*m_view, *m_bank, 10ms, [&] { ++beats; });
        QTRY_VERIFY(beats > 0);
        QSemaphore hangs;
        QMetaObject::invokeMethod(m_bank.get(), [&] {
            hangs.release();
            m_gate.acquire();
        });
        hangs.acquire();
        QCoreApplication::processEvents(); // a beat that was answered before
        const int before = beats;
        int frames = 0; // the screens go on, for what it is worth
        connect(
            m_view.get(), &QQuickWindow::frameSwapped, m_view.get(), [&] { ++frames; }, Qt::QueuedConnection);
        for (int i = 0; i < 20; ++i) {
            m_view->update();
            const int drawn = frames;
            QTRY_VERIFY(frames > drawn);
        }
        QVERIFY(beats <= before + 1);
        const int hung = beats;
        m_gate.release();
        QTRY_VERIFY(beats > hung);
    }

    // As where a driver of the display does not come back: events are answered, nothing is drawn.
    void aWindowThatDrawsNothingEndsTheBeats()
    {
        m_view->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_view.get()));
        int beats = 0;
        Heartbeat heart(*m_view, *m_bank, 10ms, [&] { ++beats; });
        QTRY_VERIFY(beats > 0);
        Swallower swallower;
        m_view->installEventFilter(&swallower);
        QTRY_VERIFY(swallower.swallowed >= 1);
        QCoreApplication::processEvents();
        const int before = beats;
        QTRY_VERIFY(swallower.swallowed >= 10);
        QVERIFY(beats <= before + 1);
        m_view->removeEventFilter(&swallower);
        const int hung = beats;
        QTRY_VERIFY(beats > hung);
    }

    void aDisplayThatIsUnpluggedEndsNothing()
    {
        m_view->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_view.get()));
        int beats = 0;
        Heartbeat heart(*m_view, *m_bank, 10ms, [&] { ++beats; });
        QTRY_VERIFY(beats > 0);
        m_view->hide();
        QTRY_VERIFY(!m_view->isExposed());
        const int before = beats;
        QTRY_VERIFY(beats > before + 3);
        m_view->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_view.get()));
        const int again = beats;
        QTRY_VERIFY(beats > again + 3);
    }

    // Whatever else is deleted between the bank's answer and its arrival.
    void anAnswerUnderWayIsNotLost()
    {
        m_view->show();
        QVERIFY(QTest::qWaitForWindowExposed(m_view.get()));
        int beats = 0;
        Heartbeat heart(*m_view, *m_bank, 1h, [&] { ++beats; });
        QMetaObject::invokeMethod(
            m_bank.get(), [] {}, Qt::BlockingQueuedConnection); // it has answered
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        QTRY_COMPARE(beats, 1);
    }

    void theServiceManagerHearsWhatItIsTold_data()
    {
        QTest::addColumn<bool>("abstract");
        QTest::addRow("at a path") << false;
        QTest::addRow("at an abstract name") << true;
    }
    void theServiceManagerHearsWhatItIsTold()
    {
        QFETCH(bool, abstract);
        QTemporaryDir folder;
        NotifySocket socket(abstract ? "@cubby-heartbeat-" + QByteArray::number(QCoreApplication::applicationPid())
                                     : QFile::encodeName(folder.filePath(QStringLiteral("notify"))));
        qputenv("NOTIFY_SOCKET", socket.name());
        qputenv("WATCHDOG_USEC", "2000000");
        qputenv("WATCHDOG_PID", "1");
        const ServiceManager manager = ServiceManager::fromEnvironment();
        QVERIFY(manager.isThere());
        QCOMPARE(manager.patience(), std::optional(Millis(2000)));
        for (const char *name : {"NOTIFY_SOCKET", "WATCHDOG_USEC", "WATCHDOG_PID"})
            QVERIFY2(!qEnvironmentVariableIsSet(name), name);
        manager.tell("READY=1\nSTATUS=Rest");
        QTRY_COMPARE(socket.heard, (QByteArrayList{"READY=1", "STATUS=Rest"}));
    }

    void withoutAServiceManagerNobodyIsTold()
    {
        for (const char *name : {"NOTIFY_SOCKET", "WATCHDOG_USEC", "WATCHDOG_PID"})
            qunsetenv(name);
        const ServiceManager manager = ServiceManager::fromEnvironment();
        QVERIFY(!manager.isThere());
        QVERIFY(!manager.patience());
        manager.tell("READY=1");
    }

    void aServiceManagerThatIsGoneIsOnlyComplainedOf()
    {
        for (const QByteArray &name : {QByteArray("/nowhere/notify"), QByteArray(300, 'x')}) {
            qputenv("NOTIFY_SOCKET", name);
            qputenv("WATCHDOG_USEC", "no number");
            const ServiceManager manager = ServiceManager::fromEnvironment();
            QVERIFY(!manager.patience());
            QTest::ignoreMessage(QtWarningMsg, QRegularExpression(QStringLiteral("cannot be told.*READY=1")));
            manager.tell("READY=1");
        }
    }

private:
    class Swallower : public QObject
    {
    public:
        int swallowed = 0;

    protected:
        bool eventFilter(QObject *, QEvent *event) override
        {
            if (event->type() != QEvent::UpdateRequest)
                return false;
            ++swallowed;
            return true;
        }
    };

    QSemaphore m_gate;
    std::unique_ptr<QThread> m_thread;
    std::unique_ptr<QObject> m_bank;
    std::unique_ptr<QQuickView> m_view;
};

QTEST_MAIN(TestHeartbeat)
#include "tst_heartbeat.moc"
