// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Shapes
import Cubby.Kiosk

// One compartment in the wall: a flat plate that swings open in perspective when its sensor says so.
Item {
    id: door

    required property string name
    property bool open: false
    property bool lit: false
    property bool parcel: false
    property bool faulty: false
    property string badge
    property bool touchable: false // a technician's
    property bool soft: false // at rest: nothing stands out
    property real nameSize: 28

    // 0 shut, 1 open.
    property real swing: open ? 1 : 0
    readonly property bool moving: swing > 0.001

    Behavior on swing  {
        NumberAnimation {
            duration: Theme.change
            easing.type: Easing.OutCubic
        }
    }

    // Seen from in front: the free edge comes nearer, so it shortens towards the hinge and grows.
    readonly property real turn: swing * 68 * Math.PI / 180
    readonly property real nearness: 1 / (1 - 0.2 * Math.sin(turn))
    readonly property real freeX: width * Math.cos(turn) * nearness
    readonly property real freeGrowth: height * (nearness - 1) / 2
    readonly property real litNameSize: Math.max(nameSize, Math.min(height * 0.66, width * 0.4))
    readonly property color plate: lit ? Theme.accent : Theme.wallPlate
    readonly property color plateLow: lit ? Theme.accentDeep : Theme.wallPlateLow

    signal touched

    activeFocusOnTab: touchable
    Accessible.role: touchable ? Accessible.Button : Accessible.Graphic
    Accessible.name: open ? qsTr("Compartment %1, open").arg(name) : qsTr("Compartment %1").arg(name)
    Accessible.focusable: touchable
    Accessible.focused: activeFocus
    Accessible.onPressAction: if (touchable)
        touched()

    // The inside: a back wall, lit from above, seen a little from in front.
    Rectangle {
        id: inside
        anchors.fill: parent
        visible: door.moving
        color: door.lit ? Theme.accentDeep : Theme.wallInside

        Rectangle {
            id: back
            readonly property real depth: Math.min(parent.width, parent.height) * 0.16
            anchors.fill: parent
            anchors.margins: depth
            gradient: Gradient {
                GradientStop {
                    position: 0
                    color: door.lit ? Qt.lighter(Theme.accent, 1.25) : Qt.lighter(Theme.wallInside, 1.35)
                }
                GradientStop {
                    position: 1
                    color: door.lit ? Theme.accent : Theme.wallInside
                }
            }
        }
        Shape {
            anchors.fill: parent
            ShapePath {
                strokeWidth: -1
                fillColor: door.lit ? Qt.darker(Theme.accentDeep, 1.35) : Qt.darker(Theme.wallInside, 1.5)
                PathPolyline {
                    path: {
                        const outer = inside.height;
                        const inner = inside.height - back.depth;
                        const right = inside.width;
                        const corner = Qt.point(0, outer);
                        const deep = [Qt.point(right - back.depth, inner), Qt.point(back.depth, inner)];
                        return [corner, Qt.point(right, outer)].concat(deep, corner);
                    }
                }
            }
        }
        // A parcel that lies inside.
        Rectangle {
            visible: door.parcel
            width: Math.min(parent.width * 0.58, parent.height * 0.95)
            height: Math.min(parent.height * 0.56, parent.width * 0.5)
            anchors.horizontalCenter: parent.horizontalCenter
            anchors.bottom: parent.bottom
            anchors.bottomMargin: back.depth * 0.45
            radius: 3
            color: Theme.carton
            border.color: Theme.cartonEdge
            border.width: 2

            Rectangle {
                anchors.horizontalCenter: parent.horizontalCenter
                width: parent.width * 0.16
                height: parent.height
                color: Theme.cartonTape
            }
        }
    }

    // The plate, at rest a plain rectangle (cheap, and every wall has many).
    Rectangle {
        anchors.fill: parent
        visible: !door.moving
        radius: 3
        border.width: Theme.contrast ? 2 : 0
        border.color: Theme.wallPlateEdge
        gradient: Gradient {
            GradientStop {
                position: 0
                color: door.plate
            }
            GradientStop {
                position: 1
                color: door.plateLow
            }
        }

        Rectangle {
            width: parent.width
            height: 2
            color: door.lit ? Qt.lighter(Theme.accent, 1.3) : Theme.wallPlateEdge
            opacity: 0.8
        }
    }
    Shape {
        anchors.fill: parent
        visible: door.moving
        ShapePath {
            strokeColor: door.lit ? Qt.darker(Theme.accentDeep, 1.25) : Theme.wallBody
            strokeWidth: 2
            joinStyle: ShapePath.RoundJoin
            fillGradient: LinearGradient {
                x1: 0
                x2: door.freeX
                y1: 0
                y2: 0
                GradientStop {
                    position: 0
                    color: Qt.darker(door.plateLow, 1 + 0.25 * door.swing)
                }
                GradientStop {
                    position: 1
                    color: door.plate
                }
            }
            PathPolyline {
                path: {
                    const far = door.freeX;
                    const grown = door.freeGrowth;
                    const low = door.height;
                    const hinge = Qt.point(0, 0);
                    return [hinge, Qt.point(far, -grown), Qt.point(far, low + grown), Qt.point(0, low), hinge];
                }
            }
        }
    }

    Text {
        id: label
        visible: !door.moving
        text: door.name
        font.family: Theme.display
        font.weight: door.lit ? Font.Bold : Font.Medium
        font.pixelSize: door.lit ? door.litNameSize : door.nameSize
        color: door.lit ? Theme.accentInk : Theme.wallName
        opacity: door.soft && !door.lit ? 0.7 : 1
        x: door.lit ? (door.width - width) / 2 : door.nameSize * 0.5
        y: door.lit ? (door.height - height) / 2 : Math.min(door.nameSize * 0.32, (door.height - height) / 2)
    }
    Glyph {
        visible: door.faulty && !door.moving
        name: "notice"
        color: Theme.wrong
        size: Math.min(door.height * 0.5, 40)
        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter
        anchors.rightMargin: size * 0.4
    }
    FocusRing {
        shown: door.activeFocus
        radius: 6
        anchors.margins: -2
        color: Qt.alpha(Theme.accent, 0.35)
    }
    Text {
        visible: door.badge !== ""
        text: door.badge
        font.family: Theme.text
        font.pixelSize: door.nameSize * 0.6
        color: door.moving ? Theme.accentInk : Theme.wallName
        anchors.right: parent.right
        anchors.bottom: parent.bottom
        anchors.margins: door.nameSize * 0.3
    }
}
