// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Layouts
import Cubby.Kiosk
import Cubby.Simulator

// The simulated bank: the wall, its faults, and what a person holds in the hand.
Window {
    id: window

    required property SimulatorView simulator

    color: Theme.ground
    height: 880
    minimumHeight: 600
    minimumWidth: 900
    title: qsTr("%1: simulated wall").arg(simulator.title)
    visible: true
    width: 1360

    ColumnLayout {
        anchors.fill: parent
        spacing: 0

        RowLayout {
            Layout.fillHeight: true
            Layout.fillWidth: true
            Layout.margins: 24
            spacing: 24

            ColumnLayout {
                Layout.fillHeight: true
                Layout.fillWidth: true
                spacing: 12

                Text {
                    color: Theme.ink
                    font.family: Theme.display
                    font.pixelSize: 30
                    font.weight: Font.DemiBold
                    text: window.simulator.title
                }
                SimulatorWall {
                    id: wall
                    Layout.fillHeight: true
                    Layout.fillWidth: true
                    simulator: window.simulator
                }
                Text {
                    Layout.fillWidth: true
                    color: window.simulator.complaint !== "" ? Theme.wrong : Theme.inkMuted
                    elide: Text.ElideRight
                    font.family: Theme.text
                    font.pixelSize: 15
                    text: window.simulator.complaint !== "" ? window.simulator.complaint : wall.hint !== "" ? wall.hint : qsTr("Shut an open door by its leaf. Click inside to put a parcel in or take it out.")
                }
            }
            ColumnLayout {
                Layout.fillHeight: true
                Layout.fillWidth: false
                Layout.preferredWidth: 390
                spacing: 16

                CompartmentPanel {
                    Layout.fillWidth: true
                    simulator: window.simulator
                }
                FaultPanel {
                    Layout.fillWidth: true
                    simulator: window.simulator
                }
                EventLog {
                    Layout.fillHeight: true
                    Layout.fillWidth: true
                    lines: window.simulator.log
                }
            }
        }
        HandStrip {
            Layout.fillWidth: true
            model: window.simulator.hand
            visible: window.simulator.hand !== null
        }
    }
}
