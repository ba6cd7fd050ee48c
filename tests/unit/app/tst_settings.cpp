// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/duration.h"
#include "app/inifile.h"
#include "app/settings.h"

#include <QDir>
#include <QTemporaryDir>
#include <QTest>

using namespace cubby;
using namespace std::chrono_literals;

static const Program &program()
{
    static const Program p{
        "cubby-example",
        "Shows what a program can be told.",
        {
            Setting::text("http/address", "127.0.0.1", "The address to listen on.").required(),
            Setting::integer("http/port", 8080, {0, 65535}, "The port; 0 takes any free one."),
            Setting::duration("http/idle-limit", 30s, 1s, 10min, "How long a quiet connection is kept."),
            Setting::boolean("http/trust-proxy", false, "Whether the address comes from a header."),
            Setting::path("storage/database", "data/cubby.sqlite", "The database file."),
            Setting::path("storage/key", "", "The key file."),
            Setting::choice("log/level", "info", {QStringLiteral("debug"), QStringLiteral("info")},
                            "What is | logged."),
            Setting::text("mail/from", "", "The sender.").matching("[^@]+@[^@]+", "an e-mail address, or nothing"),
            Setting::flag("headless", "Opens no window."),
        },
        {
            {"provision",
             "FILE",
             "Makes a bank known.",
             {Setting::text("bank", "", "The bank's name.").required(), Setting::flag("force", "Replaces it.")}},
            {"keys", "", "Shows the keys.", {Setting::flag("force", "Replaces it.")}},
        }};
    return p;
}

static const Program &plainProgram()
{
    static const Program p{"cubby-plain", "Takes files.", {}, {}, "IMAGE…"};
    return p;
}

static Result<Settings> readWith(const QStringList &arguments, const Program &p = program())
{
    return Settings::read(p, QStringList(QStringLiteral("cubby-example")) + arguments);
}

class TestSettings : public QObject
{
    Q_OBJECT

private:
    QTemporaryDir m_folder;

    QString write(const QByteArray &content)
    {
        const QString path = m_folder.filePath(QStringLiteral("example.ini"));
        QFile file(path);
        if (!file.open(QIODevice::WriteOnly) || file.write(content) != content.size())
            qFatal("The test's own file cannot be written");
        return path;
    }
    Result<Settings> readFile(const QByteArray &content, const QStringList &more = {})
    {
        return readWith(QStringList{QStringLiteral("--config"), write(content)} + more);
    }

private Q_SLOTS:
    void everyDefaultOfATableIsAllowed()
    {
        const auto settings = readWith({});
        QVERIFY(settings);
        QCOMPARE(settings->text("http/address"), QStringLiteral("127.0.0.1"));
        QCOMPARE(settings->integer("http/port"), 8080);
        QCOMPARE(settings->millis("http/idle-limit"), Millis(30s));
        QCOMPARE(settings->boolean("http/trust-proxy"), false);
        QCOMPARE(settings->path("storage/database"), QDir::current().filePath(QStringLiteral("data/cubby.sqlite")));
        QCOMPARE(settings->path("storage/key"), QString());
        QCOMPARE(settings->choice("log/level"), QStringLiteral("info"));
        QCOMPARE(settings->boolean("headless"), false);
        QVERIFY(!settings->isGiven("http/port"));
    }

    void theFileIsReadAndTheCommandLineGoesBeforeIt()
    {
        const auto settings
            = readFile("\xef\xbb\xbf# a comment\r\n[http]\r\nport = 81\r\naddress=\"  ::1 \"\nidle-limit = 5min\n"
                       "; another\n[mail]\nfrom = a, b; c@example.org\n",
                       {QStringLiteral("--http-port"), QStringLiteral("82")});
        QVERIFY2(settings, settings ? "" : qPrintable(settings.error().message));
        QCOMPARE(settings->integer("http/port"), 82);
        QCOMPARE(settings->text("http/address"), QStringLiteral("  ::1 "));
        QCOMPARE(settings->millis("http/idle-limit"), Millis(5min));
        QCOMPARE(settings->text("mail/from"), QStringLiteral("a, b; c@example.org"));
        QVERIFY(settings->isGiven("http/port"));
    }

