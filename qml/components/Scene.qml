// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Cubby.Kiosk

// The frame of most screens: one headline, at most two sentences, one picture, and below them what can be touched.
// Upright the four stand under each other; lying down the picture is at the left and the rest at the right.
Item {
    id: scene

    property string headline
    property string body
    property int current: 0 // package n of m, where there are several
    property int total: 0
    property bool wide: false // the picture reaches into the margins
    default property alias picture: pictureSlot.data
    property alias actions: actionFlow.data

    readonly property bool landscape: width > height
    readonly property real column: landscape ? 600 : width - 2 * Theme.margin

    Column {
        id: words
        x: scene.landscape ? scene.width - Theme.margin - scene.column : Theme.margin
        y: Theme.topBand + 8
        width: scene.column
        spacing: 20

        ProgressMark {
            current: scene.current
            total: scene.total
        }
        Text {
            objectName: "headline"
            width: parent.width
            text: scene.headline
            wrapMode: Text.Wrap
            font.family: Theme.display
            font.pixelSize: scene.landscape ? 72 : Theme.headlineSize
            font.weight: Font.DemiBold
            font.letterSpacing: -1
            lineHeight: scene.landscape ? 80 : Theme.headlineLine
            lineHeightMode: Text.FixedHeight
            color: Theme.ink
            Accessible.role: Accessible.Heading
            Accessible.name: text
        }
        Text {
            objectName: "body"
            width: parent.width
            visible: text !== ""
            text: scene.body
            wrapMode: Text.Wrap
            font.family: Theme.text
            font.pixelSize: Theme.bodySize
            lineHeight: Theme.bodyLine
            lineHeightMode: Text.FixedHeight
            color: Theme.inkMuted
            Accessible.role: Accessible.StaticText
            Accessible.name: text
        }
    }
    Item {
        id: pictureSlot
        readonly property real bleed: scene.wide && !scene.landscape ? 48 : 0
        x: Theme.margin - bleed
        y: scene.landscape ? Theme.topBand + 8 : words.y + words.height + 40
        width: scene.landscape ? words.x - 64 - Theme.margin : scene.width - 2 * x
        height: (scene.landscape ? scene.height - Theme.margin : actionFlow.y - 48) - y
    }
    Flow {
        id: actionFlow
        x: words.x
        y: scene.height - Theme.margin - height
        width: scene.column
        spacing: Theme.gutter
    }
}
