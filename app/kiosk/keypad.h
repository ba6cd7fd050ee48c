// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QObject>
#include <QPointer>
#include <QTimer>

class QKeyEvent;
class QQuickItem;
class QQuickView;

namespace cubby::kiosk {

class Kiosk;

// All that a USB numeric keypad, or any keyboard, does on the screens:
//   + down right Tab     to the next thing that can be pressed;  - up left Shift-Tab  to the one before
//   Enter Space          presses it; where nothing is chosen yet, goes to the first
//   / Escape             back; Backspace too, where nothing is typed that it could erase
//   * F1                 speech on; while it is on, says everything again (configurable)
//   .                    while speech is on: sets volume, then rate, with + and -
// Digits and letters go to the screen. Digits count as digits whether or not the keypad's Num Lock is on. Any key and
// any touch tells that somebody is here. GUI thread.
class Keypad : public QObject
{
    Q_OBJECT

public:
    // Both outlive this. `speechKeys`: Qt::Key values.
    Keypad(QQuickView &view, Kiosk &kiosk, QList<int> speechKeys);

    static QList<int> usualSpeechKeys();

Q_SIGNALS:
    void wentTo(QQuickItem *item); // by a key

protected:
    bool eventFilter(QObject *watched, QEvent *event) override;

private:
    bool pressed(const QKeyEvent &key);
    bool typedDigit(const QKeyEvent &key);
    void walk(int steps);
    bool enter();
    bool back();
    void keepPlace();
    void goTo(QQuickItem &item);
    QQuickItem *shown() const; // the screen
    QQuickItem *chosen() const; // what Enter would press

    QQuickView &m_view;
    Kiosk &m_kiosk;
    QList<int> m_speechKeys;
    QTimer m_keepPlace;
    bool m_byKeys = false; // the last thing that somebody touched was a key
    bool m_passing = false; // a digit is on its way to the window
};

} // namespace cubby::kiosk
