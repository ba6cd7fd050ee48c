// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/kiosk/senses/pcmplayer.h"
#include "app/kiosk/senses/voice.h"

#include <QObject>

#include <atomic>
#include <deque>
#include <memory>

namespace cubby::senses {

struct Utterance
{
    QString text;
    QString language; // "de"
    int wordsPerMinute = 175;
    double volume = 1; // 0 to 1
    bool interrupts = true; // else it waits until what was said before is said
};

// Says sentences on a private output. Made anywhere, moved to a thread of its own, and started there; say() and hush()
// may be called from any thread and never wait. What a sentence cuts off is gone.
class Speaker : public QObject
{
    Q_OBJECT

public:
    // `output`: see privateOutput(); "none": never.
    explicit Speaker(const QString &output);
    ~Speaker() override;

    void start();
    void say(const Utterance &utterance);
    void hush(); // nothing more is heard from now on, not even the end of the word
    void stop(); // before its thread ends, there

Q_SIGNALS:
    void outputChanged(const QString &name, const QString &trouble);
    void finished(); // everything has been said

private:
    struct Due
    {
        Utterance utterance;
        quint64 cut;
    };
    void add(const Due &due);
    void next();

    PcmPlayer m_player;
    std::unique_ptr<Voice> m_voice;
    std::deque<Due> m_due;
    bool m_speaking = false;
    std::atomic<quint64> m_cut = 0; // how often everything was cut off
};

} // namespace cubby::senses
