// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Cubby.Kiosk

// Every colour of the theme, by what it is for.
GallerySection {
    id: section

    readonly property var groups: [{
            "name": "Grounds",
            "colours": ["ground", "groundLow", "surface", "surfacePressed", "outline", "fieldEdge"]
        }, {
            "name": "Ink",
            "colours": ["ink", "inkMuted", "inkFaint", "inkOff"]
        }, {
            "name": "Here",
            "colours": ["accent", "accentPressed", "accentDeep", "accentInk"]
        }, {
            "name": "States",
            "colours": ["wrong", "wrongGround", "waiting", "waitingGround", "done", "doneGround"]
        }, {
            "name": "Wall",
            "colours": ["wallBody", "wallPlate", "wallPlateLow", "wallPlateEdge", "wallName", "wallInside", "wallLamp", "wallShadow", "paper", "carton", "cartonEdge", "cartonTape"]
        }, {
            "name": "Glass",
            "colours": ["glass", "glassInk", "glassMark"]
        }]

    title: "Colours"
    note: "One accent, which means here. Red only for what is wrong, amber for waiting, green for done; never by colour alone."

    Repeater {
        model: section.groups

        Column {
            id: group
            required property var modelData
            width: parent.width
            spacing: Theme.unit

            GalleryCaption {
                anchors.left: parent.left
                text: group.modelData.name
                font.weight: Font.DemiBold
                color: Theme.ink
            }
            Flow {
                width: parent.width
                spacing: Theme.gutter

                Repeater {
                    model: group.modelData.colours

                    Column {
                        id: sample
                        required property string modelData
                        objectName: "colour." + modelData
                        width: 212
                        spacing: Theme.unit

                        Rectangle {
                            width: parent.width
                            height: 96
                            radius: Theme.radius
                            color: Theme[sample.modelData]
                            border.width: Theme.outlineWidth
                            border.color: Theme.outline
                        }
                        GalleryCaption {
                            width: parent.width
                            text: sample.modelData
                            font.weight: Font.Medium
                            color: Theme.ink
                        }
                        GalleryCaption {
                            width: parent.width
                            text: Theme[sample.modelData].toString()
                        }
                    }
                }
            }
        }
    }
}
