// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Cubby.Kiosk

// The frame of most screens: one headline, at most two sentences, one picture, and below them what can be touched.
// Upright the four stand under each other; lying down the words and what is touched stand beside the picture, and in
// accessible mode only the words do, so that everything that is touched stays low.
Item {
    id: scene

    property string headline
    property string body
    property int current: 0 // package n of m, where there are several
    property int total: 0
    property bool wide: false // the picture reaches into the margins
    property bool flat: false // what is touched needs the whole width of a screen that lies down
    property real foot: Theme.margin
    default property alias picture: pictureSlot.data
    property alias actions: actionFlow.data

    readonly property bool landscape: width > height
    readonly property bool low: landscape && (Theme.large || flat)
    readonly property real inner: width - 2 * Theme.margin
    readonly property real column: landscape ? 600 : inner
    readonly property real side: low ? 760 : column // of the words beside the picture

    Column {
        id: words
        x: Theme.across(scene.landscape ? scene.width - Theme.margin - width : Theme.margin, width, scene.width)
        y: Theme.topBand + 8
        width: scene.side
        spacing: 20

        ProgressMark {
            anchors.left: parent.left
            current: scene.current
            total: scene.total
        }
        Text {
            objectName: "headline"
            width: parent.width
            horizontalAlignment: Text.AlignLeft
            text: scene.headline
            wrapMode: Text.Wrap
            font.family: Theme.display
            font.pixelSize: scene.landscape ? Theme.headlineSize - 16 : Theme.headlineSize
            font.weight: Font.DemiBold
            font.letterSpacing: Theme.rightToLeft ? 0 : -1
            lineHeight: scene.landscape ? Theme.headlineLine - 16 : Theme.headlineLine
            lineHeightMode: Text.FixedHeight
            bottomPadding: Theme.rightToLeft ? 16 : 0 // below the line, too
            color: Theme.ink
            Accessible.role: Accessible.Heading
            Accessible.name: text
        }
        Text {
            objectName: "body"
            width: parent.width
            horizontalAlignment: Text.AlignLeft
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
        x: Theme.across(Theme.margin - bleed, width, scene.width)
        y: scene.landscape ? Theme.topBand + 8 : words.y + words.height + 40
        width: scene.landscape ? scene.inner - scene.side - 64 : scene.inner + 2 * bleed
        height: (scene.landscape && !scene.low ? scene.height - Theme.margin : actionFlow.y - 48) - y
    }
    Flow {
        id: actionFlow
        x: scene.low ? Theme.margin : words.x
        y: scene.height - scene.foot - height
        width: scene.low ? scene.inner : scene.column
        spacing: Theme.gutter
    }
}
