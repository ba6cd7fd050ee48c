// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Cubby.Kiosk
import Cubby.Shell

// One compartment and a driver. Closing the door is the confirmation; what can be touched is what may be in the way.
Scene {
    id: screen

    required property Kiosk kiosk
    readonly property var view: kiosk.view
    readonly property int shown: view.screen
    readonly property string name: view.compartment
    readonly property bool returns: view.flow === Bank.DropOff // a customer, not a driver

    headline: {
        switch (shown) {
        case Bank.Opening:
            return qsTr("%1 opens.").arg(name);
        case Bank.PressDoor:
            return qsTr("%1 did not open.").arg(name);
        case Bank.IsDoorOpen:
            return qsTr("Is %1 open?").arg(name);
        case Bank.PutIn:
        case Bank.DoorOpen:
            return qsTr("%1 is open.").arg(name);
        case Bank.IsItInside:
            return qsTr("Is it inside %1?").arg(name);
        case Bank.NothingInside:
            return qsTr("Nothing was put in.");
        case Bank.DoorFailed:
            return qsTr("%1 stays shut.").arg(name);
        default:
            return name;
        }
    }
    body: {
        switch (shown) {
        case Bank.Opening:
        case Bank.IsDoorOpen:
            return Words.where(kiosk.wall);
        case Bank.PressDoor:
            return qsTr("Press gently on its door, then open it again.");
        case Bank.PutIn:
            return returns ? qsTr("Put your package in and close the door.") : qsTr("Put the package in and close the door.");
        case Bank.DoorOpen:
            return qsTr("Take the package out and close the door.");
        case Bank.IsItInside:
            return qsTr("%1 is closed.").arg(name);
        case Bank.NothingInside:
            if (returns)
                return qsTr("%1 was closed empty. Open it again, or go back.").arg(name);
            return qsTr("%1 was closed empty. Open it again, or go back to the list.").arg(name);
        case Bank.DoorFailed:
            return qsTr("Support has been told.");
        default:
            return "";
        }
    }

    Column {
        id: above
        width: parent.width
        spacing: Theme.gutter

        ScanCard {
            width: parent.width
            visible: label !== "" && !(screen.low && notice.visible)
            title: qsTr("This package")
            label: screen.view.label
            size: screen.view.size
        }
        Notice {
            id: notice
            objectName: "notice"
            width: parent.width
            visible: text !== ""
            text: Words.notice(screen.kiosk)
            advice: Words.advice(screen.kiosk)
            kind: Words.kind(screen.view.notice)
        }
    }
    Wall {
        anchors.fill: parent
        anchors.topMargin: above.height > 0 ? above.height + Theme.gutter : 0
        model: screen.kiosk.wall
    }

    actions: [
        ChoiceButton {
            kiosk: screen.kiosk
            objectName: "button.openAgain"
            on: [Bank.PressDoor, Bank.NothingInside]
            choice: Bank.OpenAgain
            primary: true
            text: qsTr("Open again")
        },
        ChoiceButton {
            kiosk: screen.kiosk
            objectName: "button.yes"
            on: [Bank.IsDoorOpen, Bank.IsItInside]
            choice: Bank.Yes
            primary: true
            text: screen.shown === Bank.IsDoorOpen ? qsTr("Yes, it is open") : qsTr("Yes, it is inside")
        },
        ChoiceButton {
            kiosk: screen.kiosk
            objectName: "button.no"
            on: [Bank.IsDoorOpen, Bank.IsItInside]
            choice: Bank.No
            text: screen.shown === Bank.IsDoorOpen ? qsTr("No, it is shut") : qsTr("No, open again")
        },
        ChoiceButton {
            kiosk: screen.kiosk
            objectName: "button.needsLarger"
            on: screen.view.canEnlarge ? [Bank.PutIn] : []
            choice: Bank.NeedsLarger
            half: true
            text: qsTr("Take a larger one")
        },
        ChoiceButton {
            kiosk: screen.kiosk
            objectName: "button.fitsSmaller"
            on: screen.view.canShrink ? [Bank.PutIn] : []
            choice: Bank.FitsSmaller
            half: true
            text: qsTr("Take a smaller one")
        },
        ChoiceButton {
            kiosk: screen.kiosk
            objectName: "button.notEmpty"
            on: [Bank.PutIn]
            choice: Bank.NotEmpty
            half: true
            text: qsTr("It is not empty")
        },
        ChoiceButton {
            kiosk: screen.kiosk
            objectName: "button.doesNotClose"
            on: [Bank.PutIn]
            choice: Bank.DoesNotClose
            half: true
            text: qsTr("It does not close")
        },
        ChoiceButton {
            kiosk: screen.kiosk
            objectName: "button.done"
            on: screen.view.sensesDoor ? [] : [Bank.PutIn, Bank.DoorOpen]
            choice: Bank.Done
            primary: true
            text: qsTr("It is closed")
        },
        ChoiceButton {
            kiosk: screen.kiosk
            objectName: "button.itIsShut"
            on: screen.view.sensesDoor && screen.view.notice === Bank.DoorOpenLong ? [Bank.PutIn, Bank.DoorOpen] : []
            choice: Bank.ItIsShut
            half: true
            text: qsTr("It is closed")
        },
        ChoiceButton {
            kiosk: screen.kiosk
            half: screen.view.notice === Bank.DoorOpenLong
            objectName: "button.cancel"
            on: [Bank.PutIn]
            choice: Bank.Back
            text: qsTr("Keep the package")
        },
        ChoiceButton {
            kiosk: screen.kiosk
            objectName: "button.itIsOpen"
            on: [Bank.PressDoor]
            choice: Bank.ItIsOpen
            half: true
            text: qsTr("It is open")
        },
        ChoiceButton {
            kiosk: screen.kiosk
            objectName: "button.back"
            on: [Bank.NothingInside, Bank.PressDoor, Bank.DoorFailed]
            choice: Bank.Back
            half: screen.shown === Bank.PressDoor
            text: screen.returns ? qsTr("Go back") : qsTr("Go back to the list")
            glyph: "back"
        }
    ]
}
