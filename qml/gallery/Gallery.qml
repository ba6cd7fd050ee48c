// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Cubby.Kiosk
import Cubby.Shell

// The whole design system on one page, for whoever works on the screens: `cubby-kiosk --gallery`. Its own words are
// English; nothing of it is shown to customers.
Rectangle {
    id: gallery

    required property Kiosk kiosk
    required property WallModel restWall
    required property WallModel pointingWall
    required property WallModel openWall
    required property WallModel serviceWall

    property string look: "day"
    property bool large: false
    property bool rightToLeft: false
    property bool reducedMotion: false

    readonly property real pageWidth: 1720 // design units, which the window's width has
    readonly property real unitScale: width / pageWidth

    color: Theme.ground

    Binding {
        target: Theme
        property: "night"
        value: gallery.look !== "day"
    }
    Binding {
        target: Theme
        property: "contrast"
        value: gallery.look === "contrast"
    }
    Binding {
        target: Theme
        property: "large"
        value: gallery.large
    }
    Binding {
        target: Theme
        property: "rightToLeft"
        value: gallery.rightToLeft
    }
    Binding {
        target: Theme
        property: "reducedMotion"
        value: gallery.reducedMotion
    }

    Item {
        width: gallery.pageWidth
        height: gallery.height / Math.max(gallery.unitScale, 0.01)
        scale: gallery.unitScale
        transformOrigin: Item.TopLeft
        LayoutMirroring.enabled: Theme.rightToLeft
        LayoutMirroring.childrenInherit: true

        Flickable {
            id: page
            objectName: "page"
            anchors.fill: parent
            anchors.topMargin: Theme.topBand
            contentHeight: sections.height + 2 * Theme.margin
            boundsBehavior: Flickable.StopAtBounds

            Column {
                id: sections
                y: Theme.margin / 2
                width: page.width
                spacing: Theme.margin

                GalleryColours {
                }
                GalleryType {
                }
                GallerySpace {
                }
                GalleryButtons {
                }
                GalleryInputs {
                    kiosk: gallery.kiosk
                }
                GalleryNotices {
                }
                GalleryWalls {
                    restWall: gallery.restWall
                    pointingWall: gallery.pointingWall
                    openWall: gallery.openWall
                    serviceWall: gallery.serviceWall
                }
                GalleryLists {
                    kiosk: gallery.kiosk
                }
                GalleryGlyphs {
                }
            }
        }

        Rectangle {
            width: parent.width
            height: Theme.topBand
            color: Theme.ground

            Text {
                anchors.left: parent.left
                anchors.leftMargin: Theme.margin
                anchors.verticalCenter: parent.verticalCenter
                text: "Cubby"
                font.family: Theme.display
                font.pixelSize: Theme.titleSize
                font.weight: Font.DemiBold
                color: Theme.ink
            }
            Row {
                id: switches
                anchors.right: parent.right
                anchors.rightMargin: Theme.margin
                anchors.verticalCenter: parent.verticalCenter
                spacing: Theme.unit

                component Look: RoundButton {
                    required property string look
                    objectName: "look." + look
                    width: 152
                    checkable: true
                    checked: gallery.look === look
                    onClicked: gallery.look = look
                }
                Look {
                    look: "day"
                    glyph: "door"
                    text: "Day"
                }
                Look {
                    look: "night"
                    glyph: "clock"
                    text: "Night"
                }
                Look {
                    look: "contrast"
                    glyph: "half"
                    text: "Contrast"
                }
                Item {
                    width: Theme.gutter
                    height: 1
                }
                RoundButton {
                    objectName: "switch.large"
                    width: 152
                    glyph: "person"
                    text: "Larger"
                    checkable: true
                    checked: gallery.large
                    onClicked: gallery.large = checked
                }
                RoundButton {
                    objectName: "switch.rightToLeft"
                    width: 152
                    glyph: "globe"
                    text: "العربية"
                    spokenName: "Right to left"
                    checkable: true
                    checked: gallery.rightToLeft
                    onClicked: gallery.rightToLeft = checked
                }
                RoundButton {
                    objectName: "switch.reducedMotion"
                    width: 152
                    glyph: "repeat"
                    text: "Calm"
                    checkable: true
                    checked: gallery.reducedMotion
                    onClicked: gallery.reducedMotion = checked
                }
            }
            Rectangle {
                anchors.bottom: parent.bottom
                width: parent.width
                height: Theme.outlineWidth
                color: Theme.outline
            }
        }
    }
}
