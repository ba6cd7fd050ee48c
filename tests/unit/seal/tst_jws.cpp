// SPDX-License-Identifier: GPL-3.0-or-later
#include "seal/jws.h"
#include "seal/text.h"

#include <QTest>

using namespace cubby;
using namespace cubby::seal;

class JwsTest : public QObject
{
    Q_OBJECT

    SeededChance m_chance{2026};
    PrivateKey m_key = PrivateKey::generate(m_chance);
    PrivateKey m_stranger = PrivateKey::generate(m_chance);

    // A token with any header, rightly signed over it.
    QByteArray withHeader(const QByteArray &header) const
    {
        const QByteArray text = toBase64Url(header) + '.' + toBase64Url("{}");
        return text + '.' + toBase64Url(m_key.sign(text));
    }
    Result<Opened> tryOpen(const QByteArray &token) const { return open(token, "t", only(m_key.publicKey()), 4096); }
    QString codeOf(const QByteArray &token) const
    {
        const auto opened = tryOpen(token);
        return opened ? QStringLiteral("opened") : opened.error().code;
    }

private Q_SLOTS:
    void whatIsSealedOpens()
    {
        for (const QByteArray &payload :
             {QByteArray(), QByteArray("{}"), QByteArray("\0\xff", 2), QByteArray(900, 'x')}) {
            const auto opened = tryOpen(seal::seal("t", payload, m_key));
            QVERIFY(opened);
            QCOMPARE(opened->payload, payload);
            QCOMPARE(opened->kid, m_key.publicKey().kid());
        }
    }

    void theHeaderMayBeInAnyOrderAndCarryMore()
    {
        const QByteArray kid = m_key.publicKey().kid();
        const QByteArray other = "{'typ':'t','kid':'" + kid + "','alg':'EdDSA'}";
        const QByteArray more = "{ 'typ' : 't', 'cty':'json', 'kid':'" + kid + "' ,\t'alg':'EdDSA' }";
        for (QByteArray header : {other, more})
            QCOMPARE(codeOf(withHeader(header.replace('\'', '"'))), QStringLiteral("opened"));
    }

    // In the table, ' stands for ".
    void hostileHeadersAreRefused_data()
    {
        QTest::addColumn<QByteArray>("header");
        QTest::addColumn<QString>("code");
        const QByteArray kid = "'kid':'" + m_key.publicKey().kid() + "'";
        const QByteArray good = "'alg':'EdDSA','typ':'t'," + kid;
        const auto row = [](const char *name, QByteArray header, const char *code) {
            QTest::newRow(name) << header.replace('\'', '"') << QString::fromLatin1(code);
        };
        row("alg none", "{'alg':'none','typ':'t'," + kid + '}', "seal.alg");
        row("alg None", "{'alg':'None','typ':'t'," + kid + '}', "seal.alg");
        row("alg HS256", "{'alg':'HS256','typ':'t'," + kid + '}', "seal.alg");
        row("alg eddsa", "{'alg':'eddsa','typ':'t'," + kid + '}', "seal.alg");
        row("alg empty", "{'alg':'','typ':'t'," + kid + '}', "seal.alg");
        row("alg missing", "{'typ':'t'," + kid + '}', "seal.alg");
        row("alg a list", "{'alg':['EdDSA'],'typ':'t'," + kid + '}', "seal.header");
        row("alg twice", '{' + good + ",'alg':'EdDSA'}", "seal.header");
        row("alg twice, escaped", '{' + good + ",'\\u0061lg':'none'}", "seal.header");
        row("typ of another use", "{'alg':'EdDSA','typ':'cubby-pass'," + kid + '}', "seal.typ");
        row("typ in capitals", "{'alg':'EdDSA','typ':'T'," + kid + '}', "seal.typ");
        row("typ missing", "{'alg':'EdDSA'," + kid + '}', "seal.typ");
        row("typ a number", "{'alg':'EdDSA','typ':1," + kid + '}', "seal.header");
        row("kid missing", "{'alg':'EdDSA','typ':'t'}", "seal.kid");
        row("kid empty", "{'alg':'EdDSA','typ':'t','kid':''}", "seal.kid");
        row("kid unknown", "{'alg':'EdDSA','typ':'t','kid':'../../etc/passwd'}", "seal.kid");
        row("kid twice", '{' + good + ',' + kid + '}', "seal.header");
        row("jwk", '{' + good + ",'jwk':{'kty':'OKP','crv':'Ed25519','x':'AAAA'}}", "seal.header");
        row("jwk a string", '{' + good + ",'jwk':'x'}", "seal.header");
        row("jku", '{' + good + ",'jku':'https://evil.example/keys'}", "seal.header");
        row("x5u", '{' + good + ",'x5u':'https://evil.example/cert'}", "seal.header");
        row("x5c", '{' + good + ",'x5c':['MIIB']}", "seal.header");
        row("x5c a string", '{' + good + ",'x5c':'MIIB'}", "seal.header");
        row("crit", '{' + good + ",'crit':['exp'],'exp':1}", "seal.header");
        row("crit a string", '{' + good + ",'crit':'exp'}", "seal.header");
        row("b64", '{' + good + ",'b64':false}", "seal.header");
        row("b64 a string", '{' + good + ",'b64':'false'}", "seal.header");
        row("empty object", "{}", "seal.header");
        row("empty", "", "seal.header");
        row("a list", "[]", "seal.header");
        row("null", "null", "seal.header");
        row("a string", "'EdDSA'", "seal.header");
        row("comma at the end", '{' + good + ",}", "seal.header");
        row("no end", '{' + good, "seal.header");
        row("more after the end", '{' + good + "}{}", "seal.header");
        row("byte order mark", "\xef\xbb\xbf{" + good + '}', "seal.header");
        row("control character", '{' + good + ",'a':'\n'}", "seal.header");
        row("zero byte", '{' + good + QByteArray(",'a':'\0'}", 9), "seal.header");
        row("not ASCII", '{' + good + ",'a':'\xc3\xa4'}", "seal.header");
        row("escape", '{' + good + ",'a':'\\n'}", "seal.header");
        row("deep", QByteArray(300, '['), "seal.header");
        row("long", '{' + good + ",'a':'" + QByteArray(600, 'a') + "'}", "seal.form");
    }
    void hostileHeadersAreRefused()
    {
        QFETCH(QByteArray, header);
        QFETCH(QString, code);
        QCOMPARE(codeOf(withHeader(header)), code);
    }

