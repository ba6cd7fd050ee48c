// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Layouts
import Cubby.Kiosk
import Cubby.Simulator

// The compartment that was chosen in the wall: what is so, what a person can do, what can break.
Panel {
    id: panel

    readonly property string name: simulator.selected
    readonly property var now: simulator.selection
    required property SimulatorView simulator

    title: name === "" ? qsTr("Compartment") : qsTr("Compartment %1").arg(name)

    Text {
        Layout.fillWidth: true
        color: Theme.inkFaint
        font.family: Theme.text
        font.pixelSize: 15
        text: qsTr("Click a door to choose it.")
        visible: panel.name === ""
        wrapMode: Text.WordWrap
    }
    ColumnLayout {
        spacing: 10
        visible: panel.name !== ""

        Text {
            Layout.fillWidth: true
            color: panel.now.leftOn ? Theme.wrong : Theme.ink
            font.family: Theme.text
            font.pixelSize: 17
            font.weight: Font.DemiBold
            text: [panel.now.open ? qsTr("open") : qsTr("closed"), panel.now.parcel ? qsTr("parcel inside") : qsTr("empty"), panel.now.pulses === 1 ? qsTr("1 pulse") : qsTr("%1 pulses").arg(panel.now.pulses ?? 0)].concat(panel.now.leftOn ? [qsTr("left under power")] : []).join("  ·  ")
            wrapMode: Text.WordWrap
        }
        Text {
            Layout.fillWidth: true
            color: Theme.inkFaint
            font.family: Theme.text
            font.pixelSize: 13
            text: qsTr("size %1, lock %2").arg(panel.now.size ?? "").arg(panel.now.lock ?? "") + (panel.now.presence ? qsTr(", presence %1").arg(panel.now.presence) : "")
            wrapMode: Text.WordWrap
        }
        RowLayout {
            spacing: 8

            PanelButton {
                text: panel.now.open ? qsTr("Shut the door") : qsTr("Open with a key")

                onClicked: panel.now.open ? panel.simulator.shut(panel.name) : panel.simulator.forceOpen(panel.name)
            }
            PanelButton {
                enabled: panel.now.open ?? false
                text: panel.now.parcel ? qsTr("Take out") : qsTr("Put in")

                onClicked: panel.simulator.toggleParcel(panel.name)
            }
        }
        FaultGrid {
            Layout.fillWidth: true
            place: "door"
            simulator: panel.simulator
            target: panel.name
        }
    }
}
