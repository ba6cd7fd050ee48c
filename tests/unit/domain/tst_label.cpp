// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/label.h"

#include <QTest>

using namespace cubby;

Q_DECLARE_METATYPE(cubby::LabelKind)
Q_DECLARE_METATYPE(cubby::LabelCheck)

namespace {

QString maxiCode(const char *fields) // of the secondary message, with | for GS
{
    const QString text = QString::fromLatin1(fields).replace(QLatin1Char('|'), QChar(0x1D));
    return QStringLiteral("[)>\x1e"
                          "01\x1d"
                          "96")
           + text + QStringLiteral("\x1e\x04");
}

const QString kPass = QStringLiteral("eyJhbGciOiJFZERTQSIsImtpZCI6ImFiYyIsInR5cCI6ImN1YmJ5LXBhc3MifQ.AaBb-_09.c2ln");
const QString kBadge = QStringLiteral("CUBBY-BADGE:AZNDnSRIemy7uyFpXz8XXA.AaBbCcDdEeFfGgHhIiJjKk");

} // namespace

class LabelTest : public QObject
{
    Q_OBJECT

    static void kindRow(const char *name, const QString &given, LabelKind kind, LabelCheck check, const QString &normal)
    {
        QTest::newRow(name) << given << kind << check << normal;
    }

private Q_SLOTS:
    void labelsAreComparedWithoutSpacesAndInCapitals_data()
    {
        QTest::addColumn<QString>("scanned");
        QTest::addColumn<QString>("normal");
        QTest::newRow("as it is") << QStringLiteral("JD014600003") << QStringLiteral("JD014600003");
        QTest::newRow("printed in groups") << QStringLiteral("JD01 4600 003") << QStringLiteral("JD014600003");
        QTest::newRow("typed") << QStringLiteral(" jd014600003\r\n") << QStringLiteral("JD014600003");
        QTest::newRow("no-break space, tab") << QStringLiteral("JD\u00a0014\t600003") << QStringLiteral("JD014600003");
        QTest::newRow("signs count") << QStringLiteral("a-1/2") << QStringLiteral("A-1/2");
        QTest::newRow("nothing") << QStringLiteral(" \n") << QString();
    }
    void labelsAreComparedWithoutSpacesAndInCapitals()
    {
        QFETCH(QString, scanned);
        QFETCH(QString, normal);
        QCOMPARE(normalLabel(scanned), normal);
        QCOMPARE(normalLabel(normalLabel(scanned)), normal);
    }

