// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/admin/command.h"
#include "app/admin/lists.h"
#include "app/admin/reports.h"

#include <QDir>
#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>
#include <QTest>

using namespace cubby::admin;

namespace {

constexpr int kMostRows = 200; // of a page, as the centre allows

// What the centre says of itself, all files of it as one document.
QJsonObject readDescription()
{
    QJsonObject paths, components;
    const QDir folder(QStringLiteral(CUBBY_SOURCES "/resources/openapi"));
    for (const QString &name : folder.entryList({QStringLiteral("*.json")})) {
        QFile file(folder.filePath(name));
        if (!file.open(QIODevice::ReadOnly))
            qFatal("%s cannot be read", qPrintable(name));
        const QJsonObject part = QJsonDocument::fromJson(file.readAll()).object();
        const QJsonObject more = part[QLatin1StringView("paths")].toObject();
        for (auto it = more.begin(); it != more.end(); ++it) {
            QJsonObject whole = paths[it.key()].toObject();
            const QJsonObject verbs = it->toObject();
            for (auto verb = verbs.begin(); verb != verbs.end(); ++verb)
                whole.insert(verb.key(), verb.value());
            paths.insert(it.key(), whole);
        }
        const QJsonObject kinds = part[QLatin1StringView("components")].toObject();
        for (auto it = kinds.begin(); it != kinds.end(); ++it) {
            QJsonObject whole = components[it.key()].toObject();
            const QJsonObject named = it->toObject();
            for (auto one = named.begin(); one != named.end(); ++one)
                whole.insert(one.key(), one.value());
            components.insert(it.key(), whole);
        }
    }
    return {{QStringLiteral("paths"), paths}, {QStringLiteral("components"), components}};
}

const QJsonObject &description()
{
    static const QJsonObject whole = readDescription();
    return whole;
}

QJsonObject resolved(QJsonValue value)
{
    while (value[QLatin1StringView("$ref")].isString()) {
        const QStringList parts = value[QLatin1StringView("$ref")].toString().split(u'/').mid(1);
        value = description();
        for (const QString &part : parts)
            value = value[part];
    }
    return value.toObject();
}

// "/v1/banks/{bank}/layout" and "/v1/banks/x/layout" are both "/v1/banks/{id}/layout" there.
QJsonObject operation(const QString &verb, const QString &path)
{
    const QStringList wanted = path.section(u'?', 0, 0).split(u'/');
    const QJsonObject paths = description()[QLatin1StringView("paths")].toObject();
    for (auto it = paths.begin(); it != paths.end(); ++it) {
        const QStringList there = it.key().split(u'/');
        bool same = there.size() == wanted.size();
        for (qsizetype i = 0; same && i < there.size(); ++i) {
            const bool open = there[i].startsWith(u'{');
            same = open ? wanted[i].startsWith(u'{') || wanted[i] == QLatin1StringView("x") : there[i] == wanted[i];
        }
        if (same && it->toObject().contains(verb.toLower()))
            return it.value()[verb.toLower()].toObject();
    }
    return {};
}

QJsonObject schemaOf(const QJsonValue &content)
{
    return resolved(
        content[QLatin1StringView("content")][QLatin1StringView("application/json")][QLatin1StringView("schema")]);
}

QStringList parametersOf(const QJsonObject &operation)
{
    QStringList names;
    for (const QJsonValue &one : operation[QLatin1StringView("parameters")].toArray())
        names << resolved(one)[QLatin1StringView("name")].toString();
    return names;
}

bool hasPath(QJsonObject schema, const QString &path)
{
    for (const QString &part : path.split(u'.')) {
        const QJsonObject properties = schema[QLatin1StringView("properties")].toObject();
        if (!properties.contains(part))
            return false;
        schema = resolved(properties[part]);
    }
    return true;
}

std::vector<ListSpec> lists()
{
    const QString x = QStringLiteral("x");
    std::vector<ListSpec> all{
        fleetList(),        customerList(), customersPackageList(x), driverList(), carrierList(), staffList(),
        enrolmentList(),    alertList(),    inspectionList(),        letterList(), auditList(),   historyList(x),
        instructionList(x), layoutList(x)};
    for (const Report &report : reports())
        all.push_back(report.list);
    return all;
}

} // namespace

