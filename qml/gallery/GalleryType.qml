// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Cubby.Kiosk

// The sizes in which something is written.
GallerySection {
    id: section

    readonly property string sentence: Theme.rightToLeft ? "الباب B4 مفتوح." : "Door B4 is open."
    readonly property var sizes: [{
            "name": "headlineSize",
            "display": true
        }, {
            "name": "invitationSize",
            "display": true
        }, {
            "name": "titleSize",
            "display": true
        }, {
            "name": "buttonSize"
        }, {
            "name": "bandSize",
            "display": true
        }, {
            "name": "bodySize"
        }, {
            "name": "labelSize"
        }, {
            "name": "smallSize"
        }]

    title: "Type"
    note: Theme.display + " for what is large, " + Theme.text + " for what is read; Noto for Arabic and Chinese. Sentences end with a full stop, buttons do not."

    Repeater {
        model: section.sizes

        Item {
            id: line
            required property var modelData
            width: parent.width
            height: sample.implicitHeight + Theme.unit

            GalleryCaption {
                id: caption
                anchors.left: parent.left
                anchors.baseline: sample.baseline
                width: 260
                text: line.modelData.name + " " + Theme[line.modelData.name]
            }
            Text {
                id: sample
                anchors.left: caption.right
                text: section.sentence
                font.family: line.modelData.display ? Theme.display : Theme.text
                font.pixelSize: Theme[line.modelData.name]
                font.weight: line.modelData.display ? Font.DemiBold : Font.Normal
                font.letterSpacing: line.modelData.name === "headlineSize" && !Theme.rightToLeft ? -1 : 0
                color: Theme.ink
            }
        }
    }
    Row {
        width: parent.width
        spacing: Theme.margin

        Column {
            spacing: Theme.unit
            BigClock {
                time: "21:04"
            }
            GalleryCaption {
                text: "digits of one width"
            }
        }
        Column {
            spacing: Theme.unit
            Text {
                text: "B4"
                font.family: Theme.display
                font.pixelSize: Theme.codeSize
                font.weight: Font.DemiBold
                color: Theme.ink
            }
            GalleryCaption {
                text: "codeSize " + Theme.codeSize
            }
        }
    }
}
