// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Cubby.Kiosk
import Cubby.Shell

// One compartment and a customer, from the lock's click to the thanks. The wall stays while the words change.
Scene {
    id: screen

    required property Kiosk kiosk
    readonly property var view: kiosk.view
    readonly property int shown: view.screen
    readonly property string name: view.compartment
    property string told // the compartment about which a problem was told while its door is open
    readonly property bool reported: view.problem || told === name

    onShownChanged: told = ""

    wide: true
    current: view.index
    total: view.count
    headline: {
        switch (shown) {
        case Bank.Opening:
            return qsTr("Compartment %1\u00a0opens.").arg(name);
        case Bank.PressDoor:
            return qsTr("%1 did not open.").arg(name);
        case Bank.IsDoorOpen:
            return qsTr("Is %1 open?").arg(name);
        case Bank.DoorOpen:
            return qsTr("Compartment %1 is\u00a0open.").arg(name);
        case Bank.StillInside:
            return qsTr("Your package seems to be inside still.");
        case Bank.DidYouTakeIt:
            return qsTr("Did you take your package?");
        case Bank.Thanks:
            return qsTr("Thank you.");
        case Bank.DoorFailed:
            return qsTr("%1 stays shut.").arg(name);
        case Bank.ProblemNoted:
            return qsTr("It is noted.");
        default:
            return "";
        }
    }
    body: {
        switch (shown) {
        case Bank.Opening:
            return Words.where(kiosk.wall);
        case Bank.PressDoor:
            return qsTr("Press gently on its door, then open it again.");
        case Bank.IsDoorOpen:
            return Words.where(kiosk.wall);
        case Bank.DoorOpen:
            if (reported)
                return qsTr("Put it back and close the door. Support is told about it.");
            return qsTr("Take your package and close the door.");
        case Bank.StillInside:
            return qsTr("Open %1 again to take it, or leave it with us.").arg(name);
        case Bank.DidYouTakeIt:
            return qsTr("%1 is closed.").arg(name);
        case Bank.Thanks:
            return qsTr("%1 is closed. If you forgot something, open it again.").arg(name);
        case Bank.DoorFailed:
            return qsTr("Support has been told. Your package is safe and your code stays good.");
        case Bank.ProblemNoted:
            return qsTr("Support has been told and will write to you.");
        default:
            return "";
        }
    }

    Wall {
        anchors.fill: parent
        model: screen.kiosk.wall
    }

    actions: [
        Notice {
            objectName: "notice"
            width: parent ? parent.width : 0
            visible: text !== ""
            text: Words.notice(screen.kiosk)
            advice: Words.advice(screen.kiosk)
            kind: Words.kind(screen.view.notice)
        },
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
            objectName: "button.leaveIt"
            on: [Bank.StillInside]
            choice: Bank.LeaveIt
            text: qsTr("Leave it inside")
        },
        ChoiceButton {
            kiosk: screen.kiosk
            objectName: "button.done"
            on: [Bank.Thanks, Bank.DoorFailed, Bank.ProblemNoted]
            choice: Bank.Done
            back: true
            primary: true
            text: qsTr("Finish")
        },
        ChoiceButton {
            kiosk: screen.kiosk
            objectName: "button.openAgain"
            on: [Bank.Thanks]
            choice: Bank.OpenAgain
            half: true
            text: qsTr("Open again")
            glyph: "repeat"
        },
        ChoiceButton {
            kiosk: screen.kiosk
            objectName: "button.done"
            on: screen.view.sensesDoor ? [] : [Bank.DoorOpen]
            choice: Bank.Done
            primary: true
            text: qsTr("It is closed")
        },
        ChoiceButton {
            kiosk: screen.kiosk
            objectName: "button.itIsShut"
            on: screen.view.sensesDoor && screen.view.notice === Bank.DoorOpenLong ? [Bank.DoorOpen] : []
            choice: Bank.ItIsShut
            half: !screen.reported
            text: qsTr("It is closed")
        },
        ChoiceButton {
            kiosk: screen.kiosk
            objectName: "button.report"
            on: screen.reported ? [] : [Bank.DoorOpen, Bank.Thanks]
            choice: Bank.ReportProblem
            half: screen.shown === Bank.Thanks || screen.view.sensesDoor && screen.view.notice === Bank.DoorOpenLong
            text: half ? qsTr("Report a problem") : qsTr("Report: not mine, or damaged")
            onClicked: screen.told = screen.name
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
            half: true
            on: [Bank.PressDoor]
            choice: Bank.Back
            text: qsTr("Come back later")
        }
    ]
}
