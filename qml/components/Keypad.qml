// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Cubby.Kiosk

// Ten digits, a way back and an eraser: as on a telephone, or on two lines where there is more width than height. Digits
// stand in the same order in every language.
Grid {
    id: keypad

    property bool flat: false // two lines of six
    property real keyHeight: 150
    readonly property real keyWidth: (width - (columns - 1) * columnSpacing) / columns

    property bool digitsEnabled: true

    signal digit(string digit)
    signal erase
    signal back

    LayoutMirroring.enabled: false
    columns: flat ? 6 : 3
    rowSpacing: Theme.gutter
    columnSpacing: Theme.gutter

    component Key: PressButton {
        id: key
        required property string modelData
        readonly property bool isDigit: modelData.length === 1
        back: modelData === "back"
        readonly property string glyph: isDigit ? "" : modelData

        objectName: modelData === "back" ? "button.back" : "key." + modelData
        width: keypad.keyWidth
        height: keypad.keyHeight
        text: isDigit ? modelData : modelData === "back" ? qsTr("Go back") : qsTr("Erase the last digit")
        enabled: keypad.digitsEnabled || modelData === "back"
        opacity: enabled ? 1 : 0.35
        Accessible.role: Accessible.Button
        Accessible.name: text
        onClicked: isDigit ? keypad.digit(modelData) : modelData === "back" ? keypad.back() : keypad.erase()

        background: Rectangle {
            radius: Theme.radius
            color: key.down ? Theme.accent : key.isDigit ? Theme.surface : "transparent"
            border.width: Theme.outlineWidth
            border.color: key.down ? Theme.accent : Theme.outline

            FocusRing {
                shown: key.visualFocus
            }
        }
        contentItem: Item {
            Text {
                visible: key.isDigit
                anchors.centerIn: parent
                text: key.text
                font.family: Theme.display
                font.pixelSize: Theme.keySize
                font.weight: Font.Medium
                color: key.down ? Theme.accentInk : Theme.ink
            }
            Glyph {
                visible: !key.isDigit
                anchors.centerIn: parent
                name: key.isDigit ? "back" : key.glyph
                size: 64
                weight: 1.7
                color: key.down ? Theme.accentInk : Theme.ink
            }
        }
    }

    Repeater {
        model: {
            if (keypad.flat)
                return ["1", "2", "3", "4", "5", "erase", "6", "7", "8", "9", "0", "back"];
            return ["1", "2", "3", "4", "5", "6", "7", "8", "9", "back", "0", "erase"];
        }
        Key {
        }
    }
}
