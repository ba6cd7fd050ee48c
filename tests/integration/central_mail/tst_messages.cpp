// SPDX-License-Identifier: GPL-3.0-or-later
#include "central/mail/message.h"
#include "central/mail/messagetexts.h"
#include "central/mail/smslength.h"
#include "central/mail/wallimage.h"
#include "codereader.h"
#include "domain/languages.h"
#include "mailparser.h"

#include <QRegularExpression>
#include <QTest>

using namespace cubby;
using namespace cubby::mail;

namespace {

QSet<QString> namesIn(const QString &text)
{
    static const QRegularExpression name(QStringLiteral("\\{(\\w*)\\}"));
    QSet<QString> names;
    for (auto it = name.globalMatch(text); it.hasNext();)
        names << it.next().captured(1);
    return names;
}

Message message(MessageKind kind, const QString &language)
{
    Message m;
    m.kind = kind;
    m.language = language;
    m.bankName = QStringLiteral("Hauptbahnhof Nord 2");
    m.bankAddress = QStringLiteral("Platz 1\n12345 Ort");
    m.compartment = QStringLiteral("B4");
    m.deadline = *fromIso(QStringLiteral("2026-11-26T17:05:00.000Z"));
    m.zone = QTimeZone("Europe/Berlin");
    if (bringsCode(kind)) {
        m.code = QStringLiteral("01234567");
        m.pass = "eyJhbGciOiJFZERTQSJ9.eyJiIjoiMSJ9.c2lnbmF0dXJl";
    }
    return m;
}

QStringList allTexts(const MessageTexts::Text &text) { return {text.subject, text.text, text.sms}; }

} // namespace

