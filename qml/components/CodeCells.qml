// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Cubby.Kiosk

// The digits typed so far, one cell each; a PIN shows dots instead.
Row {
    id: cells

    required property string code
    property int length: 8
    property bool hidden: false
    property bool wrong: false
    property real cellWidth: 104
    property real cellHeight: 152
    readonly property int half: length > 4 ? Math.ceil(length / 2) : length

    spacing: 10
    LayoutMirroring.enabled: false // digits run from left to right everywhere
    Accessible.role: Accessible.Indicator
    Accessible.name: qsTr("%1 of %2 digits typed").arg(code.length).arg(length)

    Repeater {
        model: cells.length

        Item {
            id: cell
            required property int index
            readonly property bool filled: index < cells.code.length
            readonly property bool next: index === cells.code.length

            width: cells.cellWidth + (index === cells.half - 1 && cells.length > cells.half ? 18 : 0)
            height: cells.cellHeight

            Rectangle {
                width: cells.cellWidth
                height: parent.height
                radius: 20
                color: cell.filled ? Theme.surface : "transparent"
                border.width: cell.next || cells.wrong ? 4 : 2
                border.color: cells.wrong ? Theme.wrong : cell.next ? Theme.accent : Theme.fieldEdge

                Text {
                    visible: cell.filled && !cells.hidden
                    anchors.centerIn: parent
                    text: cell.filled ? cells.code.charAt(cell.index) : ""
                    font.family: Theme.display
                    font.pixelSize: Math.min(Theme.codeSize, cells.cellHeight * 0.72)
                    font.weight: Font.DemiBold
                    color: Theme.ink
                }
                Dot {
                    visible: cell.filled && cells.hidden
                    anchors.centerIn: parent
                    diameter: 36
                    color: Theme.ink
                }
            }
        }
    }
}
