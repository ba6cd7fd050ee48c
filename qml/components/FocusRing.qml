// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Cubby.Kiosk

// Shows what the keys of a keypad act on: a ring around it that no ground can hide.
Rectangle {
    property bool shown: false

    visible: shown
    anchors.fill: parent
    anchors.margins: -8
    radius: Theme.radius + 8
    color: "transparent"
    border.width: 6
    border.color: Theme.ink
}
