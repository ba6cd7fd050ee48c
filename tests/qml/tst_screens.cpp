// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/kiosk/kiosk.h"
#include "app/kiosk/shell.h"
#include "scenes.h"

#include <QAccessible>
#include <QQuickItem>
#include <QQuickView>
#include <QSignalSpy>
#include <QTest>

#include <cstdio>

using namespace cubby;
using bank::Choice;
using bank::Screen;

namespace {

const QSize kPortrait(1080, 1920);
const QSize kLandscape(1280, 800);

QStringList &complaints()
{
    static QStringList list;
    return list;
}

void hear(QtMsgType type, const QMessageLogContext &, const QString &message)
{
    if (type != QtDebugMsg && type != QtInfoMsg) {
        complaints() << message;
        std::fprintf(stderr, "%s\n", qPrintable(message));
    }
}

// One view on the screens, and what a person's touches sent to the bank.
class Shown
{
public:
    explicit Shown(const QString &scene, QSize size = kPortrait) : Shown(scenes::named(scene), size) { }
    explicit Shown(const scenes::Scene &scene, QSize size)
        : kiosk(
            scenes::layout(), [this](const bank::Input &input) { sent.push_back(input); }, scenes::evening)
    {
        if (scene.camera)
            kiosk.camera()->show(scenes::cameraPicture(), scene.code);
        kiosk.setView(scene.view);
        kiosk.setEnrolment(scene.enrolment);
        view.resize(size);
        loaded = kiosk::showScreens(view, kiosk, true);
        view.show();
    }
    bool isReady() { return loaded && QTest::qWaitForWindowExposed(&view); }
    QQuickItem *item(const char *name) { return scenes::find(view.rootObject(), QString::fromLatin1(name)); }
    bool touch(const char *name) { return scenes::click(view, QString::fromLatin1(name)); }
    QString text(const char *name) { return item(name) ? item(name)->property("text").toString() : QString(); }

    // Without the "I am still here" that goes with every touch.
    std::vector<bank::Input> answers() const
    {
        std::vector<bank::Input> list;
        for (const bank::Input &input : sent) {
            const auto *chose = std::get_if<bank::PersonChose>(&input);
            const bool stillHere = std::holds_alternative<bank::PersonAttends>(input);
            if (!stillHere && (!chose || chose->choice != Choice::MoreTime))
                list.push_back(input);
        }
        return list;
    }

    std::vector<bank::Input> sent;
    kiosk::Kiosk kiosk;
    QQuickView view;
    bool loaded = false;
};

void collect(QQuickItem *item, QList<QQuickItem *> &buttons)
{
    if (!item->isVisible())
        return;
    if (item->inherits("QQuickAbstractButton"))
        buttons << item;
    for (QQuickItem *child : item->childItems())
        collect(child, buttons);
}

// Words that are cut off, or that reach out of the window. What somebody else wrote (labels, names) may be long.
void collectTooLong(QQuickItem *item, const QRectF &window, QStringList &found)
{
    if (!item->isVisible())
        return;
    if (item->inherits("QQuickText") && item->property("elide").toInt() == Qt::ElideNone) {
        const QString text = item->property("text").toString();
        const QRectF place = item->mapRectToScene(item->boundingRect());
        bool scrolls = false;
        for (QQuickItem *above = item->parentItem(); above; above = above->parentItem())
            scrolls = scrolls || above->clip();
        const bool outside = !scrolls && !window.adjusted(-1, -1, 1, 1).contains(place);
        if (!text.isEmpty() && (item->property("truncated").toBool() || outside))
            found << QStringLiteral("%1 (%2, %3)")
                         .arg(text, item->property("truncated").toBool() ? QStringLiteral("cut off")
                                                                         : QStringLiteral("outside"))
                         .arg(place.right());
    }
    for (QQuickItem *child : item->childItems())
        collectTooLong(child, window, found);
}

QRectF placeOf(QQuickItem *item) { return item->mapRectToScene(item->boundingRect()); }

} // namespace

