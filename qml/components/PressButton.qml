// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Templates as T

// Whatever can be pressed: by a finger, by the keys of a keypad, by assistive technology. How it looks is others' affair.
T.AbstractButton {
    property bool back: false // the way back from this screen, or out of it: a key of its own presses it too

    Accessible.onPressAction: {
        if (checkable) {
            toggle();
            toggled();
        }
        clicked();
    }
}
