// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Cubby.Kiosk
import Cubby.Shell

// The whole picture: the band at the top and under it the one screen that the bank shows now. Everything inside is laid
// out in design units and scaled to the window, so that every screen holds at every size.
Rectangle {
    id: stage

    required property Kiosk kiosk
    property bool reducedMotion: false

    readonly property real unitScale: Math.min(width, height) / 1080
    readonly property bool landscape: width > height
    // Screens that belong together are one file, so that what they share, the wall above all, stays while words change.
    readonly property bool enrolling: kiosk.enrolment.state !== Enrolling.NotNeeded
    readonly property string scene: {
        if (enrolling)
            return "EnrolmentScreen";
        const flow = kiosk.view.flow;
        switch (kiosk.view.screen) {
        case Bank.Starting:
        case Bank.OutOfService:
            return "QuietScreen";
        case Bank.Rest:
            return "RestScreen";
        case Bank.EnterCode:
            return "CodeScreen";
        case Bank.EnterPin:
            return "PinScreen";
        case Bank.DriverList:
            return "DriverScreen";
        case Bank.LookingUp:
            return flow === Bank.DropOff ? "ReturnScreen" : "DriverScreen";
        case Bank.ScanReturn:
            return "ReturnScreen";
        case Bank.Receipt:
            return "ReceiptScreen";
        case Bank.ChooseSize:
        case Bank.NoRoom:
            return "SizeScreen";
        case Bank.PutIn:
        case Bank.IsItInside:
        case Bank.NothingInside:
            return "DepositScreen";
        case Bank.TakeOut:
            return "CollectScreen";
        case Bank.Summary:
            return "SummaryScreen";
        case Bank.ServiceHome:
            return "ServiceHomeScreen";
        case Bank.ServiceScan:
            return "ServiceScanScreen";
        case Bank.ServiceDoor:
        case Bank.AuditDoor:
        case Bank.CalibrateShut:
        case Bank.CalibrateOpen:
        case Bank.CalibrateDone:
            return "ServiceDoorScreen";
        default: // the same question is asked in several flows
            switch (flow) {
            case Bank.Collection:
                return "CollectScreen";
            case Bank.Service:
                return "ServiceDoorScreen";
            case Bank.Delivery:
            case Bank.DropOff:
                return "DepositScreen";
            default:
                return kiosk.view.person ? "DepositScreen" : "DoorScreen";
            }
        }
    }

    readonly property Item shown: loader.item as Item // the screen

    // What a person at rest looked up; it stands above the bank's own screen until that changes.
    property string over: ""

    function show() {
        loader.setSource("screens/" + (over || scene) + ".qml", {
                "kiosk": kiosk
            });
    }

    onSceneChanged: {
        over = "";
        show();
    }
    onOverChanged: show()
    Component.onCompleted: show()

    Connections {
        target: loader.item
        ignoreUnknownSignals: true
        function onLanguagesAsked() {
            stage.over = "LanguageScreen";
        }
        function onHelpAsked() {
            stage.over = "HelpScreen";
        }
        function onDone() {
            stage.over = "";
        }
    }
    // Whoever went away while looking something up leaves the screen at rest.
    Connections {
        target: stage.kiosk
        function onLookedUp() {
            stage.over = "";
        }
    }
    Binding {
        target: stage.kiosk
        property: "lookingUp"
        value: stage.over !== ""
    }

    color: Theme.ground
    gradient: Gradient {
        GradientStop {
            position: 0
            color: Theme.ground
        }
        GradientStop {
            position: 1
            color: Theme.groundLow
        }
    }

    Binding {
        target: Theme
        property: "night"
        value: stage.kiosk.night
    }

    Binding {
        target: Theme
        property: "contrast"
        value: stage.kiosk.contrast
    }

    Binding {
        target: Theme
        property: "large"
        value: stage.kiosk.view.accessible
    }

    Binding {
        target: Theme
        property: "lying"
        value: stage.landscape
    }

    Binding {
        target: Theme
        property: "rightToLeft"
        value: stage.kiosk.rightToLeft
    }

    Binding {
        target: Theme
        property: "reducedMotion"
        value: stage.reducedMotion
    }

    Item {
        id: canvas
        objectName: "canvas"
        width: stage.unitScale > 0 ? stage.width / stage.unitScale : 0
        height: stage.unitScale > 0 ? stage.height / stage.unitScale : 0
        scale: stage.unitScale
        LayoutMirroring.enabled: Theme.rightToLeft
        LayoutMirroring.childrenInherit: true
        transformOrigin: Item.TopLeft

        TopBand {
            marksVisible: !stay.visible && !stage.enrolling
            width: parent.width
            bankName: stage.enrolling ? qsTr("This kiosk is not set up") : stage.kiosk.bankName
            address: stage.enrolling ? "" : stage.kiosk.address
            clock: stage.scene === "RestScreen" && !stage.over ? "" : stage.kiosk.timeText(stage.kiosk.now)
            connected: stage.kiosk.view.online
            cameraAvailable: stage.kiosk.view.cameraWorks
        }
        Loader {
            id: loader
            width: parent.width
            height: parent.height
            focus: true
            onLoaded: enter.restart()

            ParallelAnimation {
                id: enter
                NumberAnimation {
                    target: loader
                    property: "x"
                    from: Theme.reducedMotion ? 0 : Theme.rightToLeft ? -64 : 64
                    to: 0
                    duration: Theme.change
                    easing.type: Easing.OutCubic
                }
                NumberAnimation {
                    target: loader
                    property: "opacity"
                    from: 0
                    to: 1
                    duration: Theme.change
                    easing.type: Easing.OutCubic
                }
            }
        }
        StayMark {
            id: stay
            anchors.right: parent.right
            anchors.rightMargin: Theme.margin
            y: (Theme.topBand - height) / 2
            seconds: stage.kiosk.endsIn
        }
    }
}
