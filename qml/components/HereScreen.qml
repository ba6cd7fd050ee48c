// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Cubby.Kiosk

// The screen in the wall, with the mark that says: you are here.
Rectangle {
    id: screen

    property bool dim: false
    readonly property real markSize: Math.min(width, height) * 0.24

    radius: 8
    color: Theme.glass
    border.color: Theme.wallPlateEdge
    border.width: 2

    Dot {
        anchors.centerIn: parent
        diameter: screen.markSize
        color: Theme.accent
        opacity: screen.dim ? 0.85 : 1
    }
    Dot {
        anchors.centerIn: parent
        diameter: screen.markSize * 2
        line: Theme.accent
        lineWidth: 3
        opacity: 0.45
    }
}
