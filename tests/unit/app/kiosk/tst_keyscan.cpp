// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/kiosk/keyscan.h"

#include <QTest>

#include <deque>
#include <random>

using namespace cubby;
using namespace cubby::kiosk;
using namespace std::chrono_literals;

namespace {

// A keyboard with its keys and its time, and what becomes of every stroke.
class Desk
{
public:
    explicit Desk(KeyScan::Settings settings = {}) : m_scan(settings) { }

    void wait(Millis howLong)
    {
        const Millis until = m_now + howLong;
        const Millis quiet = m_lastDown + m_scan.waits() + 1ms;
        if (m_scan.isHolding() && quiet <= until) {
            m_now = std::max(m_now, quiet);
            take(m_scan.quiet());
        }
        m_now = until;
    }
    void down(int key, const QString &text, Qt::KeyboardModifiers modifiers = {}, bool repeated = false)
    {
        m_lastDown = m_now;
        give({key, modifiers, text, true, repeated});
    }
    void up(int key, Qt::KeyboardModifiers modifiers = {}) { give({key, modifiers, {}, false, false}); }
    void press(int key, const QString &text, Millis held, Qt::KeyboardModifiers modifiers = {})
    {
        down(key, text, modifiers);
        wait(held);
        up(key, modifiers);
    }
    // Each character as a key that goes down and up, `every` so often.
    void type(const QString &text, Millis every)
    {
        for (const QChar c : text) {
            press(keyOf(c), c, every / 2);
            wait(every - every / 2);
        }
    }
    void enter(Millis held = 2ms) { press(Qt::Key_Return, QStringLiteral("\r"), held); }
    void rest() { wait(10s); }

    static int keyOf(QChar c) { return c == QLatin1Char('\r') ? int(Qt::Key_Return) : int(c.toUpper().unicode()); }

    QStringList scans;
    QString typed; // what went on to the window
    int strokes = 0; // went on to the window
    int swallowed = 0;
    Millis longestHeld{0};

private:
    void give(const KeyStroke &stroke)
    {
        m_waiting.push_back({stroke, m_now});
        take(m_scan.stroke(stroke, m_now));
    }
    void take(const std::vector<KeyScan::Verdict> &verdicts)
    {
        for (const KeyScan::Verdict &verdict : verdicts) {
            QVERIFY(verdict.strokes <= qsizetype(m_waiting.size()) && verdict.strokes > 0);
            QVERIFY(!verdict.typed || verdict.scan.isEmpty());
            for (qsizetype i = 0; i < verdict.strokes; ++i) {
                if (verdict.typed) {
                    ++strokes;
                    longestHeld = std::max(longestHeld, m_now - m_waiting.front().second);
                    if (m_waiting.front().first.pressed)
                        typed += m_waiting.front().first.text;
                } else {
                    ++swallowed;
                }
                m_waiting.pop_front();
            }
            if (!verdict.scan.isEmpty())
                scans << verdict.scan;
        }
        QCOMPARE(m_scan.isHolding(), !m_waiting.empty());
    }

    KeyScan m_scan;
    std::deque<std::pair<KeyStroke, Millis>> m_waiting;
    Millis m_now{1'000'000};
    Millis m_lastDown{0};
};

const QString kLabel = QStringLiteral("RR287043775IN");

} // namespace

class KeyScanTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void fastKeysAreAScanWhateverEndsThem_data()
    {
        QTest::addColumn<int>("every");
        QTest::addColumn<QString>("end");
        for (const int every : {0, 1, 8, 16, 40, 50}) {
            for (const char *end : {"", "\r", "\n", "\t", "\r\n", "\r\r"})
                QTest::addRow("%d ms, %s", every, QByteArray(end).toHex().constData())
                    << every << QString::fromLatin1(end);
        }
    }
    void fastKeysAreAScanWhateverEndsThem()
    {
        QFETCH(int, every);
        QFETCH(QString, end);
        Desk desk;
        for (int i = 1; i <= 3; ++i) {
            desk.type(kLabel + end, Millis(every));
            desk.rest();
            QCOMPARE(desk.scans, QStringList(i, kLabel));
        }
        QCOMPARE(desk.strokes, 0); // the window hears nothing of it, not even a key that comes up
    }

    void slowKeysAreAPersonAndReachTheWindowAtOnce_data()
    {
        QTest::addColumn<int>("every");
        for (const int every : {51, 80, 120, 400, 5000})
            QTest::addRow("%d ms", every) << every;
    }
    void slowKeysAreAPersonAndReachTheWindowAtOnce()
    {
        QFETCH(int, every);
        Desk desk;
        desk.type(QStringLiteral("12345678\r"), Millis(every));
        desk.rest();
        QCOMPARE(desk.typed, QStringLiteral("12345678\r"));
        QCOMPARE(desk.strokes, 18);
        QVERIFY(desk.scans.isEmpty());
        QCOMPARE(desk.swallowed, 0);
        QVERIFY(desk.longestHeld <= 51ms);
    }

    void aFewKeysAtOnceAreAHandAndNoScan()
    {
        Desk desk;
        for (const char c : {'1', '2', '4', '5', '7'})
            desk.down(c, QString(QLatin1Char(c)));
        for (const char c : {'7', '5', '4', '2', '1'})
            desk.up(c);
        desk.rest();
        QCOMPARE(desk.typed, QStringLiteral("12457"));
        QCOMPARE(desk.strokes, 10);
        QVERIFY(desk.scans.isEmpty());
    }

    void aScanBetweenWhatAPersonTypesIsToldApart()
    {
        Desk desk;
        desk.type(QStringLiteral("12"), 150ms);
        desk.wait(300ms);
        desk.type(kLabel, 8ms);
        desk.enter();
        desk.wait(60ms);
        desk.type(QStringLiteral("34\r"), 150ms);
        desk.wait(300ms);
        desk.type(kLabel, 8ms);
        desk.wait(300ms);
        desk.type(QStringLiteral("5"), 150ms);
        desk.rest();
        QCOMPARE(desk.scans, (QStringList{kLabel, kLabel}));
        QCOMPARE(desk.typed, QStringLiteral("1234\r5"));
        QCOMPARE(desk.strokes, 12);
    }

    void aScanInWhichAKeyIsLateForOnceIsOneScan()
    {
        for (qsizetype late = 6; late < kLabel.size(); ++late) {
            Desk desk;
            desk.type(kLabel.first(late), 8ms);
            desk.wait(150ms);
            desk.type(kLabel.mid(late) + QStringLiteral("\r"), 8ms);
            desk.rest();
            QCOMPARE(desk.scans, QStringList{kLabel});
            QCOMPARE(desk.strokes, 0);
        }
    }

    // Half a label is another label. What began as typing goes on as typing, until there was a pause.
    void theRestOfATornScanIsNoScan()
    {
        for (qsizetype late = 1; late < 6; ++late) {
            Desk desk;
            desk.type(kLabel.first(late), 8ms);
            desk.wait(150ms);
            desk.type(kLabel.mid(late), 8ms);
            desk.wait(100ms);
            desk.type(kLabel + QStringLiteral("\r"), 8ms);
            desk.wait(300ms);
            QCOMPARE(desk.scans, QStringList());
            QCOMPARE(desk.typed, kLabel + kLabel + QStringLiteral("\r"));
            desk.type(kLabel + QStringLiteral("\r"), 8ms);
            desk.rest();
            QCOMPARE(desk.scans, QStringList{kLabel});
        }
    }

    void twoScansWithoutAPauseAreTwo()
    {
        Desk desk;
        desk.type(kLabel + QStringLiteral("\r") + QStringLiteral("RB123456785GB\r"), 5ms);
        desk.rest();
        QCOMPARE(desk.scans, (QStringList{kLabel, QStringLiteral("RB123456785GB")}));
        QCOMPARE(desk.strokes, 0);
    }

    void aKeyThatIsHeldDownIsAPerson()
    {
        Desk desk;
        desk.down('7', QStringLiteral("7"));
        for (int i = 0; i < 20; ++i) {
            desk.wait(33ms);
            desk.down('7', QStringLiteral("7"), {}, true);
        }
        desk.up('7');
        desk.rest();
        QCOMPARE(desk.typed, QString(21, QLatin1Char('7')));
        QVERIFY(desk.scans.isEmpty());
    }

    void shiftIsAPartOfAScan()
    {
        Desk desk;
        for (const QChar c : QStringLiteral("eyJhbGc")) {
            if (c.isUpper())
                desk.down(Qt::Key_Shift, {});
            desk.press(c.toUpper().unicode(), c, 4ms, c.isUpper() ? Qt::ShiftModifier : Qt::NoModifier);
            desk.wait(4ms);
            if (c.isUpper())
                desk.up(Qt::Key_Shift);
        }
        desk.enter();
        desk.rest();
        QCOMPARE(desk.scans, QStringList{QStringLiteral("eyJhbGc")});
        QCOMPARE(desk.strokes, 0);
    }

    // Scanners do this where they are to work under every keyboard layout.
    void altAndDigitsAreACharacter_data()
    {
        QTest::addColumn<bool>("numLock");
        QTest::newRow("with NumLock") << true;
        QTest::newRow("without") << false;
    }
    void altAndDigitsAreACharacter()
    {
        QFETCH(bool, numLock);
        const QList<int> pad{Qt::Key_Insert, Qt::Key_End,   Qt::Key_Down, Qt::Key_PageDown, Qt::Key_Left,
                             Qt::Key_Clear,  Qt::Key_Right, Qt::Key_Home, Qt::Key_Up,       Qt::Key_PageUp};
        Desk desk;
        // "Zü-01", GS, "a": with and without a leading zero, three digits and two
        for (const char *code : {"090", "0252", "45", "48", "049", "029", "97"}) {
            desk.down(Qt::Key_Alt, {}, Qt::AltModifier);
            for (const char *digit = code; *digit; ++digit) {
                const int key = numLock ? *digit : pad[*digit - '0'];
                desk.press(key, numLock ? QString(QLatin1Char(*digit)) : QString(), 8ms,
                           Qt::AltModifier | Qt::KeypadModifier);
                desk.wait(8ms);
            }
            desk.up(Qt::Key_Alt);
            desk.wait(8ms);
        }
        desk.enter();
        desk.rest();
        QCOMPARE(desk.scans, QStringList{QStringLiteral("Z\u00fc-01\x1d") + QLatin1Char('a')});
        QCOMPARE(desk.strokes, 0);
    }

    void altAndDigitsOfAPersonGoOnAsTheyAre()
    {
        Desk desk;
        desk.down(Qt::Key_Alt, {}, Qt::AltModifier);
        for (const char digit : {'6', '5'}) {
            desk.wait(120ms);
            desk.press(digit, QString(QLatin1Char(digit)), 60ms, Qt::AltModifier | Qt::KeypadModifier);
        }
        desk.wait(120ms);
        desk.up(Qt::Key_Alt);
        desk.rest();
        QCOMPARE(desk.strokes, 6);
        QVERIFY(desk.scans.isEmpty());
    }

    void separatorsComeAsControlKeys()
    {
        Desk desk;
        const auto control = [&](int key) {
            desk.down(Qt::Key_Control, {}, Qt::ControlModifier);
            desk.press(key, {}, 4ms, Qt::ControlModifier);
            desk.up(Qt::Key_Control);
            desk.wait(4ms);
        };
        desk.type(QStringLiteral("[)>"), 8ms);
        control(Qt::Key_AsciiCircum);
        desk.type(QStringLiteral("06"), 8ms);
        control(Qt::Key_BracketRight);
        desk.type(QStringLiteral("1"), 8ms);
        control(Qt::Key_AsciiCircum);
        control(Qt::Key_D);
        control(Qt::Key_M); // CR
        control(Qt::Key_J); // LF
        desk.rest();
        QCOMPARE(desk.scans, QStringList{QStringLiteral("[)>\x1e"
                                                        "06\x1d"
                                                        "1\x1e\x04")});
        QCOMPARE(desk.strokes, 0);
    }

    void aKeyThatIsNoCharacterEndsABurstAndGoesOn()
    {
        for (const int key : {int(Qt::Key_F5), int(Qt::Key_Escape), int(Qt::Key_Backspace), int(Qt::Key_Left)}) {
            Desk desk;
            desk.type(QStringLiteral("123"), 10ms);
            desk.press(key, QStringLiteral("\b"), 10ms);
            desk.wait(300ms);
            desk.type(kLabel, 10ms);
            desk.press(key, QStringLiteral("\b"), 10ms);
            desk.rest();
            QCOMPARE(desk.typed, QStringLiteral("123\b\b"));
            QCOMPARE(desk.scans, QStringList{kLabel});
        }
    }

    void whichKeysEndAScanIsSaid()
    {
        Desk desk({50ms, 6, 100, QStringLiteral("\t")});
        desk.type(kLabel, 10ms);
        desk.press(Qt::Key_Tab, QStringLiteral("\t"), 2ms);
        desk.type(kLabel, 10ms);
        desk.enter();
        desk.rest();
        QCOMPARE(desk.scans, (QStringList{kLabel, kLabel}));
        QCOMPARE(desk.typed, QStringLiteral("\r")); // ends a scan, but is none of its
    }

    void howFastAndHowLongAScanIsCanBeSaid()
    {
        Desk slow({120ms, 3, 10, QStringLiteral("\r")});
        slow.type(QStringLiteral("AB1\r"), 110ms);
        slow.rest();
        QCOMPARE(slow.scans, QStringList{QStringLiteral("AB1")});
        slow.type(QString(25, QLatin1Char('7')), 5ms);
        slow.rest();
        QCOMPARE(slow.scans.mid(1), (QStringList{QString(10, QLatin1Char('7')), QString(10, QLatin1Char('7')),
                                                 QString(5, QLatin1Char('7'))}));
    }

    // Whatever the keys and their times: each stroke goes to the window or into a scan, once and in its order. (Desk
    // takes them in that order and checks that no more are answered than were given.)
    void noStrokeIsLost()
    {
        std::mt19937 random(11);
        const QList<int> keys{'1',
                              '5',
                              '9',
                              'A',
                              'Z',
                              Qt::Key_Shift,
                              Qt::Key_Alt,
                              Qt::Key_Control,
                              Qt::Key_Return,
                              Qt::Key_Tab,
                              Qt::Key_F1,
                              Qt::Key_Home,
                              Qt::Key_BracketRight};
        for (int round = 0; round < 300; ++round) {
            Desk desk;
            const int slowness = 1 + int(random() % 120);
            int given = 0;
            for (int i = 0; i < 200; ++i) {
                const int key = keys[qsizetype(random() % size_t(keys.size()))];
                const Qt::KeyboardModifiers modifiers(random() % 4   ? Qt::NoModifier
                                                      : random() % 2 ? Qt::AltModifier
                                                                     : Qt::ControlModifier);
                const QString text = key < 0x80 ? QString(QChar(char16_t(key))) : QString();
                if (random() % 3)
                    desk.down(key, text, modifiers, random() % 20 == 0);
                else
                    desk.up(key, modifiers);
                ++given;
                desk.wait(Millis(random() % uint(slowness)));
            }
            desk.rest();
            QCOMPARE(desk.strokes + desk.swallowed, given);
            QCOMPARE(desk.swallowed > 0, !desk.scans.isEmpty());
        }
    }
};

QTEST_GUILESS_MAIN(KeyScanTest)
#include "tst_keyscan.moc"
