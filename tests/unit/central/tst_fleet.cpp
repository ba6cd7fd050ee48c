// SPDX-License-Identifier: GPL-3.0-or-later
#include "central/alerts.h"
#include "central/asking.h"
#include "central/assignment.h"
#include "central/banks.h"
#include "central/boards.h"
#include "central/enrolment.h"
#include "central/inspections.h"
#include "central/instructions.h"
#include "central/layouts.h"
#include "central/nearest.h"
#include "central/reservations.h"
#include "central/tracking.h"
#include "domain/trace.h"
#include "tests/unit/central/fixture.h"

#include <barrier>
#include <thread>

using namespace cubby;
using namespace cubby::test;

namespace {

const Actor kDesk{CarrierId(), QStringLiteral("sam"), QStringLiteral("desk")};
const QString kWhy = QStringLiteral("a customer called");

Layout wallAt(double latitude, double longitude, const char *name = "Riverside")
{
    Layout layout = smallWall();
    layout.name = QLatin1StringView(name);
    layout.place = Place{latitude, longitude};
    return layout;
}

} // namespace

// Banks as the operator sees them: where they are, what they are asked to do, whether they are there.
class TestFleet : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aBankThatIsSilentIsInactiveWithOneAlertUntilItIsBack()
    {
        Site site;
        FarBank bank(site);
        bank.settle();
        for (int i = 0; i < 4; ++i) {
            site.now += std::chrono::minutes(4);
            QVERIFY(site.centre->timePassed(site.now));
        }
        QCOMPARE(site.text(QStringLiteral("SELECT kind || ' ' || state || ' ' || count FROM alerts")),
                 QStringLiteral("inactive Open 1"));
        const auto details = site.centre->read(site.now, [&](Work &work) { return bankDetails(work, bank.id); });
        QCOMPARE((*details)->status(site.now), BankStatus::Inactive);
        bank.settle();
        QCOMPARE(site.text(QStringLiteral("SELECT state FROM alerts")), QStringLiteral("Closed"));
        QCOMPARE(site.count(QStringLiteral("banks WHERE missing_since IS NULL")), 1);
        QCOMPARE(site.count(QStringLiteral("events WHERE kind = 'BankReached'")), 2);
    }

    // A field that was sealed with a key that is lost, or damaged on the disk.
    void whatCannotBeFoundStopsNothingElse()
    {
        Site site;
        FarBank bank(site);
        bank.settle();
        for (const char *label : {"1", "2", "3"})
            site.place(site.order(bank.id, QLatin1StringView(label)));
        for (const char *sql :
             {"DELETE FROM find_terms", "INSERT INTO find_pending SELECT 'customer', customer FROM customers",
              "INSERT INTO find_pending SELECT 'bank', bank FROM banks"})
            QVERIFY(site.database->exec(QLatin1StringView(sql)));
        const QString broken = site.text(QStringLiteral("SELECT MIN(customer) FROM customers"));
        QVERIFY(site.database->query(QStringLiteral("UPDATE customers SET name = ? WHERE customer = ?"),
                                     QByteArray("damaged"), broken));
        site.now += std::chrono::minutes(16);
        QVERIFY(site.centre->timePassed(site.now));
        QCOMPARE(site.count(QStringLiteral("find_pending")), 0);
        QCOMPARE(site.count(QStringLiteral("alerts WHERE kind = 'inactive'")), 1);
        QCOMPARE(site.text(QStringLiteral("SELECT CAST(COUNT(DISTINCT id) AS TEXT) FROM find_terms "
                                          "WHERE kind = 'customer'")),
                 QStringLiteral("2"));
        QVERIFY(site.count(QStringLiteral("find_terms WHERE kind = 'bank'")) > 0);
    }

    void anInstructionIsAskedAnsweredAndAudited()
    {
        Site site;
        FarBank bank(site);
        const NewInstruction open{.bank = bank.id, .compartment = QStringLiteral("B1")};
        const auto ask = [&](const NewInstruction &what, const Actor &by = kDesk, const QString &why = kWhy) {
            return site.centre->carryOut(site.now, [&](Work &work) { return instruct(work, by, what, why); });
        };
        QCOMPARE(ask(open).error().code, QStringLiteral("instruction.not-heard"));
        bank.write(entry::BankStarted{QStringLiteral("test")});
        bank.send(bank.entriesFrom(1));
        bank.settle(); // it has a directory: what follows comes as entries
        QCOMPARE(ask(open, kDesk, {}).error().code, QStringLiteral("instruction.reason"));
        QCOMPARE(ask({.bank = bank.id, .compartment = QStringLiteral("Z9")}).error().code,
                 QStringLiteral("instruction.compartment"));
        const Actor stranger{CarrierId::make(site.now, site.chance), QStringLiteral("shop")};
        QCOMPARE(ask(open, stranger).error().code, QStringLiteral("actor.forbidden"));
        QCOMPARE(site.count(QStringLiteral("instructions")), 0);

        const InstructionId id = ask(open).value();
        bank.settle();
        const auto told = bank.all<directory::Instruction>();
        QCOMPARE(told.size(), std::size_t(1));
        QCOMPARE(told[0].instruction, id);
        QCOMPARE(told[0].epoch, bank.epoch);
        QVERIFY(told[0].custody.has_value());
        QCOMPARE(site.count(QStringLiteral("audit WHERE actor = 'sam' AND action = 'instruct/Open' AND "
                                           "why = 'a customer called'")),
                 1);
        bank.write(entry::InstructionTaken{id, open.compartment});
        bank.send(bank.entriesFrom(2));
        QCOMPARE(stateOf(site, id), QStringLiteral("Taken"));
        site.now += std::chrono::minutes(10);
        QVERIFY(site.centre->timePassed(site.now));
        QCOMPARE(stateOf(site, id), QStringLiteral("Taken")); // the outcome is to come
        bank.write(entry::InstructionDone{id, QStringLiteral("Done"), {}});
        bank.send(bank.entriesFrom(3));
        QCOMPARE(stateOf(site, id), QStringLiteral("Done"));
    }

    void anInstructionWithoutAWordExpiresAndALateWordCounts()
    {
        Site site;
        FarBank bank(site);
        bank.write(entry::BankStarted{QStringLiteral("test")});
        bank.send(bank.entriesFrom(1));
        const auto id = site.centre->carryOut(site.now, [&](Work &work) {
            return instruct(work, kDesk, {bank.id, directory::Action::SetMaintenance}, kWhy);
        });
        site.now += kInstructionHolds + Millis(1);
        QVERIFY(site.centre->timePassed(site.now));
        QCOMPARE(stateOf(site, *id), QStringLiteral("Expired"));
        bank.write(entry::InstructionDone{*id, QStringLiteral("Refused"), QStringLiteral("tooLate")});
        bank.send(bank.entriesFrom(2));
        QCOMPARE(stateOf(site, *id), QStringLiteral("Refused"));
    }

    void aLayoutIsInForceWhenTheBankSaysSo()
    {
        Site site;
        FarBank bank(site);
        const PackageId package = site.place(site.order(bank.id, QStringLiteral("A"), Size::M));
        bank.settle();
        bank.deposit(bank.expected(package), QStringLiteral("B1"));
        bank.send(bank.entriesFrom(1));
        const quint64 before = bank.journal.size();
        const Layout layout
            = Layout::fromFile(QStringLiteral(CUBBY_SOURCE "/resources/layouts/riverside.json")).value();
        const auto send = [&] {
            return site.centre->carryOut(site.now,
                                         [&](Work &work) { return sendLayout(work, kDesk, bank.id, layout, kWhy); });
        };
        QVERIFY(send());
        bank.settle();
        const QString digest = bank.all<directory::LayoutGiven>().at(0).digest;
        QCOMPARE(digest, QString::fromLatin1(layout.digest().toHex()));
        bank.write(entry::LayoutTaken{digest});
        bank.send(bank.entriesFrom(before + 1));
        QCOMPARE(site.count(QStringLiteral("compartments")), 5); // not before it works by it
        bank.write(entry::BankStarted{QStringLiteral("test"), digest});
        bank.send(bank.entriesFrom(before + 2));
        QCOMPARE(site.text(QStringLiteral("SELECT state FROM bank_layouts")), QStringLiteral("InForce"));
        QCOMPARE(site.count(QStringLiteral("compartments")), qint64(layout.compartments.size()));
        QCOMPARE(site.text(QStringLiteral("SELECT custody FROM compartments WHERE compartment = 'B1'")),
                 QStringLiteral("Holds"));
        QCOMPARE(send().error().code, QStringLiteral("layout.same"));
    }

    void aLayoutThatIsRefusedIsAnAlert()
    {
        Site site;
        FarBank bank(site);
        bank.write(entry::LayoutRefused{QStringLiteral("00"), QStringLiteral("B1 is in use")});
        bank.send(bank.entriesFrom(1));
        QCOMPARE(site.count(QStringLiteral("alerts WHERE kind = 'layoutRefused' AND state = 'Open'")), 1);
    }

    void alertsAreAssignedClosedAndOpenedAgain()
    {
        Site site;
        FarBank bank(site);
        bank.write(entry::BoardFaulty{QStringLiteral("main"), 2, QStringLiteral("Silent"), QStringLiteral("mute")});
        bank.send(bank.entriesFrom(1));
        const auto alerts = site.centre->alerts(site.now).value();
        QCOMPARE(alerts.size(), std::size_t(1));
        const AlertKey key{alerts[0].bank, alerts[0].kind, alerts[0].subject};
        const auto assign = [&](const AlertKey &which, const QString &why = kWhy) {
            return site.centre->carryOut(
                site.now, [&](Work &work) { return assignAlert(work, kDesk, which, QStringLiteral("kim"), why); });
        };
        QVERIFY(assign(key));
        QVERIFY(assign(key, QString())); // what was said of it stays
        QCOMPARE(site.centre->alerts(site.now)->at(0).comment, kWhy);
        QCOMPARE(site.centre->alerts(site.now)->at(0).state, AlertState::Assigned);
        QCOMPARE(assign({bank.id, QStringLiteral("nothing"), {}}).error().code, QStringLiteral("alert.unknown"));
        bank.write(entry::BoardTrusted{QStringLiteral("main"), 2, QStringLiteral("Silent")});
        bank.send(bank.entriesFrom(2));
        QCOMPARE(site.centre->alerts(site.now)->at(0).state, AlertState::Closed);
        QCOMPARE(assign(key).error().code, QStringLiteral("alert.closed"));
        bank.write(entry::BoardFaulty{QStringLiteral("main"), 2, QStringLiteral("Silent"), QStringLiteral("mute")});
        bank.send(bank.entriesFrom(3));
        QCOMPARE(site.centre->alerts(site.now)->at(0).state, AlertState::Open);
        QVERIFY(site.centre->alerts(site.now)->at(0).assignee.isEmpty());
    }

    void whatIsWrongWithBoardsIsKnownUntilItIsOver()
    {
        Site site;
        FarBank bank(site);
        const auto faults = [&] {
            return site.centre->read(site.now, [&](Work &work) { return boardFaults(work, bank.id); }).value();
        };
        bank.write(entry::BoardFaulty{QStringLiteral("main"), 2, QStringLiteral("Silent"), QStringLiteral("mute")});
        bank.write(
            entry::BoardFaulty{QStringLiteral("main"), -1, QStringLiteral("Echoing"), QStringLiteral("an echo")});
        bank.send(bank.entriesFrom(1));
        QCOMPARE(faults().size(), std::size_t(2));
        QCOMPARE(faults()[0].fault, QStringLiteral("Echoing"));
        QCOMPARE(faults()[1].text, QStringLiteral("mute"));
        QCOMPARE(faults()[1].since, site.now);
        QCOMPARE(site.count(QStringLiteral("alerts WHERE state = 'Open'")), 1); // an echo does no harm
        QCOMPARE(verifyProjections(*site.database)->differences, 0);
        bank.write(entry::BoardTrusted{QStringLiteral("main"), 2, QStringLiteral("Silent")});
        bank.write(entry::EpochOpened{QStringLiteral("broken"), bank.epoch, 2});
        bank.send(bank.entriesFrom(3));
        QVERIFY(faults().empty()); // a new journal begins by saying what is wrong
        QCOMPARE(site.count(QStringLiteral("alerts WHERE kind = 'BoardFaulty' AND state = 'Open'")), 0);
        QCOMPARE(verifyProjections(*site.database)->differences, 0);
    }

    // link-protocol.md: what a bank says happened cannot have happened after the centre heard of it.
    void aBanksClockFarAheadMovesNoDeadlineAndIsAnAlert()
    {
        Site site;
        FarBank bank(site);
        const PackageId package = site.place(site.order(bank.id, QStringLiteral("A"), Size::M));
        bank.settle();
        const Time now = site.now;
        const Millis ahead = std::chrono::hours(24 * 365);
        site.now += ahead; // the bank's clock, with which it writes
        const auto expected = bank.expected(package);
        bank.deposit(expected, QStringLiteral("B1"));
        bank.write(entry::ServiceInterrupted{now - std::chrono::minutes(5), site.now, QStringLiteral("power")});
        const QByteArray frame = bank.entriesFrom(1);
        site.now = now;
        bank.send(frame);

        const auto deadline
            = [&] { return fromMs(site.query(QStringLiteral("SELECT deadline FROM stays")).front().number(0)); };
        QCOMPARE(site.status(package), QStringLiteral("InLocker"));
        QCOMPARE(deadline(), now + expected.keepFor);
        QCOMPARE(site.query(QStringLiteral("SELECT last_access FROM compartments WHERE compartment = 'B1'"))
                     .front()
                     .number(0),
                 toMs(now));
        QCOMPARE(site.count(QStringLiteral("alerts WHERE kind = 'clockAhead' AND state = 'Open'")), 1);
        QCOMPARE(site.count(QStringLiteral("events WHERE kind = 'Deposited' AND at > received_at")),
                 1); // as it was said
        QCOMPARE(verifyProjections(*site.database)->differences, 0);
        bank.settle();
        QCOMPARE(bank.expected(package).deadline, std::optional(now + expected.keepFor)); // the bank learns it
        QCOMPARE(site.count(QStringLiteral("alerts WHERE kind = 'clockAhead' AND state = 'Open'")), 1);
        bank.write(entry::DoorLeftOpen{QStringLiteral("B1")});
        bank.send(bank.entriesFrom(bank.journal.size()));
        QCOMPARE(site.count(QStringLiteral("alerts WHERE kind = 'clockAhead' AND state = 'Open'")), 0);
    }

    void aClockAFewMinutesAheadIsBelieved()
    {
        Site site;
        FarBank bank(site);
        const Time now = site.now;
        site.now += std::chrono::minutes(9);
        bank.write(entry::BoardFaulty{QStringLiteral("main"), 2, QStringLiteral("Silent"), QStringLiteral("mute")});
        const QByteArray frame = bank.entriesFrom(1);
        site.now = now;
        bank.send(frame);
        QCOMPARE(site.count(QStringLiteral("alerts WHERE kind = 'clockAhead'")), 0);
        QCOMPARE(site.query(QStringLiteral("SELECT since FROM board_faults")).front().number(0),
                 toMs(now + std::chrono::minutes(9)));
    }

    void whatAKioskShowsIsKnownForSupport()
    {
        Site site;
        FarBank bank(site);
        const auto vitals = [&] {
            return site.centre->read(site.now, [&](Work &work) { return bankVitals(work, bank.id); }).value();
        };
        QVERIFY(!vitals());
        link::Heartbeat beat{bank.epoch, Millis(5), 1, QStringLiteral("mains"), 3, {QStringLiteral("bus main")}};
        bank.send(bank.seal(beat));
        QVERIFY(vitals());
        QVERIFY(vitals()->scene.name.isEmpty()); // an older kiosk
        beat.scene = {QStringLiteral("EnterCode"), site.now - Millis(7'000), QStringLiteral("pl")};
        bank.send(bank.seal(beat));
        QCOMPARE(vitals()->scene, beat.scene);
        QCOMPARE(vitals()->at, site.now);
        QCOMPARE(vitals()->queue, 3U);
        QCOMPARE(vitals()->faults, beat.faults);
    }

    void aBankGetsACertificateForItselfAndNobodyElseDoes()
    {
        Site site;
        const Time now = site.now;
        site.keys.authority = seal::Authority::make(QStringLiteral("Fleet"), now - std::chrono::hours(1),
                                                    now + std::chrono::hours(24 * 1000))
                                  .value();
        site.open();
        FarBank bank(site);
        FarBank other(site);
        const QByteArray request = seal::TlsKey::generate()->request(other.id.toString()).value(); // says it is another
        const link::Ask ask{QStringLiteral("1"),
                            QStringLiteral("certificate"),
                            {{QStringLiteral("request"), QString::fromLatin1(request)}}};
        const auto result = [](const std::vector<link::Frame> &frames) {
            const auto *answer = find<link::Answer>(frames);
            return answer ? answer->result : QJsonObject();
        };
        const QByteArray pem
            = result(bank.send(bank.seal(ask))).value(QLatin1StringView("certificate")).toString().toLatin1();
        QCOMPARE(seal::readCertificate(pem)->commonName, bank.id.toString());
        QCOMPARE(seal::certificateKey(pem), seal::requestKey(request).value());
        QCOMPARE(site.count(QStringLiteral("certificates WHERE bank = '%1'").arg(bank.id.toString())), 1);

        // Another bank's seal on this one's topic.
        const QByteArray wrong = link::sealFrame({bank.id, site.now, ask}, link::kUp, other.key);
        QVERIFY(result(bank.send(wrong)).isEmpty());
        QCOMPARE(site.count(QStringLiteral("certificates")), 1);
        QCOMPARE(site.count(QStringLiteral("alerts WHERE kind = 'frame'")), 1);
        // What is no request.
        link::Ask nonsense = ask;
        nonsense.question = {{QStringLiteral("request"), QStringLiteral("please")}};
        QVERIFY(result(other.send(other.seal(nonsense))).contains(QLatin1StringView("refused")));
        // Too many.
        for (int i = 0; i < 4; ++i)
            QVERIFY(result(bank.send(bank.seal(ask))).contains(QLatin1StringView("certificate")));
        QVERIFY(result(bank.send(bank.seal(ask))).contains(QLatin1StringView("refused")));
        QCOMPARE(site.count(QStringLiteral("certificates")), 5);
        // One that was withdrawn.
        QVERIFY(site.centre->carryOut(site.now, [&](Work &work) {
            return withdrawBank(work, other.id, QStringLiteral("sam"), QStringLiteral("stolen"));
        }));
        QVERIFY(result(other.send(other.seal(ask))).isEmpty());
        QCOMPARE(site.count(QStringLiteral("certificates")), 5);
    }

    void anInstructionCarriesTheTraceOfItsRequest()
    {
        Site site;
        FarBank bank(site);
        bank.write(entry::BankStarted{QStringLiteral("test")});
        bank.send(bank.entriesFrom(1));
        bank.settle();
        const QString trace = newTrace(site.chance);
        const TraceScope scope(trace);
        QVERIFY(site.centre->carryOut(site.now, [&](Work &work) {
            return instruct(work, kDesk, {.bank = bank.id, .action = directory::Action::Restart, .atOnce = true}, kWhy);
        }));
        bank.settle();
        QCOMPARE(bank.all<directory::Instruction>().at(0).trace, trace);
        QVERIFY(bank.all<directory::Instruction>().at(0).atOnce);
    }

    void aLayoutIsInForceOnceTheBankHasShownThatItWorks()
    {
        Site site;
        FarBank bank(site);
        bank.settle();
        const Layout layout
            = Layout::fromFile(QStringLiteral(CUBBY_SOURCE "/resources/layouts/riverside.json")).value();
        QVERIFY(site.centre->carryOut(site.now,
                                      [&](Work &work) { return sendLayout(work, kDesk, bank.id, layout, kWhy); }));
        const QString digest = QString::fromLatin1(layout.digest().toHex());
        bank.write(entry::LayoutTaken{digest});
        bank.write(entry::BankStarted{QStringLiteral("test"), {}}); // on trial
        bank.send(bank.entriesFrom(1));
        QCOMPARE(site.count(QStringLiteral("compartments")), 5);
        QCOMPARE(site.count(QStringLiteral("alerts")), 0);
        bank.write(entry::LayoutInForce{digest});
        bank.send(bank.entriesFrom(3));
        QCOMPARE(site.text(QStringLiteral("SELECT state FROM bank_layouts")), QStringLiteral("InForce"));
        QCOMPARE(site.count(QStringLiteral("compartments")), qint64(layout.compartments.size()));
    }

    void theNearestBanksWithRoomComeFirst()
    {
        Site site;
        FarBank here(site, wallAt(52.52, 13.405, "Here"));
        FarBank far(site, wallAt(52.60, 13.405, "Far"));
        FarBank near(site, wallAt(52.53, 13.405, "Near"));
        FarBank unheard(site, wallAt(52.521, 13.405, "Unheard"));
        FarBank shut(site, wallAt(52.522, 13.405, "Shut"));
        for (FarBank *bank : {&here, &far, &near, &shut})
            bank->settle();
        const auto hours
            = OpeningHours::fromJson({{QStringLiteral("weekly"), QJsonObject{{QStringLiteral("mon"), QJsonArray{}}}}});
        QVERIFY(site.centre->carryOut(site.now, [&](Work &work) {
            BankChange change;
            change.hours = *hours;
            return changeBank(work, kDesk, shut.id, change, kWhy);
        }));
        const auto names = [&](Size size) {
            QStringList out;
            const auto answer = site.centre->read(site.now, [&](Work &work) {
                return answerTo(work, here.id, QStringLiteral("rooms"), {{QStringLiteral("size"), toString(size)}});
            });
            for (const QJsonValue bank : answer->value(QLatin1StringView("banks")).toArray())
                out << bank.toObject()[QLatin1StringView("name")].toString();
            return out.join(u' ');
        };
        QCOMPARE(names(Size::L), QStringLiteral("Near Far"));
        site.place(site.order(near.id, QStringLiteral("A"), Size::L)); // its only one
        QCOMPARE(names(Size::L), QStringLiteral("Far"));
        QCOMPARE(names(Size::S), QStringLiteral("Near Far"));
    }

    void aPackageGoesToTheNextBankWhereItsOwnHasNoRoom()
    {
        Site site;
        FarBank here(site, wallAt(52.52, 13.405));
        FarBank near(site, wallAt(52.53, 13.405));
        here.settle();
        near.settle();
        site.place(site.order(here.id, QStringLiteral("first"), Size::L));
        auto order = site.order(here.id, QStringLiteral("stays"), Size::L);
        QCOMPARE(site.status(site.place(order)), QStringLiteral("PendingAssignment"));
        order = site.order(here.id, QStringLiteral("moves"), Size::L);
        order.elsewhere = 5000;
        const PackageId moved = site.place(order);
        QCOMPARE(site.status(moved), QStringLiteral("AssignedToCompartment"));
        QCOMPARE(site.text(QStringLiteral("SELECT bank FROM packages WHERE package = '%1'").arg(moved.toString())),
                 near.id.toString());
        QCOMPARE(site.count(QStringLiteral("package_history WHERE what = 'Redirected'")), 1);
        const auto told = site.centre->takeNotification(site.now).value();
        QVERIFY(told && told->notice.kind == MessageKind::Redirected);
        QCOMPARE(told->notice.email, order.email);
        QVERIFY(!*site.centre->takeNotification(site.now));
    }

    void aBankThatIsLostOrWithoutAKioskIsPromisedNothing()
    {
        Site site;
        FarBank bank(site);
        bank.settle();
        const auto keep = [&] {
            return site.centre->carryOut(site.now, [&](Work &work) {
                return reserve(work, {.bank = bank.id, .size = Size::S, .holder = QStringLiteral("shop")});
            });
        };
        const PackageId first = site.place(site.order(bank.id, QStringLiteral("first")));
        site.now += kMissingAfter;
        QVERIFY(site.centre->timePassed(site.now));
        const PackageId second = site.place(site.order(bank.id, QStringLiteral("second")));
        QCOMPARE(site.status(second), QStringLiteral("AssignedToCompartment")); // cut off, it works by itself
        site.now += kLostAfter;
        const PackageId third = site.place(site.order(bank.id, QStringLiteral("third")));
        QCOMPARE(site.status(third), QStringLiteral("PendingAssignment"));
        QCOMPARE(site.status(first), QStringLiteral("AssignedToCompartment"));
        QCOMPARE(keep().error().code, QStringLiteral("reservation.no-room"));
        bank.settle();
        QCOMPARE(site.status(third), QStringLiteral("AssignedToCompartment"));
        QVERIFY(keep());

        QVERIFY(site.centre->carryOut(site.now, [&](Work &work) {
            return withdrawBank(work, bank.id, QStringLiteral("sam"), QStringLiteral("stolen"));
        }));
        QCOMPARE(site.status(site.place(site.order(bank.id, QStringLiteral("fourth")))),
                 QStringLiteral("PendingAssignment"));
        QCOMPARE(keep().error().code, QStringLiteral("reservation.no-room"));
    }

    void inspectionsAreDueByTimeByUseAndAfterAFault()
    {
        Site site;
        FarBank bank(site);
        const auto due = [&](const InspectionRule &rule = {}) {
            QStringList out;
            const auto found = site.centre->read(
                site.now, [&](Work &work) { return inspectionsDue(work, kDesk, {.bank = bank.id, .rule = rule}); });
            for (const InspectionDue &one : *found)
                out << one.compartment + u':' + toText(one.why);
            return out.join(u' ');
        };
        const auto report = [&](const char *compartment, const Actor &by = kDesk) {
            return site.centre->carryOut(site.now, [&](Work &work) {
                return reportInspection(work, by, bank.id, QLatin1StringView(compartment), kWhy);
            });
        };
        QCOMPARE(due(), QString());
        for (int i = 0; i < 3; ++i) {
            bank.write(entry::DoorOpened{QStringLiteral("B1")});
            bank.write(entry::DoorClosed{QStringLiteral("B1")});
        }
        bank.write(entry::CompartmentSet{
            QStringLiteral("A2"), Custody::Empty, Condition::OutOfOrder, {}, false, QStringLiteral("stuck")});
        bank.send(bank.entriesFrom(1));
        const InspectionRule often{.openings = 3};
        QCOMPARE(due(often), QStringLiteral("A2:Fault B1:Openings"));
        QCOMPARE(due(), QStringLiteral("A2:Fault"));
        QVERIFY(report("B1"));
        QCOMPARE(report("Z9").error().code, QStringLiteral("inspection.compartment"));
        QCOMPARE(report("B1", {CarrierId::make(site.now, site.chance), QStringLiteral("shop")}).error().code,
                 QStringLiteral("actor.forbidden"));
        QCOMPARE(due(often), QStringLiteral("A2:Fault"));
        QCOMPARE(site.count(QStringLiteral("events WHERE kind = 'InspectionReported'")), 1);
        QCOMPARE(site.count(QStringLiteral("audit WHERE action = 'reportInspection' AND why = 'a customer called'")),
                 1);

        site.now += InspectionRule().every;
        QCOMPARE(due(), QStringLiteral("A2:Fault A1:Time B1:Time B2:Time C1:Time"));
        entry::Inspected looked; // by a technician at the bank
        looked.compartment = QStringLiteral("A1");
        const quint64 from = bank.journal.size() + 1;
        bank.write(looked);
        bank.send(bank.entriesFrom(from));
        QCOMPARE(due(), QStringLiteral("A2:Fault B1:Time B2:Time C1:Time"));
        site.now += InspectionRule().maintenance - InspectionRule().every;
        QVERIFY(due().contains(QStringLiteral(":Maintenance")));
        QVERIFY(report(""));
        QVERIFY(!due().contains(QStringLiteral(":Maintenance")));
    }

    void alertsAreFilteredAndCommentedOn()
    {
        Site site;
        FarBank bank(site);
        bank.write(entry::BoardFaulty{QStringLiteral("main"), 2, QStringLiteral("Silent"), QStringLiteral("mute")});
        bank.write(entry::DoorForced{QStringLiteral("B1")});
        bank.send(bank.entriesFrom(1));
        const auto kinds = [&](const AlertFilter &filter) {
            QStringList out;
            const auto found = site.centre->read(site.now, [&](Work &w) { return alerts(w, filter); });
            for (const Alert &alert : *found)
                out << alert.kind;
            out.sort();
            return out.join(u' ');
        };
        QCOMPARE(kinds({}), QStringLiteral("BoardFaulty DoorForced"));
        QCOMPARE(kinds({.bank = bank.id, .kind = QStringLiteral("DoorForced")}), QStringLiteral("DoorForced"));
        QCOMPARE(kinds({.assignee = QStringLiteral("kim")}), QString());
        QCOMPARE(kinds({.bank = BankId::make(site.now, site.chance)}), QString());
        const AlertKey key{bank.id, QStringLiteral("DoorForced"), QStringLiteral("B1")};
        const auto carry = [&](auto decision) { return site.centre->carryOut(site.now, decision); };
        const auto number = [&](Work &w) { return alertDocument(w, key)->value(QLatin1StringView("id")).toString(); };
        const auto comment = [&](const QString &text) {
            return carry([&](Work &w) { return commentAlert(w, kDesk, number(w).toLongLong(), text); });
        };
        QCOMPARE(comment(QStringLiteral(" ")).error().code, QStringLiteral("alert.comment"));
        QVERIFY(comment(QStringLiteral("asked the fitter")));
        QVERIFY(carry([&](Work &w) { return closeAlert(w, kDesk, key, QStringLiteral("fitted")); }));
        QCOMPARE(kinds({}), QStringLiteral("BoardFaulty"));
        QCOMPARE(kinds({.closedToo = true}), QStringLiteral("BoardFaulty DoorForced"));
        AuditFilter of;
        of.subject = alertSubject(key);
        QCOMPARE(site.centre->read(site.now, [&](Work &w) { return auditRows(w, kDesk, of); })->size(), std::size_t(2));
    }

    void reservationsKeepRoomUntilTheyExpire()
    {
        Site site;
        FarBank bank(site);
        const auto keep = [&](Size size) {
            return site.centre->carryOut(site.now, [&](Work &work) {
                return reserve(work, {.bank = bank.id, .size = size, .holder = QStringLiteral("shop")});
            });
        };
        QVERIFY(keep(Size::L));
        QCOMPARE(keep(Size::L).error().code, QStringLiteral("reservation.no-room"));
        QVERIFY(keep(Size::M));
        std::vector<PackageId> packages;
        for (int i = 0; i < 5; ++i)
            packages.push_back(site.place(site.order(bank.id, QString::number(i))));
        QCOMPARE(site.count(QStringLiteral("stays WHERE state = 'Promised'")), 3); // five, less two that are kept
        QCOMPARE(site.count(QStringLiteral("stays WHERE compartment = 'C1'")), 0);
        site.now += kReservationHolds;
        QVERIFY(site.centre->timePassed(site.now));
        QCOMPARE(site.count(QStringLiteral("reservations WHERE state = 'Expired'")), 2);
        QVERIFY(keep(Size::L)); // is free again
    }

    void aPromiseThatNobodyKeepsGivesItsRoomToOthers()
    {
        Site site;
        FarBank bank(site);
        const PackageId never = site.place(site.order(bank.id, QStringLiteral("never"), Size::L));
        const PackageId next = site.place(site.order(bank.id, QStringLiteral("next"), Size::L));
        QCOMPARE(site.status(next), QStringLiteral("PendingAssignment"));
        site.now += kPromiseHolds;
        QVERIFY(site.centre->timePassed(site.now));
        QCOMPARE(site.status(never), QStringLiteral("PendingAssignment"));
        QCOMPARE(site.status(next), QStringLiteral("AssignedToCompartment"));
    }

    void theLeastUsedAmongEqualsIsChosen()
    {
        Site site;
        FarBank bank(site);
        const PackageId first = site.place(site.order(bank.id, QStringLiteral("first")));
        bank.settle();
        bank.deposit(bank.expected(first), QStringLiteral("A1"));
        bank.pickup(bank.expected(first), QStringLiteral("A1"));
        bank.send(bank.entriesFrom(1));
        const PackageId second = site.place(site.order(bank.id, QStringLiteral("second")));
        QCOMPARE(site.text(QStringLiteral("SELECT compartment FROM stays WHERE package = '%1'").arg(second.toString())),
                 QStringLiteral("A2"));
    }

    // Connections of their own, on either database.
    void manyAtOnceAreNeverPromisedOneCompartment()
    {
        Site site;
        FarBank bank(site);
        constexpr int kThreads = 16;
        std::atomic<int> failed = 0;
        std::barrier start(kThreads);
        {
            std::vector<std::jthread> threads;
            for (int t = 0; t < kThreads; ++t)
                threads.emplace_back([&, t] {
                    storage::Database database = site.store.open();
                    SeededChance chance(100 + quint64(t));
                    Centre centre(database, site.keys, chance);
                    start.arrive_and_wait();
                    for (int i = 0; i < 4; ++i) {
                        const auto order = site.order(bank.id, QStringLiteral("%1-%2").arg(t).arg(i));
                        const auto placed = centre.placeOrder(kShop, order, {}, site.now);
                        failed += placed && *placed ? 0 : 1;
                    }
                });
        }
        QCOMPARE(failed.load(), 0);
        QCOMPARE(site.count(QStringLiteral("stays WHERE state = 'Promised'")), 5);
        QCOMPARE(
            site.count(QStringLiteral("(SELECT compartment FROM stays WHERE state = 'Promised' GROUP BY compartment "
                                      "HAVING COUNT(*) > 1) d")),
            0);
    }

private:
    static QString stateOf(Site &site, InstructionId id)
    {
        return site.text(QStringLiteral("SELECT state FROM instructions WHERE instruction = '%1'").arg(id.toString()));
    }
};

QTEST_GUILESS_MAIN(TestFleet)
#include "tst_fleet.moc"
