// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Cubby.Kiosk

// The label that was scanned last, large.
Rectangle {
    id: card

    property string title
    property string label
    property string size
    property bool done: false // scanned, and right

    implicitHeight: words.implicitHeight + 56
    radius: Theme.radius
    color: Theme.surface
    border.width: Theme.outlineWidth
    Accessible.role: Accessible.StaticText
    Accessible.name: {
        const said = title + ": " + label;
        return size ? said + ", " + qsTr("Size %1").arg(size) : said;
    }
    border.color: done ? Theme.done : Theme.outline

    Glyph {
        visible: card.done
        anchors.right: parent.right
        anchors.rightMargin: 32
        y: 28
        name: "check"
        size: 56
        weight: 2.6
        color: Theme.done
    }

    Column {
        id: words
        x: 32
        width: parent.width - 64
        anchors.verticalCenter: parent.verticalCenter
        spacing: 4

        Text {
            width: parent.width
            text: card.title
            elide: Text.ElideRight
            font.family: Theme.text
            font.pixelSize: Theme.labelSize
            color: Theme.inkMuted
        }
        Text {
            objectName: "scannedLabel"
            width: parent.width
            text: card.label
            horizontalAlignment: Text.AlignLeft
            wrapMode: Text.WrapAnywhere
            maximumLineCount: 3
            elide: Text.ElideRight
            font.family: Theme.display
            font.pixelSize: Math.max(36, Math.min(Theme.titleSize, width / (0.64 * Math.max(1, card.label.length))))
            font.weight: Font.DemiBold
            color: Theme.ink
        }
        Text {
            visible: card.size !== ""
            anchors.left: parent.left
            text: qsTr("Size %1").arg(card.size)
            font.family: Theme.text
            font.pixelSize: Theme.labelSize
            font.weight: Font.Medium
            color: Theme.ink
        }
    }
}
