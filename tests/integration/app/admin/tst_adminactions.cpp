// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/admin/command.h"
#include "tests/integration/app/admin/adminsite.h"

#include <QDirIterator>
#include <QSignalSpy>

using namespace cubby;
using namespace cubby::admin;
using namespace cubby::test;

using namespace std::chrono_literals;

// What becomes of something that was decided when the way to the centre fails: nothing late, nothing twice, nothing
// unheard, no secret on the disk; and whose session it is.
class TestAdminActions : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase()
    {
        m_site.start();
        m_site.server.connectBank();
        m_site.server.bank->write(entry::DoorOpened{QStringLiteral("A2")});
        m_site.server.bank->write(entry::DoorClosed{QStringLiteral("A2")});
        QTRY_COMPARE_WITH_TIMEOUT(m_site.server.bank->queue(), 0u, kLong);
    }
    void init()
    {
        m_now = systemNow().wall;
        m_office = office();
    }
    void cleanup()
    {
        m_site.gate.loseAnswers(false);
        m_site.gate.release();
        for (const Ended &ended : QList<Ended>(m_office->actions.ended())) // they stay on the disk
            m_office->actions.dismiss(ended.action.key);
        m_office.reset();
    }

    void aDoorIsNotOpenedForSomebodyWhoHasLeft()
    {
        QVERIFY(m_site.signIn(*m_office, QStringLiteral("support")));
        const auto before = asked();
        const QSignalSpy refused(&m_office->acting, &QNetworkAccessManager::finished);
        m_site.gate.shut();
        m_office->actions.carryOut(opening(), this, [](const Result<Answer> &) {});
        QTRY_VERIFY_WITH_TIMEOUT(!refused.isEmpty(), kLong); // the events may learn earlier that nobody answers
        m_now += 1h;
        m_site.gate.open();
        QTRY_COMPARE_WITH_TIMEOUT(m_office->actions.ended().size(), 1, kLong);
        QCOMPARE(m_office->actions.ended()[0].error.code, QStringLiteral("action.too-late"));
        QVERIFY(m_office->actions.pending().isEmpty());
        QCOMPARE(asked(), before);
    }

    // As long as somebody stands there, it is sent again.
    void whatIsStillWantedIsSentOnceTheCentreAnswers()
    {
        QVERIFY(m_site.signIn(*m_office, QStringLiteral("support")));
        const auto before = asked();
        const QSignalSpy refused(&m_office->acting, &QNetworkAccessManager::finished);
        m_site.gate.shut();
        Result<Answer> got = failure("none", {});
        m_office->actions.carryOut(opening(), this, [&got](const Result<Answer> &answer) { got = answer; });
        QTRY_VERIFY_WITH_TIMEOUT(!refused.isEmpty(), kLong); // the events may learn earlier that nobody answers
        m_now += 1min;
        m_site.gate.open();
        QTRY_VERIFY_WITH_TIMEOUT(got.has_value(), 2 * kLong);
        QCOMPARE(asked(), before + 1);
    }

    // It may have been done: the centre is asked under its key, and what it did is learnt, however late.
    void whatWasSentIsAskedForUntilItsOutcomeIsKnown()
    {
        QVERIFY(m_site.signIn(*m_office, QStringLiteral("support")));
        const auto before = asked();
        const QByteArray request = "POST " + openingPath().toLatin1();
        const int sent = m_site.gate.requests(request);
        m_site.gate.loseAnswers(true);
        Result<Answer> got = failure("none", {});
        m_office->actions.carryOut(opening(), this, [&got](const Result<Answer> &answer) { got = answer; });
        QTRY_VERIFY_WITH_TIMEOUT(m_site.gate.requests(request) > sent + 1, kLong); // the first one's answer was lost
        m_now += 1h;
        m_site.gate.loseAnswers(false);
        QTRY_VERIFY_WITH_TIMEOUT(got.has_value(), 2 * kLong);
        QCOMPARE(asked(), before + 1);
        QVERIFY(m_office->actions.ended().isEmpty());
    }

    // It left in time and lay on the way.
    void theCentreRefusesWhatComesTooLate()
    {
        QVERIFY(m_site.signIn(*m_office, QStringLiteral("support")));
        const auto before = asked();
        m_now -= 1h;
        m_office->actions.carryOut(opening(), this, [](const Result<Answer> &) {});
        QTRY_COMPARE_WITH_TIMEOUT(m_office->actions.ended().size(), 1, kLong);
        QCOMPARE(m_office->actions.ended()[0].error.code, QStringLiteral("instruction.too-late"));
        QCOMPARE(asked(), before);
    }

    void whatWasRefusedStaysUntilSomebodyHasSeenIt()
    {
        QVERIFY(m_site.signIn(*m_office, QStringLiteral("dispatcher")));
        m_office->actions.carryOut({"POST", QStringLiteral("/v1/orders"), {}, QStringLiteral("Order")}, this,
                                   [](const Result<Answer> &) {});
        QTRY_COMPARE_WITH_TIMEOUT(m_office->actions.ended().size(), 1, kLong);
        const Ended refused = m_office->actions.ended()[0];
        QVERIFY(!refused.error.message.isEmpty());
        m_office = office();
        QVERIFY(m_site.signIn(*m_office, QStringLiteral("dispatcher")));
        QCOMPARE(m_office->actions.ended().size(), 1);
        QCOMPARE(m_office->actions.ended()[0].error.code, refused.error.code);
        QCOMPARE(m_office->actions.ended()[0].error.message, refused.error.message);
        QCOMPARE(m_office->actions.ended()[0].action.title, refused.action.title);
        m_office->actions.dismiss(refused.action.key);
        m_office = office();
        QVERIFY(m_site.signIn(*m_office, QStringLiteral("dispatcher")));
        QVERIFY(m_office->actions.ended().isEmpty());
        QVERIFY(m_office->actions.pending().isEmpty());
    }

    void noSecretIsWrittenDown()
    {
        const QString secret = QStringLiteral("correct-horse-battery-staple");
        QVERIFY(m_site.signIn(*m_office, QStringLiteral("administrator")));
        m_site.gate.shut();
        int secrets = 0;
        for (const auto &all : {peopleCommands(), workCommands(), bankCommands(), packageCommands()}) {
            for (const Command &command : all) {
                QJsonObject filled;
                for (const Field &field : command.fields) {
                    if (field.kind == Field::Kind::Secret)
                        filled.insert(field.name, secret);
                }
                if (filled.isEmpty())
                    continue;
                ++secrets;
                const QJsonObject thing{{QStringLiteral("id"), QStringLiteral("x")}};
                m_office->actions.carryOut(actionFor(command, thing, filled), this, [](const Result<Answer> &) {});
            }
        }
        QVERIFY(secrets >= 3);
        QCOMPARE(m_office->actions.pending().size(), secrets);
        QDirIterator files(m_site.settings.path(), QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
        int seen = 0;
        while (files.hasNext()) {
            QFile file(files.next());
            QVERIFY(file.open(QIODevice::ReadOnly));
            QVERIFY2(!file.readAll().contains(secret.toUtf8()), qPrintable(file.fileName()));
            ++seen;
        }
        QVERIFY(seen > 0);
        // Without its secret it cannot be sent: the next start says so.
        m_office = office();
        m_site.gate.open();
        QVERIFY(m_site.signIn(*m_office, QStringLiteral("administrator")));
        QVERIFY(m_office->actions.pending().isEmpty());
        QCOMPARE(m_office->actions.ended().size(), secrets);
        for (const Ended &ended : QList<Ended>(m_office->actions.ended()))
            m_office->actions.dismiss(ended.action.key);
    }

    void anOldRenewalIsNothingToWhoeverSignedInMeanwhile_data()
    {
        QTest::addColumn<bool>("refused");
        QTest::addColumn<bool>("signsOut");
        QTest::newRow("granted") << false << false;
        QTest::newRow("refused") << true << false;
        QTest::newRow("granted after signing out") << false << true;
        QTest::newRow("refused after signing out") << true << true;
    }
    void anOldRenewalIsNothingToWhoeverSignedInMeanwhile()
    {
        QFETCH(bool, refused);
        QFETCH(bool, signsOut);
        const auto theirs = m_site.tokens(*m_office, QStringLiteral("dispatcher"));
        auto first = m_site.tokens(*m_office, QStringLiteral("support"));
        QVERIFY(theirs && first);
        if (refused)
            first->insert(QStringLiteral("refresh_token"), QStringLiteral("wrong"));
        m_office->session.begin(*first);
        m_site.gate.hold("POST /oauth/token");
        const int before = m_site.gate.requests("POST /oauth/token");
        const QByteArray access = first->value(QLatin1StringView("access_token")).toString().toLatin1();
        m_office->session.withToken(this, access, [](const Result<QByteArray> &) {}); // it was refused: renew it
        QTRY_COMPARE_WITH_TIMEOUT(m_site.gate.requests("POST /oauth/token"), before + 1, kLong);
        if (signsOut)
            m_office->session.end();
        m_office->session.begin(*theirs);
        QCOMPARE(m_office->session.name(), QStringLiteral("dispatcher"));
        QSignalSpy over(&m_office->session, &Session::over);
        bool answered = false;
        connect(&m_office->network, &QNetworkAccessManager::finished, this, [&answered](QNetworkReply *reply) {
            answered |= reply->url().path() == QLatin1StringView("/oauth/token");
        });
        m_site.gate.release();
        QTRY_VERIFY_WITH_TIMEOUT(answered, kLong);
        QCoreApplication::processEvents();
        disconnect(&m_office->network, nullptr, this, nullptr);
        QCOMPARE(over.size(), 0);
        QVERIFY(m_office->session.isOpen());
        QCOMPARE(m_office->session.name(), QStringLiteral("dispatcher"));
        Result<QByteArray> token = failure("none", {});
        m_office->session.withToken(this, {}, [&token](const Result<QByteArray> &got) { token = got; });
        QCOMPARE(QString::fromLatin1(token.value_or(QByteArray())),
                 theirs->value(QLatin1StringView("access_token")).toString());
    }

private:
    std::unique_ptr<Office> office()
    {
        return m_site.office([this] { return m_now; });
    }
    QString openingPath() const
    {
        return QStringLiteral("/v1/banks/%1/instructions").arg(m_site.server.credentials->bank.toString());
    }
    Action opening() const
    {
        const QJsonObject thing{{QStringLiteral("bank"), m_site.server.credentials->bank.toString()},
                                {QStringLiteral("compartment"), QStringLiteral("A1")}};
        return actionFor(*findCommand("compartment.open"), thing,
                         {{QStringLiteral("why"), QStringLiteral("the customer stands there")}});
    }
    // How often the centre has asked the bank for something.
    qsizetype asked()
    {
        std::optional<qsizetype> count;
        m_office->api.get(openingPath(), this, [&count](const Result<Answer> &answer) {
            count = answer ? answer->body.value(QLatin1StringView("items")).toArray().size() : -1;
        });
        return QTest::qWaitFor([&count] { return count.has_value(); }, 2 * kLong) ? *count : -1;
    }

    AdminSite m_site;
    Time m_now;
    std::unique_ptr<Office> m_office;
};

QTEST_MAIN(TestAdminActions)
#include "tst_adminactions.moc"
