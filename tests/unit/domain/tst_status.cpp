// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/size.h"
#include "domain/status.h"

#include <QTest>

using namespace cubby;

// The tables are written out once more here, row by row, so that no change of one goes unnoticed.
class StatusTest : public QObject
{
    Q_OBJECT

    template <NamedEnum E>
    void compare(const TransitionTable<E> &table, const QStringList &rows)
    {
        QCOMPARE(std::size_t(rows.size()), kEnumSize<E>);
        for (E from : everyValue<E>()) {
            const QString row = rows[qsizetype(from)].section(u':', 1).remove(u' ');
            QCOMPARE(rows[qsizetype(from)].section(u':', 0, 0), toText(from));
            QCOMPARE(std::size_t(row.size()), kEnumSize<E>);
            for (E to : everyValue<E>()) {
                const QString step = toText(from) + QStringLiteral(" to ") + toText(to);
                QVERIFY2(table.allows(from, to) == (row[qsizetype(to)] == u'x'), qPrintable(step));
            }
        }
    }

private Q_SLOTS:
    void custodyMovesOnlyAsItsTableSays()
    {
        compare(kCustodyTransitions, {
                                         // Empty Promised Holds Unknown
                                         QStringLiteral("Empty:    xx-x"),
                                         QStringLiteral("Promised: xxxx"),
                                         QStringLiteral("Holds:    x-xx"),
                                         QStringLiteral("Unknown:  x-xx"),
                                     });
    }

    void conditionMayChangeToAnything()
    {
        compare(kConditionTransitions,
                {QStringLiteral("Good:xxx"), QStringLiteral("Inspect:xxx"), QStringLiteral("OutOfOrder:xxx")});
    }

    void bankModeGoesBothWays()
    {
        compare(kBankModeTransitions, {QStringLiteral("Service:xx"), QStringLiteral("Maintenance:xx")});
    }

    void packagesMoveOnlyAsTheirTableSays()
    {
        compare(kPackageTransitions,
                {
                    // Pending Assigned Transit | Locker PickedUp Returned | Cancelled Collected InDoubt
                    QStringLiteral("PendingAssignment:     xx- --- x--"),
                    QStringLiteral("AssignedToCompartment: xxx --- x--"),
                    QStringLiteral("InTransit:             xxx x-- x-x"),
                    QStringLiteral("InLocker:              xx- xxx -xx"),
                    QStringLiteral("PickedUp:              --- -x- ---"),
                    QStringLiteral("Returned:              --- --x ---"),
                    QStringLiteral("Cancelled:             --- --- x--"),
                    QStringLiteral("Collected:             --- --- -x-"),
                    QStringLiteral("InDoubt:               x-- xxx -xx"),
                });
    }

    void aDefectShowsBeforeTheContent()
    {
        // Each custody, under the conditions Good, Inspect, OutOfOrder.
        const QMap<QString, QStringList> shown{
            {QStringLiteral("Empty"), {QStringLiteral("Available"), QStringLiteral("RequiresInspection")}},
            {QStringLiteral("Promised"), {QStringLiteral("Reserved"), QStringLiteral("RequiresInspection")}},
            {QStringLiteral("Holds"), {QStringLiteral("Occupied"), QStringLiteral("RequiresInspection")}},
            {QStringLiteral("Unknown"), {QStringLiteral("RequiresInspection"), QStringLiteral("RequiresInspection")}},
        };
        for (Custody custody : everyValue<Custody>()) {
            const QStringList expected = shown[toText(custody)] << QStringLiteral("OutOfOrder");
            for (Condition condition : everyValue<Condition>())
                QCOMPARE(toText(shownStatus(custody, condition)), expected[qsizetype(condition)]);
        }
    }

    void maintenanceShowsBeforeSilence()
    {
        QCOMPARE(shownStatus(BankMode::Service, Reachability::Reachable), BankStatus::Active);
        QCOMPARE(shownStatus(BankMode::Service, Reachability::Missing), BankStatus::Inactive);
        QCOMPARE(shownStatus(BankMode::Maintenance, Reachability::Reachable), BankStatus::Maintenance);
        QCOMPARE(shownStatus(BankMode::Maintenance, Reachability::Missing), BankStatus::Maintenance);
    }

    void everyStatusHasItsOwnNameAndIsFoundByIt()
    {
        const auto check = []<class E>(E) {
            QSet<QString> names;
            for (E value : everyValue<E>()) {
                names << toText(value);
                QCOMPARE(fromText<E>(toText(value)), value);
                QVERIFY(!fromText<E>(toText(value).toLower()));
            }
            QCOMPARE(std::size_t(names.size()), kEnumSize<E>);
            QVERIFY(!fromText<E>(QStringView()));
        };
        check(Custody());
        check(Condition());
        check(CompartmentStatus());
        check(BankMode());
        check(Reachability());
        check(BankStatus());
        check(PackageStatus());
    }

    void aPackageFitsWhatIsNotSmaller()
    {
        for (Size package : kSizes) {
            QVERIFY(sizeFromString(toString(package)) == package);
            for (Size compartment : kSizes)
                QCOMPARE(fits(package, compartment), int(compartment) >= int(package));
        }
        QCOMPARE(toString(Size::XS), QStringLiteral("XS"));
        QCOMPARE(toString(Size::XL), QStringLiteral("XL"));
        for (const char *wrong : {"", "xs", "XXL", " M"})
            QVERIFY(!sizeFromString(QString::fromLatin1(wrong)));
    }
};

QTEST_GUILESS_MAIN(StatusTest)
#include "tst_status.moc"
