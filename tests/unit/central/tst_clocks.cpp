// SPDX-License-Identifier: GPL-3.0-or-later
#include "central/clocks.h"
#include "fixture.h"

using namespace cubby;
using namespace cubby::test;
using namespace std::chrono_literals;

// A package's time in a bank, from the deposit to the call for help, with a telephone beside the mailbox.
class TestClocks : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_site = std::make_unique<Site>();
        m_bank = std::make_unique<FarBank>(*m_site);
    }

    void theCustomerIsRemindedTwiceThenItEndsThenSupportIsCalled()
    {
        deposited(72h);
        const Time start = m_site->now;
        QCOMPARE(toldUntil(start + 48h - 1min), QStringList());
        QCOMPARE(toldUntil(start + 48h), QStringList{QStringLiteral("ReminderDay")});
        QCOMPARE(toldUntil(start + 68h - 1min), QStringList());
        QCOMPARE(toldUntil(start + 68h), QStringList{QStringLiteral("ReminderHours")});
        QVERIFY(!expired());
        QCOMPARE(toldUntil(start + 72h), QStringList{QStringLiteral("Expired")});
        QVERIFY(expired());
        QCOMPARE(m_site->count(QStringLiteral("alerts WHERE kind = 'notCollected'")), 0);
        QCOMPARE(toldUntil(start + 144h), QStringList{QStringLiteral("SupportAlert")});
        QCOMPARE(m_site->count(QStringLiteral("alerts WHERE kind = 'notCollected'")), 1);
        QCOMPARE(toldUntil(start + 1000h), QStringList());
        entry::Collected collected;
        collected.stay = m_bank->expected(m_package).stay;
        collected.package = m_package;
        collected.compartment = QStringLiteral("A1");
        m_bank->write(collected);
        m_bank->send(m_bank->entriesFrom(m_bank->journal.size()));
        QCOMPARE(m_site->status(m_package), QStringLiteral("Returned"));
        QCOMPARE(toldUntil(m_site->now), QStringList{QStringLiteral("Returned")});
    }

    // The same moments, and whatever the centre slept through in between, tell nothing twice and nothing that is over.
    void aCentreThatWasDownSaysOnlyWhatIsStillTrue_data()
    {
        QTest::addColumn<int>("wakesAfter"); // hours after the deposit
        QTest::addColumn<QStringList>("told");
        QTest::newRow("the day's reminder, late") << 60 << QStringList{QStringLiteral("ReminderDay")};
        QTest::newRow("of two the last") << 69 << QStringList{QStringLiteral("ReminderHours")};
        QTest::newRow("none after the end") << 73 << QStringList{QStringLiteral("Expired")};
        QTest::newRow("very late") << 200 << QStringList{QStringLiteral("Expired"), QStringLiteral("SupportAlert")};
    }
    void aCentreThatWasDownSaysOnlyWhatIsStillTrue()
    {
        QFETCH(int, wakesAfter);
        QFETCH(QStringList, told);
        deposited(72h);
        const Time start = m_site->now;
        QCOMPARE(toldUntil(start + std::chrono::hours(wakesAfter)), told);
        m_site->open();
        QCOMPARE(toldUntil(m_site->now), QStringList());
    }

    void whatIsThereForAShortTimeIsNotRemindedOf_data()
    {
        QTest::addColumn<int>("hours");
        QTest::addColumn<QStringList>("told");
        const QString day = QStringLiteral("ReminderDay");
        const QString last = QStringLiteral("ReminderHours");
        const QString end = QStringLiteral("Expired");
        QTest::newRow("6") << 6 << QStringList{end};
        QTest::newRow("8") << 8 << QStringList{last, end};
        QTest::newRow("47") << 47 << QStringList{last, end};
        QTest::newRow("48") << 48 << QStringList{day, last, end};
    }
    void whatIsThereForAShortTimeIsNotRemindedOf()
    {
        QFETCH(int, hours);
        QFETCH(QStringList, told);
        deposited(std::chrono::hours(hours));
        QStringList all;
        for (int i = 0; i <= hours; ++i) {
            all += toldUntil(m_site->now);
            m_site->now += 1h;
        }
        QCOMPARE(all, told);
    }

    void aReminderIsNotSentOnceThePackageIsFetched()
    {
        deposited(72h);
        QVERIFY(passUntil(m_site->now + 48h));
        m_bank->pickup(m_bank->expected(m_package), QStringLiteral("A1"));
        m_bank->send(m_bank->entriesFrom(m_bank->journal.size() - 3));
        QCOMPARE(toldUntil(m_site->now + 100h), QStringList());
        QCOMPARE(m_site->count(QStringLiteral("stays WHERE clock_due IS NOT NULL")), 0);
    }

    // Whatever interruptions there were: the deadline is the deposit, the time to keep it, and all in which people
    // could not use the bank; and every message is told once and at its moment.
    void theClockStandsStillWhileTheBankDoes()
    {
        for (int round = 0; round < 6; ++round) {
            init();
            deposited(72h);
            const Time start = m_site->now;
            Millis out{0};
            Time at = start;
            for (int i = 0; i < 5; ++i) {
                at += std::chrono::minutes(m_site->chance.below(60 * 6));
                const Millis length = std::chrono::minutes(1 + m_site->chance.below(60 * 5));
                m_site->now = at + length;
                m_bank->write(entry::ServiceInterrupted{at, at + length, QStringLiteral("power")});
                m_bank->send(m_bank->entriesFrom(m_bank->journal.size()));
                at += length;
                out += length;
            }
            QCOMPARE(
                m_site->query(QStringLiteral("SELECT deadline FROM stays WHERE state = 'Present'")).front().time(0),
                start + 72h + out);
            QStringList all;
            for (; m_site->now <= start + 72h + out + 1h; m_site->now += 1h)
                all += toldUntil(m_site->now);
            QCOMPARE(all, QStringList({QStringLiteral("ReminderDay"), QStringLiteral("ReminderHours"),
                                       QStringLiteral("Expired")}));
        }
    }

    void anInterruptionThatIsHeardOfLateGivesTimeBack()
    {
        deposited(72h);
        const Time start = m_site->now;
        QCOMPARE(toldUntil(start + 73h), QStringList{QStringLiteral("Expired")});
        m_bank->write(entry::ServiceInterrupted{start + 1h, start + 4h, QStringLiteral("power")});
        m_bank->send(m_bank->entriesFrom(m_bank->journal.size()));
        QVERIFY(!expired());
        QCOMPARE(toldUntil(m_site->now), QStringList{QStringLiteral("Extended")});
        QCOMPARE(toldUntil(start + 75h), QStringList{QStringLiteral("Expired")});
    }

    void moreTimeIsGivenToldAndWrittenDown()
    {
        deposited(72h);
        const Time start = m_site->now;
        QCOMPARE(toldUntil(start + 73h), QStringList{QStringLiteral("Expired")});
        QVERIFY(extend(start + 120h));
        QVERIFY(!expired());
        m_bank->settle();
        QCOMPARE(m_bank->expected(m_package).deadline, std::optional(start + 120h));
        QCOMPARE(toldUntil(m_site->now), QStringList{QStringLiteral("Extended")});
        QCOMPARE(m_site->text(QStringLiteral("SELECT why FROM audit WHERE action = 'extendDeadline'")),
                 QStringLiteral("asked by telephone"));
        QCOMPARE(toldUntil(start + 97h), QStringList{QStringLiteral("ReminderDay")});
        QCOMPARE(toldUntil(start + 121h), QStringList{QStringLiteral("Expired")});
        // And the bank's own reckoning never takes it back.
        m_bank->write(entry::ServiceInterrupted{start + 1h, start + 4h, QStringLiteral("power")});
        m_bank->send(m_bank->entriesFrom(m_bank->journal.size()));
        m_bank->settle();
        QCOMPARE(m_bank->expected(m_package).deadline, std::optional(start + 123h));
    }

    void noTimeIsGivenThatIsNone()
    {
        const auto codeAt = [this](Time until) {
            const auto done = extend(until);
            return done ? QString() : done.error().code;
        };
        m_package = m_site->place(m_site->order(m_bank->id, QStringLiteral("A")));
        QCOMPARE(codeAt(m_site->now + 1h), QStringLiteral("clock.no-stay"));
        m_site->now += 1s;
        deposited(72h, QStringLiteral("B"));
        QCOMPARE(codeAt(m_site->now + 72h), QStringLiteral("clock.deadline"));
        QCOMPARE(codeAt(m_site->now + 71h), QStringLiteral("clock.deadline"));
        QCOMPARE(codeAt(m_site->now + kLongestStay + 1min), QStringLiteral("clock.deadline"));
        QCOMPARE(m_site->count(QStringLiteral("audit WHERE action = 'extendDeadline'")), 0);
        m_site->now += 1h;
        const Actor other{CarrierId::make(m_site->now, m_site->chance), QStringLiteral("someone")};
        const auto refused = m_site->centre->carryOut(
            m_site->now, [&](Work &work) { return extendDeadline(work, other, m_package, m_site->now + 100h, {}); });
        QCOMPARE(refused.error().code, QStringLiteral("clock.no-stay"));
    }

    // A telephone does not ring at night; by mail the same is told at once.
    void anSmsWaitsForTheMorningAndMailDoesNot()
    {
        m_package = m_site->place(m_site->order(m_bank->id, QStringLiteral("A")));
        phone();
        m_bank->settle();
        // 23:30 in Berlin.
        m_site->now = *fromIso(QStringLiteral("2027-02-01T22:30:00.000Z"));
        m_bank->deposit(m_bank->expected(m_package), QStringLiteral("A1"));
        m_bank->send(m_bank->entriesFrom(1));
        auto mail = take();
        QVERIFY(mail && mail->job.isOn(kMail));
        QVERIFY(m_site->centre->notified(mail->job, m_site->now));
        QVERIFY(!take());
        QCOMPARE(m_site->count(QStringLiteral("credentials WHERE code IS NOT NULL")), 1); // the SMS needs it
        m_site->now = *fromIso(QStringLiteral("2027-02-02T06:59:59.000Z"));
        QVERIFY(!take());
        m_site->now += 1s;
        const auto sms = take();
        QVERIFY(sms && sms->job.isOn(kSms));
        QCOMPARE(sms->notice.phone, QStringLiteral("+491701234567"));
        QCOMPARE(sms->notice.code, mail->notice.code);
        QVERIFY(m_site->centre->notified(sms->job, m_site->now));
        QCOMPARE(m_site->count(QStringLiteral("credentials WHERE code IS NOT NULL")), 0);
    }

    void whoWantsNoMessagesStillGetsTheCode()
    {
        m_package = m_site->place(m_site->order(m_bank->id, QStringLiteral("A")));
        const QString customer = m_site->text(QStringLiteral("SELECT customer FROM customers"));
        QByteArray token;
        QVERIFY(m_site->centre->write(m_site->now, [&](Work &work) { token = unsubscribeToken(work, customer); }));
        QVERIFY(!*m_site->centre->unsubscribe("nonsense", m_site->now));
        QVERIFY(!*m_site->centre->unsubscribe(token.chopped(3) + "AAA", m_site->now));
        QVERIFY(*m_site->centre->unsubscribe(token, m_site->now));
        QVERIFY(*m_site->centre->unsubscribe(token, m_site->now));
        m_bank->settle();
        m_bank->deposit(m_bank->expected(m_package), QStringLiteral("A1"));
        m_bank->send(m_bank->entriesFrom(1));
        QCOMPARE(toldUntil(m_site->now), QStringList{QStringLiteral("Delivered")});
        QCOMPARE(toldUntil(m_site->now + 80h), QStringList());
        QVERIFY(expired());
    }

    void supportIsToldOfWhatCouldNotBeDeliveredButNotOfItsOwnMails()
    {
        m_package = m_site->place(m_site->order(m_bank->id, QStringLiteral("A")));
        m_bank->settle();
        m_bank->deposit(m_bank->expected(m_package), QStringLiteral("A1"));
        m_bank->send(m_bank->entriesFrom(1));
        const auto fail = [this] {
            const auto taken = take();
            return taken && m_site->centre->notNotified(taken->job, {QStringLiteral("550 no"), true}, m_site->now);
        };
        QVERIFY(fail());
        QVERIFY(m_site->centre->timePassed(m_site->now));
        const auto alert = take();
        QVERIFY(alert);
        QCOMPARE(alert->notice.kind, MessageKind::SupportAlert);
        QVERIFY(alert->notice.details.contains(QStringLiteral("undeliverable")));
        QVERIFY(m_site->centre->notNotified(alert->job, {QStringLiteral("550 no"), true}, m_site->now));
        QVERIFY(m_site->centre->timePassed(m_site->now));
        QVERIFY(!take());
        // Both can be had again.
        const auto dead = m_site->centre->deadLetters(m_site->now).value();
        QCOMPARE(dead.size(), 2u);
        const Actor by{{}, QStringLiteral("operator")};
        const auto decide = [&](auto what, const DeadLetter &letter) {
            return m_site->centre->carryOut(
                m_site->now, [&](Work &w) { return what(w, by, letter.job, QStringLiteral("looked into it")); });
        };
        QVERIFY(decide(replayDeadLetter, dead[0]));
        QVERIFY(decide(dropDeadLetter, dead[1]));
        QCOMPARE(decide(dropDeadLetter, dead[1]).error().code, QStringLiteral("dead-letter.unknown"));
        QVERIFY(take());
        QVERIFY(m_site->centre->deadLetters(m_site->now).value().empty());
    }

