// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Cubby.Kiosk

// One thing that a person should know now, said by shape, colour and words.
Rectangle {
    id: notice

    enum Kind {
        Waiting,
        Wrong,
        Done
    }

    property int kind: Notice.Waiting
    property string text
    property string advice
    readonly property color tone: {
        if (kind === Notice.Wrong)
            return Theme.wrong;
        return kind === Notice.Done ? Theme.done : Theme.waiting;
    }

    implicitHeight: words.implicitHeight + 56
    radius: Theme.radius
    color: kind === Notice.Wrong ? Theme.wrongGround : kind === Notice.Done ? Theme.doneGround : Theme.waitingGround
    border.width: Theme.contrast ? Theme.outlineWidth : 0
    border.color: tone
    Accessible.role: Accessible.AlertMessage
    Accessible.name: advice ? text + " " + advice : text

    Glyph {
        id: mark
        anchors.left: parent.left
        anchors.leftMargin: 36
        anchors.verticalCenter: parent.verticalCenter
        name: notice.kind === Notice.Wrong ? "notice" : notice.kind === Notice.Done ? "check" : "clock"
        color: notice.tone
        size: 72
        weight: 1.8
    }
    Column {
        id: words
        anchors.left: mark.right
        anchors.leftMargin: 32
        anchors.right: parent.right
        anchors.rightMargin: 36
        anchors.verticalCenter: parent.verticalCenter
        spacing: 4

        Text {
            width: parent.width
            text: notice.text
            wrapMode: Text.Wrap
            font.family: Theme.text
            font.pixelSize: Theme.bodySize
            font.weight: Font.DemiBold
            color: Theme.ink
        }
        Text {
            width: parent.width
            visible: text !== ""
            text: notice.advice
            wrapMode: Text.Wrap
            font.family: Theme.text
            font.pixelSize: Theme.labelSize
            color: Theme.inkMuted
        }
    }
}
