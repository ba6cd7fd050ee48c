// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Cubby.Kiosk
import Cubby.Shell

// The driver's packages: what is still to do first, what is done after it with where and when.
ListView {
    id: list

    required property Kiosk kiosk
    readonly property var all: kiosk.view.packages

    model: all.filter(p => !p.done).concat(all.filter(p => p.done))
    clip: true
    boundsBehavior: Flickable.StopAtBounds
    spacing: 0
    Accessible.role: Accessible.List
    Accessible.name: qsTr("Packages")

    delegate: Item {
        id: row
        required property var modelData
        required property int index
        width: ListView.view.width
        height: 104
        Accessible.role: Accessible.ListItem
        Accessible.name: {
            if (modelData.done)
                return qsTr("%1, done, in %2").arg(modelData.label).arg(modelData.compartment);
            return qsTr("%1, size %2").arg(modelData.label).arg(modelData.size);
        }

        Rectangle {
            visible: row.index > 0
            width: parent.width
            height: 2
            color: Theme.outline
            opacity: 0.5
        }
        Glyph {
            id: mark
            anchors.verticalCenter: parent.verticalCenter
            name: row.modelData.done ? "check" : "box"
            size: 48
            weight: row.modelData.done ? 2.4 : 1.6
            color: row.modelData.done ? Theme.done : Theme.inkMuted
        }
        Column {
            anchors.left: mark.right
            anchors.leftMargin: 24
            anchors.right: place.left
            anchors.rightMargin: 16
            anchors.verticalCenter: parent.verticalCenter

            Text {
                width: parent.width
                text: row.modelData.label
                wrapMode: Text.WrapAnywhere
                maximumLineCount: 2
                elide: Text.ElideRight
                font.family: Theme.text
                font.pixelSize: 32
                font.weight: Font.DemiBold
                color: row.modelData.done ? Theme.inkMuted : Theme.ink
            }
            Text {
                visible: text !== ""
                text: row.modelData.done ? list.kiosk.timeText(row.modelData.doneAt) : ""
                font.family: Theme.text
                font.pixelSize: 28
                color: Theme.inkMuted
            }
        }
        Rectangle {
            id: place
            readonly property string name: row.modelData.done ? row.modelData.compartment : row.modelData.size
            anchors.right: parent.right
            anchors.verticalCenter: parent.verticalCenter
            visible: name !== ""
            width: Math.max(72, word.implicitWidth + 32)
            height: 60
            radius: 16
            color: row.modelData.done ? Theme.doneGround : "transparent"
            border.width: row.modelData.done ? 0 : 2
            border.color: Theme.outline

            Text {
                id: word
                anchors.centerIn: parent
                text: place.name
                font.family: Theme.display
                font.pixelSize: 32
                font.weight: Font.DemiBold
                color: row.modelData.done ? Theme.done : Theme.inkMuted
            }
        }
    }
}
