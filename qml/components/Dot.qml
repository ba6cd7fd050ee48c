// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Shapes

// A disc, or a ring where only its line has a colour.
Shape {
    id: dot

    property real diameter: 36
    property color color: "transparent"
    property color line: "transparent"
    property real lineWidth: 0

    implicitWidth: diameter
    implicitHeight: diameter

    ShapePath {
        fillColor: dot.color
        strokeColor: dot.line
        strokeWidth: dot.lineWidth > 0 ? dot.lineWidth : -1

        PathAngleArc {
            centerX: dot.diameter / 2
            centerY: dot.diameter / 2
            radiusX: (dot.diameter - dot.lineWidth) / 2
            radiusY: radiusX
            sweepAngle: 360
        }
    }
}
