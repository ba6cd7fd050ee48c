// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Layouts
import Cubby.Kiosk
import Cubby.Simulator

// Everything that can go wrong with one door, board or bus, each with its switch.
GridLayout {
    id: grid

    required property string place
    required property SimulatorView simulator
    required property string target

    columnSpacing: 8
    columns: 2
    rowSpacing: 4

    Repeater {
        model: grid.simulator.faultKinds[grid.place]

        FaultSwitch {
            required property var modelData

            Layout.fillWidth: true
            Layout.preferredWidth: 1 // columns of one width
            chance: grid.simulator.chances[grid.place + " " + grid.target + " " + modelData.name] ?? 0
            objectName: "fault." + grid.target + "/" + modelData.name
            text: modelData.said

            onAsked: on => grid.simulator.setFault(grid.place, grid.target, modelData.name, on)
        }
    }
}
