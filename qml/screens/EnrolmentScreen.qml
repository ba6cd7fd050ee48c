// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Cubby.Kiosk
import Cubby.Shell

// What a kiosk shows that belongs to no bank yet: where the centre is, and the words that a person compares there.
Scene {
    id: screen

    required property Kiosk kiosk
    readonly property var enrolment: kiosk.enrolment
    readonly property int stage: enrolment.state
    readonly property bool typing: stage === Enrolling.AddressNeeded
    readonly property bool over: stage === Enrolling.Refused || stage === Enrolling.Expired || stage === Enrolling.Unusable
    readonly property bool unanswered: stage === Enrolling.Asking || stage === Enrolling.Unreachable || stage === Enrolling.NotTrusted
    property string address: enrolment.centre

    signal languagesAsked

    function letter(sign: string) {
        if (address.length < 80)
            address += sign.toLowerCase();
        kiosk.echo(sign);
    }
    function erase() {
        address = address.slice(0, -1);
        kiosk.echo(address);
    }
    function send() {
        if (address !== "")
            kiosk.nameCentre(address);
    }

    flat: typing
    foot: typing ? (landscape ? 8 : 56) : Theme.margin
    headline: {
        switch (stage) {
        case Enrolling.AddressNeeded:
            return qsTr("Where is the centre?");
        case Enrolling.Asking:
            return qsTr("One moment.");
        case Enrolling.Waiting:
            return qsTr("Compare these words.");
        case Enrolling.Refused:
            return qsTr("The centre refused this kiosk.");
        case Enrolling.Expired:
            return qsTr("Nobody confirmed it in time.");
        case Enrolling.Unreachable:
            return qsTr("The centre does not answer.");
        case Enrolling.NotTrusted:
            return qsTr("That is not our centre.");
        case Enrolling.Unusable:
            return qsTr("The answer cannot be used.");
        default:
            return qsTr("All is set up.");
        }
    }
    body: {
        switch (stage) {
        case Enrolling.AddressNeeded:
            return qsTr("Type its address, as centre.example:8443.").replace(/centre.*8443/, "\u2066centre.example:\u20608443\u2069"); // in one piece, from the left
        case Enrolling.Asking:
            return qsTr("The centre is being asked.");
        case Enrolling.Waiting:
            return qsTr("Confirm at the centre only if it shows the same six words.") + " " + qsTr("They hold for %n minutes.", "", enrolment.minutesLeft);
        case Enrolling.Refused:
        case Enrolling.Expired:
            return qsTr("Begin again to get new words.");
        case Enrolling.Unreachable:
            return qsTr("The kiosk goes on trying. Look at the network and at the address.");
        case Enrolling.NotTrusted:
            return qsTr("Its certificate is not by the authority that the installer brought. Nothing was sent to it.");
        case Enrolling.Unusable:
            return qsTr("The kiosk's log says why.");
        default:
            return qsTr("The bank starts.");
        }
    }

    readonly property bool takesKeys: typing
    readonly property bool takesEnter: typing
    readonly property bool takesSigns: typing // "-" is one of them
    readonly property bool canErase: typing && address !== ""
    focus: true
    Keys.onPressed: event => {
        if (!screen.typing)
            return;
        if (/^[0-9A-Za-z.:-]$/.test(event.text)) {
            screen.forceActiveFocus(); // away from a key of the picture, which Enter would press
            screen.letter(event.text);
            event.accepted = true;
        } else if (event.key === Qt.Key_Backspace) {
            screen.erase();
            event.accepted = true;
        } else if (event.key === Qt.Key_Enter || event.key === Qt.Key_Return) {
            screen.send();
            event.accepted = true;
        }
    }

    Column {
        width: parent.width
        spacing: Theme.gutter

        ScanCard {
            id: card
            width: parent.width
            visible: screen.typing ? screen.address !== "" : screen.unanswered
            title: screen.typing ? qsTr("Typed so far") : qsTr("The centre's address")
            label: screen.address
        }
        Grid {
            id: words
            width: parent.width
            visible: screen.stage === Enrolling.Waiting
            columns: 2
            spacing: Theme.gutter
            LayoutMirroring.enabled: false // words of no language, read from the left
            LayoutMirroring.childrenInherit: true

            Repeater {
                model: words.visible ? screen.enrolment.phrase.split(" ") : []
                Rectangle {
                    id: tile
                    required property string modelData
                    required property int index
                    width: (words.width - Theme.gutter) / 2
                    height: Math.min(240, (words.parent.parent.height - 2 * Theme.gutter) / 3)
                    radius: Theme.radius
                    color: Theme.surface
                    border.width: Theme.outlineWidth
                    border.color: Theme.outline
                    Accessible.role: Accessible.StaticText
                    Accessible.name: (index + 1) + ". " + modelData

                    Text {
                        x: 24
                        anchors.verticalCenter: parent.verticalCenter
                        text: tile.index + 1
                        font.family: Theme.display
                        font.pixelSize: Theme.labelSize
                        color: Theme.inkMuted
                    }
                    Text {
                        objectName: "word." + tile.index
                        x: 72
                        width: parent.width - 96
                        height: parent.height
                        verticalAlignment: Text.AlignVCenter
                        horizontalAlignment: Text.AlignLeft
                        text: tile.modelData
                        fontSizeMode: Text.HorizontalFit
                        minimumPixelSize: 36
                        font.family: Theme.display
                        font.pixelSize: Theme.titleSize
                        font.weight: Font.DemiBold
                        color: Theme.ink
                    }
                }
            }
        }
    }
    Glyph {
        readonly property var signs: ({
                [Enrolling.Asking]: "cloud",
                [Enrolling.Unreachable]: "cloudOff",
                [Enrolling.Expired]: "clock",
                [Enrolling.NotTrusted]: "notice",
                [Enrolling.Refused]: "notice",
                [Enrolling.Unusable]: "notice",
                [Enrolling.Done]: "check"
            })
        readonly property real above: card.visible ? card.height : 0
        anchors.horizontalCenter: parent.horizontalCenter
        y: above + (parent.height - above - height) / 2
        visible: name !== ""
        name: signs[screen.stage] ?? ""
        size: Math.min(parent.width, parent.height - above) * 0.5
        weight: 0.7
        color: name === "notice" ? Theme.wrong : name === "check" ? Theme.done : name === "cloud" ? Theme.accent : Theme.waiting
    }

    actions: [
        Item {
            width: parent ? parent.width : 0
            height: pad.height
            visible: screen.typing

            LetterPad {
                id: pad
                anchors.horizontalCenter: parent.horizontalCenter
                width: parent.width + 96
                ofAddress: true
                flat: screen.landscape
                keyHeight: 96
                onLetter: sign => screen.letter(sign)
                onErase: screen.erase()
            }
        },
        ActionButton {
            objectName: "button.go"
            visible: screen.typing
            enabled: screen.address !== ""
            primary: true
            height: screen.landscape ? 96 : Theme.smallActionHeight
            text: qsTr("Ask the centre")
            onClicked: screen.send()
        },
        ActionButton {
            objectName: "button.again"
            visible: screen.over
            primary: true
            text: qsTr("Begin again")
            onClicked: screen.kiosk.enrolAgain()
        },
        ActionButton {
            objectName: "button.address"
            visible: screen.unanswered || screen.over
            back: true
            text: qsTr("Change the address")
            glyph: "letters"
            onClicked: screen.kiosk.forgetCentre()
        },
        ForEveryone {
            width: parent && parent.width > 1200 ? (parent.width - Theme.gutter) / 2 : parent ? parent.width : 0
            lineHeight: screen.typing && screen.landscape ? 96 : Theme.smallActionHeight
            kiosk: screen.kiosk
            onLanguagesAsked: screen.languagesAsked()
        }
    ]
}
