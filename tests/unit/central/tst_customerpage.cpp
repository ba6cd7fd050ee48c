// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/unit/central/fixture.h"

#include "central/customers.h"
#include "central/page/customerpage.h"
#include "central/page/drawings.h"
#include "central/page/pagetexts.h"
#include "central/pagelink.h"
#include "domain/languages.h"

#include <QRegularExpression>
#include <QXmlStreamReader>

using namespace cubby;
using namespace cubby::test;
using namespace cubby::page;
using namespace std::chrono_literals;
using http::HttpRequest;
using http::HttpResponse;

// The page as a browser gets it, from a centre with its bank.
class TestCustomerPage : public QObject
{
    Q_OBJECT

private:
    std::unique_ptr<Site> m_site;
    std::unique_ptr<FarBank> m_bank;
    PackageId m_package;
    QString m_token;

    void order()
    {
        m_package = m_site->place(m_site->order(m_bank->id, QStringLiteral("A")));
        m_bank->settle();
        m_token = tokenFor(m_site->text(QStringLiteral("SELECT customer FROM packages")));
    }
    QString tokenFor(const QString &customer)
    {
        return QString::fromLatin1(
            m_site->centre->write(m_site->now,
                                  [&](Work &work) {
                                      return pageToken(work, {m_package, customer});
                                  })
                .value());
    }
    void deliver()
    {
        const quint64 from = m_bank->journal.size() + 1;
        m_bank->deposit(m_bank->expected(m_package), QStringLiteral("A1"));
        m_bank->send(m_bank->entriesFrom(from));
        m_bank->settle();
    }
    void collect()
    {
        const quint64 from = m_bank->journal.size() + 1;
        m_bank->pickup(m_bank->expected(m_package), QStringLiteral("A1"));
        m_bank->send(m_bank->entriesFrom(from));
    }
    HttpResponse get(const QString &token, const QString &language = {}, const char *accepts = "")
    {
        HttpRequest request{"GET", QStringLiteral("/p/") + token};
        if (!language.isEmpty())
            request.query.append({QStringLiteral("lang"), language});
        request.headers.add("Accept-Language", accepts);
        return answerCustomerPage(*m_site->centre, request, m_site->now);
    }
    HttpResponse post(const QByteArray &form, const QString &token = {})
    {
        HttpRequest request{"POST", QStringLiteral("/p/") + (token.isEmpty() ? m_token : token)};
        request.headers.add("Content-Type", "application/x-www-form-urlencoded");
        request.body = form;
        return answerCustomerPage(*m_site->centre, request, m_site->now);
    }
    static bool says(const HttpResponse &page, const char *what, const char *language = "en")
    {
        return page.body.contains(pageTexts(QLatin1StringView(language))[what].toHtmlEscaped().toUtf8());
    }
    static QByteArray codeOn(const HttpResponse &page)
    {
        static const QRegularExpression kCode(QStringLiteral("class=\"code\">(\\d{4})&nbsp;(\\d{4})<"));
        const auto match = kCode.match(QString::fromUtf8(page.body));
        return (match.captured(1) + match.captured(2)).toLatin1();
    }
    QByteArray saidBy(const HttpResponse &answer)
    {
        const QByteArray to = answer.headers.value("Location");
        return to.mid(to.indexOf("said=") + 5);
    }

private Q_SLOTS:
    void init()
    {
        m_bank.reset();
        m_site = std::make_unique<Site>();
        m_bank = std::make_unique<FarBank>(*m_site);
        m_bank->settle();
        order();
    }

    void beforeItLiesThereThePageSaysSoAndShowsNothingThatOpens()
    {
        const auto page = get(m_token);
        QCOMPARE(page.status, 200);
        QVERIFY(says(page, "onItsWay"));
        QVERIFY(page.body.contains("Riverside"));
        QVERIFY(!page.body.contains("class=\"qr\""));
        QVERIFY(codeOn(page).isEmpty());
    }

