// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/kiosk/senses/pcmplayer.h"
#include "app/kiosk/senses/tones.h"

#include <QObject>

namespace cubby::senses {

// Plays signals on an output that everybody hears. Made anywhere, moved to a thread, and started there; play() may be
// called from any thread and never waits. A signal cuts off the one before, but a click or a tick cuts off nothing.
class Sounds : public QObject
{
    Q_OBJECT

public:
    // `output`: see commonOutput(); "none": never.
    explicit Sounds(const QString &output);

    void start();
    void play(Signal signal, double volume, double side = 0); // volume: 0 to 1; side: see toneOf()
    void stop(); // before its thread ends, there

Q_SIGNALS:
    void outputChanged(const QString &name, const QString &trouble);

private:
    PcmPlayer m_player;
    bool m_playing = false;
};

} // namespace cubby::senses
