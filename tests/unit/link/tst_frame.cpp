// SPDX-License-Identifier: GPL-3.0-or-later
#include "link/frame.h"

#include "memorylog.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QTest>

using namespace cubby;
using namespace cubby::link;

class FrameTest : public QObject
{
    Q_OBJECT

    SeededChance m_chance{6};
    BankId m_bank = BankId::make(fromMs(1'700'000'000'000), m_chance);
    MemoryLog m_log = filledLog(4);
    seal::PrivateKey m_key = seal::PrivateKey::generate(m_chance);

    Frame frame(decltype(Frame::content) content) const { return {m_bank, fromMs(1'700'000'000'123), content}; }

    std::vector<Frame> examples() const
    {
        return {
            frame(Hello{QStringLiteral("n"), m_log.head(), LogHead(), QStringLiteral("0.1"), QStringLiteral("d")}),
            frame(Hello{QStringLiteral("n"), *m_log.headAt(0), m_log.head(), {}, {}}),
            frame(Entries{*m_log.headAt(1), m_log.read(2, 3, 1 << 20)}),
            frame(Ack{m_log.head(), {}}),
            frame(Ack{m_log.head(), QStringLiteral("n")}),
            frame(Refused{Refused::Reason::Gap, m_log.head()}),
            frame(Refused{Refused::Reason::Chain, m_log.head()}),
            frame(Refused{Refused::Reason::Epoch, LogHead()}),
            frame(Refused{Refused::Reason::Unreadable, m_log.head()}),
            frame(Snapshot{m_log.head(), QStringLiteral("n"), 1, 3, {{QStringLiteral("package"), "{}"}}}),
            frame(Snapshot{*m_log.headAt(0), QStringLiteral("n"), 0, 1, {}}),
            frame(Heartbeat{m_log.head().epoch, Millis(5), 2, QStringLiteral("mains"), 7, {QStringLiteral("x")}}),
            frame(Heartbeat{m_log.head().epoch,
                            Millis(5),
                            0,
                            {},
                            0,
                            {},
                            {QStringLiteral("EnterCode"), fromMs(1'700'000'000'000), QStringLiteral("pt-BR")}}),
            frame(Ask{QStringLiteral("1"), QStringLiteral("label"), {{QStringLiteral("text"), QStringLiteral("J")}}}),
            frame(Answer{QStringLiteral("1"), {{QStringLiteral("bank"), QStringLiteral("b")}}})};
    }
    static bool goesUp(const Frame &f)
    {
        return !std::holds_alternative<Snapshot>(f.content) && !std::holds_alternative<Answer>(f.content);
    }

    static QString codeOf(const Result<Frame> &result)
    {
        return result ? QStringLiteral("opened") : result.error().code;
    }

private Q_SLOTS:
    void everyFrameSurvivesItsJourney()
    {
        for (const Frame &f : examples()) {
            const char *typ = goesUp(f) ? kUp : kDown;
            const auto opened = openFrame(sealFrame(f, typ, m_key), typ, seal::only(m_key.publicKey()), m_bank);
            QVERIFY2(opened, opened ? "" : qPrintable(opened.error().message));
            QCOMPARE(*opened, f);
        }
    }

    void theChainHoldsAfterTheJourneyWhateverTheTextSays()
    {
        MemoryLog log(someEpoch(3));
        for (const QByteArray &body :
             {QByteArray("{}"), QByteArray("{\"a\":\"\\\"\\\\\\u0000\\ud83d\\ude00\"}"),
              QByteArray("{ \"b\" : 1.0e0 }\n"), QByteArray("{\"c\":\"\xc3\xa4\xf0\x9f\x93\xa6\xe2\x80\xa8\"}"),
              QByteArray("not JSON at all"), QByteArray()})
            log.append(QStringLiteral("Kind ü"), body);
        const auto again = frameFromJson(frameToJson(frame(Entries{*log.headAt(0), log.records()})));
        QVERIFY(again);
        QCOMPARE(chainThrough(chainStart(), std::get<Entries>(again->content).records), log.head().chain);
    }

