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

    // Walking along the wall: the curve arrives sideways, and leaves sideways too unless the door is close by.
    readonly property real reach: to.x - from.x
    readonly property real drop: to.y - from.y
    readonly property bool close: Math.abs(reach) < Math.abs(drop) * 1.6
    readonly property point bendFrom: Qt.point(from.x + (close ? 0 : reach * 0.55), from.y + (close ? drop * 0.7 : 0))
    readonly property point bendTo: close ? Qt.point(from.x + reach * 0.1, to.y) : Qt.point(to.x - reach * 0.45, to.y)
    readonly property real side: reach < 0 ? -1 : 1

    readonly property real tipX: to.x - side * weight * 2.6
    readonly property real tipY: weight * 2.2
    readonly property string outline: {
        const bow = `M${from.x} ${from.y}C${bendFrom.x} ${bendFrom.y} ${bendTo.x} ${bendTo.y} ${to.x} ${to.y}`;
        const head = `M${tipX} ${to.y - tipY}L${to.x} ${to.y}L${tipX} ${to.y + tipY}`;
        return bow + head;
    }

    anchors.fill: parent

    ShapePath {
        fillColor: "transparent"
        strokeColor: arrow.rim
        strokeWidth: arrow.weight * 2
        capStyle: ShapePath.RoundCap
        joinStyle: ShapePath.RoundJoin

        PathSvg {
            path: arrow.outline
        }
    }
    ShapePath {
        fillColor: "transparent"
        strokeColor: arrow.color
        strokeWidth: arrow.weight
        capStyle: ShapePath.RoundCap
        joinStyle: ShapePath.RoundJoin

        PathSvg {
            path: arrow.outline
        }
    }
}
