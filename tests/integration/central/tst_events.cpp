// SPDX-License-Identifier: GPL-3.0-or-later
#include "central/events.h"
#include "central/rebuild.h"
#include "tests/unit/central/fixture.h"

using namespace cubby;
using namespace cubby::test;

class TestEvents : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_site = std::make_unique<Site>();
        m_bank = std::make_unique<FarBank>(*m_site);
    }

    void theStreamTellsAPackagesWholeStory()
    {
        const PackageId package = travel(QStringLiteral("A"));
        QStringList story;
        for (const Event &e : read({}, 10'000)) {
            QCOMPARE(e.bank, m_bank->id);
            if (e.kind != QLatin1StringView(event::PackageChanged::kind))
                continue;
            const auto changed = json::readText<event::PackageChanged>(e.body);
            QVERIFY(changed);
            QCOMPARE(changed->package, package);
            story << changed->step.value_or(Step()).what;
        }
        QCOMPARE(story.join(u' '),
                 QStringLiteral("Ordered Assigned UnlockRequested Deposited UnlockRequested PickedUp"));
    }

    void pagesOfEverySizeTellTheSame()
    {
        travel(QStringLiteral("A"));
        const auto all = idsOf(read({}, 10'000));
        QVERIFY(all.size() > 15);
        for (const int size : {1, 2, 7, 1000}) {
            std::vector<qint64> ids;
            EventCursor cursor;
            for (;;) {
                const auto page = read(cursor, size);
                if (page.empty())
                    break;
                QVERIFY(page.size() <= std::size_t(size));
                for (const Event &e : page)
                    ids.push_back(e.position.id);
                cursor = EventCursor::parse(page.back().position.toString()).value();
            }
            QCOMPARE(ids, all);
        }
    }

    void aCursorOfTheFutureIsRefused()
    {
        const auto all = read({}, 10'000);
        auto beyond = all.back().position;
        beyond.id += 1'000'000;
        beyond.transaction += TestDatabase::isPostgres() ? 1'000'000'000 : 0;
        auto work = Work::begin(*m_site->database, m_site->keys, m_site->chance, m_site->now, storage::Access::Read);
        QVERIFY(eventsAfter(*work, beyond, 10).empty());
        QVERIFY(work->failed());
        QCOMPARE(work->error()->code, QStringLiteral("events.cursor"));
        for (const char *text : {"", "1", "a.b", "1.2.3", "1.-2", "-1.2", "1.", ".1"})
            QVERIFY2(!EventCursor::parse(QLatin1StringView(text)), text);
    }

    void everyRowThatWasTamperedWithIsFoundAndPutRight_data()
    {
        QTest::addColumn<QString>("sql");
        for (const char *sql :
             {"UPDATE compartments SET custody = 'Holds' WHERE compartment = 'C1'",
              "UPDATE compartments SET believed_condition = 'Inspect' WHERE compartment = 'C1'",
              "DELETE FROM compartments WHERE compartment = 'C1'", "UPDATE stays SET deadline = deadline + 1",
              "UPDATE stays SET state = 'Present', ended = ''", "UPDATE packages SET status = 'InLocker'",
              "UPDATE packages SET expired = 1", "UPDATE package_history SET what = 'Lost' WHERE ordinal = 2",
              "DELETE FROM package_history WHERE ordinal = 2", "DELETE FROM attempts",
              "INSERT INTO attempts (package, at, bank, compartment, person, why) SELECT package, at, bank, "
              "compartment, "
              "person, why FROM attempts",
              "UPDATE banks SET mode = 'Maintenance'", "UPDATE journal_epochs SET number = number - 1"})
            QTest::newRow(sql) << QLatin1StringView(sql).toString();
    }
    void everyRowThatWasTamperedWithIsFoundAndPutRight()
    {
        QFETCH(QString, sql);
        travel(QStringLiteral("A"));
        QCOMPARE(verify().differences, 0);
        QVERIFY(m_site->database->change(sql).value() > 0);
        const RebuildReport found = verify();
        QVERIFY(found.differences > 0);
        QVERIFY(!found.examples.isEmpty() || sql.startsWith(QLatin1StringView("INSERT")));
        QCOMPARE(verify().differences, found.differences); // looking changes nothing
        const auto rebuilt = rebuildProjections(*m_site->database);
        QVERIFY2(rebuilt, rebuilt ? "" : qPrintable(rebuilt.error().message));
        QCOMPARE(rebuilt->differences, found.differences);
        QCOMPARE(verify().differences, 0);
        travel(QStringLiteral("B")); // and all works on
    }

    void anEventThatIsMissingIsNoticed()
    {
        travel(QStringLiteral("A"));
        QVERIFY(m_site->database->exec(QStringLiteral("DELETE FROM events WHERE kind = 'PickedUp'")));
        QVERIFY(verify().differences > 0);
        QVERIFY(m_site->database->exec(QStringLiteral("UPDATE events SET body = ? WHERE kind = 'StayChanged'"),
                                       QByteArray("{\"stay\":7}")));
        const auto unreadable = verifyProjections(*m_site->database);
        QCOMPARE(unreadable.error().code, QStringLiteral("rebuild.event"));
    }

private:
    PackageId travel(const QString &reference)
    {
        const PackageId package = m_site->place(m_site->order(m_bank->id, reference));
        m_bank->settle();
        const std::size_t before = m_bank->journal.size();
        const auto expected = m_bank->expected(package);
        entry::UnlockRequested unlock;
        unlock.compartment = expected.compartment;
        unlock.purpose = Purpose::Deposit;
        unlock.stay = expected.stay;
        unlock.package = package;
        if (reference == QLatin1StringView("A") && QTest::currentDataTag()) {
            m_bank->write(unlock);
            m_bank->write(
                entry::DepositFailed{expected.stay, package, expected.compartment, DepositFailure::DoorStuck});
        }
        m_bank->deposit(expected, expected.compartment);
        m_bank->pickup(expected, expected.compartment);
        m_bank->send(m_bank->entriesFrom(before + 1));
        if (m_site->status(package) != QLatin1StringView("PickedUp"))
            qFatal("the package did not travel");
        return package;
    }

    std::vector<Event> read(const EventCursor &after, int limit)
    {
        m_site->waitUntilSettled();
        auto work = Work::begin(*m_site->database, m_site->keys, m_site->chance, m_site->now, storage::Access::Read);
        return eventsAfter(*work, after, limit);
    }
    static std::vector<qint64> idsOf(const std::vector<Event> &events)
    {
        std::vector<qint64> ids;
        for (const Event &e : events)
            ids.push_back(e.position.id);
        return ids;
    }
    RebuildReport verify()
    {
        const auto report = verifyProjections(*m_site->database);
        if (!report)
            qFatal("%s", qPrintable(report.error().message));
        return *report;
    }

    std::unique_ptr<Site> m_site;
    std::unique_ptr<FarBank> m_bank;
};

QTEST_GUILESS_MAIN(TestEvents)
#include "tst_events.moc"
