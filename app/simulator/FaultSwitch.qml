// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Templates as T
import Cubby.Kiosk
import Cubby.Simulator

// Switches one fault. It shows what is so, and asks for what shall be: `chance` follows the simulation, not the click.
T.AbstractButton {
    id: control

    property real chance: 0 // that it strikes; 0: it is well
    readonly property bool on: chance > 0

    signal asked(bool on)

    Accessible.checkable: true
    Accessible.checked: on
    Accessible.name: text
    Accessible.role: Accessible.CheckBox
    focusPolicy: Qt.StrongFocus
    implicitHeight: 30
    implicitWidth: implicitContentWidth

    contentItem: Row {
        spacing: 9

        Rectangle {
            anchors.verticalCenter: parent.verticalCenter
            border.color: control.visualFocus ? Theme.accent : control.on ? Theme.wrong : Theme.inkFaint
            border.width: control.visualFocus ? 2 : 1
            color: control.on ? Theme.wrong : "transparent"
            height: 20
            radius: 10
            width: 36

            Rectangle {
                anchors.verticalCenter: parent.verticalCenter
                color: control.on ? Theme.wrongGround : Theme.inkMuted
                height: 12
                radius: 6
                width: 12
                x: control.on ? parent.width - width - 4 : 4

                Behavior on x  {
                    NumberAnimation {
                        duration: Theme.answer / 2
                    }
                }
            }
        }
        Text {
            anchors.verticalCenter: parent.verticalCenter
            color: control.on ? Theme.wrong : control.hovered ? Theme.ink : Theme.inkMuted
            font.family: Theme.text
            font.pixelSize: 15
            font.weight: control.on ? Font.DemiBold : Font.Normal
            text: control.on && control.chance < 1 ? qsTr("%1, %2%").arg(control.text).arg(Number((control.chance * 100).toPrecision(3))) : control.text
        }
    }

    onClicked: asked(!on)
}
