// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/codescanner.h"
#include "scanning/conditions.h"
#include "scanning/rivals.h"

#include <QTest>

using namespace cubby;
using namespace cubby::scanning;

namespace {

constexpr int kFrames = 2; // of a showing
constexpr quint64 kSeed = 20;

} // namespace

// A small and fixed part of what bench_scanning measures.
class TestScanning : public QObject
{
    Q_OBJECT

    struct Outcome
    {
        QSet<QString> right;
        QStringList wrong;
        void add(const QStringList &texts, const QStringList &shown)
        {
            for (const QString &text : texts) {
                if (shown.contains(text))
                    right.insert(text);
                else
                    wrong << text;
            }
        }
    };

private Q_SLOTS:
    void inEveryConditionAsMuchIsReadAsOthersReadAndNothingElse_data()
    {
        QTest::addColumn<int>("number");
        for (size_t i = 0; i < conditions().size(); ++i)
            QTest::newRow(conditions()[i].name) << int(i);
    }
    void inEveryConditionAsMuchIsReadAsOthersReadAndNothingElse()
    {
        QFETCH(int, number);
        const Condition &condition = conditions()[size_t(number)];
        qsizetype ours = 0;
        qsizetype zxing = 0;
        qsizetype zbar = 0;
        for (const Kind kind : condition.kinds) {
            const int strength = kind == Kind::Pass || kind == Kind::Label ? 3 : 2; // the others are smaller
            const Showing showing = showingOf(condition, kind, strength, kSeed + quint64(strength));
            const QStringList &shown = showing.subject.texts;
            CodeScanner scanner;
            Outcome we;
            Outcome byZXing;
            Outcome byZBar;
            for (int i = 0; i < kFrames; ++i) {
                const QImage frame = showing.frame(i);
                QStringList texts;
                for (const ReadCode &code : scanner.read(
                         LuminanceView{frame.constBits(), frame.width(), frame.height(), frame.bytesPerLine()}))
                    texts << code.text;
                we.add(texts, shown);
                byZXing.add(readByZXing(frame), shown);
                byZBar.add(readByZBar(frame), shown);
            }
            QVERIFY2(we.wrong.isEmpty(), qPrintable(we.wrong.join(QLatin1Char('\n'))));
            ours += we.right.size();
            zxing += byZXing.right.size();
            zbar += byZBar.right.size();
        }
        qInfo("read %d, ZXing %d, ZBar %d", int(ours), int(zxing), int(zbar));
        QVERIFY(ours >= zxing);
        QVERIFY(ours >= zbar);
    }

    void aFrameIsKnownByItsSeedAndItsNumber()
    {
        const Showing showing = showingOf(conditions().back(), Kind::Label, 1, kSeed);
        QCOMPARE(showing.frame(1), showing.frame(1));
        QVERIFY(showing.frame(1) != showing.frame(2));
    }
};

QTEST_GUILESS_MAIN(TestScanning)
#include "tst_scanning.moc"
