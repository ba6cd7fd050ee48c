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

    readonly property var nearby: kiosk.view.nearby
    readonly property bool returns: kiosk.view.flow === Bank.DropOff

    headline: noRoom ? qsTr("No compartment is free for it.") : qsTr("Which size is it?")
    body: {
        if (!noRoom)
            return qsTr("Touch the smallest door that it fits behind.");
        if (nearby.length > 0)
            return qsTr("These banks nearby have room for it.");
        if (kiosk.view.asking)
            return qsTr("We are asking which bank nearby has room.");
        return qsTr("Please take the package back. That it did not fit is on record.");
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
        Repeater {
            model: screen.noRoom ? screen.nearby : []
            Rectangle {
                id: place
                required property var modelData
                required property int index
                objectName: "nearby." + index
                width: parent.width
                height: 132
                radius: Theme.radius
                color: Theme.surface
                Accessible.role: Accessible.StaticText
                Accessible.name: modelData.name + ", " + modelData.address + ", " + free.text
                border.width: Theme.outlineWidth
                border.color: Theme.outline

                Column {
                    anchors.left: parent.left
                    anchors.right: free.left
                    anchors.margins: 32
                    anchors.verticalCenter: parent.verticalCenter
                    Text {
                        width: parent.width
                        elide: Text.ElideRight
                        text: place.modelData.name
                        font.family: Theme.display
                        font.pixelSize: Theme.bodySize
                        font.weight: Font.DemiBold
                        color: Theme.ink
                    }
                    Text {
                        width: parent.width
                        elide: Text.ElideRight
                        text: place.modelData.address
                        font.family: Theme.text
                        font.pixelSize: Theme.labelSize
                        color: Theme.inkMuted
                    }
                }
                Text {
                    id: free
                    anchors.right: parent.right
                    anchors.rightMargin: 32
                    anchors.verticalCenter: parent.verticalCenter
                    text: qsTr("%n free", "", place.modelData.free)
                    font.family: Theme.text
                    font.pixelSize: Theme.labelSize
                    font.weight: Font.DemiBold
                    color: Theme.done
                }
            }
        }
        CameraWindow {
            width: parent.width
            height: Math.min(parent.height - y, width * 0.62)
            visible: !screen.noRoom && height > 120
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
                proposed: screen.kiosk.view.size === modelData
                width: (parent.width - 4 * Theme.gutter) / 5
                height: screen.low ? 200 : screen.landscape ? 280 : 360
                onClicked: screen.kiosk.choose(Bank.TakeSize, modelData)
            }
        },
        ActionButton {
            objectName: screen.noRoom ? "button.done" : "button.back"
            back: true
            primary: screen.noRoom
            text: {
                if (!screen.noRoom)
                    return qsTr("Go back");
                return screen.returns ? qsTr("Finish") : qsTr("Go on with the next one");
            }
            glyph: screen.noRoom ? "" : "back"
            onClicked: screen.kiosk.choose(screen.noRoom ? Bank.Done : Bank.Back)
        }
    ]
}
