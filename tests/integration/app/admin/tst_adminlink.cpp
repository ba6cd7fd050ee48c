// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/integration/app/admin/adminsite.h"

#include <QSignalSpy>

using namespace cubby;
using namespace cubby::admin;
using namespace cubby::test;

// Signing in, asking, acting and listening, at the real centre, through a network that fails.
class TestAdminLink : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_site.start(); }
    void init() { m_office = m_site.office(); }
    void cleanup()
    {
        m_office.reset();
        m_site.gate.loseAnswers(false);
        m_site.gate.delay(0);
    }

    void theBrowserSignsSomebodyInAndTheirRoleIsKnown()
    {
        QVERIFY(m_site.signIn(*m_office, QStringLiteral("support")));
        QVERIFY(m_office->session.isOpen());
        QCOMPARE(m_office->session.name(), QStringLiteral("support")); // their login
        QVERIFY(m_office->session.mayUse(QStringLiteral("packages:write")));
        QVERIFY(!m_office->session.mayUse(QStringLiteral("staff:write")));
    }

    void whoeverRefusesIsNotSignedIn()
    {
        Person person(QStringLiteral("viewer"));
        person.refuse();
        SignIn signIn(m_site.address(), m_office->network, [&person](const QUrl &page) { return person.show(page); });
        QSignalSpy failed(&signIn, &SignIn::failed), done(&signIn, &SignIn::done);
        signIn.begin();
        QTRY_COMPARE_WITH_TIMEOUT(failed.size(), 1, kLong);
        QCOMPARE(failed[0][0].value<Error>().code, QStringLiteral("signin.denied"));
        QCOMPARE(done.size(), 0);
    }

    // A page on this machine cannot push a session of its own into the program.
    void aRedirectOfAnotherAttemptIsNotTaken()
    {
        QUrl page;
        SignIn signIn(m_site.address(), m_office->network, [&page](const QUrl &shown) {
            page = shown;
            return true;
        });
        QSignalSpy failed(&signIn, &SignIn::failed), done(&signIn, &SignIn::done);
        signIn.begin();
        QTRY_VERIFY_WITH_TIMEOUT(page.isValid(), kLong);
        const QUrl back(QUrlQuery(page).queryItemValue(QStringLiteral("redirect_uri"), QUrl::FullyDecoded));
        for (const char *query : {"code=x&state=wrong&iss=y", "code=x", "error=access_denied&state=wrong"}) {
            QUrl wrong = back;
            wrong.setQuery(QLatin1StringView(query));
            std::unique_ptr<QNetworkReply> reply(m_network.get(QNetworkRequest(wrong)));
            QTRY_VERIFY_WITH_TIMEOUT(reply->isFinished(), kLong);
            QVERIFY(reply->readAll().contains("Not signed in"));
        }
        QCOMPARE(failed.size() + done.size(), 0);
        Person person(QStringLiteral("viewer")); // and the right one still works
        person.show(page);
        QTRY_COMPARE_WITH_TIMEOUT(done.size(), 1, kLong);
    }

    void aCentreThatCallsItselfOtherwiseIsNotBelieved()
    {
        auto other = centreAddress(QStringLiteral("http://127.0.0.1:%1").arg(m_site.server.httpPort), {});
        SignIn signIn(*other, m_office->network, [](const QUrl &) { return true; });
        QSignalSpy failed(&signIn, &SignIn::failed);
        signIn.begin();
        QTRY_COMPARE_WITH_TIMEOUT(failed.size(), 1, kLong);
        QCOMPARE(failed[0][0].value<Error>().code, QStringLiteral("signin.issuer"));
    }

    void whatIsReadIsTriedAgainAndSaysWhenNobodyAnswers()
    {
        QVERIFY(m_site.signIn(*m_office, QStringLiteral("viewer")));
        m_site.gate.shut();
        int calls = 0;
        Result<Answer> got;
        m_office->api.get(bankPath(), this, [&](const Result<Answer> &answer) {
            got = answer;
            ++calls;
        });
        QTRY_VERIFY_WITH_TIMEOUT(m_office->api.unreachableSince().has_value(), kLong);
        m_site.gate.open();
        QTRY_COMPARE_WITH_TIMEOUT(calls, 1, kLong);
        QVERIFY2(got.has_value(), qPrintable(got ? QString() : got.error().message));
        QVERIFY(!m_office->api.unreachableSince());
        QCOMPARE(got->body.value(QLatin1StringView("id")).toString(), m_site.server.credentials->bank.toString());
    }

    void whatTheRoleMayNotIsRefusedInWords()
    {
        QVERIFY(m_site.signIn(*m_office, QStringLiteral("viewer")));
        Result<Answer> got;
        bool answered = false;
        m_office->actions.carryOut(orderAction(QStringLiteral("R-1")), this, [&](const Result<Answer> &answer) {
            got = answer;
            answered = true;
        });
        QTRY_VERIFY_WITH_TIMEOUT(answered, kLong);
        QVERIFY(!got);
        QVERIFY(got.error().message.contains(QStringLiteral("orders:write")));
        QVERIFY(m_office->actions.pending().isEmpty());
    }

    // The answer is lost after the centre has done it: it is asked again under the same key, and done once.
    void anActionWhoseAnswerIsLostIsDoneOnce()
    {
        QVERIFY(m_site.signIn(*m_office, QStringLiteral("support")));
        m_site.gate.loseAnswers(true);
        Result<Answer> got;
        bool answered = false;
        m_office->actions.carryOut(orderAction(QStringLiteral("L-1")), this, [&](const Result<Answer> &answer) {
            got = answer;
            answered = true;
        });
        QTRY_VERIFY_WITH_TIMEOUT(m_site.gate.requests("POST /v1/orders") >= 2, kLong);
        QCOMPARE(m_office->actions.pending().size(), 1);
        QVERIFY(!answered);
        m_site.gate.loseAnswers(false);
        QTRY_VERIFY_WITH_TIMEOUT(answered, 2 * kLong);
        QVERIFY2(got.has_value(), qPrintable(got ? QString() : got.error().message));
        QVERIFY(m_office->actions.pending().isEmpty());
        QCOMPARE(ordersNamed(QStringLiteral("L-1")), 1);
    }

    // The program ends while nobody answers; the next start sends what was left, for the same person.
    void anActionOutlivesTheProgram()
    {
        QVERIFY(m_site.signIn(*m_office, QStringLiteral("support")));
        m_site.gate.shut();
        m_office->actions.carryOut(orderAction(QStringLiteral("P-1")), this, [](const Result<Answer> &) {});
        QTRY_VERIFY_WITH_TIMEOUT(m_office->api.unreachableSince().has_value(), kLong);
        m_office = m_site.office();
        m_site.gate.open();
        QVERIFY(m_site.signIn(*m_office, QStringLiteral("dispatcher"))); // somebody else's is not theirs
        QCOMPARE(m_office->actions.pending().size(), 0);
        m_office = m_site.office();
        QSignalSpy done(&m_office->actions, &Actions::done);
        QVERIFY(m_site.signIn(*m_office, QStringLiteral("support")));
        QTRY_COMPARE_WITH_TIMEOUT(done.size(), 1, kLong);
        QCOMPARE(ordersNamed(QStringLiteral("P-1")), 1);
        m_office = m_site.office();
        QVERIFY(m_site.signIn(*m_office, QStringLiteral("support")));
        QVERIFY(m_office->actions.pending().isEmpty());
    }

    void theStreamGoesOnWhereItStood()
    {
        QStringList heard;
        QList<QJsonObject> ofFirst; // what was heard of the first package
        QString first;
        connect(&m_office->events, &EventStream::happened, this, [&](const QList<Event> &events) {
            for (const Event &event : events) {
                heard << event.data.value(QLatin1StringView("package")).toString();
                if (heard.last() == first)
                    QVERIFY2(!ofFirst.contains(event.data), "an event was heard twice");
                if (heard.last() == first)
                    ofFirst << event.data;
            }
        });
        QSignalSpy anew(&m_office->events, &EventStream::beganAnew);
        QVERIFY(m_site.signIn(*m_office, QStringLiteral("viewer")));
        QTRY_VERIFY_WITH_TIMEOUT(m_office->events.isOpen(), kLong);
        first = m_site.server.order(QStringLiteral("S-1")).toString();
        QTRY_VERIFY_WITH_TIMEOUT(heard.contains(first), kLong);
        m_site.gate.shut();
        QTRY_VERIFY_WITH_TIMEOUT(!m_office->events.isOpen(), kLong);
        const auto missed = m_site.server.order(QStringLiteral("S-2")).toString();
        m_site.gate.open();
        QTRY_VERIFY_WITH_TIMEOUT(heard.contains(missed), kLong);
        QVERIFY(heard.lastIndexOf(first) < heard.indexOf(missed));
        QCOMPARE(anew.size(), 1);
    }

    void signingOutEndsTheSessionAtTheCentreToo()
    {
        QVERIFY(m_site.signIn(*m_office, QStringLiteral("viewer")));
        QSignalSpy over(&m_office->session, &Session::over);
        m_office->session.end();
        QCOMPARE(over.size(), 1);
        QTRY_VERIFY_WITH_TIMEOUT(m_site.gate.requests("POST /oauth/revoke") > 0, kLong);
        bool answered = false;
        m_office->api.get(bankPath(), this, [&](const Result<Answer> &answer) {
            QCOMPARE(answer.error().code, QStringLiteral("session.over"));
            answered = true;
        });
        QTRY_VERIFY_WITH_TIMEOUT(answered, kLong);
    }

private:
    QString bankPath() const { return QStringLiteral("/v1/banks/") + m_site.server.credentials->bank.toString(); }
    Action orderAction(const QString &reference) const
    {
        return {"POST", QStringLiteral("/v1/orders"),
                QJsonDocument::fromJson(m_site.server.orderBody(reference)).object(), QStringLiteral("Order")};
    }
    // The reference is taken by the first one: a second would have been answered with 409.
    int ordersNamed(const QString &reference)
    {
        QJsonObject other = QJsonDocument::fromJson(m_site.server.orderBody(reference)).object();
        other[QStringLiteral("customer")] = QJsonObject{{QStringLiteral("name"), QStringLiteral("Another")},
                                                        {QStringLiteral("email"), QStringLiteral("b@example.org")}};
        return m_site.server.ask(QStringLiteral("/v1/orders"), QJsonDocument(other).toJson()).status == 409 ? 1 : 0;
    }

    AdminSite m_site;
    std::unique_ptr<Office> m_office;
    QNetworkAccessManager m_network;
};

QTEST_MAIN(TestAdminLink)
#include "tst_adminlink.moc"
