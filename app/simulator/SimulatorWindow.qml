// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Layouts
import Cubby.Kiosk
import Cubby.Simulator

// The simulated bank: the wall, its faults, and what a person holds in the hand.
Window {
    id: window

    readonly property int faults: Object.keys(simulator.chances).length
    property string selected // a door that was chosen shows itself
    property int shown: 0 // door, boards or script
    required property SimulatorView simulator

    color: Theme.ground
    height: 880
    minimumHeight: 600
    minimumWidth: 900
    title: qsTr("%1: simulated wall").arg(simulator.title)
    visible: true
    width: 1360

    Connections {
        function onSelectionChanged() {
            if (window.simulator.selected !== window.selected)
                window.shown = 0;
            window.selected = window.simulator.selected;
        }

        target: window.simulator
    }
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
                id: side
                Layout.fillHeight: true
                Layout.fillWidth: false
                Layout.preferredWidth: 420
                spacing: 16

                RowLayout {
                    spacing: 8

                    Repeater {
                        model: [qsTr("Door"), qsTr("Boards"), qsTr("Script")]

                        PanelButton {
                            required property int index
                            required property string modelData

                            Layout.fillWidth: true
                            chosen: window.shown === index
                            objectName: "tab." + index
                            text: modelData

                            onClicked: window.shown = index
                        }
                    }
                    PanelButton {
                        enabled: window.faults > 0
                        objectName: "mend"
                        text: window.faults > 0 ? qsTr("Mend all %1").arg(window.faults) : qsTr("All well")

                        onClicked: window.simulator.mendEverything()
                    }
                }
                Flickable {
                    Layout.fillWidth: true
                    Layout.maximumHeight: Math.max(200, side.height - 190) // something must remain of the log
                    Layout.preferredHeight: contentHeight
                    boundsBehavior: Flickable.StopAtBounds
                    clip: true
                    contentHeight: panels.height

                    Column {
                        id: panels
                        width: parent.width

                        CompartmentPanel {
                            simulator: window.simulator
                            visible: window.shown === 0
                            width: parent.width
                        }
                        BoardsPanel {
                            simulator: window.simulator
                            visible: window.shown === 1
                            width: parent.width
                        }
                        ScriptPanel {
                            simulator: window.simulator
                            visible: window.shown === 2
                            width: parent.width
                        }
                    }
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