    void aKeyCanBeSetInBothWaysOnTheCommandLine()
    {
        auto settings = readWith({QStringLiteral("--set"), QStringLiteral("mail/from=x=1@example.org"),
                                  QStringLiteral("--set=http/port=5"), QStringLiteral("--log-level=debug"),
                                  QStringLiteral("--headless")});
        QVERIFY2(settings, settings ? "" : qPrintable(settings.error().message));
        QCOMPARE(settings->text("mail/from"), QStringLiteral("x=1@example.org"));
        QCOMPARE(settings->integer("http/port"), 5);
        QCOMPARE(settings->choice("log/level"), QStringLiteral("debug"));
        QVERIFY(settings->boolean("headless"));
    }

    void aPathInTheFileCountsFromTheFilesFolder()
    {
        const auto settings = readFile("[storage]\nkey = ../secret.key\n",
                                       {QStringLiteral("--storage-database"), QStringLiteral("here.sqlite")});
        QVERIFY(settings);
        QCOMPARE(settings->path("storage/key"), QDir::cleanPath(m_folder.filePath(QStringLiteral("../secret.key"))));
        QCOMPARE(settings->path("storage/database"), QDir::current().filePath(QStringLiteral("here.sqlite")));
        const auto standard = readFile("");
        QVERIFY(standard);
        QCOMPARE(standard->path("storage/database"), m_folder.filePath(QStringLiteral("data/cubby.sqlite")));
    }

    void aWrongValueIsRefusedWithItsKeyItsValueAndWhatIsAllowed_data()
    {
        QTest::addColumn<QByteArray>("file");
        QTest::addColumn<QString>("code");
        QTest::addColumn<QString>("said");
        const auto row = [](const char *name, const QByteArray &file, const char *code, const char *said) {
            QTest::newRow(name) << file << QString::fromLatin1(code) << QString::fromUtf8(said);
        };
        const char *value = "settings.value";
        row("not a number", "[http]\nport = http\n", value,
            "http/port is \"http\" (FILE, line 2); allowed is a whole number from 0 to 65535");
        row("out of range", "[http]\n\nport = 65536\n", value,
            "http/port is \"65536\" (FILE, line 3); allowed is a whole number from 0 to 65535");
        row("past 64 bits", "[http]\nport = 99999999999999999999\n", value,
            "http/port is \"99999999999999999999\" (FILE, line 2); allowed is a whole number from 0 to 65535");
        row("no unit", "[http]\nidle-limit = 30\n", value,
            "http/idle-limit is \"30\" (FILE, line 2); allowed is a duration from 1s to 10min, with its unit (ms, s, "
            "min, "
            "h, d)");
        row("too short", "[http]\nidle-limit = 999ms\n", value,
            "http/idle-limit is \"999ms\" (FILE, line 2); allowed is a duration from 1s to 10min, with its unit (ms, "
            "s, "
            "min, h, d)");
        row("not a boolean", "[http]\ntrust-proxy = yes\n", value,
            "http/trust-proxy is \"yes\" (FILE, line 2); allowed is true or false");
        row("not a choice", "[log]\nlevel = loud\n", value,
            "log/level is \"loud\" (FILE, line 2); allowed is one of debug, info");
        row("not the pattern", "[mail]\nfrom = me\n", value,
            "mail/from is \"me\" (FILE, line 2); allowed is an e-mail address, or nothing");
        row("empty though needed", "[http]\naddress =\n", value,
            "http/address is \"\" (FILE, line 2); allowed is text that is not empty");
        row("unknown key", "[http]\nprot = 1\n", "settings.key", "There is no key \"http/prot\" (FILE, line 2)");
        row("command line only", "[http]\nport = 1\n[headless]\nx = 1\n", "settings.key",
            "There is no key \"headless/x\" (FILE, line 4)");
        row("said twice", "[http]\nport = 1\nport = 2\n", "settings.key", "http/port is said twice (FILE, line 3)");
        row("no section", "port = 1\n", "settings.syntax",
            "FILE, line 1: \"port = 1\" is neither a [section] nor a name = value within one");
        row("no assignment", "[http]\nport 1\n", "settings.syntax",
            "FILE, line 2: \"port 1\" is neither a [section] nor a name = value within one");
        row("not UTF-8", "[http]\naddress = \xff\n", "settings.file", "FILE is not text in UTF-8");
        row("a zero byte", QByteArray("[http]\nport = 1\0\n", 17), "settings.file", "FILE is not text in UTF-8");
        row("too large", QByteArray((1 << 20) + 1, '\n'), "settings.file", "FILE is larger than 1 MiB");
    }
    void aWrongValueIsRefusedWithItsKeyItsValueAndWhatIsAllowed()
    {
        QFETCH(QByteArray, file);
        QFETCH(QString, code);
        QFETCH(QString, said);
        const auto settings = readFile(file);
        QVERIFY(!settings);
        QCOMPARE(settings.error().message, said.replace(QStringLiteral("FILE"), write(file)));
        QCOMPARE(settings.error().code, code);
    }

