// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/kiosk/keyboardscanner.h"

#include <QQmlComponent>
#include <QQmlEngine>
#include <QQuickItem>
#include <QQuickView>
#include <QSignalSpy>
#include <QTest>

#include <qpa/qwindowsysteminterface.h>

using namespace cubby;
using namespace cubby::kiosk;

namespace {

constexpr int kPatience = 10'000;
const QString kLabel = QStringLiteral("RR287043775IN");

// A screen that takes digits from the keyboard, as the kiosk's do.
const char kScreen[] = R"(
import QtQuick
FocusScope {
    property string typed
    property int released: 0
    focus: true
    width: 300; height: 300
    Keys.onPressed: event => typed += event.text
    Keys.onReleased: ++released
})";

} // namespace

// A real window that hears keys as the window system tells of them, with the times that it gives.
class KeyboardScannerTest : public QObject
{
    Q_OBJECT

    std::unique_ptr<QQuickView> m_view;
    std::unique_ptr<KeyboardScanner> m_scanner;
    std::unique_ptr<QSignalSpy> m_scanned;
    ulong m_now = 1000; // ms

    QString typed() const { return m_view->rootObject()->property("typed").toString(); }
    int released() const { return m_view->rootObject()->property("released").toInt(); }
    QStringList scans() const
    {
        QStringList list;
        for (const QList<QVariant> &one : *m_scanned)
            list << one.first().toString();
        return list;
    }
    void send(QEvent::Type type, int key, const QString &text)
    {
        QWindowSystemInterface::handleExtendedKeyEvent(m_view.get(), m_now, type, key, Qt::NoModifier, 0, 0, 0, text);
    }
    // The events lie ready before the program looks at the first of them, however far apart they were.
    void type(const QString &text, ulong every)
    {
        for (const QChar c : text) {
            const int key = c == QLatin1Char('\r') ? int(Qt::Key_Return) : int(c.toUpper().unicode());
            send(QEvent::KeyPress, key, c);
            m_now += every / 2;
            send(QEvent::KeyRelease, key, c);
            m_now += every - every / 2;
        }
    }

private Q_SLOTS:
    void init()
    {
        m_view = std::make_unique<QQuickView>();
        QQmlComponent component(m_view->engine());
        component.setData(kScreen, QUrl());
        QVERIFY2(component.isReady(), qPrintable(component.errorString()));
        m_view->setContent(QUrl(), nullptr, component.create());
        m_scanner = std::make_unique<KeyboardScanner>(*m_view);
        m_scanned = std::make_unique<QSignalSpy>(m_scanner.get(), &KeyboardScanner::scanned);
        m_view->show();
        m_view->requestActivate();
        QVERIFY(QTest::qWaitForWindowActive(m_view.get()));
    }
    void cleanup()
    {
        m_scanner.reset();
        m_view.reset();
    }

    void aScanIsReadAndTheScreenHearsNothingOfIt()
    {
        type(kLabel + QStringLiteral("\r"), 8);
        QTRY_COMPARE_WITH_TIMEOUT(scans(), QStringList{kLabel}, kPatience);
        m_now += 300;
        type(kLabel, 8); // no terminator: silence
        QTRY_COMPARE_WITH_TIMEOUT(scans(), (QStringList{kLabel, kLabel}), kPatience);
        QCOMPARE(typed(), QString());
        QCOMPARE(released(), 0);
    }

    void aDigitThatAPersonTypesArrivesWithoutAnotherKey()
    {
        send(QEvent::KeyPress, Qt::Key_5, QStringLiteral("5"));
        QTRY_COMPARE_WITH_TIMEOUT(typed(), QStringLiteral("5"), kPatience);
        send(QEvent::KeyRelease, Qt::Key_5, QStringLiteral("5"));
        QTRY_COMPARE_WITH_TIMEOUT(released(), 1, kPatience);
        QVERIFY(scans().isEmpty());
    }

    // It is the keys' own time that counts: a program that was busy finds all of a person's keys at once.
    void whatAPersonTypedWhileTheProgramWasBusyIsNoScan()
    {
        type(QStringLiteral("12345678\r"), 150);
        QTRY_COMPARE_WITH_TIMEOUT(typed(), QStringLiteral("12345678\r"), kPatience);
        QTRY_COMPARE_WITH_TIMEOUT(released(), 9, kPatience);
        QVERIFY(scans().isEmpty());
    }

    void aScanInTheMiddleOfWhatAPersonTypesIsToldApart()
    {
        type(QStringLiteral("12"), 150);
        m_now += 300;
        type(kLabel + QStringLiteral("\r"), 8);
        m_now += 300;
        type(QStringLiteral("34"), 150);
        QTRY_COMPARE_WITH_TIMEOUT(typed(), QStringLiteral("1234"), kPatience);
        QCOMPARE(scans(), QStringList{kLabel});
        QTRY_COMPARE_WITH_TIMEOUT(released(), 4, kPatience);
    }

    // As tests and accessibility tools press keys: one after another, each as slowly as it likes.
    void keysOfOtherProgramsArrive()
    {
        for (const char digit : {'1', '2', '3', '4', '5', '6', '7', '8'}) {
            QTest::keyClick(m_view.get(), digit);
            QTRY_VERIFY_WITH_TIMEOUT(typed().endsWith(QLatin1Char(digit)), kPatience);
        }
        QCOMPARE(typed(), QStringLiteral("12345678"));
        QVERIFY(scans().isEmpty());
    }

    void withoutItTheScreenHearsEveryKeyOfAScan()
    {
        m_scanner.reset();
        type(kLabel, 8);
        QTRY_COMPARE_WITH_TIMEOUT(typed(), kLabel, kPatience);
    }
};

QTEST_MAIN(KeyboardScannerTest)
#include "tst_keyboardscanner.moc"