    void whatLiesThereIsOpenedByWhatThePageShows()
    {
        deliver();
        const auto page = get(m_token);
        QVERIFY(says(page, "ready"));
        QVERIFY(page.body.contains("<img class=\"qr\""));
        QCOMPARE(codeOn(page).size(), 8);
        QVERIFY(page.body.contains("A1"));
        QVERIFY(!page.body.contains("customer@example.org"));
        QVERIFY(!page.body.contains("A. Customer"));
    }

    void thePageIsKeptFromEverybodyElse()
    {
        const auto page = get(m_token);
        QCOMPARE(page.headers.value("Referrer-Policy"), QByteArray("no-referrer"));
        QVERIFY(page.headers.value("Content-Security-Policy").startsWith("default-src 'none'"));
        QVERIFY(page.headers.value("X-Robots-Tag").contains("noindex"));
        QVERIFY(!page.body.contains("<script"));
        for (qsizetype i = 0; i < m_token.size(); i += 5) {
            QString damaged = m_token;
            damaged[i] = damaged[i] == u'A' ? u'B' : u'A';
            QCOMPARE(get(damaged).status, 404);
        }
        for (const char *token : {"x", "..", "style.css.x", "AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"})
            QCOMPARE(get(QLatin1StringView(token)).status, 404);
        QCOMPARE(get(m_token.repeated(20)).status, 404);
        QCOMPARE(post("do=time", QStringLiteral("nonsense")).status, 404);
    }

    void itSpeaksTheCustomersLanguageAndEveryOther()
    {
        deliver();
        for (const QString &language : spokenLanguages()) {
            const auto page = get(m_token, language);
            QVERIFY(says(page, "ready", language.toLatin1().constData()));
            QCOMPARE(page.headers.value("Content-Language"), language.toLatin1());
            QCOMPARE(page.body.contains("dir=\"rtl\""), language == QLatin1StringView("ar"));
            QVERIFY2(!page.body.contains('{'), "a value was not filled in");
        }
        QVERIFY(says(get(m_token, QStringLiteral("xx")), "ready"));
        QVERIFY(says(get(QStringLiteral("x"), {}, "fr-CA;q=0.5, pl;q=0.9, de;q=0.1"), "notFound", "pl"));
    }

    void everyLanguageSaysEverything()
    {
        const auto &english = pageTexts(QStringLiteral("en")).texts;
        QVERIFY(english.size() > 50);
        static const QRegularExpression kValue(QStringLiteral("\\{\\w+\\}"));
        for (const QString &language : spokenLanguages()) {
            const auto &texts = pageTexts(language);
            QCOMPARE(texts.language, language);
            QCOMPARE(texts.texts.size(), english.size());
            for (auto it = english.begin(); it != english.end(); ++it) {
                const QString said = texts.texts.value(it.key());
                QVERIFY2(!said.isEmpty(), qPrintable(QString(language + u' ' + it.key())));
                QCOMPARE(kValue.match(said).captured(), kValue.match(*it).captured());
                if (language != QLatin1StringView("en") && it->size() > 12)
                    QVERIFY2(said != *it, qPrintable(QString(language + u' ' + it.key())));
            }
        }
    }

