// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Cubby.Kiosk

// Light that the lit compartment throws on its neighbours; it breathes while the door is open.
Item {
    id: halo

    property bool breathing: false

    Repeater {
        model: 16
        Rectangle {
            required property int index
            anchors.fill: parent
            anchors.margins: -3 - index * 4
            radius: 6 + index * 4
            color: Qt.alpha(Theme.accent, 0.105 * Math.pow(1 - index / 16, 1.6))
        }
    }
    SequentialAnimation on opacity  {
        running: halo.breathing && !Theme.reducedMotion
        loops: Animation.Infinite
        onRunningChanged: if (!running)
            halo.opacity = 1

        NumberAnimation {
            to: 0.45
            duration: Theme.breath
            easing.type: Easing.InOutSine
        }
        NumberAnimation {
            to: 1
            duration: Theme.breath
            easing.type: Easing.InOutSine
        }
    }
}
