// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Shapes
import Cubby.Kiosk

// A line icon on a grid of 24, drawn here so that it takes the colour and weight of the text beside it.
Shape {
    id: glyph

    required property string name
    property color color: Theme.ink
    property real size: 48
    property real weight: 2

    readonly property var paths: ({
            "arrow": "M4 12H20M13 5L20 12L13 19",
            "back": "M20 12H4M11 5L4 12L11 19",
            "badge": "M5 7H19V20H5ZM9 7V4H15V7M9.5 12A2.5 2.5 0 1 0 14.5 12A2.5 2.5 0 1 0 9.5 12M8 17.5H16",
            "box": "M12 3L20.5 7.5V16.5L12 21L3.5 16.5V7.5ZM3.5 7.5L12 12L20.5 7.5M12 12V21M7.6 5.3L16.2 9.8",
            "camera": "M3 8H7L9 5H15L17 8H21V19H3ZM8.5 13A3.5 3.5 0 1 0 15.5 13A3.5 3.5 0 1 0 8.5 13",
            "cameraOff": "M3 8H7L9 5H15L17 8H21V19H3ZM8.5 13A3.5 3.5 0 1 0 15.5 13A3.5 3.5 0 1 0 8.5 13M3 2.5L21 22",
            "check": "M4 12.5L10 18.5L20.5 6.5",
            "clock": "M3 12A9 9 0 1 0 21 12A9 9 0 1 0 3 12M12 6.5V12L16 14.5",
            "close": "M5.5 5.5L18.5 18.5M18.5 5.5L5.5 18.5",
            "cloud": "M7 18.5A4.5 4.5 0 0 1 7 9.5A5.6 5.6 0 0 1 17.6 10.6A4 4 0 0 1 17.5 18.5Z",
            "cloudOff": "M7 18.5A4.5 4.5 0 0 1 7 9.5A5.6 5.6 0 0 1 17.6 10.6A4 4 0 0 1 17.5 18.5ZM4 3.5L20 21.5",
            "code": "M4 4H10V10H4ZM14 4H20V10H14ZM4 14H10V20H4ZM14 14H17V17M20 14V17M14 20H17M20 20V20.1",
            "door": "M5 21V3H19V21M2.5 21H21.5M15 12V12.1",
            "erase": "M9 5.5H21V18.5H9L3 12ZM12 9.5L17 14.5M17 9.5L12 14.5",
            "ear": "M8 14V9.5A4.5 4.5 0 0 1 17 9.5C17 13.5 13.5 13.5 13.5 17A3 3 0 0 1 8 18M11 10A1.8 1.8 0 0 1 14 10",
            "globe": "M3 12A9 9 0 1 0 21 12A9 9 0 1 0 3 12M3 12H21M12 3C16.5 7.5 16.5 16.5 12 21C7.5 16.5 7.5 7.5 12 3",
            "hand": "M12 3V13M8.5 9.5L12 13L15.5 9.5M4 16V20.5H20V16",
            "notice": "M12 3.5L22 20.5H2ZM12 10V14.5M12 17.4V17.5",
            "open": "M5 21V3H19V21H5M5 3L13 6V23L5 21",
            "question": "M3 12A9 9 0 1 0 21 12A9 9 0 1 0 3 12M9.2 9.6A2.8 2.8 0 1 1 12 12.6V14M12 17V17.1",
            "person": "M10.2 4.2A1.8 1.8 0 1 0 13.8 4.2A1.8 1.8 0 1 0 10.2 4.2M4 8.5L10 9.7V14L8 21M20 8.5L14 9.7V14L16 21M10 9.7H14",
            "half": "M3 12A9 9 0 1 0 21 12A9 9 0 1 0 3 12M12 3V21M12 6.5H16.6M12 10H19.4M12 14H19.4M12 17.5H16.6",
            "truck": "M2 6H14V17H2ZM14 9.5H18.5L22 13V17H14M5 17A2 2 0 1 0 9 17A2 2 0 1 0 5 17M15.5 17A2 2 0 1 0 19.5 17A2 2 0 1 0 15.5 17",
            "letters": "M3 19L8.5 5L14 19M5 14.5H12M15.5 19L18.5 11L21.5 19M16.5 16.5H20.5",
            "send": "M12 15V3M7.5 7.5L12 3L16.5 7.5M4 13V20.5H20V13",
            "wrench": "M14.5 6A4.5 4.5 0 0 0 20 11.5L10.5 21A2.5 2.5 0 0 1 7 17.5L16.5 8M14.5 6A4.5 4.5 0 0 1 18 3.5",
            "repeat": "M20 12A8 8 0 1 1 17.2 5.9M17.6 2.4V6.4H13.6"
        })

    // Arrows point where reading goes.
    readonly property bool mirrored: Theme.rightToLeft && /^(arrow|back|erase|speak)$/.test(name)

    transform: Scale {
        origin.x: glyph.width / 2
        xScale: glyph.mirrored ? -1 : 1
    }

    implicitWidth: size
    implicitHeight: size

    ShapePath {
        fillColor: "transparent"
        strokeColor: glyph.color
        strokeWidth: glyph.weight * glyph.size / 24
        capStyle: ShapePath.RoundCap
        joinStyle: ShapePath.RoundJoin
        scale: Qt.size(glyph.size / 24, glyph.size / 24)

        PathSvg {
            path: glyph.paths[glyph.name] ?? ""
        }
    }
}
