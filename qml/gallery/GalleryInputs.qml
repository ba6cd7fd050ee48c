// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Cubby.Kiosk
import Cubby.Shell

// What is typed, chosen and held before the camera.
GallerySection {
    id: section

    required property Kiosk kiosk
    property string typed: "4711"

    title: "Typing and scanning"
    note: "Digits stand in the same order in every language. The frame of the camera brightens when it sees a code."

    CodeCells {
        anchors.left: parent.left
        code: section.typed
        length: 8
    }
    Row {
        spacing: Theme.margin

        CodeCells {
            code: section.typed.slice(0, 3)
            length: 4
            hidden: true
        }
        CodeCells {
            code: section.typed.slice(0, 4)
            length: 4
            wrong: true
        }
    }
    Row {
        spacing: Theme.margin

        Keypad {
            objectName: "galleryKeypad"
            width: 556
            keyHeight: 132
            onDigit: digit => section.typed = (section.typed + digit).slice(0, 8)
            onErase: section.typed = section.typed.slice(0, -1)
            onBack: section.typed = ""
        }
        Column {
            spacing: Theme.gutter

            CameraWindow {
                width: 520
                height: 300
                source: section.kiosk.camera
            }
            CameraWindow {
                width: 520
                height: 276
                source: section.kiosk.camera
                available: false
            }
        }
    }
    LetterPad {
        width: parent.width
    }
    Row {
        spacing: Theme.gutter

        Repeater {
            model: ["XS", "S", "M", "L", "XL"]
            SizeTile {
                required property int index
                required property string modelData
                width: 212
                height: 300
                size: modelData
                rank: index
                free: index !== 3
                proposed: index === 1
            }
        }
    }
}
