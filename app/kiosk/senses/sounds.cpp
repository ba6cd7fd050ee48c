// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/kiosk/senses/sounds.h"

#include <QLoggingCategory>

Q_LOGGING_CATEGORY(lcSounds, "cubby.sounds", QtInfoMsg)

namespace cubby::senses {

Sounds::Sounds(const QString &output) : m_player(PcmPlayer::Audience::Common, output)
{
    m_player.setParent(this); // moves along
    connect(&m_player, &PcmPlayer::ended, this, [this] { m_playing = false; });
    connect(&m_player, &PcmPlayer::outputChanged, this, [this](const QString &name, const QString &trouble) {
        if (name.isEmpty())
            qCWarning(lcSounds).noquote() << "no sound is heard:" << trouble;
        else
            qCInfo(lcSounds).noquote() << "sounds on" << name;
        Q_EMIT outputChanged(name, trouble);
    });
}

void Sounds::start() { m_player.start(); }

void Sounds::stop() { m_player.stop(); }

void Sounds::play(Signal signal, double volume, double side)
{
    if (volume <= 0)
        return;
    QMetaObject::invokeMethod(this, [this, signal, volume, side] {
        const bool small = signal == Signal::Click || signal == Signal::Locate;
        if (!m_player.canPlay() || (small && m_playing))
            return;
        m_playing = !small;
        m_player.play(toneOf(signal, side), kToneRate, 2, volume);
    });
}

} // namespace cubby::senses
