// SPDX-License-Identifier: GPL-3.0-or-later
// How a kiosk is let in and put out, and what somebody tries who must not be let in.
#include "central/brokeraccounts.h"
#include "central/certificates.h"
#include "central/enrolment.h"
#include "seal/phrase.h"
#include "seal/text.h"
#include "tests/api/witness.h"

using namespace cubby;
using namespace cubby::test;
using namespace std::chrono_literals;

namespace {

struct NewKiosk
{
    explicit NewKiosk(Chance &chance) : secret(chance.bytes(32)), key(seal::PrivateKey::generate(chance)) { }

    NewEnrolment asks(const QString &from = QStringLiteral("192.0.2.1")) const
    {
        return {secret, key.publicKey().raw(), request, QStringLiteral("Riverside"), from};
    }
    QString phrase(const seal::Authority &authority) const
    {
        return seal::enrolmentPhrase(key.publicKey().raw(), *seal::requestKey(request),
                                     seal::certificateDigest(authority.certificate()));
    }

    QByteArray secret;
    seal::PrivateKey key;
    seal::TlsKey tls = *seal::TlsKey::generate();
    QByteArray request = *tls.request(QStringLiteral("kiosk"));
};

} // namespace

class TestEnrolment : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_site = std::make_unique<Site>();
        m_site->now = systemNow().wall;
        m_authority
            = *seal::Authority::make(QStringLiteral("Cubby of a test"), m_site->now - 1h, m_site->now + 24h * 3650);
        m_site->keys.authority = m_authority;
    }
    void cleanup() { m_site.reset(); }

    void aKioskIsLetInOnceAPersonHasComparedThePhrase()
    {
        const NewKiosk kiosk(m_site->chance);
        const Enrolment waits = *begin(kiosk);
        QCOMPARE(waits.phrase, kiosk.phrase(*m_authority)); // both sides work it out
        QCOMPARE(waits.phrase.split(u' ').size(), 6);
        QCOMPARE(answer(waits.id, kiosk)[QLatin1StringView("state")].toString(), QStringLiteral("Pending"));
        QVERIFY(!answer(waits.id, kiosk).contains(QLatin1StringView("phrase")));
        QVERIFY(!answer(waits.id, kiosk).contains(QLatin1StringView("credentials")));

        const auto bank = confirm(waits.id, kiosk.phrase(*m_authority).toUpper().replace(u' ', u'-'));
        QVERIFY2(bank, bank ? "" : qPrintable(bank.error().message));
        const QJsonObject told = answer(waits.id, kiosk)[QLatin1StringView("credentials")].toObject();
        QCOMPARE(told[QLatin1StringView("bank")].toString(), bank->toString());
        QCOMPARE(told[QLatin1StringView("brokerHost")].toString(), QStringLiteral("broker.example"));
        QVERIFY(Layout::fromJson(told[QLatin1StringView("layout")].toObject()));
        const QByteArray certificate = told[QLatin1StringView("certificate")].toString().toLatin1();
        QVERIFY(seal::isSignedBy(certificate, m_authority->certificate(), m_site->now));
        QCOMPARE(seal::readCertificate(certificate)->commonName, bank->toString());
        QCOMPARE(seal::certificateKey(certificate), *seal::requestKey(kiosk.request));

        const auto accounts = m_site->centre->read(m_site->now, untoldBrokerAccounts).value();
        QCOMPARE(accounts.size(), std::size_t(1));
        QCOMPARE(accounts[0].bank, *bank);
        QCOMPARE(accounts[0].password, told[QLatin1StringView("brokerPassword")].toString());
        QCOMPARE(m_site->count(QStringLiteral("audit WHERE action = 'confirmEnrolment' AND actor = 'A. Person'")), 1);
        // The frames of this kiosk count, and only its.
        FarBank far = farBank(*bank, kiosk);
        far.settle();
        QCOMPARE(m_site->count(QStringLiteral("alerts")), 0);
    }

    void whoeverStandsBetweenHasAnotherPhrase()
    {
        const NewKiosk kiosk(m_site->chance);
        const QString shown = kiosk.phrase(*m_authority);
        NewKiosk between(m_site->chance);
        QVERIFY(between.phrase(*m_authority) != shown);
        // Only the one key, or only the other, or an authority of their own that the kiosk was given.
        between.key = kiosk.key;
        QVERIFY(between.phrase(*m_authority) != shown);
        NewKiosk other(m_site->chance);
        other.tls = kiosk.tls;
        other.request = kiosk.request;
        QVERIFY(other.phrase(*m_authority) != shown);
        const auto theirs = seal::Authority::make(QStringLiteral("Cubby of a test"), m_site->now, m_site->now + 1h);
        QVERIFY(kiosk.phrase(*theirs) != shown);

        const Enrolment waits = *begin(between);
        QCOMPARE(confirm(waits.id, shown).error().code, QStringLiteral("enrolment.phrase"));
        QCOMPARE(m_site->count(QStringLiteral("banks")), 0);
        QCOMPARE(m_site->count(QStringLiteral("certificates")), 0);
    }

    void guessingEndsAfterFiveTries()
    {
        const NewKiosk kiosk(m_site->chance);
        const Enrolment waits = *begin(kiosk);
        for (int i = 0; i < kMostWrongPhrases; ++i)
            QCOMPARE(confirm(waits.id, QStringLiteral("baba baba baba baba baba baba")).error().code,
                     QStringLiteral("enrolment.phrase"));
        QCOMPARE(confirm(waits.id, waits.phrase).error().code, QStringLiteral("enrolment.over"));
        QCOMPARE(answer(waits.id, kiosk)[QLatin1StringView("state")].toString(), QStringLiteral("Refused"));
    }

    void onlyItsOwnKioskHearsTheAnswer()
    {
        const NewKiosk kiosk(m_site->chance), other(m_site->chance);
        const Enrolment waits = *begin(kiosk);
        QVERIFY(confirm(waits.id, waits.phrase));
        QVERIFY(answer(waits.id, other).isEmpty());
        QVERIFY(answer(RequestId::make(m_site->now, m_site->chance).toString(), kiosk).isEmpty());
        QVERIFY(!answer(waits.id, kiosk).isEmpty());
    }

    void nothingIsConfirmedTwiceOrTooLateOrOnceRefused()
    {
        const NewKiosk one(m_site->chance), two(m_site->chance), three(m_site->chance);
        const Enrolment first = *begin(one);
        QVERIFY(confirm(first.id, first.phrase));
        QCOMPARE(confirm(first.id, first.phrase).error().code, QStringLiteral("enrolment.over"));
        const Enrolment second = *begin(two);
        QVERIFY(refuse(second.id));
        QCOMPARE(confirm(second.id, second.phrase).error().code, QStringLiteral("enrolment.over"));
        QVERIFY(!refuse(second.id));
        const Enrolment third = *begin(three);
        m_site->now += kEnrolmentLasts;
        QCOMPARE(answer(third.id, three)[QLatin1StringView("state")].toString(), QStringLiteral("Expired"));
        QCOMPARE(confirm(third.id, third.phrase).error().code, QStringLiteral("enrolment.over"));
        QCOMPARE(confirm(QStringLiteral("nonsense"), third.phrase).error().code, QStringLiteral("enrolment.unknown"));
        QCOMPARE(m_site->count(QStringLiteral("banks")), 1);
        // The answer, with its secrets, is gone when its time is.
        QVERIFY(m_site->centre->timePassed(m_site->now));
        QCOMPARE(m_site->count(QStringLiteral("enrolments WHERE answer IS NOT NULL")), 0);
        QCOMPARE(answer(first.id, one)[QLatin1StringView("state")].toString(), QStringLiteral("Expired"));
    }

    void theSameRequestSentAgainIsTheSameEnrolment()
    {
        const NewKiosk kiosk(m_site->chance);
        const Enrolment waits = *begin(kiosk);
        QCOMPARE(begin(kiosk)->id, waits.id);
        NewKiosk thief(m_site->chance);
        thief.secret = kiosk.secret;
        QCOMPARE(begin(thief).error().code, QStringLiteral("enrolment.form"));
        QCOMPARE(m_site->count(QStringLiteral("enrolments")), 1);
    }

    void onlySoManyWaitAtOnce()
    {
        for (int i = 0; i < kMostEnrolmentsOfOne; ++i)
            QVERIFY(begin(NewKiosk(m_site->chance)));
        QCOMPARE(begin(NewKiosk(m_site->chance)).error().code, QStringLiteral("enrolment.many"));
        const NewKiosk elsewhere(m_site->chance);
        QVERIFY(m_site->centre->carryOut(m_site->now, [&](Work &work) {
            return beginEnrolment(work, elsewhere.asks(QStringLiteral("192.0.2.2")));
        }));
        m_site->now += kEnrolmentLasts;
        QVERIFY(begin(NewKiosk(m_site->chance)));
    }

    void whatIsMalformedIsRefused()
    {
        const NewKiosk kiosk(m_site->chance);
        NewEnrolment asked = kiosk.asks();
        asked.secret.chop(1);
        QCOMPARE(begin(asked).error().code, QStringLiteral("enrolment.form"));
        asked = kiosk.asks();
        asked.bankKey.chop(1);
        QCOMPARE(begin(asked).error().code, QStringLiteral("enrolment.form"));
        asked = kiosk.asks();
        asked.request = "nothing";
        QCOMPARE(begin(asked).error().code, QStringLiteral("enrolment.form"));
        // Whoever asks fills no disk.
        for (const QByteArray &padded : {QByteArray(kiosk.request + QByteArray(4096, '\n')),
                                         QByteArray(QByteArray(4096, 'x') + '\n' + kiosk.request)}) {
            asked = kiosk.asks();
            asked.request = padded;
            QCOMPARE(begin(asked).error().code, QStringLiteral("enrolment.form"));
        }
        QCOMPARE(m_site->count(QStringLiteral("enrolments")), 0);
        m_site->keys.authority.reset();
        QCOMPARE(begin(kiosk.asks()).error().code, QStringLiteral("certificates.no-authority"));
    }

    void aBankThatIsWithdrawnIsHeardNoMoreAndMayEnrolAnew()
    {
        const NewKiosk kiosk(m_site->chance);
        const Enrolment waits = *begin(kiosk);
        const BankId bank = *confirm(waits.id, waits.phrase);
        FarBank far = farBank(bank, kiosk);
        far.settle();
        const PackageId package = m_site->place(m_site->order(bank, QStringLiteral("A-1")));
        far.settle();
        const auto before = far.expected(package);

        const auto withdraw = [&] {
            return m_site->centre->carryOut(m_site->now, [&](Work &work) {
                return withdrawBank(work, bank, QStringLiteral("A. Person"), QStringLiteral("stolen"));
            });
        };
        QVERIFY(withdraw());
        QCOMPARE(withdraw().error().code, QStringLiteral("enrolment.bank"));
        QVERIFY(far.send(far.hello()).empty());
        QCOMPARE(m_site->count(QStringLiteral("certificates WHERE withdrawn_at IS NULL")), 0);
        const auto accounts = m_site->centre->read(m_site->now, untoldBrokerAccounts).value();
        QCOMPARE(accounts.size(), std::size_t(1));
        QVERIFY(!accounts[0].password);

        m_site->now += 1min;
        const NewKiosk next(m_site->chance);
        const Enrolment again = *begin(next);
        Confirmation same{again.phrase, bank, {}, QStringLiteral("broker.example"), 8883, QStringLiteral("A. Person")};
        QVERIFY(confirm(again.id, same));
        const QJsonObject told = answer(again.id, next)[QLatin1StringView("credentials")].toObject();
        QCOMPARE(told[QLatin1StringView("bank")].toString(), bank.toString());
        FarBank replaced = farBank(bank, next);
        replaced.settle();
        const auto after = replaced.expected(package);
        QCOMPARE(after.stay, before.stay);
        QVERIFY(after.credential != before.credential); // the old disk gives away no code that opens anything
        QVERIFY(far.send(far.hello()).empty());
    }

    void aKioskThatIsReplacedKeepsItsCodes()
    {
        const NewKiosk kiosk(m_site->chance);
        const Enrolment waits = *begin(kiosk);
        const BankId bank = *confirm(waits.id, waits.phrase);
        const QString codeKey
            = answer(waits.id, kiosk)[QLatin1StringView("credentials")][QLatin1StringView("codeKey")].toString();
        const NewKiosk next(m_site->chance);
        const Enrolment again = *begin(next);
        QVERIFY(confirm(again.id, Confirmation{again.phrase, bank, {}, QStringLiteral("b"), 1, QStringLiteral("x")}));
        QCOMPARE(answer(again.id, next)[QLatin1StringView("credentials")][QLatin1StringView("codeKey")].toString(),
                 codeKey);
        QCOMPARE(m_site->count(QStringLiteral("certificates WHERE withdrawn_at IS NULL")), 1);
        const auto unknown = BankId::make(m_site->now, m_site->chance);
        const NewKiosk third(m_site->chance);
        m_site->now += 1s;
        const Enrolment lost = *begin(third);
        QCOMPARE(confirm(lost.id, Confirmation{lost.phrase, unknown, {}, {}, 0, {}}).error().code,
                 QStringLiteral("enrolment.bank"));
    }

    void overHttpItTakesNoKeyButTheKiosksOwnSecret()
    {
        const NewKiosk kiosk(m_site->chance);
        const auto call = [this](const char *method, const QString &path, const QByteArray &body,
                                 const QByteArray &secret) {
            http::HttpRequest request{method, path};
            request.headers.add("Content-Type", "application/json");
            if (!secret.isEmpty())
                request.headers.add("Authorization", QByteArray(QByteArray("Bearer ") + seal::toBase64Url(secret)));
            request.body = body;
            return witnessed(*m_site->centre, {}, request, m_site->now);
        };
        const QString path = QStringLiteral("/v1/enrolments");
        const QJsonObject body{
            {QStringLiteral("secret"), QString::fromLatin1(seal::toBase64Url(kiosk.secret))},
            {QStringLiteral("bankKey"), QString::fromLatin1(seal::toBase64Url(kiosk.key.publicKey().raw()))},
            {QStringLiteral("request"), QString::fromLatin1(kiosk.request)}};
        const auto begun = call("POST", path, QJsonDocument(body).toJson(), {});
        QCOMPARE(begun.status, 201);
        QVERIFY(!begun.body.contains("phrase"));
        const QString one = path + u'/' + QJsonDocument::fromJson(begun.body)[QLatin1StringView("id")].toString();
        QCOMPARE(call("GET", one, {}, kiosk.secret).status, 200);
        QCOMPARE(call("GET", one, {}, {}).status, 404);
        QCOMPARE(call("GET", one, {}, QByteArray(32, 'x')).status, 404);
        QCOMPARE(call("DELETE", one, {}, kiosk.secret).status, 405);
        QCOMPARE(call("GET", path, {}, {}).status, 405);
        QCOMPARE(call("POST", path, "{}", {}).status, 422);
        QCOMPARE(call("POST", path, "nonsense", {}).status, 400);
        QCOMPARE(call("GET", QString(one + QStringLiteral("/more")), {}, {}).status, 401);
    }

