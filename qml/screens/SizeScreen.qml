// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Cubby.Kiosk
import Cubby.Shell

// A label that nobody announced: the driver says how large the package is. Or there is no room left for it.
Scene {
    id: screen

    required property Kiosk kiosk
    readonly property bool noRoom: kiosk.view.screen === Bank.NoRoom
    readonly property var sizes: kiosk.view.sizes

    headline: noRoom ? qsTr("No compartment is free for it.") : qsTr("Which size is it?")
    body: {
        if (noRoom)
            return qsTr("Please take the package back. That it did not fit is on record.");
        return qsTr("Touch the smallest door that it fits behind.");
    }

    Column {
        anchors.fill: parent
        spacing: Theme.gutter

        Notice {
            objectName: "notice"
            width: parent.width
            visible: text !== ""
            text: Words.notice(screen.kiosk)
            advice: Words.advice(screen.kiosk)
            kind: Words.kind(screen.kiosk.view.notice)
        }
        ScanCard {
            width: parent.width
            visible: label !== ""
            title: qsTr("Last scanned")
            label: screen.kiosk.view.label
            size: screen.noRoom ? screen.kiosk.view.size : ""
        }
        CameraWindow {
            width: parent.width
            height: Math.min(parent.height - y, width * 0.62)
            source: screen.kiosk.camera
            available: screen.kiosk.view.cameraWorks
        }
    }

    actions: [
        Repeater {
            model: screen.noRoom ? [] : ["XS", "S", "M", "L", "XL"]
            SizeTile {
                required property string modelData
                required property int index
                objectName: "size." + modelData
                size: modelData
                rank: index
                free: screen.sizes.includes(modelData)
                width: (screen.column - 4 * Theme.gutter) / 5
                height: screen.landscape ? 280 : 360
                onClicked: screen.kiosk.choose(Bank.TakeSize, modelData)
            }
        },
        ActionButton {
            objectName: screen.noRoom ? "button.done" : "button.back"
            primary: screen.noRoom
            text: screen.noRoom ? qsTr("Go on with the next one") : qsTr("Go back")
            glyph: screen.noRoom ? "" : "back"
            onClicked: screen.kiosk.choose(screen.noRoom ? Bank.Done : Bank.Back)
        }
    ]
}
