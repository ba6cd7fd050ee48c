// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/kiosk/senses/outputs.h"
#include "app/kiosk/senses/tones.h"

#include <QTest>

#include <algorithm>
#include <cmath>
#include <vector>

using namespace cubby::senses;

namespace {

const std::vector<Signal> kAll{Signal::Open, Signal::Shut,  Signal::Remind, Signal::Refused, Signal::Accepted,
                               Signal::Done, Signal::Click, Signal::Locate, Signal::Ending};

// One of the two channels, as numbers from -1 to 1.
std::vector<double> channel(const QByteArray &pcm, int which)
{
    const auto *samples = reinterpret_cast<const qint16 *>(pcm.constData());
    std::vector<double> out;
    for (qsizetype i = which; i < pcm.size() / 2; i += 2)
        out.push_back(samples[i] / 32768.0);
    return out;
}

double loudness(const std::vector<double> &samples, double from = 0, double to = 1)
{
    double sum = 0;
    const auto first = std::size_t(from * double(samples.size()));
    const auto last = std::size_t(to * double(samples.size()));
    for (std::size_t i = first; i < last; ++i)
        sum += samples[i] * samples[i];
    return std::sqrt(sum / double(std::max<std::size_t>(1, last - first)));
}

// Hertz, of a piece that is one tone.
double pitch(const std::vector<double> &samples, double from, double to)
{
    int rises = 0;
    const auto first = std::size_t(from * kToneRate);
    const auto last = std::min(samples.size(), std::size_t(to * kToneRate));
    for (std::size_t i = first + 1; i < last; ++i)
        rises += samples[i - 1] < 0 && samples[i] >= 0 ? 1 : 0;
    return rises / (to - from);
}

} // namespace

class TonesTest : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everySignalIsHeardAndBeginsAndEndsInSilence()
    {
        for (const Signal signal : kAll) {
            const auto samples = channel(toneOf(signal), 0);
            QVERIFY2(loudness(samples) > 0.01, qPrintable(QString::number(int(signal))));
            const auto [least, most] = std::ranges::minmax(samples);
            QVERIFY(least > -0.96 && most < 0.96);
            QVERIFY(std::abs(samples.front()) < 0.005);
            QVERIFY(std::abs(samples.back()) < 0.005);
            double step = 0;
            for (std::size_t i = 1; i < samples.size(); ++i)
                step = std::max(step, std::abs(samples[i] - samples[i - 1]));
            QVERIFY2(step < 0.3, "it crackles");
        }
    }
    void noTwoSignalsAreTheSame()
    {
        for (const Signal one : kAll) {
            for (const Signal other : kAll)
                QVERIFY((one == other) == (toneOf(one) == toneOf(other)));
        }
    }
    void anOpenDoorRisesAndAShutOneFalls()
    {
        const auto open = channel(toneOf(Signal::Open), 0);
        QVERIFY(pitch(open, 0.03, 0.15) < pitch(open, 0.5, 0.7));
        const auto shut = channel(toneOf(Signal::Shut), 0);
        QVERIFY(pitch(shut, 0.03, 0.13) > pitch(shut, 0.4, 0.6));
    }
    void aSideIsHeardFromThere()
    {
        const QByteArray left = toneOf(Signal::Locate, -1);
        QVERIFY(loudness(channel(left, 0)) > 0.02);
        QVERIFY(loudness(channel(left, 1)) < 0.001);
        const QByteArray right = toneOf(Signal::Locate, 1);
        QVERIFY(loudness(channel(right, 0)) < 0.001);
        const QByteArray middle = toneOf(Signal::Locate);
        QCOMPARE(loudness(channel(middle, 0)), loudness(channel(middle, 1)));
        QCOMPARE(toneOf(Signal::Locate, -7), left);
    }

    void speechComesOutOfHeadphonesOnly_data()
    {
        QTest::addColumn<QString>("wanted");
        QTest::addColumn<int>("privately");
        QTest::addColumn<int>("commonly");
        QTest::newRow("without a wish") << QString() << 2 << 0;
        QTest::newRow("by a part of its name") << QStringLiteral("monitor") << 1 << 1;
        QTest::newRow("by its identifier") << QStringLiteral("alsa.speakers") << 0 << 0;
        QTest::newRow("one that is not there") << QStringLiteral("handset") << -1 << -1;
    }
    void speechComesOutOfHeadphonesOnly()
    {
        QFETCH(QString, wanted);
        QFETCH(int, privately);
        QFETCH(int, commonly);
        const QList<Output> outputs{{QStringLiteral("alsa.speakers"), QStringLiteral("Built-in Audio")},
                                    {QStringLiteral("alsa.hdmi"), QStringLiteral("HDMI Monitor")},
                                    {QStringLiteral("alsa.usb-2"), QStringLiteral("USB Headset")}};
        QCOMPARE(privateOutput(outputs, wanted), privately);
        QCOMPARE(commonOutput(outputs, wanted), commonly);
    }
    void withoutHeadphonesNothingIsSpoken()
    {
        const QList<Output> loud{{QStringLiteral("alsa.speakers"), QStringLiteral("Built-in Audio")}};
        QCOMPARE(privateOutput(loud, {}), -1);
        QCOMPARE(commonOutput(loud, {}), 0);
        QCOMPARE(privateOutput({}, {}), -1);
        QCOMPARE(commonOutput({}, {}), -1);
    }
};

QTEST_GUILESS_MAIN(TonesTest)
#include "tst_tones.moc"
