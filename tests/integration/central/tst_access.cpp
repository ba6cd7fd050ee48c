// SPDX-License-Identifier: GPL-3.0-or-later
#include "central/credentials.h"
#include "central/custodyorders.h"
#include "central/staff.h"
#include "central/story.h"
#include "journal/directory.h"
#include "seal/code.h"
#include "seal/password.h"
#include "tests/unit/central/fixture.h"

#include <QJsonArray>

using namespace cubby;
using namespace cubby::test;
using namespace std::chrono_literals;

// Who may open what, who may do what, and what support decides about a package.
class TestAccess : public QObject
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

    // ---- codes ----

    void anotherPersonMayCollectWithACodeOfTheirOwn()
    {
        const PackageId package = delivered(QStringLiteral("A"));
        const auto own = told();
        QCOMPARE(own.email, QStringLiteral("customer@example.org"));
        const auto delegated
            = carryOut([&](Work &w) { return delegatePackage(w, kShop, package, friendly(), true, QString()); });
        QVERIFY(delegated);
        QVERIFY(!*m_site->centre->takeNotification(m_site->now)); // the bank does not know it yet
        m_bank->settle();
        const auto friends = told();
        QCOMPARE(friends.email, QStringLiteral("friend@example.org"));
        QVERIFY(friends.code != own.code);
        QVERIFY(check(own.code).denied == std::nullopt);
        QVERIFY(check(friends.code).denied == std::nullopt);
        QVERIFY(check(QString::fromLatin1(friends.pass)).denied == std::nullopt);
        const auto issued = m_bank->all<directory::CredentialIssued>();
        QCOMPARE(issued.size(), std::size_t(1));
        QVERIFY(issued.front().credential == *delegated);
        QVERIFY(!m_site->store.raw().contains("friend@example.org"));
    }

    void whatTheCustomerHasStopsIfItIsGivenAway()
    {
        const PackageId package = delivered(QStringLiteral("A"));
        const auto own = told();
        QVERIFY(carryOut([&](Work &w) { return delegatePackage(w, kShop, package, friendly(), false, QString()); }));
        m_bank->settle();
        QVERIFY(check(own.code).denied == Denied{Denial::Unknown});
        QVERIFY(check(QString::fromLatin1(own.pass)).denied == Denied{Denial::Unknown});
        QVERIFY(check(told().code).denied == std::nullopt);
    }

    void aNewCodeStopsTheOldOne()
    {
        const PackageId package = delivered(QStringLiteral("A"));
        const auto first = told();
        const auto credential = m_bank->expected(package).credential;
        QVERIFY(carryOut([&](Work &w) { return reissueCode(w, kShop, package, QStringLiteral("lost")); }));
        // Cut off, the bank goes by what it heard last; the centre says so.
        auto records = credentials(package);
        QCOMPARE(records.size(), std::size_t(2));
        QCOMPARE(records[0].state, QStringLiteral("Withdrawn"));
        QVERIFY(!records[1].knownToBank);
        m_bank->settle();
        QCOMPARE(m_bank->all<directory::CredentialWithdrawn>().size(), std::size_t(1));
        QVERIFY(credentials(package)[1].knownToBank);
        const auto second = told();
        QVERIFY(second.code != first.code);
        QVERIFY(check(first.code).denied == Denied{Denial::Unknown});
        QCOMPARE(check(second.code).opens, std::vector<CompartmentName>{QStringLiteral("A1")});
        // A pass is good by its seal alone: a bank that has forgotten everything must hear that this one is not.
        m_bank->directory = {};
        m_bank->nonce = QStringLiteral("nonce-2");
        m_bank->settle();
        const auto withdrawn = m_bank->all<directory::CredentialWithdrawn>();
        QCOMPARE(withdrawn.size(), std::size_t(1));
        QVERIFY(withdrawn.front().credential == credential);
        QVERIFY(m_bank->expected(package).credential != credential);
    }

    // ---- consolidated pickup ----

    void theNewestCodeOpensAllThatLiesThereForOnePerson()
    {
        const PackageId first = delivered(QStringLiteral("A"));
        const auto one = told();
        QVERIFY(!one.opensMore);
        const PackageId second = deliveredTo(QStringLiteral("A2"), QStringLiteral("B"));
        QVERIFY(!*m_site->centre->takeNotification(m_site->now)); // the bank would open only the second
        m_bank->settle();
        const auto both = told();
        QVERIFY(both.opensMore);
        const std::vector<CompartmentName> all{QStringLiteral("A1"), QStringLiteral("A2")};
        QCOMPARE(sorted(check(both.code).opens), all);
        QCOMPARE(sorted(check(QString::fromLatin1(both.pass)).opens), all);
        QCOMPARE(check(one.code).opens, std::vector<CompartmentName>{QStringLiteral("A1")});
        QCOMPARE(opensAtBank(both.code).size(), 2);
        // A bank that has forgotten everything hears of both codes again.
        m_bank->directory = {};
        m_bank->nonce = QStringLiteral("nonce-2");
        m_bank->settle();
        QCOMPARE(opensAtBank(both.code).size(), 2);
        QCOMPARE(opensAtBank(one.code), QList<StayId>{m_bank->expected(first).stay});
        pickup(first);
        QCOMPARE(check(both.code).opens, std::vector<CompartmentName>{QStringLiteral("A2")});
        pickupFrom(QStringLiteral("A2"), second);
        QCOMPARE(check(both.code).denied->why, Denial::Used);
        QCOMPARE(credentials(second).front().state, QStringLiteral("Spent"));
    }

    void aPackageOfSomebodyElseStaysWithItsOwnCode_data()
    {
        QTest::addColumn<QString>("name");
        QTest::addColumn<QString>("email");
        QTest::addColumn<QString>("phone");
        QTest::addColumn<bool>("same");
        const QString name = QStringLiteral("A. Customer"), email = QStringLiteral("customer@example.org");
        QTest::newRow("the same") << name << email << QString() << true;
        QTest::newRow("written otherwise") << "a customer"
                                           << "Customer@Example.org" << QString() << true;
        QTest::newRow("another name") << "B. Customer" << email << QString() << false;
        QTest::newRow("a longer name") << "A. Customer Junior" << email << QString() << false;
        QTest::newRow("another address") << name << "other@example.org" << QString() << false;
        QTest::newRow("a telephone besides") << name << email << "+4930123456" << false;
        QTest::newRow("only a telephone") << name << QString() << "+4930123456" << false;
    }
    void aPackageOfSomebodyElseStaysWithItsOwnCode()
    {
        QFETCH(QString, name);
        QFETCH(QString, email);
        QFETCH(QString, phone);
        QFETCH(bool, same);
        (void)delivered(QStringLiteral("A"));
        (void)told();
        OrderRequest other = m_site->order(m_bank->id, QStringLiteral("B"));
        other.name = name;
        other.email = email;
        other.phone = phone;
        (void)deliveredTo(QStringLiteral("A2"), other);
        m_bank->settle();
        const auto notice = told();
        QCOMPARE(notice.opensMore, same);
        QCOMPARE(check(notice.code).opens.size(), std::size_t(same ? 2 : 1));
        QCOMPARE(opensAtBank(notice.code).size(), same ? 2 : 1);
    }

    void whatWasGivenAwayOrIsOverIsNotOpenedByALaterCode()
    {
        const PackageId first = delivered(QStringLiteral("A"));
        (void)told();
        QVERIFY(carryOut([&](Work &w) { return delegatePackage(w, kShop, first, friendly(), false, QString()); }));
        m_bank->settle();
        (void)told();
        (void)deliveredTo(QStringLiteral("A2"), QStringLiteral("B"));
        m_bank->settle();
        const auto second = told();
        QVERIFY(!second.opensMore);
        QCOMPARE(check(second.code).opens, std::vector<CompartmentName>{QStringLiteral("A2")});
    }

    // Whoever takes back the code of one package leaves the customer a code for the other.
    void whatACodeOpenedBesidesIsNotLostWithIt()
    {
        const PackageId first = delivered(QStringLiteral("A"));
        const auto one = told();
        const PackageId second = deliveredTo(QStringLiteral("A2"), QStringLiteral("B"));
        m_bank->settle();
        const auto both = told();
        QVERIFY(carryOut([&](Work &w) { return reissueCode(w, kShop, first, QStringLiteral("lost")); }));
        m_bank->settle();
        const auto anew = told();
        QCOMPARE(check(one.code).denied->why, Denial::Unknown);
        QCOMPARE(check(both.code).denied->why, Denial::Unknown);
        QCOMPARE(check(anew.code).opens.size(), std::size_t(2));
        QCOMPARE(opensAtBank(anew.code).size(), 2);
        QVERIFY(anew.opensMore);
        QVERIFY(carryOut([&](Work &w) { return delegatePackage(w, kShop, first, friendly(), false, QString()); }));
        m_bank->settle();
        QCOMPARE(check(anew.code).denied->why, Denial::Unknown);
        QHash<QString, decltype(Centre::Notification::notice)> told2;
        for (int i = 0; i < 2; ++i) {
            const auto notice = told();
            told2.insert(notice.email, notice);
        }
        const auto friends = told2.value(QStringLiteral("friend@example.org"));
        const auto own = told2.value(QStringLiteral("customer@example.org"));
        QCOMPARE(check(friends.code).opens, std::vector<CompartmentName>{QStringLiteral("A1")});
        QCOMPARE(check(own.code).opens, std::vector<CompartmentName>{QStringLiteral("A2")});
        QCOMPARE(opensAtBank(own.code), QList<StayId>{m_bank->expected(second).stay});
        // The first one stays given away, whatever becomes of the second.
        QVERIFY(carryOut([&](Work &w) { return cancelPackage(w, kShop, second, {}); }));
        m_bank->settle();
        QCOMPARE(check(own.code).denied->why, Denial::Unknown);
        const auto left = credentials(first);
        QCOMPARE(std::count_if(left.begin(), left.end(),
                               [](const CredentialRecord &c) { return c.state == QLatin1StringView("Open"); }),
                 1);
        QCOMPARE(check(friends.code).opens, std::vector<CompartmentName>{QStringLiteral("A1")});
    }

    void aCodeIsWithdrawn()
    {
        const PackageId package = delivered(QStringLiteral("A"));
        const auto own = told();
        const CredentialId credential = credentials(package).front().id;
        QVERIFY(carryOut([&](Work &w) { return withdrawCredential(w, kShop, credential, QStringLiteral("stolen")); }));
        QVERIFY(check(own.code).denied == Denied{Denial::Unknown});
        QCOMPARE(carryOut([&](Work &w) { return withdrawCredential(w, kShop, credential, {}); }).error().code,
                 QStringLiteral("access.unknown"));
    }

    void theCentreJudgesACodeAsTheBankDoes()
    {
        const PackageId package = delivered(QStringLiteral("A"));
        const auto own = told();
        QVERIFY(check(QStringLiteral("00000000")).denied == Denied{Denial::Unknown});
        QVERIFY(check(QStringLiteral("nonsense")).denied == Denied{Denial::Unknown});
        FarBank elsewhere(*m_site);
        QVERIFY(checkAt(elsewhere.id, QString::fromLatin1(own.pass)).denied == Denied{Denial::Unknown});
        QVERIFY(checkAt(m_bank->id, own.code, Actor{CarrierId::make(m_site->now, m_site->chance), {}}).denied
                == Denied{Denial::NotHere}); // of a carrier that has nothing here
        const Time now = m_site->now;
        m_site->now += 73h;
        QVERIFY(check(own.code).denied->why == Denial::Expired);
        m_site->now = now;
        pickup(package);
        QVERIFY(check(own.code).denied->why == Denial::Used);
        const auto uses = credentials(package).front().uses;
        QCOMPARE(uses.size(), std::size_t(2));
        QCOMPARE(uses[0].what, QStringLiteral("Opened"));
        QCOMPARE(uses[1].what, QStringLiteral("PickedUp"));
        QCOMPARE(uses[1].compartment, QStringLiteral("A1"));
    }

    // ---- what support decides ----

    void aPackageIsUnassignedOnceItsBankHasAnswered()
    {
        const PackageId package = delivered(QStringLiteral("A"));
        const auto own = told();
        QVERIFY(unassign(package));
        QVERIFY(unassign(package)); // asked already
        QCOMPARE(m_site->status(package), QStringLiteral("InLocker")); // asked
        m_bank->settle();
        const auto before = m_bank->expected(package);
        QVERIFY(before.plan == PackagePlan::Unassign);
        QVERIFY(check(own.code).denied == Denied{Denial::Unknown});
        answerUnassigned();
        QCOMPARE(m_site->status(package), QStringLiteral("AssignedToCompartment")); // to another one
        QCOMPARE(m_site->count(QStringLiteral("package_history WHERE conflict <> 0")), 0);
        QCOMPARE(compartment(QStringLiteral("A1")), QStringLiteral("RequiresInspection"));
        QCOMPARE(m_site->count(QStringLiteral("alerts WHERE kind = 'unassigned'")), 1);
        m_bank->settle();
        const auto after = m_bank->expected(package);
        QVERIFY(after.stay != before.stay);
        QVERIFY(after.plan == PackagePlan::Keep);
        QVERIFY(after.compartment != QStringLiteral("A1"));
        const quint64 from = m_bank->journal.size() + 1;
        m_bank->deposit(after, after.compartment);
        m_bank->send(m_bank->entriesFrom(from));
        QVERIFY(told().code != own.code);
    }

    void aPickupMeanwhileWins()
    {
        const PackageId package = delivered(QStringLiteral("A"));
        QVERIFY(unassign(package)); // of which the bank does not hear in time
        pickup(package);
        QCOMPARE(m_site->status(package), QStringLiteral("PickedUp"));
        m_bank->settle();
        QCOMPARE(m_site->status(package), QStringLiteral("PickedUp"));
        QCOMPARE(m_site->count(QStringLiteral("package_history WHERE conflict <> 0")), 0);
    }

    void aPromiseIsUndoneAtOnce()
    {
        const PackageId package = m_site->place(m_site->order(m_bank->id, QStringLiteral("A")));
        m_bank->settle();
        const StayId first = m_bank->expected(package).stay;
        QVERIFY(unassign(package));
        m_bank->settle();
        QVERIFY(m_bank->expected(package).stay != first); // promised anew
    }

    void aDoubtIsMarkedAndResolved_data()
    {
        QTest::addColumn<Finding>("finding");
        QTest::addColumn<QString>("status");
        QTest::newRow("it lies there") << Finding::LiesThere << QStringLiteral("InLocker");
        QTest::newRow("fetched") << Finding::Fetched << QStringLiteral("PickedUp");
        QTest::newRow("taken back") << Finding::TakenBack << QStringLiteral("Returned");
        QTest::newRow("to deliver") << Finding::ToDeliver << QStringLiteral("AssignedToCompartment");
    }
    void aDoubtIsMarkedAndResolved()
    {
        QFETCH(Finding, finding);
        QFETCH(QString, status);
        const PackageId package = delivered(QStringLiteral("A"));
        const auto resolve = [&] {
            return carryOut(
                [&](Work &w) { return resolveDoubt(w, kShop, package, finding, QStringLiteral("looked")); });
        };
        QCOMPARE(resolve().error().code, QStringLiteral("package.not-possible"));
        QVERIFY(carryOut([&](Work &w) { return markInDoubt(w, kShop, package, QStringLiteral("complaint")); }));
        QCOMPARE(m_site->status(package), QStringLiteral("InDoubt"));
        QVERIFY(resolve());
        QCOMPARE(m_site->status(package), status);
        QCOMPARE(m_site->count(QStringLiteral("package_history WHERE conflict <> 0")), 0);
        QCOMPARE(m_site->count(QStringLiteral("audit WHERE action IN ('markInDoubt', 'resolveDoubt')")), 2);
        if (finding == Finding::LiesThere)
            return;
        // The bank still holds it by its own word: it is asked to give it up, and says so once it has.
        const auto isGivenUp = [&] {
            m_bank->settle();
            const auto known = m_bank->all<directory::PackageExpected>();
            return std::ranges::any_of(known, [&](const auto &e) { return e.plan == PackagePlan::Unassign; });
        };
        QVERIFY(isGivenUp());
        m_bank->directory = {}; // one that needs everything anew hears it, too
        m_bank->nonce = QStringLiteral("nonce-2");
        QVERIFY(isGivenUp());
        QCOMPARE(compartment(QStringLiteral("A1")), QStringLiteral("Occupied"));
        const auto before = m_bank->all<directory::PackageWithdrawn>().size();
        const quint64 from = m_bank->journal.size() + 1;
        m_bank->write(entry::CompartmentSet{
            QStringLiteral("A1"), Custody::Unknown, Condition::Inspect, {}, false, QStringLiteral("unassigned")});
        m_bank->send(m_bank->entriesFrom(from));
        m_bank->settle();
        QCOMPARE(m_bank->all<directory::PackageWithdrawn>().size(), before + 1);
        QCOMPARE(compartment(QStringLiteral("A1")), QStringLiteral("RequiresInspection"));
        QCOMPARE(m_site->status(package), status);
        QCOMPARE(m_site->count(QStringLiteral("events WHERE conflict <> 0")), 0);
    }

    void theStoryTellsEverything()
    {
        const auto badge = m_site->centre->addPerson(kShop, person(), m_site->now).value();
        const PackageId package = delivered(QStringLiteral("A"), badge.person);
        (void)told();
        QVERIFY(carryOut([&](Work &w) { return reissueCode(w, kShop, package, QStringLiteral("lost")); }));
        m_bank->settle();
        pickup(package);
        const auto story = m_site->centre->read(m_site->now, [&](Work &w) { return storyDocument(w, kShop, package); });
        QVERIFY(story && *story);
        const auto size = [&](const char *part) { return (**story)[QLatin1StringView(part)].toArray().size(); };
        QCOMPARE(size("credentials"), 2);
        QVERIFY(size("history") >= 6);
        QVERIFY(size("notifications") >= 1);
        QCOMPARE(size("desk"), 1);
        QCOMPARE(size("people"), 1);
        QCOMPARE((**story)[QLatin1StringView("people")][0][QLatin1StringView("name")].toString(),
                 QStringLiteral("Sam"));
        QVERIFY(!QJsonDocument(**story).toJson().contains("customer@example.org"));
    }

    // ---- drivers ----

    void aBadgeIsIssuedAnewAndTheOldOneIsWorthless()
    {
        const auto first = m_site->centre->addPerson(kShop, person(), m_site->now).value();
        const auto second = carryOut([&](Work &w) {
            return reissueBadge(w, kShop, first.person, QStringLiteral("8642"), w.now() + 24h, QString(), {64, 1});
        });
        QVERIFY(second && second->person == first.person && second->secret != first.secret);
        m_bank->settle();
        const auto granted = m_bank->all<directory::PersonGranted>();
        const auto verifier = seal::pinVerifierFromJson(granted.back().verifier).value();
        QVERIFY(seal::checkPin(QStringLiteral("8642"), *second, verifier).value());
        QVERIFY(!seal::checkPin(QStringLiteral("4711"), first, verifier).value());
        QVERIFY(granted.back().carrier == kFirstCarrier);
    }

    void whoeverHasTheBadgeAndThePinChangesThePin()
    {
        const auto badge = m_site->centre->addPerson(kShop, person(), m_site->now).value();
        const auto changePinTo = [&](const char *from, const char *to) {
            return carryOut([&](Work &w) {
                return changePin(w, kShop, badge, QLatin1StringView(from), QLatin1StringView(to), {64, 1});
            });
        };
        QCOMPARE(changePinTo("0000", "1234").error().code, QStringLiteral("provision.badge"));
        QCOMPARE(changePinTo("4711", "12").error().code, QStringLiteral("provision.pin"));
        QVERIFY(changePinTo("4711", "1234"));
        QCOMPARE(changePinTo("4711", "5678").error().code, QStringLiteral("provision.badge"));
    }

    void aPersonSignsInWhereAndWhenItWasGranted()
    {
        FarBank second(*m_site);
        second.settle();
        NewPerson sam = person();
        sam.banks = {m_bank->id};
        const auto badge = m_site->centre->addPerson(kShop, sam, m_site->now).value();
        const auto route
            = carryOut([&](Work &w) { return addRoute(w, kShop, QStringLiteral("north"), {second.id}); }).value();
        const Time from = m_site->now + 1h;
        const Time until = m_site->now + 3h;
        QVERIFY(carryOut([&](Work &w) { return grantRoute(w, kShop, badge.person, route, {from, until}, {}); }));
        QCOMPARE(carryOut([&](Work &w) {
                     return grantBank(w, kShop, badge.person, second.id, {until, from}, {});
                 })
                     .error()
                     .code,
                 QStringLiteral("provision.window"));
        second.settle();
        m_bank->settle();
        QVERIFY(second.all<directory::PersonGranted>().back().notBefore == from);
        QVERIFY(second.all<directory::PersonGranted>().back().notAfter == until);
        QVERIFY(!m_bank->all<directory::PersonGranted>().back().notBefore);
        QVERIFY(carryOut([&](Work &w) { return revokeBank(w, kShop, badge.person, second.id, {}); }));
        second.settle();
        QCOMPARE(second.all<directory::PersonWithdrawn>().size(), std::size_t(1));
        QVERIFY(carryOut([&](Work &w) { return withdrawBadge(w, kShop, badge.person, QStringLiteral("left")); }));
        m_bank->settle();
        QCOMPARE(m_bank->all<directory::PersonWithdrawn>().size(), std::size_t(1));
        QCOMPARE(carryOut([&](Work &w) { return unlockBadge(w, kShop, badge.person); }).error().code,
                 QStringLiteral("provision.person-unknown"));
        m_bank->directory = {};
        m_bank->nonce = QStringLiteral("nonce-2");
        m_bank->settle();
        QVERIFY(m_bank->all<directory::PersonGranted>().empty());
    }

    // ---- staff ----

    void staffSignInWithTheirPassword()
    {
        const QString password = QStringLiteral("correct horse battery");
        const auto id = carryOut([&](Work &w) {
            return addStaff(w, kShop,
                            {QStringLiteral("ada"), QStringLiteral("Ada"), StaffRole::Administrator, password});
        });
        QVERIFY(id);
        const auto signIn = [&](const QString &login, const QString &with) {
            const QString hash = m_site->text(
                QStringLiteral("SELECT password FROM staff WHERE login = '%1' AND withdrawn_at IS NULL").arg(login));
            return seal::checkPassword(with, hash);
        };
        QVERIFY(signIn(QStringLiteral("ada"), password));
        QVERIFY(!signIn(QStringLiteral("ada"), QStringLiteral("wrong horse battery")));
        QVERIFY(!signIn(QStringLiteral("bob"), password));
        QVERIFY(!m_site->store.raw().contains("battery"));
        QCOMPARE(
            carryOut([&](Work &w) {
                return addStaff(w, kShop, {QStringLiteral("ada"), QStringLiteral("A"), StaffRole::Viewer, password});
            })
                .error()
                .code,
            QStringLiteral("staff.login-taken"));
        QCOMPARE(carryOut([&](Work &w) { return withdrawStaff(w, kShop, *id, {}); }).error().code,
                 QStringLiteral("staff.last"));
        QCOMPARE(carryOut([&](Work &w) { return setStaffRole(w, kShop, *id, StaffRole::Viewer, {}); }).error().code,
                 QStringLiteral("staff.last"));
        const Actor other{CarrierId::make(m_site->now, m_site->chance), QStringLiteral("other")};
        QCOMPARE(carryOut([&](Work &w) { return setStaffPassword(w, other, *id, password, {}); }).error().code,
                 QStringLiteral("staff.unknown"));
        const QString next = QStringLiteral("another good one");
        QVERIFY(carryOut([&](Work &w) { return setStaffPassword(w, kShop, *id, next, {}); }));
        QVERIFY(signIn(QStringLiteral("ada"), next) && !signIn(QStringLiteral("ada"), password));
        QVERIFY(carryOut([&](Work &w) {
            return addStaff(w, kShop, {QStringLiteral("eve"), QStringLiteral("Eve"), StaffRole::Administrator, next});
        }));
        QVERIFY(carryOut([&](Work &w) { return withdrawStaff(w, kShop, *id, QStringLiteral("left")); }));
        QVERIFY(!signIn(QStringLiteral("ada"), next));
    }

