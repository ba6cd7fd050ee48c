// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Layouts
import Cubby.Kiosk
import Cubby.Simulator

// What can go wrong with each line and each of its boards.
Panel {
    id: panel

    required property SimulatorView simulator

    title: qsTr("Lines and boards")

    Repeater {
        model: panel.simulator.buses

        ColumnLayout {
            id: bus

            required property var modelData

            spacing: 4

            Flow {
                Layout.fillWidth: true
                spacing: 14

                Text {
                    color: Theme.ink
                    font.family: Theme.text
                    font.pixelSize: 16
                    font.weight: Font.DemiBold
                    height: 30
                    text: bus.modelData.name
                    verticalAlignment: Text.AlignVCenter
                }
                FaultSwitch {
                    on: bus.modelData.echo
                    text: qsTr("echoes")

                    onAsked: on => panel.simulator.setBusFault(bus.modelData.name, "echo", on)
                }
                FaultSwitch {
                    on: bus.modelData.unplugged
                    text: qsTr("unplugged")

                    onAsked: on => panel.simulator.setBusFault(bus.modelData.name, "unplugged", on)
                }
            }
            Repeater {
                model: bus.modelData.boards

                Flow {
                    id: board

                    required property var modelData

                    Layout.fillWidth: true
                    spacing: 14

                    Text {
                        color: Theme.inkMuted
                        font.family: Theme.text
                        font.pixelSize: 15
                        height: 30
                        text: qsTr("board %1").arg(board.modelData.address)
                        verticalAlignment: Text.AlignVCenter
                    }
                    Repeater {
                        model: ["silent", "slow", "noise"]

                        FaultSwitch {
                            required property string modelData

                            objectName: "fault." + bus.modelData.name + "/" + board.modelData.address + "/" + modelData

                            on: board.modelData[modelData]
                            text: ({
                                    "silent": qsTr("silent"),
                                    "slow": qsTr("slow"),
                                    "noise": qsTr("noise")
                                })[modelData]

                            onAsked: on => panel.simulator.setBoardFault(bus.modelData.name, board.modelData.address, modelData, on)
                        }
                    }
                }
            }
        }
    }
}
