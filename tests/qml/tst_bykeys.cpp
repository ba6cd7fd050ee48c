// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/kiosk/kiosk.h"
#include "app/kiosk/reading.h"
#include "app/kiosk/shell.h"
#include "scenes.h"

#include <QQuickItem>
#include <QQuickView>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTest>

using namespace cubby;
using bank::Choice;

namespace {

// One view on the screens, a keypad before it, and what is spoken.
class Shown
{
public:
    explicit Shown(const QString &scene) : Shown(scenes::named(scene)) { }
    explicit Shown(const scenes::Scene &scene)
        : kiosk(
            scenes::layout(), [this](const bank::Input &input) { sent.push_back(input); }, [this] { return now; })
    {
        QObject::connect(&kiosk.narrator(), &kiosk::Narrator::said, &kiosk,
                         [this](const senses::Utterance &utterance) { spoken << utterance.text; });
        QObject::connect(&kiosk.narrator(), &kiosk::Narrator::hushed, &kiosk, [this] { spoken << QString(); });
        QObject::connect(&kiosk, &kiosk::Kiosk::signalled, &kiosk,
                         [this](senses::Signal signal, double) { signals_ << int(signal); });
        kiosk.setHearing({QStringLiteral("Headphones"), {}, {}, {}, false, false});
        kiosk.setView(scene.view);
        kiosk.setEnrolment(scene.enrolment);
        view.resize(1080, 1920);
        loaded = kiosk::showScreens(view, kiosk, true);
        view.show();
        if (!scene.touched.isEmpty() && QTest::qWaitForWindowExposed(&view))
            scenes::click(view, scene.touched);
    }
    // Drawn, so that everything has found its place.
    bool isReady()
    {
        if (!loaded || !QTest::qWaitForWindowActive(&view))
            return false;
        QSignalSpy drawn(&view, &QQuickWindow::frameSwapped);
        for (int frame = 0; frame < 3; ++frame) {
            view.update();
            if (!drawn.wait())
                return false;
        }
        return true;
    }
    QQuickItem *screen() { return view.rootObject()->property("shown").value<QQuickItem *>(); }
    QQuickItem *stop() { return kiosk::stopAt(*screen(), view.activeFocusItem()); }
    QString focused() { return stop() ? stop()->objectName() : QString(); }
    void key(Qt::Key key) { QTest::keyClick(&view, key, Qt::KeypadModifier); }
    void type(const QString &digits)
    {
        for (const QChar digit : digits)
            key(Qt::Key(Qt::Key_0 + digit.digitValue()));
    }
    // Walks to the item and presses it. False where no way leads there.
    bool press(const QString &name)
    {
        for (int steps = 0; steps < 80 && focused() != name; ++steps)
            key(Qt::Key_Plus);
        const bool there = focused() == name;
        key(Qt::Key_Enter);
        return there;
    }
    std::vector<bank::Input> answers() const
    {
        std::vector<bank::Input> list;
        for (const bank::Input &input : sent) {
            const auto *chose = std::get_if<bank::PersonChose>(&input);
            const bool stillHere = std::holds_alternative<bank::PersonAttends>(input);
            if (!stillHere && (!chose || (chose->choice != Choice::MoreTime && chose->choice != Choice::Accessible)))
                list.push_back(input);
        }
        return list;
    }
    bool says(const QString &part)
    {
        return QTest::qWaitFor([&] { return spoken.join(QLatin1Char('|')).contains(part); }, 10'000);
    }

    Now now = scenes::evening();
    std::vector<bank::Input> sent;
    QStringList spoken;
    QList<int> signals_;
    kiosk::Kiosk kiosk;
    QQuickView view;
    bool loaded = false;
};

bool showsRing(QQuickItem *item)
{
    for (QQuickItem *child : item->childItems()) {
        const bool isRing = QByteArray(child->metaObject()->className()).startsWith("FocusRing");
        if ((isRing && child->isVisible() && child->width() > 0) || showsRing(child))
            return true;
    }
    return false;
}

} // namespace

// All that a numeric keypad does; nothing is touched.
class ByKeysTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        kiosk::registerShell();
        kiosk::useFonts();
    }

    void everyScreenIsWalkedWhole_data()
    {
        QTest::addColumn<QString>("name");
        for (const scenes::Scene &scene : scenes::all())
            QTest::addRow("%s", qPrintable(scene.name)) << scene.name;
    }
    void everyScreenIsWalkedWhole()
    {
        QFETCH(QString, name);
        Shown shown(name);
        QVERIFY(shown.isReady());
        const QList<QQuickItem *> stops = kiosk::stopsIn(*shown.screen());
        for (QQuickItem *stop : stops) {
            shown.key(Qt::Key_Plus);
            QCOMPARE(shown.stop(), stop);
            QVERIFY2(showsRing(stop), qPrintable(stop->objectName()));
        }
        if (stops.isEmpty())
            return;
        shown.key(Qt::Key_Plus); // round again
        QCOMPARE(shown.stop(), stops.first());
        shown.key(Qt::Key_Minus);
        QCOMPARE(shown.stop(), stops.last());
        shown.key(Qt::Key_Up);
        QCOMPARE(shown.stop(), stops[stops.size() > 1 ? stops.size() - 2 : 0]);
        QVERIFY(shown.answers().empty()); // walking answers nothing
    }

    void whatATouchDoesAKeyDoes_data()
    {
        QTest::addColumn<QString>("scene");
        QTest::addColumn<QString>("item");
        QTest::addColumn<int>("choice");
        QTest::addColumn<QString>("argument");
        const auto row = [](const char *scene, const char *item, Choice choice, const char *argument = "") {
            QTest::addRow("%s %s", scene, item) << QString::fromLatin1(scene) << QString::fromLatin1(item)
                                                << int(choice) << QString::fromLatin1(argument);
        };
        row("rest", "button.pickUp", Choice::PickUp);
        row("rest", "button.sendBack", Choice::SendBack);
        row("press-door", "button.openAgain", Choice::OpenAgain);
        row("door-open", "button.report", Choice::ReportProblem);
        row("still-inside", "button.leaveIt", Choice::LeaveIt);
        row("did-you-take-it", "button.yes", Choice::Yes);
        row("thanks", "button.done", Choice::Done);
        row("driver-collect", "button.collect", Choice::Collect);
        row("choose-size", "size.XL", Choice::TakeSize, "XL");
        row("put-in", "button.doesNotClose", Choice::DoesNotClose);
        row("take-out", "button.missing", Choice::Missing);
        row("service-home", "button.audit", Choice::Audit);
        row("service-home", "door.B4", Choice::ShowDoor, "B4");
        row("service-door", "button.outOfOrder", Choice::SetOutOfOrder);
        row("summary", "button.signOut", Choice::Done);
    }
    void whatATouchDoesAKeyDoes()
    {
        QFETCH(QString, scene);
        QFETCH(QString, item);
        QFETCH(int, choice);
        QFETCH(QString, argument);
        Shown shown(scene);
        QVERIFY(shown.isReady());
        QVERIFY(shown.press(item));
        const auto answers = shown.answers();
        QCOMPARE(answers.size(), std::size_t(1));
        const auto *chose = std::get_if<bank::PersonChose>(&answers[0]);
        QVERIFY(chose);
        QCOMPARE(int(chose->choice), choice);
        QCOMPARE(chose->argument, argument);
    }

    // Wherever somebody has come by an answer, one key leads back or out.
    void oneKeyLeadsBack()
    {
        using enum bank::Screen;
        const QSet<bank::Screen> nowhere{Starting,   OutOfService,  Rest,          Opening,
                                         DoorOpen,   StillInside,   IsDoorOpen,    DidYouTakeIt,
                                         IsItInside, CalibrateShut, CalibrateOpen, CalibrateDone};
        for (const scenes::Scene &scene : scenes::all()) {
            if (nowhere.contains(scene.view.screen) || !scene.touched.isEmpty())
                continue;
            if (scene.view.screen == bank::Screen::LookingUp && scene.view.flow != bank::Flow::DropOff)
                continue;
            if (scene.view.screen == bank::Screen::DoorFailed && scene.view.flow == bank::Flow::Collection)
                continue;
            Shown shown(scene);
            QVERIFY(shown.isReady());
            shown.key(Qt::Key_Slash);
            const auto answers = shown.answers();
            QVERIFY2(answers.size() == 1, qPrintable(scene.name));
            const Choice choice = std::get<bank::PersonChose>(answers[0]).choice;
            QVERIFY2(choice == Choice::Back || choice == Choice::Done || choice == Choice::SignOut
                         || choice == Choice::Skip,
                     qPrintable(scene.name));
        }
    }

    void digitsTypeTheCodeAndBackspaceErases()
    {
        Shown shown(QStringLiteral("code-unknown"));
        QVERIFY(shown.isReady());
        shown.type(QStringLiteral("129"));
        shown.key(Qt::Key_Backspace);
        shown.type(QStringLiteral("3456"));
        QVERIFY(shown.answers().empty());
        shown.type(QStringLiteral("70"));
        QCOMPARE(std::get<bank::CodeTyped>(shown.answers().at(0)).digits, QStringLiteral("12345670"));
    }
    void digitsAreDigitsWithoutNumLock()
    {
        Shown shown(QStringLiteral("code-unknown"));
        QVERIFY(shown.isReady());
        const std::pair<Qt::Key, quint32> keys[]
            = {{Qt::Key_End, 87},   {Qt::Key_Down, 88},  {Qt::Key_PageDown, 89}, {Qt::Key_Left, 83},
               {Qt::Key_Clear, 84}, {Qt::Key_Right, 85}, {Qt::Key_Home, 79},     {Qt::Key_Insert, 90}};
        for (const auto &[key, code] : keys) {
            QKeyEvent event(QEvent::KeyPress, key, Qt::KeypadModifier, code, 0, 0);
            QCoreApplication::sendEvent(&shown.view, &event);
        }
        QCOMPARE(std::get<bank::CodeTyped>(shown.answers().at(0)).digits, QStringLiteral("12345670"));
    }
    void backspaceWithNothingToEraseGoesBack()
    {
        Shown shown(QStringLiteral("code-unknown"));
        QVERIFY(shown.isReady());
        shown.key(Qt::Key_1);
        shown.key(Qt::Key_Backspace);
        QVERIFY(shown.answers().empty());
        shown.key(Qt::Key_Backspace);
        QCOMPARE(std::get<bank::PersonChose>(shown.answers().at(0)).choice, Choice::Back);
    }
    void enterSendsAPinWhereverTheKeysWereBefore()
    {
        Shown shown(QStringLiteral("pin-wrong"));
        QVERIFY(shown.isReady());
        shown.key(Qt::Key_Plus);
        shown.type(QStringLiteral("4711"));
        shown.key(Qt::Key_Enter);
        QCOMPARE(std::get<bank::PinTyped>(shown.answers().at(0)).digits, QStringLiteral("4711"));
    }
    void aReturnIsTypedWithDigitsAndPickedLetters()
    {
        Shown shown(QStringLiteral("scan-return"));
        QVERIFY(shown.isReady());
        QVERIFY(shown.press(QStringLiteral("button.type")));
        QVERIFY(shown.press(QStringLiteral("key.R")));
        shown.type(QStringLiteral("12345"));
        QTest::keyClick(&shown.view, Qt::Key_Minus); // a keyboard's own, not the keypad's
        QVERIFY(shown.press(QStringLiteral("key.Z")));
        QVERIFY(shown.press(QStringLiteral("button.submit")));
        QCOMPARE(std::get<bank::CodeTyped>(shown.answers().at(0)).digits, QStringLiteral("R12345-Z"));
    }

    // A kiosk that belongs to no bank yet is set up by keys, and by ear.
    void theCentresAddressIsTypedWithDigitsAndPickedLetters()
    {
        Shown shown(QStringLiteral("enrol-address-empty"));
        QVERIFY(shown.isReady());
        QSignalSpy named(&shown.kiosk, &kiosk::Kiosk::centreNamed);
        QVERIFY(shown.press(QStringLiteral("key.C")));
        QVERIFY(shown.press(QStringLiteral("key..")));
        QVERIFY(shown.press(QStringLiteral("key.E")));
        QVERIFY(shown.press(QStringLiteral("key.:")));
        shown.type(QStringLiteral("84439"));
        shown.key(Qt::Key_Backspace);
        shown.key(Qt::Key_Enter);
        QCOMPARE(named.size(), 1);
        QCOMPARE(named.at(0).at(0).toString(), QStringLiteral("c.e:8443"));
    }
    void aWrongAddressIsChangedByOneKey()
    {
        Shown shown(QStringLiteral("enrol-not-trusted"));
        QVERIFY(shown.isReady());
        QSignalSpy forgotten(&shown.kiosk, &kiosk::Kiosk::centreForgotten);
        shown.key(Qt::Key_Slash);
        QCOMPARE(forgotten.size(), 1);
    }
    void theWordsAreSpokenOnceAndNotAgainWithEveryMinute()
    {
        Shown shown(QStringLiteral("enrol-words"));
        QVERIFY(shown.isReady());
        shown.key(Qt::Key_Asterisk);
        QVERIFY(shown.says(QStringLiteral("1. harbour. 2. lantern. 3. willow.")));
        shown.spoken.clear();
        kiosk::Enrolment later = shown.kiosk.enrolment();
        later.minutesLeft -= 1;
        shown.kiosk.setEnrolment(later);
        QSignalSpy drawn(&shown.view, &QQuickWindow::frameSwapped);
        QVERIFY(drawn.wait());
        QTest::qWait(300);
        QVERIFY(!shown.spoken.join(QString()).contains(QStringLiteral("harbour")));
        later.phrase = QStringLiteral("one two three four five six");
        shown.kiosk.setEnrolment(later);
        QVERIFY(shown.says(QStringLiteral("6. six.")));
    }

    void aLanguageIsChosenByKeys()
    {
        Shown shown(QStringLiteral("rest"));
        QVERIFY(shown.isReady());
        QVERIFY(shown.press(QStringLiteral("button.language")));
        QTRY_VERIFY(scenes::find(shown.view.rootObject(), QStringLiteral("language.de")));
        QVERIFY(shown.press(QStringLiteral("language.de")));
        QCOMPARE(shown.kiosk.language(), QStringLiteral("de"));
        QTRY_VERIFY(scenes::find(shown.view.rootObject(), QStringLiteral("button.pickUp")));
        QTRY_COMPARE(shown.focused(), QStringLiteral("button.pickUp")); // whoever uses keys stands somewhere
    }
    void whoeverTouchesSeesNoRing()
    {
        Shown shown(QStringLiteral("rest"));
        QVERIFY(shown.isReady());
        QVERIFY(scenes::click(shown.view, QStringLiteral("button.help")));
        QTRY_VERIFY(scenes::find(shown.view.rootObject(), QStringLiteral("button.back")));
        QTest::qWait(50);
        QVERIFY(!showsRing(shown.screen()));
    }
    void whereTheKeysStoodIsGoneTheyStandOnTheFirst()
    {
        Shown shown(QStringLiteral("press-door"));
        QVERIFY(shown.isReady());
        QVERIFY(shown.press(QStringLiteral("button.openAgain")));
        shown.kiosk.setView(scenes::named(QStringLiteral("thanks")).view);
        QTRY_COMPARE(shown.focused(), QStringLiteral("button.done"));
    }
    void aHeldEnterPressesOnce()
    {
        Shown shown(QStringLiteral("rest"));
        QVERIFY(shown.isReady());
        QVERIFY(shown.press(QStringLiteral("button.pickUp")));
        for (int i = 0; i < 5; ++i) {
            QKeyEvent again(QEvent::KeyPress, Qt::Key_Enter, Qt::KeypadModifier, QStringLiteral("\r"), true);
            QCoreApplication::sendEvent(&shown.view, &again);
        }
        QCOMPARE(shown.answers().size(), std::size_t(1));
    }

    void everyKeyTellsThatSomebodyIsThere()
    {
        Shown shown(QStringLiteral("thanks"));
        QVERIFY(shown.isReady());
        shown.key(Qt::Key_Plus);
        shown.key(Qt::Key_9);
        QCOMPARE(shown.sent.size(), std::size_t(2));
        QCOMPARE(std::get<bank::PersonChose>(shown.sent[0]).choice, Choice::MoreTime);
    }

    // Speech

    void aKeyTurnsSpeechOnAndWithItTheEasierScreens()
    {
        Shown shown(QStringLiteral("rest"));
        QVERIFY(shown.isReady());
        QVERIFY(!shown.kiosk.narrator().isOn());
        shown.key(Qt::Key_Asterisk);
        QVERIFY(shown.kiosk.narrator().isOn());
        QVERIFY(std::any_of(shown.sent.begin(), shown.sent.end(), [](const bank::Input &input) {
            const auto *chose = std::get_if<bank::PersonChose>(&input);
            return chose && chose->choice == Choice::Accessible && chose->argument == QStringLiteral("on");
        }));
        QVERIFY(shown.says(QStringLiteral("Speech is on")));
        QVERIFY(shown.says(QStringLiteral("Show your code")));
        QVERIFY(shown.says(QStringLiteral("Pick up a package, button")));
        shown.spoken.clear();
        shown.key(Qt::Key_Asterisk);
        QVERIFY(shown.says(QStringLiteral("Show your code"))); // again
        QVERIFY(!shown.spoken.join(QString()).contains(QStringLiteral("Speech is on")));
    }
    void whatTheKeysGoToAndEachNewScreenIsSpoken()
    {
        Shown shown(QStringLiteral("rest"));
        QVERIFY(shown.isReady());
        shown.key(Qt::Key_Asterisk);
        QVERIFY(shown.says(QStringLiteral("Pick up a package, button")));
        shown.key(Qt::Key_Plus);
        QCOMPARE(shown.spoken.last(), QStringLiteral("Send back, button."));
        QVERIFY(shown.press(QStringLiteral("button.contrast")));
        QVERIFY(shown.says(QStringLiteral("Strong contrast, switched o")));
        shown.kiosk.setView(scenes::named(QStringLiteral("door-open")).view);
        QVERIFY(shown.says(QStringLiteral("Compartment B4")));
        QVERIFY(shown.says(QStringLiteral("centimetres above the floor"))); // where a hand finds it
        QVERIFY(shown.says(QStringLiteral("Report: not mine, or damaged, button")));
        shown.spoken.clear();
        shown.kiosk.setView(scenes::named(QStringLiteral("door-open-long")).view);
        QVERIFY(shown.says(QStringLiteral("open for a while")));
    }
    void everyScreenHasSomethingToSayInEveryLanguage()
    {
        QSet<QList<int>> seen;
        for (const scenes::Scene &scene : scenes::all()) {
            const QList<int> kind{int(scene.view.screen), int(scene.view.flow), int(scene.enrolment.state)};
            if (std::exchange(seen, seen | QSet{kind}).contains(kind))
                continue;
            Shown shown(scene);
            QVERIFY(shown.isReady());
            QSet<QString> said;
            for (const kiosk::Language &language : kiosk::languages()) {
                shown.kiosk.chooseLanguage(language.code);
                const QString text = kiosk::screenText(*shown.screen());
                QVERIFY2(text.size() > 3, qPrintable(scene.name + QLatin1Char(' ') + language.code));
                said << text;
            }
            QVERIFY2(said.size() == kiosk::languages().size() || scene.view.flow == bank::Flow::Service,
                     qPrintable(scene.name));
        }
    }
    void digitsAreEchoedButNotThoseOfAPin()
    {
        Shown code(QStringLiteral("code-unknown"));
        QVERIFY(code.isReady());
        code.key(Qt::Key_Asterisk);
        code.type(QStringLiteral("7"));
        QCOMPARE(code.spoken.last(), QStringLiteral("7"));
        Shown pin(QStringLiteral("pin-wrong"));
        QVERIFY(pin.isReady());
        pin.key(Qt::Key_Asterisk);
        pin.type(QStringLiteral("7"));
        QVERIFY(!pin.spoken.last().contains(QLatin1Char('7')));
        QVERIFY(pin.spoken.last().startsWith(QLatin1Char('1')));
    }
    void headphonesTurnItOnAndPulledOutItIsSilentAtOnce()
    {
        Shown shown(QStringLiteral("rest"));
        QVERIFY(shown.isReady());
        shown.kiosk.setHearing({QStringLiteral("Headphones"), {}, {}, {}, true, false});
        QVERIFY(!shown.kiosk.narrator().isOn());
        shown.kiosk.setHearing({QStringLiteral("Headphones"), {}, {}, {}, true, true});
        QVERIFY(shown.kiosk.narrator().isOn());
        QVERIFY(shown.says(QStringLiteral("Show your code")));
        shown.kiosk.setHearing({QStringLiteral("Headphones"), {}, {}, {}, true, false});
        QVERIFY(!shown.kiosk.narrator().isOn());
        QCOMPARE(shown.spoken.last(), QString()); // hushed
        shown.kiosk.setView(scenes::named(QStringLiteral("door-open")).view);
        QTest::qWait(300);
        QCOMPARE(shown.spoken.last(), QString());
    }
    void anEmptySocketIsNotSpokenInto()
    {
        Shown shown(QStringLiteral("rest"));
        QVERIFY(shown.isReady());
        shown.kiosk.setHearing({QStringLiteral("Headphones"), {}, {}, {}, true, false});
        shown.spoken.clear();
        shown.key(Qt::Key_Asterisk);
        QVERIFY(shown.signals_.contains(int(senses::Signal::Refused)));
        QTest::qWait(300);
        QVERIFY(shown.spoken.filter(QRegularExpression(QStringLiteral("."))).isEmpty());
        shown.kiosk.setHearing({QStringLiteral("Headphones"), {}, {}, {}, true, true});
        QVERIFY(shown.says(QStringLiteral("Speech is on")));
    }
    void theDialIsTurnedByTheSameKeysThatWalk()
    {
        Shown shown(QStringLiteral("rest"));
        QVERIFY(shown.isReady());
        shown.key(Qt::Key_Period);
        QCOMPARE(shown.kiosk.narrator().dial(), kiosk::Narrator::Dial::None); // nobody listens
        shown.key(Qt::Key_Asterisk);
        QVERIFY(shown.says(QStringLiteral("Pick up a package, button")));
        const QString before = shown.focused();
        shown.key(Qt::Key_Period);
        shown.key(Qt::Key_Plus);
        QCOMPARE(shown.kiosk.narrator().volume(), kiosk::Narrator::kStandard + 1);
        shown.key(Qt::Key_Period);
        shown.key(Qt::Key_Minus);
        QCOMPARE(shown.kiosk.narrator().rate(), kiosk::Narrator::kStandard - 1);
        QCOMPARE(shown.focused(), before);
    }

    // Time

    void theEndOfAScreenIsShownSoundedAndSpoken()
    {
        scenes::Scene scene = scenes::named(QStringLiteral("thanks"));
        scene.view.secondsLeft = 60;
        scene.view.secondsTotal = 60;
        Shown shown(scene);
        QVERIFY(shown.isReady());
        shown.key(Qt::Key_Asterisk);
        QVERIFY(shown.says(QStringLiteral("Thank you")));
        shown.signals_.clear();
        shown.now.mono += std::chrono::seconds(35);
        QTest::qWait(1100);
        QVERIFY(!shown.signals_.contains(int(senses::Signal::Ending)));
        shown.now.mono += std::chrono::seconds(6);
        QTRY_VERIFY(shown.signals_.contains(int(senses::Signal::Ending)));
        QVERIFY(shown.says(QStringLiteral("This screen ends in 19 seconds")));
        QTRY_COMPARE(shown.kiosk.endsIn(), 19);
        shown.now.mono += std::chrono::seconds(10);
        QVERIFY(shown.says(QStringLiteral("This screen ends in 9 seconds")));
        QCOMPARE(shown.signals_.count(int(senses::Signal::Ending)), 1);
    }
    void whatIsLookedUpEndsByItselfAndAKeyKeepsIt()
    {
        Shown shown(QStringLiteral("help"));
        QVERIFY(shown.isReady());
        const auto isShown
            = [&] { return scenes::find(shown.view.rootObject(), QStringLiteral("button.pickUp")) == nullptr; };
        QTRY_VERIFY(isShown());
        QVERIFY(shown.kiosk.isLookingUp());
        shown.now.mono += std::chrono::seconds(45);
        QTRY_VERIFY(shown.signals_.contains(int(senses::Signal::Ending)));
        QCOMPARE(shown.kiosk.endsIn(), 15);
        shown.key(Qt::Key_Plus);
        QCOMPARE(shown.kiosk.endsIn(), 60);
        shown.now.mono += std::chrono::seconds(61);
        QTRY_VERIFY(!isShown());
        QVERIFY(!shown.kiosk.isLookingUp());
    }
};

QTEST_MAIN(ByKeysTest)
#include "tst_bykeys.moc"
