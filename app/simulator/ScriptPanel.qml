// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Cubby.Kiosk
import Cubby.Simulator

// What goes wrong by itself, and when: the lines of the script that is played, and a place for another one.
Panel {
    id: panel

    property string complaint
    required property SimulatorView simulator

    function add() {
        complaint = simulator.addToScript(field.text);
        if (complaint === "")
            field.clear();
    }

    title: qsTr("What goes wrong by itself")

    Text {
        Layout.fillWidth: true
        color: Theme.ink
        font.family: "DejaVu Sans Mono"
        font.pixelSize: 13
        lineHeight: 1.3
        text: panel.simulator.script
        visible: text !== ""
        wrapMode: Text.Wrap
    }
    Text {
        Layout.fillWidth: true
        color: Theme.inkFaint
        font.family: Theme.text
        font.pixelSize: 15
        text: qsTr("Nothing. Type a line below, such as:\nwith 5% board * corrupt\nevery about 30s door any opens\nat 10s board * silent for 5s")
        visible: panel.simulator.script === ""
        wrapMode: Text.WordWrap
    }
    RowLayout {
        spacing: 8

        T.TextField {
            id: field
            Accessible.name: qsTr("Another line of the script")
            Layout.fillWidth: true
            color: Theme.ink
            font.family: "DejaVu Sans Mono"
            font.pixelSize: 13
            implicitHeight: 38
            leftPadding: 10
            objectName: "script.line"
            placeholderText: qsTr("another line")
            placeholderTextColor: Theme.inkFaint
            rightPadding: 10
            selectByMouse: true
            selectedTextColor: Theme.accentInk
            selectionColor: Theme.accent
            verticalAlignment: TextInput.AlignVCenter

            background: Rectangle {
                border.color: field.activeFocus ? Theme.accent : Theme.outline
                border.width: field.activeFocus ? 2 : 1
                color: Theme.groundLow
                radius: 9
            }

            onAccepted: panel.add()
            onTextEdited: panel.complaint = ""

            Text {
                anchors.fill: parent
                anchors.leftMargin: field.leftPadding
                color: field.placeholderTextColor
                font: field.font
                text: field.placeholderText
                verticalAlignment: Text.AlignVCenter
                visible: field.length === 0
            }
        }
        PanelButton {
            enabled: field.text.trim() !== ""
            objectName: "script.add"
            text: qsTr("Add")

            onClicked: panel.add()
        }
    }
    Text {
        Layout.fillWidth: true
        color: Theme.wrong
        font.family: Theme.text
        font.pixelSize: 14
        text: panel.complaint
        visible: panel.complaint !== ""
        wrapMode: Text.Wrap
    }
    PanelButton {
        enabled: panel.simulator.script !== ""
        objectName: "script.stop"
        text: qsTr("Stop and mend what it broke")

        onClicked: panel.simulator.stopScript()
    }
}
