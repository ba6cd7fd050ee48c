// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Cubby.Kiosk
import Cubby.Shell

// A driver's workplace: the list at the left, the live camera at the right. Scanning is all there is to do; nothing has
// to be touched from one door to the next.
Item {
    id: screen

    required property Kiosk kiosk
    readonly property var packages: Array.from(kiosk.view.packages).filter(p => p.part === Bank.ForDelivery)
    readonly property int done: packages.filter(p => p.done).length
    readonly property int toCollect: Array.from(kiosk.view.toCollect).filter(p => !p.done).length
    readonly property bool asking: kiosk.view.screen === Bank.LookingUp
    readonly property bool landscape: width > height
    readonly property bool low: landscape && Theme.large
    readonly property real inner: width - 2 * Theme.margin
    readonly property real side: landscape ? 600 : 432

    Column {
        id: words
        x: Theme.margin
        y: Theme.topBand + 8
        width: screen.inner
        spacing: 8

        Text {
            objectName: "headline"
            width: parent.width
            horizontalAlignment: Text.AlignLeft
            text: screen.asking ? qsTr("Looking it up.") : qsTr("Scan a label.")
            font.family: Theme.display
            font.pixelSize: screen.landscape ? Theme.headlineSize - 16 : Theme.headlineSize
            font.weight: Font.DemiBold
            font.letterSpacing: Theme.rightToLeft ? 0 : -1
            color: Theme.ink
            Accessible.role: Accessible.Heading
            Accessible.name: text
        }
        Text {
            width: parent.width
            elide: Text.ElideRight
            text: {
                const all = screen.packages.length;
                if (all === 0)
                    return screen.kiosk.view.person;
                return qsTr("%1, %2 of %3 delivered").arg(screen.kiosk.view.person).arg(screen.done).arg(all);
            }
            font.family: Theme.text
            font.pixelSize: Theme.bodySize
            color: Theme.inkMuted
            Accessible.role: Accessible.StaticText
            Accessible.name: text
        }
    }
    PackageList {
        id: list
        x: Theme.across(Theme.margin, width, screen.width)
        y: words.y + words.height + 32
        width: screen.inner - screen.side - 56
        height: (screen.landscape && !screen.low ? screen.height - Theme.margin : foot.y - 40) - y
        kiosk: screen.kiosk

        Text {
            visible: list.count === 0
            width: parent.width
            wrapMode: Text.Wrap
            text: qsTr("Nothing is announced. Scan any label; the package is taken by its size.")
            font.family: Theme.text
            font.pixelSize: Theme.bodySize
            lineHeight: 1.3
            color: Theme.inkMuted
            Accessible.role: Accessible.StaticText
            Accessible.name: text
        }
    }
    CameraWindow {
        id: camera
        x: Theme.across(screen.width - Theme.margin - screen.side, screen.side, screen.width)
        y: screen.landscape ? Theme.topBand + 8 : list.y
        width: screen.side
        height: {
            const room = foot.y - y;
            if (screen.landscape)
                return Math.max(120, Math.min(420, room - 32));
            return Math.max(200, Math.min(576, room - 240));
        }
        source: screen.kiosk.camera
        available: screen.kiosk.view.cameraWorks
    }
    Column {
        x: camera.x
        y: camera.y + camera.height + 32
        width: camera.width
        visible: !screen.landscape && screen.packages.length > 0
        spacing: 16

        Text {
            text: qsTr("%1 of %2").arg(screen.done).arg(screen.packages.length)
            font.family: Theme.display
            font.pixelSize: Theme.titleSize
            font.weight: Font.DemiBold
            color: Theme.ink
        }
        Rectangle {
            width: parent.width
            height: 12
            radius: 6
            color: Theme.outline

            Rectangle {
                width: screen.packages.length > 0 ? parent.width * screen.done / screen.packages.length : 0
                height: parent.height
                radius: 6
                color: Theme.accent
            }
        }
    }
    Flow {
        id: foot
        x: screen.landscape && !screen.low ? camera.x : Theme.margin
        y: screen.height - (screen.low ? 40 : Theme.margin) - height
        width: screen.landscape && !screen.low ? screen.side : screen.inner
        spacing: Theme.gutter

        ScanCard {
            width: parent.width
            visible: label !== ""
            title: qsTr("Last scanned")
            label: screen.kiosk.view.label
            size: screen.kiosk.view.size
        }
        Notice {
            id: notice
            objectName: "notice"
            width: parent.width
            visible: text !== ""
            text: Words.notice(screen.kiosk)
            advice: Words.advice(screen.kiosk)
            kind: Words.kind(screen.kiosk.view.notice)
        }
        ActionButton {
            objectName: "button.collect"
            visible: screen.toCollect > 0
            primary: true
            text: qsTr("Collect %n packages", "", screen.toCollect)
            glyph: "hand"
            onClicked: screen.kiosk.choose(Bank.Collect)
        }
        ActionButton {
            objectName: "button.takeBack"
            visible: screen.kiosk.view.canTakeBack
            half: true
            text: qsTr("Take the last back")
            onClicked: screen.kiosk.choose(Bank.TakeBack)
        }
        ActionButton {
            objectName: "button.done"
            back: true
            half: screen.kiosk.view.canTakeBack
            text: qsTr("Finish")
            glyph: "check"
            onClicked: screen.kiosk.choose(Bank.Done)
        }
    }
}
