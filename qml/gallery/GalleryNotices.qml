// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Cubby.Kiosk

// What a person is told beside the headline.
GallerySection {
    title: "Notices and progress"
    note: "Say what happens, then what to do. Said by shape, colour and words."

    Notice {
        width: parent.width
        kind: Notice.Waiting
        text: "The door is still open."
        advice: "Please close it, so that the next person can be served."
    }
    Notice {
        width: parent.width
        kind: Notice.Wrong
        text: "That code is not for this bank."
        advice: "Look at the address in your message."
    }
    Notice {
        width: parent.width
        kind: Notice.Done
        text: "Thank you."
    }
    Row {
        spacing: Theme.margin

        ProgressMark {
            current: 2
            total: 3
        }
        ProgressMark {
            current: 7
            total: 20
        }
        StayMark {
            seconds: 9
        }
    }
    TopBand {
        width: parent.width
        bankName: "Riverside"
        address: "12 Quay Street"
        clock: "21:04"
    }
    TopBand {
        width: parent.width
        bankName: "Riverside"
        address: "12 Quay Street"
        clock: "21:04"
        connected: false
        cameraAvailable: false
    }
}
