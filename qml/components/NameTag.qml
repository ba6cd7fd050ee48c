// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Cubby.Kiosk

// The name of an open door, which the door itself no longer shows: above it, or below it where there is no room.
Rectangle {
    id: tag

    required property string name
    required property rect door // in the parent, when shut
    required property real nameSize

    readonly property real gap: nameSize * 0.4
    readonly property real doorTop: door.y - door.height * 0.12 // the open door comes nearer and looks larger
    readonly property real doorBottom: door.y + door.height * 1.12

    x: door.x + (door.width - width) / 2
    y: doorTop > height + 2 * gap ? doorTop - height - gap : doorBottom + gap
    width: word.implicitWidth + nameSize * 1.2
    height: word.implicitHeight + nameSize * 0.1
    radius: height / 2
    color: Theme.ink

    Text {
        id: word
        anchors.centerIn: parent
        text: tag.name
        font.family: Theme.display
        font.pixelSize: tag.nameSize * 1.5
        font.weight: Font.Bold
        color: Theme.ground
    }
}
