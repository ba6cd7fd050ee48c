// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/kiosk/kiosk.h"
#include "app/kiosk/reading.h"
#include "app/kiosk/shell.h"
#include "scenes.h"

#include <QAccessible>
#include <QQuickItem>
#include <QQuickView>
#include <QTest>

#include <QtGui/private/qguiapplication_p.h>
#include <qpa/qplatformaccessibility.h>
#include <qpa/qplatformintegration.h>

using namespace cubby;

namespace {

QList<std::pair<QAccessible::Event, QObject *>> &events()
{
    static QList<std::pair<QAccessible::Event, QObject *>> list;
    return list;
}

void note(QAccessibleEvent *event) { events().append({event->type(), event->object()}); }

struct Node
{
    QAccessible::Role role;
    QString name;
    QObject *object;
    QRect place;
};

// As assistive technology walks through it: what is invisible is not there for it.
void collect(QAccessibleInterface *node, QList<Node> &nodes)
{
    if (!node || node->state().invisible)
        return;
    nodes.append({node->role(), node->text(QAccessible::Name), node->object(), node->rect()});
    for (int i = 0; i < node->childCount(); ++i)
        collect(node->child(i), nodes);
}

bool hasLetters(const QString &text, QChar::Script script)
{
    return std::any_of(text.begin(), text.end(), [&](QChar c) { return c.script() == script; });
}

} // namespace

