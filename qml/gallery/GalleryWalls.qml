// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Cubby.Kiosk

// The wall of doors as customers, drivers and technicians see it.
GallerySection {
    id: section

    required property WallModel restWall
    required property WallModel pointingWall
    required property WallModel openWall
    required property WallModel serviceWall

    title: "The wall"
    note: "Drawn from the layout in true proportions. A door is open when its sensor says so. Touch a door to open and shut it."

    Grid {
        columns: 2
        rowSpacing: Theme.gutter
        columnSpacing: Theme.margin

        component Sample: Column {
            id: sample
            required property WallModel wall
            property bool soft: false
            property string name
            spacing: Theme.unit
            Wall {
                width: 556
                height: 500
                model: sample.wall
                soft: sample.soft
                touchable: true
                onDoorTouched: name => {
                    if (!sample.wall.setOpen(name, true))
                        return;
                    sample.wall.lit = name;
                }
            }
            GalleryCaption {
                text: sample.name
            }
        }

        Sample {
            wall: section.restWall
            soft: true
            name: "at rest"
        }
        Sample {
            wall: section.pointingWall
            name: "the way to a door"
        }
        Sample {
            wall: section.openWall
            name: "open"
        }
        Sample {
            wall: section.serviceWall
            name: "for technicians: locks and faults"
        }
    }
}
