// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Cubby.Kiosk

// Letters and digits, for what stands under a bar code that no camera reads any more.
Column {
    id: pad

    property bool flat: false // three long lines where there is more width than height
    property bool ofAddress: false // with the two more signs that an address has
    property real keyHeight: 112
    readonly property real gap: 8
    readonly property int longest: flat ? (ofAddress ? 14 : 13) : 10
    readonly property real keyWidth: (width - (longest - 1) * gap) / longest

    signal letter(string letter)
    signal erase

    LayoutMirroring.enabled: false // signs stand where every keyboard has them
    LayoutMirroring.childrenInherit: true
    spacing: gap

    Repeater {
        model: {
            if (pad.flat)
                return [pad.ofAddress ? "1234567890-.:<" : "1234567890-<", "ABCDEFGHIJKLM", "NOPQRSTUVWXYZ"];
            if (pad.ofAddress)
                return ["1234567890", "QWERTYUIOP", "ASDFGHJKL:", "ZXCVBNM-.<"];
            return ["1234567890", "QWERTYUIOP", "ASDFGHJKL", "ZXCVBNM-<"];
        }

        Row {
            id: line
            required property string modelData
            anchors.horizontalCenter: parent.horizontalCenter
            spacing: pad.gap

            Repeater {
                model: line.modelData.length
                PressButton {
                    id: key
                    required property int index
                    readonly property string sign: line.modelData.charAt(index)
                    readonly property bool erases: sign === "<"

                    objectName: erases ? "key.erase" : "key." + sign
                    width: pad.keyWidth
                    height: pad.keyHeight
                    text: erases ? qsTr("Erase the last sign") : sign
                    Accessible.role: Accessible.Button
                    Accessible.name: text
                    onClicked: erases ? pad.erase() : pad.letter(sign)

                    background: Rectangle {
                        radius: 16
                        color: key.down ? Theme.accent : key.erases ? "transparent" : Theme.surface
                        border.width: Theme.outlineWidth
                        border.color: key.down ? Theme.accent : Theme.outline

                        FocusRing {
                            shown: key.visualFocus
                        }
                    }
                    contentItem: Item {
                        Text {
                            visible: !key.erases
                            anchors.centerIn: parent
                            text: key.sign
                            font.family: Theme.display
                            font.pixelSize: Theme.bandSize
                            font.weight: Font.Medium
                            color: key.down ? Theme.accentInk : Theme.ink
                        }
                        Glyph {
                            visible: key.erases
                            anchors.centerIn: parent
                            name: "erase"
                            size: 48
                            color: key.down ? Theme.accentInk : Theme.ink
                        }
                    }
                }
            }
        }
    }
}
