// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/layout.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QSet>
#include <QTemporaryDir>
#include <QTest>

using namespace cubby;

namespace {

const QString kLayouts = QStringLiteral(CUBBY_SOURCE "/resources/layouts");
const QString kShipped = kLayouts + QStringLiteral("/riverside.json");

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

QJsonValue valueAt(QJsonValue in, const QJsonArray &at)
{
    for (const QJsonValue step : at)
        in = step.isString() ? in[step.toString()] : in[qsizetype(step.toInt())];
    return in;
}

QJsonObject layoutNamed(const QString &file) { return document(kLayouts + u'/' + file).object(); }

QJsonArray cases(const char *file)
{
    return document(QStringLiteral(CUBBY_SOURCE "/tests/unit/domain/") + QString::fromLatin1(file)).array();
}

// The layout that a case names, with the change that it makes.
QJsonObject layoutOf(const QJsonObject &one)
{
    const QJsonObject from = layoutNamed(one[QLatin1StringView("in")].toString(QStringLiteral("riverside.json")));
    const QJsonObject to
        = changed(from, one[QLatin1StringView("at")].toArray(), one.value(QLatin1StringView("to"))).toObject();
    if (to == from)
        qFatal("%s changes nothing", qPrintable(one[QLatin1StringView("name")].toString()));
    return to;
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
        QCOMPARE(twice->buses[0].dtr, std::optional(true));
        QVERIFY(!twice->buses[0].rts);
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
        const LayoutBus &bus = layout->buses[0];
        QCOMPARE(bus.baud, 9600);
        QCOMPARE(bus.pulse, Millis(300));
        QCOMPARE(bus.gap, Millis(300));
        QVERIFY(!bus.dtr && !bus.rts); // not driven
        QVERIFY(!bus.answer && !bus.firstByte && !bus.silence && !bus.settle); // the family's
        QVERIFY(!bus.boards[0].openIs1 && !bus.boards[0].acknowledgementOpenIs11);
        QVERIFY(bus.boards[0].lastByteFirst && bus.boards[0].hasInputs);
        QCOMPARE(bus.boards[0].supply, bus.boards[1].supply);
    }

    void theRestOfASupplyIsAsLongAsThePulse()
    {
        const QJsonArray pulse{QStringLiteral("buses"), 0, QStringLiteral("pulseMs")};
        const auto layout = Layout::fromJson(changed(m_shipped, pulse, 700).toObject());
        QVERIFY(layout);
        QCOMPARE(layout->buses[0].gap, Millis(700));
    }

    void eachFamilyHasItsOwnDefaults_data()
    {
        QTest::addColumn<QString>("file");
        QTest::addColumn<int>("baud");
        QTest::addColumn<int>("channels");
        QTest::addColumn<int>("pulse");
        QTest::newRow("xor8a") << QStringLiteral("riverside") << 9600 << 24 << 300;
        QTest::newRow("kerong-cu16") << QStringLiteral("kerong-cu16") << 19200 << 16 << 500;
        QTest::newRow("kerong-cu48") << QStringLiteral("kerong-cu48") << 19200 << 48 << 500;
        QTest::newRow("wkly") << QStringLiteral("wkly") << 9600 << 24 << 700;
        QTest::newRow("modbus-relay") << QStringLiteral("modbus-relay") << 9600 << 8 << 500;
    }
    void eachFamilyHasItsOwnDefaults()
    {
        QFETCH(QString, file);
        QJsonObject json = layoutNamed(file + QStringLiteral(".json"));
        for (const char *key : {"baud", "pulseMs"})
            json = changed(json, {QStringLiteral("buses"), 0, QString::fromLatin1(key)}, QJsonValue::Undefined)
                       .toObject();
        const QJsonArray channels{QStringLiteral("buses"), 0, QStringLiteral("boards"), 0, QStringLiteral("channels")};
        json = changed(json, channels, QJsonValue::Undefined).toObject();
        const auto layout = Layout::fromJson(json);
        QVERIFY2(layout, layout ? "" : qPrintable(layout.error().message));
        const LayoutBus &bus = layout->buses[0];
        QCOMPARE(bus.family, QString::fromUtf8(QTest::currentDataTag()));
        QTEST(bus.baud, "baud");
        QTEST(bus.boards[0].channels, "channels");
        QTEST(int(bus.pulse.count()), "pulse");
        QVERIFY(bus.boards[0].presenceIs1 && bus.boards[0].hasInputs && !bus.boards[0].pulseInHighByte);
        QVERIFY(!bus.boards[0].firmware);
    }

    void presenceIsTheLocksOwnInputOrAnother()
    {
        const auto own = Layout::fromJson(layoutNamed(QStringLiteral("kerong-cu16.json")));
        QVERIFY(own);
        QVERIFY(own->compartments[0].sensesPresenceByLock());
        QVERIFY(own->compartments[0].presence == own->compartments[0].lock);
        const auto other = Layout::fromJson(m_shipped);
        QVERIFY(other->compartments[0].presence && !other->compartments[0].sensesPresenceByLock());
        const auto none = Layout::fromJson(layoutNamed(QStringLiteral("wkly.json")));
        QVERIFY(!none->compartments[0].presence && !none->compartments[0].sensesPresenceByLock());
    }

    void everyShippedLayoutIsWrittenAsItIsRead()
    {
        const QFileInfoList files = QDir(kLayouts).entryInfoList({QStringLiteral("*.json")});
        QSet<QString> families;
        for (const QFileInfo &file : files) {
            const auto layout = Layout::fromFile(file.filePath());
            QVERIFY2(layout, layout ? "" : qPrintable(layout.error().message));
            const auto again = Layout::fromJson(layout->toJson());
            QVERIFY2(again, again ? "" : qPrintable(again.error().message));
            QCOMPARE(again->toJson(), layout->toJson());
            for (const LayoutBus &bus : layout->buses)
                families.insert(bus.family);
        }
        QCOMPARE(families.size(), boardFamilies().size()); // there is one for each
    }

    void aRightLayoutIsAcceptedAndWrittenAsItIsRead_data()
    {
        QTest::addColumn<QJsonObject>("right");
        for (const QJsonValue one : cases("layouts-accepted.json"))
            QTest::newRow(qPrintable(one[QLatin1StringView("name")].toString())) << one.toObject();
    }
    void aRightLayoutIsAcceptedAndWrittenAsItIsRead()
    {
        QFETCH(QJsonObject, right);
        const QJsonObject json = layoutOf(right);
        const auto layout = Layout::fromJson(json);
        QVERIFY2(layout, layout ? "" : qPrintable(layout.error().message));
        const QJsonArray at = right[QLatin1StringView("at")].toArray();
        const QJsonValue to = right.value(QLatin1StringView("to"));
        // What was said is said again, be it the default or not.
        if (!to.isUndefined() && !to.isArray() && at != QJsonArray{QStringLiteral("$schema")})
            QCOMPARE(valueAt(layout->toJson(), at), to);
        const auto again = Layout::fromJson(layout->toJson());
        QVERIFY2(again, again ? "" : qPrintable(again.error().message));
        QCOMPARE(again->toJson(), layout->toJson());
    }

    void aWrongLayoutIsRefusedWithThePlace_data()
    {
        QTest::addColumn<QJsonObject>("wrong");
        for (const QJsonValue one : cases("layouts-refused.json"))
            QTest::newRow(qPrintable(one[QLatin1StringView("name")].toString())) << one.toObject();
    }
    void aWrongLayoutIsRefusedWithThePlace()
    {
        QFETCH(QJsonObject, wrong);
        const auto layout = Layout::fromJson(layoutOf(wrong));
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
