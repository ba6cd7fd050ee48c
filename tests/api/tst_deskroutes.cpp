// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/api/witness.h"

#include "central/access.h"
#include "central/bankview.h"
#include "central/publicevents.h"
#include "central/search.h"
#include "central/terms.h"

using namespace cubby;
using namespace cubby::test;
using namespace std::chrono_literals;

namespace {

QJsonArray itemsOf(const http::HttpResponse &response)
{
    return jsonOf(response)[QLatin1StringView("items")].toArray();
}
QString textOf(const QJsonValue &value, const char *name) { return value[QLatin1StringView(name)].toString(); }

} // namespace

// What support staff and their desktop ask: anything in one field, banks, instructions, layouts, alerts.
class TestDeskRoutes : public QObject
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

    void whoAsksIsToldWhatTheyMayDo()
    {
        const QJsonObject me = jsonOf(m_desk->get(QStringLiteral("/v1/me")));
        QCOMPARE(textOf(me, "name"), QStringLiteral("kim"));
        QVERIFY(me[QLatin1StringView("operator")].toBool());
        QCOMPARE(me[QLatin1StringView("scopes")].toArray().size(), ApiClient::allScopes().size());
        const ApiClient nobody(*m_site, {QStringLiteral("something:else")}, kFirstCarrier);
        const QJsonObject other = jsonOf(nobody.get(QStringLiteral("/v1/me")));
        QCOMPARE(textOf(other, "carrier"), kFirstCarrier.toString());
        QVERIFY(!other[QLatin1StringView("operator")].toBool());
    }

    // Each role against each route: 403 exactly where it lacks the scope.
    void aRoleMayDoWhatItsScopesSay()
    {
        for (const auto role :
             {oauth::Bearer::Viewer, oauth::Bearer::Support, oauth::Bearer::Dispatcher, oauth::Bearer::Administrator}) {
            const QStringList scopes = oauth::allowedScopes(role, false, {});
            const ApiClient client(*m_site, scopes);
            for (const api::Route &route : api::routes()) {
                if (!route.scope || !*route.scope || qstrcmp(route.path, "/v1/events") == 0)
                    continue;
                QString path = QLatin1StringView(route.path);
                static const QRegularExpression id(QStringLiteral("\\{(id|[A-Za-z]*Id)\\}"));
                path.replace(id, QStringLiteral("01890a5d-ac96-774b-bcce-b302099a8057"));
                path.replace(QRegularExpression(QStringLiteral("\\{[A-Za-z]+\\}")), QStringLiteral("77"));
                const auto response
                    = client.ask(route.method, path,
                                 qstrcmp(route.method, "GET") == 0 ? std::nullopt : std::optional(QJsonObject()));
                const bool lacks = response.body.contains("urn:cubby:problem:scope");
                QVERIFY2(lacks != scopes.contains(QLatin1StringView(route.scope)), route.path);
                QCOMPARE(lacks, response.status == 403);
            }
        }
    }

    // ---- search ----

    void anythingIsFoundInOneField_data()
    {
        QTest::addColumn<QString>("text");
        QTest::addColumn<QString>("kind");
        QTest::newRow("a label") << QStringLiteral("LABEL-A-77") << QStringLiteral("package");
        QTest::newRow("its beginning, small") << QStringLiteral("label-a") << QStringLiteral("package");
        QTest::newRow("a reference") << QStringLiteral("a-77") << QStringLiteral("order");
        QTest::newRow("an identifier") << QStringLiteral("{package}") << QStringLiteral("package");
        QTest::newRow("a code") << QStringLiteral("{code}") << QStringLiteral("package");
        QTest::newRow("a code in two parts") << QStringLiteral("{code in parts}") << QStringLiteral("package");
        QTest::newRow("a name's beginning") << QStringLiteral("müll") << QStringLiteral("customer");
        QTest::newRow("both names") << QStringLiteral("Müller anna") << QStringLiteral("customer");
        QTest::newRow("mail") << QStringLiteral("Anna@Example.org") << QStringLiteral("customer");
        QTest::newRow("telephone") << QStringLiteral("+49 30 123-456") << QStringLiteral("customer");
        QTest::newRow("a bank") << QStringLiteral("river") << QStringLiteral("bank");
        QTest::newRow("its address") << QStringLiteral("1 quay") << QStringLiteral("bank");
        QTest::newRow("a compartment") << QStringLiteral("Riverside / b1") << QStringLiteral("compartment");
        QTest::newRow("a driver") << QStringLiteral("sam dri") << QStringLiteral("driver");
    }
    void anythingIsFoundInOneField()
    {
        QFETCH(QString, text);
        QFETCH(QString, kind);
        const PackageId package = arrange();
        const QString code = codeOfFirst();
        text.replace(QStringLiteral("{package}"), package.toString());
        text.replace(QStringLiteral("{code}"), code);
        text.replace(QStringLiteral("{code in parts}"), code.left(4) + u' ' + code.mid(4));
        const QJsonArray found = search(*m_desk, text);
        QVERIFY2(!found.isEmpty(), qPrintable(text));
        QCOMPARE(textOf(found[0], "kind"), kind);
        if (kind == QStringLiteral("package"))
            QCOMPARE(textOf(found[0], "package"), package.toString());
        if (kind == QStringLiteral("compartment"))
            QCOMPARE(textOf(found[0], "compartment"), QStringLiteral("B1"));
    }

    void nobodyFindsWhatTheyMayNotSee()
    {
        arrange();
        const QString code = codeOfFirst();
        const ApiClient viewer(*m_site, oauth::allowedScopes(oauth::Bearer::Viewer, false, {}));
        for (const QString &text : {code, QStringLiteral("müller"), QStringLiteral("anna@example.org")}) {
            QVERIFY2(search(viewer, text).isEmpty(), qPrintable(text));
            QVERIFY2(!search(*m_desk, text).isEmpty(), qPrintable(text));
        }
        const auto stranger = m_site->centre->carryOut(m_site->now, [](Work &w) {
            return addCarrier(w, kOperator, QStringLiteral("Other"), CarrierKind::Shop, {});
        });
        const ApiClient other(*m_site, ApiClient::allScopes(), stranger->id);
        for (const QString &text : {code, QStringLiteral("müller"), QStringLiteral("LABEL-A-77"),
                                    QStringLiteral("A-77"), QStringLiteral("sam")})
            QVERIFY2(search(other, text).isEmpty(), qPrintable(text));
        QCOMPARE(m_desk->get(QStringLiteral("/v1/search")).status, 400);
        QCOMPARE(m_desk->get(QStringLiteral("/v1/search?q=a&limit=51")).status, 400);
        QVERIFY(search(*m_desk, QStringLiteral("' OR 1=1 --")).isEmpty());
    }

    // Another carrier has more than is read at once, and all of it before one's own.
    void whatOthersHaveHidesNothingOfOnesOwn()
    {
        const PackageId package = arrange();
        const PackageId theirs = m_site->place(m_site->order(m_bank->id, QStringLiteral("Z-1")));
        const auto other = m_site->centre->carryOut(m_site->now, [](Work &w) {
            return addCarrier(w, kOperator, QStringLiteral("Other"), CarrierKind::Shop, {});
        });
        QVERIFY(other);
        const QString carrier = other->id.toString();
        const QString numbers
            = QStringLiteral("WITH RECURSIVE n(i) AS (SELECT 1000 UNION ALL SELECT i + 1 FROM n WHERE i < 1600) ");
        m_site->query(
            QStringLiteral("UPDATE packages SET carrier = '%1' WHERE package = '%2'").arg(carrier, theirs.toString()));
        m_site->query(QStringLiteral("INSERT INTO package_labels (label, normal, package, carrier) %1"
                                     "SELECT 'LABEL-A-' || i, 'LABEL-A-' || i, '%2', '%3' FROM n")
                          .arg(numbers, theirs.toString(), carrier));
        m_site->query(QStringLiteral("INSERT INTO orders (order_id, carrier, kind, reference, customer, request, "
                                     "created_at) %1SELECT 'other-' || i, '%2', o.kind, 'A-' || i, o.customer, "
                                     "o.request, o.created_at FROM n, orders o WHERE o.reference = 'A-77'")
                          .arg(numbers, carrier));
        const ApiClient own(*m_site, ApiClient::allScopes(), kFirstCarrier);
        const QJsonArray byLabel = search(own, QStringLiteral("LABEL-A-"));
        QCOMPARE(byLabel.size(), 1);
        QCOMPARE(textOf(byLabel[0], "package"), package.toString());
        const QJsonArray byReference = search(own, QStringLiteral("A-"));
        QVERIFY(!byReference.isEmpty());
        QCOMPARE(textOf(byReference[0], "kind"), QStringLiteral("order"));
        QCOMPARE(textOf(byReference[0], "title"), QStringLiteral("A-77"));
        // What stands in the tables follows from the events again.
        m_site->query(QStringLiteral("UPDATE packages SET carrier = '%1' WHERE package = '%2'")
                          .arg(kFirstCarrier.toString(), theirs.toString()));
        m_site->query(QStringLiteral("DELETE FROM package_labels WHERE carrier = '%1'").arg(carrier));
        m_site->query(QStringLiteral("DELETE FROM orders WHERE carrier = '%1'").arg(carrier));
    }

    void whatSomebodyIsCalledStandsInNoTable()
    {
        arrange();
        for (const char *secret : {"ller", "anna@", "4930123456"})
            QVERIFY2(!m_site->store.raw().contains(secret), secret);
    }

    // Rows of before the terms: they are written by and by.
    void whatWasThereBeforeIsFound()
    {
        arrange();
        const QString code = codeOfFirst();
        m_site->query(QStringLiteral("DELETE FROM find_terms"));
        QVERIFY(search(*m_desk, code).isEmpty() && search(*m_desk, QStringLiteral("müller")).isEmpty());
        for (const char *sql : {"INSERT INTO find_pending SELECT 'customer', customer FROM customers",
                                "INSERT INTO find_pending SELECT 'code', credential FROM credentials",
                                "INSERT INTO find_pending SELECT 'bank', bank FROM banks",
                                "INSERT INTO find_pending SELECT 'person', person FROM people"})
            m_site->query(QLatin1StringView(sql));
        QVERIFY(m_site->centre->timePassed(m_site->now));
        for (const QString &text : {code, QStringLiteral("müller"), QStringLiteral("river"), QStringLiteral("sam")})
            QVERIFY2(!search(*m_desk, text).isEmpty(), qPrintable(text));
        QCOMPARE(m_site->count(QStringLiteral("find_pending")), 0);
    }

    void noStatementOfASearchReadsAWholeTable()
    {
        const bool postgres = TestDatabase::isPostgres();
        if (postgres)
            m_site->query(QStringLiteral("SET enable_seqscan = off")); // small tables are read whole otherwise
        for (QString sql : searchStatements(m_site->database->dialect())) {
            // PostgreSQL prepares no EXPLAIN: the values stand in the text.
            sql.replace(QStringLiteral("LIMIT ?"), QStringLiteral("LIMIT 10"));
            sql.replace(QStringLiteral("?"), QStringLiteral("'x'"));
            storage::Rows rows;
            const QString explain = postgres ? QStringLiteral("EXPLAIN ") : QStringLiteral("EXPLAIN QUERY PLAN ");
            const auto explained = m_site->database->run(explain + sql, {}, &rows);
            QVERIFY2(explained, qPrintable(explained ? QString() : explained.error().message));
            QVERIFY(!rows.empty());
            for (const storage::Row &row : rows) {
                const QString step = row.text(postgres ? 0 : 3);
                QVERIFY2(!step.contains(QStringLiteral("Seq Scan")) && !step.startsWith(QStringLiteral("SCAN")),
                         qPrintable(sql + u'\n' + step));
            }
        }
    }

    // ---- banks ----

    void banksAreListedWithWhatARowNeeds()
    {
        Layout second = smallWall();
        second.name = QStringLiteral("Aachen");
        FarBank silent(*m_site, second);
        m_site->place(m_site->order(m_bank->id, QStringLiteral("A"), Size::M));
        const QJsonArray all = itemsOf(m_desk->get(QStringLiteral("/v1/banks")));
        QCOMPARE(all.size(), 2);
        QCOMPARE(textOf(all[0], "name"), QStringLiteral("Aachen"));
        const QJsonValue counts = all[1][QLatin1StringView("compartments")];
        QCOMPARE(counts[QLatin1StringView("total")].toInt(), 5);
        QCOMPARE(counts[QLatin1StringView("reserved")].toInt(), 1);
        QCOMPARE(counts[QLatin1StringView("available")].toInt(), 4);
        QVERIFY(all[1][QLatin1StringView("waiting")].toInt() > 0); // the bank has not heard of the order
        const auto first = jsonOf(m_desk->get(QStringLiteral("/v1/banks?limit=1")));
        const QString next = textOf(first, "next");
        const auto rest = jsonOf(m_desk->get(QStringLiteral("/v1/banks?limit=1&after=") + next));
        QCOMPARE(textOf(rest[QLatin1StringView("items")][0], "name"), QStringLiteral("Riverside"));
        QVERIFY(rest[QLatin1StringView("next")].isNull());
        const auto names = [this](const char *query) {
            QStringList found;
            for (const QJsonValue bank : itemsOf(m_desk->get(QStringLiteral("/v1/banks?") + QLatin1StringView(query))))
                found << textOf(bank, "name");
            return found.join(u',');
        };
        QCOMPARE(names("filter=offline"), QStringLiteral("Aachen"));
        QCOMPARE(names("status=Active"), QStringLiteral("Riverside"));
        QCOMPARE(names("q=aach"), QStringLiteral("Aachen"));
        QCOMPARE(names("filter=nearlyFull"), QString());
        QCOMPARE(names("filter=withdrawn"), QString());
        QCOMPARE(m_desk->get(QStringLiteral("/v1/banks?filter=ugly")).status, 400);
        QCOMPARE(m_desk->get(QStringLiteral("/v1/banks?status=ugly")).status, 400);
        const ApiClient shop(*m_site, ApiClient::allScopes(), kFirstCarrier);
        const QJsonArray seen = itemsOf(shop.get(QStringLiteral("/v1/banks")));
        QCOMPARE(seen.size(), 2);
        QVERIFY(!seen[0].toObject().contains(QLatin1StringView("openAlerts"))); // the operator's affair
    }

    void aBankIsShownWithItsWallAndWhatItTold()
    {
        const PackageId package = m_site->place(m_site->order(m_bank->id, QStringLiteral("A")));
        m_bank->settle();
        m_bank->deposit(m_bank->expected(package), QStringLiteral("A1"));
        entry::CompartmentSet broken;
        broken.compartment = QStringLiteral("C1");
        broken.condition = Condition::Inspect;
        m_bank->write(broken);
        m_bank->write(entry::DoorForced{QStringLiteral("C1")});
        m_bank->send(m_bank->entriesFrom(1));
        const QJsonObject bank = jsonOf(m_desk->get(path()));
        const QJsonArray wall = bank[QLatin1StringView("wall")].toArray();
        QCOMPARE(wall.size(), 5);
        QCOMPARE(textOf(wall[0], "name"), QStringLiteral("A1"));
        QCOMPARE(textOf(wall[0], "custody"), QStringLiteral("Holds"));
        QCOMPARE(textOf(wall[0][QLatin1StringView("package")], "id"), package.toString());
        QVERIFY(wall[1][QLatin1StringView("package")].isNull());
        QCOMPARE(bank[QLatin1StringView("link")][QLatin1StringView("journalNumber")].toInt(),
                 int(m_bank->journal.size()));
        const auto history = jsonOf(m_desk->get(path("/history?compartment=C1")));
        QCOMPARE(textOf(history[QLatin1StringView("items")][0], "kind"), QStringLiteral("DoorForced"));
        QSet<QString> ids;
        QString after;
        do {
            const auto piece = jsonOf(m_desk->get(path("/history?limit=2&after=") + after));
            for (const QJsonValue event : piece[QLatin1StringView("items")].toArray()) {
                QVERIFY(!ids.contains(textOf(event, "id")));
                ids.insert(textOf(event, "id"));
            }
            after = textOf(piece, "next");
        } while (!after.isEmpty());
        QCOMPARE(qint64(ids.size()),
                 m_site->count(QStringLiteral("events WHERE bank = '%1'").arg(m_bank->id.toString())));
        // Where the reading stops before something is found, it goes on from there.
        after.clear();
        QStringList kinds;
        for (int i = 0; i < 100 && (i == 0 || !after.isEmpty()); ++i) {
            const auto rows = m_site->centre->read(m_site->now, [&](Work &work) {
                return bankHistory(work, m_bank->id, {QStringLiteral("C1"), after, 5, 1});
            });
            after = rows->empty() || !rows->back().row.isEmpty() ? QString() : rows->back().key;
            for (const BankRow &row : *rows) {
                if (!row.row.isEmpty())
                    kinds << textOf(row.row, "kind");
            }
        }
        QVERIFY(kinds.contains(QStringLiteral("DoorForced")));
        const QJsonArray due = itemsOf(m_desk->get(QStringLiteral("/v1/inspections?bank=") + m_bank->id.toString()));
        QCOMPARE(due.size(), 1);
        QCOMPARE(textOf(due[0], "compartment"), QStringLiteral("C1"));
        QCOMPARE(m_desk->get(QStringLiteral("/v1/inspections?bank=7")).status, 400);
        const ApiClient shop(*m_site, ApiClient::allScopes(), kFirstCarrier);
        for (const char *what : {"/history", "/layout", "/layouts", "/instructions"})
            QCOMPARE(shop.get(path(what)).status, 404);
        // What its kiosk shows is seen by support, and by no shop that watches its bank.
        QVERIFY(bank[QLatin1StringView("kiosk")].isNull());
        link::Heartbeat beat{m_bank->epoch, Millis(5), 0, QStringLiteral("mains"), 0, {}};
        beat.scene = {QStringLiteral("EnterCode"), m_site->now, QStringLiteral("pl")};
        m_bank->send(m_bank->seal(beat));
        QCOMPARE(textOf(jsonOf(m_desk->get(path()))[QLatin1StringView("kiosk")], "screen"),
                 QStringLiteral("EnterCode"));
        const QJsonObject shown = jsonOf(shop.get(path()));
        for (const char *hidden : {"kiosk", "heartbeat", "presence", "software", "maintainedAt", "wall", "link"})
            QVERIFY2(!shown.contains(QLatin1StringView(hidden)), hidden);
        QCOMPARE(textOf(shown, "name"), textOf(bank, "name"));
    }

    void aBanksPlaceAndNameChange()
    {
        const QJsonObject change{{QStringLiteral("name"), QStringLiteral("Harbour")},
                                 {QStringLiteral("latitude"), 52.5},
                                 {QStringLiteral("longitude"), 13.4},
                                 {QStringLiteral("why"), QStringLiteral("moved")}};
        const QJsonObject bank = jsonOf(m_desk->ask("PATCH", path(), change));
        QCOMPARE(textOf(bank, "name"), QStringLiteral("Harbour"));
        QCOMPARE(bank[QLatin1StringView("latitude")].toDouble(), 52.5);
        QVERIFY(!search(*m_desk, QStringLiteral("harb")).isEmpty());
        QVERIFY(search(*m_desk, QStringLiteral("riverside")).isEmpty());
        QCOMPARE(m_desk->ask("PATCH", path(), QJsonObject{{QStringLiteral("latitude"), 1.0}}).status, 422);
        QCOMPARE(m_desk->ask("PATCH", path(), QJsonObject{{QStringLiteral("timeZone"), QStringLiteral("Moon")}}).status,
                 422);
    }

    void whatABankIsAskedToDoIsSeenToItsEnd()
    {
        m_bank->write(entry::BankStarted{QStringLiteral("1.0")});
        m_bank->send(m_bank->entriesFrom(1));
        const QJsonObject open{{QStringLiteral("action"), QStringLiteral("Open")},
                               {QStringLiteral("compartment"), QStringLiteral("A1")},
                               {QStringLiteral("why"), QStringLiteral("the customer is there")}};
        const auto keyed = QList<http::Header>{{"Idempotency-Key", "once"}};
        const auto asked = m_desk->ask("POST", path("/instructions"), open, keyed);
        QCOMPARE(asked.status, 201);
        QCOMPARE(m_desk->ask("POST", path("/instructions"), open, keyed).body, asked.body);
        QCOMPARE(m_site->count(QStringLiteral("instructions")), 1); // no second opening
        const QString id = textOf(jsonOf(asked), "id");
        QCOMPARE(textOf(jsonOf(m_desk->get(path("/instructions/") + id)), "state"), QStringLiteral("Asked"));
        const quint64 from = m_bank->journal.size() + 1;
        entry::InstructionDone done;
        done.instruction = InstructionId::parse(id).value();
        done.result = QStringLiteral("Done");
        m_bank->write(done);
        m_bank->send(m_bank->entriesFrom(from));
        QCOMPARE(textOf(itemsOf(m_desk->get(path("/instructions")))[0], "state"), QStringLiteral("Done"));

        QJsonObject silent = open;
        silent.remove(QStringLiteral("why"));
        QCOMPARE(m_desk->post(path("/instructions"), silent).status, 422);
        QJsonObject wrong = open;
        wrong[QLatin1StringView("action")] = QStringLiteral("Explode");
        QCOMPARE(m_desk->post(path("/instructions"), wrong).status, 422);
        QCOMPARE(
            m_desk->post(QStringLiteral("/v1/banks/01890a5d-ac96-774b-bcce-b302099a8057/instructions"), open).status,
            404);
        // What was long on its way is not done late; under a key that is known it is answered as it was.
        QJsonObject limited = open;
        limited[QLatin1StringView("notAfter")] = toIso(m_site->now + std::chrono::seconds(30));
        const auto inTime = m_desk->ask("POST", path("/instructions"), limited, {{"Idempotency-Key", "limited"}});
        QCOMPARE(inTime.status, 201);
        QCOMPARE(textOf(jsonOf(inTime), "notAfter"), textOf(limited, "notAfter")); // sooner than the usual two minutes
        m_site->now += std::chrono::seconds(31);
        QCOMPARE(m_desk->ask("POST", path("/instructions"), limited, {{"Idempotency-Key", "limited"}}).body,
                 inTime.body);
        const auto late = m_desk->ask("POST", path("/instructions"), limited, {{"Idempotency-Key", "late"}});
        QCOMPARE(late.status, 409);
        QVERIFY(textOf(jsonOf(late), "type").endsWith(QStringLiteral("instruction.too-late")));
        QCOMPARE(m_site->count(QStringLiteral("instructions")), 2);
        limited[QLatin1StringView("notAfter")] = QStringLiteral("tomorrow");
        QCOMPARE(m_desk->post(path("/instructions"), limited).status, 422);
        // A whole bank is for those who set banks up.
        const ApiClient support(*m_site, oauth::allowedScopes(oauth::Bearer::Support, false, {}));
        const QJsonObject maintenance{{QStringLiteral("action"), QStringLiteral("SetMaintenance")},
                                      {QStringLiteral("why"), QStringLiteral("water")}};
        QCOMPARE(support.post(path("/instructions"), maintenance).status, 403);
        QCOMPARE(m_desk->post(path("/instructions"), maintenance).status, 201);
    }

    void aLayoutIsCheckedComparedAndSent()
    {
        QFile file(QStringLiteral(CUBBY_SOURCE "/resources/layouts/riverside.json"));
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QJsonObject layout = QJsonDocument::fromJson(file.readAll()).object();
        const auto known = m_desk->get(path("/layout"));
        const QByteArray etag = known.headers.value("ETag");
        QVERIFY(!etag.isEmpty());
        const QJsonObject body{{QStringLiteral("layout"), layout}, {QStringLiteral("why"), QStringLiteral("rebuilt")}};
        const auto dry = m_desk->ask("PUT", path("/layout?dryRun=true"), body);
        QCOMPARE(dry.status, 200);
        QVERIFY(!jsonOf(dry)[QLatin1StringView("added")].toArray().isEmpty());
        QCOMPARE(m_site->count(QStringLiteral("bank_layouts")), 0);
        QCOMPARE(m_desk->ask("PUT", path("/layout"), body).status, 428);
        QCOMPARE(m_desk->ask("PUT", path("/layout"), body, {{"If-Match", "\"other\""}}).status, 412);
        QCOMPARE(m_desk->ask("PUT", path("/layout"), body, {{"If-Match", etag}}).status, 202);
        QCOMPARE(textOf(itemsOf(m_desk->get(path("/layouts")))[0], "state"), QStringLiteral("Asked"));
        QJsonObject bad = layout;
        QJsonArray compartments = bad[QLatin1StringView("compartments")].toArray();
        QJsonObject first = compartments[0].toObject();
        first[QLatin1StringView("size")] = QStringLiteral("HUGE");
        compartments[0] = first;
        bad[QLatin1StringView("compartments")] = compartments;
        const auto refused = m_desk->ask("PUT", path("/layout"), QJsonObject{{QStringLiteral("layout"), bad}});
        QCOMPARE(refused.status, 422);
        QCOMPARE(textOf(jsonOf(refused)[QLatin1StringView("errors")][0], "pointer"),
                 QStringLiteral("#/layout/compartments/0/size"));
        QCOMPARE(
            m_desk
                ->ask("PUT", QStringLiteral("/v1/banks/01890a5d-ac96-774b-bcce-b302099a8057/layout?dryRun=true"), body)
                .status,
            404);
    }

    // ---- alerts ----

    void anAlertIsTakenOnCommentedClosedAndOpenedAgain()
    {
        raise(QStringLiteral("one"));
        raise(QStringLiteral("two"));
        const auto first = jsonOf(m_desk->get(QStringLiteral("/v1/alerts?limit=1")));
        QVERIFY(!textOf(first, "next").isEmpty());
        QCOMPARE(itemsOf(m_desk->get(QStringLiteral("/v1/alerts?limit=1&after=") + textOf(first, "next"))).size(), 1);
        const QString alert = QStringLiteral("/v1/alerts/") + textOf(first[QLatin1StringView("items")][0], "id");
        const auto done = [&](const char *what, const QJsonObject &body) {
            return m_desk->post(alert + QLatin1StringView(what), body);
        };
        QCOMPARE(textOf(jsonOf(done("/assign", {{QStringLiteral("assignee"), QStringLiteral("kim")}})), "state"),
                 QStringLiteral("Assigned"));
        QCOMPARE(itemsOf(m_desk->get(QStringLiteral("/v1/alerts?assignee=kim"))).size(), 1);
        QCOMPARE(done("/assign", {}).status, 422);
        QCOMPARE(textOf(jsonOf(done("/comment", {{QStringLiteral("comment"), QStringLiteral("looked")}})), "comment"),
                 QStringLiteral("looked"));
        QCOMPARE(done("/comment", {}).status, 422);
        QCOMPARE(done("/reopen", {}).status, 422); // it is open
        QCOMPARE(done("/close", {}).status, 422); // without a reason
        QCOMPARE(textOf(jsonOf(done("/close", {{QStringLiteral("why"), QStringLiteral("mended")}})), "state"),
                 QStringLiteral("Closed"));
        QCOMPARE(itemsOf(m_desk->get(QStringLiteral("/v1/alerts"))).size(), 1);
        QCOMPARE(itemsOf(m_desk->get(QStringLiteral("/v1/alerts?state=Closed&bank=") + m_bank->id.toString())).size(),
                 1);
        QCOMPARE(textOf(jsonOf(done("/reopen", {})), "state"), QStringLiteral("Open"));
        QCOMPARE(textOf(jsonOf(m_desk->get(alert)), "state"), QStringLiteral("Open"));
        for (const char *what : {"/assign", "/comment", "/close", "/reopen"})
            QCOMPARE(m_desk
                         ->post(QStringLiteral("/v1/alerts/99") + QLatin1StringView(what),
                                {{QStringLiteral("why"), QStringLiteral("x")},
                                 {QStringLiteral("assignee"), QString()},
                                 {QStringLiteral("comment"), QStringLiteral("x")}})
                         .status,
                     404);
        QCOMPARE(m_desk->get(QStringLiteral("/v1/alerts?state=Odd")).status, 400);
        QCOMPARE(m_desk->get(QStringLiteral("/v1/alerts?bank=Odd")).status, 400);
        QCOMPARE(m_site->count(QStringLiteral("audit WHERE action LIKE '%Alert'")), 4);
    }

    // ---- live ----

    void whoeverLooksOnIsToldWithTheRowsThatListsShow()
    {
        m_site->waitUntilSettled();
        const auto start = read([](Work &w) { return endOfEvents(w); });
        const PackageId package = m_site->place(m_site->order(m_bank->id, QStringLiteral("A")));
        m_bank->settle();
        m_bank->deposit(m_bank->expected(package), QStringLiteral("A1"));
        m_bank->send(m_bank->entriesFrom(1));
        raise(QStringLiteral("one"));
        m_site->waitUntilSettled();
        const auto told = read([&](Work &w) { return publicEventsAfter(w, start, 500, ForWhom::Lookers).events; });
        const auto last = [&](const char *type) {
            const auto found = std::find_if(told.rbegin(), told.rend(), [&](const PublicEvent &event) {
                return event.type == QLatin1StringView(type);
            });
            return found == told.rend() ? QJsonObject() : found->data;
        };
        const QJsonObject compartment = last("compartment.changed");
        QCOMPARE(textOf(compartment[QLatin1StringView("compartment")], "custody"), QStringLiteral("Holds"));
        QCOMPARE(compartment[QLatin1StringView("row")][QLatin1StringView("compartments")][QLatin1StringView("occupied")]
                     .toInt(),
                 1);
        QCOMPARE(textOf(last("alert.changed")[QLatin1StringView("alert")], "kind"), QStringLiteral("test"));
        QVERIFY(!last("package.deposited").isEmpty());
        const Actor shop{kFirstCarrier, {}};
        for (const PublicEvent &event : told)
            QVERIFY(!event.isLive || !event.isFor(shop)); // the operator's alone
        for (const PublicEvent &event : read([&](Work &w) { return publicEventsAfter(w, start, 500).events; }))
            QVERIFY(!event.isLive); // nobody is called for it
    }

