// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Layouts
import Cubby.Kiosk
import Cubby.Simulator

// The lines with their boards: what can go wrong with each line, and with the board that was chosen.
Panel {
    id: panel

    property string board: simulator.buses[0]?.boards[0]?.name ?? ""
    required property SimulatorView simulator

    // What is broken there, in words.
    function faultsOf(place, name) {
        const said = [];
        for (const kind of simulator.faultKinds[place]) {
            if (simulator.chances[place + " " + name + " " + kind.name] !== undefined)
                said.push(kind.said);
        }
        return said.join(", ");
    }

    title: qsTr("Lines and boards")

    Repeater {
        model: panel.simulator.buses

        ColumnLayout {
            id: bus

            required property int index
            required property var modelData

            Layout.topMargin: index > 0 ? 10 : 0

            spacing: 6

            Text {
                Layout.fillWidth: true
                color: Theme.ink
                elide: Text.ElideRight
                font.family: Theme.text
                font.pixelSize: 16
                font.weight: Font.DemiBold
                text: qsTr("%1  ·  %2, %3 baud").arg(bus.modelData.name).arg(bus.modelData.family).arg(bus.modelData.speed)
            }
            FaultGrid {
                Layout.fillWidth: true
                place: "bus"
                simulator: panel.simulator
                target: bus.modelData.name
            }
            Flow {
                Layout.fillWidth: true
                spacing: 8

                Repeater {
                    model: bus.modelData.boards

                    PanelButton {
                        required property var modelData

                        chosen: panel.board === modelData.name
                        objectName: "board." + modelData.name
                        text: (wrong ? "! " : "") + qsTr("board %1").arg(modelData.address)
                        wrong: panel.faultsOf("board", modelData.name) !== ""

                        onClicked: panel.board = modelData.name
                    }
                }
            }
        }
    }
    Rectangle {
        Layout.fillWidth: true
        color: Theme.outline
        implicitHeight: 1
    }
    Text {
        readonly property string faults: panel.faultsOf("board", panel.board)

        Layout.fillWidth: true
        color: faults !== "" ? Theme.wrong : Theme.ink
        elide: Text.ElideRight
        font.family: Theme.text
        font.pixelSize: 16
        font.weight: Font.DemiBold
        text: faults !== "" ? qsTr("Board %1: %2").arg(panel.board).arg(faults) : qsTr("Board %1 is well").arg(panel.board)
    }
    FaultGrid {
        Layout.fillWidth: true
        place: "board"
        simulator: panel.simulator
        target: panel.board
    }
    Repeater {
        model: panel.simulator.supplies

        Text {
            readonly property real amperes: panel.simulator.amperes[modelData] ?? 0
            required property string modelData

            Layout.fillWidth: true
            color: amperes > 6 ? Theme.wrong : Theme.inkMuted // a usual one has 6
            font.family: Theme.text
            font.pixelSize: 14
            text: qsTr("Power supply \u201C%1\u201D gives %2 A to the locks.").arg(modelData).arg(amperes)
        }
    }
}
