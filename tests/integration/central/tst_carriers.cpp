// SPDX-License-Identifier: GPL-3.0-or-later
#include "central/credentials.h"
#include "central/custodyorders.h"
#include "central/returns.h"
#include "central/story.h"
#include "central/tracking.h"
#include "tests/api/witness.h"

#include <QJsonArray>
#include <QJsonDocument>

using namespace cubby;
using namespace cubby::test;
using namespace cubby::central::api;
using namespace std::chrono_literals;

// Carriers, and their orders: changed, cancelled, sent back.
class TestCarriers : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_bank.reset();
        m_site = std::make_unique<Site>();
        m_bank = std::make_unique<FarBank>(*m_site);
        m_bank->settle();
    }

    // ---- each sees only its own ----

    void everyRouteHidesWhatIsAnotherCarriers()
    {
        const Carrier other = addOther();
        const QByteArray key = keyOf(other);
        const PackageId package = order(QStringLiteral("A"));
        const OrderId order = orderOf(package);
        const QStringList scopes = oauth::allowedScopes(oauth::Bearer::Machine, true, {});
        // Whatever routes of packages and people want to be told, so that nothing else is wrong.
        const QString later = toIso(m_site->now + 24h);
        const QJsonObject everything{{QStringLiteral("why"), QStringLiteral("curiosity")},
                                     {QStringLiteral("until"), later},
                                     {QStringLiteral("notAfter"), later},
                                     {QStringLiteral("name"), QStringLiteral("B")},
                                     {QStringLiteral("email"), QStringLiteral("b@example.org")},
                                     {QStringLiteral("bank"), m_bank->id.toString()},
                                     {QStringLiteral("finding"), QStringLiteral("Fetched")},
                                     {QStringLiteral("pin"), QStringLiteral("1234")}};
        const auto isOfDesk = [](const QString &path) {
            return path.startsWith(QStringLiteral("/v1/packages/")) || path.startsWith(QStringLiteral("/v1/people/"));
        };
        int tried = 0;
        for (const Route &route : routes()) {
            const QString path = QLatin1StringView(route.path);
            if (!path.contains(QStringLiteral("{id}")))
                continue;
            ++tried;
            for (const QString &id : {package.toString(), order.toString(), m_bank->id.toString()}) {
                const auto response = ask(key, route.method, QString(path).replace(QStringLiteral("{id}"), id),
                                          isOfDesk(path) ? everything : QJsonObject());
                const bool own = path == QStringLiteral("/v1/banks/{id}") && id == m_bank->id.toString();
                if (!scopes.contains(QLatin1StringView(route.scope)))
                    QVERIFY2(response.status == 403, route.path);
                else if (own && qstrcmp(route.method, "GET") == 0) // banks are everybody's who may use them
                    QCOMPARE(response.status, 200);
                else
                    QVERIFY2(response.status == 404, route.path);
            }
        }
        QVERIFY(tried >= 7);
        QCOMPARE(m_site->status(package), QStringLiteral("AssignedToCompartment")); // nothing was done to it
        QCOMPARE(ask(key, "GET", QStringLiteral("/v1/audit"), {}).status, 403); // is for people at a desk
    }

    void everyFunctionHidesWhatIsAnotherCarriers()
    {
        const Actor stranger{addOther().id, QStringLiteral("stranger")};
        const PackageId package = order(QStringLiteral("A"));
        const OrderId orderId = orderOf(package);
        const auto badge = m_site->centre->addPerson(kShop, person(), m_site->now).value();
        auto route = carryOut([&](Work &w) { return addRoute(w, kShop, QStringLiteral("north"), {m_bank->id}); });
        const auto own = carryOut([&](Work &w) { return addPerson(w, stranger, person()); });
        QVERIFY(route && own);
        const QString credential = m_site->text(QStringLiteral("SELECT credential FROM credentials"));
        const CredentialId credentialId = CredentialId::parse(credential).value();
        const QString why = QStringLiteral("curiosity");

        const std::vector<std::pair<const char *, std::function<Result<void>(Work &)>>> changes{
            {"changeOrder", [&](Work &w) { return changeOrder(w, stranger, orderId, {.reachable = true}); }},
            {"cancelOrder", [&](Work &w) { return cancelOrder(w, stranger, orderId, why); }},
            {"cancelPackage", [&](Work &w) { return cancelPackage(w, stranger, package, why); }},
            {"unassign", [&](Work &w) { return unassignPackage(w, stranger, package, why); }},
            {"move", [&](Work &w) { return movePackage(w, stranger, package, m_bank->id, why); }},
            {"doubt", [&](Work &w) { return markInDoubt(w, stranger, package, why); }},
            {"resolve", [&](Work &w) { return resolveDoubt(w, stranger, package, Finding::Fetched, why); }},
            {"delegate",
             [&](Work &w) { return delegatePackage(w, stranger, package, friendly(), true, why).map([](auto) {}); }},
            {"reissue", [&](Work &w) { return reissueCode(w, stranger, package, why).map([](auto) {}); }},
            {"withdraw", [&](Work &w) { return withdrawCredential(w, stranger, credentialId, why); }},
            {"reissueBadge",
             [&](Work &w) {
                 return reissueBadge(w, stranger, badge.person, QStringLiteral("1234"), w.now() + 1h, why)
                     .map([](auto) {});
             }},
            {"changePin",
             [&](Work &w) {
                 return changePin(w, stranger, badge, QStringLiteral("4711"), QStringLiteral("1234"), {64, 1});
             }},
            {"withdrawBadge", [&](Work &w) { return withdrawBadge(w, stranger, badge.person, why); }},
            {"unlockBadge", [&](Work &w) { return unlockBadge(w, stranger, badge.person, why); }},
            {"grantBank", [&](Work &w) { return grantBank(w, stranger, badge.person, m_bank->id, {}, why); }},
            {"revokeBank", [&](Work &w) { return revokeBank(w, stranger, badge.person, m_bank->id, why); }},
            {"grantRoute", [&](Work &w) { return grantRoute(w, stranger, own->person, *route, {}, why); }},
            {"changeCarrier", [&](Work &w) { return changeCarrier(w, stranger, kFirstCarrier, {}, why); }},
            {"issueCarrierKey",
             [&](Work &w) { return issueCarrierKey(w, stranger, kFirstCarrier, why).map([](auto) {}); }},
        };
        const QString before = m_site->text(QStringLiteral("SELECT COUNT(*) FROM directory_log"));
        for (const auto &[name, change] : changes) {
            const auto done = m_site->centre->carryOut(m_site->now, change);
            QVERIFY2(!done, name);
            const QString code = done.error().code;
            QVERIFY2(code.endsWith(QStringLiteral("unknown")), qPrintable(QLatin1StringView(name) + u' ' + code));
        }
        QCOMPARE(m_site->text(QStringLiteral("SELECT COUNT(*) FROM directory_log")), before);

        auto work = Work::begin(*m_site->database, m_site->keys, m_site->chance, m_site->now, storage::Access::Read);
        QVERIFY(!orderDocument(*work, stranger, orderId));
        QVERIFY(!packageDocument(*work, stranger, package));
        QVERIFY(!historyDocument(*work, stranger, package));
        QVERIFY(!storyDocument(*work, stranger, package));
        QVERIFY(!findPackage(*work, stranger, package));
        QVERIFY(!findPerson(*work, stranger, badge.person));
        QVERIFY(!findCarrier(*work, stranger, kFirstCarrier));
        QVERIFY(credentialsOf(*work, stranger, package).empty());
        QCOMPARE(people(*work, stranger).size(), std::size_t(1)); // its own
        QCOMPARE(carriers(*work, stranger).size(), std::size_t(1));
        for (const AuditRow &row : auditRows(*work, stranger))
            QVERIFY2(row.carrier == stranger.carrier, qPrintable(row.action));
        QVERIFY(storyDocument(*work, kShop, package) && storyDocument(*work, kOperator, package));
    }

    void twoCarriersMayUseTheSameReferenceAndKey()
    {
        const Carrier other = addOther();
        const Actor by{other.id, QStringLiteral("other")};
        const QString key = QStringLiteral("key");
        const auto first = m_site->order(m_bank->id, QStringLiteral("A"));
        auto second = first;
        second.packages[0].labels = {QStringLiteral("THEIRS")};
        const auto one = m_site->centre->placeOrder(kShop, first, key, m_site->now);
        const auto two = m_site->centre->placeOrder(by, second, key, m_site->now);
        QVERIFY(one && *one && two && *two);
        QVERIFY(!(*one)->repeated && !(*two)->repeated);
        QCOMPARE(m_site->count(QStringLiteral("orders")), 2);
    }

    void aKeyIsGoodUntilItIsWithdrawn()
    {
        const Carrier other = addOther();
        const QByteArray key = keyOf(other);
        QCOMPARE(ask(key, "GET", QStringLiteral("/v1/banks/") + m_bank->id.toString(), {}).status, 200);
        QVERIFY(!m_site->store.raw().contains(key));
        QVERIFY(carryOut([&](Work &w) {
            return withdrawCarrierKey(w, kOperator, other.id, QStringLiteral("shop system"), QStringLiteral("lost"));
        }));
        QCOMPARE(ask(key, "GET", QStringLiteral("/v1/banks/") + m_bank->id.toString(), {}).status, 401);
    }

    void aCarriersSettingsFillInWhatAnOrderLeavesOpen()
    {
        CarrierSettings settings;
        settings.keepFor = 24h;
        settings.languages = {QStringLiteral("pl")};
        QVERIFY(carryOut([&](Work &w) { return changeCarrier(w, kShop, kFirstCarrier, settings, {}); }));
        auto request = m_site->order(m_bank->id, QStringLiteral("A"));
        request.packages[0].keepFor.reset();
        const PackageId package = m_site->place(request);
        m_bank->settle();
        QCOMPARE(m_bank->expected(package).keepFor, Millis(24h));
        QCOMPARE(m_bank->expected(package).language, QStringLiteral("pl"));
        settings.keepFor = 48h; // the same order is the same still
        QVERIFY(carryOut([&](Work &w) { return changeCarrier(w, kShop, kFirstCarrier, settings, {}); }));
        QVERIFY((*m_site->centre->placeOrder(kShop, request, {}, m_site->now))->repeated);
        settings.banks = {m_bank->id};
        QCOMPARE(carryOut([&](Work &w) { return changeCarrier(w, kShop, kFirstCarrier, settings, {}); }).error().code,
                 QStringLiteral("carrier.forbidden"));
    }

    void aBankThatACarrierMayNotUseIsNotThere()
    {
        FarBank second(*m_site);
        CarrierSettings settings;
        settings.banks = {second.id};
        QVERIFY(carryOut([&](Work &w) { return changeCarrier(w, kOperator, kFirstCarrier, settings, {}); }));
        const auto refused
            = m_site->centre->placeOrder(kShop, m_site->order(m_bank->id, QStringLiteral("A")), {}, m_site->now);
        QCOMPARE(refused->error().error.code, QStringLiteral("order.bank-unknown"));
        QVERIFY(!*m_site->centre->bank(kShop, m_bank->id, m_site->now));
        QVERIFY(*m_site->centre->bank(kShop, second.id, m_site->now));
    }

    // ---- cancelling ----

    void anOrderIsCancelledBeforeItsDeposit()
    {
        const PackageId package = order(QStringLiteral("A"));
        m_bank->settle();
        QVERIFY(cancel(package));
        QCOMPARE(m_site->status(package), QStringLiteral("Cancelled"));
        m_bank->settle();
        QVERIFY(!m_bank->all<directory::PackageWithdrawn>().empty());
        QVERIFY(cancel(package)); // again changes nothing
        QCOMPARE(m_site->count(QStringLiteral("stays WHERE state <> 'Ended'")), 0);
        // Its label is free for another order.
        auto again = m_site->order(m_bank->id, QStringLiteral("B"));
        again.packages[0].labels = {QStringLiteral("LABEL-A")};
        QVERIFY(*m_site->centre->placeOrder(kShop, again, {}, m_site->now));
    }

    void whatLiesInTheBankIsRecalled()
    {
        const PackageId package = delivered(QStringLiteral("A"));
        QVERIFY(cancel(package));
        QCOMPARE(m_site->status(package), QStringLiteral("InLocker"));
        m_bank->settle();
        QVERIFY(m_bank->expected(package).plan == PackagePlan::Collect);
        QVERIFY(m_bank->expected(package).credential.isNull());
        QCOMPARE(m_site->count(QStringLiteral("credentials WHERE state = 'Open'")), 0);
        QVERIFY(isOnlyToldOfTheCancellation()); // and not to fetch it
        // A bank that needs everything anew hears it, too.
        m_bank->directory = {};
        m_bank->nonce = QStringLiteral("nonce-2");
        m_bank->settle();
        QVERIFY(m_bank->expected(package).plan == PackagePlan::Collect);
        collect(package);
        QCOMPARE(m_site->status(package), QStringLiteral("Returned"));
        QVERIFY(cancel(package)); // again changes nothing
        QCOMPARE(m_site->status(package), QStringLiteral("Returned"));
    }

    void whatWasFetchedCannotBeCancelled()
    {
        const PackageId package = delivered(QStringLiteral("A"));
        const quint64 from = m_bank->journal.size() + 1;
        m_bank->pickup(m_bank->expected(package), QStringLiteral("A1"));
        m_bank->send(m_bank->entriesFrom(from));
        const auto refused = cancel(package);
        QVERIFY(!refused);
        QCOMPARE(refused.error().code, QStringLiteral("order.too-late"));
    }

    void aDepositThatTheCancellationDidNotReachIsRecalled()
    {
        const PackageId package = order(QStringLiteral("A"));
        m_bank->settle();
        const auto known = m_bank->expected(package);
        QVERIFY(cancel(package)); // the bank is cut off
        const quint64 from = m_bank->journal.size() + 1;
        m_bank->deposit(known, QStringLiteral("A1"));
        m_bank->send(m_bank->entriesFrom(from));
        QCOMPARE(m_site->status(package), QStringLiteral("InLocker"));
        m_bank->settle();
        QVERIFY(m_bank->expected(package).plan == PackagePlan::Collect);
        QVERIFY(isOnlyToldOfTheCancellation());
        collect(package);
        QCOMPARE(m_site->status(package), QStringLiteral("Returned"));
    }

    void aCarrierIsRenamedAndClosed()
    {
        const Actor desk{{}, QStringLiteral("sam")};
        const auto carry = [&](auto decision) { return m_site->centre->carryOut(m_site->now, decision); };
        const auto carrier = carry([&](Work &w) { return addCarrier(w, desk, QStringLiteral("Kite"), {}); });
        const CarrierId id = carrier.value().id;
        const Actor own{id, QStringLiteral("kim")};
        const QByteArray key
            = carry([&](Work &w) { return issueCarrierKey(w, own, id, QStringLiteral("till")); }).value();
        const QString why = QStringLiteral("merged");
        QCOMPARE(carry([&](Work &w) { return renameCarrier(w, own, id, QStringLiteral("K"), why); }).error().code,
                 QStringLiteral("carrier.forbidden"));
        QVERIFY(carry([&](Work &w) { return renameCarrier(w, desk, id, QStringLiteral("Kite & Co"), why); }));
        QVERIFY(carry([&](Work &w) {
            return changeBrand(w, own, id, {QStringLiteral("Kite"), {}, QStringLiteral("kite@example.org"), {}}, why);
        }));
        QCOMPARE(carry([&](Work &w) {
                     return changeBrand(w, own, id, {{}, {}, QStringLiteral("kite"), {}}, why);
                 })
                     .error()
                     .code,
                 QStringLiteral("carrier.settings"));
        QCOMPARE(carry([&](Work &w) { return closeCarrier(w, desk, kFirstCarrier, why); }).error().code,
                 QStringLiteral("carrier.first"));
        QVERIFY(carry([&](Work &w) { return closeCarrier(w, desk, id, why); }));
        const auto seen = m_site->centre->read(m_site->now, [&](Work &w) {
            return std::tuple(findCarrier(w, desk, id).value(), carrierKeys(w, own, id), carrierOfKey(w, key));
        });
        QCOMPARE(std::get<0>(*seen).name, QStringLiteral("Kite & Co"));
        QCOMPARE(std::get<0>(*seen).closedAt, std::optional(m_site->now));
        QCOMPARE(std::get<1>(*seen).size(), std::size_t(1));
        QVERIFY(std::get<1>(*seen)[0].withdrawnAt);
        QVERIFY(!std::get<2>(*seen));
    }

    // ---- changing ----

    void whereToPushAndTheTimeZoneComeWithTheOrderAndCanBeChanged()
    {
        auto asked = m_site->order(m_bank->id, QStringLiteral("A"));
        asked.push = QStringLiteral("device-1");
        asked.timeZone = QStringLiteral("Asia/Tokyo");
        const PackageId package = m_site->place(asked);
        const auto contact = [&] {
            const auto found = m_site->centre->read(m_site->now, [&](Work &work) {
                const auto known = findPackage(work, package);
                return contactOf(work, known ? known->customer : QString()).value_or(Contact());
            });
            return found.value_or(Contact());
        };
        QCOMPARE(contact().push, asked.push);
        QCOMPARE(contact().timeZone, asked.timeZone);
        QVERIFY(!m_site->store.raw().contains("device-1")); // it is sealed
        QVERIFY(change(package, {.push = QString(), .timeZone = QStringLiteral("Europe/Paris")}));
        QCOMPARE(contact().push, QString());
        QCOMPARE(contact().timeZone, QStringLiteral("Europe/Paris"));
        QCOMPARE(contact().email, asked.email);
    }

    void anOrderMovesToAnotherBankBeforeItsDeposit()
    {
        FarBank second(*m_site);
        second.settle();
        const PackageId package = order(QStringLiteral("A"));
        m_bank->settle();
        const StayId first = m_bank->expected(package).stay;
        QVERIFY(change(package, {.bank = second.id, .why = QStringLiteral("moved house")}));
        QCOMPARE(m_site->status(package), QStringLiteral("AssignedToCompartment"));
        m_bank->settle();
        second.settle();
        QCOMPARE(m_bank->all<directory::PackageWithdrawn>().back().stay, first);
        QVERIFY(!second.expected(package).stay.isNull());
        const quint64 from = second.journal.size() + 1;
        second.deposit(second.expected(package), QStringLiteral("A1"));
        second.send(second.entriesFrom(from));
        QCOMPARE(change(package, {.bank = m_bank->id}).error().code, QStringLiteral("order.too-late"));
        QCOMPARE(change(package, {.bank = BankId::make(m_site->now, m_site->chance)}).error().code,
                 QStringLiteral("order.bank-unknown"));
    }

    void contactAndWishesChange()
    {
        const PackageId package = order(QStringLiteral("A"), Size::M);
        QVERIFY(change(package, {.email = QString(),
                                 .phone = QStringLiteral("+4930123456"),
                                 .language = QStringLiteral("tr"),
                                 .reachable = true}));
        m_bank->settle();
        QVERIFY(m_bank->expected(package).accessible);
        QCOMPARE(m_bank->expected(package).language, QStringLiteral("tr"));
        QVERIFY(!m_site->store.raw().contains("4930123456"));
        QCOMPARE(change(package, {.phone = QString()}).error().code, QStringLiteral("order.contact"));
        const auto rows = m_site->query(QStringLiteral("SELECT detail, actor, source FROM audit WHERE action = "
                                                       "'changeOrder'"));
        QCOMPARE(rows.size(), std::size_t(1));
        QVERIFY(!rows.front().text(0).contains(QStringLiteral("4930")));
        QCOMPARE(rows.front().text(1), kShop.name);
        QCOMPARE(rows.front().text(2), kShop.from);
    }

    // ---- over HTTP ----

    void manyOrdersAreTakenAtOnceEachForItself()
    {
        QJsonArray orders;
        for (const char *reference : {"A", "B", "A", "C"})
            orders << json(QLatin1StringView(reference));
        QJsonObject bad = orders[3].toObject();
        bad.insert(QStringLiteral("bank"), QStringLiteral("nowhere"));
        orders[3] = bad;
        orders << QJsonValue(7);
        const QJsonObject body{{QStringLiteral("orders"), orders}};
        const auto response = ask(kToken, "POST", QStringLiteral("/v1/orders/bulk"), body);
        QCOMPARE(response.status, 200);
        QCOMPARE(statusesOf(response), (QList<int>{201, 201, 200, 422, 422}));
        QCOMPARE(statusesOf(ask(kToken, "POST", QStringLiteral("/v1/orders/bulk"), body)),
                 (QList<int>{200, 200, 200, 422, 422}));
        QCOMPARE(m_site->count(QStringLiteral("orders")), 2);
        QJsonArray many;
        for (int i = 0; i < 101; ++i)
            many << json(QString::number(i));
        QCOMPARE(ask(kToken, "POST", QStringLiteral("/v1/orders/bulk"), {{QStringLiteral("orders"), many}}).status,
                 422);
        QCOMPARE(ask(kToken, "POST", QStringLiteral("/v1/orders/bulk"), {}).status, 422);
    }

    void anOrderIsReadChangedAndCancelledOverHttp()
    {
        const auto placed = ask(kToken, "POST", QStringLiteral("/v1/orders"), json(QStringLiteral("A")));
        QCOMPARE(placed.status, 201);
        const QJsonObject order = QJsonDocument::fromJson(placed.body).object();
        const QString path = QStringLiteral("/v1/orders/") + order[QLatin1StringView("id")].toString();
        QCOMPARE(ask(kToken, "GET", path, {}).body, placed.body);
        const auto patched = ask(kToken, "PATCH", path, {{QStringLiteral("reachable"), true}});
        QCOMPARE(patched.status, 200);
        QCOMPARE(ask(kToken, "PATCH", path, {{QStringLiteral("reachable"), QStringLiteral("yes")}}).status, 422);
        const auto cancelled = ask(kToken, "POST", path + QStringLiteral("/cancel"),
                                   {{QStringLiteral("why"), QStringLiteral("out of stock")}});
        QCOMPARE(cancelled.status, 200);
        QVERIFY(cancelled.body.contains("Cancelled"));
        QCOMPARE(ask(kToken, "DELETE", path, {}).status, 405);
        const QString package = order[QLatin1StringView("packages")][0][QLatin1StringView("id")].toString();
        const auto story
            = QJsonDocument::fromJson(ask(kToken, "GET", QStringLiteral("/v1/packages/%1/story").arg(package), {}).body)
                  .object();
        const QJsonArray desk = story[QLatin1StringView("desk")].toArray();
        QVERIFY(std::any_of(desk.begin(), desk.end(), [](const QJsonValue &row) {
            return row[QLatin1StringView("action")] == QStringLiteral("cancelOrder")
                   && row[QLatin1StringView("why")] == QStringLiteral("out of stock");
        }));
    }

    // ---- returns ----

    void aReturnIsToldToItsBankAndHandedIn()
    {
        const PackageId package = announceReturn(QStringLiteral("R1"), {});
        m_bank->settle();
        const auto expected = m_bank->expected(package);
        QVERIFY(expected.dropOff && expected.contactKnown);
        QCOMPARE(expected.labels.size(), 1);
        QCOMPARE(expected.labels.front().size(), 10); // a number to type
        QVERIFY(expected.credential.isNull());
        QCOMPARE(m_site->count(QStringLiteral("stays")), 0); // it takes nobody's room
        handIn(*m_bank, expected.stay, package, expected.labels.front());
        QCOMPARE(m_site->status(package), QStringLiteral("InLocker"));
        QCOMPARE(m_site->count(QStringLiteral("package_history WHERE conflict <> 0")), 0);
        m_bank->directory = {};
        m_bank->nonce = QStringLiteral("nonce-2");
        m_bank->settle();
        QVERIFY(m_bank->expected(package).dropOff); // lies there, and is for a driver
        collect(package, true);
        QCOMPARE(m_site->status(package), QStringLiteral("Collected"));
    }

    void aReturnMayBeHandedInAtAnyAllowedBank()
    {
        FarBank second(*m_site);
        const PackageId package = announceReturn(QStringLiteral("R1"), {QStringLiteral("SENDBACK")});
        m_bank->settle();
        second.settle();
        QVERIFY(second.expected(package).stay.isNull()); // asks
        auto answer = ask(second, QStringLiteral("SENDBACK"));
        QVERIFY(answer[QLatin1StringView("dropOff")].toBool());
        QVERIFY(answer[QLatin1StringView("contactKnown")].toBool());
        QCOMPARE(answer[QLatin1StringView("bank")].toString(), second.id.toString());
        handIn(second, StayId::make(m_site->now, m_site->chance), package, QStringLiteral("SENDBACK"));
        QCOMPARE(m_site->status(package), QStringLiteral("InLocker"));
        m_bank->settle();
        QCOMPARE(m_bank->all<directory::PackageWithdrawn>().size(), std::size_t(1)); // the first need not wait for it

        const PackageId here = announceReturn(QStringLiteral("R2"), {QStringLiteral("ONLYHERE")}, true);
        answer = ask(second, QStringLiteral("ONLYHERE"));
        QCOMPARE(answer[QLatin1StringView("bank")].toString(), m_bank->id.toString());
        QVERIFY(cancel(here));
        QCOMPARE(m_site->status(here), QStringLiteral("Cancelled"));
        QVERIFY(!ask(*m_bank, QStringLiteral("ONLYHERE"))[QLatin1StringView("known")].toBool());
    }

    void anUnannouncedReturnIsTakenIfACarrierTakesIt()
    {
        QVERIFY(!ask(*m_bank, QStringLiteral("RMA-77"))[QLatin1StringView("known")].toBool());
        CarrierSettings settings;
        settings.unannouncedReturns = true;
        settings.returnLabels = {QStringLiteral("RMA-")};
        const Carrier other = addOther(settings);
        const auto answer = ask(*m_bank, QStringLiteral("RMA-77"));
        QVERIFY(answer[QLatin1StringView("known")].toBool() && answer[QLatin1StringView("dropOff")].toBool());
        QVERIFY(!ask(*m_bank, QStringLiteral("XYZ-77"))[QLatin1StringView("known")].toBool());

        const StayId stay = StayId::make(m_site->now, m_site->chance);
        handIn(*m_bank, stay, {}, QStringLiteral("RMA-77"));
        QCOMPARE(m_site->text(QStringLiteral("SELECT carrier FROM packages")), other.id.toString());
        QCOMPARE(m_site->text(QStringLiteral("SELECT status FROM packages")), QStringLiteral("InLocker"));
        QCOMPARE(m_site->count(QStringLiteral("alerts WHERE kind = 'unknownPackage'")), 0);
    }