private:
    void deposited(Millis keepFor, const QString &reference = QStringLiteral("A"))
    {
        OrderRequest order = m_site->order(m_bank->id, reference);
        order.packages[0].keepFor = keepFor;
        m_package = m_site->place(order);
        m_bank->settle();
        m_bank->deposit(m_bank->expected(m_package), QStringLiteral("A1"));
        m_bank->send(m_bank->entriesFrom(m_bank->journal.size() - 3));
        QCOMPARE(toldUntil(m_site->now), QStringList{QStringLiteral("Delivered")});
    }
    std::optional<Centre::Notification> take() { return m_site->centre->takeNotification(m_site->now).value(); }
    bool passUntil(Time time) // with a bank whose heartbeats go on
    {
        m_site->now = time;
        return m_site->database->exec(QStringLiteral("UPDATE banks SET heard_at = ?"), time)
               && m_site->centre->timePassed(time);
    }
    QStringList toldUntil(Time time)
    {
        if (!passUntil(time))
            qFatal("the clocks were not kept");
        QStringList told;
        while (const auto taken = take()) {
            told << toText(taken->notice.kind);
            if (!m_site->centre->notified(taken->job, time))
                qFatal("it was not stored");
        }
        return told;
    }
    bool expired() { return m_site->count(QStringLiteral("packages WHERE expired = 1")) == 1; }
    Result<void> extend(Time until)
    {
        const Actor by{{}, QStringLiteral("Sam"), {}};
        return m_site->centre->carryOut(m_site->now, [&](Work &work) {
            return extendDeadline(work, by, m_package, until, QStringLiteral("asked by telephone"));
        });
    }
    void phone()
    {
        const QString customer = m_site->text(QStringLiteral("SELECT customer FROM customers"));
        QVERIFY(m_site->centre->write(m_site->now, [&](Work &work) {
            work.exec(QStringLiteral("UPDATE customers SET phone = ? WHERE customer = ?"),
                      work.sealField(QStringLiteral("+491701234567"), QStringLiteral("customers.phone.") + customer),
                      customer);
        }));
    }

    std::unique_ptr<Site> m_site;
    std::unique_ptr<FarBank> m_bank;
    PackageId m_package;
};

QTEST_GUILESS_MAIN(TestClocks)
#include "tst_clocks.moc"