private:
    template <class Decision>
    auto carryOut(Decision decision) -> std::invoke_result_t<Decision, Work &>
    {
        return m_site->centre->carryOut(m_site->now, decision);
    }
    static Contact friendly() { return {QStringLiteral("B. Friend"), QStringLiteral("friend@example.org"), {}, {}}; }
    NewPerson person()
    {
        NewPerson sam;
        sam.name = QStringLiteral("Sam");
        sam.pin = QStringLiteral("4711");
        sam.notAfter = m_site->now + 8h;
        sam.pinCost = {64, 1};
        return sam;
    }
    PackageId delivered(const QString &reference, PersonId driver = {})
    {
        const PackageId package = m_site->place(m_site->order(m_bank->id, reference));
        m_bank->settle();
        const quint64 from = m_bank->journal.size() + 1;
        m_bank->deposit(m_bank->expected(package), QStringLiteral("A1"));
        if (!driver.isNull()) {
            auto deposited
                = std::get<entry::Deposited>(readEntry(m_bank->journal.back().kind, m_bank->journal.back().body));
            deposited.person = driver;
            m_bank->journal.back().body = bodyOf(deposited);
        }
        m_bank->send(m_bank->entriesFrom(from));
        return package;
    }
    PackageId deliveredTo(const CompartmentName &compartment, const QString &reference)
    {
        return deliveredTo(compartment, m_site->order(m_bank->id, reference));
    }
    PackageId deliveredTo(const CompartmentName &compartment, const OrderRequest &order)
    {
        const PackageId package = m_site->place(order);
        m_bank->settle();
        const quint64 from = m_bank->journal.size() + 1;
        m_bank->deposit(m_bank->expected(package), compartment);
        m_bank->send(m_bank->entriesFrom(from));
        return package;
    }
    // What the bank itself would open, by its own copy of the directory.
    QList<StayId> opensAtBank(const QString &code)
    {
        journal::Directory directory;
        for (const DirectoryEntry &entry : m_bank->known)
            (void)directory.apply(entry);
        const auto opens = directory.byCodeDigest(seal::codeDigest(code, m_bank->codeKey));
        return opens ? opens->stays : QList<StayId>();
    }
    static std::vector<CompartmentName> sorted(std::vector<CompartmentName> names)
    {
        std::sort(names.begin(), names.end());
        return names;
    }
    void pickup(PackageId package) { pickupFrom(QStringLiteral("A1"), package); }
    void pickupFrom(const CompartmentName &compartment, PackageId package)
    {
        const quint64 from = m_bank->journal.size() + 1;
        m_bank->pickup(m_bank->expected(package), compartment);
        m_bank->send(m_bank->entriesFrom(from));
    }
    // What the customer, or whoever else is told next, has then.
    decltype(Centre::Notification::notice) told()
    {
        const auto next = m_site->centre->takeNotification(m_site->now);
        if (!next || !*next || !m_site->centre->notified((*next)->job, m_site->now))
            qFatal("nobody is told");
        return (*next)->notice;
    }
    AccessCheck checkAt(BankId bank, const QString &text, const Actor &by = kShop)
    {
        return m_site->centre->read(m_site->now, [&](Work &w) { return checkAccess(w, by, bank, text); }).value();
    }
    AccessCheck check(const QString &text) { return checkAt(m_bank->id, text); }
    std::vector<CredentialRecord> credentials(PackageId package)
    {
        return m_site->centre->read(m_site->now, [&](Work &w) { return credentialsOf(w, kShop, package); }).value();
    }
    Result<void> unassign(PackageId package)
    {
        return carryOut([&](Work &w) { return unassignPackage(w, kShop, package, QStringLiteral("the wrong one")); });
    }
    void answerUnassigned()
    {
        const quint64 from = m_bank->journal.size() + 1;
        m_bank->write(entry::CompartmentSet{
            QStringLiteral("A1"), Custody::Unknown, Condition::Inspect, {}, false, QStringLiteral("unassigned")});
        m_bank->send(m_bank->entriesFrom(from));
    }
    QString compartment(const QString &name)
    {
        const auto bank = *m_site->centre->bank(kShop, m_bank->id, m_site->now);
        for (const QJsonValue c : (*bank)[QLatin1StringView("compartments")].toArray()) {
            if (c[QLatin1StringView("name")].toString() == name)
                return c[QLatin1StringView("status")].toString();
        }
        return {};
    }

    std::unique_ptr<Site> m_site;
    std::unique_ptr<FarBank> m_bank;
};

QTEST_GUILESS_MAIN(TestAccess)
#include "tst_access.moc"
