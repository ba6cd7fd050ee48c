// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/api/witness.h"

#include "central/driving.h"
#include "central/tracking.h"

using namespace cubby;
using namespace cubby::test;
using namespace std::chrono_literals;

namespace {

QJsonValue member(const http::HttpResponse &response, const char *name)
{
    return jsonOf(response)[QLatin1StringView(name)];
}
QString text(const http::HttpResponse &response, const char *name) { return member(response, name).toString(); }
QString kind(const http::HttpResponse &response) { return text(response, "type").section(u':', -1); }

} // namespace

// Room that is kept, webhooks, and a driver's own app.
class TestShopRoutes : public QObject
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
        NewPerson sam;
        sam.name = QStringLiteral("Sam");
        sam.pin = QStringLiteral("4711");
        sam.notAfter = m_site->now + 8h;
        sam.pinCost = {64, 1};
        m_sam = m_site->centre->addPerson(kShop, sam, m_site->now).value().person;
        m_driver = std::make_unique<ApiClient>(*m_site, QStringList{QStringLiteral("driver")}, kFirstCarrier,
                                               QStringLiteral("person:") + m_sam.toString());
    }

    // ---- lists ----

    void ordersAreListedAndFoundByTheirReference()
    {
        for (int i = 0; i < 3; ++i) {
            m_site->place(m_site->order(m_bank->id, QString::number(i)));
            m_site->now += 1s;
        }
        const auto first = m_shop->get(QStringLiteral("/v1/orders?limit=2"));
        QCOMPARE(member(first, "items").toArray().size(), 2);
        QCOMPARE(member(first, "items")[0][QLatin1StringView("reference")].toString(), QStringLiteral("2"));
        const auto rest = m_shop->get(QStringLiteral("/v1/orders?limit=2&after=") + text(first, "next"));
        QCOMPARE(member(rest, "items").toArray().size(), 1);
        QVERIFY(member(rest, "next").isNull());
        const auto one = m_shop->get(QStringLiteral("/v1/orders?reference=1"));
        QCOMPARE(member(one, "items").toArray().size(), 1);
        QCOMPARE(m_shop->get(QStringLiteral("/v1/orders?after=x")).status, 400);
        const ApiClient stranger(*m_site, QStringList(), CarrierId::make(m_site->now, m_site->chance));
        QCOMPARE(member(stranger.get(QStringLiteral("/v1/orders")), "items").toArray().size(), 0);
        const ApiClient desk(*m_site);
        QCOMPARE(member(desk.get(QStringLiteral("/v1/orders")), "items").toArray().size(), 3);
    }

    // ---- reservations ----

    void roomIsKeptUsedAndReleased()
    {
        const auto made = reserve("L");
        QCOMPARE(made.status, 201);
        const QString path = QStringLiteral("/v1/reservations/") + text(made, "id");
        QCOMPARE(jsonOf(m_shop->get(path)), jsonOf(made));
        QCOMPARE(kind(reserve("L")), QStringLiteral("reservation.no-room"));
        QCOMPARE(reserve("L").status, 409);
        const auto longer = m_shop->post(path + QStringLiteral("/extend"), {{QStringLiteral("holdsSeconds"), 3600}});
        QCOMPARE(longer.status, 200);
        QCOMPARE(text(longer, "expiresAt"), toIso(m_site->now + 1h));
        QCOMPARE(m_shop->post(path + QStringLiteral("/extend"), {{QStringLiteral("holdsSeconds"), 1'000'000}}).status,
                 422);
        QCOMPARE(text(m_shop->post(path + QStringLiteral("/release"), {}), "state"), QStringLiteral("Released"));
        QCOMPARE(m_shop->post(path + QStringLiteral("/release"), {}).status, 409);
        QCOMPARE(m_site->count(QStringLiteral("audit WHERE action = 'releaseReservation'")), 1);
        QCOMPARE(m_shop->post(path + QStringLiteral("/extend"), {}).status, 409);

        const auto next = reserve("L");
        QJsonObject order = orderBody(QStringLiteral("A"), "L");
        order.insert(QStringLiteral("reservation"), text(next, "id"));
        QCOMPARE(m_shop->post(QStringLiteral("/v1/orders"), order).status, 201);
        QCOMPARE(m_shop->post(QStringLiteral("/v1/orders"), order).status, 200);
        QCOMPARE(text(m_shop->get(QStringLiteral("/v1/reservations/") + text(next, "id")), "state"),
                 QStringLiteral("Used"));
        order.insert(QStringLiteral("reference"), QStringLiteral("B"));
        order.insert(QStringLiteral("packages"), orderBody(QStringLiteral("B"), "S")[QLatin1StringView("packages")]);
        QCOMPARE(kind(m_shop->post(QStringLiteral("/v1/orders"), order)), QStringLiteral("order.reservation"));

        QCOMPARE(member(m_shop->get(QStringLiteral("/v1/reservations")), "items").toArray().size(), 2);
        QCOMPARE(m_shop->get(QStringLiteral("/v1/reservations?after=x")).status, 400);
        QCOMPARE(m_shop->post(QStringLiteral("/v1/reservations"), {}).status, 422);
    }

    void anOrderThatIsRefusedUsesNoReservation()
    {
        const auto made = reserve("L");
        QJsonObject order = orderBody(QStringLiteral("A"), "XL");
        order.insert(QStringLiteral("reservation"), text(made, "id"));
        QCOMPARE(kind(m_shop->post(QStringLiteral("/v1/orders"), order)), QStringLiteral("order.too-large"));
        QCOMPARE(text(m_shop->get(QStringLiteral("/v1/reservations/") + text(made, "id")), "state"),
                 QStringLiteral("Held"));
    }

    void aReservationIsMadeOnceForEachKey()
    {
        const QJsonObject body = reservationBody("L");
        const http::Header key{"Idempotency-Key", "once"};
        const auto first = m_shop->ask("POST", QStringLiteral("/v1/reservations"), body, {key});
        const auto again = m_shop->ask("POST", QStringLiteral("/v1/reservations"), body, {key});
        QCOMPARE(again.status, 201);
        QCOMPARE(again.body, first.body);
        QCOMPARE(m_site->count(QStringLiteral("reservations")), 1);
    }

    void whatIsKeptForOneIsNotFoundByAnother()
    {
        const QString path = QStringLiteral("/v1/reservations/") + text(reserve("S"), "id");
        const ApiClient stranger(*m_site, QStringList(), CarrierId::make(m_site->now, m_site->chance));
        QCOMPARE(stranger.get(path).status, 404);
        QCOMPARE(stranger.post(path + QStringLiteral("/extend"), {}).status, 404);
        QCOMPARE(stranger.post(path + QStringLiteral("/release"), {}).status, 404);
        QCOMPARE(member(stranger.get(QStringLiteral("/v1/reservations")), "items").toArray().size(), 0);
        QCOMPARE(text(m_shop->get(path), "state"), QStringLiteral("Held"));
    }

    // ---- webhooks ----

    void webhooksAreMadeTestedRotatedAndRemoved()
    {
        const QString all = QStringLiteral("/v1/webhooks");
        QCOMPARE(m_shop->post(all, {{QStringLiteral("url"), QStringLiteral("ftp://x")}}).status, 422);
        const auto made = m_shop->post(all, {{QStringLiteral("url"), QStringLiteral("https://shop.example/hook")},
                                             {QStringLiteral("events"), QJsonArray{QStringLiteral("package.*")}}});
        QCOMPARE(made.status, 201);
        QVERIFY(text(made, "secret").startsWith(QStringLiteral("whsec_")));
        const QString path = all + u'/' + text(made, "id");
        QVERIFY(!jsonOf(m_shop->get(path)).contains(QLatin1StringView("secret")));
        QCOMPARE(member(m_shop->get(all), "items").toArray().size(), 1);
        const auto rotated = m_shop->ask("POST", path + QStringLiteral("/rotate"));
        QCOMPARE(rotated.status, 200);
        QVERIFY(text(rotated, "secret") != text(made, "secret"));
        QCOMPARE(m_shop->ask("POST", path + QStringLiteral("/enable")).status, 200);

        QCOMPARE(m_shop->ask("POST", path + QStringLiteral("/test")).status, 202);
        const auto taken = m_site->centre->takeNotification(m_site->now, {.channel = QStringLiteral("webhook")});
        QVERIFY(taken && *taken);
        QVERIFY((*taken)->call.body.contains("webhook.test"));
        QVERIFY(m_site->centre->notNotified((*taken)->job, {.error = QStringLiteral("418"), .permanent = true},
                                            m_site->now));
        const QString dead = path + QStringLiteral("/dead-letters");
        const auto letters = member(m_shop->get(dead), "items").toArray();
        QCOMPARE(letters.size(), 1);
        const QString letter = dead + u'/' + QString::number(letters[0][QLatin1StringView("id")].toInteger());
        const ApiClient stranger(*m_site, QStringList(), CarrierId::make(m_site->now, m_site->chance));
        QCOMPARE(stranger.ask("POST", letter + QStringLiteral("/replay")).status, 404);
        QCOMPARE(stranger.get(path).status, 404);
        QCOMPARE(stranger.ask("DELETE", path).status, 404);
        QCOMPARE(m_shop->ask("POST", letter + QStringLiteral("/replay")).status, 200);
        QCOMPARE(member(m_shop->get(dead), "items").toArray().size(), 0);

        QCOMPARE(m_shop->ask("DELETE", path).status, 204);
        QCOMPARE(m_shop->get(path).status, 404);
    }

    // ---- a driver's app ----

    void aDriverSeesTheDay()
    {
        order("A");
        const auto stops = member(m_driver->get(QStringLiteral("/v1/driver/stops")), "items").toArray();
        QCOMPARE(stops.size(), 1);
        QCOMPARE(stops[0][QLatin1StringView("toDeliver")].toInt(), 1);
        const auto packages = member(m_driver->get(atBank(QStringLiteral("/packages"))), "items").toArray();
        QCOMPARE(packages.size(), 1);
        QCOMPARE(packages[0][QLatin1StringView("task")].toString(), QStringLiteral("Deliver"));
        QVERIFY(!packages[0].toObject().contains(QLatin1StringView("customer")));
        QCOMPARE(m_driver->get(atBank(QStringLiteral("/packages?after=x"))).status, 400);
        const FarBank other(*m_site); // which the driver was not granted
        const auto refused = m_driver->get(QStringLiteral("/v1/driver/stops/%1/packages").arg(other.id.toString()));
        QCOMPARE(refused.status, 403);
        QCOMPARE(m_driver->get(QStringLiteral("/v1/packages/") + order("B").toString()).status, 403); // nothing else
    }

    void aDriverOpensWhatIsFreeForTheirPackage()
    {
        m_bank->write(entry::DoorClosed{QStringLiteral("A1")}); // so that the centre knows its journal
        m_bank->send(m_bank->entriesFrom(1));
        const PackageId package = order("A");
        m_bank->settle();
        const QString path = QStringLiteral("/v1/driver/packages/") + package.toString();
        QCOMPARE(m_driver->ask("POST", path + QStringLiteral("/reserve")).status, 200);
        const auto taken = m_driver->ask("POST", path + QStringLiteral("/handover"));
        QCOMPARE(text(taken, "status"), QStringLiteral("InTransit"));
        const QString compartment = text(taken, "compartment");
        const auto opened = open(package, compartment);
        QCOMPARE(opened.status, 201);
        QCOMPARE(text(opened, "state"), QStringLiteral("Asked"));
        const QString outcome = QStringLiteral("/v1/driver/openings/") + text(opened, "id");
        QCOMPARE(m_driver->get(outcome).status, 200);
        m_bank->settle();
        const auto asked = m_bank->all<directory::Instruction>();
        QCOMPARE(asked.size(), std::size_t(1));
        QCOMPARE(asked[0].compartment, compartment);
        QVERIFY(asked[0].custody == Custody::Empty); // elsewise the bank does not open
        QVERIFY(asked[0].notAfter <= m_site->now + 20s);
        const quint64 from = m_bank->journal.size() + 1;
        m_bank->write(entry::InstructionTaken{asked[0].instruction, compartment});
        m_bank->write(entry::InstructionDone{asked[0].instruction, QStringLiteral("Done"), {}});
        m_bank->send(m_bank->entriesFrom(from));
        QCOMPARE(text(m_driver->get(outcome), "state"), QStringLiteral("Done"));
        const ApiClient other(*m_site, {QStringLiteral("driver")}, kFirstCarrier,
                              QStringLiteral("person:") + PersonId::make(m_site->now, m_site->chance).toString());
        QCOMPARE(other.get(outcome).status, 404);
        QCOMPARE(other.post(path + QStringLiteral("/openings"), code(compartment)).status, 403);
    }

    void whatIsInTheWayIsNamed()
    {
        const PackageId first = order("A");
        const PackageId second = order("B");
        const PackageId large = order("C", Size::M);
        m_bank->settle();
        const QString taken = m_bank->expected(first).compartment;
        const QString kept = m_bank->expected(second).compartment;
        QCOMPARE(kind(open(first, kept)), QStringLiteral("compartment.forbidden"));
        QCOMPARE(kind(open(first, QStringLiteral("Z9"))), QStringLiteral("compartment.unknown"));
        for (const char *doubt : {"custody = 'Unknown'", "condition = 'Inspect'", "unverified = 1"}) {
            const auto set = [&](const QString &to) {
                return m_site->database
                    ->exec(QString(QStringLiteral("UPDATE compartments SET ") + to
                                   + QStringLiteral(" WHERE compartment = '") + taken + u'\''))
                    .has_value();
            };
            QVERIFY(set(QLatin1StringView(doubt)));
            QVERIFY2(kind(open(first, taken)) == QLatin1StringView("compartment.broken"), doubt);
            QVERIFY(set(QStringLiteral("custody = 'Empty', condition = 'Good', unverified = 0")));
        }
        QCOMPARE(kind(open(large, taken)), QStringLiteral("package.too-large"));
        QCOMPARE(m_driver
                     ->post(QStringLiteral("/v1/driver/packages/%1/openings").arg(first.toString()),
                            {{QStringLiteral("scanned"), QStringLiteral("https://example.org")}})
                     .status,
                 422);
        const quint64 from = m_bank->journal.size() + 1;
        m_bank->deposit(m_bank->expected(first), taken);
        m_bank->send(m_bank->entriesFrom(from));
        QCOMPARE(kind(open(second, taken)), QStringLiteral("compartment.occupied"));
        QCOMPARE(kind(open(first, taken)), QStringLiteral("package.not-available")); // is its customer's
        const auto done
            = m_driver->ask("POST", QStringLiteral("/v1/driver/packages/%1/handover").arg(first.toString()));
        QCOMPARE(done.status, 409);
        QVERIFY(m_site->centre->carryOut(
            m_site->now, [&](Work &work) { return cancelPackage(work, kShop, first, QStringLiteral("no need")); }));
        QCOMPARE(kind(open(first, QStringLiteral("C1"))), QStringLiteral("compartment.empty"));
        QCOMPARE(open(first, taken).status, 201);
        QCOMPARE(m_driver->ask("POST", QStringLiteral("/v1/driver/packages/%1/reserve").arg(first.toString())).status,
                 409);
        m_site->now += kMissingAfter;
        QCOMPARE(kind(open(first, taken)), QStringLiteral("bank.out-of-reach"));
        QVERIFY(m_site->database->exec(QStringLiteral("UPDATE compartments SET condition = 'OutOfOrder'")));
        QVERIFY(m_site->database->exec(QStringLiteral("UPDATE banks SET heard_at = %1").arg(toMs(m_site->now))));
        QCOMPARE(kind(open(first, taken)), QStringLiteral("compartment.broken"));
        QVERIFY(m_site->database->exec(QStringLiteral("UPDATE banks SET mode = 'Maintenance'")));
        QCOMPARE(kind(open(first, taken)), QStringLiteral("bank.broken"));
        m_site->checksProjections = false; // it was told, not reported
    }

    void aFullBankHasNoRoom()
    {
        for (const char *reference : {"A", "B", "C", "D", "E"})
            order(reference);
        const PackageId sixth = order("F");
        const auto refused
            = m_driver->ask("POST", QStringLiteral("/v1/driver/packages/%1/reserve").arg(sixth.toString()));
        QCOMPARE(refused.status, 409);
        QCOMPARE(kind(refused), QStringLiteral("bank.no-room"));
    }

    void aReportIsAnAlert()
    {
        const QString path = atBank(QStringLiteral("/reports"));
        const QJsonObject report{{QStringLiteral("text"), QStringLiteral("The door hangs.")},
                                 {QStringLiteral("compartment"), QStringLiteral("A1")}};
        QCOMPARE(m_driver->post(path, report).status, 204);
        const auto alerts = m_site->centre->alerts(m_site->now);
        QVERIFY(std::any_of(alerts->begin(), alerts->end(), [](const Alert &alert) {
            return alert.kind == QStringLiteral("driverReport") && alert.subject == QStringLiteral("A1");
        }));
        QJsonObject further = report;
        further.insert(QStringLiteral("text"), QStringLiteral("And it sticks."));
        QCOMPARE(m_driver->post(path, further).status, 204);
        QCOMPARE(m_site->text(QStringLiteral("SELECT detail FROM alerts WHERE kind = 'driverReport'")),
                 QStringLiteral("The door hangs.\nAnd it sticks."));
        QCOMPARE(m_driver->post(path, {}).status, 422);
        QJsonObject elsewhere = report;
        elsewhere.insert(QStringLiteral("compartment"), QStringLiteral("Z9"));
        QCOMPARE(m_driver->post(path, elsewhere).status, 404);
    }

