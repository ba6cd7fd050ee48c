// SPDX-License-Identifier: GPL-3.0-or-later
#include "central/tracking.h"
#include "tests/api/witness.h"

using namespace cubby;
using namespace cubby::test;
using namespace cubby::central::api;

class TestRoutes : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_site = std::make_unique<Site>();
        m_bank = std::make_unique<FarBank>(*m_site);
    }

    void anOrderIsPlacedAndRepeated()
    {
        const auto first = post(order());
        QCOMPARE(first.status, 201);
        const QJsonObject body = QJsonDocument::fromJson(first.body).object();
        QCOMPARE(body.value(QLatin1StringView("reference")).toString(), QStringLiteral("A-1"));
        const QJsonObject package = body.value(QLatin1StringView("packages")).toArray().at(0).toObject();
        QCOMPARE(package.value(QLatin1StringView("status")).toString(), QStringLiteral("AssignedToCompartment"));
        const auto again = post(order());
        QCOMPARE(again.status, 200);
        QCOMPARE(again.body, first.body);
        auto other = order();
        other.insert(QLatin1StringView("reachable"), true);
        QCOMPARE(post(other).status, 409);

        const QString id = package.value(QLatin1StringView("id")).toString();
        const auto found = get(QStringLiteral("/v1/packages/") + id);
        QCOMPARE(found.status, 200);
        QCOMPARE(QJsonDocument::fromJson(found.body).object().value(QLatin1StringView("compartment")).toString(),
                 QStringLiteral("B1"));
        const auto history = get(QStringLiteral("/v1/packages/") + id + QStringLiteral("/history"));
        QCOMPARE(history.status, 200);
        const auto steps = QJsonDocument::fromJson(history.body).object().value(QLatin1StringView("history")).toArray();
        QCOMPARE(steps.size(), 2);
        QCOMPARE(steps.at(1).toObject().value(QLatin1StringView("what")).toString(), QStringLiteral("Assigned"));
    }

    void aBankIsShownWithItsCompartments()
    {
        QCOMPARE(post(order()).status, 201);
        const auto found = get(QStringLiteral("/v1/banks/") + m_bank->id.toString());
        QCOMPARE(found.status, 200);
        QJsonObject bank = QJsonDocument::fromJson(found.body).object();
        QCOMPARE(bank.value(QLatin1StringView("name")).toString(), QStringLiteral("Riverside"));
        QCOMPARE(bank.value(QLatin1StringView("status")).toString(), QStringLiteral("Inactive"));
        QCOMPARE(compartment(bank, 0), QStringLiteral("Available"));
        QCOMPARE(compartment(bank, 2), QStringLiteral("Reserved"));
        m_bank->settle();
        bank = QJsonDocument::fromJson(get(QStringLiteral("/v1/banks/") + m_bank->id.toString()).body).object();
        QCOMPARE(bank.value(QLatin1StringView("status")).toString(), QStringLiteral("Active"));
        m_site->now += kMissingAfter;
        bank = QJsonDocument::fromJson(get(QStringLiteral("/v1/banks/") + m_bank->id.toString()).body).object();
        QCOMPARE(bank.value(QLatin1StringView("status")).toString(), QStringLiteral("Inactive"));
    }

    void whatIsWrongIsToldByField()
    {
        auto wrong = order();
        wrong.insert(QLatin1StringView("customer"), 5);
        const auto response = post(wrong);
        QCOMPARE(response.status, 422);
        QCOMPARE(response.headers.value("Content-Type"), QByteArray("application/problem+json"));
        const QJsonObject problem = QJsonDocument::fromJson(response.body).object();
        QCOMPARE(problem.value(QLatin1StringView("status")).toInt(), 422);
        const QJsonObject error = problem.value(QLatin1StringView("errors")).toArray().at(0).toObject();
        QCOMPARE(error.value(QLatin1StringView("pointer")).toString(), QStringLiteral("#/customer"));
    }

    void aBodyThatIsNoObjectIsAProblem_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QByteArray>("type");
        QTest::addColumn<int>("status");
        QTest::newRow("nothing") << QByteArray() << QByteArray("application/json") << 400;
        QTest::newRow("a list") << QByteArray("[]") << QByteArray("application/json") << 400;
        QTest::newRow("cut off") << QByteArray("{\"reference\":") << QByteArray("application/json") << 400;
        QTest::newRow("a form") << QByteArray("reference=A") << QByteArray("application/x-www-form-urlencoded") << 415;
    }
    void aBodyThatIsNoObjectIsAProblem()
    {
        QFETCH(QByteArray, body);
        QFETCH(QByteArray, type);
        QFETCH(int, status);
        auto request = authorised("POST", QStringLiteral("/v1/orders"));
        request.headers.add("Content-Type", type);
        request.body = body;
        const auto response = ask(request);
        QCOMPARE(response.status, status);
        QCOMPARE(response.headers.value("Content-Type"), QByteArray("application/problem+json"));
    }

    void nobodyComesInWithoutTheToken_data()
    {
        QTest::addColumn<QByteArray>("header");
        QTest::newRow("none") << QByteArray();
        QTest::newRow("empty") << QByteArray("Bearer ");
        QTest::newRow("other") << QByteArray("Bearer secret-secret-secreT");
        QTest::newRow("prefix") << QByteArray("Bearer secret-secret");
        QTest::newRow("longer") << QByteArray("Bearer secret-secret-secret-");
        QTest::newRow("basic") << QByteArray("Basic secret-secret-secret");
        QTest::newRow("short one") << QByteArray("Bearer short");
    }
    void nobodyComesInWithoutTheToken()
    {
        QFETCH(QByteArray, header);
        http::HttpRequest request{"GET", QStringLiteral("/v1/banks/") + m_bank->id.toString()};
        if (!header.isEmpty())
            request.headers.add("Authorization", header);
        const auto response = ask(request);
        QCOMPARE(response.status, 401);
        QVERIFY(response.headers.has("WWW-Authenticate"));
        QVERIFY(!response.body.contains("Riverside"));
    }

    void whatIsNotThereIsNotFound_data()
    {
        QTest::addColumn<QString>("path");
        for (const char *path : {"/", "/v1", "/v1/orders/1", "/v1/package", "/v1/packages/7",
                                 "/v1/packages/01890a5d-ac96-774b-bcce-b302099a8057",
                                 "/v1/packages/01890a5d-ac96-774b-bcce-b302099a8057/history",
                                 "/v1/packages/01890a5d-ac96-774b-bcce-b302099a8057/other", "/v1/banks/' OR 1=1",
                                 "/v1/banks/01890a5d-ac96-774b-bcce-b302099a8057/history"})
            QTest::newRow(path) << QString::fromLatin1(path);
    }
    void whatIsNotThereIsNotFound()
    {
        QFETCH(QString, path);
        QCOMPARE(get(path).status, 404);
    }

    void theWrongMethodIsToldWithTheRightOne()
    {
        auto response = get(QStringLiteral("/v1/returns"));
        QCOMPARE(response.status, 405);
        QCOMPARE(response.headers.value("Allow"), QByteArray("POST"));
        response = ask(authorised("DELETE", QStringLiteral("/v1/banks/") + m_bank->id.toString()));
        QCOMPARE(response.status, 405);
    }

    void healthNeedsNoToken()
    {
        QCOMPARE(ask({"GET", QStringLiteral("/healthz")}).status, 200);
        QVERIFY(m_site->database->exec(QStringLiteral("ALTER TABLE banks RENAME TO gone")));
        QCOMPARE(ask({"GET", QStringLiteral("/healthz")}).status, 503);
        const auto response = get(QStringLiteral("/v1/banks/") + m_bank->id.toString());
        QCOMPARE(response.status, 500);
        QVERIFY(!response.body.contains("SELECT"));
    }

