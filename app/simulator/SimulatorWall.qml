// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Cubby.Kiosk
import Cubby.Simulator

// The kiosk's wall with a person in front of it: a click on an open door's leaf shuts it, a click inside puts a parcel
// in or takes it out, a click on a closed door chooses it.
Item {
    id: view

    property string hint
    required property SimulatorView simulator

    Wall {
        id: wall
        anchors.fill: parent
        model: view.simulator.wall
        pointing: false
    }
    Item {
        id: front
        anchors.horizontalCenter: parent.horizontalCenter
        height: wall.model.extent.height * wall.scaleMm
        width: wall.model.extent.width * wall.scaleMm
        y: (wall.height - wall.floor - height) / 2

        Repeater {
            model: wall.model

            MouseArea {
                id: area

                readonly property string does: !open ? qsTr("%1 is closed. Click for details.").arg(name) : onLeaf ? qsTr("Click to shut %1.").arg(name) : parcel ? qsTr("Click to take the parcel out of %1.").arg(name) : qsTr("Click to put a parcel into %1.").arg(name)
                required property real fromLeft
                required property real fromTop
                required property real high
                required property string name

                // As far as the leaf of an open door covers its compartment.
                readonly property bool onLeaf: open && mouseX < width * 0.46
                required property bool open
                required property bool parcel
                required property real wide

                cursorShape: Qt.PointingHandCursor
                height: high * wall.scaleMm
                hoverEnabled: true
                objectName: "area." + name
                width: wide * wall.scaleMm
                x: fromLeft * wall.scaleMm
                y: fromTop * wall.scaleMm

                onClicked: {
                    view.simulator.selected = name;
                    if (onLeaf)
                        view.simulator.shut(name);
                    else if (open)
                        view.simulator.toggleParcel(name);
                }
                onDoesChanged: if (containsMouse)
                    view.hint = does
                onEntered: view.hint = does
                onExited: view.hint = ""

                Rectangle {
                    anchors.fill: parent
                    anchors.margins: -2
                    border.color: view.simulator.selected === area.name ? Theme.accent : Theme.inkFaint
                    border.width: 2
                    color: "transparent"
                    radius: 5
                    visible: area.containsMouse || view.simulator.selected === area.name
                }
            }
        }
    }
}
