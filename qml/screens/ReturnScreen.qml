// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Cubby.Kiosk
import Cubby.Shell

// A customer sends something back: the label before the camera, or what stands on it typed by hand.
Scene {
    id: screen

    required property Kiosk kiosk
    readonly property bool waiting: kiosk.view.screen === Bank.LookingUp
    property bool typing: false
    property string typed: ""
    readonly property int least: 6 // signs of the shortest label there is

    function letter(sign: string) {
        if (typed.length < 40)
            typed += sign;
        kiosk.echo(sign);
    }
    function erase() {
        typed = typed.slice(0, -1);
        kiosk.echo(typed);
    }
    function send() {
        if (typed.length >= least)
            kiosk.typeCode(typed);
    }

    readonly property real lineHeight: typing && landscape ? 96 : Theme.smallActionHeight

    flat: typing
    foot: typing && landscape ? 8 : Theme.margin
    headline: waiting ? qsTr("One moment.") : qsTr("Show your return label.")
    body: {
        if (waiting)
            return qsTr("We are looking up what this is.");
        return typing ? qsTr("Type what stands below the bars.") : qsTr("Hold its bars before the camera. You can also type what stands below them.");
    }

    readonly property bool takesKeys: !waiting
    readonly property bool takesEnter: typing
    readonly property bool takesSigns: !waiting // "-" is one of them
    readonly property bool canErase: typed.length > 0
    focus: true
    Keys.onPressed: event => {
        const sign = event.text.toUpperCase();
        if (sign.length === 1 && /[0-9A-Z-]/.test(sign)) {
            screen.typing = true;
            screen.forceActiveFocus(); // away from a key of the picture, which Enter would press
            screen.letter(sign);
            event.accepted = true;
        } else if (event.key === Qt.Key_Backspace) {
            screen.erase();
            event.accepted = true;
        } else if (screen.typing && (event.key === Qt.Key_Enter || event.key === Qt.Key_Return)) {
            screen.send();
            event.accepted = true;
        }
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
            title: screen.typing ? qsTr("Typed so far") : qsTr("Last scanned")
            label: screen.typing ? screen.typed : screen.kiosk.view.label
        }
        CameraWindow {
            width: parent.width
            height: Math.max(0, parent.height - y)
            visible: height > 120 && !screen.waiting
            source: screen.kiosk.camera
            available: screen.kiosk.view.cameraWorks
        }
    }

    actions: [
        Item {
            width: parent ? parent.width : 0
            height: pad.height
            visible: screen.typing && !screen.waiting

            LetterPad {
                id: pad
                anchors.horizontalCenter: parent.horizontalCenter
                width: parent.width + 96
                flat: screen.landscape
                keyHeight: screen.landscape ? 96 : 112
                onLetter: sign => screen.letter(sign)
                onErase: screen.erase()
            }
        },
        ActionButton {
            objectName: "button.submit"
            visible: screen.typing && !screen.waiting
            enabled: screen.typed.length >= screen.least
            primary: true
            half: !screen.landscape
            height: screen.lineHeight
            text: qsTr("Look it up")
            onClicked: screen.send()
        },
        ActionButton {
            objectName: "button.type"
            visible: !screen.typing && !screen.waiting
            text: qsTr("Type it instead")
            glyph: "letters"
            onClicked: screen.typing = true
        },
        ActionButton {
            objectName: "button.back"
            back: true
            half: screen.typing && !screen.waiting && !screen.landscape
            height: screen.lineHeight
            text: qsTr("Go back")
            glyph: "back"
            onClicked: screen.kiosk.choose(Bank.Back)
        }
    ]
}
