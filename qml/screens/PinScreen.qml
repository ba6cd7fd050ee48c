// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Cubby.Kiosk

// The second half of signing in: the badge was seen, now its PIN.
TypingScreen {
    id: screen

    headline: kiosk.view.person ? qsTr("Hello, %1.").arg(kiosk.view.person) : qsTr("Your badge was read.")
    body: qsTr("Type your PIN to sign in.")
    length: 8
    hidden: true
    submitText: qsTr("Sign in")
    onTyped: digits => kiosk.typePin(digits)
}