private:
    PackageId order(const char *reference, Size size = Size::S)
    {
        return m_site->place(m_site->order(m_bank->id, QLatin1StringView(reference), size));
    }
    QJsonObject orderBody(const QString &reference, const char *size) const
    {
        return {
            {QStringLiteral("reference"), reference},
            {QStringLiteral("bank"), m_bank->id.toString()},
            {QStringLiteral("customer"), QJsonObject{{QStringLiteral("name"), QStringLiteral("A. Customer")},
                                                     {QStringLiteral("email"), QStringLiteral("c@example.org")}}},
            {QStringLiteral("packages"),
             QJsonArray{QJsonObject{{QStringLiteral("labels"), QJsonArray{QString(QStringLiteral("L") + reference)}},
                                    {QStringLiteral("size"), QLatin1StringView(size)}}}}};
    }
    QJsonObject reservationBody(const char *size) const
    {
        return {{QStringLiteral("bank"), m_bank->id.toString()},
                {QStringLiteral("size"), QLatin1StringView(size)},
                {QStringLiteral("reference"), QStringLiteral("basket 1")}};
    }
    http::HttpResponse reserve(const char *size) const
    {
        return m_shop->post(QStringLiteral("/v1/reservations"), reservationBody(size));
    }
    QString atBank(const QString &rest) const
    {
        return QStringLiteral("/v1/driver/stops/") + m_bank->id.toString() + rest;
    }
    QJsonObject code(const QString &compartment) const
    {
        return {{QStringLiteral("scanned"),
                 QString(QStringLiteral("cubby:") + m_bank->id.toString() + u'/' + compartment)}};
    }
    http::HttpResponse open(PackageId package, const QString &compartment) const
    {
        return m_driver->post(QStringLiteral("/v1/driver/packages/%1/openings").arg(package.toString()),
                              code(compartment));
    }

    std::unique_ptr<Site> m_site;
    std::unique_ptr<FarBank> m_bank;
    std::unique_ptr<ApiClient> m_shop;
    std::unique_ptr<ApiClient> m_driver;
    PersonId m_sam;
};

QTEST_GUILESS_MAIN(TestShopRoutes)
#include "tst_shoproutes.moc"