private:
    bool isOnlyToldOfTheCancellation()
    {
        const auto first = m_site->centre->takeNotification(m_site->now);
        const auto second = m_site->centre->takeNotification(m_site->now);
        return first && *first && (*first)->notice.kind == MessageKind::Cancelled
               && (*first)->notice.bankName == QLatin1StringView("Riverside") && second && !*second;
    }

    static inline const QByteArray kToken = QByteArrayLiteral("secret-secret-secret");

    template <class Decision>
    auto carryOut(Decision decision) -> std::invoke_result_t<Decision, Work &>
    {
        return m_site->centre->carryOut(m_site->now, decision);
    }
    Carrier addOther(const CarrierSettings &settings = {})
    {
        return carryOut([&](Work &w) {
                   return addCarrier(w, kOperator, QStringLiteral("Other"), CarrierKind::Shop, settings);
               })
            .value();
    }
    QByteArray keyOf(const Carrier &carrier)
    {
        return carryOut(
                   [&](Work &w) { return issueCarrierKey(w, kOperator, carrier.id, QStringLiteral("shop system")); })
            .value();
    }
    static Contact friendly()
    {
        return {QStringLiteral("B. Friend"), QStringLiteral("friend@example.org"), {}, QStringLiteral("en")};
    }
    NewPerson person()
    {
        NewPerson sam;
        sam.name = QStringLiteral("Sam");
        sam.pin = QStringLiteral("4711");
        sam.notAfter = m_site->now + 8h;
        sam.pinCost = {64, 1};
        return sam;
    }
    PackageId order(const QString &reference, Size size = Size::S)
    {
        return m_site->place(m_site->order(m_bank->id, reference, size));
    }
    OrderId orderOf(PackageId package)
    {
        return OrderId::parse((*m_site->centre->package(kOperator, package, m_site->now))
                                  ->value(QLatin1StringView("order"))
                                  .toString())
            .value();
    }
    PackageId delivered(const QString &reference)
    {
        const PackageId package = order(reference);
        m_bank->settle();
        const quint64 from = m_bank->journal.size() + 1;
        m_bank->deposit(m_bank->expected(package), QStringLiteral("A1"));
        m_bank->send(m_bank->entriesFrom(from));
        return package;
    }
    void collect(PackageId package, bool dropOff = false)
    {
        const auto expected = m_bank->expected(package);
        const quint64 from = m_bank->journal.size() + 1;
        entry::UnlockRequested unlock;
        unlock.request = RequestId::make(m_site->now, m_site->chance);
        unlock.compartment = QStringLiteral("A1");
        unlock.purpose = Purpose::Collection;
        unlock.stay = expected.stay;
        m_bank->write(unlock);
        m_bank->write(entry::DoorOpened{QStringLiteral("A1")});
        m_bank->write(entry::DoorClosed{QStringLiteral("A1")});
        entry::Collected collected;
        collected.stay = expected.stay;
        collected.package = package;
        collected.compartment = QStringLiteral("A1");
        collected.dropOff = dropOff;
        m_bank->write(collected);
        m_bank->send(m_bank->entriesFrom(from));
    }
    void handIn(FarBank &bank, StayId stay, PackageId package, const QString &label)
    {
        const quint64 from = bank.journal.size() + 1;
        entry::UnlockRequested unlock;
        unlock.request = RequestId::make(m_site->now, m_site->chance);
        unlock.compartment = QStringLiteral("A1");
        unlock.purpose = Purpose::DropOff;
        unlock.stay = stay;
        unlock.label = label;
        bank.write(unlock);
        bank.write(entry::DoorOpened{QStringLiteral("A1")});
        bank.write(entry::DoorClosed{QStringLiteral("A1")});
        entry::Deposited deposited;
        deposited.stay = stay;
        deposited.package = package;
        deposited.compartment = QStringLiteral("A1");
        deposited.label = label;
        deposited.dropOff = true;
        deposited.deadline = m_site->now + 72h;
        bank.write(deposited);
        bank.send(bank.entriesFrom(from));
    }
    Result<void> cancel(PackageId package)
    {
        const OrderId order = orderOf(package);
        return carryOut([&](Work &w) { return cancelOrder(w, kShop, order, QStringLiteral("no need")); });
    }
    Result<void> change(PackageId package, const OrderChange &what)
    {
        const OrderId order = orderOf(package);
        return carryOut([&](Work &w) { return changeOrder(w, kShop, order, what); });
    }
    PackageId announceReturn(const QString &reference, const QStringList &labels, bool onlyThisBank = false)
    {
        auto request = m_site->order(m_bank->id, reference);
        request.kind = OrderKind::Return;
        request.packages[0].labels = labels;
        request.onlyThisBank = onlyThisBank;
        return m_site->place(request);
    }
    QJsonObject ask(FarBank &bank, const QString &label)
    {
        const auto frames = bank.send(bank.seal(
            link::Ask{QStringLiteral("q"), QStringLiteral("label"), QJsonObject{{QStringLiteral("label"), label}}}));
        const auto *answer = find<link::Answer>(frames);
        return answer ? answer->result : QJsonObject{{QStringLiteral("nothing"), true}};
    }
    QJsonObject json(const QString &reference) const
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
    http::HttpResponse ask(const QByteArray &token, const char *method, const QString &path, const QJsonObject &body)
    {
        http::HttpRequest request{method, path};
        request.headers.add("Authorization", QByteArray("Bearer " + token));
        if (qstrcmp(method, "GET") != 0) {
            request.headers.add("Content-Type", "application/json");
            request.body = QJsonDocument(body).toJson();
        }
        return witnessed(*m_site->centre, {{kToken}}, request, m_site->now);
    }
    static QList<int> statusesOf(const http::HttpResponse &response)
    {
        QList<int> statuses;
        for (const QJsonValue result :
             QJsonDocument::fromJson(response.body).object()[QLatin1StringView("results")].toArray())
            statuses << result[QLatin1StringView("status")].toInt();
        return statuses;
    }

    std::unique_ptr<Site> m_site;
    std::unique_ptr<FarBank> m_bank;
};

QTEST_GUILESS_MAIN(TestCarriers)
#include "tst_carriers.moc"
