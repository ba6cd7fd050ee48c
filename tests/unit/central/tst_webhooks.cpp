// SPDX-License-Identifier: GPL-3.0-or-later
#include "central/restored.h"
#include "central/webhooksignature.h"
#include "fixture.h"

#include <QJsonDocument>
#include <QMessageAuthenticationCode>

using namespace cubby;
using namespace cubby::test;
using namespace std::chrono_literals;

class TestWebhooks : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_site = std::make_unique<Site>();
        m_bank = std::make_unique<FarBank>(*m_site);
    }

    // The example of the libraries of standardwebhooks.com.
    void aSignatureIsWhatTheSchemeSays()
    {
        const QByteArray secret = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";
        const auto headers = signWebhook("msg_p5jXN8AQM9LWM0D4loKWxJek", fromMs(1'614'265'330'999),
                                         "{\"test\": 2432232314}", {secret});
        QCOMPARE(headers.id, QByteArray("msg_p5jXN8AQM9LWM0D4loKWxJek"));
        QCOMPARE(headers.timestamp, QByteArray("1614265330"));
        QCOMPARE(headers.signature, QByteArray("v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE="));
        const auto both = signWebhook("a", fromMs(0), "b", {secret, makeWebhookSecret(m_site->chance)});
        QCOMPARE(both.signature.split(' ').size(), 2);
    }

    void aSecretHasALength()
    {
        QVERIFY(isWebhookSecret(makeWebhookSecret(m_site->chance)));
        for (const QByteArray &wrong : {QByteArray(), QByteArray("whsec_"), QByteArray("whsec_AAAA"),
                                        QByteArray("MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"), QByteArray("whsec_not base64!"),
                                        QByteArray("whsec_" + QByteArray(65, 'x').toBase64())})
            QVERIFY2(!isWebhookSecret(wrong), wrong.constData());
    }

    void whoSubscribedHearsOfEachEventOnce()
    {
        m_site->place(m_site->order(m_bank->id, QStringLiteral("Z"))); // before anybody listens
        const auto all = add({});
        const auto some = add({.url = QStringLiteral("https://b.example/"),
                               .events = {QStringLiteral("package.deposited"), QStringLiteral("bank.*")}});
        spread();
        const PackageId package = m_site->place(m_site->order(m_bank->id, QStringLiteral("A")));
        m_bank->settle();
        m_bank->deposit(m_bank->expected(package), QStringLiteral("A2"));
        m_bank->write(entry::DoorForced{QStringLiteral("C1")}); // which nothing was promised
        m_bank->send(m_bank->entriesFrom(1));
        spread();
        spread();
        QHash<QString, QStringList> heard;
        QSet<QByteArray> ids;
        while (const auto call = take()) {
            const QJsonObject body = QJsonDocument::fromJson(call->call.body).object();
            heard[call->job.recipient] << body.value(QLatin1StringView("type")).toString();
            QVERIFY(fromIso(body.value(QLatin1StringView("timestamp")).toString()));
            QVERIFY(!call->call.body.contains("customer@example.org"));
            ids << call->call.id;
            QVERIFY(m_site->centre->notified(call->job, m_site->now));
        }
        QCOMPARE(heard.value(some.id),
                 QStringList({QStringLiteral("package.deposited"), QStringLiteral("bank.doorForced")}));
        const QStringList expected{QStringLiteral("package.ordered"), QStringLiteral("package.assigned"),
                                   QStringLiteral("package.unlockRequested"), QStringLiteral("package.deposited"),
                                   QStringLiteral("bank.doorForced")};
        QCOMPARE(heard.value(all.id), expected);
        QCOMPARE(ids.size(), expected.size()); // those of both are the same events
    }

    void aCarrierHearsOfItsOwnPackagesAlone()
    {
        const auto own = add({.owner = kFirstCarrier});
        const auto other = add({.owner = CarrierId::make(m_site->now, m_site->chance)});
        spread();
        const PackageId package = m_site->place(m_site->order(m_bank->id, QStringLiteral("A")));
        m_bank->settle();
        m_bank->deposit(m_bank->expected(package), QStringLiteral("A1"));
        m_bank->write(entry::DoorForced{QStringLiteral("A2")}); // the operator's business
        m_bank->send(m_bank->entriesFrom(1));
        spread();
        int calls = 0;
        while (const auto call = take()) {
            QCOMPARE(call->job.recipient, own.id);
            QVERIFY(call->call.body.contains("\"package."));
            ++calls;
        }
        QCOMPARE(calls, 4);
        const Actor stranger{CarrierId::make(m_site->now, m_site->chance), QStringLiteral("x")};
        QCOMPARE(
            m_site->centre->carryOut(m_site->now, [&](Work &w) { return rotateWebhookSecret(w, stranger, own.id); })
                .error()
                .code,
            QStringLiteral("webhook.unknown"));
        QVERIFY(m_site->centre->read(m_site->now, [&](Work &w) { return webhooks(w, stranger); }).value().empty());
        Q_UNUSED(other)
    }

    void aSubscriptionThatCannotBeReadHoldsUpNobody()
    {
        const auto broken = add({});
        const auto good = add({.url = QStringLiteral("https://b.example/")});
        QVERIFY(m_site->database->exec(QStringLiteral("UPDATE webhooks SET secrets = ? WHERE webhook = ?"),
                                       QByteArray("k1 of another key"), broken.id));
        const auto call = oneCall();
        QCOMPARE(call.job.recipient, good.id);
        const auto dead = m_site->centre->deadLetters(m_site->now).value();
        QVERIFY(!dead.empty());
        for (const DeadLetter &letter : dead)
            QCOMPARE(letter.recipient, broken.id);
    }

    // The backup is of a cluster whose transactions' numbers are far ahead of this one's.
    void afterARestoreWhatIsNewIsToldAndNothingElse()
    {
        const auto hook = add({});
        const Centre::Notification before = oneCall();
        QVERIFY(m_site->centre->notified(before.job, m_site->now));
        while (const auto call = take())
            QVERIFY(m_site->centre->notified(call->job, m_site->now));
        if (TestDatabase::isPostgres()) {
            QVERIFY(m_site->database->exec(QStringLiteral("UPDATE events SET txid = CAST('900000000000' AS xid8)")));
            QVERIFY(m_site->database->exec(QStringLiteral("UPDATE stream_readers SET position = '900000000000.7'")));
        }
        const qint64 last = m_site->query(QStringLiteral("SELECT MAX(id) FROM events")).front().number(0);
        const qint64 restored = toMs(m_site->now);
        QVERIFY(m_site->centre->write(m_site->now, [](Work &work) { databaseRestored(work); }));
        m_bank->settle();
        const PackageId package = m_site->place(m_site->order(m_bank->id, QStringLiteral("new")));
        spread();
        QSet<QByteArray> ids;
        while (const auto call = take()) {
            QVERIFY2(call->call.body.contains(package.toString().toLatin1()), call->call.body.constData());
            ids << call->call.id;
            QVERIFY(m_site->centre->notified(call->job, m_site->now));
        }
        QCOMPARE(ids.size(), 2); // ordered and assigned
        QVERIFY(!ids.contains(before.call.id));
        // No identifier is used again, though those after the backup are not known here.
        QVERIFY(m_site->query(QStringLiteral("SELECT MIN(id) FROM events WHERE id > %1").arg(last)).front().number(0)
                > restored);
        Q_UNUSED(hook)
    }

    void aReaderWhosePlaceLiesInTheFutureGoesOnAtTheEnd()
    {
        add({});
        oneCall();
        QVERIFY(
            m_site->database->exec(QStringLiteral("UPDATE stream_readers SET position = '900000000000.900000000000'")));
        spread();
        while (take()) { }
        m_site->place(m_site->order(m_bank->id, QStringLiteral("new")));
        spread();
        QVERIFY(take());
    }

    void anOldSecretSignsBesideTheNewOneForADay()
    {
        const auto hook = add({});
        const QByteArray fresh
            = m_site->centre->carryOut(m_site->now, [&](Work &w) { return rotateWebhookSecret(w, m_by, hook.id); })
                  .value();
        QVERIFY(fresh != hook.secret);
        QCOMPARE(oneCall().call.secrets, QList({fresh, hook.secret}));
        m_site->now += kSecretOverlap;
        QCOMPARE(oneCall().call.secrets, QList({fresh}));
        QVERIFY(!m_site->store.raw().contains(fresh));
    }

    void aTestCallsItOnceWhateverItAskedFor()
    {
        NewWebhook quiet;
        quiet.url = QStringLiteral("https://example.org/hook");
        quiet.events = QStringList{QStringLiteral("package.delivered")};
        const auto hook
            = m_site->centre->carryOut(m_site->now, [&](Work &w) { return addWebhook(w, m_by, quiet); }).value();
        QVERIFY(m_site->centre->carryOut(m_site->now, [&](Work &w) { return testWebhook(w, m_by, hook.id); }));
        const auto call = m_site->centre->takeNotification(m_site->now).value();
        QVERIFY(call && call->call.body.contains("\"webhook.test\""));
        QCOMPARE(call->call.url, quiet.url);
        QCOMPARE(call->call.secrets, QList{hook.secret});
        QVERIFY(!*m_site->centre->takeNotification(m_site->now));
        const Actor stranger{CarrierId::make(m_site->now, m_site->chance), QStringLiteral("shop")};
        QCOMPARE(m_site->centre->carryOut(m_site->now, [&](Work &w) { return testWebhook(w, stranger, hook.id); })
                     .error()
                     .code,
                 QStringLiteral("webhook.unknown"));
    }

    void aReceiverThatFailsForDaysIsDisabledAndSupportIsTold()
    {
        const auto hook = add({});
        for (const Millis after : {Millis(0), Millis(60h), kWebhookPatience - Millis(60h) - Millis(1h)}) {
            m_site->now += after;
            QVERIFY(m_site->centre->notNotified(oneCall().job, {QStringLiteral("status 500")}, m_site->now));
            QVERIFY(isActive(hook.id));
        }
        m_site->now += 1h;
        QVERIFY(m_site->centre->notNotified(oneCall().job, {QStringLiteral("status 500")}, m_site->now));
        QVERIFY(!isActive(hook.id));
        QCOMPARE(m_site->count(QStringLiteral("alerts WHERE kind = 'webhookDisabled'")), 1);
        // What waited is kept, and can be had when it is called again.
        m_site->now += 24h;
        QVERIFY(!take());
        QVERIFY(!m_site->centre->deadLetters(m_site->now).value().empty());
        QVERIFY(m_site->centre->carryOut(m_site->now, [&](Work &w) { return enableWebhook(w, m_by, hook.id); }));
        const auto dead = m_site->centre->deadLetters(m_site->now).value();
        QVERIFY(m_site->centre->carryOut(m_site->now, [&](Work &w) {
            return replayDeadLetter(w, Actor{}, dead.front().job, QStringLiteral("why"));
        }));
        QVERIFY(take());
    }

    void aSuccessInBetweenIsForgiving()
    {
        const auto hook = add({});
        QVERIFY(m_site->centre->notNotified(oneCall().job, {QStringLiteral("status 500")}, m_site->now));
        m_site->now += kWebhookPatience - 1h;
        QVERIFY(m_site->centre->notified(oneCall().job, m_site->now));
        m_site->now += 2h;
        QVERIFY(m_site->centre->notNotified(oneCall().job, {QStringLiteral("status 500")}, m_site->now));
        QVERIFY(isActive(hook.id));
    }

    void whoIsGoneIsCalledNoMore()
    {
        const auto hook = add({});
        Centre::Fault fault{QStringLiteral("status 410")};
        fault.gone = true;
        QVERIFY(m_site->centre->notNotified(oneCall().job, fault, m_site->now));
        QVERIFY(!isActive(hook.id));
    }

    void anEndpointIsLeftAloneForAsLongAsItAsks()
    {
        add({.url = {}, .events = {QStringLiteral("package.ordered")}});
        Centre::Fault fault{QStringLiteral("status 429")};
        fault.notBefore = m_site->now + 6h;
        QVERIFY(m_site->centre->notNotified(oneCall().job, fault, m_site->now));
        m_site->now += 6h - 1s;
        QVERIFY(!take());
        m_site->now += 1s;
        QVERIFY(take());
    }

    void aSubscriptionThatIsNoneIsRefused()
    {
        const auto code = [this](const QString &url, const QStringList &events) {
            const auto done = m_site->centre->carryOut(
                m_site->now, [&](Work &w) { return addWebhook(w, m_by, {.url = url, .events = events}); });
            return done ? QString() : done.error().code;
        };
        for (const char *url : {"", "x", "ftp://a/", "https://", "https://user:pw@a.example/", "javascript:alert(1)"})
            QCOMPARE(code(QLatin1StringView(url), {QStringLiteral("*")}), QStringLiteral("webhook.url"));
        for (const char *type : {"", "package", "package.", "package deposited", "*.*", "a.b.c"})
            QCOMPARE(code(QStringLiteral("https://a.example/"), {QLatin1StringView(type)}),
                     QStringLiteral("webhook.events"));
        QCOMPARE(code(QStringLiteral("https://a.example/"), {}), QStringLiteral("webhook.events"));
        QCOMPARE(m_site->count(QStringLiteral("webhooks")), 0);
    }

