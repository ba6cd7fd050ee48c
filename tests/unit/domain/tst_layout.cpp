// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/layout.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTemporaryDir>
#include <QTest>

using namespace cubby;

namespace {

const QString kShipped = QStringLiteral(CUBBY_SOURCE "/resources/layouts/riverside.json");

QJsonDocument document(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        qFatal("%s is missing", qPrintable(path));
    return QJsonDocument::fromJson(file.readAll());
}

// `at` names a place; an undefined value takes it away.
QJsonValue changed(const QJsonValue &in, QJsonArray at, const QJsonValue &to)
{
    if (at.isEmpty())
        return to;
    const QJsonValue step = at.takeAt(0);
    if (step.isString()) {
        QJsonObject object = in.toObject();
        const QJsonValue inner = changed(object.value(step.toString()), at, to);
        if (inner.isUndefined())
            object.remove(step.toString());
        else
            object[step.toString()] = inner;
        return object;
    }
    QJsonArray array = in.toArray();
    array[step.toInt()] = changed(array[step.toInt()], at, to);
    return array;
}

} // namespace

class LayoutTest : public QObject
{
    Q_OBJECT

    QJsonObject m_shipped = document(kShipped).object();

private Q_SLOTS:
    void theShippedLayoutIsReadWhole()
    {
        const auto layout = Layout::fromFile(kShipped);
        QVERIFY2(layout, layout ? "" : qPrintable(layout.error().message));
        QCOMPARE(layout->name, QStringLiteral("Riverside"));
        QCOMPARE(layout->timeZone, QStringLiteral("Europe/Berlin"));
        QCOMPARE(layout->width, 2250);
        QCOMPARE(layout->screen.x, 975);
        QCOMPARE(layout->buses.size(), 1);
        QCOMPARE(layout->buses[0].boards.size(), 2);
        QCOMPARE(layout->buses[0].boards[1].address, 2);
        QCOMPARE(layout->compartments.size(), 20);
        const LayoutCompartment *b4 = layout->find(QStringLiteral("B4"));
        QVERIFY(b4);
        QCOMPARE(toString(b4->size), QStringLiteral("S"));
        QVERIFY(b4->lock == (BoardChannel{QStringLiteral("main"), 1, 7}));
        QVERIFY(b4->presence == (BoardChannel{QStringLiteral("main"), 2, 7}));
        QVERIFY(b4->hasDoorSensor);
        QVERIFY(!layout->find(QStringLiteral("C1")));
        QVERIFY(layout->findBus(QStringLiteral("main")));
        QVERIFY(!layout->findBus(QStringLiteral("spare")));
    }

    void aLayoutIsWrittenAsItIsRead()
    {
        QJsonObject json = m_shipped;
        json = changed(json, {QStringLiteral("compartments"), 0, QStringLiteral("doorSensor")}, false).toObject();
        json = changed(json, {QStringLiteral("compartments"), 1, QStringLiteral("presence")}, QJsonValue::Undefined)
                   .toObject();
        json = changed(json, {QStringLiteral("buses"), 0, QStringLiteral("dtr")}, true).toObject();
        json = changed(json, {QStringLiteral("buses"), 0, QStringLiteral("boards"), 0, QStringLiteral("lastByteFirst")},
                       false)
                   .toObject();
        const auto once = Layout::fromJson(json);
        QVERIFY(once);
        const auto twice = Layout::fromJson(once->toJson());
        QVERIFY(twice);
        QCOMPARE(twice->toJson(), once->toJson());
        QCOMPARE(twice->digest(), once->digest());
        QVERIFY(!twice->compartments[0].hasDoorSensor);
        QVERIFY(!twice->compartments[1].presence);
        QVERIFY(twice->buses[0].dtr);
        QVERIFY(!twice->buses[0].boards[0].lastByteFirst);
        QVERIFY(once->digest() != Layout::fromJson(m_shipped)->digest());
    }

