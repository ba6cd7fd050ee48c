// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/api/witness.h"

#include "central/enrolment.h"
#include "central/reports.h"
#include "seal/certificates.h"

using namespace cubby;
using namespace cubby::test;
using namespace std::chrono_literals;

namespace {

const QString kNowhere = QStringLiteral("01890a5d-ac96-774b-bcce-b302099a8057");

QJsonArray itemsOf(const http::HttpResponse &response)
{
    return jsonOf(response)[QLatin1StringView("items")].toArray();
}
QString textOf(const QJsonValue &value, const char *name) { return value[QLatin1StringView(name)].toString(); }

// {"why": "a test", name: value, …}
QJsonObject because(std::initializer_list<std::pair<const char *, QJsonValue>> members = {})
{
    QJsonObject body{{QStringLiteral("why"), QStringLiteral("a test")}};
    for (const auto &[name, value] : members)
        body.insert(QLatin1StringView(name), value);
    return body;
}

} // namespace

// What the desk does about packages, people, staff, carriers, kiosks and messages, and what it reports.
class TestPeopleRoutes : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_bank.reset();
        m_site = std::make_unique<Site>();
        m_bank = std::make_unique<FarBank>(*m_site);
        m_bank->settle();
        m_desk = std::make_unique<ApiClient>(*m_site);
    }

    // ---- packages ----

    void whatIsDoneAboutAPackageIsDoneAndKept()
    {
        const PackageId package = delivered(QStringLiteral("A"));
        const QString path = QStringLiteral("/v1/packages/") + package.toString();
        const QJsonArray actions = itemsOf(m_desk->get(path + QStringLiteral("/actions")));
        QVERIFY(std::any_of(actions.begin(), actions.end(), [](const QJsonValue &action) {
            return textOf(action, "action") == QStringLiteral("return")
                   && action[QLatin1StringView("possible")].toBool();
        }));
        const auto done = [&](const char *what, const QJsonObject &body) {
            return m_desk->post(path + QLatin1StringView(what), body).status;
        };
        const QString later = toIso(m_site->now + 24h * 10);
        QCOMPARE(done("/code", because()), 200);
        QCOMPARE(done("/extend", because({{"until", later}})), 200);
        QCOMPARE(
            done("/delegate", because({{"name", QStringLiteral("B")}, {"email", QStringLiteral("b@example.org")}})),
            200);
        QCOMPARE(done("/doubt", because()), 200);
        QCOMPARE(done("/resolve", because({{"finding", QStringLiteral("LiesThere")}})), 200);
        QCOMPARE(done("/return", because()), 200);
        QCOMPARE(m_site->count(QStringLiteral("audit WHERE why = 'a test'")), 6);

        FarBank second(*m_site);
        const PackageId other = m_site->place(m_site->order(m_bank->id, QStringLiteral("B")));
        const QString path2 = QStringLiteral("/v1/packages/") + other.toString();
        QCOMPARE(m_desk->post(path2 + QStringLiteral("/move"), because({{"bank", second.id.toString()}})).status, 200);
        QCOMPARE(m_desk->post(path2 + QStringLiteral("/unassign"), because()).status, 200);
        QCOMPARE(m_desk->post(path2 + QStringLiteral("/return"), because()).status, 422); // lies nowhere
    }

    void whatIsAskedWronglyOfAPackageIsRefused()
    {
        const PackageId package = m_site->place(m_site->order(m_bank->id, QStringLiteral("A")));
        const ApiClient shop(*m_site, ApiClient::allScopes(), addOther());
        const QString later = toIso(m_site->now + 24h);
        const QJsonObject full = because({{"until", later},
                                          {"name", QStringLiteral("B")},
                                          {"bank", m_bank->id.toString()},
                                          {"finding", QStringLiteral("Fetched")}});
        for (const char *what :
             {"/code", "/extend", "/delegate", "/unassign", "/move", "/return", "/doubt", "/resolve"}) {
            const QString path = QStringLiteral("/v1/packages/") + package.toString() + QLatin1StringView(what);
            QVERIFY2(m_desk->post(path, {}).status == 422, what); // without a reason
            QVERIFY2(shop.post(path, full).status == 404, what); // another carrier's
        }
        QCOMPARE(m_site->status(package), QStringLiteral("AssignedToCompartment"));
    }

    // ---- people ----

    void aListOfPeopleGoesOnPastThoseWhoAreNotShown()
    {
        for (const char *role : {"driver", "technician", "driver", "driver"}) {
            QJsonObject person{{QStringLiteral("name"), QStringLiteral("Sam Driver")},
                               {QStringLiteral("pin"), QStringLiteral("4711")},
                               {QStringLiteral("role"), QLatin1StringView(role)},
                               {QStringLiteral("notAfter"), toIso(m_site->now + 24h * 30)}};
            if (QLatin1StringView(role) == QLatin1StringView("driver"))
                person.insert(QStringLiteral("carrier"), kFirstCarrier.toString());
            const auto added = m_desk->post(QStringLiteral("/v1/people"), person);
            QVERIFY2(added.status == 201, added.body.constData());
        }
        const auto walked = [](const ApiClient &client) {
            int found = 0;
            QString after;
            do {
                const auto piece = jsonOf(client.get(QStringLiteral("/v1/people?limit=1&after=") + after));
                found += int(piece[QLatin1StringView("items")].toArray().size());
                after = textOf(piece, "next");
            } while (!after.isEmpty());
            return found;
        };
        QCOMPARE(walked(*m_desk), 4);
        QCOMPARE(walked(ApiClient(*m_site, ApiClient::allScopes(), kFirstCarrier)), 3);
    }

    void aDriverIsAddedGetsABadgeAndIsWithdrawn()
    {
        const QString later = toIso(m_site->now + 24h * 30);
        const QJsonObject sam{{QStringLiteral("name"), QStringLiteral("Sam Driver")},
                              {QStringLiteral("pin"), QStringLiteral("4711")},
                              {QStringLiteral("notAfter"), later},
                              {QStringLiteral("carrier"), kFirstCarrier.toString()}};
        const QList<http::Header> key{{"Idempotency-Key", "sam"}};
        const auto added = m_desk->ask("POST", QStringLiteral("/v1/people"), sam, key);
        QCOMPARE(added.status, 201);
        const QString text = textOf(jsonOf(added)[QLatin1StringView("badge")], "text");
        QVERIFY(text.startsWith(QStringLiteral("CUBBY-BADGE:")));
        QCOMPARE(m_desk->ask("POST", QStringLiteral("/v1/people"), sam, key).body, added.body); // the same badge
        QVERIFY(!m_site->store.raw().contains(text.toLatin1()));
        const QString id = textOf(jsonOf(added)[QLatin1StringView("person")], "id");
        const QString path = QStringLiteral("/v1/people/") + id;
        QCOMPARE(itemsOf(m_desk->get(QStringLiteral("/v1/people?q=dri&role=driver"))).size(), 1);
        QCOMPARE(itemsOf(m_desk->get(QStringLiteral("/v1/people?q=nobody"))).size(), 0);
        const auto renewed = m_desk->post(path + QStringLiteral("/badge"),
                                          because({{"pin", QStringLiteral("1234")}, {"notAfter", later}}));
        QCOMPARE(renewed.status, 201);
        QVERIFY(textOf(jsonOf(renewed)[QLatin1StringView("badge")], "text") != text);
        QCOMPARE(m_desk->post(path + QStringLiteral("/unlock"), because()).status, 200);
        const QString bank = path + QStringLiteral("/banks/") + m_bank->id.toString();
        QCOMPARE(m_desk->ask("DELETE", bank + QStringLiteral("?why=moved")).status, 200);
        QCOMPARE(jsonOf(m_desk->get(path))[QLatin1StringView("banks")].toArray().size(), 0);
        for (const char *member : {"from", "until"}) { // what cannot be read is no permission without an end
            for (const QJsonValue &wrong : {QJsonValue(QStringLiteral("tomorrow")), QJsonValue(1732471200),
                                            QJsonValue(QStringLiteral("2026-11-24T18:00:00"))})
                QCOMPARE(m_desk->ask("PUT", bank, because({{member, wrong}})).status, 422);
        }
        QCOMPARE(jsonOf(m_desk->get(path))[QLatin1StringView("banks")].toArray().size(), 0);
        QCOMPARE(m_desk->ask("PUT", bank, because()).status, 200);
        QCOMPARE(jsonOf(m_desk->get(path))[QLatin1StringView("banks")].toArray().size(), 1);
        const auto renamed = m_desk->ask("PATCH", path, because({{"name", QStringLiteral("Robin Driver")}}));
        QCOMPARE(textOf(jsonOf(renamed), "name"), QStringLiteral("Robin Driver"));
        QCOMPARE(itemsOf(m_desk->get(QStringLiteral("/v1/people?q=robin"))).size(), 1);
        QCOMPARE(itemsOf(m_desk->get(QStringLiteral("/v1/people?q=sam"))).size(), 0);
        m_bank->settle();
        QCOMPARE(m_bank->all<directory::PersonGranted>().back().name, QStringLiteral("Robin Driver"));
        QCOMPARE(m_desk->ask("PATCH", path, because()).status, 422);
        QCOMPARE(m_desk->ask("PATCH", path, because({{"name", QString(200, u'x')}})).status, 422);
        QCOMPARE(m_desk->post(path + QStringLiteral("/withdraw"), because()).status, 200);
        QVERIFY(!textOf(jsonOf(m_desk->get(path)), "withdrawnAt").isEmpty());
        QCOMPARE(m_desk->ask("PATCH", path, because({{"name", QStringLiteral("Too Late")}})).status, 404);

        QCOMPARE(m_desk->post(QStringLiteral("/v1/people"), {}).status, 422);
        QJsonObject lost = sam;
        lost[QLatin1StringView("carrier")] = kNowhere;
        QCOMPARE(m_desk->post(QStringLiteral("/v1/people"), lost).status, 404);
        const ApiClient shop(*m_site, ApiClient::allScopes(), addOther());
        QCOMPARE(itemsOf(shop.get(QStringLiteral("/v1/people"))).size(), 0);
        for (const char *what : {"/badge", "/unlock", "/withdraw"}) {
            QVERIFY2(m_desk->post(path + QLatin1StringView(what), {}).status == 422, what);
            QVERIFY2(shop.post(path + QLatin1StringView(what),
                               because({{"pin", QStringLiteral("1234")}, {"notAfter", later}}))
                             .status
                         == 404,
                     what);
        }
        QCOMPARE(m_desk->ask("PUT", bank, QJsonObject()).status, 422);
        QCOMPARE(shop.ask("PUT", bank, because()).status, 404);
        QCOMPARE(m_desk->ask("DELETE", bank).status, 422);
        QCOMPARE(shop.ask("DELETE", bank + QStringLiteral("?why=x")).status, 404);
    }

    void aCustomerIsFoundWithAllPackages()
    {
        m_site->place(m_site->order(m_bank->id, QStringLiteral("A")));
        m_site->place(m_site->order(m_bank->id, QStringLiteral("B")));
        const QJsonArray found = itemsOf(m_desk->get(QStringLiteral("/v1/customers?q=customer@example.org")));
        QCOMPARE(found.size(), 2); // every order makes one
        const QString path = QStringLiteral("/v1/customers/") + textOf(found[0], "id");
        QCOMPARE(textOf(jsonOf(m_desk->get(path)), "email"), QStringLiteral("customer@example.org"));
        QCOMPARE(itemsOf(m_desk->get(path + QStringLiteral("/packages"))).size(), 2);
        QCOMPARE(m_desk->get(QStringLiteral("/v1/customers")).status, 400);
        const ApiClient shop(*m_site, ApiClient::allScopes(), addOther());
        QCOMPARE(shop.get(path).status, 404);
        QCOMPARE(shop.get(path + QStringLiteral("/packages")).status, 404);
    }

    // However many others have a word of the name: the newest are not all that is looked at.
    void aCustomerIsFoundAmongManyOfOneName()
    {
        const auto place = [this](const char *name, int number) {
            auto order = m_site->order(m_bank->id, QStringLiteral("%1 %2").arg(QLatin1StringView(name)).arg(number));
            order.name = QLatin1StringView(name);
            m_site->place(order);
        };
        place("Anna Millerton", 0);
        for (int i = 1; i <= 260; ++i) {
            place("Anna Otherwise", i);
            place("Xaver Millerton", i);
        }
        const auto found = itemsOf(m_desk->get(QStringLiteral("/v1/customers?q=anna millerton")));
        QCOMPARE(found.size(), 1);
        QCOMPARE(textOf(found[0], "name"), QStringLiteral("Anna Millerton"));
        QCOMPARE(itemsOf(m_desk->get(QStringLiteral("/v1/customers?q=mi anna"))).size(), 1);
        const ApiClient shop(*m_site, ApiClient::allScopes(), addOther());
        QVERIFY(itemsOf(shop.get(QStringLiteral("/v1/customers?q=anna millerton"))).isEmpty());
    }

    void whatIsSaidToBePossibleIs_data()
    {
        QTest::addColumn<QString>("state"); // of the package
        for (const char *state : {"assigned", "on its way", "lies there", "to be taken out", "in doubt"})
            QTest::newRow(state) << QString::fromLatin1(state);
    }
    void whatIsSaidToBePossibleIs()
    {
        QFETCH(QString, state);
        // The name of the route, where it is not the action's.
        const QHash<QString, QString> routes{{QStringLiteral("reissueCode"), QStringLiteral("code")}};
        QStringList actions;
        for (int i = 0; i == 0 || i < actions.size(); ++i) { // each action on a package of its own
            init();
            FarBank second(*m_site);
            const QJsonObject full = because({{"until", toIso(m_site->now + 24h * 10)},
                                              {"name", QStringLiteral("B")},
                                              {"email", QStringLiteral("b@example.org")},
                                              {"bank", second.id.toString()},
                                              {"finding", QStringLiteral("LiesThere")}});
            const QString name = QStringLiteral("A");
            const bool isNew = state == QStringLiteral("assigned") || state == QStringLiteral("on its way");
            const PackageId package = isNew ? m_site->place(m_site->order(m_bank->id, name)) : delivered(name);
            const QString path = QStringLiteral("/v1/packages/") + package.toString() + u'/';
            if (state == QStringLiteral("on its way"))
                QVERIFY(m_site->centre->carryOut(m_site->now, [&](Work &work) -> Result<void> {
                    auto found = findPackage(work, package);
                    setStatus(work, *found, PackageStatus::InTransit,
                              {.what = QStringLiteral("HandedOver"), .at = work.now()});
                    return {};
                }));
            else if (state == QStringLiteral("to be taken out"))
                QCOMPARE(m_desk->post(path + QStringLiteral("return"), because()).status, 200);
            else if (state == QStringLiteral("in doubt"))
                QCOMPARE(m_desk->post(path + QStringLiteral("doubt"), because()).status, 200);
            const QJsonArray possible = itemsOf(m_desk->get(path + QStringLiteral("actions")));
            if (actions.isEmpty()) {
                for (const QJsonValue &action : possible)
                    actions << textOf(action, "action");
            }
            const QString action = actions[i];
            const int status = m_desk->post(path + routes.value(action, action), full).status;
            // What was asked for already is answered as done, and not offered.
            const bool isDone = (state == QStringLiteral("to be taken out") && action == QStringLiteral("return"))
                                || (state == QStringLiteral("to be taken out") && action == QStringLiteral("cancel"))
                                || (state == QStringLiteral("in doubt") && action == QStringLiteral("doubt"));
            QVERIFY2(isDone || (status == 200) == possible[i][QLatin1StringView("possible")].toBool(),
                     qPrintable(QStringLiteral("%1: %2").arg(action).arg(status)));
        }
    }

    // ---- staff and carriers ----

    void somebodyIsAddedPromotedAndLeaves()
    {
        const auto member = [](const char *login, const char *role) {
            return QJsonObject{{QStringLiteral("login"), QLatin1StringView(login)},
                               {QStringLiteral("name"), QStringLiteral("Somebody")},
                               {QStringLiteral("role"), QLatin1StringView(role)},
                               {QStringLiteral("password"), QStringLiteral("a long password indeed")}};
        };
        QCOMPARE(m_desk->post(QStringLiteral("/v1/staff"), member("root", "Administrator")).status, 201);
        const auto added = m_desk->post(QStringLiteral("/v1/staff"), member("kim", "Viewer"));
        QCOMPARE(added.status, 201);
        QCOMPARE(m_desk->post(QStringLiteral("/v1/staff"), member("kim", "Viewer")).status, 409);
        QCOMPARE(m_desk->post(QStringLiteral("/v1/staff"), member("lee", "King")).status, 422);
        const QString path = QStringLiteral("/v1/staff/") + textOf(jsonOf(added), "id");
        const auto role = because({{"role", QStringLiteral("Dispatcher")}});
        QCOMPARE(textOf(jsonOf(m_desk->ask("PATCH", path, role)), "role"), QStringLiteral("Dispatcher"));
        QCOMPARE(m_desk->ask("PATCH", path, QJsonObject()).status, 422);
        const QString nobody = QStringLiteral("/v1/staff/") + kNowhere;
        QCOMPARE(m_desk->ask("PATCH", nobody, role).status, 404);
        const auto password = because({{"password", QStringLiteral("another long password")}});
        QCOMPARE(m_desk->post(path + QStringLiteral("/password"), password).status, 200);
        QCOMPARE(m_desk->post(path + QStringLiteral("/password"), {}).status, 422);
        QCOMPARE(m_desk->post(nobody + QStringLiteral("/password"), password).status, 404);
        const QString authenticator = path + QStringLiteral("/authenticator");
        const auto made = m_desk->post(authenticator, because());
        QCOMPARE(made.status, 201);
        QVERIFY(textOf(jsonOf(made), "uri").startsWith(QStringLiteral("otpauth://totp/")));
        QCOMPARE(m_site->count(QStringLiteral("staff_totp")), 1);
        QCOMPARE(m_desk->post(authenticator, {}).status, 422);
        QCOMPARE(m_desk->post(nobody + QStringLiteral("/authenticator"), because()).status, 404);
        QCOMPARE(m_desk->ask("DELETE", authenticator).status, 422);
        QCOMPARE(m_desk->ask("DELETE", nobody + QStringLiteral("/authenticator?why=lost")).status, 404);
        QCOMPARE(m_desk->ask("DELETE", authenticator + QStringLiteral("?why=lost")).status, 204);
        QCOMPARE(m_site->count(QStringLiteral("staff_totp")), 0);
        QCOMPARE(m_site->count(QStringLiteral("audit WHERE action LIKE 'staff.authenticator%'")), 2);
        QCOMPARE(m_desk->post(path + QStringLiteral("/withdraw"), because()).status, 200);
        QCOMPARE(m_desk->post(path + QStringLiteral("/withdraw"), {}).status, 422);
        QCOMPARE(m_desk->post(authenticator, because()).status, 404); // who left needs none
        QCOMPARE(m_desk->post(nobody + QStringLiteral("/withdraw"), because()).status, 404);
        QCOMPARE(itemsOf(m_desk->get(QStringLiteral("/v1/staff"))).size(), 2);
    }

    void aCarrierAndItsKeysAreSetUp()
    {
        const QJsonObject carrier{{QStringLiteral("name"), QStringLiteral("North")},
                                  {QStringLiteral("kind"), QStringLiteral("Carrier")}};
        const auto added = m_desk->post(QStringLiteral("/v1/carriers"), carrier);
        QCOMPARE(added.status, 201);
        QCOMPARE(m_desk->post(QStringLiteral("/v1/carriers"), {}).status, 422);
        QCOMPARE(itemsOf(m_desk->get(QStringLiteral("/v1/carriers"))).size(), 2);
        const QString path = QStringLiteral("/v1/carriers/") + textOf(jsonOf(added), "id");
        QJsonObject settings = jsonOf(m_desk->get(path))[QLatin1StringView("settings")].toObject();
        settings[QLatin1StringView("languages")] = QJsonArray{QStringLiteral("pl")};
        QCOMPARE(m_desk->ask("PATCH", path, because({{"settings", settings}})).status, 200);
        const QJsonArray only{m_bank->id.toString()};
        QCOMPARE(
            m_desk->ask("PATCH", path, because({{"settings", QJsonObject{{QStringLiteral("banks"), only}}}})).status,
            200);
        QCOMPARE(m_desk->ask("PATCH", path, because()).status, 422);
        const QJsonObject longer{{QStringLiteral("keepFor"), 86'400'000}};
        QCOMPARE(m_desk->ask("PATCH", path, because({{"settings", longer}})).status, 200);
        const QJsonObject kept = jsonOf(m_desk->get(path))[QLatin1StringView("settings")].toObject();
        QCOMPARE(kept[QLatin1StringView("banks")].toArray(), only);
        QCOMPARE(kept[QLatin1StringView("languages")].toArray(), QJsonArray{QStringLiteral("pl")});
        settings[QLatin1StringView("languages")] = 7;
        QCOMPARE(m_desk->ask("PATCH", path, because({{"settings", settings}})).status, 422);
        settings[QLatin1StringView("languages")] = QJsonArray{};
        QCOMPARE(
            m_desk->ask("PATCH", QStringLiteral("/v1/carriers/") + kNowhere, because({{"settings", settings}})).status,
            404);
        const auto key
            = m_desk->post(path + QStringLiteral("/keys"), {{QStringLiteral("name"), QStringLiteral("shop")}});
        QCOMPARE(key.status, 201);
        ApiClient program(*m_site);
        program.token = textOf(jsonOf(key), "key").toLatin1();
        QCOMPARE(program.get(QStringLiteral("/v1/banks")).status, 200);
        QCOMPARE(m_desk->post(path + QStringLiteral("/keys"), {}).status, 422);
        QCOMPARE(m_desk->ask("DELETE", path + QStringLiteral("/keys/shop")).status, 422);
        QCOMPARE(m_desk->ask("DELETE", path + QStringLiteral("/keys/shop?why=lost")).status, 204);
        QCOMPARE(program.get(QStringLiteral("/v1/banks")).status, 401);
        QCOMPARE(m_desk->ask("DELETE", path + QStringLiteral("/keys/other?why=lost")).status, 404);
    }

    void aCarrierIsRenamedBrandedAndClosed()
    {
        const QJsonObject shop{{QStringLiteral("name"), QStringLiteral("North")},
                               {QStringLiteral("kind"), QStringLiteral("Shop")}};
        const QString path = QStringLiteral("/v1/carriers/")
                             + textOf(jsonOf(m_desk->post(QStringLiteral("/v1/carriers"), shop)), "id");
        const QString nowhere = QStringLiteral("/v1/carriers/") + kNowhere;
        const QJsonObject name = because({{"name", QStringLiteral("North & Sons")}});
        QCOMPARE(textOf(jsonOf(m_desk->post(path + QStringLiteral("/rename"), name)), "name"),
                 QStringLiteral("North & Sons"));
        QCOMPARE(m_desk->post(path + QStringLiteral("/rename"), because()).status, 422);
        QCOMPARE(m_desk->post(nowhere + QStringLiteral("/rename"), name).status, 404);

        const QJsonObject brand = because({{"name", QStringLiteral("North")},
                                           {"logo", QStringLiteral("NORTH")},
                                           {"mailFrom", QStringLiteral("parcels@north.example")}});
        const QString itsBrand = path + QStringLiteral("/brand");
        QCOMPARE(m_desk->ask("PUT", itsBrand, brand).status, 200);
        QCOMPARE(textOf(jsonOf(m_desk->get(itsBrand)), "mailFrom"), QStringLiteral("parcels@north.example"));
        QCOMPARE(m_desk->ask("PUT", itsBrand, because({{"mailFrom", QStringLiteral("nobody")}})).status, 422);
        QCOMPARE(m_desk->ask("PUT", nowhere + QStringLiteral("/brand"), brand).status, 404);

        const auto key
            = m_desk->post(path + QStringLiteral("/keys"), {{QStringLiteral("name"), QStringLiteral("till")}});
        const QByteArray secret = textOf(jsonOf(key), "key").toLatin1();
        ApiClient program(*m_site);
        program.token = secret;
        QCOMPARE(program.get(QStringLiteral("/v1/packages")).status, 200);
        const auto keys = m_desk->get(path + QStringLiteral("/keys"));
        QCOMPARE(textOf(itemsOf(keys).at(0), "name"), QStringLiteral("till"));
        QVERIFY(!keys.body.contains(secret));
        QCOMPARE(m_desk->get(nowhere + QStringLiteral("/keys")).status, 404);

        QCOMPARE(m_desk->post(path + QStringLiteral("/close"), {}).status, 422);
        QCOMPARE(m_desk->post(nowhere + QStringLiteral("/close"), because()).status, 404);
        const auto closed = m_desk->post(path + QStringLiteral("/close"), because());
        QCOMPARE(textOf(jsonOf(closed), "closedAt"), toIso(m_site->now));
        QCOMPARE(program.get(QStringLiteral("/v1/packages")).status, 401);
        QVERIFY(!textOf(itemsOf(m_desk->get(path + QStringLiteral("/keys"))).at(0), "withdrawnAt").isEmpty());
        QCOMPARE(m_site->count(QStringLiteral("audit WHERE why = 'a test' AND action IN ('renameCarrier', "
                                              "'changeBrand', 'closeCarrier')")),
                 3);
    }

    void whoDidWhatIsFoundByActionAndTime()
    {
        const auto add = [&](const char *name) {
            QCOMPARE(m_desk
                         ->post(QStringLiteral("/v1/carriers"), {{QStringLiteral("name"), QLatin1StringView(name)},
                                                                 {QStringLiteral("kind"), QStringLiteral("Shop")}})
                         .status,
                     201);
        };
        add("Early");
        const QString between = toIso(m_site->now += 1h);
        m_site->now += 1h;
        add("Late");
        const auto details = [&](const QString &query) {
            QStringList found;
            for (const QJsonValue &row : itemsOf(m_desk->get(QStringLiteral("/v1/audit?") + query)))
                found << textOf(row, "detail");
            return found.join(u' ');
        };
        const QString added = QStringLiteral("action=addCarrier");
        QCOMPARE(details(added), QStringLiteral("Late Early"));
        QCOMPARE(details(added + QStringLiteral("&from=") + between), QStringLiteral("Late"));
        QCOMPARE(details(added + QStringLiteral("&until=") + between), QStringLiteral("Early"));
        QCOMPARE(details(QStringLiteral("action=nothing")), QString());
        QCOMPARE(m_desk->get(QStringLiteral("/v1/audit?from=yesterday")).status, 400);
        QCOMPARE(m_desk->get(QStringLiteral("/v1/audit?until=7")).status, 400);
    }

    void whoLookedIntoACompartmentSaysSo()
    {
        m_site->now += 24h * 400; // nobody looked for long
        m_desk = std::make_unique<ApiClient>(*m_site); // nor signed in
        const QString path = QStringLiteral("/v1/inspections/due");
        const auto due = [&] {
            QStringList found;
            for (const QJsonValue &row : itemsOf(m_desk->get(path + QStringLiteral("?bank=") + m_bank->id.toString())))
                found << textOf(row, "compartment");
            return found;
        };
        QVERIFY(due().contains(QStringLiteral("A1")) && due().contains(QString()));
        const QString report = QStringLiteral("/v1/banks/%1/inspections").arg(m_bank->id.toString());
        const auto seen = m_desk->post(report, because({{"compartment", QStringLiteral("A1")}}));
        QCOMPARE(seen.status, 201);
        QCOMPARE(textOf(jsonOf(seen), "compartment"), QStringLiteral("A1"));
        QVERIFY(!due().contains(QStringLiteral("A1")));
        QCOMPARE(m_desk->post(report, because()).status, 201); // the whole bank
        QVERIFY(!due().contains(QString()));
        QCOMPARE(m_desk->post(report, {}).status, 422);
        QCOMPARE(m_desk->post(report, because({{"compartment", QStringLiteral("Z9")}})).status, 422);
        QCOMPARE(m_desk->post(QStringLiteral("/v1/banks/%1/inspections").arg(kNowhere), because()).status, 404);
        QCOMPARE(m_desk->get(path + QStringLiteral("?bank=x")).status, 400);
        const ApiClient shop(*m_site, ApiClient::allScopes(), kFirstCarrier);
        QVERIFY(itemsOf(shop.get(path)).isEmpty());
        QCOMPARE(shop.post(report, because()).status, 403);
        QCOMPARE(m_site->count(QStringLiteral("audit WHERE action = 'reportInspection' AND why = 'a test'")), 2);
    }

    // ---- what waits ----

    void aMessageThatDiedIsReplayedOrDiscarded()
    {
        delivered(QStringLiteral("A"));
        for (int i = 0; i < 2; ++i) {
            const auto taken = m_site->centre->takeNotification(m_site->now);
            QVERIFY(taken && *taken);
            QVERIFY(m_site->centre->notNotified((*taken)->job, {QStringLiteral("no such mailbox"), true}, m_site->now));
            const auto letters = itemsOf(m_desk->get(QStringLiteral("/v1/dead-letters?channel=mail")));
            QCOMPARE(letters.size(), 1);
            QCOMPARE(textOf(letters[0], "error"), QStringLiteral("no such mailbox"));
            const QString path
                = QStringLiteral("/v1/dead-letters/") + QString::number(letters[0][QLatin1StringView("id")].toInt());
            QCOMPARE(m_desk->post(path + QStringLiteral("/replay"), {}).status, 422);
            QCOMPARE(m_desk->post(path + QStringLiteral("/discard"), {}).status, 422);
            const char *what = i == 0 ? "/replay" : "/discard";
            QCOMPARE(m_desk->post(path + QLatin1StringView(what), because()).status, 200);
            QCOMPARE(m_desk->post(path + QLatin1StringView(what), because()).status, 404);
        }
        QCOMPARE(itemsOf(m_desk->get(QStringLiteral("/v1/dead-letters"))).size(), 0);
        QCOMPARE(itemsOf(m_desk->get(QStringLiteral("/v1/notices?state=Dropped"))).size(), 1);
        QVERIFY(!itemsOf(m_desk->get(QStringLiteral("/v1/notices"))).isEmpty());
    }

    void aKioskIsLetInByItsWordsAndKeptOutAgain()
    {
        m_site->keys.authority
            = *seal::Authority::make(QStringLiteral("Cubby of a test"), m_site->now - 1h, m_site->now + 24h * 3650);
        m_desk->access.kiosksBroker = {QStringLiteral("broker.example"), 8883};
        const auto begin = [this] {
            return m_site->centre
                ->carryOut(m_site->now,
                           [this](Work &w) {
                               const auto key = seal::PrivateKey::generate(m_site->chance);
                               return beginEnrolment(w, {m_site->chance.bytes(32), key.publicKey().raw(), request(),
                                                         QStringLiteral("by the door"), QStringLiteral("192.0.2.8")});
                           })
                .value();
        };
        const Enrolment first = begin();
        const auto waiting = m_desk->get(QStringLiteral("/v1/enrolments-waiting"));
        QCOMPARE(textOf(itemsOf(waiting)[0], "note"), QStringLiteral("by the door"));
        QVERIFY(!waiting.body.contains(first.phrase.toUtf8()));
        const QString path = QStringLiteral("/v1/enrolments-waiting/") + first.id;
        const QJsonObject wrong{{QStringLiteral("phrase"), QStringLiteral("six wrong words")},
                                {QStringLiteral("bank"), m_bank->id.toString()}};
        QCOMPARE(m_desk->post(path + QStringLiteral("/confirm"), wrong).status, 422);
        QCOMPARE(m_desk->post(QStringLiteral("/v1/enrolments-waiting/nothing/confirm"), wrong).status, 404);
        QJsonObject right = wrong;
        right[QLatin1StringView("phrase")] = first.phrase;
        const auto confirmed = m_desk->post(path + QStringLiteral("/confirm"), right);
        QCOMPARE(confirmed.status, 200);
        QCOMPARE(textOf(jsonOf(confirmed), "bank"), m_bank->id.toString());
        const QString second = QStringLiteral("/v1/enrolments-waiting/") + begin().id;
        QCOMPARE(m_desk->post(second + QStringLiteral("/refuse"), {}).status, 422);
        QCOMPARE(m_desk->post(second + QStringLiteral("/refuse"), because()).status, 200);
        QCOMPARE(m_desk->post(QStringLiteral("/v1/enrolments-waiting/nothing/refuse"), because()).status, 422);
        const QString bank = QStringLiteral("/v1/banks/") + m_bank->id.toString() + QStringLiteral("/withdraw");
        QCOMPARE(m_desk->post(bank, {}).status, 422);
        QCOMPARE(m_desk->post(bank, because()).status, 200);
        QCOMPARE(itemsOf(m_desk->get(QStringLiteral("/v1/banks?filter=withdrawn"))).size(), 1);
    }

    // ---- reports ----

    void reportsSayWhatHappenedDayByDay()
    {
        const Time start = m_site->now;
        const PackageId package = delivered(QStringLiteral("A"));
        const auto expected = m_bank->expected(package);
        m_site->now += 36h;
        const quint64 from = m_bank->journal.size() + 1;
        m_bank->write(entry::DoorStuck{QStringLiteral("B1")});
        m_bank->pickup(expected, QStringLiteral("A1"));
        m_bank->send(m_bank->entriesFrom(from));
        m_site->now += 1h;
        const QString span
            = QStringLiteral("from=%1&to=%2&bank=%3").arg(toIso(start), toIso(m_site->now), m_bank->id.toString());
        const auto ask = [&](const char *what) {
            return m_desk->get(QStringLiteral("/v1/reports/") + QLatin1StringView(what) + span);
        };
        const QJsonArray pickups = itemsOf(ask("pickup-times?"));
        QCOMPARE(pickups.size(), 1);
        QCOMPARE(pickups[0][QLatin1StringView("pickups")].toInt(), 1);
        QCOMPARE(pickups[0][QLatin1StringView("medianSeconds")].toInt(), 36 * 3600);
        const QJsonArray days = itemsOf(ask("occupancy?"));
        QVERIFY(days.size() >= 2);
        QCOMPARE(days[1][QLatin1StringView("mostOccupied")].toInt(), 1);
        QCOMPARE(itemsOf(ask("occupancy?step=week&")).size(), 1);
        const QJsonArray failures = itemsOf(ask("failures?"));
        QCOMPARE(failures.size(), 1);
        QCOMPARE(textOf(failures[0], "compartment"), QStringLiteral("B1"));
        QCOMPARE(ask("failures?by=board&").status, 200);
        const auto course
            = m_desk->get(QStringLiteral("/v1/banks/%1/occupancy?step=hour&").arg(m_bank->id.toString()) + span);
        const QJsonArray points = itemsOf(course);
        QVERIFY(points.size() >= 37);
        QCOMPARE(points[1][QLatin1StringView("occupied")].toInt(), 1);
        QCOMPARE(points.last()[QLatin1StringView("occupied")].toInt(), 0);
        const auto csv
            = m_desk->ask("GET", QStringLiteral("/v1/reports/failures?") + span, {}, {{"Accept", "text/csv"}});
        QVERIFY(csv.body.startsWith("period,bank,bankName,compartment,failures,kinds\r\n"));
        QVERIFY(csv.body.contains(",B1,1,DoorStuck=1\r\n"));
        for (const char *what : {"occupancy", "pickup-times", "failures"}) {
            const QString path = QStringLiteral("/v1/reports/") + QLatin1StringView(what);
            QCOMPARE(m_desk->get(path + QStringLiteral("?from=yesterday")).status, 400);
            QCOMPARE(m_desk->get(path + QStringLiteral("?step=year")).status, 400);
        }
        QCOMPARE(m_desk->get(QStringLiteral("/v1/banks/%1/occupancy?step=year").arg(m_bank->id.toString())).status,
                 400);
    }

    void aTableForASpreadsheetHoldsNoFormula()
    {
        const QJsonArray rows{QJsonObject{{QStringLiteral("a"), QStringLiteral("=1+1")},
                                          {QStringLiteral("b"), QStringLiteral("say \"yes\", twice")}}};
        QCOMPARE(csvOf(rows, {QStringLiteral("a"), QStringLiteral("b")}),
                 QByteArray("a,b\r\n'=1+1,\"say \"\"yes\"\", twice\"\r\n"));
    }

private:
    PackageId delivered(const QString &reference)
    {
        const PackageId package = m_site->place(m_site->order(m_bank->id, reference));
        m_bank->settle();
        const quint64 from = m_bank->journal.size() + 1;
        m_bank->deposit(m_bank->expected(package), QStringLiteral("A1"));
        m_bank->send(m_bank->entriesFrom(from));
        m_bank->settle();
        return package;
    }
    CarrierId addOther()
    {
        return m_site->centre
            ->carryOut(m_site->now,
                       [](Work &w) { return addCarrier(w, kOperator, QStringLiteral("Other"), CarrierKind::Shop, {}); })
            .value()
            .id;
    }
    static QByteArray request() { return *seal::TlsKey::generate()->request(QStringLiteral("kiosk")); }

    std::unique_ptr<Site> m_site;
    std::unique_ptr<FarBank> m_bank;
    std::unique_ptr<ApiClient> m_desk;
};

QTEST_GUILESS_MAIN(TestPeopleRoutes)
#include "tst_peopleroutes.moc"
