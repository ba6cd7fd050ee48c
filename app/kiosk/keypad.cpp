// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/kiosk/keypad.h"

#include "app/kiosk/kiosk.h"
#include "app/kiosk/reading.h"

#include <QCoreApplication>
#include <QKeyEvent>
#include <QQuickItem>
#include <QQuickView>

#include <array>

namespace cubby::kiosk {

namespace {

// Digits by the position of their keys on a keypad, as X11 and Wayland count them: what they type without Num Lock are
// arrows and the like. linux/input-event-codes.h, KEY_KP7 … KEY_KP0, and eight more.
int digitAt(quint32 scanCode)
{
    static constexpr std::array<int, 12> digits{7, 8, 9, -1, 4, 5, 6, -1, 1, 2, 3, 0};
    constexpr quint32 first = 71 + 8;
    return scanCode >= first && scanCode < first + digits.size() ? digits.at(scanCode - first) : -1;
}

} // namespace

Keypad::Keypad(QQuickView &view, Kiosk &kiosk, QList<int> speechKeys)
    : m_view(view), m_kiosk(kiosk), m_speechKeys(std::move(speechKeys))
{
    // After a change: once the new screen is there and knows what it shows.
    m_keepPlace.setSingleShot(true);
    m_keepPlace.setInterval(0);
    connect(&m_keepPlace, &QTimer::timeout, this, &Keypad::keepPlace);
    connect(&kiosk, &Kiosk::viewChanged, &m_keepPlace, qOverload<>(&QTimer::start));
    connect(&kiosk, &Kiosk::enrolmentChanged, &m_keepPlace, qOverload<>(&QTimer::start));
    connect(&view, &QQuickWindow::activeFocusItemChanged, &m_keepPlace, qOverload<>(&QTimer::start));
    view.installEventFilter(this);
}

QList<int> Keypad::usualSpeechKeys() { return {Qt::Key_Asterisk, Qt::Key_F1}; }

bool Keypad::eventFilter(QObject *watched, QEvent *event)
{
    if (watched != &m_view || m_passing)
        return QObject::eventFilter(watched, event);
    switch (event->type()) {
    case QEvent::MouseButtonPress:
    case QEvent::TouchBegin:
        m_byKeys = false;
        m_kiosk.attend();
        return false;
    case QEvent::KeyPress: {
        const auto &key = static_cast<const QKeyEvent &>(*event);
        m_kiosk.attend();
        return pressed(key);
    }
    default:
        return false;
    }
}

bool Keypad::pressed(const QKeyEvent &key)
{
    if (typedDigit(key))
        return true;
    QQuickItem *screen = shown();
    if (!screen)
        return false;
    Narrator &narrator = m_kiosk.narrator();
    const bool onKeypad = key.modifiers().testFlag(Qt::KeypadModifier);
    if (m_speechKeys.contains(key.key())) {
        if (key.isAutoRepeat())
            return true;
        m_byKeys = true;
        narrator.isOn() ? narrator.repeat() : m_kiosk.startSpeech();
        m_keepPlace.start();
        return true;
    }
    switch (key.key()) {
    case Qt::Key_Plus:
    case Qt::Key_Down:
    case Qt::Key_Right:
    case Qt::Key_Tab:
        narrator.dial() == Narrator::Dial::None ? walk(1) : narrator.turn(1);
        return true;
    case Qt::Key_Minus:
        if (!onKeypad && screen->property("takesSigns").toBool())
            return false; // it may be part of what is typed
        [[fallthrough]];
    case Qt::Key_Up:
    case Qt::Key_Left:
    case Qt::Key_Backtab:
        narrator.dial() == Narrator::Dial::None ? walk(-1) : narrator.turn(-1);
        return true;
    case Qt::Key_Enter:
    case Qt::Key_Return:
    case Qt::Key_Space:
        return key.isAutoRepeat() || enter();
    case Qt::Key_Backspace:
        return !screen->property("canErase").toBool() && (key.isAutoRepeat() || back());
    case Qt::Key_Slash:
    case Qt::Key_Escape:
        return key.isAutoRepeat() || back();
    case Qt::Key_Period:
    case Qt::Key_Comma:
    case Qt::Key_Delete:
        if (!narrator.isOn() || (key.key() == Qt::Key_Delete && !onKeypad))
            return false;
        if (!key.isAutoRepeat())
            narrator.turnDial();
        return true;
    default:
        return false;
    }
}

// Without Num Lock the keys of the digits mean something else; nobody before a kiosk knows that.
bool Keypad::typedDigit(const QKeyEvent &key)
{
    const int digit = digitAt(key.nativeScanCode());
    const bool isDigit = key.key() >= Qt::Key_0 && key.key() <= Qt::Key_9;
    if (digit < 0 || isDigit || !key.modifiers().testFlag(Qt::KeypadModifier))
        return false;
    QKeyEvent typed(QEvent::KeyPress, Qt::Key_0 + digit, Qt::KeypadModifier, QString::number(digit),
                    key.isAutoRepeat());
    m_passing = true;
    QCoreApplication::sendEvent(&m_view, &typed);
    m_passing = false;
    return true;
}

void Keypad::walk(int steps)
{
    m_byKeys = true;
    const QList<QQuickItem *> stops = stopsIn(*shown());
    if (stops.isEmpty())
        return;
    const qsizetype at = stops.indexOf(chosen());
    const qsizetype next = at < 0 ? (steps > 0 ? 0 : stops.size() - 1) : (at + steps + stops.size()) % stops.size();
    goTo(*stops[next]);
}

bool Keypad::enter()
{
    m_byKeys = true;
    if (QQuickItem *item = chosen()) {
        (void)press(*item);
        if (item->property("turnsPages").toBool())
            Q_EMIT wentTo(item); // to be read on
        m_keepPlace.start();
        return true;
    }
    if (shown()->property("takesEnter").toBool())
        return false;
    walk(1);
    return true;
}

bool Keypad::back()
{
    m_byKeys = true;
    if (QQuickItem *item = wayBackIn(*shown()))
        (void)press(*item);
    m_keepPlace.start();
    return true;
}

// Whoever works with keys always stands somewhere: on what the keys chose, on a screen that is typed on, or else on the
// first thing that can be pressed.
void Keypad::keepPlace()
{
    QQuickItem *screen = shown();
    if (!screen || chosen())
        return;
    if (!screen->hasActiveFocus() && (screen->property("takesKeys").toBool() || !m_byKeys))
        screen->forceActiveFocus(Qt::OtherFocusReason);
    if (!m_byKeys || screen->property("takesKeys").toBool())
        return;
    const QList<QQuickItem *> stops = stopsIn(*screen);
    if (!stops.isEmpty())
        goTo(*stops.first());
}

void Keypad::goTo(QQuickItem &item)
{
    item.forceActiveFocus(Qt::TabFocusReason); // the reason for which a ring is drawn around it
    Q_EMIT wentTo(&item);
}

QQuickItem *Keypad::shown() const
{
    return m_view.rootObject() ? m_view.rootObject()->property("shown").value<QQuickItem *>() : nullptr;
}

QQuickItem *Keypad::chosen() const
{
    QQuickItem *screen = shown();
    return screen ? stopAt(*screen, m_view.activeFocusItem()) : nullptr;
}

} // namespace cubby::kiosk
