// SPDX-License-Identifier: GPL-3.0-or-later
#include "journalsite.h"

using namespace cubby;
using namespace cubby::journal;

// A journal whose file is damaged: nothing wrong is believed, nothing that is good and unsent is lost, and the file is
// kept.
class DamageTest : public QObject
{
    Q_OBJECT

    // A closed journal of 30 batches, the first 10 entries acknowledged, and what it held.
    static Held build(JournalSite &site, int batches = 30)
    {
        {
            auto opened = site.open();
            for (int n = 1; n <= batches; ++n) {
                if (!opened->journal->commit(site.batch(n)))
                    qFatal("a commit failed");
            }
            (void)opened->journal->acknowledge(*opened->journal->headAt(10));
        }
        const auto opened = site.open();
        if (!opened || opened->found != Found::Whole)
            qFatal("the journal was not whole to begin with");
        return heldBy(*opened);
    }

    static void execute(const JournalSite &site, const QString &sql)
    {
        storage::DatabaseSettings settings;
        settings.path = site.settings.path;
        auto database = storage::Database::open(settings);
        if (!database || !database->exec(sql))
            qFatal("cannot damage: %s", qPrintable(sql));
    }

    // What may come of a damaged file, whatever the damage: nothing wrong.
    static QString wrongWith(const Opened &opened, const Held &before)
    {
        if (opened.found == Found::Whole)
            return heldBy(opened) == before ? QString() : QStringLiteral("taken for whole, and is not");
        if (opened.found == Found::New)
            return QStringLiteral("taken for new");
        if (opened.unsent.size() != opened.unsentChains.size())
            return QStringLiteral("unsent entries without their chains");
        for (std::size_t i = 0; i < opened.unsent.size(); ++i) {
            const LogRecord &record = opened.unsent[i];
            if (record.number == 0 || record.number > before.records.size()
                || record != before.records[record.number - 1])
                return QStringLiteral("an unsent entry that was never written");
            if (i > 0 && record.number != opened.unsent[i - 1].number + 1)
                return QStringLiteral("unsent entries out of order");
        }
        if (opened.stateHolds) {
            QMap<QString, QByteArray> state;
            for (const StatePart &part : opened.state)
                state.insert(part.key, part.body);
            if (state != before.state)
                return QStringLiteral("a state that is believed and wrong");
        }
        for (const DirectoryItem &item : opened.directory) {
            if (before.directory.value(item.item) != item.kind.toUtf8() + item.body)
                return QStringLiteral("a directory that is believed and wrong");
        }
        if (!opened.journal || opened.journal->head().number != 0 || opened.journal->head().epoch == before.head.epoch)
            return QStringLiteral("no new journal was begun");
        return {};
    }

private Q_SLOTS:
    void aChangedEntryBreaksTheChainThere_data()
    {
        QTest::addColumn<QString>("sql");
        QTest::addColumn<int>("number");
        for (int number : {1, 5, 11, 30, 45}) {
            const QString where = QStringLiteral(" WHERE number = %1").arg(number);
            const auto row = [&](const char *name, const QString &sql) {
                QTest::addRow("%s of %d", name, number) << QString(sql + where) << number;
            };
            row("body", QStringLiteral("UPDATE entry SET body = CAST(replace(body, '\"', ' ') AS BLOB)"));
            row("time", QStringLiteral("UPDATE entry SET at = at + 1"));
            row("uptime", QStringLiteral("UPDATE entry SET up = up + 1"));
            row("kind", QStringLiteral("UPDATE entry SET kind = 'DoorForced'"));
            row("chain", QStringLiteral("UPDATE entry SET chain = zeroblob(32)"));
            row("number", QStringLiteral("UPDATE entry SET number = 1000"));
            row("row", QStringLiteral("DELETE FROM entry"));
        }
    }
    void aChangedEntryBreaksTheChainThere()
    {
        QFETCH(QString, sql);
        QFETCH(int, number);
        JournalSite site;
        const Held before = build(site);
        QCOMPARE(before.records.size(), std::size_t(45));
        execute(site, sql);
        const QByteArray damaged = site.bytes(site.settings.path);
        site.now += Millis(5);
        const auto opened = site.open();
        QVERIFY(opened);
        QCOMPARE(opened->found, Found::Broken);
        QVERIFY(!opened->damage.isEmpty());
        QCOMPARE(wrongWith(*opened, before), QString());
        QVERIFY(opened->stateHolds); // the state was not touched: it goes on
        QVERIFY(opened->lastAcknowledged == before.acknowledged);
        QCOMPARE(opened->last.number, quint64(number - 1));
        // Everything good and unsent is there.
        QCOMPARE(opened->unsent.size(), std::size_t(std::max(0, number - 1 - 10)));
        QCOMPARE(opened->setAside, QString(site.settings.path + QStringLiteral(".broken-1777896000005")));
        QCOMPARE(site.bytes(opened->setAside), damaged);
    }