private:
    Result<Enrolment> begin(const NewEnrolment &asked)
    {
        return m_site->centre->carryOut(m_site->now, [&](Work &work) { return beginEnrolment(work, asked); });
    }
    Result<Enrolment> begin(const NewKiosk &kiosk) { return begin(kiosk.asks()); }
    QJsonObject answer(const QString &id, const NewKiosk &kiosk)
    {
        return m_site->centre->read(m_site->now, [&](Work &work) { return enrolmentAnswer(work, id, kiosk.secret); })
            .value()
            .value_or(QJsonObject());
    }
    Result<BankId> confirm(const QString &id, const Confirmation &confirmation)
    {
        return m_site->centre->write(m_site->now, [&](Work &work) { return confirmEnrolment(work, id, confirmation); })
            .value();
    }
    Result<BankId> confirm(const QString &id, const QString &phrase)
    {
        const auto layout = Layout::fromFile(QStringLiteral(CUBBY_LAYOUT));
        if (!layout)
            return failure(layout.error());
        return confirm(id, {phrase, {}, *layout, QStringLiteral("broker.example"), 8883, QStringLiteral("A. Person")});
    }
    Result<void> refuse(const QString &id)
    {
        return m_site->centre->carryOut(m_site->now, [&](Work &work) {
            return refuseEnrolment(work, id, QStringLiteral("A. Person"), QStringLiteral("nobody is there"));
        });
    }
    FarBank farBank(BankId bank, const NewKiosk &kiosk)
    {
        FarBank far(*m_site, FarBank::Known{});
        far.id = bank;
        far.key = kiosk.key;
        return far;
    }

    std::unique_ptr<Site> m_site;
    std::optional<seal::Authority> m_authority;
};

QTEST_GUILESS_MAIN(TestEnrolment)
#include "tst_enrolment.moc"
