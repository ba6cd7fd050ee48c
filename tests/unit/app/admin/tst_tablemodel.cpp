// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/admin/tablemodel.h"

#include <QAbstractItemModelTester>
#include <QRandomGenerator>
#include <QTest>

using namespace cubby::admin;

namespace {

std::vector<Column> columns()
{
    return {{"Name", QStringLiteral("name")},
            {"Free", QStringLiteral("counts.free"), Column::Kind::Number},
            {"Status", QStringLiteral("status"), Column::Kind::Word}};
}

QJsonObject row(int id, int free, const QString &name = {})
{
    return {{QStringLiteral("id"), QString::number(id)},
            {QStringLiteral("name"), name.isEmpty() ? QStringLiteral("Bank %1").arg(id) : name},
            {QStringLiteral("status"), QStringLiteral("Active")},
            {QStringLiteral("counts"), QJsonObject{{QStringLiteral("free"), free}}}};
}

QStringList names(const TableModel &model)
{
    QStringList all;
    for (int i = 0; i < model.rowCount(); ++i)
        all << model.index(i, 0).data().toString();
    return all;
}

} // namespace

class TestTableModel : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void numbersInNamesSortAsPeopleCount()
    {
        TableModel model(columns());
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.put({row(10, 1), row(2, 3), row(1, 2)});
        model.sort(0);
        QCOMPARE(names(model),
                 QStringList({QStringLiteral("Bank 1"), QStringLiteral("Bank 2"), QStringLiteral("Bank 10")}));
        model.sort(1, Qt::DescendingOrder);
        QCOMPARE(names(model).first(), QStringLiteral("Bank 2"));
    }

    void aChangeIsShownAtOnceAndMovesItsRowLater()
    {
        TableModel model(columns());
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.put({row(1, 5), row(2, 6), row(3, 7)});
        model.sort(1);
        const QPersistentModelIndex chosen = model.index(0, 0);
        model.put({row(1, 9)});
        QCOMPARE(model.index(0, 1).data().toString(), QStringLiteral("9"));
        QCOMPARE(chosen.row(), 0);
        QTRY_COMPARE_WITH_TIMEOUT(chosen.row(), 2, 20'000); // and whoever is chosen stays it
        QCOMPARE(model.rowOf(QStringLiteral("1")), 2);
    }

    void whatTheFilterHidesIsKept()
    {
        TableModel model(columns());
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.put({row(1, 5), row(2, 6), row(3, 7)});
        model.setFilter(
            [](const QJsonObject &object) { return valueAt(object, QStringLiteral("counts.free")).toInt() > 5; });
        QCOMPARE(model.rowCount(), 2);
        QCOMPARE(model.total(), 3);
        QCOMPARE(model.rowOf(QStringLiteral("1")), -1);
        model.put({row(1, 8), row(4, 1)});
        model.settle();
        QCOMPARE(model.rowCount(), 3);
        model.setFilter({});
        QCOMPARE(model.rowCount(), 4);
    }

    void aWordIsSpokenAndMarked()
    {
        TableModel model(columns());
        QJsonObject object = row(1, 1);
        object[QStringLiteral("status")] = QStringLiteral("Inactive");
        model.put({object});
        QCOMPARE(model.index(0, 2).data().toString(), QStringLiteral("Not reachable"));
        object[QStringLiteral("status")] = QStringLiteral("NobodyKnowsThis");
        model.put({object});
        QCOMPARE(model.index(0, 2).data().toString(), QStringLiteral("Nobody knows this"));
    }

    // Whatever comes in whatever order, the table shows what passes, in order, and the tester finds nothing.
    void randomChangesLeaveItRight()
    {
        QRandomGenerator chance(20261123);
        TableModel model(columns());
        const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::QtTest);
        model.sort(1);
        QMap<int, int> truth;
        int least = 0;
        for (int step = 0; step < 600; ++step) {
            const int what = chance.bounded(10);
            if (what < 7) {
                QList<QJsonObject> rows;
                for (int i = chance.bounded(1, 8); i > 0; --i) {
                    const int id = chance.bounded(60);
                    truth[id] = chance.bounded(100);
                    rows << row(id, truth[id]);
                }
                model.put(rows);
            } else if (what == 7) {
                least = chance.bounded(100);
                model.setFilter([least](const QJsonObject &object) {
                    return valueAt(object, QStringLiteral("counts.free")).toInt() >= least;
                });
            } else if (what == 8) {
                QSet<QString> kept;
                for (const int id : truth.keys()) {
                    if (chance.bounded(4) > 0)
                        kept << QString::number(id);
                    else
                        truth.remove(id);
                }
                model.keepOnly(kept);
            } else {
                model.sort(1, chance.bounded(2) ? Qt::AscendingOrder : Qt::DescendingOrder);
                model.sort(1);
            }
            model.settle();
            QList<int> wanted;
            for (const int free : truth) {
                if (free >= least)
                    wanted << free;
            }
            std::sort(wanted.begin(), wanted.end());
            QList<int> shown;
            model.forEachShown(
                [&](const QJsonObject &object) { shown << valueAt(object, QStringLiteral("counts.free")).toInt(); });
            QCOMPARE(shown, wanted);
            QCOMPARE(model.total(), truth.size());
        }
    }

    void aSheetGetsTextAndNoFormulas()
    {
        const QByteArray csv
            = toCsv(columns(), {row(1, -5, QStringLiteral("=1+1")), row(2, 3, QStringLiteral("a \"b\", c")),
                                row(3, 3, QStringLiteral("two\nlines"))});
        QCOMPARE(csv, QByteArray("Name,Free,Status\r\n'=1+1,-5,Active\r\n\"a \"\"b\"\", c\",3,Active\r\n"
                                 "\"two\nlines\",3,Active\r\n"));
    }
};

QTEST_MAIN(TestTableModel)
#include "tst_tablemodel.moc"