    // What a browser forgives, a screen reader may not.
    void itIsWellFormed()
    {
        const auto check = [&](const HttpResponse &page) {
            QByteArray xml = page.body;
            xml.replace("<!doctype html>", "")
                .replace("&nbsp;", "&#160;")
                .replace(" required", " required=\"\"")
                .replace(" checked", " checked=\"\"")
                .replace("<br>", "<br/>");
            static const QRegularExpression kVoid(QStringLiteral("<(meta|link|input|img)([^>]*)>"));
            QXmlStreamReader reader(QString::fromUtf8(xml).replace(kVoid, QStringLiteral("<\\1\\2/>")));
            QStringList ids;
            QStringList labels;
            while (!reader.atEnd()) {
                if (reader.readNext() == QXmlStreamReader::StartElement) {
                    const auto attribute = [&](const char *name) {
                        return reader.attributes().value(QLatin1StringView(name)).toString();
                    };
                    if (!attribute("id").isEmpty()) {
                        QVERIFY(!ids.contains(attribute("id")));
                        ids << attribute("id");
                    }
                    labels << attribute("for");
                }
            }
            QVERIFY2(!reader.hasError(), qPrintable(reader.errorString()));
            for (const QString &id : ids)
                QVERIFY2(labels.contains(id), qPrintable(id)); // every field says what it is for
        };
        check(get(m_token));
        deliver();
        for (const QString &language : spokenLanguages())
            check(get(m_token, language));
        check(get(QStringLiteral("x")));
    }

    void aCustomerKeepsItLongerForTwoDaysAndNoLonger()
    {
        deliver();
        const auto deadline
            = [&] { return m_site->query(QStringLiteral("SELECT deadline FROM stays")).front().number(0); };
        const qint64 before = deadline();
        QCOMPARE(saidBy(post("do=time")), QByteArray("doneTime"));
        QCOMPARE(deadline(), before + 24 * 3'600'000);
        QCOMPARE(saidBy(post("do=time")), QByteArray("doneTime"));
        const auto refused = post("do=time");
        QCOMPARE(refused.status, 409);
        QVERIFY(says(refused, "errorTime"));
        QCOMPARE(deadline(), before + 48 * 3'600'000);
        QVERIFY(!get(m_token).body.contains("value=\"time\""));
    }

    void somebodyElseGetsAPageOfTheirOwnOnWhichTheyGiveNothingAway()
    {
        deliver();
        const auto bad = post("do=somebody&name=&contact=");
        QCOMPARE(bad.status, 422);
        QVERIFY(says(bad, "errorContact"));
        QCOMPARE(saidBy(post("do=somebody&name=Friend&contact=friend%40example.org&keep=1")),
                 QByteArray("doneSomebody"));
        m_bank->settle();
        const QString friends
            = tokenFor(m_site->text(QStringLiteral("SELECT customer FROM credentials WHERE customer IS NOT NULL")));
        const auto page = get(friends);
        QVERIFY(says(page, "ready"));
        QCOMPARE(codeOn(page).size(), 8);
        QVERIFY(codeOn(page) != codeOn(get(m_token)));
        for (const char *what : {"time", "somebody", "low", "code"}) {
            QVERIFY(!page.body.contains(QByteArray(QByteArray("value=\"") + what + '"')));
            QCOMPARE(post(QByteArray("do=") + what + "&name=x&contact=x%40y.example", friends).status, 409);
        }
    }

    void aLowCompartmentIsAskedForUntilItLiesThere()
    {
        QCOMPARE(saidBy(post("do=low")), QByteArray("doneLow"));
        QVERIFY(says(get(m_token), "lowAsked"));
        deliver();
        QCOMPARE(post("do=low").status, 409);
    }

    void whatIsWrongReachesSupport()
    {
        QCOMPARE(saidBy(post("do=problem&text=It%20is%20%3Cb%3Ewet")), QByteArray("doneProblem"));
        QCOMPARE(m_site->count(QStringLiteral("alerts WHERE kind = 'CustomerProblem' AND detail = 'It is <b>wet'")), 1);
        QCOMPARE(post("do=problem&text=++").status, 409);
        // As a browser sends several lines.
        QCOMPARE(saidBy(post("do=problem&text=The+door%0D%0Adoes+not%0D%0A%09shut")), QByteArray("doneProblem"));
        QCOMPARE(m_site->text(QStringLiteral("SELECT detail FROM alerts WHERE kind = 'CustomerProblem'")),
                 QStringLiteral("It is <b>wet\nThe door\ndoes not\n shut"));
    }