    void aWrongCommandLineIsRefused_data()
    {
        QTest::addColumn<QString>("arguments");
        QTest::addColumn<QString>("code");
        QTest::addColumn<QString>("said");
        const auto row = [](const char *arguments, const char *code, const char *said) {
            QTest::newRow(arguments) << QString::fromUtf8(arguments) << QString::fromLatin1(code)
                                     << QString::fromUtf8(said);
        };
        row("--http-port 70000", "settings.value",
            "http/port is \"70000\" (--http-port); allowed is a whole number from 0 to 65535");
        row("--http-port", "settings.option", "Missing value after '--http-port'.");
        row("--colour red", "settings.option", "Unknown option 'colour'.");
        row("--set http/port", "settings.option", "--set http/port is not of the form --set section/name=value");
        row("--set http/prot=1", "settings.key", "There is no key \"http/prot\" (--set http/prot=1)");
        row("--set headless=true", "settings.key", "There is no key \"headless\" (--set headless=true)");
        row("--set http/port=", "settings.value",
            "http/port is \"\" (--set http/port=); allowed is a whole number from 0 to 65535");
        row("--bank x", "settings.option", "--bank belongs to the command \"provision\"");
        row("keys --bank x", "settings.option", "--bank belongs to the command \"provision\"");
        row("provision", "settings.value", "bank is \"\" (it was not given); allowed is text that is not empty");
        row("keys more", "settings.option", "\"more\" is not expected here");
        row("dance", "settings.option", "There is no command \"dance\"");
    }
    void aWrongCommandLineIsRefused()
    {
        QFETCH(QString, arguments);
        QFETCH(QString, code);
        QFETCH(QString, said);
        const auto settings = readWith(arguments.split(QLatin1Char(' ')));
        QVERIFY(!settings);
        QCOMPARE(settings.error().message, said);
        QCOMPARE(settings.error().code, code);
    }

    void aFileThatIsNotThereIsRefused()
    {
        const auto settings = readWith({QStringLiteral("--config"), QStringLiteral("/does/not/exist.ini")});
        QVERIFY(!settings);
        QCOMPARE(settings.error().code, QStringLiteral("settings.file"));
        QVERIFY(settings.error().message.startsWith(QStringLiteral("/does/not/exist.ini cannot be read: ")));
        QCOMPARE(settingsFor(program(), {QStringLiteral("x"), QStringLiteral("--config"), QStringLiteral("/nothing")})
                     .error(),
                 2);
        QCOMPARE(readWith({QStringLiteral("--config"), m_folder.path()}).error().code, QStringLiteral("settings.file"));
    }

    void aCommandHasItsOwnOptionsAndArguments()
    {
        const auto settings = readWith(QStringList{
            QStringLiteral("provision"), QStringLiteral("--bank"), QStringLiteral("B 1"), QStringLiteral("--force"),
            QStringLiteral("a.json"), QStringLiteral("b.json"), QStringLiteral("--http-port=1")});
        QVERIFY2(settings, settings ? "" : qPrintable(settings.error().message));
        QCOMPARE(settings->command(), QStringLiteral("provision"));
        QCOMPARE(settings->text("bank"), QStringLiteral("B 1"));
        QVERIFY(settings->boolean("force"));
        QCOMPARE(settings->arguments(), QStringList({QStringLiteral("a.json"), QStringLiteral("b.json")}));
        QCOMPARE(settings->integer("http/port"), 1);
    }

