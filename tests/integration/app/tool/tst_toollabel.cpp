// SPDX-License-Identifier: GPL-3.0-or-later
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTest>

namespace {

struct Ran
{
    int status = -1;
    QStringList lines;
    QString complaint;
};

Ran run(const QStringList &arguments)
{
    QProcess process;
    process.start(QStringLiteral(CUBBY_TOOL), QStringList{QStringLiteral("label")} + arguments);
    if (!process.waitForFinished(30'000) || process.exitStatus() != QProcess::NormalExit)
        return {};
    Ran ran;
    ran.status = process.exitCode();
    ran.lines = QString::fromUtf8(process.readAllStandardOutput()).split(QLatin1Char('\n'), Qt::SkipEmptyParts);
    ran.complaint = QString::fromUtf8(process.readAllStandardError());
    return ran;
}

} // namespace

class ToolLabelTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyTextGetsOneLineInItsOrder()
    {
        const Ran ran = run({QStringLiteral("420787459400111206206406260787"), QStringLiteral("rr287043775in"),
                             QStringLiteral("1Z 5R8 939 03 5756 712 7"), QStringLiteral("]C0Zoe's shoes")});
        QCOMPARE(ran.status, 0);
        QCOMPARE(ran.lines, (QStringList{QStringLiteral("9400111206206406260787\tUSPS IMpb\tits check digit holds"),
                                         QStringLiteral("RR287043775IN\tUPU S10\tits check digit holds"),
                                         QStringLiteral("1Z5R89390357567127\tUPS 1Z\tits check digit holds"),
                                         QStringLiteral("ZOE'SSHOES\ttext\tno check digit\tread from Code 128")}));
        QVERIFY2(ran.complaint.isEmpty(), qPrintable(ran.complaint));
    }

    void oneCheckThatFailsIsInTheExitStatus()
    {
        const Ran ran = run({QStringLiteral("RB123456785GB"), QStringLiteral("RB123456786US")});
        QCOMPARE(ran.status, 1);
        QCOMPARE(ran.lines.size(), 2);
        QVERIFY(ran.lines[0].endsWith(QStringLiteral("\tits check digit holds")));
        QCOMPARE(ran.lines[1], QStringLiteral("RB123456786US\tUPU S10\tITS CHECK DIGIT FAILS"));
    }

    void programsGetOneObjectALine()
    {
        const QString maxiCode = QStringLiteral("]U1[)>\x1e"
                                                "01\x1d"
                                                "961Z00004951\x1d"
                                                "UPSN\x1d"
                                                "06X610\x1e\x04");
        const Ran ran = run({QStringLiteral("--json"), maxiCode, QStringLiteral("1Z1111111111111111")});
        QCOMPARE(ran.status, 1);
        QCOMPARE(ran.lines.size(), 2);
        QCOMPARE(QJsonDocument::fromJson(ran.lines[0].toUtf8()).object(),
                 (QJsonObject{{QStringLiteral("given"), maxiCode},
                              {QStringLiteral("kind"), QStringLiteral("ups-maxicode")},
                              {QStringLiteral("normal"), QStringLiteral("1Z00004951")},
                              {QStringLiteral("check"), QStringLiteral("none")},
                              {QStringLiteral("symbology"), QStringLiteral("]U1")}}));
        const QJsonObject second = QJsonDocument::fromJson(ran.lines[1].toUtf8()).object();
        QCOMPARE(second.value(QStringLiteral("kind")).toString(), QStringLiteral("ups-1z"));
        QCOMPARE(second.value(QStringLiteral("check")).toString(), QStringLiteral("fails"));
    }

    void controlCharactersAreShownAndNotSentToTheTerminal()
    {
        const Ran ran = run({QStringLiteral("a\x1d"
                                            "b\x1b[31m")});
        QCOMPARE(ran.status, 0);
        QCOMPARE(ran.lines, QStringList{QStringLiteral("A␝B␛[31M\ttext\tno check digit")});
    }

    void aCallWithoutATextIsRefused()
    {
        const Ran none = run({});
        QCOMPARE(none.status, 2);
        QVERIFY(none.lines.isEmpty() && none.complaint.contains(QStringLiteral("at least one text")));
        const Ran empty = run({QStringLiteral("  ")});
        QCOMPARE(empty.status, 1);
        QVERIFY(empty.complaint.contains(QStringLiteral("empty")));
        QCOMPARE(run({QStringLiteral("--yaml"), QStringLiteral("x")}).status, 2);
    }
};

QTEST_GUILESS_MAIN(ToolLabelTest)
#include "tst_toollabel.moc"
