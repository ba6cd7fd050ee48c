// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Cubby.Kiosk

// One size as a picture: a box against the door it fits behind.
PressButton {
    id: tile

    required property string size
    required property int rank // 0 the smallest
    property bool free: true
    property bool proposed: false

    enabled: free
    Accessible.role: Accessible.Button
    Accessible.name: free ? qsTr("Size %1").arg(size) : qsTr("Size %1, none is free").arg(size)

    background: Rectangle {
        radius: Theme.radius
        color: tile.down ? Theme.surfacePressed : Theme.surface
        border.width: tile.proposed ? 6 : Theme.outlineWidth
        border.color: tile.proposed ? Theme.accent : Theme.outline
        opacity: tile.free ? 1 : 0.4

        FocusRing {
            shown: tile.visualFocus
        }
    }
    contentItem: Item {
        opacity: tile.free ? 1 : 0.4

        Item {
            anchors.horizontalCenter: parent.horizontalCenter
            y: 20
            width: parent.width - 36
            height: parent.height - (tile.free ? 108 : 128)

            Rectangle {
                anchors.bottom: parent.bottom
                anchors.horizontalCenter: parent.horizontalCenter
                width: parent.width
                height: parent.height * [0.2, 0.32, 0.5, 0.72, 1][tile.rank]
                radius: 6
                color: Theme.wallPlate
                border.width: 2
                border.color: Theme.night ? Theme.wallPlateEdge : Theme.outline

                Rectangle {
                    anchors.bottom: parent.bottom
                    anchors.bottomMargin: 6
                    anchors.horizontalCenter: parent.horizontalCenter
                    width: parent.width * [0.5, 0.62, 0.7, 0.78, 0.84][tile.rank]
                    height: (parent.height - 12) * 0.82
                    radius: 3
                    color: Theme.carton

                    Rectangle {
                        anchors.horizontalCenter: parent.horizontalCenter
                        width: parent.width * 0.16
                        height: parent.height
                        color: Theme.cartonTape
                    }
                }
            }
        }
        Text {
            anchors.horizontalCenter: parent.horizontalCenter
            anchors.bottom: parent.bottom
            anchors.bottomMargin: tile.free ? 16 : 34
            text: tile.size
            font.family: Theme.display
            font.pixelSize: Theme.titleSize
            font.weight: Font.DemiBold
            color: Theme.ink
        }
        Text {
            visible: !tile.free
            anchors.horizontalCenter: parent.horizontalCenter
            anchors.bottom: parent.bottom
            anchors.bottomMargin: 8
            text: qsTr("full")
            font.family: Theme.text
            font.pixelSize: Theme.smallSize
            color: Theme.inkMuted
        }
    }
}