class TestMessages : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyLanguageSaysEverythingWithTheSamePlaceholders_data() { languages(); }
    void everyLanguageSaysEverythingWithTheSamePlaceholders()
    {
        QFETCH(QString, language);
        const MessageTexts &english = messageTexts(QStringLiteral("en"));
        const MessageTexts &texts = messageTexts(language);
        QCOMPARE(texts.language, language);
        QCOMPARE(texts.locale.name().section(u'_', 0, 0), language);
        QVERIFY(!texts.dateFormat.isEmpty() && !texts.shortDateFormat.isEmpty());
        QCOMPARE(texts.isRightToLeft, texts.locale.textDirection() == Qt::RightToLeft);
        QCOMPARE(QSet<QString>(texts.labels.keyBegin(), texts.labels.keyEnd()),
                 QSet<QString>(english.labels.keyBegin(), english.labels.keyEnd()));
        for (auto it = texts.labels.begin(); it != texts.labels.end(); ++it) {
            QVERIFY2(!it->isEmpty(), qPrintable(it.key()));
            QCOMPARE(namesIn(*it), namesIn(english.labels.value(it.key())));
        }
        QSet<QString> kinds;
        for (const char *kind : EnumText<MessageKind>::names)
            kinds << QLatin1StringView(kind);
        if (language != QLatin1StringView("en"))
            kinds.remove(QStringLiteral("SupportAlert")); // the staff speaks English
        QCOMPARE(QSet<QString>(texts.messages.keyBegin(), texts.messages.keyEnd()), kinds);
        for (auto it = texts.messages.begin(); it != texts.messages.end(); ++it) {
            const QStringList said = allTexts(*it);
            const QStringList model = allTexts(english.messages.value(it.key()));
            for (qsizetype i = 0; i < said.size(); ++i) {
                QVERIFY2(said[i].isEmpty() == model[i].isEmpty(), qPrintable(it.key()));
                if (i == 2) // which language says where a return was handed in is a matter of its grammar
                    QVERIFY2((namesIn(model[i]) - namesIn(said[i])).isEmpty(), qPrintable(it.key()));
                else
                    QCOMPARE(namesIn(said[i]), namesIn(model[i]));
            }
        }
    }

    void nothingIsLeftUnfilledInAnyMessage_data() { languages(); }
    void nothingIsLeftUnfilledInAnyMessage()
    {
        QFETCH(QString, language);
        for (std::size_t i = 0; i < kEnumSize<MessageKind>; ++i) {
            Message m = message(MessageKind(i), language);
            m.details = QStringLiteral("details");
            m.unsubscribeUrl = QStringLiteral("https://example.org/unsubscribe/abc");
            m.pageUrl = QStringLiteral("https://example.org/p/abc");
            const auto content = messageContent(m);
            QVERIFY(content);
            const QString head = content->html.section(QStringLiteral("<body"), 1); // styles have none of these
            for (const QString &text : {content->subject, content->text, head, messageSms(m), messageTitle(m)}) {
                QVERIFY(!text.isEmpty());
                QVERIFY2(!text.contains(u'{') && !text.contains(u'}'), qPrintable(text));
            }
            QCOMPARE(content->text.contains(QStringLiteral("0123 4567")), bringsCode(m.kind));
            QCOMPARE(content->html.contains(QStringLiteral("cid:pass")), bringsCode(m.kind));
            QVERIFY(content->text.contains(m.unsubscribeUrl));
            QVERIFY(content->text.contains(m.pageUrl));
        }
    }

    void oneCodeForSeveralPackagesSaysSo_data() { languages(); }
    void oneCodeForSeveralPackagesSaysSo()
    {
        QFETCH(QString, language);
        const QString sentence = messageTexts(language).label("more");
        QVERIFY(!sentence.isEmpty());
        QVERIFY(language == QLatin1StringView("en") || sentence != messageTexts(QStringLiteral("en")).label("more"));
        Message m = message(MessageKind::Delivered, language);
        QVERIFY(!messageContent(m)->text.contains(sentence));
        m.opensMore = true;
        QVERIFY(messageContent(m)->text.contains(sentence));
        QVERIFY(messageContent(m)->html.contains(sentence.toHtmlEscaped()));
    }

    // In two parts at most, with a long name of a bank; in one, where the alphabet allows.
    void anSmsIsShort_data() { languages(); }
    void anSmsIsShort()
    {
        QFETCH(QString, language);
        const bool gsm = language != QLatin1StringView("ar") && language != QLatin1StringView("zh");
        for (std::size_t i = 0; i < kEnumSize<MessageKind> - 1; ++i) {
            const QString text = messageSms(message(MessageKind(i), language));
            const SmsLength length = smsLength(text);
            QVERIFY2(length.parts <= (gsm ? 1 : 2), qPrintable(text));
            QVERIFY2(length.isGsm == gsm, qPrintable(text));
        }
    }

    void theLengthOfAnSmsIsCountedAsItTravels_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<bool>("isGsm");
        QTest::addColumn<int>("units");
        QTest::addColumn<int>("parts");
        const auto a = [](int n) { return QString(n, u'a'); };
        QTest::newRow("empty") << QString() << true << 0 << 1;
        QTest::newRow("160") << a(160) << true << 160 << 1;
        QTest::newRow("161") << a(161) << true << 161 << 2;
        QTest::newRow("306") << a(306) << true << 306 << 2;
        QTest::newRow("307") << a(307) << true << 307 << 3;
        QTest::newRow("a euro is two") << QString(a(159) + u'€') << true << 161 << 2;
        QTest::newRow("umlauts") << QStringLiteral("äöüÄÖÜß") << true << 7 << 1;
        QTest::newRow("Polish") << QString(a(69) + u'ł') << false << 70 << 1;
        QTest::newRow("71") << QString(a(70) + u'ł') << false << 71 << 2;
        QTest::newRow("134") << QString(a(133) + u'ł') << false << 134 << 2;
        QTest::newRow("135") << QString(a(134) + u'ł') << false << 135 << 3;
    }
    void theLengthOfAnSmsIsCountedAsItTravels()
    {
        QFETCH(QString, text);
        const SmsLength length = smsLength(text);
        QTEST(length.isGsm, "isGsm");
        QTEST(length.units, "units");
        QTEST(length.parts, "parts");
    }

    void theMailShowsTheWallWithTheDoorMarked()
    {
        Layout layout;
        layout.width = 1000;
        layout.height = 2000;
        LayoutCompartment door;
        door.name = QStringLiteral("A1");
        door.width = 1000;
        door.height = 1000;
        layout.compartments << door;
        door.name = QStringLiteral("A2");
        door.y = 1000;
        layout.compartments << door;
        const auto upper = wallPng(layout, QStringLiteral("A2"));
        const auto lower = wallPng(layout, QStringLiteral("A1"));
        QVERIFY(upper && lower && *upper != *lower);
        // Yellow is darker than the others' white: the upper half of one picture, the lower of the other.
        const Picture picture = Picture::fromPng(*upper);
        const auto at = [&picture](double y) {
            return uchar(picture.pixels[qsizetype(picture.height * y) * picture.width + picture.width / 2]);
        };
        QVERIFY(at(0.25) < at(0.75));
        const Picture other = Picture::fromPng(*lower);
        QCOMPARE(uchar(other.pixels[qsizetype(other.height * 0.75) * other.width + other.width / 2]), at(0.25));

        QVERIFY(wallPng(layout, QStringLiteral("Z9"))->isEmpty());
        QVERIFY(wallPng(Layout(), QStringLiteral("A1"))->isEmpty());
        Message m = message(MessageKind::Delivered, QStringLiteral("de"));
        m.layout = layout;
        m.compartment = QStringLiteral("A2");
        const auto content = messageContent(m);
        QCOMPARE(content->images.size(), 2);
        QVERIFY(content->html.contains(QStringLiteral("cid:wall")));
    }

    void whoCanUnsubscribeIsToldSoInTheHeaders()
    {
        Message m = message(MessageKind::ReminderDay, QStringLiteral("fr"));
        m.unsubscribeUrl = QStringLiteral("https://centre.example/unsubscribe/") + QString(200, u'x');
        m.brandLogo = QStringLiteral("ACME <Parcels>");
        const auto content = messageContent(m);
        QVERIFY(content->html.contains(QStringLiteral("ACME &lt;Parcels&gt;")));
        const auto letter = compose({{QStringLiteral("Cubby"), QStringLiteral("a@example.org")},
                                     {QString(), QStringLiteral("b@example.org")},
                                     QStringLiteral("1@example.org"),
                                     fromMs(1'800'000'000'000),
                                     *content});
        QVERIFY(letter);
        const ParsedMail mail = ParsedMail::parse(letter->message);
        QCOMPARE(mail.defects, QStringList());
        QCOMPARE(mail.header("List-Unsubscribe").trimmed(), QString(u'<' + m.unsubscribeUrl + u'>'));
        QCOMPARE(mail.header("List-Unsubscribe-Post"), QStringLiteral("List-Unsubscribe=One-Click"));
    }

private:
    static void languages()
    {
        QTest::addColumn<QString>("language");
        for (const QString &language : spokenLanguages())
            QTest::newRow(qPrintable(language)) << language;
    }
};

QTEST_GUILESS_MAIN(TestMessages)
#include "tst_messages.moc"
