// SPDX-License-Identifier: GPL-3.0-or-later
#include "seal/code.h"
#include "seal/pass.h"
#include "tests/unit/central/fixture.h"

using namespace cubby;
using namespace cubby::test;

class TestNotification : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_site = std::make_unique<Site>();
        m_bank = std::make_unique<FarBank>(*m_site);
    }

    // The bank has acknowledged the code when the package is put in: told at once.
    void theCustomerIsToldAtTheDepositWhenTheBankKnowsTheCode()
    {
        const PackageId package = order();
        m_bank->settle();
        QVERIFY(!taken());
        m_bank->deposit(m_bank->expected(package), QStringLiteral("A1"));
        m_bank->send(m_bank->entriesFrom(1));
        const auto told = taken();
        QVERIFY(told);
        QCOMPARE(told->notice.email, QStringLiteral("customer@example.org"));
        QCOMPARE(told->notice.name, QStringLiteral("A. Customer"));
        QCOMPARE(told->notice.bankName, QStringLiteral("Riverside"));
        QCOMPARE(told->notice.timeZone, QStringLiteral("Europe/Berlin"));
        QVERIFY(seal::isCode(told->notice.code));
        QCOMPARE(seal::codeDigest(told->notice.code, m_bank->codeKey), m_bank->expected(package).codeDigest);
        const auto pass = seal::openPass(told->notice.pass, seal::only(m_site->keys.pass.publicKey()));
        QVERIFY(pass);
        QCOMPARE(pass->bank, m_bank->id);
        QCOMPARE(pass->stay, m_bank->expected(package).stay);
        QCOMPARE(pass->credential, m_bank->expected(package).credential);
        QVERIFY(!taken());
    }

    // The deposit is reported first; the acknowledgement of the code is lost and comes later.
    void theCustomerIsNotToldBeforeTheBankHasTheCode()
    {
        const PackageId package = order();
        auto frames = m_bank->send(m_bank->hello());
        const auto ack = m_bank->store(frames); // stored, but the ack stays on the way
        QVERIFY(ack);
        m_bank->deposit(m_bank->expected(package), QStringLiteral("A1"));
        m_bank->send(m_bank->entriesFrom(1));
        QCOMPARE(m_site->status(package), QStringLiteral("InLocker"));
        QVERIFY(!taken());
        m_bank->send(*ack);
        QVERIFY(taken());
        m_bank->send(*ack);
        QVERIFY(!taken());
        QCOMPARE(m_site->count(QStringLiteral("jobs")), 1);
    }

    // The ack never comes, but the bank's next hello says the same.
    void aHelloThatSaysHowFarTheDirectoryWentIsAsGood()
    {
        const PackageId package = order();
        m_bank->store(m_bank->send(m_bank->hello()));
        m_bank->deposit(m_bank->expected(package), QStringLiteral("A1"));
        m_bank->send(m_bank->entriesFrom(1));
        QVERIFY(!taken());
        m_bank->send(m_bank->hello());
        QVERIFY(taken());
    }

    void theCodeIsErasedOnceTheCustomerWasTold()
    {
        const PackageId package = order();
        m_bank->settle();
        m_bank->deposit(m_bank->expected(package), QStringLiteral("A1"));
        m_bank->send(m_bank->entriesFrom(1));
        const auto told = taken();
        QCOMPARE(m_site->count(QStringLiteral("credentials WHERE code IS NOT NULL")), 1);
        QVERIFY(m_site->centre->notNotified(told->job, {QStringLiteral("451")}, m_site->now));
        QCOMPARE(m_site->count(QStringLiteral("credentials WHERE code IS NOT NULL")), 1);
        m_site->now += std::chrono::hours(1);
        const auto again = taken();
        QCOMPARE(again->notice.key, told->notice.key);
        QCOMPARE(again->notice.code, told->notice.code);
        QVERIFY(m_site->centre->notified(again->job, m_site->now));
        QCOMPARE(m_site->count(QStringLiteral("credentials WHERE code IS NOT NULL")), 0);
        // A hello or a repeat later does not tell anyone again.
        m_bank->send(m_bank->hello());
        m_bank->send(m_bank->entriesFrom(1));
        m_site->now += std::chrono::hours(100);
        QVERIFY(!taken());
    }

    void aCustomerWhoCannotBeReadHoldsUpNobody()
    {
        const PackageId first = order();
        m_bank->settle();
        m_bank->deposit(m_bank->expected(first), QStringLiteral("A1"));
        m_bank->send(m_bank->entriesFrom(1));
        QVERIFY(m_site->database->exec(QStringLiteral("UPDATE customers SET email = ?"), QByteArray("k0 damaged")));
        m_site->now += std::chrono::seconds(1);
        const PackageId second = m_site->place(m_site->order(m_bank->id, QStringLiteral("second")));
        m_bank->settle();
        const quint64 from = m_bank->journal.size() + 1;
        m_bank->deposit(m_bank->expected(second), QStringLiteral("A2"));
        m_bank->send(m_bank->entriesFrom(from));
        m_bank->settle(); // it opens the first one, too
        const auto told = taken();
        QVERIFY(told);
        QCOMPARE(told->notice.labels, QStringList{QStringLiteral("LABEL-second")});
        QCOMPARE(m_site->centre->deadLetters(m_site->now)->size(), std::size_t(1));
        QCOMPARE(m_site->count(QStringLiteral("alerts WHERE kind = 'undeliverable'")), 1);
        QCOMPARE(m_site->count(QStringLiteral("credentials WHERE code IS NOT NULL")), 2); // it may be told yet
    }

    void nobodyIsToldOfAPackageThatIsGone()
    {
        const PackageId package = order();
        m_bank->settle();
        m_bank->deposit(m_bank->expected(package), QStringLiteral("A1"));
        m_bank->pickup(m_bank->expected(package), QStringLiteral("A1"));
        m_bank->send(m_bank->entriesFrom(1));
        QVERIFY(!taken());
        QCOMPARE(m_site->text(QStringLiteral("SELECT state FROM jobs")), QStringLiteral("Dropped"));
        QCOMPARE(m_site->count(QStringLiteral("credentials WHERE code IS NOT NULL")), 0);
        QCOMPARE(m_site->text(QStringLiteral("SELECT state FROM credentials")), QStringLiteral("Spent"));
    }

    void aPackageTakenBackAndPutInAgainIsToldOfAfterTheSecondDeposit()
    {
        const PackageId package = order();
        m_bank->settle();
        const auto expected = m_bank->expected(package);
        m_bank->deposit(expected, QStringLiteral("A1"));
        m_bank->write(entry::DepositFailed{expected.stay, package, QStringLiteral("A1"), DepositFailure::TakenBack});
        m_bank->send(m_bank->entriesFrom(1));
        QCOMPARE(m_site->status(package), QStringLiteral("AssignedToCompartment"));
        QVERIFY(!taken());
        const auto before = m_bank->journal.size();
        m_bank->deposit(expected, QStringLiteral("A2"));
        m_bank->send(m_bank->entriesFrom(before + 1));
        QVERIFY(taken());
    }

    // The bank was cut off and had never heard of the package: it took it by its label alone.
    void aPackageTakenWithoutBeingAnnouncedGetsACode()
    {
        const PackageId package = order();
        directory::PackageExpected unannounced;
        unannounced.stay = StayId::make(m_site->now, m_site->chance);
        unannounced.labels = {QStringLiteral("label-a")};
        m_bank->deposit(unannounced, QStringLiteral("B1"));
        m_bank->send(m_bank->entriesFrom(1));
        QCOMPARE(m_site->status(package), QStringLiteral("InLocker"));
        QVERIFY(!taken());
        m_bank->settle();
        const auto told = taken();
        QVERIFY(told);
        const auto pass = seal::openPass(told->notice.pass, seal::only(m_site->keys.pass.publicKey()));
        QCOMPARE(pass->stay, unannounced.stay);
        const auto digest = seal::codeDigest(told->notice.code, m_bank->codeKey);
        bool known = false;
        for (const auto &e : m_bank->all<directory::PackageExpected>())
            known = known || (e.stay == unannounced.stay && e.codeDigest == digest);
        for (const auto &e : m_bank->all<directory::CredentialIssued>())
            known = known || (e.stays == QList{unannounced.stay} && e.codeDigest == digest);
        QVERIFY(known);
        QCOMPARE(m_site->count(QStringLiteral("stays WHERE state = 'Promised'")), 0);
    }

    void openCodesOfOneBankDiffer()
    {
        class Stuck final : public Chance // gives every byte thrice
        {
        public:
            void fill(void *to, std::size_t bytes) override
            {
                auto *out = static_cast<uchar *>(to);
                for (std::size_t i = 0; i < bytes; ++i)
                    out[i] = uchar(m_count++ / 3000);
            }

        private:
            quint64 m_count = 0;
        } chance;
        Centre centre(*m_site->database, m_site->keys, chance);
        for (int i = 0; i < 20; ++i) {
            m_site->now += Millis(1);
            QVERIFY(centre.placeOrder(kShop, m_site->order(m_bank->id, QString::number(i)), {}, m_site->now));
        }
        QCOMPARE(m_site->count(QStringLiteral("(SELECT DISTINCT digest FROM credentials WHERE state = 'Open') d")),
                 m_site->count(QStringLiteral("credentials WHERE state = 'Open'")));
    }

    void expiryIsMarkedAndStandsStillWhileTheBankIs()
    {
        const PackageId package = order();
        m_bank->settle();
        m_bank->deposit(m_bank->expected(package), QStringLiteral("A1"));
        m_bank->send(m_bank->entriesFrom(1));
        const Time deposited = m_site->now;
        m_site->now += std::chrono::hours(71);
        QVERIFY(m_site->centre->timePassed(m_site->now));
        QVERIFY(!expired(package));
        m_site->now = deposited + std::chrono::hours(72);
        QVERIFY(m_site->centre->timePassed(m_site->now));
        QVERIFY(expired(package));
        // The bank was without power for two hours of that.
        m_bank->write(entry::ServiceInterrupted{deposited + std::chrono::hours(1), deposited + std::chrono::hours(3),
                                                QStringLiteral("power")});
        m_bank->send(m_bank->entriesFrom(m_bank->journal.size()));
        QVERIFY(!expired(package));
        m_site->now = deposited + std::chrono::hours(74);
        QVERIFY(m_site->centre->timePassed(m_site->now));
        QVERIFY(m_site->centre->timePassed(m_site->now));
        QVERIFY(expired(package));
        QCOMPARE(m_site->count(QStringLiteral("package_history WHERE what = 'Expired'")), 2);
    }

private:
    PackageId order() { return m_site->place(m_site->order(m_bank->id, QStringLiteral("A"))); }
    std::optional<Centre::Notification> taken() { return m_site->centre->takeNotification(m_site->now).value(); }
    bool expired(PackageId package)
    {
        return (*m_site->centre->package(kShop, package, m_site->now))->value(QLatin1StringView("expired")).toBool();
    }

    std::unique_ptr<Site> m_site;
    std::unique_ptr<FarBank> m_bank;
};

QTEST_GUILESS_MAIN(TestNotification)
#include "tst_notification.moc"
