// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Cubby.Kiosk
import Cubby.Shell

// Nobody is here: the wall in soft light, the clock, and one line. The camera looks already.
Item {
    id: screen

    required property Kiosk kiosk
    property bool deliveryAsked: false // a driver touched "Deliver": a badge is what is missing

    readonly property bool landscape: width > height
    readonly property real column: landscape ? 600 : width - 2 * Theme.margin
    readonly property real columnX: width - Theme.margin - column

    Timer {
        id: forget
        interval: 20000
        onTriggered: screen.deliveryAsked = false
    }
    Column {
        id: time
        x: screen.columnX
        y: screen.landscape ? Theme.topBand - 8 : Theme.topBand - 16

        BigClock {
            x: -8
            time: screen.kiosk.timeText(screen.kiosk.now)
            size: 144
        }
        Text {
            text: screen.kiosk.dayText(screen.kiosk.now)
            font.family: Theme.text
            font.pixelSize: Theme.bodySize
            color: Theme.inkMuted
        }
    }
    Wall {
        x: Theme.margin
        y: screen.landscape ? Theme.topBand : time.y + time.height + 40
        width: screen.landscape ? screen.columnX - 64 - Theme.margin : screen.width - 2 * Theme.margin
        height: (screen.landscape ? screen.height - Theme.margin : invitation.y - 32) - y
        model: screen.kiosk.wall
        soft: true
    }
    Item {
        id: invitation
        x: screen.columnX
        y: actions.y - height - (screen.landscape ? 40 : 48)
        width: screen.column
        height: screen.landscape ? 210 : 240

        CameraWindow {
            id: camera
            width: height * 4 / 3
            height: parent.height
            source: screen.kiosk.camera
            available: screen.kiosk.view.cameraWorks
            visible: !notice.visible
        }
        Text {
            objectName: "headline"
            visible: !notice.visible
            anchors.left: camera.right
            anchors.leftMargin: screen.landscape ? 32 : 44
            anchors.right: parent.right
            anchors.verticalCenter: parent.verticalCenter
            text: {
                if (!screen.kiosk.view.cameraWorks)
                    return qsTr("Touch here to type your code.");
                if (screen.deliveryAsked)
                    return qsTr("Show your badge to the camera.");
                return qsTr("Show your code, or touch here.");
            }
            wrapMode: Text.Wrap
            font.family: Theme.display
            font.pixelSize: screen.landscape ? 50 : 72
            font.weight: Font.DemiBold
            font.letterSpacing: -0.5
            lineHeight: screen.landscape ? 60 : 84
            lineHeightMode: Text.FixedHeight
            color: Theme.ink
            Accessible.role: Accessible.Heading
            Accessible.name: text
        }
        Notice {
            id: notice
            objectName: "notice"
            anchors.verticalCenter: parent.verticalCenter
            width: parent.width
            visible: text !== ""
            text: Words.notice(screen.kiosk)
            advice: Words.advice(screen.kiosk)
            kind: Words.kind(screen.kiosk.view.notice)
        }
    }
    Column {
        id: actions
        x: screen.columnX
        y: screen.height - Theme.margin - height
        width: screen.column
        spacing: Theme.gutter

        ActionButton {
            objectName: "button.pickUp"
            primary: true
            text: qsTr("Pick up a package")
            onClicked: screen.kiosk.choose(Bank.PickUp)
        }
        ActionButton {
            objectName: "button.deliver"
            text: qsTr("Deliver")
            glyph: "badge"
            onClicked: {
                screen.deliveryAsked = true;
                forget.restart();
                screen.kiosk.choose(Bank.Deliver);
            }
        }
    }
}
