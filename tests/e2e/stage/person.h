// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "lineclient.h"
#include "waiting.h"

#include <QJsonObject>

namespace cubby::stage {

// Somebody before the kiosk's screen: reads what it says and touches what can be touched. Items are named by
// objectName. Everything waits for a while and then throws Failed with what the screen shows instead.
class Person
{
public:
    explicit Person(const QString &playerSocket);

    void arrive() { m_player.connectOrFail(); } // waits until the kiosk runs
    void leave() { m_player.disconnect(); }

    void tap(const QString &item);
    void type(const QString &digits); // on the keypad
    void press(const QString &key); // of a numeric keypad: "7", "+", "Enter"
    void pressDigits(const QString &digits);
    void walkTo(const QString &item); // by keys, and Enter on it
    void scanWithKeyboard(const QString &text); // as a scanner that works as a keyboard
    QString screen(); // "DoorOpen"
    void reach(const QString &screen, Millis patience = kPatience);
    QString reachOneOf(const QStringList &screens, Millis patience = kPatience);
    QString read(const QString &item); // its text
    QJsonObject view(); // all that the screens are told
    bool canSee(const QString &item);
    void hangTheScreens(); // nothing on the GUI thread comes back from it
    int touches() const { return m_touches; } // and keys, so far
    void photograph(const QString &file); // once the change of screens is over

private:
    QString tryTo(const QString &line, const QString &doing);

    LineClient m_player;
    int m_touches = 0;
};

} // namespace cubby::stage
