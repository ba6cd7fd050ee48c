// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/kiosk/codewatch.h"

#include <QTest>

using namespace cubby;
using namespace std::chrono_literals;

class TestCodeWatch : public QObject
{
    Q_OBJECT

    static std::vector<ReadCode> seen(const QStringList &texts)
    {
        std::vector<ReadCode> codes;
        for (const QString &text : texts)
            codes.push_back({text, CodeFormat::Qr, {}});
        return codes;
    }
    static QStringList texts(const std::vector<ReadCode> &codes)
    {
        QStringList list;
        for (const ReadCode &code : codes)
            list << code.text;
        return list;
    }
    const QString a = QStringLiteral("pass A");
    const QString b = QStringLiteral("pass B");

private Q_SLOTS:
    void aCodeThatIsHeldStillIsNewOnce()
    {
        kiosk::CodeWatch watch;
        QCOMPARE(texts(watch.fresh(seen({a}), 0ms)), QStringList{a});
        for (Millis at = 100ms; at < 60s; at += 100ms)
            QVERIFY(watch.fresh(seen({a}), at).empty());
    }
    void aFrameInWhichItIsMissedDoesNotMakeItNew()
    {
        kiosk::CodeWatch watch;
        QVERIFY(!watch.fresh(seen({a}), 0ms).empty());
        QVERIFY(watch.fresh(seen({}), 700ms).empty());
        QVERIFY(watch.fresh(seen({a}), 1400ms).empty());
        QVERIFY(watch.fresh(seen({a}), 2900ms).empty()); // counted from when it was seen last
    }
    void aCodeThatWasGoneIsNewAgain()
    {
        kiosk::CodeWatch watch;
        QVERIFY(!watch.fresh(seen({a}), 0ms).empty());
        QVERIFY(watch.fresh(seen({}), 1000ms).empty());
        QCOMPARE(texts(watch.fresh(seen({a}), 1501ms)), QStringList{a});
    }
    void anotherCodeIsNewAtOnceAndTheFirstIsNotForgotten()
    {
        kiosk::CodeWatch watch;
        QVERIFY(!watch.fresh(seen({a}), 0ms).empty());
        QCOMPARE(texts(watch.fresh(seen({a, b}), 100ms)), QStringList{b});
        QVERIFY(watch.fresh(seen({b}), 200ms).empty());
        QVERIFY(watch.fresh(seen({a}), 1500ms).empty());
    }
    void aCodePrintedTwiceIsOneCode()
    {
        kiosk::CodeWatch watch;
        QCOMPARE(texts(watch.fresh(seen({a, a}), 0ms)), QStringList{a});
    }
};

QTEST_GUILESS_MAIN(TestCodeWatch)
#include "tst_codewatch.moc"
