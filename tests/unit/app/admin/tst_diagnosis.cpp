// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/admin/command.h"
#include "app/admin/diagnosis.h"
#include "app/admin/timeline.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace cubby::admin;

namespace {

QJsonObject json(const char *text) { return QJsonDocument::fromJson(text).object(); }

QStringList helps(const std::vector<Finding> &findings)
{
    QStringList commands;
    for (const Finding &finding : findings) {
        if (finding.command)
            commands << QLatin1StringView(finding.command);
    }
    return commands;
}

} // namespace

class TestDiagnosis : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyStatusOfAPackageIsExplained_data()
    {
        QTest::addColumn<QString>("status");
        QTest::addColumn<QStringList>("first"); // commands, until what may always be tried
        const auto row = [](const char *status, std::initializer_list<const char *> commands) {
            QStringList all;
            for (const char *command : commands)
                all << QLatin1StringView(command);
            QTest::newRow(status) << QString::fromLatin1(status) << all;
        };
        row("PendingAssignment", {"package.move"});
        row("AssignedToCompartment", {"package.move"});
        row("InTransit", {"package.move"});
        row("InLocker", {"package.code", "compartment.open"});
        row("PickedUp", {"package.doubt"});
        row("Returned", {});
        row("Cancelled", {});
        row("Collected", {});
        row("InDoubt", {"package.resolve", "package.code", "compartment.open"});
    }
    void everyStatusOfAPackageIsExplained()
    {
        QFETCH(QString, status);
        QFETCH(QStringList, first);
        const auto findings = diagnose({{QStringLiteral("status"), status}}, json(R"({"reachable":true})"));
        QVERIFY(!findings.empty());
        QCOMPARE(helps(findings), first);
        for (const Finding &finding : findings)
            QVERIFY(!sayingOf(finding).isEmpty());
    }

    void whatIsWrongComesBeforeWhatMayBeTried()
    {
        const QJsonObject package = json(R"({"status":"InLocker","expired":true,"compartment":"A2","plan":"Keep"})");
        const QJsonObject bank = json(R"({"reachable":true,"mode":"Maintenance","kiosk":{"screen":"OutOfService"},
            "faults":["board 1/2 silent"],"link":{"waiting":2},
            "wall":[{"name":"A1","condition":"OutOfOrder"},{"name":"A2","condition":"OutOfOrder","custody":"Empty"}]})");
        QCOMPARE(helps(diagnose(package, bank)),
                 QStringList({QStringLiteral("package.extend"), QStringLiteral("bank.service"),
                              QStringLiteral("bank.restart"), QStringLiteral("package.doubt"),
                              QStringLiteral("compartment.open"), QStringLiteral("package.code"),
                              QStringLiteral("compartment.open")}));
    }

    // Nothing that cannot reach it in time is offered for a bank that is cut off.
    void aBankThatIsCutOffIsNotAskedToOpen()
    {
        const auto findings = diagnose(json(R"({"status":"InLocker"})"), json(R"({"reachable":false})"));
        QVERIFY(!helps(findings).contains(QStringLiteral("compartment.open")));
        QVERIFY(findings.front().tone == Tone::Bad);
    }

    void everyCommandThatHelpsIsThere()
    {
        for (const char *name : {"package.move", "package.code", "compartment.open", "package.doubt", "package.resolve",
                                 "package.extend", "bank.service", "bank.restart"})
            QVERIFY2(findCommand(name), name);
    }

    void commandsFillInTheirThingAndUndosAreTheirOwnKind()
    {
        for (const auto &all :
             {bankCommands(), compartmentCommands(), packageCommands(), peopleCommands(), workCommands()}) {
            for (const Command &command : all) {
                QCOMPARE(findCommand(command.name), &command); // unique
                QVERIFY2(!command.scope.isEmpty(), command.name);
                QVERIFY2(!command.undo || findCommand(command.undo), command.name);
                const Action action
                    = actionFor(command, json(R"({"id":"a/b","bank":"x","bankName":"Riverside","compartment":"A1",
                                                         "fields":{"bank":"y"}})"),
                                json(R"({"why":"because"})"));
                QVERIFY2(!action.path.contains(u'{') && !action.path.contains(QLatin1StringView("//"))
                             && !action.path.contains(QLatin1StringView("a/b")),
                         qPrintable(action.path));
                QVERIFY2(!action.title.isEmpty(), command.name);
                QVERIFY2(!QJsonDocument(action.body).toJson().contains("{compartment}"), command.name);
            }
        }
    }

    void aStoryIsInTheOrderOfItsTimes()
    {
        const auto moments = timelineOf(json(R"({
            "history":[{"at":"2026-11-23T10:00:00.000Z","status":"InLocker","what":"Deposited","compartment":"A1",
                        "person":"p","conflict":false},
                       {"at":"2026-11-23T12:00:00.000Z","status":"InDoubt","what":"PickupUnclear","conflict":true}],
            "people":[{"person":"p","name":"Ada"}],
            "attempts":[{"at":"2026-11-23T09:00:00.000Z","why":"NoRoom"}],
            "notifications":[{"createdAt":"2026-11-23T10:00:01.000Z","kind":"Delivered","channel":"mail","state":"Dead",
                              "lastError":"550"}],
            "desk":[{"at":"2026-11-23T11:00:00.000Z","action":"reissueCode","actor":"staff:kim","why":"lost"}]})"));
        QCOMPARE(moments.size(), 5u);
        QVERIFY(
            std::is_sorted(moments.begin(), moments.end(), [](const auto &a, const auto &b) { return a.at < b.at; }));
        QVERIFY(moments[1].detail.contains(QStringLiteral("Ada")));
        QVERIFY(moments[2].tone == Tone::Bad && moments[2].detail.contains(QStringLiteral("550")));
        QVERIFY(moments[3].detail.contains(QStringLiteral("lost")));
        QVERIFY(moments[4].tone == Tone::Bad);
    }
};

QTEST_MAIN(TestDiagnosis)
#include "tst_diagnosis.moc"
