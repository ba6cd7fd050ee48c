// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Cubby.Kiosk
import Cubby.Shell

// Nothing can be done here just now, and why.
Scene {
    id: screen

    required property Kiosk kiosk
    readonly property bool starting: kiosk.view.screen === Bank.Starting

    wide: true
    headline: starting ? qsTr("One moment.") : qsTr("This bank takes a break.")
    body: {
        if (starting)
            return qsTr("The doors are being looked at.");
        return qsTr("Doors cannot be opened just now. Your package is safe, and its time stands still meanwhile.");
    }

    Wall {
        anchors.fill: parent
        model: screen.kiosk.wall
        soft: true
        opacity: 0.55
    }
}