private:
    AddedWebhook add(NewWebhook webhook)
    {
        if (webhook.url.isEmpty())
            webhook.url = QStringLiteral("https://a.example/hook");
        return m_site->centre->carryOut(m_site->now, [&](Work &w) { return addWebhook(w, m_by, webhook); }).value();
    }
    void spread()
    {
        m_site->waitUntilSettled();
        do {
        } while (m_site->centre->spreadEvents(m_site->now).value());
        // The first time it only takes its place in the stream.
        do { } while (m_site->centre->spreadEvents(m_site->now).value()); }
    std::optional<Centre::Notification> take()
    {
        return m_site->centre->takeNotification(m_site->now, {QLatin1StringView(kWebhook), {}}).value();
    }
    Centre::Notification oneCall() // of an event of its own
    {
        spread();
        m_site->place(m_site->order(m_bank->id, QStringLiteral("W%1").arg(++m_orders)));
        spread();
        auto call = take();
        if (!call)
            qFatal("nobody is to be called");
        return *call;
    }
    bool isActive(const QString &id)
    {
        const auto all = m_site->centre->read(m_site->now, [&](Work &w) { return webhooks(w, m_by); }).value();
        for (const Webhook &hook : all) {
            if (hook.id == id)
                return hook.isActive;
        }
        return false;
    }

    const Actor m_by{{}, QStringLiteral("operator"), {}};
    std::unique_ptr<Site> m_site;
    std::unique_ptr<FarBank> m_bank;
    int m_orders = 0;
};

QTEST_GUILESS_MAIN(TestWebhooks)
#include "tst_webhooks.moc"
