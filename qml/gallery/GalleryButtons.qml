// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Cubby.Kiosk

// What can be touched, in each of its states.
GallerySection {
    id: section

    title: "Buttons"
    note: "One primary action on a screen, the rest is quiet. A button begins with a verb. Nothing that is touched is smaller than 96 units."

    Grid {
        columns: 2
        rowSpacing: Theme.gutter
        columnSpacing: Theme.gutter

        component Sample: Column {
            default property alias item: slot.data
            property alias name: caption.text
            spacing: Theme.unit
            Item {
                id: slot
                width: 556
                height: children.length > 0 ? children[0].height : 0
            }
            GalleryCaption {
                id: caption
                width: 556
            }
        }

        Sample {
            name: "primary"
            ActionButton {
                primary: true
                glyph: "hand"
                text: "Pick up a package"
            }
        }
        Sample {
            name: "primary, not now"
            ActionButton {
                primary: true
                enabled: false
                glyph: "hand"
                text: "Pick up a package"
            }
        }
        Sample {
            name: "quiet"
            ActionButton {
                glyph: "send"
                text: "Send something back"
            }
        }
        Sample {
            name: "quiet, not now"
            ActionButton {
                enabled: false
                glyph: "send"
                text: "Send something back"
            }
        }
        Sample {
            name: "with a note"
            ActionButton {
                primary: true
                text: "Open A3"
                note: "The first of three packages"
            }
        }
        Sample {
            name: "reached by a keypad"
            ActionButton {
                text: "I need help"
                glyph: "question"
                FocusRing {
                    shown: true
                }
            }
        }
    }
    Row {
        spacing: Theme.gutter

        RoundButton {
            width: 200
            glyph: "globe"
            text: "Language"
        }
        RoundButton {
            width: 200
            glyph: "half"
            text: "Contrast"
            checkable: true
            checked: true
        }
        RoundButton {
            width: 200
            glyph: "person"
            text: "Easier"
            checkable: true
        }
    }
}
