// SPDX-License-Identifier: GPL-3.0-or-later
pragma Singleton
import QtQuick
import Cubby.Kiosk
import Cubby.Shell

// The sentences that more than one screen says. What happened first, then what to do; never blame.
QtObject {
    function notice(kiosk: Kiosk): string {
        const view = kiosk.view;
        switch (view.notice) {
        case Bank.CodeUnknown:
            return qsTr("That code is not for this bank.");
        case Bank.CodeExpired:
            return qsTr("That code has expired.");
        case Bank.CodeUsed:
            return qsTr("This package was collected already.");
        case Bank.CodePaused:
            return qsTr("Typing rests for %1 s.").arg(kiosk.pauseSeconds);
        case Bank.PassForOtherBank:
            return qsTr("This pass is for another bank.");
        case Bank.PackageNotHere:
            return qsTr("Your package is not here yet.");
        case Bank.BadgeUnknown:
            return qsTr("This badge is not known here.");
        case Bank.BadgeLocked:
            if (view.noticeTime > 0)
                return qsTr("This badge is locked until %1.").arg(kiosk.timeText(view.noticeTime));
            return qsTr("This badge is locked.");
        case Bank.BadgeExpired:
            return qsTr("This badge has expired.");
        case Bank.PinWrong:
            return qsTr("That PIN does not fit the badge.");
        case Bank.LabelTwice:
            return qsTr("This package was scanned before.");
        case Bank.LabelUnreadable:
            return qsTr("That is not a parcel label.");
        case Bank.DoorStuck:
            if (view.compartment)
                return qsTr("A door stayed shut, so %1 opens instead.").arg(view.compartment);
            return qsTr("A door stayed shut.");
        case Bank.DoorOpenLong:
            return qsTr("The door of %1 has been open for a while.").arg(view.compartment);
        case Bank.TakenBack:
            return qsTr("The package is yours again.");
        case Bank.NotUnlocked:
            return qsTr("The lock did not answer.");
        case Bank.LabelUnknown:
            return qsTr("Nobody has announced this package.");
        case Bank.PackageReturned:
            return qsTr("Your package is not here any more.");
        case Bank.LabelForOtherBank:
            return qsTr("This package belongs to another bank.");
        case Bank.MovedOn:
            return view.compartment ? qsTr("%1 opens instead.").arg(view.compartment) : qsTr("Another door opens instead.");
        case Bank.ReturnUnknown:
            return qsTr("Nobody has announced this return.");
        case Bank.WrongLabel:
            return qsTr("That is not the package that should be here.");
        case Bank.TakenOut:
            return qsTr("The package from %1 is yours.").arg(view.compartment);
        case Bank.NothingToCollect:
            return qsTr("There is nothing to collect.");
        case Bank.NotForYou:
            return qsTr("This badge does not open that part.");
        case Bank.CompartmentInUse:
            return qsTr("Somebody is using this compartment.");
        default:
            return "";
        }
    }

    function advice(kiosk: Kiosk): string {
        const view = kiosk.view;
        switch (view.notice) {
        case Bank.CodeUnknown:
            return qsTr("Your message names the right bank. You can also show its code to the camera.");
        case Bank.CodeExpired:
            if (view.noticeTime > 0)
                return qsTr("It was good until %1. The sender knows more.").arg(kiosk.dayAndTimeText(view.noticeTime));
            return qsTr("The sender knows more.");
        case Bank.CodeUsed:
            if (view.noticeTime > 0)
                return qsTr("It was taken on %1. The sender knows more.").arg(kiosk.dayAndTimeText(view.noticeTime));
            return qsTr("The sender knows more.");
        case Bank.CodePaused:
            return qsTr("You can show your code to the camera meanwhile.");
        case Bank.PassForOtherBank:
            return qsTr("The message with your pass names the right one.");
        case Bank.PackageNotHere:
            return qsTr("Your code is good. You get a message as soon as the package lies here.");
        case Bank.BadgeUnknown:
            return qsTr("Your dispatcher can tell why.");
        case Bank.BadgeLocked:
            return qsTr("Your dispatcher can unlock it.");
        case Bank.BadgeExpired:
            return qsTr("Your dispatcher has a new one.");
        case Bank.PinWrong:
            return qsTr("Tries left before the badge is locked: %1.").arg(view.triesLeft);
        case Bank.LabelTwice:
            return view.compartment ? qsTr("It lies in %1.").arg(view.compartment) : "";
        case Bank.LabelUnreadable:
            return qsTr("Hold the bar code before the camera.");
        case Bank.DoorStuck:
            return qsTr("Support has been told.");
        case Bank.DoorOpenLong:
            return qsTr("Please close it gently.");
        case Bank.TakenBack:
            return qsTr("The compartment is free.");
        case Bank.NotUnlocked:
            return view.person ? qsTr("Open again.") : qsTr("Open again. Your code stays good.");
        case Bank.LabelUnknown:
            return qsTr("It is taken by its size.");
        case Bank.PackageReturned:
            if (view.noticeTime > 0)
                return qsTr("It went back on %1. The sender knows more.").arg(kiosk.dayAndTimeText(view.noticeTime));
            return qsTr("The sender knows more.");
        case Bank.LabelForOtherBank:
            return view.otherBank ? qsTr("Please take it to %1.").arg(view.otherBank) : qsTr("Your dispatcher knows which one.");
        case Bank.MovedOn:
            return view.from ? qsTr("Take the package out of %1 if it is in there.").arg(view.from) : "";
        case Bank.ReturnUnknown:
            return qsTr("The shop that you send it to can announce it.");
        case Bank.WrongLabel:
            return qsTr("Scan the one from this compartment, or say that something else is inside.");
        case Bank.TakenOut:
            return qsTr("The next door opens by itself.");
        case Bank.NothingToCollect:
            return "";
        case Bank.NotForYou:
            return qsTr("Your dispatcher can tell why.");
        case Bank.CompartmentInUse:
            return qsTr("Wait until the door is shut and the person has gone.");
        default:
            return "";
        }
    }

    // Which of the three shapes a notice has.
    function kind(notice: int): int {
        switch (notice) {
        case Bank.CodePaused:
        case Bank.PackageNotHere:
        case Bank.DoorOpenLong:
        case Bank.LabelUnknown:
        case Bank.LabelTwice:
        case Bank.DoorStuck:
        case Bank.MovedOn:
        case Bank.NothingToCollect:
        case Bank.CompartmentInUse:
            return Notice.Waiting;
        case Bank.TakenOut:
        case Bank.TakenBack:
            return Notice.Done;
        default:
            return Notice.Wrong;
        }
    }

    // What a technician is told; the words come from the bank as they stand in its journal.
    function sensed(state: string, sensor: string, fault: string): string {
        if (sensor === "Absent")
            return qsTr("no sensor");
        const states = {
            "Open": qsTr("open"),
            "Closed": qsTr("closed"),
            "Present": qsTr("something is inside"),
            "Absent": qsTr("empty"),
            "Unknown": qsTr("not known")
        };
        const said = states[state] ?? state;
        if (sensor !== "Faulty")
            return said;
        return fault ? qsTr("%1, sensor faulty (%2)").arg(said).arg(fault) : qsTr("%1, sensor faulty").arg(said);
    }
    function condition(condition: string): string {
        const conditions = {
            "Good": qsTr("good"),
            "Inspect": qsTr("to be inspected"),
            "OutOfOrder": qsTr("out of order")
        };
        return conditions[condition] ?? condition;
    }
    function custody(custody: string): string {
        const custodies = {
            "Empty": qsTr("empty"),
            "Promised": qsTr("promised to a package"),
            "Holds": qsTr("holds a package"),
            "Unknown": qsTr("not known")
        };
        return custodies[custody] ?? custody;
    }
    function finding(finding: int): string {
        switch (finding) {
        case Bank.SensorRight:
            return qsTr("The sensor is right.");
        case Bank.SensorReversed:
            return qsTr("The sensor reads the wrong way round.");
        case Bank.SensorSilent:
            return qsTr("The sensor does not follow the door.");
        case Bank.DoorDidNotOpen:
            return qsTr("The door did not open.");
        default:
            return "";
        }
    }

    // Where to look for the lit door, seen from the screen.
    function where(wall: WallModel): string {
        const door = wall.litPlace;
        const screen = wall.screen;
        if (door.width <= 0)
            return "";
        const middle = wall.extent.height - (door.y + door.height / 2); // mm above the floor
        const low = middle < 500;
        const high = middle >= 1300;
        if (door.x + door.width / 2 < screen.x) {
            if (low)
                return qsTr("Left of this screen, near the floor.");
            return high ? qsTr("Left of this screen, high up.") : qsTr("Left of this screen, at hand height.");
        }
        if (door.x + door.width / 2 > screen.x + screen.width) {
            if (low)
                return qsTr("Right of this screen, near the floor.");
            return high ? qsTr("Right of this screen, high up.") : qsTr("Right of this screen, at hand height.");
        }
        return door.y > screen.y ? qsTr("Below this screen.") : qsTr("Above this screen.");
    }
}
