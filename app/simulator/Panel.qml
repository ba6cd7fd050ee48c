// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Layouts
import Cubby.Kiosk
import Cubby.Simulator

// A titled card at the side of the wall.
Rectangle {
    id: panel

    default property alias content: column.data
    property string title

    border.color: Theme.outline
    color: Theme.surface
    implicitHeight: column.implicitHeight + 36
    radius: 14

    ColumnLayout {
        id: column
        anchors.fill: parent
        anchors.margins: 18
        spacing: 10

        Text {
            color: Theme.inkMuted
            font.family: Theme.text
            font.letterSpacing: 0.6
            font.pixelSize: 14
            font.weight: Font.DemiBold
            text: panel.title
        }
    }
}
