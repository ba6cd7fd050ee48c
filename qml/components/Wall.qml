// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Cubby.Kiosk

// The wall of doors from in front, in true proportions, with the screen among them so that people find themselves.
Item {
    id: wall

    required property WallModel model
    property bool soft: false // at rest: the wall as a picture, nothing stands out
    property bool pointing: model.lit !== "" // draw the arrow from "you are here" to the lit door
    property bool touchable: false // the simulator's and technician's wall

    signal doorTouched(string name)

    readonly property real floor: wall.model.extent.height > 0 ? 56 : 0
    readonly property real scaleMm: model.extent.width > 0 && model.extent.height > 0
                                    ? Math.min(width / model.extent.width, (height - floor) / model.extent.height) : 0
    readonly property real nameSize: Math.max(14, Math.min(34, 74 * scaleMm))

    function centreOf(place: rect): point {
        return Qt.point((place.x + place.width / 2) * scaleMm, (place.y + place.height / 2) * scaleMm);
    }

    Accessible.role: Accessible.Graphic
    Accessible.name: qsTr("The wall of compartments")

    Item {
        id: front
        width: wall.model.extent.width * wall.scaleMm
        height: wall.model.extent.height * wall.scaleMm
        anchors.horizontalCenter: parent.horizontalCenter
        y: (wall.height - wall.floor - height) / 2

        // The floor that the wall stands on, with its own shadow.
        Rectangle {
            anchors.horizontalCenter: parent.horizontalCenter
            y: parent.height
            width: parent.width * 1.02
            height: wall.floor
            gradient: Gradient {
                GradientStop {
                    position: 0
                    color: Qt.alpha(Theme.night ? "black" : "#6b5d45", Theme.night ? 0.55 : 0.35)
                }
                GradientStop {
                    position: 1
                    color: "transparent"
                }
            }
        }
        Rectangle {
            anchors.fill: parent
            radius: 6
            color: Theme.wallBody
        }

        // Light that the lit compartment throws on its neighbours; it breathes while the door is open.
        Item {
            id: glow
            readonly property rect place: wall.model.litPlace
            visible: place.width > 0
            x: place.x * wall.scaleMm
            y: place.y * wall.scaleMm
            z: 1
            width: place.width * wall.scaleMm
            height: place.height * wall.scaleMm

            Repeater {
                model: 7
                Rectangle {
                    required property int index
                    anchors.fill: parent
                    anchors.margins: -6 - index * 7
                    radius: 8 + index * 7
                    color: Qt.alpha(Theme.accent, 0.085)
                }
            }
            SequentialAnimation on opacity {
                running: glow.visible && !Theme.reducedMotion
                loops: Animation.Infinite
                NumberAnimation {
                    to: 0.45
                    duration: Theme.breath
                    easing.type: Easing.InOutSine
                }
                NumberAnimation {
                    to: 1
                    duration: Theme.breath
                    easing.type: Easing.InOutSine
                }
            }
        }

        Repeater {
            model: wall.model

            Door {
                id: door
                required property real fromLeft
                required property real fromTop
                required property real wide
                required property real high
                required name
                required open
                required lit
                required parcel
                required faulty
                required badge

                objectName: "door." + name
                x: fromLeft * wall.scaleMm
                y: fromTop * wall.scaleMm
                z: lit ? 4 : moving ? 3 : 0
                width: wide * wall.scaleMm
                height: high * wall.scaleMm
                soft: wall.soft
                nameSize: wall.nameSize

                TapHandler {
                    enabled: wall.touchable
                    onTapped: wall.doorTouched(door.name)
                }
            }
        }

        // The screen that the person stands at.
        Rectangle {
            id: screen
            x: wall.model.screen.x * wall.scaleMm
            y: wall.model.screen.y * wall.scaleMm
            z: 2
            width: wall.model.screen.width * wall.scaleMm
            height: wall.model.screen.height * wall.scaleMm
            visible: width > 0
            radius: 8
            color: Theme.glass
            border.color: Theme.wallPlateEdge
            border.width: 2

            Rectangle {
                anchors.centerIn: parent
                width: Math.min(parent.width, parent.height) * 0.24
                height: width
                radius: width / 2
                color: Theme.accent
                opacity: wall.soft ? 0.8 : 1

                Rectangle {
                    anchors.centerIn: parent
                    width: parent.width * 2
                    height: width
                    radius: width / 2
                    color: "transparent"
                    border.color: Theme.accent
                    border.width: 3
                    opacity: 0.45
                }
            }
        }

        Arrow {
            id: arrow
            readonly property point here: wall.centreOf(wall.model.screen)
            readonly property rect goal: wall.model.litPlace
            readonly property bool leftwards: goal.x + goal.width / 2 < wall.model.screen.x + wall.model.screen.width / 2
            z: 5
            visible: wall.pointing && screen.visible && goal.width > 0
            weight: Math.max(6, Math.min(12, 26 * wall.scaleMm))
            from: Qt.point(here.x + (leftwards ? -1 : 1) * screen.width * 0.28, here.y)
            to: Qt.point((leftwards ? goal.x + goal.width : goal.x) * wall.scaleMm + (leftwards ? 10 : -10),
                         (goal.y + goal.height / 2) * wall.scaleMm)
        }
    }
}
