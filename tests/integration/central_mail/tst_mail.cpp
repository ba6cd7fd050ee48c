// SPDX-License-Identifier: GPL-3.0-or-later
#include "central/mail/headertext.h"
#include "central/mail/mail.h"
#include "central/mail/message.h"
#include "codereader.h"
#include "mailparser.h"

#include <QTest>

using namespace cubby;
using namespace cubby::mail;

static Message notice()
{
    return {.language = QStringLiteral("en"),
            .bankName = QStringLiteral("Köln Süd <1> & {{code}}"),
            .bankAddress = QStringLiteral("Bonner Straße 1\n50677 Köln"),
            .code = QStringLiteral("01234567"),
            .pass = "eyJhbGciOiJFZERTQSJ9.eyJiIjoiMSJ9.c2lnbmF0dXJl",
            .deadline = *fromIso(QStringLiteral("2026-11-26T17:05:00.000Z")),
            .zone = QTimeZone("Europe/Berlin")};
}

static Mail mailWith(const Content &content)
{
    return {.from = {QStringLiteral("Cubby"), QStringLiteral("parcels@cubby.example")},
            .to = {QString(), QStringLiteral("customer@example.org")},
            .messageId = QStringLiteral("0190-1@cubby.example"),
            .date = *fromIso(QStringLiteral("2026-11-23T09:08:07.000Z")),
            .content = content};
}

