// SPDX-License-Identifier: GPL-3.0-or-later
#include "seal/fieldcipher.h"
#include "seal/text.h"

#include <QTest>

using namespace cubby;
using namespace cubby::seal;

class FieldCipherTest : public QObject
{
    Q_OBJECT

    SeededChance m_chance{3};
    QByteArray m_old = m_chance.bytes(32);
    QByteArray m_new = m_chance.bytes(32);
    FieldCipher m_cipher = *FieldCipher::make({{QStringLiteral("2025"), m_old}, {QStringLiteral("2026"), m_new}},
                                              QStringLiteral("2026"));

    static QString codeOf(const Result<QString> &result)
    {
        return result ? QStringLiteral("opened") : result.error().code;
    }

private Q_SLOTS:
    void aFieldOpensInItsContextAlone()
    {
        const QString text = QStringLiteral("Ünal <u@example.org>");
        const QByteArray field = m_cipher.seal(text, "person.email:7", m_chance);
        QVERIFY(field.startsWith("2026."));
        QCOMPARE(*m_cipher.open(field, "person.email:7"), text);
        QCOMPARE(codeOf(m_cipher.open(field, "person.email:8")), QStringLiteral("field.broken"));
        QCOMPARE(codeOf(m_cipher.open(field, "")), QStringLiteral("field.broken"));
    }

    void anEmptyFieldIsAFieldToo()
    {
        QCOMPARE(*m_cipher.open(m_cipher.seal(QString(), "c", m_chance), "c"), QString());
    }

    void equalTextsLookDifferent()
    {
        QVERIFY(m_cipher.seal(QStringLiteral("x"), "c", m_chance) != m_cipher.seal(QStringLiteral("x"), "c", m_chance));
    }

    void anOldKeyStillReads()
    {
        const auto before = FieldCipher::make({{QStringLiteral("2025"), m_old}}, QStringLiteral("2025"));
        const QByteArray field = before->seal(QStringLiteral("kept"), "c", m_chance);
        QCOMPARE(FieldCipher::keyOf(field), QStringLiteral("2025"));
        QCOMPARE(*m_cipher.open(field, "c"), QStringLiteral("kept"));
    }

    void aFieldUnderANewerKeySaysWhichOneIsMissing()
    {
        const auto before = FieldCipher::make({{QStringLiteral("2025"), m_old}}, QStringLiteral("2025"));
        const auto opened = before->open(m_cipher.seal(QStringLiteral("x"), "c", m_chance), "c");
        QCOMPARE(codeOf(opened), QStringLiteral("field.key"));
        QVERIFY(opened.error().message.contains(QStringLiteral("2026")));
    }

    void aFieldDoesNotOpenUnderAnotherKeysName()
    {
        QByteArray field = m_cipher.seal(QStringLiteral("x"), "c", m_chance);
        field.replace(0, 4, "2025");
        QCOMPARE(codeOf(m_cipher.open(field, "c")), QStringLiteral("field.broken"));
    }

    void everyChangedByteIsNoticed()
    {
        const QByteArray field = m_cipher.seal(QStringLiteral("hello"), "c", m_chance);
        QByteArray bytes = *fromBase64Url(QByteArrayView(field).sliced(5));
        for (qsizetype i = 0; i < bytes.size(); ++i) {
            bytes[i] = char(bytes[i] ^ 0x10);
            QCOMPARE(codeOf(m_cipher.open(QByteArray("2026." + toBase64Url(bytes)), "c")),
                     QStringLiteral("field.broken"));
            bytes[i] = char(bytes[i] ^ 0x10);
        }
    }

    void hostileFieldsAreRefused_data()
    {
        QTest::addColumn<QByteArray>("field");
        QTest::newRow("nothing") << QByteArray();
        QTest::newRow("plain text") << QByteArray("someone@example.org");
        QTest::newRow("no key") << QByteArray(".AAAA");
        QTest::newRow("key alone") << QByteArray("2026");
        QTest::newRow("nothing behind the key") << QByteArray("2026.");
        QTest::newRow("too short") << QByteArray("2026." + toBase64Url(QByteArray(27, 'x')));
        QTest::newRow("padding") << QByteArray("2026.AA==");
        QTest::newRow("strange key") << QByteArray("20/26.AAAA");
        QTest::newRow("zero bytes") << QByteArray(64, '\0');
    }
    void hostileFieldsAreRefused()
    {
        QFETCH(QByteArray, field);
        QCOMPARE(codeOf(m_cipher.open(field, "c")), QStringLiteral("field.form"));
    }

    void badKeysAreRefused()
    {
        const auto code = [](const auto &made) { return made ? QStringLiteral("made") : made.error().code; };
        QCOMPARE(code(FieldCipher::make({}, QStringLiteral("a"))), QStringLiteral("field.key"));
        QCOMPARE(code(FieldCipher::make({{QStringLiteral("a"), m_old}}, QStringLiteral("b"))),
                 QStringLiteral("field.key"));
        QCOMPARE(code(FieldCipher::make({{QStringLiteral("a"), m_old.first(16)}}, QStringLiteral("a"))),
                 QStringLiteral("field.key"));
        QCOMPARE(code(FieldCipher::make({{QStringLiteral("a.b"), m_old}}, QStringLiteral("a.b"))),
                 QStringLiteral("field.key"));
        QCOMPARE(code(FieldCipher::make({{QString(), m_old}}, QString())), QStringLiteral("field.key"));
    }
};

QTEST_GUILESS_MAIN(FieldCipherTest)
#include "tst_fieldcipher.moc"
