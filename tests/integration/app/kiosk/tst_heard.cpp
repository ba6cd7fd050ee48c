// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/kiosk/senses/sounds.h"
#include "app/kiosk/senses/speaker.h"
#include "soundcard.h"

#include <QSignalSpy>
#include <QThread>

#include <atomic>
#include <memory>

using namespace cubby::senses;

namespace {

const QString kSentence
    = QStringLiteral("Compartment B4 is open. Take your package and close the door. It is near the floor.");

// On a thread of its own, as in the kiosk.
template <class Sense>
class OnThread
{
public:
    explicit OnThread(const QString &output) : sense(output), changed(&sense, &Sense::outputChanged)
    {
        sense.moveToThread(&m_thread);
        m_thread.start();
        QMetaObject::invokeMethod(&sense, [this] { sense.start(); });
    }
    ~OnThread()
    {
        QMetaObject::invokeMethod(
            &sense,
            [this, home = QThread::currentThread()] {
                sense.stop();
                sense.moveToThread(home);
            },
            Qt::BlockingQueuedConnection);
        m_thread.quit();
        m_thread.wait();
    }
    // The name of its output, once it has told one; after a comma, why there is none.
    QString output()
    {
        if (!QTest::qWaitFor([&] { return !changed.isEmpty(); }, 20'000))
            return QStringLiteral("silence");
        return changed.last().at(0).toString() + QLatin1Char(',') + changed.last().at(1).toString();
    }

    // Its thread is not stuck.
    bool answers()
    {
        auto asked = std::make_shared<std::atomic<bool>>(false);
        QMetaObject::invokeMethod(&sense, [asked] { *asked = true; });
        return QTest::qWaitFor([&] { return asked->load(); }, 20'000);
    }

    Sense sense;
    QSignalSpy changed;

private:
    QThread m_thread;
};

} // namespace

// What comes out of the sound card, measured.
class HeardTest : public QObject
{
    Q_OBJECT

    SoundCard m_card;

private Q_SLOTS:
    void initTestCase() { QVERIFY2(m_card.start(), qPrintable(m_card.log())); }

    void speechIsHeardInTheHeadphonesAndNowhereElse()
    {
        OnThread<Speaker> speaker{QString()};
        QCOMPARE(speaker.output(), QStringLiteral("Headphones,"));
        Ear phones(QStringLiteral("phones"));
        Ear room(QStringLiteral("loudspeaker"));
        QVERIFY(phones.listens() && room.listens());
        QSignalSpy finished(&speaker.sense, &Speaker::finished);
        speaker.sense.say({kSentence, QStringLiteral("en")});
        QVERIFY(phones.hears());
        QTRY_VERIFY_WITH_TIMEOUT(!finished.isEmpty(), 30'000);
        QVERIFY(phones.loudness(0) > 0.01);
        QVERIFY(phones.loudness(phones.seconds() - 0.1) < 0.001); // to its end, and then nothing
        QCOMPARE(room.loudness(0), 0.0);
    }

    void whatIsHushedIsNotHeardToItsEnd()
    {
        OnThread<Speaker> speaker{QString()};
        Ear phones(QStringLiteral("phones"));
        QVERIFY(phones.listens());
        speaker.sense.say({kSentence.repeated(10), QStringLiteral("en")});
        QVERIFY(phones.hears());
        speaker.sense.hush();
        const double at = phones.seconds();
        QTRY_VERIFY_WITH_TIMEOUT(phones.seconds() > at + 2.0, 20'000);
        QVERIFY2(phones.loudness(at + 0.5) < 0.0005, qPrintable(QString::number(phones.loudness(at + 0.5))));
        // And it speaks again.
        speaker.sense.say({kSentence, QStringLiteral("en")});
        QVERIFY(phones.hears());
    }

    void whatIsNewerCutsOffWhatIsOlder()
    {
        OnThread<Speaker> speaker{QString()};
        Ear phones(QStringLiteral("phones"));
        QVERIFY(phones.listens());
        QSignalSpy finished(&speaker.sense, &Speaker::finished);
        speaker.sense.say({kSentence.repeated(20), QStringLiteral("en")});
        QVERIFY(phones.hears());
        speaker.sense.say({QStringLiteral("Yes."), QStringLiteral("en")});
        speaker.sense.say({QStringLiteral("And no."), QStringLiteral("en"), 175, 1, false});
        QTRY_VERIFY_WITH_TIMEOUT(!finished.isEmpty(), 15'000); // the first alone takes minutes
    }

    void theVolumeIsHeard()
    {
        OnThread<Speaker> speaker{QString()};
        QList<double> heard;
        for (const double volume : {1.0, 0.1}) {
            Ear phones(QStringLiteral("phones"));
            QVERIFY(phones.listens());
            QSignalSpy finished(&speaker.sense, &Speaker::finished);
            speaker.sense.say({QStringLiteral("Compartment B4 is open."), QStringLiteral("en"), 175, volume});
            QTRY_VERIFY_WITH_TIMEOUT(!finished.isEmpty(), 30'000);
            heard << phones.loudness(0);
        }
        QVERIFY2(heard[0] > 3 * heard[1] && heard[1] > 0,
                 qPrintable(QStringLiteral("%1 %2").arg(heard[0]).arg(heard[1])));
    }

    void soundsAreHeardInTheRoom()
    {
        OnThread<Sounds> sounds{QStringLiteral("loud")};
        QCOMPARE(sounds.output(), QStringLiteral("Loudspeaker,"));
        Ear phones(QStringLiteral("phones"));
        Ear room(QStringLiteral("loudspeaker"));
        QVERIFY(phones.listens() && room.listens());
        sounds.sense.play(Signal::Open, 0.6);
        QVERIFY(room.hears());
        QCOMPARE(phones.loudness(0), 0.0);
    }

    // Outputs and sound server go and come back, at any moment. Nobody waits for them, and it speaks again by itself.

    void whatIsSaidInHeadphonesDoesNotGoOnInTheRoomWhenTheyArePulledOut()
    {
        const QString plug = SoundCard::plugIn("handset", "Handset");
        QVERIFY(!plug.isEmpty());
        OnThread<Speaker> speaker{QStringLiteral("Handset")};
        QCOMPARE(speaker.output(), QStringLiteral("Handset,"));
        Ear room(QStringLiteral("loudspeaker"));
        QVERIFY(room.listens());
        QSignalSpy finished(&speaker.sense, &Speaker::finished);
        {
            Ear handset(QStringLiteral("handset"));
            QVERIFY(handset.listens());
            speaker.sense.say({kSentence.repeated(10), QStringLiteral("en")});
            QVERIFY(handset.hears());
        }
        QVERIFY(SoundCard::pullOut(plug));
        QTRY_VERIFY_WITH_TIMEOUT(!finished.isEmpty(), 30'000); // ten sentences take longer than half a minute
        QTRY_VERIFY_WITH_TIMEOUT(speaker.output().startsWith(QLatin1Char(',')), 20'000);
        QCOMPARE(room.loudness(0), 0.0);

        const QString replugged = SoundCard::plugIn("handset", "Handset");
        QVERIFY(!replugged.isEmpty());
        QTRY_COMPARE_WITH_TIMEOUT(speaker.output(), QStringLiteral("Handset,"), 20'000);
        Ear again(QStringLiteral("handset"));
        QVERIFY(again.listens());
        speaker.sense.say({kSentence, QStringLiteral("en")});
        QVERIFY(again.hears());
        QVERIFY(SoundCard::pullOut(replugged));
    }

    void anOutputThatVanishesWhileItOpensHoldsUpNothing()
    {
        OnThread<Speaker> speaker{QStringLiteral("LooseContact")};
        OnThread<Sounds> sounds{QStringLiteral("LooseContact")};
        for (int i = 0; i < 15; ++i) {
            const QString plug = SoundCard::plugIn("loose", "LooseContact");
            QVERIFY(!plug.isEmpty());
            QTRY_COMPARE_WITH_TIMEOUT(sounds.output(), QStringLiteral("LooseContact,"), 20'000);
            QProcess pull;
            pull.start(QStringLiteral("pactl"), {QStringLiteral("unload-module"), plug});
            do { // at every moment of its going
                speaker.sense.say({QStringLiteral("Yes."), QStringLiteral("en")});
                sounds.sense.play(Signal::Open, 0.5);
            } while (!pull.waitForFinished(3) && pull.state() != QProcess::NotRunning);
            QVERIFY(pull.exitStatus() == QProcess::NormalExit && pull.exitCode() == 0);
            QVERIFY(speaker.answers() && sounds.answers());
        }
    }

    void aSoundServerThatHangsIsLeftBehind()
    {
        OnThread<Speaker> speaker{QString()};
        QCOMPARE(speaker.output(), QStringLiteral("Headphones,"));
        m_card.hang();
        QSignalSpy finished(&speaker.sense, &Speaker::finished);
        speaker.sense.say({QStringLiteral("Yes."), QStringLiteral("en")});
        QVERIFY(speaker.answers());
        QTRY_VERIFY_WITH_TIMEOUT(!finished.isEmpty(), 30'000);
        QTRY_VERIFY_WITH_TIMEOUT(speaker.output().startsWith(QLatin1Char(',')), 20'000);
        m_card.goOn();
        QTRY_COMPARE_WITH_TIMEOUT(speaker.output(), QStringLiteral("Headphones,"), 30'000);
        Ear phones(QStringLiteral("phones"));
        QVERIFY(phones.listens());
        speaker.sense.say({kSentence, QStringLiteral("en")});
        QVERIFY(phones.hears());
    }

    void anOutputThatIsNotThereIsToldAndNothingWaitsForIt()
    {
        OnThread<Speaker> speaker{QStringLiteral("handset")};
        QVERIFY2(speaker.output().contains(QStringLiteral("handset")), qPrintable(speaker.output()));
        QSignalSpy finished(&speaker.sense, &Speaker::finished);
        speaker.sense.say({kSentence, QStringLiteral("en")});
        QTRY_VERIFY(!finished.isEmpty());
        OnThread<Sounds> sounds{QStringLiteral("none")};
        QVERIFY(sounds.output().startsWith(QLatin1Char(',')));
        sounds.sense.play(Signal::Open, 1);
    }
};

QTEST_MAIN(HeardTest)
#include "tst_heard.moc"
