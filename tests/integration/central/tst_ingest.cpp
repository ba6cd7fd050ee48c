// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/unit/central/fixture.h"

#include <QJsonArray>

using namespace cubby;
using namespace cubby::test;

class TestIngest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init()
    {
        m_site = std::make_unique<Site>();
        m_bank = std::make_unique<FarBank>(*m_site);
    }

    void entriesAreStoredAndAcknowledged()
    {
        write(3);
        const auto answer = m_bank->send(m_bank->entriesFrom(1));
        QCOMPARE(find<link::Ack>(answer)->through, m_bank->head());
        QCOMPARE(stored(), 3);
        QCOMPARE(m_site->count(QStringLiteral("events WHERE conflict = 1")), 0);
    }

    void aRepeatChangesNothingAndIsAcknowledged()
    {
        write(3);
        const QByteArray frame = m_bank->entriesFrom(1);
        for (int i = 0; i < 3; ++i)
            QCOMPARE(find<link::Ack>(m_bank->send(frame))->through, m_bank->head());
        QCOMPARE(stored(), 3);
        write(2);
        m_bank->send(m_bank->entriesFrom(2)); // overlaps
        QCOMPARE(stored(), 5);
        QCOMPARE(find<link::Ack>(m_bank->send(frame))->through, m_bank->head()); // an old one, late
        QCOMPARE(stored(), 5);
    }

    void aGapIsRefusedWithWhereWeStand()
    {
        write(2);
        m_bank->send(m_bank->entriesFrom(1));
        write(3);
        const auto answer = m_bank->send(m_bank->entriesFrom(4));
        const auto *refused = find<link::Refused>(answer);
        QVERIFY(refused);
        QCOMPARE(refused->reason, link::Refused::Reason::Gap);
        QCOMPARE(refused->through, m_bank->headAt(2));
        QCOMPARE(stored(), 2);
    }

    void anotherHistoryUnderTheSameNumbersIsRefused()
    {
        write(3);
        m_bank->send(m_bank->entriesFrom(1));
        m_bank->journal.resize(2);
        m_site->now += Millis(1);
        write(3);
        const auto answer = m_bank->send(m_bank->entriesFrom(1));
        QCOMPARE(find<link::Refused>(answer)->reason, link::Refused::Reason::Chain);
        QCOMPARE(stored(), 3);
    }

    void aForgedFrameIsDroppedCountedAndAlerted()
    {
        write(1);
        const auto stranger = seal::PrivateKey::generate(m_site->chance);
        const link::Frame frame{m_bank->id, m_site->now, link::Entries{m_bank->headAt(0), m_bank->journal}};
        for (int i = 0; i < 2; ++i)
            QVERIFY(m_bank->send(link::sealFrame(frame, link::kUp, stranger)).empty());
        QByteArray broken = m_bank->entriesFrom(1);
        broken[broken.size() / 2] = broken[broken.size() / 2] == 'A' ? 'B' : 'A';
        QVERIFY(m_bank->send(broken).empty());
        QVERIFY(m_bank->send(QByteArray("not a frame at all")).empty());
        QVERIFY(m_bank->send(QByteArray()).empty());
        QCOMPARE(stored(), 0);
        const auto alerts = m_site->centre->alerts(m_site->now).value();
        qint64 counted = 0;
        for (const auto &alert : alerts) {
            QCOMPARE(alert.bank, m_bank->id);
            QCOMPARE(alert.kind, QStringLiteral("frame"));
            counted += alert.count;
        }
        QCOMPARE(counted, 5);
    }

    void aFrameOfAnotherBankIsDropped()
    {
        FarBank other(*m_site);
        write(1);
        const Arrived asOther{other.id, m_bank->entriesFrom(1)}; // on the other's topic, with its own key
        QVERIFY(m_site->centre->receive(std::span(&asOther, 1), m_site->now)->empty());
        const Arrived unknown{BankId::make(m_site->now, m_site->chance), m_bank->entriesFrom(1)};
        QVERIFY(m_site->centre->receive(std::span(&unknown, 1), m_site->now)->empty());
        QCOMPARE(stored(), 0);
        QCOMPARE(m_site->centre->alerts(m_site->now)->size(), std::size_t(2));
    }

    void anUnreadableFrameIsAnswered()
    {
        const QByteArray sealed = seal::seal(link::kUp, "{\"type\":\"entries\"}", m_bank->key);
        const auto answer = m_bank->send(sealed);
        QCOMPARE(find<link::Refused>(answer)->reason, link::Refused::Reason::Unreadable);
    }

    void anAuthenticEntryIsStoredWhateverItSays_data()
    {
        QTest::addColumn<QString>("kind");
        QTest::addColumn<QByteArray>("body");
        QTest::newRow("unknown kind") << QStringLiteral("DoorPainted") << QByteArray("{\"colour\":\"red\"}");
        QTest::newRow("no JSON") << QStringLiteral("Deposited") << QByteArray("what");
        QTest::newRow("another shape") << QStringLiteral("Deposited") << QByteArray("{\"stay\":7}");
        QTest::newRow("empty") << QStringLiteral("PickedUp") << QByteArray("{}");
        QTest::newRow("empty kind") << QString() << QByteArray("{}");
        QTest::newRow("no such compartment") << QStringLiteral("DoorOpened") << QByteArray("{\"compartment\":\"Z9\"}");
        QTest::newRow("pickup of nothing known")
            << QStringLiteral("PickedUp")
            << QByteArray("{\"compartment\":\"A1\",\"stay\":\"01890a5d-ac96-774b-bcce-b302099a8057\"}");
        QTest::newRow("nested Again") << QStringLiteral("Again")
                                      << QByteArray("{\"number\":1,\"was\":\"Again\",\"body\":\"{}\"}");
        QTest::newRow("old time") << QStringLiteral("DoorOpened") << QByteArray("{\"compartment\":\"A1\"}");
    }
    void anAuthenticEntryIsStoredWhateverItSays()
    {
        QFETCH(QString, kind);
        QFETCH(QByteArray, body);
        m_bank->journal.push_back({1, fromMs(0), Millis(0), kind, body});
        write(1);
        const auto answer = m_bank->send(m_bank->entriesFrom(1));
        QCOMPARE(find<link::Ack>(answer)->through, m_bank->head());
        QCOMPARE(stored(), 2);
        const bool odd = QByteArray(QTest::currentDataTag()) != "old time";
        QCOMPARE(m_site->count(QStringLiteral("events WHERE conflict = 1")), odd ? 1 : 0);
        QCOMPARE(m_site->text(QStringLiteral("SELECT body FROM events WHERE number = 1")).toUtf8(), body);
    }

    void aBankGoesOnAfterAKillBetweenCommitAndAck()
    {
        const PackageId package = m_site->place(m_site->order(m_bank->id, QStringLiteral("A")));
        m_bank->settle();
        m_bank->deposit(m_bank->expected(package), QStringLiteral("A1"));
        const QByteArray frame = m_bank->entriesFrom(1);
        m_bank->send(frame); // the answer is lost with the process
        m_site->open();
        QCOMPARE(m_site->status(package), QStringLiteral("InLocker"));
        const auto answer = m_bank->send(frame);
        QCOMPARE(find<link::Ack>(answer)->through, m_bank->head());
        QCOMPARE(stored(), qint64(m_bank->journal.size()));
        QCOMPARE(m_site->count(QStringLiteral("jobs")), 1);
        QCOMPARE(m_site->count(QStringLiteral("package_history WHERE what = 'Deposited'")), 1);
    }

    void framesOfManyBanksShareATransactionAndABadOneStopsNone()
    {
        FarBank other(*m_site);
        write(2);
        other.write(entry::DoorOpened{QStringLiteral("A1")});
        const std::vector<Arrived> arrived{{m_bank->id, m_bank->entriesFrom(1)},
                                           {other.id, QByteArray("rubbish")},
                                           {other.id, other.entriesFrom(1)},
                                           {m_bank->id, m_bank->hello()}};
        const auto out = m_site->centre->receive(arrived, m_site->now);
        QVERIFY(out);
        QCOMPARE(find<link::Ack>(m_bank->open(*out))->through, m_bank->head());
        QCOMPARE(find<link::Ack>(other.open(*out))->through, other.head());
    }

    void framesTogetherDoWhatTheyDoOneByOne()
    {
        const QStringList together = rowsAfter(1000);
        QVERIFY(together.size() > 50);
        QCOMPARE(rowsAfter(1), together);
        QCOMPARE(rowsAfter(3), together);
    }

    void anEntryThatCannotBeProjectedStopsNothingBehindIt()
    {
        const PackageId package = m_site->place(m_site->order(m_bank->id, QStringLiteral("A")));
        m_bank->settle();
        // A fault of the centre's own that only this entry meets.
        const bool postgres = TestDatabase::isPostgres();
        if (postgres)
            QVERIFY(m_site->database->exec(QStringLiteral(
                "CREATE FUNCTION fault() RETURNS trigger AS 'BEGIN RAISE ''a fault''; END' LANGUAGE plpgsql")));
        QVERIFY(m_site->database->exec(
            postgres
                ? QStringLiteral("CREATE TRIGGER fault BEFORE UPDATE ON stays FOR EACH ROW EXECUTE FUNCTION fault()")
                : QStringLiteral("CREATE TRIGGER fault BEFORE UPDATE ON stays BEGIN "
                                 "SELECT RAISE(ABORT, 'a fault'); END")));
        m_bank->deposit(m_bank->expected(package), QStringLiteral("A1"));
        const auto answer = m_bank->send(m_bank->entriesFrom(1));
        QCOMPARE(find<link::Ack>(answer)->through, m_bank->head());
        QCOMPARE(stored(), qint64(m_bank->journal.size()));
        QCOMPARE(m_site->count(QStringLiteral("events WHERE conflict = 1")), qint64(m_bank->journal.size()));
        QCOMPARE(m_site->count(QStringLiteral("alerts WHERE kind = 'notProjected'")), 1);
        QVERIFY(m_site->database->exec(
            QStringLiteral("DROP TRIGGER fault%1").arg(postgres ? QStringLiteral(" ON stays") : QString())));
        write(1);
        m_bank->send(m_bank->entriesFrom(m_bank->journal.size()));
        QCOMPARE(stored(), qint64(m_bank->journal.size()));
    }

    void aLockedDatabaseAnswersNothingAndLosesNothing()
    {
        write(1);
        auto settings = m_site->store.settings();
        settings.busyTimeout = Millis(1);
        auto other = storage::Database::open(settings);
        {
            auto held = storage::Transaction::begin(*m_site->database);
            QVERIFY(m_site->database->exec(QStringLiteral("UPDATE bank_links SET tries = tries")));
            Centre second(*other, m_site->keys, m_site->chance);
            const Arrived frame{m_bank->id, m_bank->entriesFrom(1)};
            QCOMPARE(second.receive(std::span(&frame, 1), m_site->now).error().code, QStringLiteral("storage.locked"));
        }
        m_bank->send(m_bank->entriesFrom(1));
        QCOMPARE(stored(), 1);
    }

    void aHelloIsAnsweredWithWhereWeStand()
    {
        write(4);
        auto answer = m_bank->send(m_bank->hello());
        QCOMPARE(find<link::Ack>(answer)->through, m_bank->headAt(0));
        QCOMPARE(find<link::Ack>(answer)->nonce, m_bank->nonce);
        m_bank->send(m_bank->entriesFrom(1));
        answer = m_bank->send(m_bank->hello());
        QCOMPARE(find<link::Ack>(answer)->through, m_bank->head());
    }

    // Rule 5: a restored disk image speaks of less than we hold, opens a new epoch and says again what it did.
    void aRolledBackJournalGoesOnInANewEpoch()
    {
        const PackageId package = m_site->place(m_site->order(m_bank->id, QStringLiteral("A")));
        m_bank->settle();
        const auto expected = m_bank->expected(package);
        m_bank->deposit(expected, QStringLiteral("A1"));
        m_bank->send(m_bank->entriesFrom(1));
        const auto held = m_bank->head();

        m_bank->journal.resize(2); // the image is older
        const auto answer = m_bank->send(m_bank->hello());
        QCOMPARE(find<link::Ack>(answer)->through, held); // which is how the bank finds out

        const EpochId old = m_bank->epoch;
        const auto past = m_bank->journal;
        m_bank->epoch = EpochId::make(m_site->now, m_site->chance);
        m_bank->journal.clear();
        m_bank->write(entry::EpochOpened{QStringLiteral("rolledBack"), old, 1});
        QByteArray chain = chainStart();
        for (const LogRecord &record : past) {
            chain = chainNext(chain, record);
            if (record.number > 1)
                m_bank->write(entry::Again{old, record.number, chain, record.kind, QString::fromUtf8(record.body)});
        }
        m_bank->pickup(expected, QStringLiteral("A1"));
        const auto taken = m_bank->send(m_bank->entriesFrom(1));
        QCOMPARE(find<link::Ack>(taken)->through, m_bank->head());
        QCOMPARE(m_site->status(package), QStringLiteral("PickedUp"));
        QCOMPARE(m_site->count(QStringLiteral("package_history WHERE what = 'UnlockRequested'")), 2);
        QCOMPARE(m_site->count(QStringLiteral("events WHERE note = 'known'")), 1);

        // The old epoch is over: whoever speaks in it is told so, and nothing of it is stored.
        const EpochId current = m_bank->epoch;
        const auto present = m_bank->journal;
        m_bank->epoch = old;
        m_bank->journal = past;
        write(3);
        const qint64 before = stored();
        const auto refused = m_bank->send(m_bank->entriesFrom(1));
        QCOMPARE(find<link::Refused>(refused)->reason, link::Refused::Reason::Epoch);
        QCOMPARE(find<link::Refused>(refused)->through.epoch, current);
        QCOMPARE(stored(), before);
        QCOMPARE(m_site->count(QStringLiteral("alerts WHERE kind = 'oldEpoch'")), 1);
    }

    void anEpochOfWhichNothingArrivedIsOverOnceTheNextSpeaks()
    {
        const EpochId first = m_bank->epoch;
        m_bank->write(entry::EpochOpened{QStringLiteral("new"), EpochId(), 0});
        m_bank->send(m_bank->entriesFrom(1));
        const EpochId lost = EpochId::make(m_site->now, m_site->chance);
        m_bank->epoch = lost;
        m_bank->journal.clear();
        m_bank->write(entry::EpochOpened{QStringLiteral("broken"), first, 1});
        m_bank->write(entry::DoorOpened{QStringLiteral("A1")});
        const QByteArray late = m_bank->entriesFrom(1);
        const QByteArray chain = m_bank->head().chain;
        const LogRecord opened = m_bank->journal.back();

        m_bank->epoch = EpochId::make(m_site->now, m_site->chance);
        m_bank->journal.clear();
        m_bank->write(entry::EpochOpened{QStringLiteral("broken"), lost, 0});
        m_bank->write(entry::Again{lost, 2, chain, opened.kind, QString::fromUtf8(opened.body)});
        m_bank->send(m_bank->entriesFrom(1));
        QCOMPARE(stored(), 3);
        const auto answer = m_bank->send(late);
        QCOMPARE(find<link::Refused>(answer)->reason, link::Refused::Reason::Epoch);
        QCOMPARE(stored(), 3);
    }

    void aBankIsAskedWhichBankALabelBelongsTo()
    {
        FarBank other(*m_site);
        const PackageId package = m_site->place(m_site->order(other.id, QStringLiteral("A")));
        const auto known = m_bank->send(m_bank->seal(link::Ask{
            QStringLiteral("q1"), QStringLiteral("label"), {{QStringLiteral("label"), QStringLiteral("label-a")}}}));
        const auto *answer = find<link::Answer>(known);
        QVERIFY(answer);
        QCOMPARE(answer->id, QStringLiteral("q1"));
        QCOMPARE(answer->result.value(QLatin1StringView("package")).toString(), package.toString());
        QCOMPARE(answer->result.value(QLatin1StringView("bank")).toString(), other.id.toString());
        QVERIFY(!answer->result.contains(QLatin1StringView("stay"))); // that is promised to another bank
        const auto rooms = m_bank->send(m_bank->seal(
            link::Ask{QStringLiteral("q3"), QStringLiteral("rooms"), {{QStringLiteral("size"), QStringLiteral("S")}}}));
        const QJsonArray banks = find<link::Answer>(rooms)->result.value(QLatin1StringView("banks")).toArray();
        QCOMPARE(banks.size(), 1); // not the one that asks
        QVERIFY(banks.at(0).toObject().value(QLatin1StringView("free")).toInt() > 0);
        QVERIFY(!banks.at(0).toObject().value(QLatin1StringView("name")).toString().isEmpty());
        const auto unknown = m_bank->send(m_bank->seal(link::Ask{QStringLiteral("q2"), QStringLiteral("label"), {}}));
        QCOMPARE(find<link::Answer>(unknown)->result.value(QLatin1StringView("known")).toBool(true), false);
    }

    void presenceIsAHint()
    {
        for (const char *message : {"{\"state\":\"online\",\"at\":1}", "rubbish", "{\"state\":7}", "[]", ""})
            QVERIFY(m_site->centre->presence(m_bank->id, message, m_site->now));
        const auto bank = (*m_site->centre->bank(kShop, m_bank->id, m_site->now)).value();
        QCOMPARE(bank.value(QLatin1StringView("presence")).toString(), QStringLiteral("online"));
        QCOMPARE(bank.value(QLatin1StringView("status")).toString(), QStringLiteral("Inactive"));
    }

