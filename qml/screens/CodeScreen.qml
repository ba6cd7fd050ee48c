// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Cubby.Kiosk

// Eight digits, or the same code before the camera.
TypingScreen {
    id: screen

    readonly property bool paused: kiosk.pauseSeconds > 0

    headline: qsTr("Type your code.")
    body: qsTr("Type the 8 digits from your message, or show its code to the camera.")
    length: 8
    typingEnabled: !paused
    onTyped: digits => {
        if (digits.length === length)
            kiosk.typeCode(digits);
    }
}
