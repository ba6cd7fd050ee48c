// SPDX-License-Identifier: GPL-3.0-or-later
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTest>

#include <algorithm>

namespace {

struct Ran
{
    int status = -1;
    QList<QJsonObject> lines;
    QString complaint;
};

QStringList words(const char *text) { return QString::fromLatin1(text).split(QLatin1Char(' '), Qt::SkipEmptyParts); }

Ran decode(const QString &options, const QByteArray &capture)
{
    QProcess process;
    process.start(QStringLiteral(CUBBY_TOOL),
                  words("boards decode") + options.split(QLatin1Char(' '), Qt::SkipEmptyParts));
    process.write(capture);
    process.closeWriteChannel();
    if (!process.waitForFinished(30'000) || process.exitStatus() != QProcess::NormalExit)
        return {};
    Ran ran;
    ran.status = process.exitCode();
    const auto lines = process.readAllStandardOutput().split('\n');
    for (const QByteArray &line : lines) {
        if (!line.isEmpty())
            ran.lines.append(QJsonDocument::fromJson(line).object());
    }
    ran.complaint = QString::fromUtf8(process.readAllStandardError());
    return ran;
}

QJsonObject object(const char *json) { return QJsonDocument::fromJson(json).object(); }

} // namespace

class ToolBoardsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyFrameAndEveryRejectedRunIsOneLine()
    {
        const Ran ran
            = decode(QStringLiteral("--family wkly"), "# two locks\n"
                                                      "FF FE 57 4B 4C 59 0C 00 84 00 02 00 01 82\n"
                                                      "\n"
                                                      "57 4B 4C 59 0B 00 82 00 01 00 81 574B4C590A0085010186\n"
                                                      "0x57,0x4B,0x4C,0x59,0x05,0x00,0x80\n"
                                                      "57 4B 4C 59 0A 00 85 01 01 87\n");
        QCOMPARE(ran.complaint, QString());
        QCOMPARE(ran.status, 0);
        const QList<QJsonObject> expected{
            object(R"({"line":2,"offset":0,"bytes":"ff fe","kind":"rejected","reason":"no header"})"),
            object(R"({"line":2,"offset":2,"bytes":"57 4b 4c 59 0c 00 84 00 02 00 01 82","kind":"status","board":0,
                       "doors":["open","closed"]})"),
            object(R"({"line":4,"offset":14,"bytes":"57 4b 4c 59 0b 00 82 00 01 00 81","kind":"unlock","board":0,
                       "lock":1,"accepted":true,"door":"open"})"),
            object(R"({"line":4,"offset":25,"bytes":"57 4b 4c 59 0a 00 85 01 01 86","kind":"change","board":0,
                       "lock":1,"door":"closed"})"),
            object(R"({"line":5,"offset":35,"bytes":"57 4b 4c 59 05 00 80","kind":"rejected",
                       "reason":"bad length"})"),
            object(R"({"line":6,"offset":42,"bytes":"57 4b 4c 59 0a 00 85 01 01 87","kind":"rejected",
                       "reason":"bad checksum"})"),
        };
        QCOMPARE(ran.lines, expected);
    }

    void linesThatAreNoBytesAreSaidWithTheirNumberAndTheOthersAreRead()
    {
        const Ran ran = decode(QStringLiteral("--family xor8a"), "8A 01 01 00 8A\n"
                                                                 "8A 01 01 0\n"
                                                                 "status please\n"
                                                                 "80 01 05 99 1D\n");
        QCOMPARE(ran.status, 2);
        QCOMPARE(ran.lines.size(), 2);
        QCOMPARE(ran.lines[1],
                 object(R"({"line":4,"offset":5,"bytes":"80 01 05 99 1d","kind":"address","board":1,"value":5})"));
        QCOMPARE(ran.complaint, QStringLiteral("line 2: not hexadecimal bytes: 8A 01 01 0\n"
                                               "line 3: not hexadecimal bytes: status please\n"));
    }

    void whatWasSentIsKnownAsAnEcho()
    {
        const Ran ran = decode(QStringLiteral("--family modbus-relay"), "> 01 03 80 00 00 01 AD CA\n"
                                                                        "01 03 80 00 00 01 AD CA 01 03 02 00 C8 B9 D2\n"
                                                                        "> 01 05 02 00 00 07 8D B0\n"
                                                                        "01 05 02 00 00 07 8D B0\n"
                                                                        "01 05 02 00 00 07 8D B0\n");
        QStringList kinds;
        for (const auto &line : ran.lines)
            kinds.append(line[QStringLiteral("kind")].toString() + line[QStringLiteral("reason")].toString());
        QCOMPARE(kinds, words("rejectedecho firmware rejectedecho unlock"));
        QCOMPARE(ran.lines[1][QStringLiteral("value")].toInt(), 200);
    }

    void boardsAndWiringAreToldOnTheCommandLine()
    {
        const QByteArray capture = "80 02 00 00 01 33 B0\n80 03 00 00 01 33 B1\n";
        const Ran ran
            = decode(QStringLiteral("--family xor8a --boards 2,5 --wiring openIs1=true,lastByteFirst=false"), capture);
        QCOMPARE(ran.status, 0);
        QCOMPARE(ran.lines.size(), 2);
        const QJsonArray doors = ran.lines[0][QStringLiteral("doors")].toArray();
        QCOMPARE(std::find(doors.begin(), doors.end(), QJsonValue(QStringLiteral("open"))) - doors.begin(), 16);
        QCOMPARE(ran.lines[1][QStringLiteral("reason")].toString(), QStringLiteral("bad address"));
    }

    void aCallThatIsWrongIsRefused_data()
    {
        QTest::addColumn<QString>("options");
        QTest::addColumn<QString>("complaint");
        const auto row = [](const char *options, const char *complaint) {
            QTest::newRow(options) << QString::fromLatin1(options) << QString::fromLatin1(complaint);
        };
        row("", "say --family");
        row("--family xor9", "xor8a, kerong-cu16, kerong-cu48, wkly, modbus-relay");
        row("--family xor8a --boards 0", "there is no board 0");
        row("--family xor8a --boards 201", "there is no board 201");
        row("--family xor8a --boards 99999999999", "there is no board 99999999999");
        row("--family xor8a --boards 1;2", "addresses: 1,2,5");
        row("--family xor8a --wiring openIs2=true", "there is no key \"openIs2\"");
        row("--family xor8a --wiring openIs1=1", "openIs1 cannot be \"1\"");
        row("--family xor8a --wiring channels=0", "channels cannot be \"0\"");
        row("--family xor8a capture.txt", "standard input");
    }
    void aCallThatIsWrongIsRefused()
    {
        QFETCH(QString, options);
        QFETCH(QString, complaint);
        const Ran ran = decode(options, "8A 01 01 00 8A\n");
        QCOMPARE(ran.status, 2);
        QVERIFY(ran.lines.isEmpty());
        QVERIFY2(ran.complaint.contains(complaint), qPrintable(ran.complaint));
    }
};

QTEST_GUILESS_MAIN(ToolBoardsTest)
#include "tst_toolboards.moc"