    void codesGoOnlyToWhatIsAnAddress()
    {
        deliver();
        const auto to = [&](const QByteArray &name, const QByteArray &contact) {
            return post("do=somebody&name=" + name.toPercentEncoding() + "&contact=" + contact.toPercentEncoding());
        };
        const QByteArray longest(300, 'x');
        for (const QByteArray &contact :
             {QByteArray("everybody"), QByteArray("0170123456"), QByteArray("+0170123456"), QByteArray("+12345"),
              QByteArray("+49170123456789012"), QByteArray("x@"), QByteArray("@y.example"),
              QByteArray("a@b.example,c@d.example"), QByteArray("a@b.example\r\nBcc: c@d.example"),
              QByteArray(longest + "@example.org"), QByteArray("+49 170; 123456")}) {
            const auto refused = to("Friend", contact);
            QVERIFY2(refused.status == 422 && says(refused, "errorContact"), contact.constData());
        }
        QCOMPARE(to(longest, "a@b.example").status, 422);
        QCOMPARE(to("Two\r\nlines", "a@b.example").status, 422);
        QCOMPARE(m_site->count(QStringLiteral("customers")), 1);
        QCOMPARE(saidBy(to("Friend", "0049 (170) 123-456")), QByteArray("doneSomebody"));
        const auto stored = m_site->centre->read(m_site->now, [&](Work &work) {
            return contactOf(
                work, m_site->text(QStringLiteral("SELECT customer FROM credentials WHERE customer IS NOT NULL")));
        });
        QCOMPARE((*stored)->phone, QStringLiteral("+49170123456"));
    }

    void aLinkSendsOnlySoManyMessages()
    {
        deliver();
        for (int i = 0; i < 5; ++i)
            QCOMPARE(saidBy(post("do=somebody&name=Friend&keep=1&contact=friend" + QByteArray::number(i)
                                 + "%40example.org")),
                     QByteArray("doneSomebody"));
        QVERIFY(!get(m_token).body.contains("value=\"somebody\""));
        QCOMPARE(post("do=somebody&name=Friend&keep=1&contact=sixth%40example.org").status, 409);
        QCOMPARE(m_site->count(QStringLiteral("credentials WHERE customer IS NOT NULL")), 5);
        int codes = 0;
        while (codes < 50 && post("do=code").status == 303)
            ++codes;
        QCOMPARE(codes, 10);
    }

    void whoeverAsksTooOftenWaits()
    {
        http::RateLimiter limit({3, Millis(3000)});
        const auto ask = [&](const QString &token, const char *remote) {
            HttpRequest request{"GET", QStringLiteral("/p/") + token};
            request.remote = QLatin1StringView(remote);
            return answerCustomerPage(*m_site->centre, request, m_site->now, &limit);
        };
        for (int i = 0; i < 3; ++i)
            QCOMPARE(ask(QStringLiteral("guess%1").arg(i), "192.0.2.1").status, 404);
        const auto refused = ask(m_token, "192.0.2.1");
        QCOMPARE(refused.status, 429);
        QVERIFY(refused.headers.has("Retry-After") && says(refused, "errorBusy"));
        for (const char *remote : {"192.0.2.2", "192.0.2.3"}) // and one before, which the address had used up
            QCOMPARE(ask(m_token, remote).status, 200);
        QCOMPARE(ask(m_token, "192.0.2.4").status, 200);
        QCOMPARE(ask(m_token, "192.0.2.5").status, 429); // one link from everywhere
        m_site->now += 1s;
        QCOMPARE(ask(m_token, "192.0.2.6").status, 200);
    }

