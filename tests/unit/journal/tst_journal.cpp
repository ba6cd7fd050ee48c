// SPDX-License-Identifier: GPL-3.0-or-later
#include "journalsite.h"

#include <sys/resource.h>
#include <sys/stat.h>
#include <unistd.h>

#include <csignal>

using namespace cubby;
using namespace cubby::journal;

// A journal on a real file that nothing befalls.
class JournalTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aNewJournalIsEmptyAndHasAnEpoch()
    {
        JournalSite site;
        const auto opened = site.open();
        QVERIFY2(opened, opened ? "" : qPrintable(opened.error().message));
        QCOMPARE(opened->found, Found::New);
        QVERIFY(opened->stateHolds && opened->state.empty() && opened->directory.empty());
        QVERIFY(!opened->journal->head().epoch.isNull());
        QCOMPARE(opened->journal->head().number, quint64(0));
        QCOMPARE(opened->journal->head().chain, chainStart());
        QVERIFY(opened->journal->read(1, 10, 1000).empty());
        QVERIFY(!opened->journal->lastAlive());
    }

    // A bank whose first entries never came to the disk is still a new one.
    void aJournalWithoutEntriesIsStillNew()
    {
        JournalSite site;
        {
            const auto opened = site.open();
            QVERIFY(opened);
        }
        const auto again = site.open();
        QVERIFY(again);
        QCOMPARE(again->found, Found::New);
    }

    void whatIsCommittedIsThereAfterOpeningAgain()
    {
        JournalSite site;
        std::vector<LogRecord> expected;
        LogHead head;
        QMap<QString, QByteArray> state;
        {
            auto opened = site.open();
            QVERIFY(opened);
            head = opened->journal->head();
            for (int n = 1; n <= 20; ++n) {
                const Batch batch = site.batch(n);
                QVERIFY(opened->journal->commit(batch));
                for (const Entry &entry : batch.entries) {
                    expected.push_back({head.number + 1, batch.at, batch.up, kindOf(entry), bodyOf(entry)});
                    head.number = expected.back().number;
                    head.chain = chainNext(head.chain, expected.back());
                }
                for (const StatePart &part : batch.state) {
                    if (part.body.isEmpty())
                        state.remove(part.key);
                    else
                        state.insert(part.key, part.body);
                }
                QVERIFY(opened->journal->head() == head);
            }
        }
        for (int i = 0; i < 2; ++i) {
            const auto opened = site.open();
            QVERIFY(opened);
            QCOMPARE(opened->found, Found::Whole);
            QVERIFY(opened->damage.isEmpty() && opened->stateHolds && opened->unsent.empty());
            const Held held = heldBy(*opened);
            QVERIFY(held.records == expected);
            QCOMPARE(held.state, state);
            QVERIFY(held.head == head);
            QCOMPARE(held.directory.size(), 4);
            QCOMPARE(held.directoryHead.number, quint64(18));
            QVERIFY(held.directoryHead.epoch == site.epoch);
        }
        const auto examined = Journal::examine(site.settings.path);
        QVERIFY(examined);
        QVERIFY(examined->stateHolds && !examined->isCut);
        QCOMPARE(examined->lines.size(), expected.size());
        for (std::size_t i = 0; i < expected.size(); ++i) {
            QVERIFY(examined->lines[i].chainHolds && examined->lines[i].epoch == head.epoch);
            QVERIFY(examined->lines[i].record == expected[i]);
        }
    }

    void headAtAndReadAnswerWhatIsHeld()
    {
        JournalSite site;
        auto opened = site.open();
        QVERIFY(opened);
        Journal &journal = *opened->journal;
        std::vector<LogHead> heads{journal.head()};
        for (int n = 1; n <= 9; n += 2) {
            QVERIFY(journal.commit(site.batch(n)));
            heads.push_back(journal.head());
        }
        for (const LogHead &head : heads)
            QVERIFY(journal.headAt(head.number) == head);
        QVERIFY(!journal.headAt(6));
        QCOMPARE(journal.read(1, 3, 1 << 20).size(), std::size_t(3));
        QCOMPARE(journal.read(4, 100, 1 << 20).size(), std::size_t(2));
        QCOMPARE(journal.read(1, 100, 1).size(), std::size_t(1)); // at least one, however large
        QCOMPARE(journal.read(6, 100, 1 << 20).size(), std::size_t(0));
        QCOMPARE(journal.read(0, 100, 1 << 20).size(), std::size_t(5));
    }

    void aSnapshotReplacesTheDirectory()
    {
        JournalSite site;
        {
            auto opened = site.open();
            QVERIFY(opened);
            for (int n = 1; n <= 9; ++n)
                QVERIFY(opened->journal->commit(site.batch(n)));
            Batch batch;
            DirectoryChange change;
            change.head = {site.epoch, 50, QByteArray(32, 'x')};
            change.replacesAll = true;
            change.items.push_back({QStringLiteral("person/1"), QStringLiteral("PersonGranted"), "{}"});
            batch.directory = change;
            QVERIFY(opened->journal->commit(batch));
        }
        const auto opened = site.open();
        QVERIFY(opened);
        QCOMPARE(opened->found, Found::Whole);
        QCOMPARE(opened->directory.size(), std::size_t(1));
        QCOMPARE(opened->directory[0].item, QStringLiteral("person/1"));
        QCOMPARE(opened->journal->directoryHead().number, quint64(50));
    }

    void anAcknowledgementNeverGoesBackNorBeyond()
    {
        JournalSite site;
        LogHead three;
        {
            auto opened = site.open();
            QVERIFY(opened);
            Journal &journal = *opened->journal;
            for (int n = 1; n <= 9; n += 2)
                QVERIFY(journal.commit(site.batch(n)));
            QCOMPARE(journal.unsent().size(), std::size_t(5));
            three = *journal.headAt(3);
            QVERIFY(journal.acknowledge(three));
            QVERIFY(journal.acknowledge(*journal.headAt(1)));
            QVERIFY(journal.acknowledge({journal.head().epoch, 99, {}}));
            QVERIFY(journal.acknowledge({EpochId::make(site.now, site.chance), 4, {}}));
            const auto other = journal.acknowledge({journal.head().epoch, 4, QByteArray(32, 'x')});
            QVERIFY(!other);
            QCOMPARE(other.error().code, QStringLiteral("journal.chain"));
            QVERIFY(journal.acknowledged() == three);
            QCOMPARE(journal.unsent().size(), std::size_t(2));
            QCOMPARE(journal.unsent().front().number, quint64(4));
        }
        const auto opened = site.open();
        QVERIFY(opened);
        QVERIFY(opened->journal->acknowledged() == three);
    }

    void anEpochOpensWithItsFirstEntriesAndKeepsTheOldOnes()
    {
        JournalSite site;
        const EpochId next = EpochId::make(site.now, site.chance);
        {
            auto opened = site.open();
            QVERIFY(opened);
            Journal &journal = *opened->journal;
            for (int n = 1; n <= 6; ++n)
                QVERIFY(journal.commit(site.batch(n)));
            QVERIFY(journal.acknowledge(journal.head()));
            QVERIFY(journal.openEpoch(next, site.batch(7)));
            QVERIFY(journal.head().epoch == next);
            QCOMPARE(journal.head().number, quint64(1));
            QCOMPARE(journal.acknowledged().number, quint64(0));
            QVERIFY(journal.directoryHead().epoch.isNull());
            QVERIFY(journal.commit(site.batch(8)));
        }
        const auto opened = site.open();
        QVERIFY(opened);
        QCOMPARE(opened->found, Found::Whole);
        QVERIFY(opened->journal->head().epoch == next);
        QCOMPARE(opened->journal->head().number, quint64(3));
        QVERIFY(!opened->state.empty() && !opened->directory.empty());
        const auto examined = Journal::examine(site.settings.path);
        QVERIFY(examined);
        QCOMPARE(examined->lines.size(), std::size_t(9 + 3));
        for (const auto &line : examined->lines)
            QVERIFY(line.chainHolds);
    }

    void pruningForgetsWhatIsOldAndAcknowledged()
    {
        JournalSite site;
        LogHead base;
        {
            auto opened = site.open();
            QVERIFY(opened);
            Journal &journal = *opened->journal;
            for (int n = 1; n <= 19; n += 2)
                QVERIFY(journal.commit(site.batch(n))); // ten entries, two seconds apart
            QVERIFY(journal.acknowledge(*journal.headAt(6)));
            QByteArray signedText;
            const auto pruned = journal.prune(site.now + Millis(9000), [&](const LogHead &head) {
                base = head;
                return QByteArray("signed");
            });
            QVERIFY(pruned);
            QCOMPARE(*pruned, 4); // at 1, 3, 5 and 7 s
            QCOMPARE(base.number, quint64(4));
            QVERIFY(journal.headAt(4) == base);
            QVERIFY(!journal.headAt(3));
            QCOMPARE(journal.read(1, 100, 1 << 20).front().number, quint64(5));
            // What is not acknowledged stays, however old.
            QCOMPARE(*journal.prune(site.now + std::chrono::hours(9999), [](const LogHead &) { return QByteArray(); }),
                     2);
            QCOMPARE(journal.unsent().size(), std::size_t(4));
            QCOMPARE(*journal.prune(site.now, [](const LogHead &) { return QByteArray(); }), 0);
        }
        {
            auto opened = site.open();
            QVERIFY(opened);
            QCOMPARE(opened->found, Found::Whole);
            QCOMPARE(opened->journal->head().number, quint64(10));
            QVERIFY(opened->journal->acknowledge(opened->journal->head()));
            QCOMPARE(
                *opened->journal->prune(site.now + std::chrono::hours(9), [](const LogHead &) { return QByteArray(); }),
                4);
        }
        auto opened = site.open(); // nothing is left of this epoch but its end
        QVERIFY(opened);
        QCOMPARE(opened->found, Found::Whole);
        QCOMPARE(opened->journal->head().number, quint64(10));
        QVERIFY(opened->journal->commit(site.batch(21)));
        opened->journal.reset();
        opened = site.open();
        QVERIFY(opened);
        QCOMPARE(opened->journal->head().number, quint64(11));
    }

    void aSignOfLifeIsRemembered()
    {
        JournalSite site;
        {
            auto opened = site.open();
            QVERIFY(opened);
            QVERIFY(opened->journal->commit(site.batch(1)));
            QVERIFY(opened->journal->markAlive(site.now + Millis(77)));
        }
        const auto opened = site.open();
        QVERIFY(opened);
        QVERIFY(opened->journal->lastAlive() == site.now + Millis(77));
    }

    void oneJournalHasOneOwner()
    {
        JournalSite site;
        auto first = site.open();
        QVERIFY(first);
        QVERIFY(first->journal->commit(site.batch(1)));
        const auto second = site.open();
        QVERIFY(!second);
        QCOMPARE(second.error().code, QStringLiteral("journal.locked"));
        QVERIFY(second.error().message.contains(QString::number(getpid())));
        QVERIFY(first->journal->commit(site.batch(2))); // undisturbed
        QVERIFY(Journal::examine(site.settings.path)); // a tool may look
        first->journal.reset();
        const auto third = site.open();
        QVERIFY(third);
        QCOMPARE(third->found, Found::Whole);
        QCOMPARE(third->journal->head().number, quint64(3));
    }

    void aFullDiskStoresNothingAndIsGotOver()
    {
        for (bool epoch : {false, true}) {
            JournalSite site;
            auto opened = site.open();
            QVERIFY(opened);
            Journal &journal = *opened->journal;
            for (int n = 1; n <= 3; ++n)
                QVERIFY(journal.commit(site.batch(n)));
            const LogHead before = journal.head();
            std::signal(SIGXFSZ, SIG_IGN);
            rlimit limit{};
            QCOMPARE(getrlimit(RLIMIT_FSIZE, &limit), 0);
            const rlimit full{1, limit.rlim_max};
            QCOMPARE(setrlimit(RLIMIT_FSIZE, &full), 0);
            const auto failed = epoch ? journal.openEpoch(EpochId::make(site.now, site.chance), site.batch(4))
                                      : journal.commit(site.batch(4));
            setrlimit(RLIMIT_FSIZE, &limit);
            QVERIFY(!failed);
            QVERIFY(journal.head() == before);
            QVERIFY(journal.commit(site.batch(5)));
            opened->journal.reset();
            opened = site.open();
            QVERIFY(opened);
            QCOMPARE(opened->found, Found::Whole); // and the digest holds
            QVERIFY(opened->journal->head().epoch == before.epoch);
            QCOMPARE(opened->journal->head().number, before.number + 1);
        }
    }

    void aPlaceThatCannotBeWrittenIsSaid_data()
    {
        QTest::addColumn<QString>("path");
        QTest::newRow("no such folder") << QStringLiteral("/nonexistent/journal.db");
        QTest::newRow("a folder") << QStringLiteral("/tmp");
        QTest::newRow("a folder without rights") << QStringLiteral("/proc/journal.db");
    }
    void aPlaceThatCannotBeWrittenIsSaid()
    {
        QFETCH(QString, path);
        JournalSite site;
        site.settings.path = path;
        const auto opened = site.open();
        QVERIFY(!opened);
        QCOMPARE(opened.error().code, QStringLiteral("journal.unreadable"));
        QVERIFY(opened.error().message.contains(path));
    }

    void aFileWithoutRightsIsSaidAndLeftAlone()
    {
        JournalSite site;
        {
            auto opened = site.open();
            QVERIFY(opened);
            QVERIFY(opened->journal->commit(site.batch(1)));
        }
        const QByteArray before = site.bytes(site.settings.path);
        QCOMPARE(chmod(qPrintable(site.settings.path), 0444), 0);
        QCOMPARE(chmod(qPrintable(site.folder.path()), 0555), 0);
        const bool root = geteuid() == 0; // may write everything, so somebody else tries
        QVERIFY(!root || seteuid(65534) == 0);
        const auto opened = site.open();
        QVERIFY(!root || seteuid(0) == 0);
        QVERIFY(!opened);
        QCOMPARE(opened.error().code, QStringLiteral("journal.unreadable"));
        QCOMPARE(chmod(qPrintable(site.folder.path()), 0755), 0);
        QCOMPARE(site.bytes(site.settings.path), before);
        QVERIFY(site.asideFile().isEmpty());
    }

    void aJournalOfALaterVersionIsNotTouched()
    {
        JournalSite site;
        {
            auto opened = site.open();
            QVERIFY(opened);
            QVERIFY(opened->journal->commit(site.batch(1)));
        }
        {
            storage::DatabaseSettings settings;
            settings.path = site.settings.path;
            auto database = storage::Database::open(settings);
            QVERIFY(database);
            QVERIFY(database->exec(QStringLiteral("INSERT INTO schema_version (version, name) VALUES (99, 'later')")));
        }
        const auto opened = site.open();
        QVERIFY(!opened);
        QCOMPARE(opened.error().code, QStringLiteral("storage.newer"));
        QVERIFY(site.asideFile().isEmpty());
    }

    void examiningChangesNothingAndSaysWhatIsNoJournal()
    {
        JournalSite site;
        const QString path = site.folder.filePath(QStringLiteral("other"));
        QVERIFY(!Journal::examine(path));
        for (const QByteArray &content : {QByteArray(), QByteArray("hello"), QByteArray(4096, '\0')}) {
            site.write(path, content);
            QVERIFY(!Journal::examine(path));
            QCOMPARE(site.bytes(path), content);
        }
    }
};

QTEST_GUILESS_MAIN(JournalTest)
#include "tst_journal.moc"
