// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Cubby.Kiosk
import Cubby.Shell

// What a kiosk shows that belongs to no bank yet: where the centre is, and the phrase that a person compares there.
Rectangle {
    id: stage

    required property Enroller enroller
    property bool rightToLeft: false

    readonly property real unitScale: Math.min(width, height) / 1080
    readonly property bool typing: enroller.state === Enroller.AddressNeeded
    readonly property bool over: enroller.state === Enroller.Refused || enroller.state === Enroller.Expired || enroller.state === Enroller.Unusable
    property string address: enroller.centre

    color: Theme.ground

    Binding {
        target: Theme
        property: "lying"
        value: stage.width > stage.height
    }

    Binding {
        target: Theme
        property: "rightToLeft"
        value: stage.rightToLeft
    }

    Item {
        width: stage.unitScale > 0 ? stage.width / stage.unitScale : 0
        height: stage.unitScale > 0 ? stage.height / stage.unitScale : 0
        scale: stage.unitScale
        transformOrigin: Item.TopLeft
        LayoutMirroring.enabled: Theme.rightToLeft
        LayoutMirroring.childrenInherit: true

        TopBand {
            width: parent.width
            bankName: qsTr("This kiosk is not set up")
            marksVisible: false
        }
        Scene {
            id: scene
            anchors.fill: parent
            flat: stage.typing
            headline: {
                switch (stage.enroller.state) {
                case Enroller.AddressNeeded:
                    return qsTr("Where is the centre?");
                case Enroller.Asking:
                    return qsTr("One moment.");
                case Enroller.Waiting:
                    return qsTr("Compare these words.");
                case Enroller.Refused:
                    return qsTr("The centre refused this kiosk.");
                case Enroller.Expired:
                    return qsTr("Nobody confirmed it in time.");
                case Enroller.Unreachable:
                    return qsTr("The centre does not answer.");
                case Enroller.NotTrusted:
                    return qsTr("That is not our centre.");
                case Enroller.Unusable:
                    return qsTr("The answer cannot be used.");
                default:
                    return qsTr("All is set up.");
                }
            }
            body: {
                switch (stage.enroller.state) {
                case Enroller.AddressNeeded:
                    return qsTr("Type its address, as centre.example:8443.");
                case Enroller.Asking:
                    return qsTr("The centre is being asked.");
                case Enroller.Waiting:
                    return qsTr("Confirm at the centre only if it shows the same six words. They hold for %1 minutes.").arg(stage.enroller.minutesLeft);
                case Enroller.Refused:
                case Enroller.Expired:
                    return qsTr("Begin again to get new words.");
                case Enroller.Unreachable:
                    return qsTr("The kiosk goes on trying. Look at the network and at the address.");
                case Enroller.NotTrusted:
                    return qsTr("Its certificate is not by the authority that the installer brought. Nothing was sent to it.");
                case Enroller.Unusable:
                    return qsTr("The kiosk's log says why.");
                default:
                    return qsTr("The bank starts.");
                }
            }

            Column {
                anchors.fill: parent
                spacing: Theme.gutter
                visible: stage.typing

                Text {
                    objectName: "address"
                    width: parent.width
                    text: stage.address || " "
                    elide: Text.ElideLeft
                    font.family: Theme.display
                    font.pixelSize: Theme.titleSize
                    color: Theme.ink
                    Accessible.role: Accessible.StaticText
                    Accessible.name: text
                }
                LetterPad {
                    width: parent.width
                    flat: scene.landscape
                    onLetter: letter => stage.address += letter.toLowerCase()
                    onErase: stage.address = stage.address.slice(0, -1)
                }
                Row {
                    width: parent.width
                    spacing: Theme.gutter
                    ActionButton {
                        objectName: "button.dot"
                        width: 160
                        text: "."
                        onClicked: stage.address += "."
                    }
                    ActionButton {
                        objectName: "button.colon"
                        width: 160
                        text: ":"
                        onClicked: stage.address += ":"
                    }
                }
            }
            Grid {
                id: words
                width: parent.width
                visible: stage.enroller.state === Enroller.Waiting
                columns: 2
                spacing: Theme.gutter
                LayoutMirroring.enabled: false // words of no language, read from the left

                Repeater {
                    model: words.visible ? stage.enroller.phrase.split(" ") : []
                    Rectangle {
                        id: tile
                        required property string modelData
                        required property int index
                        width: (words.width - Theme.gutter) / 2
                        height: 176
                        radius: Theme.radius
                        color: Theme.surface
                        Text {
                            objectName: "word." + tile.index
                            anchors.centerIn: parent
                            text: tile.modelData
                            font.family: Theme.display
                            font.pixelSize: Theme.headlineSize
                            font.weight: Font.DemiBold
                            color: Theme.ink
                            Accessible.role: Accessible.StaticText
                            Accessible.name: text
                        }
                    }
                }
            }

            actions: [
                ActionButton {
                    objectName: "button.go"
                    visible: stage.typing
                    enabled: stage.address !== ""
                    primary: true
                    text: qsTr("Ask the centre")
                    onClicked: stage.enroller.setCentre(stage.address)
                },
                ActionButton {
                    objectName: "button.again"
                    visible: stage.over
                    primary: true
                    text: qsTr("Begin again")
                    onClicked: stage.enroller.again()
                }
            ]
        }
    }
}
