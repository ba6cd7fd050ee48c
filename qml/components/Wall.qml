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
    readonly property real scaleMm: {
        const extent = model.extent;
        if (extent.width <= 0 || extent.height <= 0)
            return 0;
        return Math.min(width / extent.width, (height - floor) / extent.height);
    }
    readonly property real nameSize: Math.max(14, Math.min(34, 74 * scaleMm))

    // In words for whoever does not see the picture; from the middle of the screen, rounded to what a hand can use.
    function whereLit(): string {
        const door = model.litPlace;
        const screen = model.screen;
        if (door.width <= 0 || screen.width <= 0)
            return "";
        const aside = Math.round((door.x + door.width / 2 - screen.x - screen.width / 2) / 50) * 5;
        const high = Math.round((model.extent.height - door.y - door.height / 2) / 50) * 5;
        if (Math.abs(aside) < 10)
            return qsTr("%1 is in line with this screen, %2 centimetres above the floor.").arg(model.lit).arg(high);
        if (aside < 0)
            return qsTr("%1 is %2 centimetres to the left, %3 centimetres above the floor.").arg(model.lit).arg(-aside).arg(high);
        return qsTr("%1 is %2 centimetres to the right, %3 centimetres above the floor.").arg(model.lit).arg(aside).arg(high);
    }
    function scaled(place: rect): rect {
        return Qt.rect(place.x * scaleMm, place.y * scaleMm, place.width * scaleMm, place.height * scaleMm);
    }
    function centreOf(place: rect): point {
        return Qt.point((place.x + place.width / 2) * scaleMm, (place.y + place.height / 2) * scaleMm);
    }

    LayoutMirroring.enabled: false // the doors stand where they stand
    LayoutMirroring.childrenInherit: true
    Accessible.role: Accessible.Graphic
    Accessible.name: qsTr("The wall of compartments")
    Accessible.description: soft || touchable ? "" : whereLit()

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
                    color: Qt.alpha(Theme.wallShadow, Theme.night ? 0.55 : 0.35)
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
            id: lamp
            readonly property real strength: Theme.night ? (wall.soft ? 0.22 : 0.08) : 0.32
            z: 2
            width: parent.width
            height: 5
            radius: 2
            color: Qt.alpha(Theme.wallLamp, !Theme.night || wall.soft ? 0.95 : 0.45)
        }
        Rectangle {
            z: 2
            width: parent.width
            height: parent.height * 0.62
            gradient: Gradient {
                GradientStop {
                    position: 0
                    color: Qt.alpha(lamp.color, lamp.strength)
                }
                GradientStop {
                    position: 0.35
                    color: Qt.alpha(lamp.color, lamp.strength * 0.38)
                }
                GradientStop {
                    position: 1
                    color: "transparent"
                }
            }
        }

        Halo {
            readonly property rect place: wall.model.litPlace
            visible: place.width > 0
            breathing: visible && wall.litOpen
            x: place.x * wall.scaleMm
            y: place.y * wall.scaleMm
            z: 1
            width: place.width * wall.scaleMm
            height: place.height * wall.scaleMm
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
                onOpenChanged: if (lit)
                    wall.litOpen = open
                onLitChanged: if (lit)
                    wall.litOpen = open
                Component.onCompleted: if (lit)
                    wall.litOpen = open
                width: wide * wall.scaleMm
                height: high * wall.scaleMm
                soft: wall.soft
                nameSize: wall.nameSize

                touchable: wall.touchable
                onTouched: wall.doorTouched(name)
                TapHandler {
                    enabled: wall.touchable
                    onTapped: door.touched()
                }
            }
        }

        HereScreen {
            id: screen
            x: wall.model.screen.x * wall.scaleMm
            y: wall.model.screen.y * wall.scaleMm
            z: 2
            width: wall.model.screen.width * wall.scaleMm
            height: wall.model.screen.height * wall.scaleMm
            visible: width > 0
            dim: wall.soft
        }

        NameTag {
            readonly property rect place: wall.model.litPlace
            visible: wall.litOpen && place.width > 0 && !wall.soft
            z: 6
            name: wall.model.lit
            nameSize: wall.nameSize
            door: wall.scaled(place)
        }

        Arrow {
            id: arrow
            readonly property point here: wall.centreOf(wall.model.screen)
            readonly property rect goal: wall.model.litPlace
            readonly property bool leftwards: wall.centreOf(goal).x < here.x
            readonly property real start: screen.markSize * 1.2
            function close(a: point, b: point): bool {
                return Math.abs(b.x - a.x) < Math.abs(b.y - a.y) * 1.6;
            }

            z: 5
            visible: wall.pointing && screen.visible && goal.width > 0
            weight: Math.max(6, Math.min(12, 26 * wall.scaleMm))
            from: {
                if (close(here, to))
                    return Qt.point(here.x, here.y + (to.y < here.y ? -start : start));
                return Qt.point(here.x + (leftwards ? -start : start), here.y);
            }
            to: {
                const edge = leftwards ? (goal.x + goal.width) * wall.scaleMm + 10 : goal.x * wall.scaleMm - 10;
                return Qt.point(edge, wall.centreOf(goal).y);
            }
        }
    }
}
