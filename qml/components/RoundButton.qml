// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Cubby.Kiosk

// A small, quiet choice beside others of its kind: a sign with a word below it.
PressButton {
    id: button

    required property string glyph
    property string spokenName: text // where the word alone says too little

    readonly property bool flat: height < 104 // letters of some languages are high

    implicitHeight: Theme.smallActionHeight
    Accessible.role: checkable ? Accessible.CheckBox : Accessible.Button
    Accessible.name: spokenName
    Accessible.checkable: checkable
    Accessible.checked: checked

    background: Rectangle {
        radius: Theme.radius
        color: button.down ? Theme.surfacePressed : button.checked ? Theme.surface : "transparent"
        border.width: button.checked ? 4 : Theme.contrast ? Theme.outlineWidth : 0
        border.color: button.checked ? Theme.accent : Theme.outline

        FocusRing {
            shown: button.visualFocus
        }
    }
    contentItem: Item {
        Column {
            anchors.centerIn: parent
            spacing: button.flat ? 0 : 6

            Glyph {
                anchors.horizontalCenter: parent.horizontalCenter
                name: button.glyph
                size: button.flat ? 32 : 48
                weight: 1.8
                color: Theme.ink
            }
            Text {
                anchors.horizontalCenter: parent.horizontalCenter
                width: Math.min(implicitWidth, button.availableWidth - 8)
                text: button.text
                fontSizeMode: Text.HorizontalFit
                minimumPixelSize: 22
                horizontalAlignment: Text.AlignHCenter
                font.family: Theme.text
                font.pixelSize: Theme.smallSize
                font.weight: Font.Medium
                color: Theme.ink
            }
        }
    }
}
