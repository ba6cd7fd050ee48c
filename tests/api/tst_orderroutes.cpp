// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/api/witness.h"

#include "central/answered.h"

using namespace cubby;
using namespace cubby::test;

// What shops and carriers ask: orders, packages, returns, and what holds of every route.
class TestOrderRoutes : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_bank.reset();
        m_site = std::make_unique<Site>();
        m_bank = std::make_unique<FarBank>(*m_site);
        m_bank->settle();
        m_shop = std::make_unique<ApiClient>(*m_site, QStringList(), kFirstCarrier,
                                             QStringLiteral("carrier:") + kFirstCarrier.toString());
    }

    void aChangeIsCarriedOutOnceForEachKey()
    {
        const QString path = order(QStringLiteral("A"));
        const QJsonObject change{{QStringLiteral("reachable"), true}, {QStringLiteral("why"), QStringLiteral("asked")}};
        const auto change1 = [&](const char *key) { return m_shop->ask("PATCH", path, change, {keyHeader(key)}); };
        const auto first = change1("k1");
        QCOMPARE(first.status, 200);
        QVERIFY(!first.headers.has("Idempotency-Replayed"));
        const qint64 rows = m_site->count(QStringLiteral("audit"));
        m_site->now += std::chrono::hours(1);
        const auto again = change1("k1");
        QCOMPARE(again.status, 200);
        QCOMPARE(again.body, first.body);
        QCOMPARE(again.headers.value("Idempotency-Replayed"), QByteArray("true"));
        QCOMPARE(m_site->count(QStringLiteral("audit")), rows);
        const auto other
            = m_shop->ask("PATCH", path, QJsonObject{{QStringLiteral("reachable"), false}}, {keyHeader("k1")});
        QCOMPARE(other.status, 409);
        QCOMPARE(jsonOf(other)[QLatin1StringView("type")].toString(),
                 QStringLiteral("urn:cubby:problem:idempotency.key-taken"));
        // The same key of somebody else is another one.
        const ApiClient staff(*m_site);
        QCOMPARE(staff.ask("PATCH", path, change, {keyHeader("k1")}).headers.has("Idempotency-Replayed"), false);
        QCOMPARE(change1(QByteArray(256, 'k').constData()).status, 400);
        QCOMPARE(change1("k\n").status, 400);
        m_site->now += kAnswersKept + std::chrono::seconds(1);
        QVERIFY(m_site->centre->timePassed(m_site->now));
        QCOMPARE(m_site->count(QStringLiteral("answered_requests")), 0);
    }

    void whatWasRefusedMayBeTriedAgainWithItsKey()
    {
        const QString path = order(QStringLiteral("A"));
        const QJsonObject elsewhere{{QStringLiteral("bank"), QStringLiteral("01890a5d-ac96-774b-bcce-b302099a8057")}};
        const auto tried = [&] { return m_shop->ask("PATCH", path, elsewhere, {keyHeader("k")}).status; };
        QCOMPARE(tried(), 422);
        QCOMPARE(tried(), 422);
        QCOMPARE(m_site->count(QStringLiteral("answered_requests")), 0);
    }

    void aChangeOfAnOldVersionIsRefused()
    {
        const QString path = order(QStringLiteral("A"));
        const QByteArray etag = m_shop->get(path).headers.value("ETag");
        QVERIFY(!etag.isEmpty());
        const QJsonObject why{{QStringLiteral("why"), QStringLiteral("no need")}};
        const auto match = [](const QByteArray &tag) { return http::Header{"If-Match", tag}; };
        QCOMPARE(m_shop->ask("POST", path + QStringLiteral("/cancel"), why, {match("\"other\"")}).status, 412);
        QCOMPARE(m_shop->ask("PATCH", path, QJsonObject(), {match("W/" + etag)}).status, 412); // no weak ones here
        QCOMPARE(m_shop->ask("POST", path + QStringLiteral("/cancel"), why, {match("\"other\", " + etag)}).status, 200);
        QCOMPARE(m_shop->ask("PATCH", path, QJsonObject(), {match(etag)}).status, 412);
        QVERIFY(m_shop->get(path).headers.value("ETag") != etag);
        const QString package = packageOf(path);
        QCOMPARE(m_shop->ask("POST", package + QStringLiteral("/cancel"), why, {match("\"other\"")}).status, 412);
    }

    void whatWasFetchedCannotBeStopped()
    {
        const QString path = order(QStringLiteral("A"));
        const QString package = packageOf(path);
        const auto id = PackageId::parse(package.section(u'/', -1)).value();
        m_bank->settle();
        const quint64 from = m_bank->journal.size() + 1;
        m_bank->deposit(m_bank->expected(id), QStringLiteral("A1"));
        m_bank->send(m_bank->entriesFrom(from));
        m_bank->settle();
        FarBank other(*m_site);
        QCOMPARE(m_shop->ask("PATCH", path, QJsonObject{{QStringLiteral("bank"), other.id.toString()}}).status, 409);
        const quint64 next = m_bank->journal.size() + 1;
        m_bank->pickup(m_bank->expected(id), QStringLiteral("A1"));
        m_bank->send(m_bank->entriesFrom(next));
        QCOMPARE(m_shop->post(path + QStringLiteral("/cancel"), {}).status, 409);
        QCOMPARE(m_shop->post(package + QStringLiteral("/cancel"), {}).status, 409);
        QCOMPARE(jsonOf(m_shop->get(package))[QLatin1StringView("status")].toString(), QStringLiteral("PickedUp"));
    }

    void onePackageOfAnOrderIsCancelled()
    {
        const QString package = packageOf(order(QStringLiteral("A")));
        const auto done = m_shop->post(package + QStringLiteral("/cancel"), {});
        QCOMPARE(done.status, 200);
        QCOMPARE(jsonOf(done)[QLatin1StringView("status")].toString(), QStringLiteral("Cancelled"));
        const ApiClient desk(*m_site);
        const auto audit = desk.get(QStringLiteral("/v1/audit?limit=1&subject=") + package.section(u'/', -1));
        QCOMPARE(audit.status, 200);
        QCOMPARE(jsonOf(audit)[QLatin1StringView("items")].toArray().size(), 1);
    }

    void aListIsGivenInPieces()
    {
        for (int i = 0; i < 5; ++i)
            m_shop->post(packageOf(order(QString::number(i))) + QStringLiteral("/cancel"), {});
        const ApiClient desk(*m_site);
        QSet<qint64> seen;
        QString after;
        for (int piece = 0; piece < 3; ++piece) {
            const QJsonObject list = jsonOf(desk.get(QStringLiteral("/v1/audit?limit=2&after=") + after));
            for (const QJsonValue row : list[QLatin1StringView("items")].toArray())
                seen.insert(row[QLatin1StringView("id")].toInteger());
            after = list[QLatin1StringView("next")].toString();
            QCOMPARE(after.isEmpty(), piece == 2);
        }
        QCOMPARE(seen.size(), m_site->count(QStringLiteral("audit")));
    }

    void aReturnIsAnnouncedAndRepeated()
    {
        QJsonObject body = orderBody(QStringLiteral("R"));
        const auto post = [&] { return m_shop->post(QStringLiteral("/v1/returns"), body).status; };
        QCOMPARE(post(), 201);
        QCOMPARE(post(), 200);
        body.insert(QStringLiteral("onlyThisBank"), true);
        QCOMPARE(post(), 409);
        body.remove(QStringLiteral("customer"));
        QCOMPARE(post(), 422);
    }

    void eventsAreAskedForByTheirTypesAndAnIdentifier()
    {
        QCOMPARE(m_shop->get(QStringLiteral("/v1/events")).status, 404); // of a centre that tells nobody
        ApiClient client(*m_site);
        client.access.follow = [](const auto &, const auto &, const auto &, Time) { return http::HttpResponse{204}; };
        QCOMPARE(client.get(QStringLiteral("/v1/events?types=package.*,nonsense")).status, 400);
        QCOMPARE(client.get(QStringLiteral("/v1/events?after=yesterday")).status, 400);
    }

    void remindersEndWithTheButton()
    {
        const QString path = order(QStringLiteral("A"));
        const QString customer = m_site->text(QStringLiteral("SELECT customer FROM orders"));
        const auto token
            = m_site->centre->write(m_site->now, [&](Work &work) { return unsubscribeToken(work, customer); });
        QVERIFY(token);
        ApiClient anybody(*m_site);
        anybody.token.clear();
        const QString page = QStringLiteral("/unsubscribe/") + QString::fromLatin1(*token);
        QCOMPARE(anybody.get(page).status, 200);
        QCOMPARE(anybody.ask("POST", page).status, 200);
    }

    void aKioskIsNotLetInWithoutAnAuthority()
    {
        ApiClient anybody(*m_site);
        anybody.token.clear();
        const auto key = seal::PrivateKey::generate(m_site->chance);
        const QJsonObject asks{{QStringLiteral("secret"), QString::fromLatin1(m_site->chance.bytes(32).toBase64(kUrl))},
                               {QStringLiteral("bankKey"), QString::fromLatin1(key.publicKey().raw().toBase64(kUrl))},
                               {QStringLiteral("request"), QStringLiteral("-----BEGIN CERTIFICATE REQUEST-----")}};
        QCOMPARE(anybody.post(QStringLiteral("/v1/enrolments"), asks).status, 409);
    }