    void aCodeThatTheBankDoesNotKnowYetIsNotShown()
    {
        deliver();
        const QByteArray first = codeOn(get(m_token));
        QCOMPARE(first.size(), 8);
        QCOMPARE(saidBy(post("do=code")), QByteArray("doneCode"));
        const auto waiting = get(m_token); // the bank has not heard
        QVERIFY(codeOn(waiting).isEmpty());
        QVERIFY(says(waiting, "codeComing"));
        QVERIFY(!waiting.body.contains("value=\"code\""));
        QVERIFY(waiting.body.contains("class=\"qr\"")); // good by its seal
        m_bank->settle();
        const auto there = get(m_token);
        QCOMPARE(codeOn(there).size(), 8);
        QVERIFY(codeOn(there) != first);
        QVERIFY(!says(there, "codeComing"));
    }

    void aCodeThatWasToldIsShownNoMoreAndReplacedOnDemand()
    {
        deliver();
        const QByteArray first = codeOn(get(m_token));
        QVERIFY(m_site->database->exec(QStringLiteral("UPDATE credentials SET code = NULL"))); // as once it was told
        QVERIFY(codeOn(get(m_token)).isEmpty());
        QCOMPARE(saidBy(post("do=code")), QByteArray("doneCode"));
        m_bank->settle();
        const QByteArray second = codeOn(get(m_token));
        QCOMPARE(second.size(), 8);
        QVERIFY(second != first);
    }

    void afterTheEndItSaysHowItEndedAndLaterNothing()
    {
        deliver();
        collect();
        const auto page = get(m_token);
        QVERIFY(says(page, "collected"));
        QVERIFY(!page.body.contains("class=\"qr\""));
        for (const char *what : {"time", "somebody", "low", "code"})
            QVERIFY(post(QByteArray("do=") + what + "&name=x&contact=x%40y.example").status >= 400);
        m_site->now += kShownAfterEnd + 1h;
        QCOMPARE(get(m_token).status, 404);
    }

    void nothingIsChangedByLooking()
    {
        deliver();
        const qint64 events = m_site->count(QStringLiteral("events"));
        const qint64 audit = m_site->count(QStringLiteral("audit"));
        for (int i = 0; i < 3; ++i)
            get(m_token);
        QCOMPARE(m_site->count(QStringLiteral("events")), events);
        QCOMPARE(m_site->count(QStringLiteral("audit")), audit);
        HttpRequest strange{"DELETE", QStringLiteral("/p/") + m_token};
        QCOMPARE(answerCustomerPage(*m_site->centre, strange, m_site->now).status, 405);
    }

    void hostileFormsChangeNothing()
    {
        deliver();
        for (const QByteArray &form : {QByteArray(""), QByteArray("do="), QByteArray("do=open"),
                                       QByteArray("do=time&do=code"), QByteArray("%%%"), QByteArray(100'000, 'a')})
            QVERIFY(post(form).status >= 400);
        QCOMPARE(saidBy(post("do=problem&text=" + QByteArray(5000, 'x'))), QByteArray("doneProblem"));
        QVERIFY(m_site->text(QStringLiteral("SELECT detail FROM alerts WHERE kind = 'CustomerProblem'")).size() <= 500);
        HttpRequest said{"GET", QStringLiteral("/p/") + m_token};
        said.query.append({QStringLiteral("said"), QStringLiteral("<script>")});
        QVERIFY(!answerCustomerPage(*m_site->centre, said, m_site->now).body.contains("<script>"));
    }

    void theMapIsDrawnWhereverTheBankStands()
    {
        for (const Place &place : {Place{52.5, 13.4}, Place{0, 0}, Place{-89.99, 179.99}}) {
            const QString map
                = mapSvg({place, QStringLiteral("A & B")},
                         {{{place.latitude / 1.001, place.longitude}, QStringLiteral("C")}}, QStringLiteral("Map"));
            QVERIFY(!map.contains(QLatin1StringView("nan")) && !map.contains(QLatin1StringView("inf")));
            QXmlStreamReader reader(map);
            while (!reader.atEnd())
                reader.readNext();
            QVERIFY2(!reader.hasError(), qPrintable(reader.errorString()));
        }
    }
};

QTEST_GUILESS_MAIN(TestCustomerPage)
#include "tst_customerpage.moc"