    void aProgramWithoutCommandsGetsItsArgumentsAsTheyAre()
    {
        const auto settings
            = readWith({QStringLiteral("a.png"), QStringLiteral("--"), QStringLiteral("--b.png")}, plainProgram());
        QVERIFY(settings);
        QCOMPARE(settings->arguments(), QStringList({QStringLiteral("a.png"), QStringLiteral("--b.png")}));
        QVERIFY(settings->command().isEmpty());
    }

    void helpIsGivenEvenBesideAMistakeAndNamesEveryKey()
    {
        const auto settings
            = readWith({QStringLiteral("--http-port=x"), QStringLiteral("--nonsense"), QStringLiteral("-h")});
        QVERIFY(settings);
        QCOMPARE(settings->asked(), Settings::Asked::Help);
        const QString help = helpText(program());
        for (const Setting &setting : program().settings) {
            QVERIFY(help.contains(QStringLiteral("--") % optionName(setting)));
            QVERIFY(help.contains(QString::fromUtf8(setting.documentation)));
        }
        QVERIFY(help.contains(QStringLiteral("Allowed: a whole number from 0 to 65535. Default: 8080.")));
        QVERIFY(help.contains(QStringLiteral("      --bank VALUE\n          The bank's name.\n")));
        QVERIFY(helpText(plainProgram()).contains(QStringLiteral("cubby-plain [--config FILE] [options] IMAGE…\n")));
    }

    void theDocumentationIsATableOfEveryKey()
    {
        const QString docs = configurationDocs(program());
        QVERIFY(docs.startsWith(QStringLiteral("## cubby-example\n\nShows what a program can be told.\n\n| key |")));
        QVERIFY(docs.contains(QStringLiteral("| `http/port` | a whole number from 0 to 65535 | `8080` | The port; ")));
        QVERIFY(docs.contains(QStringLiteral("| `log/level` | one of debug, info | `info` | What is \\| logged. |\n")));
        QVERIFY(docs.contains(QStringLiteral("| `storage/key` | a path | empty | The key file. |\n")));
        QVERIFY(docs.contains(QStringLiteral("| `--headless` | no value | not given | Opens no window. |\n")));
        QCOMPARE(settingsFor(program(), {QStringLiteral("x"), QStringLiteral("--print-config-docs")}).error(), 0);
        QCOMPARE(settingsFor(program(), {QStringLiteral("x"), QStringLiteral("--version")}).error(), 0);
    }

    void aDurationIsWrittenAsItIsRead_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<qint64>("millis");
        QTest::newRow("nothing") << QStringLiteral("0s") << qint64(0);
        QTest::newRow("millis") << QStringLiteral("1500ms") << qint64(1500);
        QTest::newRow("seconds") << QStringLiteral("90s") << qint64(90'000);
        QTest::newRow("minutes") << QStringLiteral("5min") << qint64(300'000);
        QTest::newRow("hours") << QStringLiteral("36h") << qint64(129'600'000);
        QTest::newRow("days") << QStringLiteral("3d") << qint64(259'200'000);
    }
    void aDurationIsWrittenAsItIsRead()
    {
        QFETCH(QString, text);
        QFETCH(qint64, millis);
        QCOMPARE(durationFrom(text), Millis(millis));
        QCOMPARE(durationText(Millis(millis)), text);
    }

    void aDurationThatIsNoneIsNotRead()
    {
        for (const char *text : {"", "s", "5", "-5s", "5 weeks", "1.5s", "9223372036854775807d", "5S"})
            QVERIFY2(!durationFrom(QString::fromLatin1(text)), text);
        QCOMPARE(durationFrom(QStringLiteral("5 min")), Millis(5min));
    }
};

QTEST_GUILESS_MAIN(TestSettings)
#include "tst_settings.moc"
