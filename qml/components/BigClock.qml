// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Cubby.Kiosk

// A time of day in digits of one width.
Row {
    id: clock

    required property string time
    property real size: 136
    property color color: Theme.ink
    property int weight: Font.DemiBold

    LayoutMirroring.enabled: false // digits run from left to right everywhere
    Accessible.role: Accessible.Clock
    Accessible.name: time

    Repeater {
        model: clock.time.length
        Text {
            required property int index
            readonly property string mark: clock.time.charAt(index)
            width: clock.size * (mark === ":" ? 0.3 : 0.63)
            horizontalAlignment: Text.AlignHCenter
            text: mark
            font.family: Theme.display
            font.pixelSize: clock.size
            font.weight: clock.weight
            color: clock.color
        }
    }
}
