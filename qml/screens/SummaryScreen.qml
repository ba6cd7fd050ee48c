// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Cubby.Kiosk
import Cubby.Shell

// What this driver did here, with times and compartments.
Scene {
    id: screen

    required property Kiosk kiosk
    readonly property int done: kiosk.view.packages.length

    headline: qsTr("Packages delivered: %1.").arg(done)
    body: {
        const name = kiosk.view.person;
        return name ? qsTr("You are signed out. Thank you, %1.").arg(name) : qsTr("You are signed out.");
    }

    PackageList {
        anchors.fill: parent
        kiosk: screen.kiosk
    }

    actions: [
        ActionButton {
            objectName: "button.signOut"
            primary: true
            text: qsTr("Finish")
            onClicked: screen.kiosk.choose(Bank.Done)
        }
    ]
}
