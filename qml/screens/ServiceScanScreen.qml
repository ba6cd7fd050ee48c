// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Cubby.Kiosk
import Cubby.Shell

// Whatever camera and scanners read is shown as it came, so that a technician sees which of them works.
Scene {
    id: screen

    required property Kiosk kiosk

    headline: qsTr("Show any code.")
    body: qsTr("Try the camera first, then every scanner.")

    CameraWindow {
        id: camera
        width: parent.width
        height: parent.height * 0.55
        source: screen.kiosk.camera
        available: screen.kiosk.view.cameraWorks
    }
    PagedList {
        id: scans
        objectName: "scans"
        anchors.top: camera.bottom
        anchors.topMargin: Theme.gutter
        anchors.bottom: parent.bottom
        width: parent.width
        called: qsTr("What was read")
        model: screen.kiosk.view.service.scans
        delegate: Text {
            required property string modelData
            required property int index
            width: scans.width
            text: modelData
            wrapMode: Text.WrapAnywhere
            bottomPadding: 12
            font.family: Theme.text
            font.pixelSize: index === 0 ? Theme.bodySize : Theme.labelSize
            font.weight: index === 0 ? Font.DemiBold : Font.Normal
            color: index === 0 ? Theme.ink : Theme.inkMuted
        }
    }

    actions: [
        ActionButton {
            objectName: "button.back"
            back: true
            text: qsTr("Go back")
            glyph: "back"
            onClicked: screen.kiosk.choose(Bank.Back)
        }
    ]
}
