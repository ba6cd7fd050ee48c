// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/kiosk/hearing.h"
#include "app/kiosk/senses/headphonejack.h"
#include "app/kiosk/senses/sounds.h"
#include "app/kiosk/senses/speaker.h"
#include "bank/input.h"

#include <QObject>
#include <QThread>

namespace cubby::kiosk {

class Kiosk;

// Voice, sounds and headphone socket of one kiosk, joined to what they are about. Voice and sounds have a thread of
// their own; the rest is the GUI thread.
class Senses : public QObject
{
    Q_OBJECT

public:
    struct Settings
    {
        QString speechOutput; // see senses::privateOutput(); "none"
        QString soundOutput; // see senses::commonOutput(); "none"
        QString jack = QStringLiteral("auto"); // see senses::HeadphoneJack
        double volume = 0.6; // of sounds by day, 0 to 1
        double nightVolume = 0.25;
        QList<int> speechKeys; // Qt::Key
    };
    Senses(const Settings &settings, Kiosk &kiosk); // the kiosk outlives this
    ~Senses() override;

    void start();
    void play(bank::Sound sound);

private:
    void signal(senses::Signal signal, double side);

    Settings m_settings;
    Kiosk &m_kiosk;
    QThread m_thread;
    senses::Speaker m_speaker;
    senses::Sounds m_sounds;
    senses::HeadphoneJack m_jack;
    Hearing m_hearing;
};

} // namespace cubby::kiosk