    void everyKindIsRecognisedAndChecked_data()
    {
        using enum LabelKind;
        using enum LabelCheck;
        QTest::addColumn<QString>("given");
        QTest::addColumn<LabelKind>("kind");
        QTest::addColumn<LabelCheck>("check");
        QTest::addColumn<QString>("normal");
        // `normal` empty: the same text
        const auto row = [](const char *given, LabelKind kind, LabelCheck check, const char *normal = nullptr) {
            const QString text = QString::fromUtf8(given);
            kindRow(given, text, kind, check, normal ? QString::fromLatin1(normal) : text);
        };
        row("003401234500000000"
            "18",
            Sscc, Fails);
        row("00106141411234567897", Sscc, Holds);
        row("00106141411234567890", Sscc, Fails);
        row("106141411234567897", Sscc, Holds, "00106141411234567897");
        row("106141411234567890", Text, None);
        row("(00)106141411234567897", Sscc, Holds, "00106141411234567897");
        row("(00)106141411234567890", Sscc, Fails, "00106141411234567890");

        row("420787459400111206206406260787", Impb, Holds, "9400111206206406260787");
        row("9400111206206406260787", Impb, Holds);
        row("420787459400111206206406260788", Impb, Fails);
        row("9400111206206406260788", Impb, Fails);
        row("4207874512349400111206206406260787", Impb, Holds, "9400111206206406260787"); // ZIP of 9
        row("(420)78745(94)00111206206406260787", Impb, Holds, "9400111206206406260787");
        row("42078745\x1d"
            "9400111206206406260787",
            Impb, Holds, "9400111206206406260787");
        row("420787451234\x1d"
            "9400111206206406260787",
            Impb, Holds, "9400111206206406260787");
        row("9100111206206406260787", Text, None); // no AI of the kind
        row("42078745", Text, None);

        row("1Z5R89390357567127", Ups1Z, Holds);
        row("1Z06X6100100004951", Ups1Z, Holds);
        row("1Z5R89390357567128", Ups1Z, Fails);
        row("1Z1111111111111111", Ups1Z, Fails);
        row("1Z5R8939035756712X", Ups1Z, Fails);
        row("1Z5R8939035756712", Text, None); // too short

        row("RR287043775IN", S10, Holds);
        row("RB123456785GB", S10, Holds);
        row("RB123456786US", S10, Fails);
        row("RR287043775I", Text, None);
        row("R1287043775IN", Text, None);

        row("008182709980000020033350276C", Dpd, Holds, "09980000020033");
        row("008182709980000020033350276D", Dpd, Fails);
        row("09980000020033F", Dpd, Holds, "09980000020033");
        row("09980000020033C", Dpd, Fails);
        row("%008182709980000020033350276", Dpd, None, "09980000020033");
        row("%00SW1A109980000020033350276", Dpd, None, "09980000020033");
        row("%00818270998000002003335027", Text, None);
        row("09980000020033", Text, None);

        row("3318810025", DhlExpress, Holds);
        row("8487135506", DhlExpress, Holds);
        row("8487135503", DhlExpress, Fails);
        row("331881002", DhlExpress, Fails);
        row("123456782", DhlExpress, Holds);
        row("12345678", Text, None);
        row("JJD014600003945300000", DhlPiece, None);
        row("(J) JD01 4600 0039 4530 0000", DhlPiece, None, "JJD014600003945300000");
        row("JJD", Text, None);

        row("Karl's shoes", Text, None, "KARL'SSHOES");
        row("(not an AI)5", Text, None, "(NOTANAI)5");
        row("(00)(01)5", Text, None);
        row("(00)12(", Text, None);
        row("]", Text, None);
        row("]C1", Text, None); // a prefix of nothing
        kindRow("pass", kPass, Pass, None, kPass);
        kindRow("pass, prefix", QStringLiteral("]Q1") + kPass + QStringLiteral("\r\n"), Pass, None, kPass);
        kindRow("badge", kBadge, Badge, None, kBadge);
        kindRow("somebody else's token", QStringLiteral("eyJhbGciOiJFZERTQSJ9.e30.c2ln"), Text, None,
                QStringLiteral("EYJHBGCIOIJFZERTQSJ9.E30.C2LN"));
        kindRow("half a badge", kBadge.chopped(1), Text, None, kBadge.chopped(1).toUpper());

        kindRow("MaxiCode", maxiCode("1Z00004951|UPSN|06X610|159"), UpsMaxiCode, None, QStringLiteral("1Z00004951"));
        kindRow("MaxiCode, 11", maxiCode("1Z000049512|UPSN|06X610"), UpsMaxiCode, None, QStringLiteral("1Z000049512"));
        kindRow("MaxiCode with its primary message", maxiCode("152382802|840|001|1Z00004951|UPSN|06X610|159|1234567"),
                UpsMaxiCode, Holds, QStringLiteral("1Z06X6100100004951"));
        kindRow("MaxiCode with a service that does not fit", maxiCode("152382802|840|002|1Z00004951|UPSN|06X610|159"),
                UpsMaxiCode, None, QStringLiteral("1Z00004951"));
        for (const char *other : {"1Z0000495|UPSN|06X610", "1Z0000495123|UPSN|06X610", "1Z00004951|FDX|06X610", "UPSN",
                                  "1Z00004951|UPSN"}) {
            kindRow(other, maxiCode(other), Text, None, maxiCode(other).toUpper());
        }
    }
    void everyKindIsRecognisedAndChecked()
    {
        QFETCH(QString, given);
        QFETCH(LabelKind, kind);
        QFETCH(LabelCheck, check);
        QFETCH(QString, normal);
        const Label label = readLabel(given);
        QCOMPARE(toString(label.kind), toString(kind));
        QCOMPARE(int(label.check), int(check));
        QCOMPARE(label.normal, normal);
        QCOMPARE(normalLabel(normal), normal);
    }