class TestScreens : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        kiosk::registerShell();
        kiosk::useFonts();
        qInstallMessageHandler(hear);
    }
    void init() { complaints().clear(); }

    void everyScreenHolds_data()
    {
        QTest::addColumn<QString>("scene");
        QTest::addColumn<QSize>("size");
        QTest::addColumn<bool>("easier");
        for (const scenes::Scene &scene : scenes::all()) {
            const auto row = [&](const char *how, QSize size, bool easier) {
                QTest::addRow("%s %s", qPrintable(scene.name), how) << scene.name << size << easier;
            };
            row("upright", kPortrait, false);
            row("lying", kLandscape, false);
            row("upright, easier", kPortrait, true);
            row("lying, easier", kLandscape, true);
        }
    }
    // In every language, changed while the screen is shown: nothing lies over anything or outside, nothing is cut off,
    // everything can be hit with a thumb and read out by name.
    void everyScreenHolds()
    {
        QFETCH(QString, scene);
        QFETCH(QSize, size);
        QFETCH(bool, easier);
        scenes::Scene told = scenes::named(scene);
        told.view.accessible = easier;
        Shown shown(told, size);
        QVERIFY(shown.isReady());
        if (!told.touched.isEmpty())
            QVERIFY(shown.touch(told.touched.toLatin1().constData()));
        for (const kiosk::Language &language : kiosk::languages()) {
            shown.kiosk.chooseLanguage(language.code);
            QSignalSpy drawn(&shown.view, &QQuickWindow::frameSwapped);
            shown.view.update();
            QVERIFY(drawn.wait());
            holds(shown, size, easier);
            if (QTest::currentTestFailed()) {
                qWarning("in %s", qPrintable(language.code));
                return;
            }
        }
        QCOMPARE(complaints(), QStringList());
    }
    static void holds(Shown &shown, QSize size, bool easier)
    {
        QQuickItem *headline = shown.item("headline");
        QVERIFY(headline || shown.item("notice"));
        if (headline)
            QVERIFY(!headline->property("text").toString().isEmpty());

        const double unit = std::min(size.width(), size.height()) / 1080.0;
        QList<QQuickItem *> buttons;
        collect(shown.view.rootObject(), buttons);
        QList<QQuickItem *> apart = buttons;
        for (const char *name : {"headline", "body", "notice"}) {
            if (QQuickItem *words = shown.item(name))
                apart << words;
        }
        const QRectF window(QPointF(), size);
        for (QQuickItem *button : buttons) {
            const QRectF place = placeOf(button);
            const QByteArray called = button->objectName().toUtf8();
            const char *name = called.constData();
            QVERIFY2(!called.isEmpty(), button->metaObject()->className());
            QVERIFY2(window.contains(place), name);
            QVERIFY2(place.height() >= 96 * unit - 0.1 && place.width() >= 96 * unit - 0.1, name);
            if (size == kPortrait || easier)
                QVERIFY2(place.top() >= 0.6 * size.height() - 1, name);
            QAccessibleInterface *accessible = QAccessible::queryAccessibleInterface(button);
            QVERIFY2(accessible && !accessible->text(QAccessible::Name).isEmpty(), name);
            const bool checkable = button->property("checkable").toBool();
            QCOMPARE(accessible->role(), checkable ? QAccessible::CheckBox : QAccessible::Button);
            for (QQuickItem *other : apart) {
                if (other != button)
                    QVERIFY2(!placeOf(other).intersects(place),
                             qPrintable(button->objectName() + QStringLiteral(" / ") + other->objectName()));
            }
        }
        if (QQuickItem *notice = shown.item("notice")) {
            for (const char *name : {"headline", "body"}) {
                if (QQuickItem *words = shown.item(name))
                    QVERIFY2(!placeOf(words).intersects(placeOf(notice)), name);
            }
        }
        QStringList tooLong;
        collectTooLong(shown.view.rootObject(), window, tooLong);
        QCOMPARE(tooLong.join(QStringLiteral(" | ")), QString());
    }

    void aTouchSendsTheChoice_data()
    {
        QTest::addColumn<QString>("scene");
        QTest::addColumn<QByteArray>("button");
        QTest::addColumn<int>("choice");
        QTest::addColumn<QString>("argument");
        const auto row = [](const char *scene, const char *button, Choice choice, const char *argument = "") {
            QTest::addRow("%s %s", scene, button)
                << QString::fromLatin1(scene) << QByteArray(button) << int(choice) << QString::fromLatin1(argument);
        };
        row("rest", "button.pickUp", Choice::PickUp);
        row("rest", "button.deliver", Choice::Deliver);
        row("rest", "button.sendBack", Choice::SendBack);
        row("rest", "button.large", Choice::Accessible, "on");
        row("press-door", "button.itIsOpen", Choice::ItIsOpen);
        row("door-open-long", "button.itIsShut", Choice::ItIsShut);
        row("put-in-long", "button.itIsShut", Choice::ItIsShut);
        row("take-out-long", "button.itIsShut", Choice::ItIsShut);
        row("driver-collect", "button.collect", Choice::Collect);
        row("take-out", "button.missing", Choice::Missing);
        row("take-out", "button.somethingElse", Choice::SomethingElse);
        row("take-out", "button.skip", Choice::Skip);
        row("take-out", "button.back", Choice::Back);
        row("collect-still-inside", "button.leaveIt", Choice::LeaveIt);
        row("scan-return", "button.back", Choice::Back);
        row("receipt", "button.done", Choice::Done);
        row("return-put-in", "button.cancel", Choice::Back);
        row("service-home", "button.audit", Choice::Audit);
        row("service-home", "button.testScanners", Choice::TestScanners);
        row("service-home", "button.mode", Choice::ToMaintenance);
        row("service-home", "button.signOut", Choice::SignOut);
        row("service-maintenance", "button.mode", Choice::ToService);
        row("service-home", "door.B4", Choice::ShowDoor, "B4");
        row("service-door", "button.openDoor", Choice::OpenDoor);
        row("service-door", "button.outOfOrder", Choice::SetOutOfOrder);
        row("service-door", "button.asExpected", Choice::AsExpected);
        row("service-door", "button.calibrate", Choice::Calibrate);
        row("service-door-faulty", "button.good", Choice::SetGood);
        row("service-scan", "button.back", Choice::Back);
        row("audit-door", "button.asExpected", Choice::AsExpected);
        row("audit-door", "button.missing", Choice::Missing);
        row("audit-door", "button.skip", Choice::Skip);
        row("calibrate-shut", "button.done", Choice::Done);
        row("calibrate-open", "button.yes", Choice::Yes);
        row("calibrate-open", "button.no", Choice::No);
        row("calibrate-done", "button.done", Choice::Done);
        row("code", "button.back", Choice::Back);
        row("press-door", "button.openAgain", Choice::OpenAgain);
        row("press-door", "button.back", Choice::Back);
        row("is-door-open", "button.yes", Choice::Yes);
        row("is-door-open", "button.no", Choice::No);
        row("door-open", "button.report", Choice::ReportProblem);
        row("still-inside", "button.openAgain", Choice::OpenAgain);
        row("still-inside", "button.leaveIt", Choice::LeaveIt);
        row("did-you-take-it", "button.yes", Choice::Yes);
        row("did-you-take-it", "button.no", Choice::No);
        row("thanks", "button.done", Choice::Done);
        row("thanks", "button.openAgain", Choice::OpenAgain);
        row("thanks", "button.report", Choice::ReportProblem);
        row("door-failed", "button.done", Choice::Done);
        row("problem-noted", "button.done", Choice::Done);
        row("pin", "button.back", Choice::Back);
        row("driver-list", "button.takeBack", Choice::TakeBack);
        row("driver-list", "button.done", Choice::Done);
        row("choose-size", "size.S", Choice::TakeSize, "S");
        row("choose-size", "size.XL", Choice::TakeSize, "XL");
        row("choose-size", "button.back", Choice::Back);
        row("put-in", "button.needsLarger", Choice::NeedsLarger);
        row("put-in", "button.fitsSmaller", Choice::FitsSmaller);
        row("put-in", "button.notEmpty", Choice::NotEmpty);
        row("put-in", "button.doesNotClose", Choice::DoesNotClose);
        row("put-in", "button.cancel", Choice::Back);
        row("is-it-inside", "button.yes", Choice::Yes);
        row("is-it-inside", "button.no", Choice::No);
        row("nothing-inside", "button.openAgain", Choice::OpenAgain);
        row("nothing-inside", "button.back", Choice::Back);
        row("no-room", "button.done", Choice::Done);
        row("summary", "button.signOut", Choice::Done);
    }
    void aTouchSendsTheChoice()
    {
        QFETCH(QString, scene);
        QFETCH(QByteArray, button);
        QFETCH(int, choice);
        QFETCH(QString, argument);
        for (const QSize size : {kPortrait, kLandscape}) {
            Shown shown(scene, size);
            QVERIFY(shown.isReady());
            QVERIFY(shown.touch(button.constData()));
            const auto answers = shown.answers();
            QCOMPARE(answers.size(), size_t(1));
            const auto *chose = std::get_if<bank::PersonChose>(&answers[0]);
            QVERIFY(chose);
            QCOMPARE(int(chose->choice), choice);
            QCOMPARE(chose->argument, argument);
        }
    }

    void theEighthDigitSendsTheCode()
    {
        Shown shown(QStringLiteral("code"));
        QVERIFY(shown.isReady());
        for (const char *key : {"key.1", "key.2", "key.9", "key.erase", "key.3", "key.4", "key.5", "key.6", "key.7"})
            QVERIFY(shown.touch(key));
        QVERIFY(shown.answers().empty());
        QVERIFY(shown.touch("key.0"));
        auto answers = shown.answers();
        QCOMPARE(answers.size(), size_t(1));
        QCOMPARE(std::get<bank::CodeTyped>(answers[0]).digits, QStringLiteral("12345670"));

        // What was typed gives way to the next try, and until then no digit is taken.
        QVERIFY(shown.touch("key.1"));
        QCOMPARE(shown.answers().size(), size_t(1));
        QTRY_COMPARE(shown.item("codeCells")->property("code").toString(), QString());
        QVERIFY(shown.touch("key.1"));
        QCOMPARE(shown.item("codeCells")->property("code").toString(), QStringLiteral("1"));
    }

    void aPinIsSentByItsButtonAndNeverShown()
    {
        Shown shown(QStringLiteral("pin"));
        QVERIFY(shown.isReady());
        for (const char *key : {"key.4", "key.7", "key.1"})
            QVERIFY(shown.touch(key));
        QVERIFY(shown.touch("button.submit")); // three digits are no PIN
        QVERIFY(shown.answers().empty());
        QVERIFY(shown.touch("key.1"));
        QVERIFY(shown.item("codeCells")->property("hidden").toBool());
        QVERIFY(shown.touch("button.submit"));
        const auto answers = shown.answers();
        QCOMPARE(answers.size(), size_t(1));
        QCOMPARE(std::get<bank::PinTyped>(answers[0]).digits, QStringLiteral("4711"));
    }

    void aPausedKeypadTakesNoDigitsButLetsGo()
    {
        Shown shown(QStringLiteral("code-paused"));
        QVERIFY(shown.isReady());
        QVERIFY(shown.touch("key.1"));
        QCOMPARE(shown.item("codeCells")->property("code").toString(), QString());
        QVERIFY(shown.text("notice").contains(QStringLiteral("23")));
        QVERIFY(shown.touch("button.back"));
        QCOMPARE(shown.answers().size(), size_t(1));
    }

    void aFullSizeCannotBeChosen()
    {
        Shown shown(QStringLiteral("choose-size"));
        QVERIFY(shown.isReady());
        QVERIFY(shown.touch("size.L"));
        QVERIFY(shown.answers().empty());
    }

    void whoTouchesAnythingIsStillHere()
    {
        Shown shown(QStringLiteral("thanks"));
        QVERIFY(shown.isReady());
        QTest::mouseClick(&shown.view, Qt::LeftButton, {}, QPoint(540, 700));
        QCOMPARE(shown.sent.size(), size_t(1));
        QCOMPARE(std::get<bank::PersonChose>(shown.sent[0]).choice, Choice::MoreTime);
    }

    void aDriverIsAskedForTheBadge()
    {
        Shown shown(QStringLiteral("rest"));
        QVERIFY(shown.isReady());
        const QString before = shown.text("headline");
        QVERIFY(shown.touch("button.deliver"));
        QVERIFY(shown.text("headline") != before);
        QVERIFY(shown.text("headline").contains(QStringLiteral("badge")));
    }

    void withoutACameraNobodyIsAskedToShowAnything()
    {
        Shown shown(QStringLiteral("rest-no-camera"));
        QVERIFY(shown.isReady());
        QVERIFY(!shown.text("headline").contains(QStringLiteral("Show")));
        QVERIFY(shown.touch("button.pickUp"));
        QCOMPARE(shown.answers().size(), size_t(1));
    }

    void theDoorInThePictureFollowsTheSensor()
    {
        Shown shown(QStringLiteral("opening"));
        QVERIFY(shown.isReady());
        QQuickItem *door = shown.item("door.B4");
        QVERIFY(door);
        QVERIFY(door->property("lit").toBool());
        QVERIFY(!door->property("open").toBool());
        shown.kiosk.setView(scenes::named(QStringLiteral("door-open")).view);
        QCOMPARE(shown.item("door.B4"), door); // the same wall, so that the door can be seen to swing
        QTRY_COMPARE(door->property("swing").toDouble(), 1.0);
        shown.kiosk.setView(scenes::named(QStringLiteral("thanks")).view);
        QTRY_COMPARE(door->property("swing").toDouble(), 0.0);
        QCOMPARE(shown.item("door.A1")->property("swing").toDouble(), 0.0);
    }

    void aReportedProblemAsksToPutThePackageBack()
    {
        Shown shown(QStringLiteral("door-open"));
        QVERIFY(shown.isReady());
        QVERIFY(shown.text("body").startsWith(QStringLiteral("Take")));
        QVERIFY(shown.touch("button.report"));
        QVERIFY(shown.text("body").startsWith(QStringLiteral("Put it back")));
        QVERIFY(!shown.item("button.report"));
    }

    // Without a door sensor the person says that the door is closed.
    void aDoorThatDoesNotTellIsClosedByTheButton()
    {
        for (const char *name : {"door-open", "put-in", "take-out"}) {
            scenes::Scene scene = scenes::named(QString::fromLatin1(name));
            scene.view.sensesDoor = false;
            Shown shown(scene, kPortrait);
            QVERIFY(shown.isReady());
            QVERIFY(shown.touch("button.done"));
            QCOMPARE(std::get<bank::PersonChose>(shown.answers().at(0)).choice, Choice::Done);
        }
    }

    void everyScreenOfTheBankIsDrawn()
    {
        QSet<int> drawn;
        for (const scenes::Scene &scene : scenes::all())
            drawn << int(scene.view.screen);
        const QMetaEnum screens = QMetaEnum::fromType<Screen>();
        for (int i = 0; i < screens.keyCount(); ++i)
            QVERIFY2(drawn.contains(screens.value(i)), screens.key(i));
    }

    void everyNoticeIsASentence()
    {
        const QMetaEnum notices = QMetaEnum::fromType<bank::Notice>();
        for (int i = 0; i < notices.keyCount(); ++i) {
            bank::View view = scenes::named(QStringLiteral("code")).view;
            view.notice = bank::Notice(notices.value(i));
            view.compartment = QStringLiteral("B4");
            scenes::Scene scene{QStringLiteral("notice"), view};
            Shown shown(scene, kPortrait);
            QVERIFY(shown.isReady());
            if (view.notice == bank::Notice::None)
                QVERIFY(!shown.item("notice"));
            else
                QVERIFY2(shown.text("notice").endsWith(QLatin1Char('.')), notices.key(i));
        }
    }
};

QTEST_MAIN(TestScreens)
#include "tst_screens.moc"