    void aStateThatDoesNotMatchItsDigestIsNotBelieved_data()
    {
        QTest::addColumn<QString>("sql");
        QTest::newRow("changed") << QStringLiteral("UPDATE state SET body = x'7b7d' WHERE key = 'part/2'");
        QTest::newRow("gone") << QStringLiteral("DELETE FROM state WHERE key = 'misc'");
        QTest::newRow("added") << QStringLiteral("INSERT INTO state (key, body) VALUES ('part/99', x'7b7d')");
        QTest::newRow("renamed") << QStringLiteral("UPDATE state SET key = 'part/8' WHERE key = 'part/2'");
        QTest::newRow("digest gone") << QStringLiteral("DELETE FROM meta WHERE key = 'digest'");
    }
    void aStateThatDoesNotMatchItsDigestIsNotBelieved()
    {
        QFETCH(QString, sql);
        JournalSite site;
        const Held before = build(site);
        execute(site, sql);
        const auto opened = site.open();
        QVERIFY(opened);
        QCOMPARE(opened->found, Found::Broken);
        QVERIFY(!opened->stateHolds);
        QCOMPARE(wrongWith(*opened, before), QString());
        QCOMPARE(opened->unsent.size(), std::size_t(35)); // all of them
    }

    void aDirectoryThatDoesNotMatchItsDigestIsDroppedAndTheStateGoesOn_data()
    {
        QTest::addColumn<QString>("sql");
        QTest::newRow("changed") << QStringLiteral("UPDATE directory SET body = x'7b7d' WHERE item = 'stay/2'");
        QTest::newRow("kind") << QStringLiteral("UPDATE directory SET kind = 'x' WHERE item = 'stay/2'");
        QTest::newRow("gone") << QStringLiteral("DELETE FROM directory WHERE item = 'stay/2'");
    }
    void aDirectoryThatDoesNotMatchItsDigestIsDroppedAndTheStateGoesOn()
    {
        QFETCH(QString, sql);
        JournalSite site;
        const Held before = build(site);
        execute(site, sql);
        const auto opened = site.open();
        QVERIFY(opened);
        QCOMPARE(opened->found, Found::Broken);
        QVERIFY(opened->stateHolds && opened->directory.empty());
        QCOMPARE(wrongWith(*opened, before), QString());
        QCOMPARE(opened->unsent.size(), std::size_t(35));
    }

    void damagedHeadsAreNotBelieved_data()
    {
        QTest::addColumn<QString>("sql");
        const auto row = [](const char *name, const char *key, const char *value) {
            QTest::newRow(name) << QStringLiteral("UPDATE meta SET value = CAST('%2' AS BLOB) WHERE key = '%1'")
                                       .arg(QLatin1StringView(key), QLatin1StringView(value));
        };
        row("acknowledged is no head", "acknowledged", "nonsense");
        row("acknowledged of another epoch", "acknowledged",
            "0192f0c1-7d3a-7abc-8def-0123456789ab 3 0000000000000000000000000000000000000000000000000000000000000000");
        row("base", "base", "a b c");
        row("directory", "directory", "1");
        row("epoch", "epoch", "nonsense");
        row("another epoch", "epoch", "0192f0c1-7d3a-7abc-8def-0123456789ab");
        row("digest", "digest", "short");
    }
    void damagedHeadsAreNotBelieved()
    {
        QFETCH(QString, sql);
        JournalSite site;
        const Held before = build(site);
        execute(site, sql);
        const auto opened = site.open();
        QVERIFY(opened);
        QCOMPARE(opened->found, Found::Broken);
        QCOMPARE(wrongWith(*opened, before), QString());
    }