    // Each row: the spellings of one label, the normal form first.
    void everySpellingOfALabelNormalisesToOne_data()
    {
        QTest::addColumn<QStringList>("spellings");
        const auto row = [](const char *name, const QStringList &spellings) { QTest::newRow(name) << spellings; };
        row("SSCC", {QStringLiteral("00106141411234567897"), QStringLiteral("106141411234567897"),
                     QStringLiteral("00 1061414 1123456789 7"), QStringLiteral("(00) 1 0614141 123456789 7"),
                     QStringLiteral("(00)106141411234567897"), QStringLiteral("]C100106141411234567897"),
                     QStringLiteral("]C1\x1d"
                                    "00106141411234567897"),
                     QStringLiteral("\x1d"
                                    "00106141411234567897"),
                     QStringLiteral("]d200106141411234567897\x1d"), QStringLiteral("]C1 (00)106141411234567897\r")});
        row("IMpb",
            {QStringLiteral("9400111206206406260787"), QStringLiteral("420787459400111206206406260787"),
             QStringLiteral("4207874512349400111206206406260787"), QStringLiteral("]C1420787459400111206206406260787"),
             QStringLiteral("]C142078745\x1d"
                            "9400111206206406260787"),
             QStringLiteral("420 78745 9400 1112 0620 6406 2607 87"), QStringLiteral("9400 1112 0620 6406 2607 87"),
             QStringLiteral("(94)00111206206406260787"), QStringLiteral("(420)78745(94)00111206206406260787"),
             QStringLiteral("(420)787451234(94)00111206206406260787")});
        row("1Z", {QStringLiteral("1Z5R89390357567127"), QStringLiteral("1z5r89390357567127"),
                   QStringLiteral("1Z 5R8 939 03 5756 712 7"), QStringLiteral("]C01Z5R89390357567127")});
        row("S10", {QStringLiteral("RR287043775IN"), QStringLiteral("rr 28 704 377 5 in"),
                    QStringLiteral("]C0RR287043775IN"), QStringLiteral("RR287043775IN\n")});
        row("DPD", {QStringLiteral("09980000020033"), QStringLiteral("0998 0000 0200 33"),
                    QStringLiteral("09980000020033f"), QStringLiteral("0081 827 0998 0000 0200 33 350 276 C"),
                    QStringLiteral("]C0%008182709980000020033350276")});
        row("DHL Express", {QStringLiteral("3318810025"), QStringLiteral("33 1881 0025"),
                            QStringLiteral("]C03318810025"), QStringLiteral("]C13318810025")});
        row("DHL piece", {QStringLiteral("JJD014600003945300000"), QStringLiteral("(J)JD014600003945300000"),
                          QStringLiteral("(j) jd01 4600 0039 4530 0000"), QStringLiteral("]C0JJD014600003945300000")});
        row("UPS MaxiCode and 1Z", {QStringLiteral("1Z06X6100100004951"), QStringLiteral("1Z 06X 610 01 0000 495 1"),
                                    maxiCode("152382802|840|001|1Z00004951|UPSN|06X610|159|1234567"),
                                    QStringLiteral("]U1") + maxiCode("152382802|840|001|1Z00004951|UPSN|06X610")});
        row("goods", {QStringLiteral("01095011015300031"
                                     "714070410AB-123\x1d"
                                     "21x7")
                          .toUpper(),
                      QStringLiteral("(01)09501101530003(17)140704(10)AB-123(21)x7"),
                      QStringLiteral("]d20109501101530003"
                                     "1714070410AB-123\x1d"
                                     "21X7")});
        row("anything", {QStringLiteral("SHOP-77/A"), QStringLiteral("shop-77/a"), QStringLiteral(" shop-77 / a "),
                         QStringLiteral("]Q1shop-77/a"), QStringLiteral("]C0]C0SHOP-77/A")});
        row("pass", {kPass, QStringLiteral("]Q1") + kPass, QStringLiteral("  ") + kPass + QStringLiteral("\r\n")});
    }
    void everySpellingOfALabelNormalisesToOne()
    {
        QFETCH(QStringList, spellings);
        for (const QString &spelling : spellings)
            QCOMPARE(normalLabel(spelling), spellings.first());
    }

