// SPDX-License-Identifier: GPL-3.0-or-later
#include "central/mail/message.h"
#include "central/mail/smtp.h"
#include "codereader.h"
#include "mailparser.h"
#include "smtpservers.h"

#include <QTest>

using namespace cubby;
using namespace cubby::mail;

class TestSmtp : public QObject
{
    Q_OBJECT

private:
    static SmtpServer at(quint16 port, SmtpServer::Security security = SmtpServer::Security::None)
    {
        return {.host = QStringLiteral("127.0.0.1"), .port = port, .security = security};
    }

    static Letter letter(const QByteArray &pass = "pass")
    {
        const auto content = messageContent({.language = QStringLiteral("en"),
                                             .bankName = QStringLiteral("Central Station"),
                                             .bankAddress = QStringLiteral("Platform 1"),
                                             .code = QStringLiteral("12345678"),
                                             .pass = pass,
                                             .deadline = fromMs(1'800'000'000'000)});
        const auto composed = compose({.from = {QStringLiteral("Cubby"), QStringLiteral("parcels@cubby.example")},
                                       .to = {QStringLiteral("Zoë"), QStringLiteral("customer@example.org")},
                                       .messageId = QStringLiteral("1@cubby.example"),
                                       .date = fromMs(1'799'000'000'000),
                                       .content = *content});
        return *composed;
    }

    static ScriptedSmtpServer::Script answering(const QByteArray &command, const QByteArray &reply)
    {
        return [command, reply](const QByteArray &line) {
            return line.startsWith(command) && (!command.isEmpty() || line.isEmpty())
                       ? reply
                       : ScriptedSmtpServer::willing(line);
        };
    }

private Q_SLOTS:
    void aMailArrivesAtARealServerWithAPassThatCanBeRead()
    {
        RealSmtpServer server;
        const QByteArray pass
            = "eyJ0eXAiOiJjdWJieS1wYXNzIn0." + QByteArray("Qk-_").repeated(40) + '.' + QByteArray("c2ln").repeated(21);
        const auto sent = send(at(server.port()), letter(pass));
        QVERIFY2(sent, sent ? "" : qPrintable(sent.error().error.message));
        QCOMPARE(server.mails().size(), 1);
        const ParsedMail mail = ParsedMail::parse(server.mails().first());
        QCOMPARE(mail.header("X-MailFrom"), QStringLiteral("parcels@cubby.example"));
        QCOMPARE(mail.header("X-RcptTo"), QStringLiteral("customer@example.org"));
        QCOMPARE(mail.header("To"), QStringLiteral("Zoë <customer@example.org>"));
        QCOMPARE(mail.header("Message-ID"), QStringLiteral("<1@cubby.example>"));
        QVERIFY(mail.part("text/plain").data.contains("1234 5678"));
        QCOMPARE(Picture::fromPng(mail.part("image/png").data).text(), pass);
    }

    void severalThreadsSendAtOnce()
    {
        RealSmtpServer server;
        std::atomic<int> sent = 0;
        std::vector<std::thread> threads;
        for (int i = 0; i < 8; ++i) {
            threads.emplace_back([&] {
                if (send(at(server.port()), letter()))
                    ++sent;
            });
        }
        for (std::thread &thread : threads)
            thread.join();
        QCOMPARE(sent.load(), 8);
        QCOMPARE(server.mails().size(), 8);
    }

    void aMailTravelsEncryptedToAServerThatIsTrusted_data()
    {
        QTest::addColumn<bool>("fromTheFirstByte");
        QTest::newRow("STARTTLS") << false;
        QTest::newRow("TLS") << true;
    }
    void aMailTravelsEncryptedToAServerThatIsTrusted()
    {
        QFETCH(bool, fromTheFirstByte);
        QTemporaryDir folder;
        const QString key = folder.filePath(QStringLiteral("key.pem"));
        const QString certificate = folder.filePath(QStringLiteral("certificate.pem"));
        QProcess openssl;
        openssl.startCommand(
            QStringLiteral("openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -days 2 "
                           "-subj /CN=test -addext subjectAltName=IP:127.0.0.1 -keyout %1 -out %2")
                .arg(key, certificate));
        QVERIFY(openssl.waitForFinished());
        QCOMPARE(openssl.exitCode(), 0);
        const QString prefix = fromTheFirstByte ? QStringLiteral("--smtps") : QStringLiteral("--tls");
        RealSmtpServer server({prefix + QStringLiteral("cert"), certificate, prefix + QStringLiteral("key"), key});
        SmtpServer known
            = at(server.port(), fromTheFirstByte ? SmtpServer::Security::Tls : SmtpServer::Security::StartTls);
        const auto untrusted = send(known, letter());
        QVERIFY(!untrusted);
        QCOMPARE(untrusted.error().error.code, QStringLiteral("mail.tls"));
        QVERIFY(!untrusted.error().isPermanent);
        known.caFile = certificate;
        const auto sent = send(known, letter());
        QVERIFY2(sent, sent ? "" : qPrintable(sent.error().error.message));
        QCOMPARE(server.mails().size(), 1);
    }

    void aServerWithoutEncryptionGetsNothingWhereItIsWanted()
    {
        std::atomic<bool> toldAnything = false;
        ScriptedSmtpServer server([&](const QByteArray &line) {
            if (line.startsWith("MAIL") || line.startsWith("AUTH"))
                toldAnything = true;
            return ScriptedSmtpServer::willing(line);
        });
        const auto sent = send(at(server.port(), SmtpServer::Security::StartTls), letter());
        QVERIFY(!sent);
        QCOMPARE(sent.error().error.code, QStringLiteral("mail.tls"));
        QVERIFY(!sent.error().isPermanent);
        QVERIFY(!toldAnything);
    }

