// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Cubby.Kiosk

// Every sign that is drawn here.
GallerySection {
    id: section

    title: "Signs"
    note: "Drawn on a grid of 24, in the colour and weight of the words beside them. Arrows point where reading goes."

    Glyph {
        id: all
        visible: false
        name: ""
    }
    Flow {
        width: parent.width
        spacing: Theme.gutter

        Repeater {
            model: Object.keys(all.paths)

            Column {
                id: sign
                required property string modelData
                width: 150
                spacing: Theme.unit

                Rectangle {
                    anchors.horizontalCenter: parent.horizontalCenter
                    width: 120
                    height: 120
                    radius: Theme.radius
                    color: Theme.surface
                    border.width: Theme.contrast ? Theme.outlineWidth : 0
                    border.color: Theme.outline

                    Glyph {
                        anchors.centerIn: parent
                        name: sign.modelData
                        size: 60
                        weight: 1.8
                        color: Theme.ink
                    }
                }
                GalleryCaption {
                    width: parent.width
                    horizontalAlignment: Text.AlignHCenter
                    text: sign.modelData
                }
            }
        }
    }
}