// The desktop asks for what the centre describes, and for nothing else.
class TestDescribed : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyListIsOneOfTheCentres_data()
    {
        QTest::addColumn<int>("list");
        const auto all = lists();
        for (std::size_t i = 0; i < all.size(); ++i)
            QTest::addRow("%s", qPrintable(all[i].name)) << int(i);
    }
    void everyListIsOneOfTheCentres()
    {
        QFETCH(int, list);
        const ListSpec spec = lists()[std::size_t(list)];
        const QJsonObject get = operation(QStringLiteral("get"), spec.source.path);
        QVERIFY2(!get.isEmpty(), qPrintable(spec.source.path));
        const QStringList parameters = parametersOf(get);
        QCOMPARE(spec.source.limit > 0, parameters.contains(QStringLiteral("limit")));
        QCOMPARE(spec.source.limit > 0, parameters.contains(QStringLiteral("after")));
        QVERIFY(spec.source.limit <= kMostRows);
        for (const ListFilter &filter : spec.filters)
            QVERIFY2(filter.passes || parameters.contains(filter.parameter), qPrintable(filter.parameter));
        const QJsonObject page = schemaOf(get[QLatin1StringView("responses")][QLatin1StringView("200")]);
        const QJsonObject item = resolved(
            resolved(page[QLatin1StringView("properties")][QLatin1StringView("items")])[QLatin1StringView("items")]);
        QVERIFY(!item.isEmpty());
        QStringList paths = spec.source.id.split(u' ');
        for (const Column &column : spec.columns)
            paths << column.path;
        if (!spec.opens.isEmpty())
            paths << spec.opensBy;
        for (const QString &path : paths)
            QVERIFY2(hasPath(item, path), qPrintable(path));
    }

    void everyCommandIsOneOfTheCentres_data()
    {
        QTest::addColumn<QString>("name");
        for (const auto &all :
             {bankCommands(), compartmentCommands(), packageCommands(), peopleCommands(), workCommands()}) {
            for (const Command &command : all)
                QTest::addRow("%s", command.name) << QString::fromLatin1(command.name);
        }
    }
    void everyCommandIsOneOfTheCentres()
    {
        QFETCH(QString, name);
        const Command *command = findCommand(qPrintable(name));
        QVERIFY(command);
        QVERIFY(!command->scope.isEmpty());
        QVERIFY2(command->consequence, "a confirmation names what follows");
        const QJsonObject asked = operation(QString::fromLatin1(command->verb), command->path);
        QVERIFY2(!asked.isEmpty(), qPrintable(command->path));
        if (command->undo)
            QVERIFY(findCommand(command->undo));
        QStringList sent = command->body.keys(); // and what people fill in, where it does not stand in the path
        QStringList certain = sent;
        for (const Field &field : command->fields) {
            if (command->path.contains(QStringLiteral("{fields.%1}").arg(field.name)))
                continue;
            sent << field.name;
            if (field.needed)
                certain << field.name;
        }
        if (command->reason != Command::Reason::None)
            sent << QStringLiteral("why");
        if (command->reason == Command::Reason::Must)
            certain << QStringLiteral("why");
        if (command->verb == "DELETE") {
            for (const QString &one : std::as_const(sent))
                QVERIFY2(parametersOf(asked).contains(one), qPrintable(one));
            return;
        }
        const QJsonObject body = schemaOf(asked[QLatin1StringView("requestBody")]);
        for (const QString &one : std::as_const(sent))
            QVERIFY2(hasPath(body, one), qPrintable(one));
        for (const QJsonValue &one : body[QLatin1StringView("required")].toArray())
            QVERIFY2(certain.contains(one.toString()), qPrintable(one.toString()));
        for (const Field &field : command->fields) {
            const QJsonArray choices
                = resolved(body[QLatin1StringView("properties")][field.name])[QLatin1StringView("enum")].toArray();
            for (const QString &choice : field.choices)
                QVERIFY2(choices.contains(choice), qPrintable(choice));
        }
    }

    void whatChartsShowIsANumber()
    {
        for (const Report &report : reports()) {
            const Column::Kind kind = report.list.columns.at(report.value).kind;
            QVERIFY(kind == Column::Kind::Number || kind == Column::Kind::Seconds);
        }
    }
};

QTEST_MAIN(TestDescribed)
#include "tst_described.moc"
