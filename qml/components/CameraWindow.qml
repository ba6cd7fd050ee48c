// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Cubby.Kiosk

// What the camera sees, in a frame that brightens while there is a code in it.
Rectangle {
    id: camera

    required property LivePicture source
    readonly property bool seesCode: available && source.seesCode
    property bool available: true
    readonly property real arm: Math.min(width, height) * 0.18

    color: Theme.glass
    radius: 12
    Accessible.role: Accessible.Graphic
    Accessible.name: {
        if (!available)
            return qsTr("The camera is not available");
        return seesCode ? qsTr("The camera sees a code") : qsTr("The camera is looking for a code");
    }

    Glyph {
        anchors.centerIn: parent
        name: camera.available ? "code" : "cameraOff"
        size: Math.min(parent.width, parent.height) * 0.34
        weight: 1.3
        color: camera.available ? Theme.glassMark : Theme.glassInk
    }
    LiveImage {
        source: camera.source
        anchors.fill: parent
        anchors.margins: 4
        visible: camera.available
    }
    Text {
        visible: !camera.available
        anchors.horizontalCenter: parent.horizontalCenter
        anchors.bottom: parent.bottom
        anchors.bottomMargin: 20
        width: parent.width - 24
        horizontalAlignment: Text.AlignHCenter
        wrapMode: Text.Wrap
        text: qsTr("Camera not available")
        font.family: Theme.text
        font.pixelSize: Theme.smallSize
        color: Theme.glassInk
    }

    // Four corners, as of a viewfinder.
    Repeater {
        model: 4
        Item {
            id: corner
            required property int index
            width: camera.arm
            height: camera.arm
            x: index % 2 === 0 ? 0 : camera.width - width
            y: index < 2 ? 0 : camera.height - height
            rotation: [0, 90, 270, 180][index]

            Rectangle {
                width: parent.width
                height: camera.seesCode ? 12 : 6
                radius: height / 2
                color: camera.seesCode ? Theme.accent : Theme.glassMark
            }
            Rectangle {
                width: camera.seesCode ? 12 : 6
                height: parent.height
                radius: width / 2
                color: camera.seesCode ? Theme.accent : Theme.glassMark
            }
        }
    }
}
