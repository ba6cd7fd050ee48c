// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Templates as T
import Cubby.Kiosk
import Cubby.Simulator

// A small button of the side panels.
T.AbstractButton {
    id: button

    property bool chosen: false // one of several that stand side by side
    property bool wrong: false

    Accessible.name: text
    Accessible.role: Accessible.Button
    focusPolicy: Qt.StrongFocus
    implicitHeight: 38
    implicitWidth: implicitContentWidth + 28
    opacity: enabled ? 1 : 0.4

    background: Rectangle {
        border.color: button.visualFocus || button.chosen ? Theme.accent : Theme.outline
        border.width: button.visualFocus || button.chosen ? 2 : 1
        color: button.down ? Theme.accentPressed : button.hovered ? Theme.surfacePressed : "transparent"
        radius: 9
    }
    contentItem: Text {
        color: button.down ? Theme.accentInk : button.wrong ? Theme.wrong : Theme.ink
        elide: Text.ElideRight
        font.family: Theme.text
        font.pixelSize: 15
        font.weight: Font.Medium
        horizontalAlignment: Text.AlignHCenter
        text: button.text
        verticalAlignment: Text.AlignVCenter
    }
}
