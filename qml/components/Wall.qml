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

    property bool litOpen: false
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
        y: (wall.height - wall.floor - height) * 0.5

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

        // Light from above, as over a reception desk.
        Rectangle {
            z: 2
            width: parent.width
            height: 5
            radius: 2
            color: Theme.night ? Qt.alpha(Theme.accent, wall.soft ? 0.95 : 0.45) : "#fffdf8"
        }
        Rectangle {
            z: 2
            width: parent.width
            height: parent.height * 0.62
            gradient: Gradient {
                GradientStop {
                    position: 0
                    color: Qt.alpha(Theme.night ? Theme.accent : "#ffffff", !Theme.night ? 0.5 : wall.soft ? 0.22 : 0.08)
                }
                GradientStop {
                    position: 0.35
                    color: Qt.alpha(Theme.night ? Theme.accent : "#ffffff", !Theme.night ? 0.2 : wall.soft ? 0.08 : 0.03)
                }
                GradientStop {
                    position: 1
                    color: "transparent"
                }
            }
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
                model: 16
                Rectangle {
                    required property int index
                    anchors.fill: parent
                    anchors.margins: -3 - index * 4
                    radius: 6 + index * 4
                    color: Qt.alpha(Theme.accent, 0.105 * Math.pow(1 - index / 16, 1.6))
                }
            }
            SequentialAnimation on opacity {
                running: glow.visible && wall.litOpen && !Theme.reducedMotion
                onRunningChanged: if (!running) glow.opacity = 1
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
                onOpenChanged: if (lit) wall.litOpen = open
                onLitChanged: if (lit) wall.litOpen = open
                Component.onCompleted: if (lit) wall.litOpen = open
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

            Dot {
                id: spot
                anchors.centerIn: parent
                diameter: Math.min(parent.width, parent.height) * 0.24
                color: Theme.accent
                opacity: wall.soft ? 0.85 : 1
            }
            Dot {
                anchors.centerIn: parent
                diameter: spot.diameter * 2
                line: Theme.accent
                lineWidth: 3
                opacity: 0.45
            }
        }

        // The name of an open door, which the door itself no longer shows.
        Rectangle {
            id: tag
            readonly property rect place: wall.model.litPlace
            readonly property real space: wall.nameSize * 0.4
            readonly property bool above: place.y * wall.scaleMm > height + 2 * space + place.height * wall.scaleMm * 0.15
            z: 6
            visible: wall.litOpen && place.width > 0 && !wall.soft
            x: (place.x + place.width / 2) * wall.scaleMm - width / 2
            y: above ? place.y * wall.scaleMm - height - space - place.height * wall.scaleMm * 0.12
                     : (place.y + place.height * 1.12) * wall.scaleMm + space
            width: tagName.implicitWidth + wall.nameSize * 1.2
            height: tagName.implicitHeight + wall.nameSize * 0.1
            radius: height / 2
            color: Theme.ink

            Text {
                id: tagName
                anchors.centerIn: parent
                text: wall.model.lit
                font.family: Theme.display
                font.pixelSize: wall.nameSize * 1.5
                font.weight: Font.Bold
                color: Theme.ground
            }
        }

        Arrow {
            id: arrow
            readonly property point here: wall.centreOf(wall.model.screen)
            readonly property rect goal: wall.model.litPlace
            readonly property bool leftwards: goal.x + goal.width / 2 < wall.model.screen.x + wall.model.screen.width / 2
            function close(a: point, b: point): bool {
                return Math.abs(b.x - a.x) < Math.abs(b.y - a.y) * 1.6;
            }

            z: 5
            visible: wall.pointing && screen.visible && goal.width > 0
            weight: Math.max(6, Math.min(12, 26 * wall.scaleMm))
            from: close(here, to) ? Qt.point(here.x, here.y + (to.y < here.y ? -1 : 1) * spot.diameter * 1.2)
                                  : Qt.point(here.x + (leftwards ? -1 : 1) * spot.diameter * 1.2, here.y)
            to: Qt.point((leftwards ? goal.x + goal.width : goal.x) * wall.scaleMm + (leftwards ? 10 : -10),
                         (goal.y + goal.height / 2) * wall.scaleMm)
        }
    }
}
