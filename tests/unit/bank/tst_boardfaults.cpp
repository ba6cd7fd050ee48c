// SPDX-License-Identifier: GPL-3.0-or-later
#include "site.h"

#include <QMetaEnum>

using namespace cubby;
using namespace cubby::bank;

namespace {

void say(Site &site, bool present, int board = 1, const char *fault = "Silent")
{
    site.give(BoardFaultChanged{QStringLiteral("main"), board, QLatin1StringView(fault), present,
                                QStringLiteral("a sentence")});
}

} // namespace

// What is wrong with boards and lines is told in few words, however fast it comes and goes.
class BoardFaultsTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aFaultIsToldAtOnceAndItsEndAfterAMinute()
    {
        Site site;
        say(site, true);
        say(site, true);
        VERIFY_KINDS(site, "BoardFaulty");
        const auto told = site.all<entry::BoardFaulty>().at(0);
        QCOMPARE(told.bus, QStringLiteral("main"));
        QCOMPARE(told.board, 1);
        QCOMPARE(told.fault, QStringLiteral("Silent"));
        QCOMPARE(told.text, QStringLiteral("a sentence"));
        QVERIFY(site.runner().bank().faults().contains(QStringLiteral("main board 1 Silent")));
        say(site, false);
        site.wait(59s);
        VERIFY_KINDS(site, "BoardFaulty");
        site.wait(1s);
        VERIFY_KINDS(site, "BoardFaulty BoardTrusted");
        QVERIFY(site.runner().bank().faults().isEmpty());
    }

    void whatNeverWasDoesNotEnd()
    {
        Site site;
        say(site, false);
        site.wait(2min);
        VERIFY_KINDS(site, "");
    }

    void aFlappingBoardFillsNoJournal_data()
    {
        QTest::addColumn<int>("period"); // seconds
        for (int period : {1, 10, 61, 90, 125, 600})
            QTest::addRow("every %d s", period) << period;
    }
    void aFlappingBoardFillsNoJournal()
    {
        QFETCH(int, period);
        Site site;
        constexpr Millis kDay = 24h;
        for (Millis gone{0}; gone < kDay; gone += 2s * period) {
            say(site, true);
            site.wait(1s * period);
            say(site, false);
            site.wait(1s * period);
        }
        QVERIFY2(site.kinds().size() <= 12, qPrintable(QString::number(site.kinds().size())));
        site.wait(61min);
        QCOMPARE(site.kinds().last(), QStringLiteral("BoardTrusted"));
    }

    void faultsAreKeptApart()
    {
        Site site;
        say(site, true, 1);
        say(site, true, 2);
        say(site, true, -1, "Noisy");
        VERIFY_KINDS(site, "BoardFaulty BoardFaulty BoardFaulty");
        say(site, false, 2);
        site.wait(1min);
        QCOMPARE(site.all<entry::BoardTrusted>().at(0).board, 2);
        QCOMPARE(site.count<entry::BoardTrusted>(), 1);
    }

    void aRestartTellsNothingTwiceAndForgetsNothing()
    {
        Site site;
        say(site, true, 1);
        say(site, true, 2);
        site.restart();
        site.mark();
        say(site, true, 1); // it is still there
        QVERIFY(site.kinds().isEmpty());
        site.wait(1min); // the other is not
        QCOMPARE(site.all<entry::BoardTrusted>().at(0).board, 2);
        VERIFY_KINDS(site, "BoardTrusted");
        QCOMPARE(site.state().boardFaults().size(), 1);
    }

    void aNewJournalSaysWhatIsWrong()
    {
        Site site;
        say(site, true);
        site.mark();
        QVERIFY(site.runner().renewEpoch(site.now));
        const auto all = site.entriesAfter(0);
        const bool told = std::ranges::any_of(
            all, [](const Entry &entry) { return std::holds_alternative<entry::BoardFaulty>(entry); });
        QVERIFY(told);
    }

    void aTechnicianSeesThem()
    {
        Site site;
        const Driver technician = site.hire(std::chrono::hours(8), QStringLiteral("technician"));
        say(site, true, 1, "Unprepared");
        say(site, true, -1, "Noisy");
        site.scan(technician.badge);
        site.pin(technician.pin);
        VERIFY_SCREEN(site, Screen::ServiceHome);
        const auto boards = site.view().service.boards;
        QCOMPARE(boards.at(0).address, -1);
        QCOMPARE(boards.at(0).faults, QStringList{QStringLiteral("Noisy")});
        QCOMPARE(boards.at(1).faults, QStringList{QStringLiteral("Unprepared")});
    }

    void noFaultKeepsAPackageFromItsCustomer()
    {
        Site site;
        const Parcel parcel = site.lying(QStringLiteral("JD1"));
        say(site, true);
        site.scan(parcel.pass);
        site.settle();
        VERIFY_SCREEN(site, Screen::DoorOpen);
    }
};

QTEST_GUILESS_MAIN(BoardFaultsTest)
#include "tst_boardfaults.moc"
