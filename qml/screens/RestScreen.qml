// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Cubby.Kiosk
import Cubby.Shell

// Nobody is here: the wall in soft light, the clock, and one line. The camera looks already.
Item {
    id: screen

    required property Kiosk kiosk
    property bool deliveryAsked: false // a driver touched "Deliver": a badge is what is missing

    signal languagesAsked
    signal helpAsked

    readonly property bool landscape: width > height
    readonly property bool low: landscape && Theme.large
    readonly property real inner: width - 2 * Theme.margin
    readonly property real column: landscape ? 600 : inner
    readonly property real columnX: Theme.across(width - Theme.margin - column, column, width)

    Timer {
        id: forget
        interval: 20000
        onTriggered: screen.deliveryAsked = false
    }
    Column {
        id: time
        x: screen.columnX
        y: screen.landscape ? Theme.topBand - 8 : Theme.topBand - 16
        width: screen.column
        visible: !(screen.landscape && notice.visible)

        BigClock {
            x: Theme.across(-8, width, parent.width)
            time: screen.kiosk.timeText(screen.kiosk.now)
            size: screen.low ? 96 : screen.landscape ? 120 : 144
        }
        Text {
            width: parent.width
            text: screen.kiosk.dayText(screen.kiosk.now)
            font.family: Theme.text
            font.pixelSize: Theme.bodySize
            color: Theme.inkMuted
        }
    }
    Wall {
        x: Theme.across(Theme.margin, width, screen.width)
        y: screen.landscape ? Theme.topBand : time.y + time.height + 40
        width: screen.landscape ? screen.inner - screen.column - 64 : screen.inner
        height: {
            const foot = screen.low ? actions.y - 32 : screen.landscape ? screen.height - Theme.margin : invitation.y - 32;
            return foot - y;
        }
        model: screen.kiosk.wall
        soft: true
    }
    Item {
        id: invitation
        x: screen.columnX
        y: actions.y - height - (screen.landscape ? 32 : 48)
        width: screen.column
        height: screen.low ? actions.y - 64 - time.y - time.height : screen.landscape ? 180 : 240

        CameraWindow {
            id: camera
            anchors.left: parent.left
            anchors.verticalCenter: parent.verticalCenter
            width: height * 4 / 3
            height: Math.min(parent.height, 240)
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
            height: parent.height
            verticalAlignment: Text.AlignVCenter
            text: {
                if (!screen.kiosk.view.cameraWorks)
                    return qsTr("Touch here to type your code.");
                if (screen.deliveryAsked)
                    return qsTr("Show your badge to the camera.");
                return qsTr("Show your code, or touch here.");
            }
            wrapMode: Text.Wrap
            fontSizeMode: Text.Fit
            minimumPixelSize: 40
            font.family: Theme.display
            font.pixelSize: Theme.invitationSize
            font.weight: Font.DemiBold
            font.letterSpacing: Theme.rightToLeft ? 0 : -0.5
            lineHeight: 1.1
            color: Theme.ink
            Accessible.role: Accessible.Heading
            Accessible.name: text
        }
        Notice {
            id: notice
            objectName: "notice"
            y: screen.landscape ? parent.height - height : (parent.height - height) / 2
            width: parent.width
            visible: text !== ""
            text: Words.notice(screen.kiosk)
            advice: Words.advice(screen.kiosk)
            kind: Words.kind(screen.kiosk.view.notice)
        }
    }
    Flow {
        id: actions
        x: screen.low ? Theme.margin : screen.columnX
        y: screen.height - (screen.landscape ? 40 : 56) - height
        width: screen.low ? screen.inner : screen.column
        spacing: Theme.gutter

        ActionButton {
            objectName: "button.pickUp"
            primary: true
            text: qsTr("Pick up a package")
            onClicked: screen.kiosk.choose(Bank.PickUp)
        }
        ActionButton {
            objectName: "button.sendBack"
            half: true
            height: screen.low ? Theme.actionHeight : Theme.smallActionHeight
            text: qsTr("Send back")
            glyph: "send"
            onClicked: screen.kiosk.choose(Bank.SendBack)
        }
        ActionButton {
            objectName: "button.deliver"
            half: true
            height: screen.low ? Theme.actionHeight : Theme.smallActionHeight
            text: qsTr("Deliver")
            glyph: "badge"
            onClicked: {
                screen.deliveryAsked = true;
                forget.restart();
                screen.kiosk.choose(Bank.Deliver);
            }
        }
        ForEveryone {
            width: parent.width
            places: 4
            kiosk: screen.kiosk
            onLanguagesAsked: screen.languagesAsked()

            RoundButton {
                objectName: "button.help"
                width: parent.width / 4
                glyph: "question"
                text: qsTr("Help")
                onClicked: screen.helpAsked()
            }
        }
    }
}