    void aFlippedByteIsHarmlessOrFound()
    {
        JournalSite site;
        const Held before = build(site);
        const QByteArray whole = site.bytes(site.settings.path);
        QVERIFY(whole.size() > 20000);
        SeededChance chance(5);
        int found = 0;
        int harmless = 0;
        int refused = 0;
        for (qsizetype at = 0; at < whole.size(); at += 1 + qsizetype(chance.below(59))) {
            JournalSite other;
            other.now += std::chrono::hours(1); // another epoch
            QByteArray bent = whole;
            bent[at] = char(bent[at] ^ (1 << chance.below(8)));
            other.write(other.settings.path, bent);
            const auto opened = other.open();
            if (!opened) { // a version that looks later is not touched
                QVERIFY2(opened.error().code == QLatin1StringView("storage.newer"),
                         qPrintable(QStringLiteral("byte %1: %2").arg(at).arg(opened.error().message)));
                QCOMPARE(other.bytes(other.settings.path), bent);
                ++refused;
                continue;
            }
            const QString wrong = wrongWith(*opened, before);
            QVERIFY2(wrong.isEmpty(),
                     qPrintable(QStringLiteral("byte %1: %2 (%3)").arg(at).arg(wrong, opened->damage)));
            if (opened->found == Found::Whole) {
                ++harmless;
                continue;
            }
            ++found;
            QCOMPARE(other.bytes(other.asideFile()), bent); // nothing of it is lost
        }
        QVERIFY2(found > 150 && refused < 20,
                 qPrintable(QStringLiteral("%1 found, %2 harmless, %3 refused").arg(found).arg(harmless).arg(refused)));
    }

    void aFileCutShortIsFound()
    {
        JournalSite site;
        const Held before = build(site);
        const QByteArray whole = site.bytes(site.settings.path);
        SeededChance chance(6);
        QList<qsizetype> lengths{
            1, 15, 16, 99, 100, 511, 512, 4095, 4096, 4097, 8192, whole.size() - 4096, whole.size() - 1};
        for (int i = 0; i < 60; ++i)
            lengths << 1 + qsizetype(chance.below(quint64(whole.size() - 1)));
        for (qsizetype length : lengths) {
            JournalSite other;
            other.now += std::chrono::hours(1);
            other.write(other.settings.path, whole.left(length));
            const auto opened = other.open();
            QVERIFY2(opened,
                     qPrintable(QStringLiteral("%1: %2").arg(length).arg(opened ? QString() : opened.error().message)));
            QVERIFY2(opened->found == Found::Broken, qPrintable(QString::number(length)));
            const QString wrong = wrongWith(*opened, before);
            QVERIFY2(wrong.isEmpty(), qPrintable(QStringLiteral("cut at %1: %2").arg(length).arg(wrong)));
            QCOMPARE(other.bytes(other.asideFile()), whole.left(length));
        }
    }

    void aFileThatIsNoJournalIsSetAside_data()
    {
        QTest::addColumn<QByteArray>("content");
        QByteArray noise;
        SeededChance chance(3);
        noise = chance.bytes(10000);
        QTest::newRow("noise") << noise;
        QTest::newRow("text") << QByteArray("This is not the file that you are looking for.\n").repeated(100);
        QTest::newRow("zeros") << QByteArray(8192, '\0');
        QTest::newRow("header and noise") << QByteArray(QByteArray("SQLite format 3\0", 16) + noise);
    }
    void aFileThatIsNoJournalIsSetAside()
    {
        QFETCH(QByteArray, content);
        JournalSite site;
        site.write(site.settings.path, content);
        auto opened = site.open();
        QVERIFY2(opened, opened ? "" : qPrintable(opened.error().message));
        QCOMPARE(opened->found, Found::Broken);
        QVERIFY(!opened->stateHolds && opened->unsent.empty());
        QCOMPARE(site.bytes(opened->setAside), content);
        QVERIFY(opened->journal->commit(site.batch(1)));
        opened->journal.reset();
        opened = site.open();
        QVERIFY(opened);
        QCOMPARE(opened->found, Found::Whole);
    }

    void anotherDatabaseIsSetAside()
    {
        JournalSite site;
        execute(site, QStringLiteral("CREATE TABLE entry (hello TEXT)"));
        const auto opened = site.open();
        QVERIFY(opened);
        QCOMPARE(opened->found, Found::Broken);
    }

