// SPDX-License-Identifier: GPL-3.0-or-later
#include "serversite.h"

using namespace cubby;
using namespace cubby::test;

namespace {

const QString kServer = QStringLiteral(CUBBY_SERVER);
const QByteArray kPassphrase = "four words, well chosen";

QByteArray contents(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

void write(const QString &path, const QByteArray &content)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly | QIODevice::Truncate) || file.write(content) != content.size())
        qFatal("%s cannot be written", qPrintable(path));
}

ServerSite::Ran backUp(ServerSite &site, const QString &file, const QByteArray &passphrase = kPassphrase)
{
    return site.run({QStringLiteral("backup"), file}, passphrase + '\n');
}

ServerSite::Ran restore(ServerSite &site, const QString &file, const QByteArray &passphrase = kPassphrase)
{
    return site.run({QStringLiteral("restore"), file}, passphrase + '\n');
}

} // namespace

class TestBackup : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    // The centre burns down after a backup and is restored elsewhere. The bank never stopped.
    void aBankGoesOnAfterTheRestore()
    {
        ServerSite site(kServer);
        site.provision();
        QVERIFY(site.startBroker());
        QVERIFY(site.start());
        const PackageId kept = site.order(QStringLiteral("A-1"));
        site.connectBank();
        QTRY_VERIFY_WITH_TIMEOUT(site.bank->expected(kept), kLong);
        site.deposit(kept);
        QTRY_COMPARE_WITH_TIMEOUT(site.status(kept), QStringLiteral("InLocker"), kLong);
        const QString file = site.path(QStringLiteral("centre.sealed"));
        const auto made = backUp(site, file);
        QVERIFY2(made.status == 0, made.errors.constData());

        const PackageId lost = site.order(QStringLiteral("A-2"));
        QTRY_VERIFY_WITH_TIMEOUT(site.bank->expected(lost), kLong);
        site.pickup(kept);
        QTRY_COMPARE_WITH_TIMEOUT(site.status(kept), QStringLiteral("PickedUp"), kLong);
        QTRY_COMPARE_WITH_TIMEOUT(site.bank->queue(), 0u, kLong);
        QVERIFY(site.stop());

        ServerSite after(kServer);
        after.takeOver(site);
        const auto done = restore(after, file);
        QVERIFY2(done.status == 0, done.errors.constData());
        QCOMPARE(contents(after.path(QStringLiteral("broker-access.json"))),
                 contents(site.path(QStringLiteral("broker-access.json"))));
        for (const char *name : {"down.pem", "pass.pem", "fields.json", "broker.json", "api-tokens"}) {
            const QString path = after.secrets + u'/' + QLatin1StringView(name);
            QCOMPARE(contents(path), contents(site.secrets + u'/' + QLatin1StringView(name)));
            QVERIFY(!(QFile::permissions(path) & (QFileDevice::ReadGroup | QFileDevice::ReadOther)));
        }
        QVERIFY(after.start());
        const auto asOfTheBackup = after.ask(QStringLiteral("/v1/packages/") + kept.toString());
        QVERIFY2(asOfTheBackup.body.contains("InLocker"), asOfTheBackup.body.constData());
        QCOMPARE(after.ask(QStringLiteral("/v1/packages/") + lost.toString()).status, 404);

        // The bank hears of something new, and its entries since the backup come again.
        const PackageId fresh = after.order(QStringLiteral("A-3"));
        QTRY_VERIFY_WITH_TIMEOUT(site.bank->expected(fresh), 90'000);
        QTRY_COMPARE_WITH_TIMEOUT(after.status(kept), QStringLiteral("PickedUp"), 90'000);
        QVERIFY(!site.bank->expected(lost)); // the snapshot does not know it
        after.bank = std::move(site.bank);
        after.deposit(fresh);
        QTRY_COMPARE_WITH_TIMEOUT(after.status(fresh), QStringLiteral("InLocker"), kLong);
        QVERIFY(after.stop());
        QCOMPARE(after.run({QStringLiteral("rebuild"), QStringLiteral("--verify")}).status, 0);
    }

    void aBackupIsOfOneMomentThoughOrdersGoOn()
    {
        ServerSite site(kServer);
        site.provision();
        QVERIFY(site.start({QStringLiteral("--only"), QStringLiteral("http")}));
        for (int i = 0; i < 5; ++i)
            QVERIFY(!site.order(QStringLiteral("B-%1").arg(i)).isNull());
        const QString file = site.path(QStringLiteral("centre.sealed"));
        QProcess backup;
        backup.start(kServer, site.common() + QStringList{QStringLiteral("backup"), file});
        backup.write(kPassphrase + '\n');
        backup.closeWriteChannel();
        int during = 0;
        while (backup.state() != QProcess::NotRunning) {
            QVERIFY(!site.order(QStringLiteral("D-%1").arg(during++)).isNull());
            QCoreApplication::processEvents();
        }
        QCOMPARE(backup.exitCode(), 0);
        QVERIFY(during > 0);
        ServerSite after(kServer);
        after.takeOver(site);
        const auto done = restore(after, file);
        QVERIFY2(done.status == 0, done.errors.constData());
        {
            auto database = after.database.open();
            const auto packages = database.first(QStringLiteral("SELECT COUNT(*) FROM packages"));
            QVERIFY(packages && (*packages)->number(0) >= 5);
            QVERIFY((*packages)->number(0) <= 5 + during);
        }
        const auto verified = after.run({QStringLiteral("rebuild"), QStringLiteral("--verify")});
        QVERIFY2(verified.status == 0, verified.out.constData());
    }

    void nothingIsTouchedByABackupThatIsNotWhole()
    {
        ServerSite site(kServer);
        site.provision();
        const QString file = site.path(QStringLiteral("centre.sealed"));
        QCOMPARE(backUp(site, file).status, 0);
        QVERIFY(!(QFile::permissions(file) & (QFileDevice::ReadGroup | QFileDevice::ReadOther)));
        const QByteArray whole = contents(file);
        QVERIFY(whole.size() > 1000);
        for (const char *plain : {"SQLite format", "PGDMP", "PRIVATE KEY", "schema_version"})
            QVERIFY2(!whole.contains(plain), plain);

        ServerSite after(kServer);
        const auto refused
            = [&](const QByteArray &content, const char *why, const QByteArray &passphrase = kPassphrase) {
                  const QString bad = after.path(QStringLiteral("bad.sealed"));
                  write(bad, content);
                  const auto ran = restore(after, bad, passphrase);
                  const bool untouched = !QFileInfo::exists(after.secrets)
                                         && !QFileInfo::exists(after.secrets + QStringLiteral(".restoring"))
                                         && !QFileInfo::exists(after.path(QStringLiteral("broker-access.json")))
                                         && isEmpty(after);
                  if (ran.status != 2 || !ran.errors.contains(why) || !untouched)
                      qWarning("%d %s %d", ran.status, ran.errors.constData(), untouched);
                  return ran.status == 2 && ran.errors.contains(why) && untouched;
              };
        QVERIFY(refused(whole, "passphrase is wrong", "four words, badly chosen"));
        QVERIFY(refused(whole, "at least 12", "short"));
        QVERIFY(refused(whole.chopped(1), "cut off"));
        QVERIFY(refused(whole.first(whole.size() / 2), "cut off"));
        QVERIFY(refused(whole + 'x', "cut off"));
        QByteArray changed = whole;
        changed[changed.size() - 100] = char(changed[changed.size() - 100] ^ 1);
        QVERIFY(refused(changed, "changed"));
        QVERIFY(refused(QByteArray(), "not a sealed file"));
        QVERIFY(refused("something else altogether, which is long enough for a head", "not a sealed file"));

        QCOMPARE(restore(after, file).status, 0); // and then it is still empty enough
        QVERIFY(restore(after, file).errors.contains("there already")); // once
    }

    void aRestoreThatCannotEndSaysWhatToDo()
    {
        ServerSite site(kServer);
        site.provision();
        const QString pass = site.secrets + QStringLiteral("/fields.json");
        const QString file = site.path(QStringLiteral("centre.sealed"));
        const QByteArray whole = contents(pass);
        write(pass, "{}"); // of which the backup knows nothing
        const auto made = backUp(site, file);
        QVERIFY2(made.status == 0, made.errors.constData());
        write(pass, whole);
        ServerSite after(kServer);
        after.takeOver(site);
        const auto done = restore(after, file);
        QCOMPARE(done.status, 2);
        QVERIFY2(done.errors.contains("restore again") && done.errors.contains(after.secrets.toLocal8Bit()),
                 done.errors.constData());
    }

    void aBackupOverwritesNothing()
    {
        ServerSite site(kServer);
        site.provision();
        const QString file = site.path(QStringLiteral("centre.sealed"));
        write(file, "precious");
        QCOMPARE(backUp(site, file).status, 2);
        QCOMPARE(contents(file), QByteArray("precious"));
        QCOMPARE(backUp(site, site.path(QStringLiteral("none/centre.sealed"))).status, 2);
        QCOMPARE(backUp(site, site.path(QStringLiteral("other.sealed")), "short").status, 2);
        QVERIFY(!QFile::exists(site.path(QStringLiteral("other.sealed"))));
    }

    void aSchemaIsBroughtUpToDateByItsOwnCommandOrNot()
    {
        ServerSite site(kServer);
        site.provision();
        {
            ServerSite empty(kServer);
            empty.secrets = site.secrets;
            const QStringList refuse{QStringLiteral("--set"), QStringLiteral("database/migrate=false"),
                                     QStringLiteral("--operations-port"), QStringLiteral("0")};
            const auto refused = empty.run(refuse + QStringList{QStringLiteral("serve")});
            QCOMPARE(refused.status, 2);
            QVERIFY2(refused.errors.contains("migrate"), refused.errors.constData());
            const auto migrated = empty.run({QStringLiteral("migrate")});
            QVERIFY2(migrated.status == 0 && migrated.out.contains("schema"), migrated.errors.constData());
            QVERIFY(empty.start(refuse));
            QVERIFY(empty.stop());
        }
    }

    void everythingThatIsWrongIsSaidAtOnce()
    {
        ServerSite site(kServer);
        const auto check = [&site](const QStringList &more = {}) {
            return site.run(more + QStringList{QStringLiteral("check-config")});
        };
        const auto nothing = check();
        QCOMPARE(nothing.status, 1); // there are no keys
        QVERIFY2(nothing.out.contains("error: ") && nothing.out.contains("down.pem"), nothing.out.constData());
        site.provision();
        const auto cut = check();
        QVERIFY2(cut.status == 0, cut.out.constData());
        QVERIFY2(cut.out.contains("warning: The broker"), cut.out.constData()); // which is not running

        const QStringList reachable{QStringLiteral("--http-public-url"), QStringLiteral("https://centre.example")};
        QVERIFY(!check(reachable).out.contains("token-keys"));
        QVERIFY(QFile::remove(site.secrets + QStringLiteral("/token-keys.json"))); // as of an earlier version
        const auto upgraded = check(reachable);
        QVERIFY2(upgraded.status == 0 && upgraded.out.contains("rotate-token-keys"), upgraded.out.constData());

        QFile::setPermissions(site.secrets + QStringLiteral("/down.pem"),
                              QFileDevice::ReadOwner | QFileDevice::WriteOwner | QFileDevice::ReadOther);
        const auto many = check({QStringLiteral("--http-address"), QStringLiteral("localhost"),
                                 QStringLiteral("--mqtt-ca-file"), QStringLiteral("/nowhere/ca.pem"),
                                 QStringLiteral("--mqtt-certificate"), QStringLiteral("/nowhere/server.pem")});
        QCOMPARE(many.status, 1);
        for (const char *part :
             {"http/address", "/nowhere/ca.pem", "/nowhere/server.pem", "belong together", "down.pem may be read"})
            QVERIFY2(many.out.contains(part), QByteArray(QByteArray(part) + '\n' + many.out).constData());

        const QString ini = site.path(QStringLiteral("server.ini"));
        write(ini, "[http]\nport = many\nworkers = 0\n[mqtt]\nhots = here\n[smtp]\nsecurity = hope\n");
        const auto file = check({QStringLiteral("--config"), ini});
        QCOMPARE(file.status, 2);
        for (const char *part : {"many", "http/workers", "mqtt/hots", "hope"})
            QVERIFY2(file.errors.contains(part), file.errors.constData());
    }

private:
    static bool isEmpty(ServerSite &site)
    {
        if (!TestDatabase::isPostgres())
            return !QFileInfo::exists(site.database.url());
        auto database = site.database.open();
        return database.query(QStringLiteral("SELECT 1 FROM pg_tables WHERE schemaname = 'public'"))->empty();
    }
};

QTEST_GUILESS_MAIN(TestBackup)
#include "tst_backup.moc"
