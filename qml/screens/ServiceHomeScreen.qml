// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Cubby.Kiosk
import Cubby.Shell

// A technician's first look: the wall with all its locks, the boards, the link and the journal's last entries.
Item {
    id: screen

    required property Kiosk kiosk
    readonly property var service: kiosk.view.service
    readonly property bool landscape: width > height
    readonly property real inner: width - 2 * Theme.margin
    readonly property real column: landscape ? 760 : inner

    function faultText(fault: string): string {
        switch (fault) {
        case "Unprepared":
            return qsTr("cannot be prepared");
        case "WrongFirmware":
            return qsTr("other firmware");
        case "TwoAnswer":
            return qsTr("two boards answer");
        case "Echoing":
            return qsTr("echo on the line");
        case "Noisy":
            return qsTr("noise on the line");
        }
        return fault;
    }

    Row {
        id: words
        x: Theme.across(Theme.margin, width, screen.width)
        y: Theme.topBand
        width: screen.inner
        spacing: 32

        Text {
            id: headline
            objectName: "headline"
            text: screen.service.maintenance ? qsTr("Maintenance") : qsTr("In service")
            font.family: Theme.display
            font.pixelSize: Theme.titleSize
            font.weight: Font.DemiBold
            color: screen.service.maintenance ? Theme.waiting : Theme.ink
            Accessible.role: Accessible.Heading
            Accessible.name: text
        }
        Text {
            anchors.verticalCenter: parent.verticalCenter
            width: Math.min(implicitWidth, parent.width - headline.width - 32)
            elide: Text.ElideRight
            fontSizeMode: Text.HorizontalFit
            minimumPixelSize: 22
            text: {
                const link = screen.kiosk.view.online ? qsTr("Centre reached") : qsTr("Centre not reached");
                return link + "  ·  " + qsTr("%n entries wait", "", screen.service.queue);
            }
            font.family: Theme.text
            font.pixelSize: Theme.labelSize
            color: screen.kiosk.view.online ? Theme.inkMuted : Theme.waiting
            Accessible.role: Accessible.StaticText
            Accessible.name: text
        }
    }
    Wall {
        id: wall
        x: Theme.across(Theme.margin, width, screen.width)
        y: words.y + words.height + 24
        width: screen.landscape ? screen.inner - screen.column - 48 : screen.inner
        height: screen.landscape ? screen.height - Theme.margin - y : 760
        model: screen.kiosk.wall
        touchable: true
        pointing: false
        onDoorTouched: name => screen.kiosk.choose(Bank.ShowDoor, name)
    }
    Row {
        id: lists
        x: screen.landscape ? Theme.across(screen.width - Theme.margin - screen.column, width, screen.width) : Theme.margin
        y: screen.landscape ? wall.y : wall.y + wall.height + 8
        width: screen.column
        height: foot.y - 24 - y
        clip: true
        spacing: 48

        PagedList {
            id: boards
            objectName: "boards"
            width: (parent.width - parent.spacing) * 0.46
            height: parent.height
            called: qsTr("Software and boards")
            model: screen.service.boards
            header: Column {
                width: boards.width
                FactRow {
                    width: parent.width
                    label: qsTr("Software")
                    value: screen.service.software
                }
                FactRow {
                    readonly property var hearing: screen.kiosk.hearing
                    width: parent.width
                    label: qsTr("Speech")
                    value: hearing.speech || hearing.speechTrouble || "–"
                    tone: hearing.speech ? Theme.ink : Theme.waiting
                    glyph: hearing.speech ? "check" : "notice"
                }
                FactRow {
                    readonly property var hearing: screen.kiosk.hearing
                    width: parent.width
                    label: qsTr("Headphones")
                    value: {
                        if (!hearing.hasJack)
                            return qsTr("no socket that tells");
                        return hearing.plugged ? qsTr("plugged in") : qsTr("not plugged in");
                    }
                }
                FactRow {
                    readonly property var hearing: screen.kiosk.hearing
                    width: parent.width
                    label: qsTr("Sounds")
                    value: hearing.sounds || hearing.soundsTrouble || "–"
                    tone: hearing.sounds ? Theme.ink : Theme.waiting
                    glyph: hearing.sounds ? "check" : "notice"
                }
            }
            delegate: FactRow {
                required property var modelData
                width: boards.width
                readonly property list<string> faults: modelData.faults.filter(fault => fault !== "Silent")
                readonly property bool good: modelData.answers && faults.length === 0
                label: modelData.address < 0 ? modelData.bus : modelData.bus + "/" + modelData.address
                value: {
                    if (faults.length > 0)
                        return faults.map(screen.faultText).join(", ");
                    return modelData.answers ? qsTr("answers") : qsTr("silent");
                }
                tone: good ? Theme.ink : Theme.wrong
                glyph: good ? "check" : "notice"
            }
        }
        PagedList {
            id: journal
            objectName: "journal"
            width: (parent.width - parent.spacing) * 0.54
            height: parent.height
            called: qsTr("The journal's last entries")
            model: screen.service.entries
            delegate: FactRow {
                required property var modelData
                width: journal.width
                label: screen.kiosk.timeText(modelData.at) + "  " + modelData.number
                value: modelData.compartment ? modelData.kind + " " + modelData.compartment : modelData.kind
            }
        }
    }
    Flow {
        id: foot
        x: lists.x
        y: screen.height - 56 - height
        width: screen.column
        spacing: Theme.gutter

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
            objectName: "button.audit"
            half: true
            text: qsTr("Look into every door")
            glyph: "open"
            onClicked: screen.kiosk.choose(Bank.Audit)
        }
        ActionButton {
            objectName: "button.testScanners"
            half: true
            text: qsTr("Try the scanners")
            glyph: "code"
            onClicked: screen.kiosk.choose(Bank.TestScanners)
        }
        ActionButton {
            objectName: "button.mode"
            half: true
            text: screen.service.maintenance ? qsTr("Back to service") : qsTr("Stop for maintenance")
            glyph: "wrench"
            onClicked: screen.kiosk.choose(screen.service.maintenance ? Bank.ToService : Bank.ToMaintenance)
        }
        ActionButton {
            objectName: "button.signOut"
            back: true
            half: true
            text: qsTr("Sign out")
            glyph: "back"
            onClicked: screen.kiosk.choose(Bank.SignOut)
        }
    }
}
