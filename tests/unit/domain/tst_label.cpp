// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/label.h"

#include <QTest>

using namespace cubby;

class LabelTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void labelsAreComparedWithoutSpacesAndInCapitals_data()
    {
        QTest::addColumn<QString>("scanned");
        QTest::addColumn<QString>("normal");
        QTest::newRow("as it is") << QStringLiteral("JD014600003") << QStringLiteral("JD014600003");
        QTest::newRow("printed in groups") << QStringLiteral("JD01 4600 003") << QStringLiteral("JD014600003");
        QTest::newRow("typed") << QStringLiteral(" jd014600003\r\n") << QStringLiteral("JD014600003");
        QTest::newRow("no-break space, tab") << QStringLiteral("JD\u00a0014\t600003") << QStringLiteral("JD014600003");
        QTest::newRow("signs count") << QStringLiteral("a-1/2") << QStringLiteral("A-1/2");
        QTest::newRow("nothing") << QStringLiteral(" \n") << QString();
    }
    void labelsAreComparedWithoutSpacesAndInCapitals()
    {
        QFETCH(QString, scanned);
        QFETCH(QString, normal);
        QCOMPARE(normalLabel(scanned), normal);
        QCOMPARE(normalLabel(normalLabel(scanned)), normal);
    }
};

QTEST_GUILESS_MAIN(LabelTest)
#include "tst_label.moc"
