// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/kiosk/layoutstore.h"

#include <QFile>
#include <QTemporaryDir>
#include <QTest>

#include <memory>

using namespace cubby;
using namespace cubby::kiosk;

// A layout of the centre goes before the kiosk's own, and never leaves the kiosk without one.
class LayoutStoreTest : public QObject
{
    Q_OBJECT

    std::unique_ptr<QTemporaryDir> m_folder;
    Layout m_own = Layout::fromFile(QStringLiteral(CUBBY_LAYOUT)).value();

    // As a program that has just been started.
    LayoutStore store() const { return {QStringLiteral(CUBBY_LAYOUT), m_folder->filePath(QStringLiteral("layouts"))}; }
    LayoutStore::Choice chosen() const { return store().choose().value(); }
    Layout named(const char *name) const
    {
        Layout layout = m_own;
        layout.name = QLatin1StringView(name);
        return layout;
    }
    void overwrite(const char *name, const QByteArray &content)
    {
        QFile file(m_folder->filePath(QStringLiteral("layouts/") + QLatin1StringView(name)));
        QVERIFY(file.open(QIODevice::WriteOnly));
        QCOMPARE(file.write(content), content.size());
    }

private Q_SLOTS:
    void init() { m_folder = std::make_unique<QTemporaryDir>(); }

    void withoutOneOfTheCentreTheKiosksOwnGoes()
    {
        QCOMPARE(chosen().layout.name, m_own.name);
        QVERIFY(!chosen().onTrial && !chosen().refused);
        QVERIFY(store().keep()); // nothing is on trial
        QCOMPARE(chosen().layout.name, m_own.name);
    }

    void oneThatWorksStays()
    {
        QVERIFY(store().tryNext(named("North")));
        const auto trial = chosen();
        QVERIFY(trial.onTrial);
        QCOMPARE(trial.layout.digest(), named("North").digest());
        QVERIFY(store().keep());
        for (int i = 0; i < 3; ++i) {
            QVERIFY(!chosen().onTrial);
            QCOMPARE(chosen().layout.name, QStringLiteral("North"));
        }
    }

    void oneThatDoesNotComeUpTwiceIsGivenUpForTheOneBefore()
    {
        QVERIFY(store().tryNext(named("North")));
        QVERIFY(chosen().onTrial);
        QVERIFY(store().keep());
        QVERIFY(store().tryNext(named("South")));
        QVERIFY(chosen().onTrial); // and the power goes
        QVERIFY(chosen().onTrial); // and again
        const auto back = chosen();
        QVERIFY(!back.onTrial);
        QCOMPARE(back.layout.name, QStringLiteral("North"));
        QVERIFY(back.refused);
        QCOMPARE(back.refused->digest, QString::fromLatin1(named("South").digest().toHex()));
        QVERIFY(!back.refused->reason.isEmpty());
        QVERIFY(chosen().refused); // until it is told
        store().told();
        QVERIFY(!chosen().refused);
    }

    void oneThatWasKeptIsNotGivenUpThoughItsTrialLiesThereStill()
    {
        QVERIFY(store().tryNext(named("North")));
        QVERIFY(chosen().onTrial);
        QVERIFY(chosen().onTrial);
        const QString trial = m_folder->filePath(QStringLiteral("layouts/on-trial.json"));
        QVERIFY(QFile::copy(trial, trial + QStringLiteral(".copy")));
        QVERIFY(store().keep());
        QVERIFY(QFile::rename(trial + QStringLiteral(".copy"), trial)); // as if it could not be removed
        for (int i = 0; i < 3; ++i) {
            const auto choice = chosen();
            QVERIFY(!choice.onTrial && !choice.refused);
            QCOMPARE(choice.layout.name, QStringLiteral("North"));
        }
    }

    void oneThatIsGivenUpSaysWhy()
    {
        QVERIFY(store().tryNext(named("North")));
        QVERIFY(chosen().onTrial);
        QVERIFY(store().giveUp(QStringLiteral("nobody answers")));
        QCOMPARE(chosen().layout.name, m_own.name);
        QCOMPARE(chosen().refused->reason, QStringLiteral("nobody answers"));
    }

    void damagedFilesLeaveTheKioskItsOwn()
    {
        QVERIFY(store().tryNext(named("North")));
        overwrite("on-trial.json", "{\"starts\": 0, \"layo");
        QCOMPARE(chosen().layout.name, m_own.name);
        QVERIFY(chosen().refused);
        QVERIFY(store().tryNext(named("North")));
        QVERIFY(chosen().onTrial);
        QVERIFY(store().keep());
        overwrite("in-force.json", "no JSON");
        QCOMPARE(chosen().layout.name, m_own.name);
    }

    void withoutAPlaceItIsSaid()
    {
        LayoutStore nowhere(QStringLiteral(CUBBY_LAYOUT), QStringLiteral("/proc/none/layouts"));
        QCOMPARE(nowhere.tryNext(m_own).error().code, QStringLiteral("file.write"));
        QCOMPARE(nowhere.choose()->layout.name, m_own.name);
    }
};

QTEST_GUILESS_MAIN(LayoutStoreTest)
#include "tst_layoutstore.moc"