private:
    template <class Find>
    auto read(Find find) -> std::invoke_result_t<Find, Work &>
    {
        return m_site->centre->read(m_site->now, find).value();
    }
    QString path(const char *more = "") const
    {
        return QStringLiteral("/v1/banks/") + m_bank->id.toString() + QLatin1StringView(more);
    }
    static QJsonArray search(const ApiClient &client, const QString &text)
    {
        return itemsOf(client.get(QStringLiteral("/v1/search?q=") + text));
    }
    // An order of Anna Müller, and a driver.
    PackageId arrange()
    {
        auto request = m_site->order(m_bank->id, QStringLiteral("A-77"));
        request.name = QStringLiteral("Anna Müller");
        request.email = QStringLiteral("anna@example.org");
        request.phone = QStringLiteral("+4930123456");
        NewPerson sam;
        sam.name = QStringLiteral("Sam Driver");
        sam.pin = QStringLiteral("4711");
        sam.notAfter = m_site->now + 8h;
        sam.pinCost = {64, 1};
        if (!m_site->centre->addPerson(kShop, sam, m_site->now))
            qFatal("the driver was refused");
        return m_site->place(request);
    }
    QString codeOfFirst()
    {
        const auto id = CredentialId::parse(m_site->text(QStringLiteral("SELECT credential FROM credentials"))).value();
        return read([id](Work &w) { return codeOf(w, id); }).value();
    }
    void raise(const QString &subject)
    {
        m_site->now += 1s;
        QVERIFY(m_site->centre->write(m_site->now, [&](Work &w) {
            raiseAlert(w, m_bank->id, QStringLiteral("test"), subject, QStringLiteral("something"));
        }));
    }

    std::unique_ptr<Site> m_site;
    std::unique_ptr<FarBank> m_bank;
    std::unique_ptr<ApiClient> m_desk;
};

QTEST_GUILESS_MAIN(TestDeskRoutes)
#include "tst_deskroutes.moc"
