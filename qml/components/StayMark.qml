// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Cubby.Kiosk

// Says that a screen ends by itself, and that any touch or key keeps it: early enough to be read and answered in time.
Rectangle {
    id: mark

    required property int seconds // -1: it does not end

    width: words.implicitWidth + 72
    height: 72
    radius: 36
    color: Theme.surface
    border.width: Theme.outlineWidth
    border.color: Theme.outline
    visible: seconds >= 0 && seconds <= 20
    Accessible.role: Accessible.AlertMessage
    Accessible.name: words.text

    Text {
        id: words
        anchors.centerIn: parent
        text: qsTr("Still here? Touch to stay (%1).").arg(mark.seconds)
        font.family: Theme.text
        font.pixelSize: Theme.labelSize
        font.weight: Font.Medium
        color: Theme.ink
    }
}