    void hostileFormsAreRefused_data()
    {
        QTest::addColumn<QByteArray>("token");
        const QByteArray good = seal::seal("t", "{\"a\":1}", m_key);
        const auto parts = good.split('.');
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("dots") << QByteArray("..");
        QTest::newRow("one part") << parts[0];
        QTest::newRow("two parts") << QByteArray(parts[0] + '.' + parts[1]);
        QTest::newRow("no signature") << QByteArray(parts[0] + '.' + parts[1] + '.');
        QTest::newRow("no payload") << QByteArray(parts[0] + ".." + parts[2]);
        QTest::newRow("four parts") << QByteArray(good + ".AA");
        QTest::newRow("JWE") << QByteArray(good + ".AA.AA");
        QTest::newRow("padding") << QByteArray(good + '=');
        QTest::newRow("padded signature") << QByteArray(good + "==");
        QTest::newRow("space behind") << QByteArray(good + ' ');
        QTest::newRow("line end") << QByteArray(good + '\n');
        QTest::newRow("space before") << QByteArray(' ' + good);
        QTest::newRow("zero byte behind") << QByteArray(good + '\0');
        QTest::newRow("JSON form") << QByteArray("{\"payload\":\"e30\",\"signatures\":[]}");
        QTest::newRow("all zero") << QByteArray(200, '\0');
        QTest::newRow("all high") << QByteArray(200, '\xff');
        QTest::newRow("another's signature") << QByteArray(
            parts[0] + '.' + parts[1] + '.' + toBase64Url(m_stranger.sign(QByteArray(parts[0] + '.' + parts[1]))));
        QTest::newRow("another's seal") << seal::seal("t", "{\"a\":1}", m_stranger);
        QTest::newRow("another payload") << QByteArray(parts[0] + '.' + toBase64Url("{\"a\":2}") + '.' + parts[2]);
        QByteArray loose = good;
        loose.back() = loose.back() == 'A' ? 'B' : char(loose.back() + 1);
        QTest::newRow("loose last bits") << loose;
    }
    void hostileFormsAreRefused()
    {
        QFETCH(QByteArray, token);
        QVERIFY(!tryOpen(token));
    }

    void aTokenOverTheLimitIsNotEvenRead()
    {
        const QByteArray token = seal::seal("t", QByteArray(100, 'x'), m_key);
        bool asked = false;
        const auto lookup = [&](const QByteArray &) -> std::optional<PublicKey> {
            asked = true;
            return m_key.publicKey();
        };
        QCOMPARE(open(token, "t", lookup, token.size() - 1).error().code, QStringLiteral("seal.size"));
        QVERIFY(!asked);
        QVERIFY(open(token, "t", lookup, token.size()));
    }

    void aLookupThatAnswersWithAnotherKeyIsRefused()
    {
        const auto lookup = [&](const QByteArray &) { return std::optional(m_key.publicKey()); };
        QCOMPARE(open(seal::seal("t", "{}", m_stranger), "t", lookup, 4096).error().code, QStringLiteral("seal.kid"));
    }

    // Random damage never opens, and opening never crashes. The seed is in the row's name.
    void damageNeverOpens_data()
    {
        QTest::addColumn<quint64>("seed");
        for (quint64 seed = 1; seed <= 8; ++seed)
            QTest::addRow("seed %llu", seed) << seed;
    }
    void damageNeverOpens()
    {
        QFETCH(quint64, seed);
        SeededChance chance(seed);
        const QByteArray good = seal::seal("t", "{\"bank\":\"x\",\"at\":\"2026-05-04T12:00:00.000Z\"}", m_key);
        for (int round = 0; round < 500; ++round) {
            QByteArray bad = good;
            for (quint64 n = 1 + chance.below(3); n > 0; --n) {
                const auto at = qsizetype(chance.below(quint64(bad.size())));
                switch (chance.below(4)) {
                case 0:
                    bad[at] = char(chance.number());
                    break;
                case 1:
                    bad.insert(at, char(chance.number()));
                    break;
                case 2:
                    bad.remove(at, 1);
                    break;
                default:
                    bad.insert(at, bad.mid(qsizetype(chance.below(quint64(bad.size()))), 8));
                    break;
                }
            }
            QVERIFY2(bad == good || !tryOpen(bad), bad.constData());
        }
    }
};

QTEST_GUILESS_MAIN(JwsTest)
#include "tst_jws.moc"