// What a screen reader finds on every screen.
class AccessibleTreeTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        // QAccessible::setActive() alone leaves the controls without their names.
        QGuiApplicationPrivate::platformIntegration()->accessibility()->setActive(true);
        QVERIFY(QAccessible::isActive());
        kiosk::registerShell();
        kiosk::useFonts();
    }

    void everythingHasARoleANameAndAPlace_data()
    {
        QTest::addColumn<QString>("name");
        for (const scenes::Scene &scene : scenes::all())
            QTest::addRow("%s", qPrintable(scene.name)) << scene.name;
    }
    void everythingHasARoleANameAndAPlace()
    {
        QFETCH(QString, name);
        const scenes::Scene scene = scenes::named(name);
        kiosk::Kiosk kiosk(
            scenes::layout(), [](const bank::Input &) {}, scenes::evening);
        kiosk.setView(scene.view);
        kiosk.setEnrolment(scene.enrolment);
        QQuickView view;
        view.resize(1080, 1920);
        QVERIFY(kiosk::showScreens(view, kiosk, true));
        view.show();
        QVERIFY(QTest::qWaitForWindowExposed(&view));
        if (!scene.touched.isEmpty())
            QVERIFY(scenes::click(view, scene.touched));
        QQuickItem *screen = view.rootObject()->property("shown").value<QQuickItem *>();
        QVERIFY(screen);

        for (const char *code : {"ar", "zh"}) {
            kiosk.chooseLanguage(QString::fromLatin1(code));
            QList<Node> nodes;
            collect(QAccessible::queryAccessibleInterface(&view), nodes);
            const QList<QQuickItem *> stops = kiosk::stopsIn(*screen);

            int headings = 0;
            QList<QObject *> pressable;
            for (const Node &node : nodes) {
                const QByteArray called = node.object ? node.object->objectName().toUtf8() : QByteArray();
                switch (node.role) {
                case QAccessible::Heading:
                    ++headings;
                    [[fallthrough]];
                case QAccessible::Button:
                case QAccessible::CheckBox:
                case QAccessible::AlertMessage:
                case QAccessible::Graphic:
                case QAccessible::List:
                case QAccessible::ProgressBar:
                    QVERIFY2(!node.name.isEmpty(), called.constData());
                    break;
                default:
                    break;
                }
                if (node.role != QAccessible::Button && node.role != QAccessible::CheckBox)
                    continue;
                pressable << node.object;
                QVERIFY2(view.geometry().contains(node.place), called.constData());
                // In the language of the screens, but for signs, sizes, and languages by their own names.
                const bool isWord
                    = !called.startsWith("key.") && !called.startsWith("language.") && !(called == "button.language");
                if (isWord && qstrcmp(code, "ar") == 0)
                    QVERIFY2(hasLetters(node.name, QChar::Script_Arabic), qPrintable(node.name));
                if (isWord && qstrcmp(code, "zh") == 0)
                    QVERIFY2(hasLetters(node.name, QChar::Script_Han), qPrintable(node.name));
            }
            QVERIFY(headings == 1 || (headings == 0 && scene.view.notice != bank::Notice::None));

            // Whatever can be pressed is walked to by keys, in the order in which the tree has it, and the other way.
            QList<QObject *> walked;
            for (QQuickItem *stop : stops) {
                QAccessibleInterface *node = QAccessible::queryAccessibleInterface(stop);
                QVERIFY2(node && node->isValid(), qPrintable(stop->objectName()));
                QVERIFY2(node->state().focusable, qPrintable(stop->objectName()));
                QVERIFY2(
                    node->actionInterface()
                        && node->actionInterface()->actionNames().contains(QAccessibleActionInterface::pressAction()),
                    qPrintable(stop->objectName()));
                if (node->role() != QAccessible::List)
                    walked << stop;
            }
            pressable.removeIf([](QObject *each) { return !static_cast<QQuickItem *>(each)->isEnabled(); });
            QCOMPARE(walked, pressable);
            // Side by side along the line, or further down.
            for (qsizetype i = 1; i < stops.size(); ++i) {
                if (stops[i]->parentItem() != stops[i - 1]->parentItem() || stops[i]->objectName().startsWith(u"door."))
                    continue;
                const QRectF before = stops[i - 1]->mapRectToScene(stops[i - 1]->boundingRect());
                const QRectF here = stops[i]->mapRectToScene(stops[i]->boundingRect());
                QVERIFY2(here.bottom() > before.top() + 1, qPrintable(stops[i]->objectName()));
            }
        }
    }

    void pressingByAssistiveTechnologyIsPressing()
    {
        std::vector<bank::Input> sent;
        kiosk::Kiosk kiosk(
            scenes::layout(), [&](const bank::Input &input) { sent.push_back(input); }, scenes::evening);
        kiosk.setView(scenes::named(QStringLiteral("rest")).view);
        QQuickView view;
        view.resize(1080, 1920);
        QVERIFY(kiosk::showScreens(view, kiosk, true));
        view.show();
        QVERIFY(QTest::qWaitForWindowExposed(&view));
        QQuickItem *button = scenes::find(view.rootObject(), QStringLiteral("button.large"));
        QVERIFY(button);
        QAccessibleInterface *node = QAccessible::queryAccessibleInterface(button);
        QVERIFY(!node->state().checked && node->state().checkable);
        node->actionInterface()->doAction(QAccessibleActionInterface::pressAction());
        QCOMPARE(sent.size(), std::size_t(1));
        QCOMPARE(std::get<bank::PersonChose>(sent[0]).argument, QStringLiteral("on"));
    }

    // Whoever does not look hears of it: an alert, the new headline's name, and where the keys are.
    void changesAreAnnounced()
    {
        kiosk::Kiosk kiosk(
            scenes::layout(), [](const bank::Input &) {}, scenes::evening);
        kiosk.setView(scenes::named(QStringLiteral("opening")).view);
        QQuickView view;
        view.resize(1080, 1920);
        QVERIFY(kiosk::showScreens(view, kiosk, true));
        view.show();
        QVERIFY(QTest::qWaitForWindowActive(&view));
        const auto happened = [](QAccessible::Event type) {
            return std::any_of(events().begin(), events().end(), [&](const auto &each) { return each.first == type; });
        };
        const auto before = QAccessible::installUpdateHandler(note);
        kiosk.setView(scenes::named(QStringLiteral("door-open-long")).view);
        QTRY_VERIFY(happened(QAccessible::Alert));
        QVERIFY(happened(QAccessible::NameChanged));
        QVERIFY(happened(QAccessible::ObjectShow)); // the notice, whose role is an alert's
        events().clear();
        QTest::keyClick(&view, Qt::Key_Plus, Qt::KeypadModifier);
        QTRY_VERIFY(happened(QAccessible::Focus));
        QAccessible::installUpdateHandler(before);
    }
};

QTEST_MAIN(AccessibleTreeTest)
#include "tst_accessibletree.moc"
