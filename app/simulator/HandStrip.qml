// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Cubby.Kiosk
import Cubby.Simulator

// Images that a person could hold up to the kiosk's camera: a pass on a phone, a badge, a label.
Rectangle {
    id: strip

    readonly property string error: model?.error ?? ""
    required property var model // null: nothing to hold up

    color: Theme.groundLow
    implicitHeight: 168

    Text {
        id: title
        color: strip.error !== "" ? Theme.wrong : Theme.inkMuted
        font.family: Theme.text
        font.pixelSize: 14
        font.weight: Font.DemiBold
        text: strip.error !== "" ? strip.error : qsTr("Hold up to the camera: click an image, click again to take it away")
        x: 24
        y: 14
    }
    Text {
        anchors.centerIn: list
        color: Theme.inkFaint
        font.family: Theme.text
        font.pixelSize: 15
        text: qsTr("No images yet. They appear here when a pass or a label is made.")
        visible: list.count === 0
    }
    ListView {
        id: list
        anchors.bottomMargin: 10
        anchors.fill: parent
        anchors.leftMargin: 24
        anchors.rightMargin: 24
        anchors.topMargin: 42
        clip: true
        model: strip.model
        orientation: ListView.Horizontal
        spacing: 16

        delegate: Item {
            id: card

            required property bool held
            required property int index
            required property string name
            required property url source

            Accessible.name: name
            Accessible.role: Accessible.Button
            height: list.height
            objectName: "hand." + name
            width: 140

            Rectangle {
                id: paper
                anchors.horizontalCenter: parent.horizontalCenter
                border.color: Theme.accent
                border.width: card.held ? 4 : touch.containsMouse ? 2 : 0
                color: "white"
                height: parent.height - 30
                radius: 8
                width: 124
                y: card.held ? 0 : 6

                Behavior on y  {
                    NumberAnimation {
                        duration: Theme.answer
                    }
                }

                Image {
                    anchors.fill: parent
                    anchors.margins: 7
                    asynchronous: true
                    cache: false
                    fillMode: Image.PreserveAspectFit
                    source: card.source
                    sourceSize.height: 248
                    sourceSize.width: 248
                }
            }
            Text {
                anchors.bottom: parent.bottom
                color: card.held ? Theme.accent : Theme.inkMuted
                elide: Text.ElideMiddle
                font.family: Theme.text
                font.pixelSize: 13
                font.weight: card.held ? Font.DemiBold : Font.Normal
                horizontalAlignment: Text.AlignHCenter
                text: card.held ? qsTr("%1 · held up").arg(card.name) : card.name
                width: parent.width
            }
            MouseArea {
                id: touch
                anchors.fill: parent
                hoverEnabled: true

                onClicked: strip.model.toggle(card.index)
            }
        }
    }
}