    // Until the new journal has its first entry, the old one still counts: the power may go in between, the disk may be
    // full.
    void aBreakIsToldAgainUntilTheNewJournalHasAnEntry()
    {
        JournalSite site;
        const Held before = build(site);
        execute(site, QStringLiteral("UPDATE entry SET at = at + 1 WHERE number = 20"));
        QString aside;
        for (int i = 0; i < 3; ++i) {
            site.now += Millis(1);
            auto opened = site.open();
            QVERIFY(opened);
            QCOMPARE(opened->found, Found::Broken);
            QVERIFY(opened->stateHolds);
            QCOMPARE(opened->unsent.size(), std::size_t(9));
            QCOMPARE(wrongWith(*opened, before), QString());
            if (i > 0)
                QCOMPARE(opened->setAside, aside);
            aside = opened->setAside;
            if (i == 2)
                QVERIFY(opened->journal->commit(site.batch(1)));
        }
        const auto opened = site.open();
        QVERIFY(opened);
        QCOMPARE(opened->found, Found::Whole);
        QCOMPARE(opened->journal->head().number, quint64(1));
        QCOMPARE(site.files().filter(QStringLiteral(".broken-")).size(), 1);
    }

    // The power goes between any two steps of setting aside.
    void settingAsideGoesOnFromWhereItStopped_data()
    {
        QTest::addColumn<int>("moved");
        for (int moved = 0; moved <= 3; ++moved)
            QTest::newRow(qPrintable(QStringLiteral("%1 files moved").arg(moved))) << moved;
    }
    void settingAsideGoesOnFromWhereItStopped()
    {
        QFETCH(int, moved);
        JournalSite site;
        const Held before = build(site);
        execute(site, QStringLiteral("UPDATE entry SET at = at + 1 WHERE number = 20"));
        const QByteArray damaged = site.bytes(site.settings.path);
        // As it stands in the middle: the new file is ready, the old one partly moved.
        const QString aside = site.settings.path + QStringLiteral(".broken-17");
        {
            JournalSite other;
            other.write(other.settings.path, "x");
            QVERIFY(other.open());
            site.write(site.settings.path + QStringLiteral(".new"), other.bytes(other.settings.path));
            storage::DatabaseSettings settings;
            settings.path = site.settings.path + QStringLiteral(".new");
            auto database = storage::Database::open(settings);
            QVERIFY(database);
            QVERIFY(database->exec(QStringLiteral("DELETE FROM meta")));
            QVERIFY(
                database->exec(QStringLiteral("INSERT INTO meta (key, value) VALUES ('setAside', ?)"), aside.toUtf8()));
        }
        const QStringList companions{QString(), QStringLiteral("-wal"), QStringLiteral("-shm")};
        for (const QString &suffix : {QStringLiteral("-wal"), QStringLiteral("-shm")})
            site.write(site.settings.path + suffix, {});
        for (int i = 0; i < moved; ++i)
            QVERIFY(QFile::rename(site.settings.path + companions[i], aside + companions[i]));
        const auto opened = site.open();
        QVERIFY2(opened, opened ? "" : qPrintable(opened.error().message));
        QCOMPARE(opened->found, Found::Broken);
        QVERIFY(opened->stateHolds);
        QCOMPARE(opened->unsent.size(), std::size_t(9));
        QCOMPARE(wrongWith(*opened, before), QString());
        QCOMPARE(site.bytes(opened->setAside), damaged);
        QVERIFY(!QFile::exists(site.settings.path + QStringLiteral(".new")));
    }

    void aJournalThatBreaksTwiceIsSetAsideTwice()
    {
        JournalSite site;
        build(site);
        execute(site, QStringLiteral("UPDATE entry SET at = at + 1 WHERE number = 20"));
        {
            auto opened = site.open();
            QVERIFY(opened);
            for (int n = 1; n < 5; ++n)
                QVERIFY(opened->journal->commit(site.batch(n)));
        }
        execute(site, QStringLiteral("UPDATE entry SET at = at + 1 WHERE number = 2"));
        const auto opened = site.open(); // in the same millisecond
        QVERIFY(opened);
        QCOMPARE(opened->found, Found::Broken);
        QCOMPARE(opened->unsent.size(), std::size_t(1));
        QCOMPARE(site.files().filter(QStringLiteral(".broken-")).size(), 2);
    }
};

QTEST_GUILESS_MAIN(DamageTest)
#include "tst_damage.moc"
