// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Cubby.Kiosk
import Cubby.Shell

// One compartment and a technician: all that is known of it, and what can be done about it. Also the audit of every door
// and the calibration of a sensor, which are about one compartment at a time.
Scene {
    id: screen

    required property Kiosk kiosk
    readonly property var view: kiosk.view
    readonly property int shown: view.screen
    readonly property string name: view.compartment
    readonly property var door: view.service.doors.find(each => each.name === name) ?? null
    readonly property bool sensorWorks: door !== null && door.doorSensor !== "Absent"

    current: shown === Bank.AuditDoor ? view.index : 0
    total: shown === Bank.AuditDoor ? view.count : 0
    headline: {
        switch (shown) {
        case Bank.Opening:
            return qsTr("%1 opens.").arg(name);
        case Bank.PressDoor:
            return qsTr("%1 did not open.").arg(name);
        case Bank.IsDoorOpen:
            return qsTr("Is %1 open?").arg(name);
        case Bank.CalibrateShut:
            return qsTr("Close %1.").arg(name);
        case Bank.CalibrateOpen:
            return qsTr("Is %1 open?").arg(name);
        case Bank.CalibrateDone:
            return Words.finding(view.finding);
        case Bank.AuditDoor:
            return view.label ? qsTr("Look into %1.").arg(name) : qsTr("%1 should be empty.").arg(name);
        default:
            return name;
        }
    }
    body: {
        switch (shown) {
        case Bank.CalibrateShut:
            return qsTr("Its sensor is read shut first, then open.");
        case Bank.CalibrateOpen:
            return qsTr("The lock was pulsed once.");
        case Bank.CalibrateDone:
            return view.finding === Bank.SensorReversed ? qsTr("The setting that its board needs is in the journal.") : "";
        case Bank.AuditDoor:
            return qsTr("Say what you see, then close the door.");
        default:
            return "";
        }
    }

    Column {
        id: facts
        width: screen.landscape ? parent.width : parent.width
        spacing: 0

        ScanCard {
            width: parent.width
            visible: screen.shown === Bank.AuditDoor && label !== ""
            title: qsTr("Should be inside")
            label: screen.view.label
        }
        Notice {
            objectName: "notice"
            width: parent.width
            visible: text !== ""
            text: Words.notice(screen.kiosk)
            advice: Words.advice(screen.kiosk)
            kind: Words.kind(screen.view.notice)
        }
        FactRow {
            visible: screen.door !== null
            width: parent.width
            label: qsTr("Lock")
            value: screen.door ? screen.door.lock + "  " + qsTr("Size %1").arg(screen.door.size) : ""
        }
        FactRow {
            visible: screen.door !== null
            width: parent.width
            label: qsTr("Door")
            value: screen.door ? Words.sensed(screen.door.door, screen.door.doorSensor, screen.door.doorFault) : ""
            tone: screen.door && screen.door.doorSensor === "Faulty" ? Theme.wrong : Theme.ink
            glyph: screen.door && screen.door.doorSensor === "Faulty" ? "notice" : ""
        }
        FactRow {
            visible: screen.door !== null
            width: parent.width
            label: qsTr("Inside")
            value: screen.door ? Words.sensed(screen.door.presence, screen.door.presenceSensor, screen.door.presenceFault) : ""
            tone: screen.door && screen.door.presenceSensor === "Faulty" ? Theme.wrong : Theme.ink
            glyph: screen.door && screen.door.presenceSensor === "Faulty" ? "notice" : ""
        }
        FactRow {
            visible: screen.door !== null
            width: parent.width
            label: qsTr("Condition")
            value: screen.door ? Words.condition(screen.door.condition) : ""
            tone: screen.door && screen.door.condition !== "Good" ? Theme.waiting : Theme.ink
            glyph: screen.door && screen.door.condition !== "Good" ? "notice" : "check"
        }
        FactRow {
            visible: screen.door !== null
            width: parent.width
            label: qsTr("On record")
            value: {
                if (!screen.door)
                    return "";
                const custody = Words.custody(screen.door.custody);
                return screen.door.content ? custody + ", " + screen.door.content : custody;
            }
        }
    }
    Wall {
        anchors.fill: parent
        anchors.topMargin: facts.height + 32
        visible: height > 200
        model: screen.kiosk.wall
    }

    actions: [
        ChoiceButton {
            kiosk: screen.kiosk
            objectName: "button.openDoor"
            on: [Bank.ServiceDoor]
            choice: Bank.OpenDoor
            primary: true
            text: qsTr("Open %1").arg(screen.name)
        },
        ChoiceButton {
            kiosk: screen.kiosk
            objectName: "button.openAgain"
            on: [Bank.PressDoor]
            choice: Bank.OpenAgain
            primary: true
            text: qsTr("Open again")
        },
        ChoiceButton {
            kiosk: screen.kiosk
            objectName: "button.yes"
            on: [Bank.IsDoorOpen, Bank.CalibrateOpen]
            choice: Bank.Yes
            primary: true
            text: qsTr("Yes, it is open")
        },
        ChoiceButton {
            kiosk: screen.kiosk
            objectName: "button.no"
            on: [Bank.IsDoorOpen, Bank.CalibrateOpen]
            choice: Bank.No
            text: qsTr("No, it is shut")
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
            objectName: "button.done"
            on: [Bank.CalibrateShut, Bank.CalibrateDone]
            choice: Bank.Done
            primary: true
            text: screen.shown === Bank.CalibrateShut ? qsTr("It is closed") : qsTr("Finish")
        },
        ChoiceButton {
            kiosk: screen.kiosk
            objectName: "button.asExpected"
            on: [Bank.AuditDoor, Bank.ServiceDoor]
            choice: Bank.AsExpected
            primary: screen.shown === Bank.AuditDoor
            half: screen.shown === Bank.ServiceDoor
            text: screen.view.label || screen.door && screen.door.content ? qsTr("As on record") : qsTr("It is empty")
        },
        ChoiceButton {
            kiosk: screen.kiosk
            objectName: "button.missing"
            on: screen.view.label ? [Bank.AuditDoor] : []
            choice: Bank.Missing
            half: true
            text: qsTr("It is empty")
        },
        ChoiceButton {
            kiosk: screen.kiosk
            objectName: "button.somethingElse"
            on: [Bank.AuditDoor]
            choice: Bank.SomethingElse
            half: true
            text: qsTr("Something else is inside")
        },
        ChoiceButton {
            kiosk: screen.kiosk
            objectName: "button.skip"
            on: [Bank.AuditDoor, Bank.PressDoor]
            choice: Bank.Skip
            half: true
            text: qsTr("Skip this one")
        },
        ChoiceButton {
            kiosk: screen.kiosk
            objectName: "button.outOfOrder"
            on: screen.door && screen.door.condition !== "OutOfOrder" ? [Bank.ServiceDoor] : []
            choice: Bank.SetOutOfOrder
            half: true
            text: qsTr("Out of order")
        },
        ChoiceButton {
            kiosk: screen.kiosk
            objectName: "button.good"
            on: screen.door && screen.door.condition !== "Good" ? [Bank.ServiceDoor] : []
            choice: Bank.SetGood
            half: true
            text: qsTr("It works again")
        },
        ChoiceButton {
            kiosk: screen.kiosk
            objectName: "button.calibrate"
            on: screen.sensorWorks ? [Bank.ServiceDoor] : []
            choice: Bank.Calibrate
            half: true
            text: qsTr("Try its sensor")
        },
        ChoiceButton {
            kiosk: screen.kiosk
            objectName: "button.back"
            on: [Bank.ServiceDoor, Bank.AuditDoor, Bank.CalibrateShut, Bank.CalibrateOpen, Bank.PressDoor]
            choice: Bank.Back
            half: true
            text: qsTr("Go back")
            glyph: "back"
        }
    ]
}