    void whatIsLeftOutHasItsDefault()
    {
        QJsonObject json = m_shipped;
        for (const char *key : {"address", "timeZone"})
            json.remove(QLatin1StringView(key));
        for (const char *key : {"baud", "pulseMs", "gapMs"})
            json = changed(json, {QStringLiteral("buses"), 0, QString::fromLatin1(key)}, QJsonValue::Undefined)
                       .toObject();
        const auto layout = Layout::fromJson(json);
        QVERIFY(layout);
        QCOMPARE(layout->timeZone, QStringLiteral("UTC"));
        QCOMPARE(layout->buses[0].baud, 9600);
        QCOMPARE(layout->buses[0].pulse, Millis(300));
        QCOMPARE(layout->buses[0].gap, Millis(50));
        QVERIFY(layout->buses[0].boards[0].lastByteFirst);
    }

    void aWrongLayoutIsRefusedWithThePlace_data()
    {
        QTest::addColumn<QJsonObject>("wrong");
        const QJsonDocument all = document(QStringLiteral(CUBBY_SOURCE "/tests/unit/domain/layouts-refused.json"));
        for (const QJsonValue one : all.array())
            QTest::newRow(qPrintable(one[QLatin1StringView("name")].toString())) << one.toObject();
    }
    void aWrongLayoutIsRefusedWithThePlace()
    {
        QFETCH(QJsonObject, wrong);
        const QJsonObject json
            = changed(m_shipped, wrong[QLatin1StringView("at")].toArray(), wrong.value(QLatin1StringView("to")))
                  .toObject();
        QVERIFY(json != m_shipped);
        const auto layout = Layout::fromJson(json);
        QVERIFY(!layout);
        QCOMPARE(layout.error().code, QStringLiteral("layout.invalid"));
        const QString place = wrong[QLatin1StringView("place")].toString();
        QVERIFY2(layout.error().message.contains(QStringLiteral("not usable: ") + place),
                 qPrintable(layout.error().message));
    }

    void aFileThatIsNoLayoutIsRefused_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::addColumn<QString>("says");
        QTest::newRow("empty") << QByteArray() << QStringLiteral("is not a JSON object");
        QTest::newRow("list") << QByteArray("[]") << QStringLiteral("is not a JSON object");
        QTest::newRow("cut") << QByteArray("{\"name\": \"Riv") << QStringLiteral("at byte");
        QTest::newRow("bytes") << QByteArray("\x00\xff\x7f", 3) << QStringLiteral("is not a JSON object");
        QTest::newRow("empty object") << QByteArray("{}") << QStringLiteral("name: must be a text");
        QTest::newRow("deep") << QByteArray(5000, '[') << QStringLiteral("is not a JSON object");
        QTest::newRow("large") << QByteArray(4 * 1024 * 1024 + 1, ' ') << QStringLiteral("larger than 4 MiB");
    }
    void aFileThatIsNoLayoutIsRefused()
    {
        QFETCH(QByteArray, content);
        QFETCH(QString, says);
        QTemporaryDir folder;
        const QString path = folder.filePath(QStringLiteral("layout.json"));
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        QCOMPARE(file.write(content), content.size());
        file.close();
        const auto layout = Layout::fromFile(path);
        QVERIFY(!layout);
        QCOMPARE(layout.error().code, QStringLiteral("layout.invalid"));
        QVERIFY2(layout.error().message.contains(says), qPrintable(layout.error().message));
    }

    void aFileThatCannotBeReadIsRefused()
    {
        QTemporaryDir folder;
        for (const QString &path : {folder.filePath(QStringLiteral("missing.json")), folder.path()}) {
            const auto layout = Layout::fromFile(path);
            QVERIFY(!layout);
            QCOMPARE(layout.error().code, QStringLiteral("layout.unreadable"));
            QVERIFY(layout.error().message.contains(path));
        }
    }
};

QTEST_GUILESS_MAIN(LayoutTest)
#include "tst_layout.moc"