    void thePrefixIsToldAndTheTextKeepsWhatIsData()
    {
        const QString data = QStringLiteral("[)>\x1e"
                                            "06\x1d"
                                            "Zoe\x1e\x04");
        const Label label = readLabel(QStringLiteral(" ]d1") + data + QStringLiteral("\r\n"));
        QCOMPARE(label.symbology, QStringLiteral("]d1"));
        QCOMPARE(nameOfSymbology(label.symbology), QStringLiteral("Data Matrix"));
        QCOMPARE(label.text, data);
        QCOMPARE(label.normal, data.toUpper());
        QCOMPARE(nameOfSymbology(QStringLiteral("]X9")), QStringLiteral("]X9"));
        QCOMPARE(withoutSymbology(QStringLiteral("]Q1]C0 a b ")), QStringLiteral("a b"));
    }

    // A number that a GS1 symbol begins with is an application identifier: no other carrier's bare number.
    void inAGs1SymbolABareNumberIsNoCarriersOwn()
    {
        for (const char *prefix : {"]C1", "]d2", "]Q3", "]e0", "]E0"}) {
            const Label label = readLabel(QString::fromLatin1(prefix) + QStringLiteral("3318810025"));
            QCOMPARE(toString(label.kind), QStringLiteral("text"));
            QCOMPARE(int(label.check), int(LabelCheck::None));
            QCOMPARE(label.normal, QStringLiteral("3318810025"));
        }
        QCOMPARE(toString(readLabel(QStringLiteral("]C03318810025")).kind), QStringLiteral("dhl-express"));
    }

    // Which changes of a digit a check cannot see: those that leave what it computes the same.
    void noOtherChangeOfADigitPassesTheCheck_data()
    {
        QTest::addColumn<QString>("label");
        QTest::addColumn<int>("from"); // the first position that the check covers
        QTest::addColumn<int>("missed"); // changes, of all
        const auto row = [](const char *label, int from, int missed) {
            QTest::newRow(label) << QString::fromLatin1(label) << from << missed;
        };
        row("00106141411234567897", 2, 0);
        row("9400111206206406260787", 2, 0);
        row("420787459400111206206406260787", 10, 0);
        // Where the weight is 2, a digit and the one five away count the same.
        row("1Z5R89390357567127", 3, 6);
        row("RA473124829CZ", 2, 0);
        // The remainders 0 and 6 both make the check digit 5.
        row("RR287043775IN", 2, 8);
        row("RB123456785GB", 2, 7);
        row("008182709980000020033350276C", 0, 0);
        row("09980000020033F", 0, 0);
        row("3318810025", 0, 7); // 0 and 7, 1 and 8, 2 and 9 have the same remainder of seven
    }
    void noOtherChangeOfADigitPassesTheCheck()
    {
        QFETCH(QString, label);
        QFETCH(int, from);
        QFETCH(int, missed);
        const Label good = readLabel(label);
        QVERIFY(good.check == LabelCheck::Holds);
        int passed = 0;
        QStringList which;
        for (qsizetype at = from; at < label.size(); ++at) {
            if (!label[at].isDigit())
                continue;
            for (char digit = '0'; digit <= '9'; ++digit) {
                QString changed = label;
                changed[at] = QLatin1Char(digit);
                if (changed == label)
                    continue;
                const Label read = readLabel(changed);
                QVERIFY2(read.kind == good.kind, qPrintable(changed));
                if (read.check == LabelCheck::Holds) {
                    ++passed;
                    which << changed;
                } else {
                    QVERIFY2(read.check == LabelCheck::Fails, qPrintable(changed));
                    QCOMPARE(read.normal, changed); // as usable as any text
                }
            }
        }
        QVERIFY2(passed == missed, qPrintable(which.join(QLatin1Char(' '))));
    }

    void everyKindHasANameForProgramsAndOneForPeople()
    {
        QSet<QString> stable;
        QSet<QString> said;
        for (int i = 0; i <= int(LabelKind::Badge); ++i) {
            stable << toString(LabelKind(i));
            said << nameOf(LabelKind(i));
        }
        QCOMPARE(stable.size(), int(LabelKind::Badge) + 1);
        QCOMPARE(said.size(), int(LabelKind::Badge) + 1);
        QVERIFY(!stable.contains(QString()) && !said.contains(QString()));
    }
};

QTEST_GUILESS_MAIN(LabelTest)
#include "tst_label.moc"