    void unknownMembersAreIgnored()
    {
        for (const Frame &f : examples()) {
            QJsonObject json = QJsonDocument::fromJson(frameToJson(f)).object();
            json.insert(QStringLiteral("later"), QJsonArray{1, 2});
            QCOMPARE(*frameFromJson(QJsonDocument(json).toJson()), f);
        }
    }

    // Every member of every frame, taken away and replaced by every sort of wrong value.
    void everyWrongMemberIsAClearError()
    {
        const std::vector<QJsonValue> values{QJsonValue::Null,
                                             true,
                                             -1,
                                             0.5,
                                             1e300,
                                             -9007199254740993.0,
                                             QStringLiteral(""),
                                             QStringLiteral("wrong"),
                                             QString(5000, u'x'),
                                             QJsonArray(),
                                             QJsonArray{1},
                                             QJsonArray{QJsonArray()},
                                             QJsonObject()};
        int refused = 0;
        for (const Frame &f : examples()) {
            const QJsonObject good = QJsonDocument::fromJson(frameToJson(f)).object();
            for (const QString &name : good.keys()) {
                QJsonObject without = good;
                without.remove(name);
                const auto left = frameFromJson(QJsonDocument(without).toJson());
                const bool nowhere = good[QStringLiteral("epoch")] == QString(); // then number and chain say nothing
                // An ack may do without a nonce, a heartbeat of an older kiosk without a scene.
                if (name != u"nonce" && name != u"scene" && !nowhere)
                    QVERIFY2(!left, qPrintable(name));
                for (const QJsonValue &value : values) {
                    QJsonObject bad = good;
                    bad[name] = value;
                    const auto read = frameFromJson(QJsonDocument(bad).toJson());
                    if (read)
                        continue; // some of them are right somewhere: an empty text, an empty object
                    QCOMPARE(read.error().code, QStringLiteral("frame.form"));
                    QVERIFY2(read.error().message.contains(name) || good[name].isObject(),
                             qPrintable(name + u": " + read.error().message));
                    ++refused;
                }
            }
        }
        QVERIFY2(refused > 700, qPrintable(QString::number(refused)));
    }

    void hostileNumbersAreRefused_data()
    {
        QTest::addColumn<QByteArray>("number");
        for (const char *n :
             {"-1", "1.5", "1e400", "9007199254740992", "18446744073709551616", "\"1\"", "null", "[1]", "NaN"})
            QTest::newRow(n) << QByteArray(n);
    }
    void hostileNumbersAreRefused()
    {
        QFETCH(QByteArray, number);
        for (const char *name : {"through", "at"}) {
            QByteArray json = frameToJson(frame(Ack{m_log.head(), {}}));
            const QByteArray key = '"' + QByteArray(name) + "\":";
            const auto from = json.indexOf(key) + key.size();
            auto to = from;
            while (json[to] >= '0' && json[to] <= '9')
                ++to;
            QVERIFY(to > from);
            json.replace(from, to - from, number);
            QCOMPARE(codeOf(frameFromJson(json)), QStringLiteral("frame.form"));
        }
    }

