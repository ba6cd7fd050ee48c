// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Cubby.Kiosk
import Cubby.Shell

// A return was handed in. The receipt goes with the person: photographed from here, or by message.
Scene {
    id: screen

    required property Kiosk kiosk

    headline: qsTr("Your package is handed in.")
    body: {
        if (kiosk.view.receiptByMessage)
            return qsTr("We send you the receipt as well. Take a picture of this one if you like.");
        return qsTr("Take a picture of this receipt. It shows that your package is here.");
    }

    Rectangle {
        id: card
        anchors.centerIn: parent
        width: Math.min(parent.width, parent.height, 640)
        height: width
        radius: Theme.radius
        color: Theme.paper

        QrCode {
            objectName: "receipt"
            anchors.fill: parent
            anchors.margins: 24
            text: screen.kiosk.view.receipt
            Accessible.role: Accessible.Graphic
            Accessible.name: qsTr("The receipt as a QR code")
        }
    }

    actions: [
        ScanCard {
            width: parent ? parent.width : 0
            visible: label !== ""
            title: qsTr("Handed in, compartment %1").arg(screen.kiosk.view.compartment)
            label: screen.kiosk.view.label
        },
        ActionButton {
            objectName: "button.done"
            back: true
            primary: true
            text: qsTr("Finish")
            onClicked: screen.kiosk.choose(Bank.Done)
        }
    ]
}