private:
    http::HttpResponse ask(const http::HttpRequest &request)
    {
        return witnessed(*m_site->centre, {{"short", "secret-secret-secret"}}, request, m_site->now);
    }
    static http::HttpRequest authorised(const char *method, const QString &path)
    {
        http::HttpRequest request{method, path};
        request.headers.add("authorization", "bearer secret-secret-secret");
        return request;
    }
    http::HttpResponse get(const QString &path) { return ask(authorised("GET", path)); }
    http::HttpResponse post(const QJsonObject &body)
    {
        auto request = authorised("POST", QStringLiteral("/v1/orders"));
        request.headers.add("Content-Type", "application/json");
        request.body = QJsonDocument(body).toJson();
        return ask(request);
    }
    QJsonObject order() const
    {
        return {{QStringLiteral("reference"), QStringLiteral("A-1")},
                {QStringLiteral("bank"), m_bank->id.toString()},
                {QStringLiteral("customer"), QJsonObject{{QStringLiteral("name"), QStringLiteral("A. Customer")},
                                                         {QStringLiteral("email"), QStringLiteral("c@example.org")}}},
                {QStringLiteral("packages"),
                 QJsonArray{QJsonObject{{QStringLiteral("labels"), QJsonArray{QStringLiteral("L1")}},
                                        {QStringLiteral("size"), QStringLiteral("M")}}}}};
    }
    static QString compartment(const QJsonObject &bank, int index)
    {
        const auto list = bank.value(QLatin1StringView("compartments")).toArray();
        return list.at(index).toObject().value(QLatin1StringView("status")).toString();
    }

    std::unique_ptr<Site> m_site;
    std::unique_ptr<FarBank> m_bank;
};

QTEST_GUILESS_MAIN(TestRoutes)
#include "tst_routes.moc"