class TestMail : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theNoticeSaysWhereUntilWhenAndByWhichCode()
    {
        const auto content = messageContent(notice());
        QVERIFY(content);
        const auto letter = compose(mailWith(*content));
        QVERIFY(letter);
        const ParsedMail mail = ParsedMail::parse(letter->message);
        QCOMPARE(mail.defects, QStringList());
        QCOMPARE(mail.header("Subject"), QStringLiteral("Your parcel is at Köln Süd <1> & {{code}}"));
        QCOMPARE(mail.header("From"), QStringLiteral("Cubby <parcels@cubby.example>"));
        QCOMPARE(mail.header("To"), QStringLiteral("customer@example.org"));
        QCOMPARE(mail.header("Message-ID"), QStringLiteral("<0190-1@cubby.example>"));
        QCOMPARE(mail.header("Date"), QStringLiteral("Mon, 23 Nov 2026 09:08:07 +0000"));
        QCOMPARE(mail.header("Content-Language"), QStringLiteral("en"));
        QCOMPARE(mail.header("Auto-Submitted"), QStringLiteral("auto-generated"));

        QCOMPARE(mail.parts.size(), 3);
        QCOMPARE(mail.parts[0].type + QLatin1Char('<') + mail.parts[0].parent,
                 QStringLiteral("text/plain<multipart/alternative"));
        QCOMPARE(mail.parts[1].type + QLatin1Char('<') + mail.parts[1].parent,
                 QStringLiteral("text/html<multipart/related"));
        QCOMPARE(mail.parts[2].type + QLatin1Char('<') + mail.parts[2].parent,
                 QStringLiteral("image/png<multipart/related"));

        const QString text = QString::fromUtf8(mail.parts[0].data);
        QVERIFY(text.startsWith(
            QStringLiteral("Your parcel is at Köln Süd <1> & {{code}}\r\n\r\nYour code: 0123 4567\r\n")));
        QVERIFY(text.contains(QStringLiteral("Collect it by: Thursday, 26 November 2026, 18:05\r\n")));
        QVERIFY(text.contains(QStringLiteral("Where it is:\r\nBonner Straße 1\r\n50677 Köln\r\n")));

        const QString html = QString::fromUtf8(mail.parts[1].data);
        QVERIFY(html.contains(QStringLiteral(">Your parcel is at Köln Süd &lt;1&gt; &amp; {{code}}<")));
        QVERIFY(html.contains(QStringLiteral(">0123 4567<")));
        QVERIFY(html.contains(QStringLiteral(">Thursday, 26 November 2026, 18:05<")));
        QVERIFY(html.contains(QStringLiteral("Bonner Straße 1<br>50677 Köln")));
        QVERIFY(html.contains(QStringLiteral("<html lang=\"en\" dir=\"ltr\">")));
        QVERIFY(html.contains(QStringLiteral("src=\"cid:pass\"")));
        QCOMPARE(mail.parts[2].contentId, QStringLiteral("<pass>"));
        QCOMPARE(Picture::fromPng(mail.parts[2].data).text(), notice().pass);
    }

    void aLanguageThatIsNotSpokenYetIsAnsweredInEnglish()
    {
        Message foreign = notice();
        foreign.language = QStringLiteral("tlh-AQ");
        QCOMPARE(messageContent(foreign)->language, QStringLiteral("en"));
    }

    void theMessageIsAsciiWithShortLinesAndTheSameEachTime()
    {
        Message long_ = notice();
        long_.bankName = QStringLiteral("Übergroßer Name einer Bank 東京 ").repeated(20);
        const auto content = messageContent(long_);
        const auto letter = compose(mailWith(*content));
        QVERIFY(letter);
        for (const QByteArray &line : letter->message.split('\n')) {
            QVERIFY(line.isEmpty() || line.endsWith('\r'));
            QVERIFY2(line.size() <= 79, line.constData());
            QVERIFY(std::all_of(line.begin(), line.end(), [](char c) { return uchar(c) < 0x7f; }));
        }
        QCOMPARE(compose(mailWith(*content))->message, letter->message);
        const ParsedMail mail = ParsedMail::parse(letter->message);
        QCOMPARE(mail.header("Subject"), QStringLiteral("Your parcel is at ") + long_.bankName.simplified());
        QCOMPARE(mail.defects, QStringList());
    }

    void noNameOrSubjectCanAddAHeader_data()
    {
        QTest::addColumn<QString>("hostile");
        QTest::addColumn<QString>("read");
        QTest::newRow("line end") << QStringLiteral("Eve\r\nBcc: all@example.org\r\n\r\nbody")
                                  << QStringLiteral("Eve Bcc: all@example.org body");
        QTest::newRow("bare LF") << QStringLiteral("Eve\nBcc: all@example.org")
                                 << QStringLiteral("Eve Bcc: all@example.org");
        QTest::newRow("NEL and line separator")
            << QStringLiteral("Eve\u0085\u2028Bcc: x") << QStringLiteral("Eve Bcc: x");
        QTest::newRow("quotes and angles")
            << QStringLiteral("Eve\" <eve@example.com>, \"x") << QStringLiteral("Eve\" <eve@example.com>, \"x");
        QTest::newRow("an encoded word") << QStringLiteral("=?UTF-8?B?QQ==?=") << QStringLiteral("=?UTF-8?B?QQ==?=");
        QTest::newRow("backslash") << QStringLiteral("Eve \\") << QStringLiteral("Eve \\");
        QTest::newRow("not ASCII") << QStringLiteral("Зоя Łucja 東京 👪") << QStringLiteral("Зоя Łucja 東京 👪");
    }
    void noNameOrSubjectCanAddAHeader()
    {
        QFETCH(QString, hostile);
        QFETCH(QString, read);
        Mail mail = mailWith(
            {.language = hostile, .subject = hostile, .text = QStringLiteral("x"), .html = QStringLiteral("x")});
        mail.to.name = hostile;
        const auto letter = compose(mail);
        QVERIFY(letter);
        QCOMPARE(letter->to, QByteArray("customer@example.org"));
        const ParsedMail parsed = ParsedMail::parse(letter->message);
        QCOMPARE(parsed.header("Subject"), read);
        QVERIFY(parsed.header("To").endsWith(QStringLiteral("<customer@example.org>")));
        QCOMPARE(parsed.headers.keys(),
                 QStringList({QStringLiteral("Auto-Submitted"), QStringLiteral("Content-Type"), QStringLiteral("Date"),
                              QStringLiteral("From"), QStringLiteral("MIME-Version"), QStringLiteral("Message-ID"),
                              QStringLiteral("Subject"), QStringLiteral("To")}));
        QCOMPARE(QString::fromUtf8(parsed.part("text/plain").data), QStringLiteral("x"));
    }

    void anAddressThatIsNoneIsRefused_data()
    {
        QTest::addColumn<QString>("address");
        for (const char *address :
             {"", "@", "a@", "@b", "a b@example.org", "a@exa mple.org", "a@example.org\r\nRCPT TO:<b@example.org>",
              "a@example.org\n", "<a@example.org>", "a@example.org>", "a@b@example.org", "a..b@example.org",
              ".a@example.org", "a@-example.org", "a@example..org", "a,b@example.org", "\"a\"@example.org",
              "\xc3\xa4@example.org", "a@[127.0.0.1]"})
            QTest::newRow(address) << QString::fromUtf8(address);
        QTest::newRow("too long") << QString(QString(250, QLatin1Char('a')) + QStringLiteral("@b.org"));
    }
    void anAddressThatIsNoneIsRefused()
    {
        QFETCH(QString, address);
        QVERIFY(!mailAddress(address));
        Mail mail = mailWith({});
        mail.to.address = address;
        QCOMPARE(compose(mail).error().code, QStringLiteral("mail.address"));
    }

    void anAddressIsTakenAndItsDomainMadeAscii()
    {
        QCOMPARE(mailAddress(QStringLiteral("a.b+c@example.org")), QByteArray("a.b+c@example.org"));
        QCOMPARE(mailAddress(QStringLiteral("a@köln.example")), QByteArray("a@xn--kln-sna.example"));
        QCOMPARE(mailAddress(QStringLiteral("root@localhost")), QByteArray("root@localhost"));
    }

    void aMessageIdentifierThatIsNoneIsRefused()
    {
        for (const char *id : {"", "x", "a@b>\r\nBcc: c", "a b@c", "a@b\n"}) {
            Mail mail = mailWith({});
            mail.messageId = QString::fromLatin1(id);
            QCOMPARE(compose(mail).error().code, QStringLiteral("mail.message-id"));
        }
    }
};

QTEST_GUILESS_MAIN(TestMail)
#include "tst_mail.moc"
