// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/unit/central/fixture.h"

using namespace cubby;
using namespace cubby::test;

class TestOrders : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aWholeOrderIsRead()
    {
        const auto order = readOrder(whole());
        QVERIFY(order);
        QCOMPARE(order->reference, QStringLiteral("A-1"));
        QCOMPARE(order->email, QStringLiteral("c@example.org"));
        QCOMPARE(order->language, QStringLiteral("de"));
        QCOMPARE(order->packages.size(), 2);
        QVERIFY(order->packages[0].size == Size::M);
        QVERIFY(!order->packages[0].keepFor); // as its carrier has it
        QCOMPARE(order->packages[1].keepFor.value(), Millis(std::chrono::hours(24)));
    }

    void aFaultIsToldByItsPlace_data()
    {
        QTest::addColumn<QString>("path"); // of what is replaced
        QTest::addColumn<QJsonValue>("value");
        QTest::addColumn<QString>("pointer");
        const auto row = [](const char *name, const char *path, const QJsonValue &value, const char *pointer) {
            QTest::newRow(name) << QString::fromLatin1(path) << value << QString::fromLatin1(pointer);
        };
        const QJsonValue missing(QJsonValue::Undefined);
        row("no reference", "reference", missing, "#/reference");
        row("reference is a number", "reference", 7, "#/reference");
        row("reference is empty", "reference", QString(), "#/reference");
        row("reference is long", "reference", QString(129, QLatin1Char('x')), "#/reference");
        row("reference with a line break", "reference", QStringLiteral("a\nb"), "#/reference");
        row("no bank", "bank", missing, "#/bank");
        row("bank is no id", "bank", QStringLiteral("seven"), "#/bank");
        row("customer is a list", "customer", QJsonArray{1}, "#/customer");
        row("no customer", "customer", missing, "#/customer");
        row("no e-mail", "customer/email", missing, "#/customer/email");
        row("e-mail without @", "customer/email", QStringLiteral("nobody"), "#/customer/email");
        row("e-mail with two lines", "customer/email", QStringLiteral("a@b.c\r\nBcc: d@e.f"), "#/customer/email");
        row("e-mail with a list", "customer/email", QStringLiteral("a@b.c,d@e.f"), "#/customer/email");
        row("language of no form", "customer/language", QStringLiteral("German"), "#/customer/language");
        row("reachable is a text", "reachable", QStringLiteral("yes"), "#/reachable");
        row("no packages", "packages", missing, "#/packages");
        row("packages is an object", "packages", QJsonObject(), "#/packages");
        row("empty packages", "packages", QJsonArray(), "#/packages");
        row("package is a text", "packages/1", QStringLiteral("x"), "#/packages/1");
        row("size unknown", "packages/1/size", QStringLiteral("XXL"), "#/packages/1/size");
        row("size missing", "packages/0/size", missing, "#/packages/0/size");
        row("labels missing", "packages/0/labels", missing, "#/packages/0/labels");
        row("label is a number", "packages/0/labels/0", 5, "#/packages/0/labels/0");
        row("label twice", "packages/1/labels/0", QStringLiteral("l 1"), "#/packages/1/labels/0");
        row("keepHours too long", "packages/0/keepHours", 100'000, "#/packages/0/keepHours");
        row("keepHours not whole", "packages/0/keepHours", 1.5, "#/packages/0/keepHours");
        row("keepHours negative", "packages/0/keepHours", -1, "#/packages/0/keepHours");
    }
    void aFaultIsToldByItsPlace()
    {
        QFETCH(QString, path);
        QFETCH(QJsonValue, value);
        QFETCH(QString, pointer);
        const auto order = readOrder(replaced(QJsonValue(whole()), path.split(u'/'), value).toObject());
        QVERIFY(!order);
        QCOMPARE(order.error().size(), std::size_t(1));
        QCOMPARE(order.error().front().pointer, pointer);
        QVERIFY(!order.error().front().detail.isEmpty());
    }

    void allFaultsAreToldAtOnce()
    {
        const auto order = readOrder(QJsonObject());
        QVERIFY(!order);
        QCOMPARE(order.error().size(), std::size_t(4)); // reference, bank, customer, packages
    }

    void theSameOrderAgainChangesNothing()
    {
        Site site;
        FarBank bank(site);
        const auto request = site.order(bank.id, QStringLiteral("A"));
        const auto first = site.centre->placeOrder(kShop, request, QStringLiteral("key"), site.now);
        const auto byKey = site.centre->placeOrder(kShop, request, QStringLiteral("key"), site.now);
        const auto byReference = site.centre->placeOrder(kShop, request, {}, site.now);
        QVERIFY(first && *first && byKey && *byKey && byReference && *byReference);
        QVERIFY(!(*first)->repeated && (*byKey)->repeated && (*byReference)->repeated);
        QCOMPARE((*byKey)->order, (*first)->order);
        QCOMPARE((*byReference)->order, (*first)->order);
        QCOMPARE(site.count(QStringLiteral("orders")), 1);
        QCOMPARE(site.count(QStringLiteral("packages")), 1);
        QCOMPARE(site.count(QStringLiteral("stays")), 1);
    }

    void aKeyOrReferenceIsNotGivenToAnotherOrder()
    {
        Site site;
        FarBank bank(site);
        QVERIFY(
            *site.centre->placeOrder(kShop, site.order(bank.id, QStringLiteral("A")), QStringLiteral("key"), site.now));
        const auto otherByKey
            = site.centre->placeOrder(kShop, site.order(bank.id, QStringLiteral("B")), QStringLiteral("key"), site.now);
        QCOMPARE(otherByKey->error().error.code, QStringLiteral("order.key-taken"));
        auto other = site.order(bank.id, QStringLiteral("A"));
        other.email = QStringLiteral("other@example.org");
        QCOMPARE(site.centre->placeOrder(kShop, other, {}, site.now)->error().error.code,
                 QStringLiteral("order.reference-taken"));
        QCOMPARE(site.count(QStringLiteral("orders")), 1);
    }

    void anUnknownBankATooLargePackageAndATakenLabelAreRefused()
    {
        Site site;
        FarBank bank(site);
        const auto elsewhere = site.order(BankId::make(site.now, site.chance), QStringLiteral("A"));
        QCOMPARE(site.centre->placeOrder(kShop, elsewhere, {}, site.now)->error().error.code,
                 QStringLiteral("order.bank-unknown"));
        const auto large
            = site.centre->placeOrder(kShop, site.order(bank.id, QStringLiteral("A"), Size::XL), {}, site.now);
        QCOMPARE(large->error().error.code, QStringLiteral("order.too-large"));
        QCOMPARE(large->error().fields.front().pointer, QStringLiteral("#/packages/0/size"));
        site.place(site.order(bank.id, QStringLiteral("A")));
        auto again = site.order(bank.id, QStringLiteral("B"));
        again.packages[0].labels = {QStringLiteral("label - a")}; // the same to a scanner
        QCOMPARE(site.centre->placeOrder(kShop, again, {}, site.now)->error().error.code,
                 QStringLiteral("order.label-taken"));
        QCOMPARE(site.count(QStringLiteral("orders")), 1);
    }

    void nothingAboutThePersonAndNoCodeIsReadableInTheDatabase()
    {
        Site site;
        FarBank bank(site);
        auto request = site.order(bank.id, QStringLiteral("A"));
        request.name = QStringLiteral("Zebulon Quackenbush");
        request.email = QStringLiteral("zebulon@quackenbush.example");
        site.place(request);
        const QString code = codeFor(site);
        QCOMPARE(code.size(), 8);
        const QByteArray raw = site.store.raw();
        QVERIFY(raw.contains("LABEL-A"));
        QVERIFY(!raw.contains("Quackenbush") && !raw.contains("quackenbush"));
        QVERIFY(!raw.contains(code.toLatin1()));
        QVERIFY(!raw.contains(bank.codeKey));
    }

private:
    static QString codeFor(Site &site)
    {
        const auto row = site.query(QStringLiteral("SELECT credential, code FROM credentials")).front();
        const QByteArray context = QByteArray("credentials.code.") + row.text(0).toLatin1();
        return site.keys.fields.open(row.bytes(1), context).value();
    }

    static QJsonObject whole()
    {
        return QJsonDocument::fromJson(R"({
            "reference": "A-1", "bank": "01890a5d-ac96-774b-bcce-b302099a8057", "reachable": false,
            "customer": {"name": "A. Customer", "email": "c@example.org", "language": "de"},
            "packages": [{"labels": ["L1", "0034 1"], "size": "M"},
                         {"labels": ["L2"], "size": "XS", "keepHours": 24}], "unknown": {"is": "ignored"}})")
            .object();
    }

    static QJsonValue replaced(const QJsonValue &in, const QStringList &path, const QJsonValue &by)
    {
        if (path.isEmpty())
            return by;
        const QJsonValue inner = in.isArray() ? in.toArray().at(path[0].toInt()) : in.toObject().value(path[0]);
        const QJsonValue changed = replaced(inner, path.mid(1), by);
        if (in.isArray()) {
            QJsonArray list = in.toArray();
            list.replace(path[0].toInt(), changed);
            return list;
        }
        QJsonObject object = in.toObject();
        if (changed.isUndefined())
            object.remove(path[0]);
        else
            object.insert(path[0], changed);
        return object;
    }
};

QTEST_GUILESS_MAIN(TestOrders)
#include "tst_centralorders.moc"
