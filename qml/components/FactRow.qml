// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Cubby.Kiosk

// One thing and what is known of it, on one line of a technician's list.
Item {
    id: row

    required property string label
    required property string value
    property color tone: Theme.ink
    property string glyph

    implicitHeight: Math.max(words.implicitHeight, said.implicitHeight) + 20
    Accessible.role: Accessible.StaticText
    Accessible.name: label + ": " + value

    Text {
        id: words
        anchors.left: parent.left
        anchors.verticalCenter: parent.verticalCenter
        // Values stand in one column where there is room for that.
        width: Math.max(Math.min(implicitWidth + 24, parent.width * 0.55), parent.width > 500 ? parent.width * 0.42 : 0)
        text: row.label
        elide: Text.ElideRight
        font.family: Theme.text
        font.pixelSize: Theme.labelSize
        color: Theme.inkMuted
    }
    Glyph {
        id: mark
        visible: row.glyph !== ""
        anchors.left: words.right
        anchors.verticalCenter: parent.verticalCenter
        name: row.glyph || "check"
        size: visible ? 36 : 0
        weight: 2.2
        color: row.tone
    }
    Text {
        id: said
        anchors.left: mark.right
        anchors.leftMargin: mark.visible ? 12 : 0
        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter
        text: row.value
        wrapMode: Text.Wrap
        maximumLineCount: 2
        elide: Text.ElideRight
        font.family: Theme.text
        font.pixelSize: Theme.labelSize
        font.weight: Font.DemiBold
        color: row.tone
    }
    Rectangle {
        anchors.bottom: parent.bottom
        width: parent.width
        height: 1
        color: Theme.outline
        opacity: 0.6
    }
}
