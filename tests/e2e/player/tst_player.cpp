// SPDX-License-Identifier: GPL-3.0-or-later
#include "player.h"

#include <QLocalSocket>
#include <QQmlComponent>
#include <QQuickItem>
#include <QQuickView>
#include <QTemporaryDir>
#include <QtTest>

using namespace cubby::player;

namespace {

const char *const kScene = R"(
import QtQuick
import QtQuick.Templates as T

Item {
    width: 400; height: 800
    component Button: T.AbstractButton {
        property int taps: 0
        width: 200; height: 50
        background: Rectangle { color: "gray" }
        contentItem: Text { text: "press" }
        onClicked: taps += 1
    }
    Column {
        Button { objectName: "free"; text: "Free" }
        Button { objectName: "disabled"; enabled: false }
        Button { objectName: "hidden"; visible: false }
        Item { width: 200; height: 50; opacity: 0.5; Button { objectName: "fading" } }
        Button { objectName: "covered" }
        Button { objectName: "twice"; visible: false; text: "first" }
        Button { objectName: "twice"; text: "second" }
        Button { objectName: "underClear" }
        Item { width: 200; height: 50; scale: 0.5; transformOrigin: Item.TopLeft
            Button { objectName: "scaled" } }
    }
    Button { objectName: "outside"; x: 390 }
    Rectangle { y: 150; width: 150; height: 50 }
    Item { objectName: "clear"; y: 250; width: 200; height: 50 }
    Text { objectName: "typed"; focus: true; Keys.onPressed: event => text += event.text }
}
)";

} // namespace

class PlayerTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        QVERIFY(m_folder.isValid());
        m_player = std::make_unique<Player>(m_folder.filePath(QStringLiteral("player")));
        QTRY_VERIFY(QFile::exists(m_folder.filePath(QStringLiteral("player"))));
        m_socket.connectToServer(m_folder.filePath(QStringLiteral("player")));
        QVERIFY(m_socket.waitForConnected());
        QCOMPARE(ask("screen"), QStringLiteral("no, no window is shown"));

        QFile file(m_folder.filePath(QStringLiteral("Scene.qml")));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(kScene);
        file.close();
        m_view.setSource(QUrl::fromLocalFile(file.fileName()));
        m_view.show();
        QVERIFY(QTest::qWaitForWindowExposed(&m_view));
    }

    void aTouchReachesTheItemOnce()
    {
        QCOMPARE(ask("tap free"), QStringLiteral("ok"));
        QCOMPARE(taps("free"), 1);
        QCOMPARE(ask("tap free"), QStringLiteral("ok"));
        QCOMPARE(taps("free"), 2);
    }

    void aScaledItemIsTouchedWhereItIsSeen()
    {
        QCOMPARE(ask("tap scaled"), QStringLiteral("ok"));
        QCOMPARE(taps("scaled"), 1);
    }

    void ofTwoTheVisibleOneIsMeant()
    {
        QCOMPARE(ask("text twice"), QStringLiteral("ok second"));
        QCOMPARE(ask("tap twice"), QStringLiteral("ok"));
    }

    void whatAFingerCannotReachIsRefused_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("why");
        QTest::newRow("none") << QStringLiteral("none") << QStringLiteral("no, none is not to be seen");
        QTest::newRow("hidden") << QStringLiteral("hidden") << QStringLiteral("no, hidden is not to be seen");
        QTest::newRow("disabled") << QStringLiteral("disabled") << QStringLiteral("no, disabled is disabled");
        QTest::newRow("fading") << QStringLiteral("fading") << QStringLiteral("no, fading is fading in or out");
        QTest::newRow("covered") << QStringLiteral("covered")
                                 << QStringLiteral("no, covered is covered by QQuickRectangle");
        QTest::newRow("outside") << QStringLiteral("outside") << QStringLiteral("no, outside lies outside the window");
    }

    void whatAFingerCannotReachIsRefused()
    {
        QFETCH(QString, name);
        QFETCH(QString, why);
        QCOMPARE(ask("tap " + name.toUtf8()), why);
        for (const QQuickItem *item : m_view.rootObject()->findChildren<QQuickItem *>(name))
            QCOMPARE(item->property("taps").toInt(), 0);
    }

    void anEmptyItemAboveDoesNotCover()
    {
        QCOMPARE(ask("tap underClear"), QStringLiteral("ok"));
        QCOMPARE(taps("underClear"), 1);
    }

    void keysReachTheWindow()
    {
        m_view.requestActivate();
        m_view.rootObject()->findChild<QQuickItem *>(QStringLiteral("typed"))->forceActiveFocus();
        QVERIFY(QTest::qWaitForWindowActive(&m_view));
        QCOMPARE(ask("keys 100 Ab1"), QStringLiteral("ok"));
        QTRY_COMPARE(m_view.rootObject()->findChild<QQuickItem *>(QStringLiteral("typed"))->property("text").toString(),
                     QStringLiteral("Ab1\r"));
        QVERIFY(ask("keys Ab1").startsWith(QStringLiteral("no, ")));
    }

    void onlyVisibleNamesAreListed()
    {
        const QStringList names = ask("names").split(QLatin1Char(' '));
        QVERIFY(names.contains(QLatin1String("free")));
        QVERIFY(names.contains(QLatin1String("clear")));
        QVERIFY(!names.contains(QLatin1String("hidden")));
    }

    void aPictureOfTheWindowIsWritten()
    {
        const QString file = m_folder.filePath(QStringLiteral("grab.png"));
        QCOMPARE(ask("grab " + file.toUtf8()), QStringLiteral("ok"));
        QCOMPARE(QImage(file).size(), QSize(400, 800));
        QCOMPARE(ask("grab /nowhere/x.png"), QStringLiteral("no, cannot write /nowhere/x.png"));
    }

    void anUnknownCommandIsAnswered()
    {
        QCOMPARE(ask("dance"),
                 QStringLiteral("no, \"dance\" is not among tap, keys, press, focus, text, screen, view, names, "
                                "grab, hang"));
        QCOMPARE(ask("view"), QStringLiteral("no, the window shows no bank"));
    }

private:
    QString ask(const QByteArray &line)
    {
        m_socket.write(line + '\n');
        if (!QTest::qWaitFor([this] { return m_socket.canReadLine(); }))
            return QStringLiteral("nothing");
        return QString::fromUtf8(m_socket.readLine()).trimmed();
    }
    int taps(const char *name) const
    {
        return m_view.rootObject()->findChild<QQuickItem *>(QString::fromUtf8(name))->property("taps").toInt();
    }

    QTemporaryDir m_folder;
    std::unique_ptr<Player> m_player;
    QLocalSocket m_socket;
    QQuickView m_view;
};

QTEST_MAIN(PlayerTest)
#include "tst_player.moc"
