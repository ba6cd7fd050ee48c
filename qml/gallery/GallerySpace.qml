// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Cubby.Kiosk

// Distances to scale, and how long things move.
GallerySection {
    id: section

    title: "Space and motion"
    note: "The short side of a screen has 1080 units. What moves answers a touch or changes the screen; only the light of an open door goes on."

    Repeater {
        model: ["unit", "gutter", "radius", "margin", "smallActionHeight", "actionHeight", "topBand"]

        Item {
            id: line
            required property string modelData
            width: parent.width
            height: 40

            GalleryCaption {
                id: caption
                anchors.left: parent.left
                anchors.verticalCenter: parent.verticalCenter
                width: 340
                text: line.modelData + " " + Theme[line.modelData]
            }
            Rectangle {
                anchors.left: caption.right
                anchors.verticalCenter: parent.verticalCenter
                width: Theme[line.modelData]
                height: 28
                radius: 6
                color: Theme.accent
            }
        }
    }
    Repeater {
        model: ["answer", "change", "breath"]

        Item {
            id: motion
            required property string modelData
            readonly property int time: Theme[modelData]
            width: parent.width
            height: 56

            GalleryCaption {
                id: name
                anchors.left: parent.left
                anchors.verticalCenter: parent.verticalCenter
                width: 340
                text: motion.modelData + " " + motion.time + " ms"
            }
            Rectangle {
                id: track
                anchors.left: name.right
                anchors.verticalCenter: parent.verticalCenter
                width: 560
                height: 12
                radius: 6
                color: Theme.surface
                border.width: Theme.contrast ? Theme.outlineWidth : 0
                border.color: Theme.outline

                Rectangle {
                    property bool there: false
                    x: there ? parent.width - width : 0
                    anchors.verticalCenter: parent.verticalCenter
                    width: 40
                    height: 40
                    radius: 20
                    color: Theme.accent

                    Behavior on x  {
                        NumberAnimation {
                            duration: motion.time
                            easing.type: Easing.OutCubic
                        }
                    }
                    TapHandler {
                        onTapped: parent.there = !parent.there
                    }
                }
            }
            GalleryCaption {
                anchors.left: track.right
                anchors.leftMargin: Theme.gutter
                anchors.verticalCenter: parent.verticalCenter
                text: "touch it"
            }
        }
    }
}
