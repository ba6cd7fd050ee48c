// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/directoryentries.h"

#include <QTest>

using namespace cubby;

namespace {

// A value of each type that differs from what is assumed where the field is missing.
template <class T>
void fill(T &out)
{
    if constexpr (json::isOptional<T>) {
        out.emplace();
        fill(*out);
    } else if constexpr (json::isId<T>) {
        out = *T::parse(QStringLiteral("0192f0c1-7d3a-7abc-8def-0123456789ab"));
    } else if constexpr (std::same_as<T, QString>) {
        out = QStringLiteral("Größe \"B4\" 門");
    } else if constexpr (std::same_as<T, QByteArray>) {
        out = QByteArray("\0\xff\xfe-_", 5);
    } else if constexpr (std::same_as<T, Size>) {
        out = Size::XL;
    } else if constexpr (NamedEnum<T>) {
        out = everyValue<T>().back();
    } else if constexpr (std::same_as<T, Time>) {
        out = fromMs(1777896000123);
    } else if constexpr (std::same_as<T, Millis>) {
        out = Millis(4711);
    } else if constexpr (std::same_as<T, bool>) {
        out = true;
    } else if constexpr (std::same_as<T, QJsonObject>) {
        out = {{QStringLiteral("a"), QJsonArray{1, QStringLiteral("b")}}};
    } else if constexpr (json::isList<T>) {
        typename T::value_type item{};
        fill(item);
        out = {item, item};
    } else {
        static_assert(std::integral<T>);
        out = 42;
    }
}

// What a field of this type must not be.
template <class T>
QJsonValue wrongFor(const T &)
{
    if constexpr (std::same_as<T, QJsonObject> || std::same_as<T, QString>)
        return 3;
    else
        return QJsonObject();
}

template <class Variant, class Do, std::size_t I = 0>
void forEveryKind(Do &&action)
{
    if constexpr (I < std::variant_size_v<Variant>) {
        using T = std::variant_alternative_t<I, Variant>;
        if constexpr (!std::same_as<T, entry::Other>)
            action(T{});
        forEveryKind<Variant, Do, I + 1>(std::forward<Do>(action));
    }
}

template <class Variant>
Variant readAs(const QString &kind, const QByteArray &body)
{
    if constexpr (std::same_as<Variant, Entry>)
        return readEntry(kind, body);
    else
        return readDirectoryEntry(kind, body);
}

QByteArray textOf(const QJsonObject &object) { return QJsonDocument(object).toJson(QJsonDocument::Compact); }

template <class Variant>
QStringList kindsAndFields()
{
    QStringList out;
    forEveryKind<Variant>([&]<class T>(T value) {
        QString line = QString::fromLatin1(T::kind) + u':';
        T::fields(value, [&](const char *name, auto &) { line += u' ' + QString::fromLatin1(name); });
        out << line;
    });
    return out;
}

template <class Variant>
void roundTrip()
{
    forEveryKind<Variant>([]<class T>(T value) {
        const QByteArray bare = bodyOf(Variant(value));
        QVERIFY2(std::holds_alternative<T>(readAs<Variant>(QString::fromLatin1(T::kind), bare)), T::kind);
        QCOMPARE(bodyOf(readAs<Variant>(QString::fromLatin1(T::kind), bare)), bare);

        T::fields(value, [](const char *, auto &field) { fill(field); });
        const Variant full(value);
        QCOMPARE(kindOf(full), QString::fromLatin1(T::kind));
        const Variant back = readAs<Variant>(kindOf(full), bodyOf(full));
        QVERIFY2(std::holds_alternative<T>(back), T::kind);
        QCOMPARE(bodyOf(back), bodyOf(full));
        // Nothing was left out: every field is there by its name.
        const QJsonObject object = QJsonDocument::fromJson(bodyOf(full)).object();
        T::fields(value, [&](const char *name, auto &) { QVERIFY2(object.contains(QLatin1StringView(name)), name); });
    });
}

template <class Variant>
void refuseWrongTypes()
{
    forEveryKind<Variant>([]<class T>(T value) {
        T::fields(value, [](const char *, auto &field) { fill(field); });
        const QJsonObject good = json::writeObject(value);
        T::fields(value, [&](const char *name, auto &field) {
            for (const QJsonValue &wrong : {wrongFor(field), QJsonValue(QJsonValue::Null)}) {
                QJsonObject bad = good;
                bad[QLatin1StringView(name)] = wrong;
                const auto read = json::readObject<T>(bad);
                QVERIFY2(!read, name);
                QCOMPARE(read.error().code, QStringLiteral("json.field"));
                QVERIFY(read.error().message.contains(u'"' + QString::fromLatin1(name) + u'"'));
                const Variant kept = readAs<Variant>(QString::fromLatin1(T::kind), textOf(bad));
                QVERIFY(std::holds_alternative<entry::Other>(kept));
                QCOMPARE(kindOf(kept), QString::fromLatin1(T::kind));
                QCOMPARE(bodyOf(kept), textOf(bad));
            }
        });
    });
}

struct Inner
{
    int n = 0;
    CUBBY_FIELDS(f("n", s.n);)
};
struct Outer
{
    QStringList texts;
    QList<Inner> inner;
    std::optional<Inner> maybe;
    quint64 number = 0;
    qint8 small = 0;
    Size size = Size::M;
    CUBBY_FIELDS(f("texts", s.texts); f("inner", s.inner); f("maybe", s.maybe); f("number", s.number);
                 f("small", s.small); f("size", s.size);)
};

} // namespace

class EntriesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    // The words that travel and that old journals hold. A field may be added; none may be renamed.
    void theNamesOnTheWireStayWhatTheyAre()
    {
        const QStringList journal = {
            QStringLiteral("EpochOpened: reason previous number"),
            QStringLiteral("BankStarted: software"),
            QStringLiteral("UnlockRequested: request compartment purpose stay package credential person label"),
            QStringLiteral("UnlockConfirmed: request compartment reason"),
            QStringLiteral("UnlockUnconfirmed: request compartment reason"),
            QStringLiteral("UnlockNotSent: request compartment reason"),
            QStringLiteral("DoorOpened: compartment assumed"),
            QStringLiteral("DoorClosed: compartment assumed"),
            QStringLiteral("DoorForced: compartment"),
            QStringLiteral("DoorLeftOpen: compartment"),
            QStringLiteral("DoorStuck: compartment"),
            QStringLiteral("PresenceSeen: compartment"),
            QStringLiteral("PresenceGone: compartment"),
            QStringLiteral("Deposited: stay package compartment label size person deadline asked"),
            QStringLiteral("DepositFailed: stay package compartment why"),
            QStringLiteral("PickedUp: stay package compartment credential asked"),
            QStringLiteral("PickupUnclear: stay package compartment reason"),
            QStringLiteral("CompartmentSet: compartment custody condition stay unverified reason"),
            QStringLiteral("ProblemReported: compartment stay"),
            QStringLiteral("CodeRefused: reason"),
            QStringLiteral("PersonSignedIn: person"),
            QStringLiteral("PersonSignedOut: person"),
            QStringLiteral("PinRefused: person locked"),
            QStringLiteral("InstructionTaken: instruction compartment"),
            QStringLiteral("InstructionDone: instruction result reason"),
            QStringLiteral("ModeSet: mode"),
            QStringLiteral("ServiceInterrupted: from to reason"),
            QStringLiteral("DepositRefused: stay package label size person reason"),
            QStringLiteral("Collected: stay package compartment person label dropOff scanned asked"),
            QStringLiteral("Inspected: compartment person found stay"),
            QStringLiteral("SensorFaulty: compartment sensor reason"),
            QStringLiteral("SensorTrusted: compartment sensor"),
            QStringLiteral("SettingSuggested: compartment bus board setting value person"),
            QStringLiteral("BadgeUnlocked: person"),
            QStringLiteral("BoardFaulty: bus board fault text"),
            QStringLiteral("BoardTrusted: bus board fault"),
            QStringLiteral("LayoutTaken: digest"),
            QStringLiteral("LayoutInForce: digest"),
            QStringLiteral("LayoutRefused: digest reason"),
            QStringLiteral("Again: epoch number chain was body"),
        };
        const QStringList directory = {
            QStringLiteral("PackageExpected: stay package labels size keepFor deadline compartment language credential "
                           "codeDigest"),
            QStringLiteral("PackageWithdrawn: stay"),
            QStringLiteral("CredentialIssued: credential stays codeDigest"),
            QStringLiteral("CredentialWithdrawn: credential"),
            QStringLiteral("PersonGranted: person name role verifier notAfter"),
            QStringLiteral("PersonWithdrawn: person"),
            QStringLiteral("CompartmentBelieved: compartment custody condition stay deadline"),
            QStringLiteral("BeliefsAsOf: epoch number first"),
            QStringLiteral("LayoutGiven: digest layout"),
            QStringLiteral("Instruction: instruction epoch notAfter action compartment reason"),
        };
        const auto compare = [](const QStringList &are, const QStringList &were) {
            for (const QString &line : were) {
                const bool kept = std::ranges::any_of(are, [&](const QString &now) { return now.startsWith(line); });
                QVERIFY2(kept, qPrintable(line));
            }
            QCOMPARE(are.size(), were.size()); // a new kind is added here as well
        };
        compare(kindsAndFields<Entry>(), journal);
        compare(kindsAndFields<DirectoryEntry>(), directory);
    }

    void everyEntryComesBackAsItWasWritten() { roundTrip<Entry>(); }
    void everyDirectoryEntryComesBackAsItWasWritten() { roundTrip<DirectoryEntry>(); }
    void aFieldOfTheWrongTypeMakesAnEntryAnother() { refuseWrongTypes<Entry>(); }
    void aFieldOfTheWrongTypeMakesADirectoryEntryAnother() { refuseWrongTypes<DirectoryEntry>(); }

    void unknownKindsAndTextsThatAreNoObjectsAreKeptByteForByte_data()
    {
        QTest::addColumn<QString>("kind");
        QTest::addColumn<QByteArray>("body");
        QTest::newRow("unknown kind") << QStringLiteral("DoorPainted") << QByteArray("{ \"colour\" : 1e0 }");
        QTest::newRow("no kind") << QString() << QByteArray("{}");
        QTest::newRow("kind in capitals") << QStringLiteral("DOOROPENED") << QByteArray("{}");
        QTest::newRow("no body") << QStringLiteral("DoorOpened") << QByteArray();
        QTest::newRow("list") << QStringLiteral("DoorOpened") << QByteArray("[]");
        QTest::newRow("cut") << QStringLiteral("DoorOpened") << QByteArray("{\"compartment\":\"B");
        QTest::newRow("not UTF-8") << QStringLiteral("DoorOpened") << QByteArray("{\"compartment\":\"\xff\xfe\"}");
        QTest::newRow("two objects") << QStringLiteral("DoorOpened") << QByteArray("{}{}");
    }
    void unknownKindsAndTextsThatAreNoObjectsAreKeptByteForByte()
    {
        QFETCH(QString, kind);
        QFETCH(QByteArray, body);
        const Entry entry = readEntry(kind, body);
        QVERIFY(std::holds_alternative<entry::Other>(entry));
        QCOMPARE(kindOf(entry), kind);
        QCOMPARE(bodyOf(entry), body);
        QVERIFY(std::holds_alternative<entry::Other>(readDirectoryEntry(kind, body)));
    }

    void fieldsThatNobodyKnowsAreIgnored()
    {
        const Entry entry = readEntry(QStringLiteral("DoorOpened"), "{\"colour\":[1],\"compartment\":\"B4\"}");
        QVERIFY(std::holds_alternative<entry::DoorOpened>(entry));
        QCOMPARE(std::get<entry::DoorOpened>(entry).compartment, QStringLiteral("B4"));
        QVERIFY(!std::get<entry::DoorOpened>(entry).assumed);
    }

    void whatIsEmptyIsLeftOutAndReadBackAsEmpty()
    {
        QCOMPARE(bodyOf(entry::DoorOpened{}), QByteArray("{}"));
        QCOMPARE(bodyOf(entry::UnlockRequested{}), QByteArray("{\"purpose\":\"Pickup\"}"));
    }

    void listsKeepTheirEmptyTexts()
    {
        const Outer out{{QStringLiteral("a"), QString(), QStringLiteral("b")}, {{1}, {0}}, Inner{5}, 7, -128, Size::XS};
        const auto back = json::readText<Outer>(json::writeText(out));
        QVERIFY(back);
        QCOMPARE(back->texts, out.texts);
        QCOMPARE(back->inner.size(), 2);
        QCOMPARE(back->inner[0].n, 1);
        QCOMPARE(back->maybe->n, 5);
        QCOMPARE(back->small, qint8(-128));
    }

    void numbersAreWholeAndWithinTheirType_data()
    {
        QTest::addColumn<QByteArray>("text");
        QTest::addColumn<bool>("good");
        const auto row = [](const char *text, bool good) { QTest::newRow(text) << QByteArray(text) << good; };
        row("{\"number\":0}", true);
        row("{\"number\":9007199254740992}", true);
        row("{\"number\":1e3}", true);
        row("{\"number\":1.5}", false);
        row("{\"number\":-1}", false);
        row("{\"number\":1e300}", false);
        row("{\"number\":\"1\"}", false);
        row("{\"number\":true}", false);
        row("{\"number\":[1]}", false);
        row("{\"small\":127}", true);
        row("{\"small\":128}", false);
        row("{\"small\":-129}", false);
        row("{\"size\":\"XL\"}", true);
        row("{\"size\":\"XXL\"}", false);
        row("{\"size\":4}", false);
        row("{\"texts\":[\"a\"]}", true);
        row("{\"texts\":\"a\"}", false);
        row("{\"texts\":[\"a\",1]}", false);
        row("{\"texts\":[null]}", false);
        row("{\"inner\":[{\"n\":1}]}", true);
        row("{\"inner\":[{\"n\":\"1\"}]}", false);
        row("{\"inner\":[[]]}", false);
        row("{\"maybe\":{}}", true);
        row("{\"maybe\":null}", false);
        row("{\"maybe\":[]}", false);
    }
    void numbersAreWholeAndWithinTheirType()
    {
        QFETCH(QByteArray, text);
        QFETCH(bool, good);
        QCOMPARE(json::readText<Outer>(text).has_value(), good);
    }

    void bytesAreBase64UrlAndNothingElse()
    {
        QCOMPARE(json::base64Url(QStringLiteral("AP_-")), QByteArray("\0\xff\xfe", 3));
        QCOMPARE(json::base64Url(QString()), QByteArray());
        for (const char *wrong : {"AP/+", "A P_", "AP_-!", "A"})
            QVERIFY2(!json::base64Url(QString::fromLatin1(wrong)), wrong);
        QVERIFY(!json::base64Url(QStringLiteral("AP_é")));
    }

    void itemsNameWhatAnEntryReplaces()
    {
        directory::PackageExpected expected;
        directory::CredentialIssued issued;
        directory::PersonGranted granted;
        fill(expected.stay);
        fill(issued.credential);
        fill(granted.person);
        QCOMPARE(directory::PackageWithdrawn{expected.stay}.item(), expected.item());
        QCOMPARE(directory::CredentialWithdrawn{issued.credential}.item(), issued.item());
        QCOMPARE(directory::PersonWithdrawn{granted.person}.item(), granted.item());
        // The same number under three names is three items.
        QCOMPARE((QSet<QString>{expected.item(), issued.item(), granted.item()}).size(), 3);
    }
};

QTEST_GUILESS_MAIN(EntriesTest)
#include "tst_entries.moc"