private:
    static constexpr auto kUrl = QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals;

    static http::Header keyHeader(const char *key) { return {"Idempotency-Key", key}; }
    QJsonObject orderBody(const QString &reference) const
    {
        return {
            {QStringLiteral("reference"), reference},
            {QStringLiteral("bank"), m_bank->id.toString()},
            {QStringLiteral("customer"), QJsonObject{{QStringLiteral("name"), QStringLiteral("A. Customer")},
                                                     {QStringLiteral("email"), QStringLiteral("c@example.org")}}},
            {QStringLiteral("packages"),
             QJsonArray{QJsonObject{{QStringLiteral("labels"), QJsonArray{QString(QStringLiteral("L") + reference)}},
                                    {QStringLiteral("size"), QStringLiteral("S")}}}}};
    }
    QString order(const QString &reference) const // its path
    {
        const auto placed = m_shop->post(QStringLiteral("/v1/orders"), orderBody(reference));
        return QStringLiteral("/v1/orders/") + jsonOf(placed)[QLatin1StringView("id")].toString();
    }
    QString packageOf(const QString &orderPath) const
    {
        const QJsonArray packages = jsonOf(m_shop->get(orderPath))[QLatin1StringView("packages")].toArray();
        return QStringLiteral("/v1/packages/") + packages.at(0)[QLatin1StringView("id")].toString();
    }

    std::unique_ptr<Site> m_site;
    std::unique_ptr<FarBank> m_bank;
    std::unique_ptr<ApiClient> m_shop;
};

QTEST_GUILESS_MAIN(TestOrderRoutes)
#include "tst_orderroutes.moc"
