// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Templates as T
import Cubby.Kiosk

// Ten digits, a way back and an eraser.
Grid {
    id: keypad

    property real keyHeight: 150
    property real keyWidth: (width - 2 * columnSpacing) / 3

    property bool digitsEnabled: true

    signal digit(string digit)
    signal erase
    signal back

    columns: 3
    rowSpacing: Theme.gutter
    columnSpacing: Theme.gutter

    component Key: T.AbstractButton {
        id: key
        property string glyph
        property bool quiet: false

        implicitWidth: 296
        implicitHeight: 152
        opacity: enabled ? 1 : 0.35
        Accessible.role: Accessible.Button
        Accessible.name: text

        background: Rectangle {
            radius: Theme.radius
            color: key.down ? Theme.accent : key.quiet ? "transparent" : Theme.surface
            border.width: 2
            border.color: key.down ? Theme.accent : Theme.outline
        }
        contentItem: Item {
            Text {
                visible: key.glyph === ""
                anchors.centerIn: parent
                text: key.text
                font.family: Theme.display
                font.pixelSize: 72
                font.weight: Font.Medium
                color: key.down ? Theme.accentInk : Theme.ink
            }
            Glyph {
                visible: key.glyph !== ""
                anchors.centerIn: parent
                name: key.glyph === "" ? "back" : key.glyph
                size: 64
                weight: 1.7
                color: key.down ? Theme.accentInk : Theme.ink
            }
        }
    }

    Repeater {
        model: 9
        Key {
            required property int index
            objectName: "key." + text
            text: String(index + 1)
            width: keypad.keyWidth
            height: keypad.keyHeight
            enabled: keypad.digitsEnabled
            onClicked: keypad.digit(text)
        }
    }
    Key {
        objectName: "button.back"
        width: keypad.keyWidth
        height: keypad.keyHeight
        text: qsTr("Go back")
        glyph: "back"
        quiet: true
        onClicked: keypad.back()
    }
    Key {
        objectName: "key.0"
        text: "0"
        width: keypad.keyWidth
        height: keypad.keyHeight
        enabled: keypad.digitsEnabled
        onClicked: keypad.digit(text)
    }
    Key {
        objectName: "key.erase"
        width: keypad.keyWidth
        height: keypad.keyHeight
        enabled: keypad.digitsEnabled
        text: qsTr("Erase the last digit")
        glyph: "erase"
        quiet: true
        onClicked: keypad.erase()
    }
}
