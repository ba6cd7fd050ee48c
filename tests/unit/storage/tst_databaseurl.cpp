// SPDX-License-Identifier: GPL-3.0-or-later
#include "storage/database.h"

#include <QTest>

using namespace cubby;
using namespace cubby::storage;

class TestDatabaseUrl : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyPartIsRead()
    {
        const auto read = DatabaseSettings::fromUrl(
            QStringLiteral("postgresql://cubby:p%40ss%2Fword@db.example.org:5433/centre?sslmode=verify-full&"
                           "sslrootcert=/etc/ssl/db.pem"));
        QVERIFY2(read, read ? "" : qPrintable(read.error().message));
        QVERIFY(read->dialect == Dialect::PostgreSQL);
        QCOMPARE(read->host, QStringLiteral("db.example.org"));
        QCOMPARE(read->port, 5433);
        QCOMPARE(read->user, QStringLiteral("cubby"));
        QCOMPARE(read->password, QStringLiteral("p@ss/word"));
        QCOMPARE(read->name, QStringLiteral("centre"));
        QCOMPARE(read->options, QStringLiteral("sslmode=verify-full;sslrootcert=/etc/ssl/db.pem"));
    }

    void aFolderMeansTheSocketInIt()
    {
        const auto read = DatabaseSettings::fromUrl(QStringLiteral("postgresql:///centre?host=/run/postgresql"));
        QVERIFY2(read, read ? "" : qPrintable(read.error().message));
        QCOMPARE(read->host, QStringLiteral("/run/postgresql"));
        QCOMPARE(read->port, 5432);
        QCOMPARE(read->name, QStringLiteral("centre"));
    }

    void anAddressThatMeansNothingIsRefused_data()
    {
        QTest::addColumn<QString>("url");
        for (const char *url :
             {"", "centre.db", "mysql://a/b", "postgresql://", "postgresql://host", "postgresql://host/",
              "postgresql://host:99999/name", "postgresql://host:port/name", "postgresql://host/name?search_path=x",
              "postgresql://host/name?sslmode=", "postgresql://host/name?sslmode=a%3Bhost%3Db",
              "postgresql://host/name?application_name=a%20options%3D-cx"})
            QTest::newRow(url) << QLatin1StringView(url).toString();
    }
    void anAddressThatMeansNothingIsRefused()
    {
        QFETCH(QString, url);
        const auto read = DatabaseSettings::fromUrl(url);
        QVERIFY(!read);
        QCOMPARE(read.error().code, QStringLiteral("storage.url"));
        QVERIFY(!read.error().advice.isEmpty());
    }
};

QTEST_GUILESS_MAIN(TestDatabaseUrl)
#include "tst_databaseurl.moc"
