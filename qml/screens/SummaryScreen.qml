// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Cubby.Kiosk
import Cubby.Shell

// What this driver did here, with times and compartments.
Scene {
    id: screen

    required property Kiosk kiosk

    readonly property int delivered: Array.from(kiosk.view.packages).filter(p => p.part === Bank.ForDelivery).length
    readonly property int collected: Array.from(kiosk.view.packages).filter(p => p.outcome === Bank.Collected).length

    headline: {
        if (collected === 0)
            return qsTr("%n packages delivered.", "", delivered);
        return delivered === 0 ? qsTr("%n packages collected.", "", collected) : qsTr("%1 delivered, %2 collected.").arg(delivered).arg(collected);
    }
    body: {
        const name = kiosk.view.person;
        return name ? qsTr("You are signed out. Thank you, %1.").arg(name) : qsTr("You are signed out.");
    }

    PackageList {
        anchors.fill: parent
        kiosk: screen.kiosk
        all: screen.kiosk.view.packages
    }

    actions: [
        ActionButton {
            objectName: "button.signOut"
            back: true
            primary: true
            text: qsTr("Finish")
            onClicked: screen.kiosk.choose(Bank.Done)
        }
    ]
}
