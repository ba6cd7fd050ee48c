// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Cubby.Kiosk
import Cubby.Shell

// A driver takes out what is expired or goes back: one door after another. Scan it, close the door, the next one opens.
Scene {
    id: screen

    required property Kiosk kiosk
    readonly property var view: kiosk.view
    readonly property int shown: view.screen
    readonly property string name: view.compartment

    current: view.index
    total: view.count
    headline: {
        switch (shown) {
        case Bank.Opening:
            return qsTr("%1 opens.").arg(name);
        case Bank.PressDoor:
            return qsTr("%1 did not open.").arg(name);
        case Bank.IsDoorOpen:
            return qsTr("Is %1 open?").arg(name);
        case Bank.StillInside:
            return qsTr("Something is still inside %1.").arg(name);
        case Bank.DidYouTakeIt:
            return qsTr("Did you take it out of %1?").arg(name);
        case Bank.DoorFailed:
            return qsTr("%1 stays shut.").arg(name);
        default:
            return qsTr("Empty %1.").arg(name);
        }
    }
    body: {
        switch (shown) {
        case Bank.Opening:
        case Bank.IsDoorOpen:
            return Words.where(kiosk.wall);
        case Bank.PressDoor:
            return qsTr("Press gently on its door, then open it again.");
        case Bank.StillInside:
            return qsTr("Open it again to take the package, or leave it here.");
        case Bank.DidYouTakeIt:
            return qsTr("%1 is closed.").arg(name);
        case Bank.DoorFailed:
            return qsTr("Support has been told. Go on with the next one.");
        default:
            return view.scanned ? qsTr("That is the right one. Close the door.") : qsTr("Take this package out and scan it.");
        }
    }

    Column {
        id: above
        width: parent.width
        spacing: Theme.gutter

        ScanCard {
            width: parent.width
            visible: label !== "" && !(screen.low && notice.visible)
            title: screen.view.scanned ? qsTr("Scanned") : qsTr("This package")
            label: screen.view.label
            size: screen.view.size
            done: screen.view.scanned
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
            on: [Bank.PressDoor, Bank.StillInside]
            choice: Bank.OpenAgain
            primary: true
            text: qsTr("Open again")
        },
        ChoiceButton {
            kiosk: screen.kiosk
            objectName: "button.yes"
            on: [Bank.IsDoorOpen, Bank.DidYouTakeIt]
            choice: Bank.Yes
            primary: true
            text: screen.shown === Bank.IsDoorOpen ? qsTr("Yes, it is open") : qsTr("Yes, I have it")
        },
        ChoiceButton {
            kiosk: screen.kiosk
            objectName: "button.no"
            on: [Bank.IsDoorOpen, Bank.DidYouTakeIt]
            choice: Bank.No
            text: screen.shown === Bank.IsDoorOpen ? qsTr("No, it is shut") : qsTr("No, open again")
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
            objectName: "button.leaveIt"
            on: [Bank.StillInside]
            choice: Bank.LeaveIt
            text: qsTr("Leave it inside")
        },
        ChoiceButton {
            kiosk: screen.kiosk
            objectName: "button.done"
            on: screen.view.sensesDoor ? [] : [Bank.TakeOut]
            choice: Bank.Done
            primary: true
            text: qsTr("It is closed")
        },
        ChoiceButton {
            kiosk: screen.kiosk
            objectName: "button.itIsShut"
            on: screen.view.sensesDoor && screen.view.notice === Bank.DoorOpenLong ? [Bank.TakeOut] : []
            choice: Bank.ItIsShut
            half: true
            text: qsTr("It is closed")
        },
        ChoiceButton {
            kiosk: screen.kiosk
            objectName: "button.missing"
            on: [Bank.TakeOut]
            choice: Bank.Missing
            half: true
            text: qsTr("It is empty")
        },
        ChoiceButton {
            kiosk: screen.kiosk
            objectName: "button.somethingElse"
            on: [Bank.TakeOut]
            choice: Bank.SomethingElse
            half: true
            text: qsTr("Something else is inside")
        },
        ChoiceButton {
            kiosk: screen.kiosk
            objectName: "button.skip"
            on: [Bank.TakeOut, Bank.PressDoor, Bank.DoorFailed]
            choice: Bank.Skip
            half: screen.shown !== Bank.DoorFailed
            text: qsTr("Skip this one")
            glyph: "arrow"
        },
        ChoiceButton {
            kiosk: screen.kiosk
            objectName: "button.back"
            on: [Bank.TakeOut, Bank.PressDoor]
            choice: Bank.Back
            half: screen.shown === Bank.TakeOut
            text: qsTr("Go back to the list")
            glyph: "back"
        }
    ]
}
