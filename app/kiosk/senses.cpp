// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/kiosk/senses.h"

#include "app/kiosk/kiosk.h"

namespace cubby::kiosk {

using senses::Signal;

Senses::Senses(const Settings &settings, Kiosk &kiosk)
    : m_settings(settings), m_kiosk(kiosk), m_speaker(settings.speechOutput), m_sounds(settings.soundOutput),
      m_jack(settings.jack)
{
    connect(&kiosk.narrator(), &Narrator::said, this, [this](const auto &utterance) { m_speaker.say(utterance); });
    connect(&kiosk.narrator(), &Narrator::hushed, this, [this] { m_speaker.hush(); });
    connect(&kiosk, &Kiosk::signalled, this, &Senses::signal);
    connect(&m_speaker, &senses::Speaker::outputChanged, this, [this](const QString &name, const QString &trouble) {
        m_hearing.speech = name;
        m_hearing.speechTrouble = trouble;
        m_kiosk.setHearing(m_hearing);
    });
    connect(&m_sounds, &senses::Sounds::outputChanged, this, [this](const QString &name, const QString &trouble) {
        m_hearing.sounds = name;
        m_hearing.soundsTrouble = trouble;
        m_kiosk.setHearing(m_hearing);
    });
    connect(&m_jack, &senses::HeadphoneJack::changed, this, [this] {
        m_hearing.hasJack = m_jack.isKnown();
        m_hearing.plugged = m_jack.isPlugged();
        m_kiosk.setHearing(m_hearing);
    });
}

Senses::~Senses()
{
    if (!m_thread.isRunning())
        return;
    // What belongs to a thread ends there.
    QMetaObject::invokeMethod(
        &m_speaker,
        [this, home = thread()] {
            m_speaker.stop();
            m_sounds.stop();
            m_speaker.moveToThread(home);
            m_sounds.moveToThread(home);
        },
        Qt::BlockingQueuedConnection);
    m_thread.quit();
    m_thread.wait();
}

void Senses::start()
{
    m_thread.setObjectName(QStringLiteral("senses"));
    m_speaker.moveToThread(&m_thread);
    m_sounds.moveToThread(&m_thread);
    m_thread.start();
    QMetaObject::invokeMethod(&m_speaker, [this] {
        m_speaker.start();
        m_sounds.start();
    });
    m_jack.start();
}

void Senses::play(bank::Sound sound)
{
    switch (sound) {
    case bank::Sound::Open:
        return signal(Signal::Open, 0);
    case bank::Sound::Shut:
        return signal(Signal::Shut, 0);
    case bank::Sound::Remind:
        return signal(Signal::Remind, 0);
    case bank::Sound::Refused:
        return signal(Signal::Refused, 0);
    case bank::Sound::Accepted:
        return signal(Signal::Accepted, 0);
    case bank::Sound::Done:
        return signal(Signal::Done, 0);
    }
}

void Senses::signal(Signal signal, double side)
{
    m_sounds.play(signal, m_kiosk.night() ? m_settings.nightVolume : m_settings.volume, side);
}

} // namespace cubby::kiosk
