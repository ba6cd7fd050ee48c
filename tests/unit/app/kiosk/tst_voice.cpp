// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/kiosk/senses/voice.h"

#include <QTest>

#include <cmath>

using namespace cubby;
using namespace cubby::senses;

namespace {

double loudness(const QByteArray &pcm)
{
    const auto *samples = reinterpret_cast<const qint16 *>(pcm.constData());
    double sum = 0;
    for (qsizetype i = 0; i < pcm.size() / 2; ++i)
        sum += double(samples[i]) * samples[i];
    return std::sqrt(sum / std::max<double>(1, double(pcm.size()) / 2)) / 32768;
}

} // namespace

class VoiceTest : public QObject
{
    Q_OBJECT

    std::unique_ptr<Voice> m_voice;

    double seconds(const QByteArray &pcm) const { return double(pcm.size()) / 2 / m_voice->rate(); }

private Q_SLOTS:
    void initTestCase()
    {
        auto voice = Voice::make();
        QVERIFY2(voice, voice ? "" : qPrintable(voice.error().message));
        m_voice = std::move(*voice);
        QVERIFY(m_voice->rate() >= 16000);
    }

    void everyLanguageIsSpoken_data()
    {
        QTest::addColumn<QString>("sentence");
        QTest::newRow("en") << QStringLiteral("Take your package and close the door.");
        QTest::newRow("de") << QStringLiteral("Nehmen Sie Ihr Paket und schließen Sie die Tür.");
        QTest::newRow("fr") << QStringLiteral("Prenez votre colis et fermez la porte.");
        QTest::newRow("es") << QStringLiteral("Retire su paquete y cierre la puerta.");
        QTest::newRow("pl") << QStringLiteral("Wyjmij paczkę i zamknij drzwiczki.");
        QTest::newRow("tr") << QStringLiteral("Paketinizi alın ve kapağı kapatın.");
        QTest::newRow("ar") << QStringLiteral("خذ طردك وأغلق الباب.");
        QTest::newRow("zh") << QStringLiteral("请取走包裹并关上柜门。");
    }
    void everyLanguageIsSpoken()
    {
        QFETCH(QString, sentence);
        const auto spoken = m_voice->speak(sentence, QString::fromLatin1(QTest::currentDataTag()), 175);
        QVERIFY2(spoken, spoken ? "" : qPrintable(spoken.error().message));
        QVERIFY2(seconds(*spoken) > 1 && seconds(*spoken) < 12, qPrintable(QString::number(seconds(*spoken))));
        QVERIFY(loudness(*spoken) > 0.01);
        // Not as another language's letters, one by one.
        const auto foreign
            = m_voice->speak(sentence,
                             QString::fromLatin1(QTest::currentDataTag()) == QLatin1String("en") ? QStringLiteral("tr")
                                                                                                 : QStringLiteral("en"),
                             175);
        QVERIFY(foreign);
        QVERIFY(*foreign != *spoken);
    }

    void aLanguageThatIsNotThereIsRefused()
    {
        const auto spoken = m_voice->speak(QStringLiteral("Hello"), QStringLiteral("xx-none"), 175);
        QVERIFY(!spoken);
        QCOMPARE(spoken.error().code, QStringLiteral("voice.language"));
        QVERIFY(m_voice->speak(QStringLiteral("Hello"), QStringLiteral("en"), 175)); // and nothing is broken by it
    }

    void fasterIsShorter()
    {
        const QString sentence = QStringLiteral("Compartment B4 is open. Take your package and close the door.");
        const auto slow = m_voice->speak(sentence, QStringLiteral("en"), 110);
        const auto fast = m_voice->speak(sentence, QStringLiteral("en"), 300);
        QVERIFY(slow && fast);
        QVERIFY(seconds(*slow) > 1.5 * seconds(*fast));
    }

    void whatIsCutOffEndsThere()
    {
        const QString sentence = QStringLiteral("One two three four five six seven eight nine ten. ").repeated(20);
        const auto whole = m_voice->speak(sentence, QStringLiteral("en"), 175);
        int asked = 0;
        const auto cut = m_voice->speak(sentence, QStringLiteral("en"), 175, [&] { return ++asked > 3; });
        QVERIFY(whole && cut);
        QVERIFY(seconds(*cut) < seconds(*whole) / 4);
    }

    void namesAndNumbersAreGivenSoThatTheyAreUnderstood_data()
    {
        QTest::addColumn<QString>("spoken");
        QTest::newRow("Compartment B4 is open.") << QStringLiteral("Compartment B 4 is open.");
        QTest::newRow("Type the 8 digits.") << QStringLiteral("Type the 8 digits.");
        QTest::newRow("It lies 120 centimetres high.") << QStringLiteral("It lies 120 centimetres high.");
        QTest::newRow("00340434161094042557") << QStringLiteral("0 0 3 4 0 4 3 4 1 6 1 0 9 4 0 4 2 5 5 7");
        QTest::newRow("RR287043775IN") << QStringLiteral("R R 2 8 7 0 4 3 7 7 5 I N");
        QTest::newRow("at 20:04") << QStringLiteral("at 20:04");
        QTest::newRow("\u200f\u2066B4\u2069 \u0645") << QStringLiteral("B 4 \u0645");
        QTest::newRow("") << QString();
    }
    void namesAndNumbersAreGivenSoThatTheyAreUnderstood()
    {
        QFETCH(QString, spoken);
        QCOMPARE(spokenForm(QString::fromUtf8(QTest::currentDataTag())), spoken);
    }
};

QTEST_GUILESS_MAIN(VoiceTest)
#include "tst_voice.moc"
