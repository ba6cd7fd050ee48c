// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Cubby.Kiosk
import Cubby.Shell

// An answer that can be given on some of the bank's screens.
ActionButton {
    id: button

    required property Kiosk kiosk
    required property var on // the screens it belongs to
    required property int choice

    back: choice === Bank.Back
    visible: on.includes(kiosk.view.screen)
    onClicked: kiosk.choose(choice)
}
