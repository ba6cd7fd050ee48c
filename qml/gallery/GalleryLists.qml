// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Cubby.Kiosk
import Cubby.Shell

// What drivers and technicians read.
GallerySection {
    id: section

    required property Kiosk kiosk

    function entry(label: string, size: string, values: var): var {
        return Object.assign({
                "label": label,
                "size": size,
                "compartment": "",
                "done": false,
                "doneAt": 0,
                "part": Bank.ForDelivery,
                "outcome": 0
            }, values);
    }

    title: "Lists"
    note: "Denser, for people who come every day: what is to do first, what is done last."

    PackageList {
        width: parent.width
        height: contentHeight
        interactive: false
        kiosk: section.kiosk
        all: [section.entry("00340434161094000018", "M", {}), section.entry("1Z 999 AA1 01 2345 6784", "S", {
                    "part": Bank.ExpiredHere,
                    "compartment": "A2"
                }), section.entry("JJD000390007882314", "L", {
                    "done": true,
                    "compartment": "C1"
                }), section.entry("CUBBY700004", "S", {
                    "done": true,
                    "compartment": "A4",
                    "part": Bank.ExpiredHere,
                    "outcome": Bank.WasMissing
                })]
    }
    ScanCard {
        width: parent.width
        title: "Scanned"
        label: "00340434161094000018"
        size: "M"
        done: true
    }
    Column {
        width: parent.width

        FactRow {
            width: parent.width
            label: "Lock"
            value: "board 1, channel 4"
        }
        FactRow {
            width: parent.width
            label: "Door sensor"
            value: "works"
            glyph: "check"
            tone: Theme.done
        }
        FactRow {
            width: parent.width
            label: "Presence sensor"
            value: "says nothing"
            glyph: "notice"
            tone: Theme.waiting
        }
    }
}
