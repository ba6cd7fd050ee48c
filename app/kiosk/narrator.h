// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/kiosk/senses/speaker.h"

#include <QObject>
#include <QTimer>

namespace cubby::kiosk {

// Decides what is spoken and what cuts off what: a new screen everything, something that was walked to whatever is
// being said, news nothing. It makes no sound itself. GUI thread.
class Narrator : public QObject
{
    Q_OBJECT

public:
    enum class Dial { None, Volume, Rate };
    static constexpr int kSteps = 5; // of volume and of rate, from 1
    static constexpr int kStandard = 3;

    Narrator();

    bool isOn() const { return m_on; }
    void setOn(bool on); // says how it is used; off: nothing more is heard, at once
    // False while there is a headphone socket with nothing in it: what is said then would be heard by others or nobody.
    void setPrivate(bool isPrivate);
    void setLanguage(const QString &code) { m_language = code; }
    int volume() const { return m_volume; }
    int rate() const { return m_rate; }

    void showScreen(const QString &text); // cuts off everything
    void goTo(const QString &text); // what the keys act on now; cuts off whatever is said
    void follow(const QString &text); // as goTo(), but after what is being said
    void add(const QString &text); // after what is being said; is not repeated
    void echo(const QString &text); // what was typed; is not repeated
    void repeat(); // the screen, and what the keys act on

    // One key goes round: volume, rate, done. Meanwhile turn() sets it, step by step; it ends by itself.
    void turnDial();
    Dial dial() const { return m_dial; }
    void turn(int steps);

    void forget(); // the next person begins with the usual volume and rate

Q_SIGNALS:
    void said(const cubby::senses::Utterance &utterance);
    void hushed();
    void changed(); // on or off

private:
    void say(const QString &text, bool interrupts);

    bool m_on = false;
    bool m_private = true;
    int m_volume = kStandard;
    int m_rate = kStandard;
    Dial m_dial = Dial::None;
    QTimer m_dialEnds;
    QString m_language = QStringLiteral("en");
    QString m_screen;
    QString m_item;
    bool m_waits = false; // something has just been said that a screen may not cut off
};

} // namespace cubby::kiosk