    void theUserSignsIn()
    {
        std::atomic<bool> signedIn = false;
        ScriptedSmtpServer server([&](const QByteArray &line) -> QByteArray {
            if (line.startsWith("EHLO"))
                return "250-cubby\r\n250 AUTH PLAIN\r\n";
            if (line == "AUTH PLAIN")
                return "334 \r\n";
            if (line.contains(QByteArray("\0user\0secret", 12).toBase64())) {
                signedIn = true;
                return "235 welcome\r\n";
            }
            return line.startsWith("AUTH") ? "535 no\r\n" : ScriptedSmtpServer::willing(line);
        });
        SmtpServer known = at(server.port());
        known.user = QStringLiteral("user");
        known.password = QStringLiteral("secret");
        const auto sent = send(known, letter());
        QVERIFY2(sent, sent ? "" : qPrintable(sent.error().error.message));
        QVERIFY(signedIn);
    }

    void aRefusalOfTheMailIsPermanentAndEveryOtherFailureIsNot_data()
    {
        QTest::addColumn<QByteArray>("command");
        QTest::addColumn<QByteArray>("reply");
        QTest::addColumn<QString>("code");
        QTest::addColumn<bool>("permanent");
        const auto row = [](const char *command, const char *reply, const char *code, bool permanent) {
            QTest::newRow(qPrintable(QLatin1StringView(*command ? command : "greeting") + QLatin1Char(' ')
                                     + QLatin1StringView(reply)))
                << QByteArray(command) << QByteArray(reply) + "\r\n"
                << QString::fromLatin1(code) << permanent;
        };
        row("RCPT", "550 5.1.1 no such customer", "mail.refused", true);
        row("RCPT", "450 mailbox busy", "mail.refused", false);
        row("MAIL", "553 sender not allowed", "mail.refused", true);
        row("MAIL", "530 5.7.0 sign in first", "mail.refused", false);
        row("DATA", "554 we do not want it", "mail.refused", true);
        row("DATA", "451 try again", "mail.refused", false);
        row("", "554 no service here", "mail.refused", false);
        row("", "421 too busy", "mail.refused", false);
        row("", "hello, this is no mail server", "mail.timeout", false);
    }
    void aRefusalOfTheMailIsPermanentAndEveryOtherFailureIsNot()
    {
        QFETCH(QByteArray, command);
        QFETCH(QByteArray, reply);
        QFETCH(QString, code);
        QFETCH(bool, permanent);
        ScriptedSmtpServer server(answering(command, reply));
        SmtpServer known = at(server.port());
        if (code == QLatin1StringView("mail.timeout"))
            known.connectTime = Millis(300);
        const auto sent = send(known, letter());
        QVERIFY(!sent);
        QCOMPARE(sent.error().error.code, code);
        QCOMPARE(sent.error().isPermanent, permanent);
        if (code == QLatin1StringView("mail.refused"))
            QVERIFY(sent.error().error.message.endsWith(QString::fromLatin1(reply.trimmed())));
        else
            QVERIFY(sent.error().error.message.contains(QStringLiteral("127.0.0.1, port %1").arg(server.port())));
    }

    void aRefusedPasswordIsNotTheMailsFault()
    {
        ScriptedSmtpServer server([](const QByteArray &line) -> QByteArray {
            if (line.startsWith("EHLO"))
                return "250-cubby\r\n250 AUTH PLAIN\r\n";
            return line.startsWith("AUTH") ? "535 no\r\n" : ScriptedSmtpServer::willing(line);
        });
        SmtpServer known = at(server.port());
        known.user = QStringLiteral("user");
        known.password = QStringLiteral("wrong");
        const auto sent = send(known, letter());
        QVERIFY(!sent);
        QCOMPARE(sent.error().error.code, QStringLiteral("mail.login"));
        QVERIFY(!sent.error().isPermanent);
    }

    void noServerIsATemporaryFailure()
    {
        const auto sent = send(at(freePort()), letter());
        QVERIFY(!sent);
        QCOMPARE(sent.error().error.code, QStringLiteral("mail.unreachable"));
        QVERIFY(!sent.error().isPermanent);
        SmtpServer nowhere = at(25);
        nowhere.host = QStringLiteral("mail.invalid");
        QCOMPARE(send(nowhere, letter()).error().error.code, QStringLiteral("mail.unreachable"));
    }

    void aServerThatHangsIsLeftAfterTheTimeAllowed_data()
    {
        QTest::addColumn<QByteArray>("command");
        QTest::newRow("greeting") << QByteArray();
        QTest::newRow("sender") << QByteArray("MAIL");
        QTest::newRow("content") << QByteArray("DATA");
    }
    void aServerThatHangsIsLeftAfterTheTimeAllowed()
    {
        QFETCH(QByteArray, command);
        ScriptedSmtpServer server(answering(command, {}));
        SmtpServer known = at(server.port());
        known.totalTime = Millis(300);
        const auto sent = send(known, letter());
        QVERIFY(!sent);
        QCOMPARE(sent.error().error.code, QStringLiteral("mail.timeout"));
        QVERIFY(!sent.error().isPermanent);
    }

    void sendingCanBeStopped()
    {
        ScriptedSmtpServer server(answering("MAIL", {}));
        std::stop_source stop;
        std::thread stopping([&] {
            while (server.connections() == 0)
                std::this_thread::yield();
            stop.request_stop();
        });
        const auto sent = send(at(server.port()), letter(), stop.get_token());
        stopping.join();
        QVERIFY(!sent);
        QCOMPARE(sent.error().error.code, QStringLiteral("mail.stopped"));
        QVERIFY(!sent.error().isPermanent);
    }
};

QTEST_GUILESS_MAIN(TestSmtp)
#include "tst_smtp.moc"