private:
    void write(int entries)
    {
        for (int i = 0; i < entries; ++i)
            m_bank->write(entry::CodeRefused{QStringLiteral("unknown")});
    }
    // What is stored when three banks, each with its parcels, have told their stories in turns, two entries to a frame
    // and so many frames to a transaction.
    static QStringList rowsAfter(std::size_t framesTogether)
    {
        Site site(7);
        std::vector<std::unique_ptr<FarBank>> banks;
        for (int i = 0; i < 3; ++i)
            banks.push_back(std::make_unique<FarBank>(site));
        for (const auto &bank : banks) {
            std::vector<PackageId> packages;
            for (int i = 0; i < 3; ++i)
                packages.push_back(site.place(site.order(
                    bank->id, QStringLiteral("%1-%2").arg(bank->id.toString()).arg(i), i == 2 ? Size::M : Size::S)));
            bank->settle();
            bank->write(entry::DoorOpened{QStringLiteral("C1")});
            bank->write(entry::DoorClosed{QStringLiteral("C1")});
            bank->write(entry::CodeRefused{QStringLiteral("unknown")});
            bank->deposit(bank->expected(packages[0]), QStringLiteral("A2"));
            bank->deposit(bank->expected(packages[1]), QStringLiteral("A2")); // which holds the first
            bank->write(entry::DoorOpened{QStringLiteral("no such compartment")});
            bank->deposit(bank->expected(packages[2]), QStringLiteral("B1"));
            const auto third = bank->expected(packages[2]);
            bank->write(entry::PickedUp{third.stay, third.package, QStringLiteral("B1"), third.credential, false});
        }
        std::vector<Arrived> frames;
        for (std::size_t next = 0; next < banks.front()->journal.size(); next += 2) {
            for (const auto &bank : banks) {
                const auto from = bank->journal.begin() + qsizetype(next);
                const auto count = std::min<qsizetype>(2, bank->journal.end() - from);
                frames.push_back({bank->id, bank->seal(link::Entries{bank->headAt(next), {from, from + count}})});
            }
        }
        for (std::size_t i = 0; i < frames.size(); i += framesTogether) {
            const auto some = std::span(frames).subspan(i, std::min(framesTogether, frames.size() - i));
            if (site.centre->receive(some, site.now).value().size() < some.size())
                return {QStringLiteral("a frame was not answered")};
        }
        QStringList rows;
        for (const char *sql :
             {"bank || compartment || custody || condition || unverified || believed_custody || COALESCE(stay, '') || "
              "COALESCE(last_access, 0) || state FROM compartments ORDER BY 1",
              "bank || epoch || ordinal || number FROM journal_epochs ORDER BY 1",
              "bank || COALESCE(number, 0) || kind || conflict || note FROM events WHERE number > 0 ORDER BY 1",
              "bank || COALESCE(compartment, '') || state || ended || label FROM stays ORDER BY 1",
              "package || status FROM packages ORDER BY 1",
              "bank || kind || subject || count FROM alerts ORDER BY 1"}) {
            for (const storage::Row &row : site.query(QStringLiteral("SELECT ") + QLatin1StringView(sql)))
                rows << row.text(0);
        }
        return rows;
    }

    qint64 stored() { return m_site->count(QStringLiteral("events WHERE epoch IS NOT NULL")); }

    std::unique_ptr<Site> m_site;
    std::unique_ptr<FarBank> m_bank;
};

QTEST_GUILESS_MAIN(TestIngest)
#include "tst_ingest.moc"
