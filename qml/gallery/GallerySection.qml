// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Cubby.Kiosk

// One subject of the gallery: its name and what to know of it, and beside them what it looks like.
Item {
    id: section

    required property string title
    property string note
    default property alias content: content.data

    readonly property real side: 340
    readonly property real wide: width - side - 3 * Theme.margin // of the content

    width: parent ? parent.width : 0
    height: Math.max(words.height, content.height)
    objectName: "section." + title

    Column {
        id: words
        anchors.left: parent.left
        anchors.leftMargin: Theme.margin
        width: section.side
        spacing: Theme.unit

        Text {
            width: parent.width
            horizontalAlignment: Text.AlignLeft
            text: section.title
            wrapMode: Text.Wrap
            font.family: Theme.display
            font.pixelSize: Theme.bandSize
            font.weight: Font.DemiBold
            color: Theme.ink
            Accessible.role: Accessible.Heading
            Accessible.name: text
        }
        Text {
            width: parent.width
            horizontalAlignment: Text.AlignLeft
            visible: text !== ""
            text: section.note
            wrapMode: Text.Wrap
            font.family: Theme.text
            font.pixelSize: Theme.smallSize
            color: Theme.inkMuted
        }
    }
    Column {
        id: content
        anchors.right: parent.right
        anchors.rightMargin: Theme.margin
        width: section.wide
        spacing: Theme.gutter
    }
}
