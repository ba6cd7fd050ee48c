// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Cubby.Kiosk

// The kiosk's own wall in a window of the desktop, in the desktop's light.
Rectangle {
    id: view

    required property WallModel model
    required property bool night

    signal touched(string name)

    color: Theme.ground
    Component.onCompleted: Theme.night = night
    onNightChanged: Theme.night = night

    Wall {
        anchors.fill: parent
        anchors.margins: 16
        model: view.model
        pointing: false
        touchable: true
        onDoorTouched: name => view.touched(name)
    }
}
