// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Cubby.Kiosk

// n of m: one bar for each package, filled up to the present one.
Row {
    id: mark

    required property int current // from 1
    required property int total
    property real barWidth: 64

    spacing: 12
    visible: total > 1
    Accessible.role: Accessible.ProgressBar
    Accessible.name: qsTr("Package %1 of %2").arg(current).arg(total)

    Repeater {
        model: mark.total <= 6 ? mark.total : 0
        Rectangle {
            required property int index
            anchors.verticalCenter: parent.verticalCenter
            width: mark.barWidth
            height: 12
            radius: 6
            color: index < mark.current ? Theme.accent : Theme.outline
        }
    }
    Text {
        leftPadding: 8
        anchors.verticalCenter: parent.verticalCenter
        text: qsTr("%1 of %2").arg(mark.current).arg(mark.total)
        font.family: Theme.text
        font.pixelSize: Theme.labelSize
        font.weight: Font.Medium
        color: Theme.inkMuted
    }
}
