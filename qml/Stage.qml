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
    readonly property string scene: {
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
        case Bank.ChooseSize:
        case Bank.NoRoom:
            return "SizeScreen";
        case Bank.PutIn:
        case Bank.IsItInside:
        case Bank.NothingInside:
            return "DepositScreen";
        case Bank.Summary:
            return "SummaryScreen";
        default:
            return kiosk.view.person ? "DepositScreen" : "DoorScreen";
        }
    }

    function show() {
        loader.setSource("screens/" + scene + ".qml", {
                "kiosk": kiosk
            });
    }

    onSceneChanged: show()
    Component.onCompleted: show()

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
        property: "reducedMotion"
        value: stage.reducedMotion
    }

    Item {
        id: canvas
        objectName: "canvas"
        width: stage.unitScale > 0 ? stage.width / stage.unitScale : 0
        height: stage.unitScale > 0 ? stage.height / stage.unitScale : 0
        scale: stage.unitScale
        transformOrigin: Item.TopLeft

        TopBand {
            marksVisible: !stay.visible
            width: parent.width
            bankName: stage.kiosk.bankName
            address: stage.kiosk.address
            clock: stage.scene === "RestScreen" ? "" : stage.kiosk.timeText(stage.kiosk.now)
            connected: stage.kiosk.view.online
            cameraAvailable: stage.kiosk.view.cameraWorks
        }
        Loader {
            id: loader
            width: parent.width
            height: parent.height
            onLoaded: enter.restart()

            ParallelAnimation {
                id: enter
                NumberAnimation {
                    target: loader
                    property: "x"
                    from: Theme.reducedMotion ? 0 : 64
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
            seconds: stage.kiosk.secondsLeft
            shown: stage.kiosk.view.secondsMatter && stage.kiosk.view.screen !== Bank.Rest
        }
    }

    // Whoever touches anything is still here.
    TapHandler {
        gesturePolicy: TapHandler.DragThreshold
        enabled: stage.kiosk.view.secondsMatter
        onTapped: stage.kiosk.choose(Bank.MoreTime)
    }
}