    void hostileShapesAreRefused_data()
    {
        QTest::addColumn<QByteArray>("json");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("list") << QByteArray("[]");
        QTest::newRow("text") << QByteArray("\"hello\"");
        QTest::newRow("deep") << QByteArray(100'000, '[');
        QTest::newRow("deep object") << QByteArray("{\"a\":").repeated(50'000);
        QTest::newRow("cut off") << frameToJson(frame(Ack{m_log.head(), {}})).chopped(1);
        QTest::newRow("more behind") << QByteArray(frameToJson(frame(Ack{m_log.head(), {}})) + "{}");
        QTest::newRow("not UTF-8") << QByteArray("{\"type\":\"\xff\xfe\"}");
        QTest::newRow("no entries") << QByteArray(frameToJson(frame(Entries{*m_log.headAt(4), {}})));
        QTest::newRow("too many") << QByteArray(
            frameToJson(frame(Entries{LogHead{m_log.head().epoch}, filledLog(501).records()})));
        QTest::newRow("part beyond parts")
            << QByteArray(frameToJson(frame(Snapshot{m_log.head(), QStringLiteral("n"), 3, 3, {}})));
        QTest::newRow("too many parts") << QByteArray(
            frameToJson(frame(Snapshot{m_log.head(), QStringLiteral("n"), 0, 100'000, {}})));
    }
    void hostileShapesAreRefused()
    {
        QFETCH(QByteArray, json);
        QCOMPARE(codeOf(frameFromJson(json)), QStringLiteral("frame.form"));
    }

    void aFrameOfAnotherBankIsRefused()
    {
        const QByteArray sealed = sealFrame(frame(Ack{m_log.head(), {}}), kUp, m_key);
        const auto other = BankId::make(fromMs(1), m_chance);
        QCOMPARE(codeOf(openFrame(sealed, kUp, seal::only(m_key.publicKey()), other)), QStringLiteral("frame.bank"));
    }

    void aFrameDoesNotGoTheWrongWay()
    {
        for (const Frame &f : examples()) {
            const QByteArray json = frameToJson(f);
            const bool both = std::holds_alternative<Entries>(f.content) || std::holds_alternative<Ack>(f.content)
                              || std::holds_alternative<Refused>(f.content);
            const char *wrong = goesUp(f) ? kDown : kUp;
            const QString code
                = codeOf(openFrame(seal::seal(wrong, json, m_key), wrong, seal::only(m_key.publicKey()), m_bank));
            QCOMPARE(code, both ? QStringLiteral("opened") : QStringLiteral("frame.direction"));
        }
    }

    void whatWentUpDoesNotComeDown()
    {
        const QByteArray sealed = sealFrame(frame(Ack{m_log.head(), {}}), kUp, m_key);
        QCOMPARE(codeOf(openFrame(sealed, kDown, seal::only(m_key.publicKey()), m_bank)), QStringLiteral("seal.typ"));
    }

    void aFrameOverTheLimitIsRefused()
    {
        const QByteArray sealed = seal::seal(kUp, QByteArray(kMaxFrameBytes, ' '), m_key);
        QCOMPARE(codeOf(openFrame(sealed, kUp, seal::only(m_key.publicKey()), m_bank)), QStringLiteral("seal.size"));
    }

    void aSnapshotIsDividedAndWhole()
    {
        std::vector<Item> items;
        for (int i = 0; i < 2000; ++i)
            items.push_back({QStringLiteral("package"), QByteArray(int(m_chance.below(2000)), 'x')});
        items.push_back({QStringLiteral("layout"), QByteArray(kMaxBodyBytes, '"')});
        const auto parts = snapshotParts(m_log.head(), QStringLiteral("n"), items);
        QVERIFY(parts.size() > 3);
        std::vector<Item> again;
        for (std::size_t i = 0; i < parts.size(); ++i) {
            QCOMPARE(parts[i].part, int(i));
            QCOMPARE(parts[i].parts, int(parts.size()));
            QVERIFY(sealFrame(frame(parts[i]), kDown, m_key).size() <= kMaxFrameBytes);
            again.insert(again.end(), parts[i].items.begin(), parts[i].items.end());
        }
        QCOMPARE(again, items);
        QCOMPARE(snapshotParts(m_log.head(), QStringLiteral("n"), {}).size(), 1u);
    }

    void damageNeverCrashesTheReader()
    {
        for (quint64 seed = 1; seed <= 3000; ++seed) {
            SeededChance chance(seed);
            const auto all = examples();
            QByteArray json = frameToJson(all[chance.below(all.size())]);
            for (quint64 n = 1 + chance.below(4); n > 0 && !json.isEmpty(); --n) {
                const auto at = qsizetype(chance.below(quint64(json.size())));
                switch (chance.below(4)) {
                case 0:
                    json[at] = char(chance.number());
                    break;
                case 1:
                    json.remove(at, 1 + qsizetype(chance.below(4)));
                    break;
                case 2:
                    json.insert(at, json.mid(qsizetype(chance.below(quint64(json.size()))), 12));
                    break;
                default:
                    json[at] = "{}[]\",:-0eE.\\"[chance.below(13)];
                    break;
                }
            }
            const auto read = frameFromJson(json);
            if (read) // whatever it is now, it is a whole frame that survives the next journey
                QCOMPARE(*frameFromJson(frameToJson(*read)), *read);
        }
    }
};

QTEST_GUILESS_MAIN(FrameTest)
#include "tst_frame.moc"
