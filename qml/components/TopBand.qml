// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Cubby.Kiosk

// The bank's name, the clock, and two small marks: whether the centre is reached and whether the camera sees.
Item {
    id: band

    property string bankName
    property string address
    property string clock
    property bool connected: true
    property bool cameraAvailable: true
    property bool marksVisible: true

    implicitHeight: Theme.topBand

    Column {
        anchors.left: parent.left
        anchors.leftMargin: Theme.margin
        anchors.verticalCenter: parent.verticalCenter

        Text {
            anchors.left: parent.left
            text: band.bankName
            font.family: Theme.display
            font.pixelSize: Theme.bandSize
            font.weight: Font.DemiBold
            color: Theme.ink
        }
        Text {
            anchors.left: parent.left
            visible: text !== ""
            text: band.address
            font.family: Theme.text
            font.pixelSize: Theme.labelSize
            color: Theme.inkMuted
        }
    }
    Row {
        visible: band.marksVisible
        anchors.right: parent.right
        anchors.rightMargin: Theme.margin
        anchors.verticalCenter: parent.verticalCenter
        spacing: 28

        Glyph {
            visible: !band.cameraAvailable
            anchors.verticalCenter: parent.verticalCenter
            name: "cameraOff"
            size: 48
            weight: 1.7
            color: Theme.waiting
            Accessible.role: Accessible.Graphic
            Accessible.name: qsTr("Camera not available")
        }
        Glyph {
            anchors.verticalCenter: parent.verticalCenter
            name: band.connected ? "cloud" : "cloudOff"
            size: 48
            weight: 1.7
            color: band.connected ? Theme.inkFaint : Theme.waiting
            Accessible.role: Accessible.Graphic
            Accessible.name: band.connected ? qsTr("Connected to the centre") : qsTr("Working without the centre")
        }
        BigClock {
            visible: band.clock !== ""
            anchors.verticalCenter: parent.verticalCenter
            time: band.clock
            size: Theme.bandSize
            weight: Font.Medium
        }
    }
}
