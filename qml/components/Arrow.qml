// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Shapes
import Cubby.Kiosk

// A curved arrow between two points of its parent, from "you are here" to the door.
Shape {
    id: arrow

    required property point from
    required property point to
    property real weight: 10
    property color color: Theme.accent
    property color rim: Theme.wallBody

    // The curve leaves sideways and arrives sideways: it reads as walking along the wall.
    readonly property real reach: to.x - from.x
    readonly property point bendFrom: Qt.point(from.x + reach * 0.55, from.y)
    readonly property point bendTo: Qt.point(to.x - reach * 0.45, to.y)
    readonly property real side: reach < 0 ? -1 : 1

    anchors.fill: parent

    component Curve: ShapePath {
        startX: arrow.from.x
        startY: arrow.from.y
        fillColor: "transparent"
        capStyle: ShapePath.RoundCap
        joinStyle: ShapePath.RoundJoin

        PathCubic {
            control1X: arrow.bendFrom.x
            control1Y: arrow.bendFrom.y
            control2X: arrow.bendTo.x
            control2Y: arrow.bendTo.y
            x: arrow.to.x
            y: arrow.to.y
        }
        PathMove {
            x: arrow.to.x - arrow.side * arrow.weight * 2.6
            y: arrow.to.y - arrow.weight * 2.2
        }
        PathLine {
            x: arrow.to.x
            y: arrow.to.y
        }
        PathLine {
            x: arrow.to.x - arrow.side * arrow.weight * 2.6
            y: arrow.to.y + arrow.weight * 2.2
        }
    }

    Curve {
        strokeColor: arrow.rim
        strokeWidth: arrow.weight * 2
    }
    Curve {
        strokeColor: arrow.color
        strokeWidth: arrow.weight
    }
}
