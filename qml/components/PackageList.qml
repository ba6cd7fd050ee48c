// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Cubby.Kiosk
import Cubby.Shell

// The driver's packages: what is still to do first, what is done after it with where and when.
PagedList {
    id: list

    required property Kiosk kiosk
    property var all: Array.from(kiosk.view.toCollect).concat(Array.from(kiosk.view.packages))

    // What is still to do first, part by part; then what is done.
    model: {
        const todo = part => all.filter(p => !p.done && p.part === part);
        const parts = [Bank.ForDelivery, Bank.ExpiredHere, Bank.ReturnHere].map(todo);
        return [].concat(...parts, all.filter(p => p.done));
    }

    function outcome(entry: var): string {
        switch (entry.outcome) {
        case Bank.Collected:
            return qsTr("Taken out at %1").arg(kiosk.timeText(entry.doneAt));
        case Bank.WasMissing:
            return qsTr("Was not there");
        case Bank.WasSomethingElse:
            return qsTr("Something else was inside");
        case Bank.NotTaken:
            return qsTr("Left inside");
        default:
            return kiosk.timeText(entry.doneAt);
        }
    }
    function part(part: int): string {
        switch (part) {
        case Bank.ExpiredHere:
            return qsTr("Expired, to collect");
        case Bank.ReturnHere:
            return qsTr("Return, to collect");
        default:
            return "";
        }
    }
    called: qsTr("Packages")

    delegate: Item {
        id: row
        required property var modelData
        required property int index
        readonly property bool failed: [Bank.WasMissing, Bank.WasSomethingElse, Bank.NotTaken].includes(modelData.outcome)
        width: ListView.view.width
        height: 104
        Accessible.role: Accessible.ListItem
        Accessible.name: {
            if (modelData.done)
                return qsTr("%1, done, in %2").arg(modelData.label).arg(modelData.compartment);
            return qsTr("%1, size %2").arg(modelData.label).arg(modelData.size);
        }

        Rectangle {
            visible: row.index > 0
            width: parent.width
            height: 2
            color: Theme.outline
            opacity: 0.5
        }
        Glyph {
            id: mark
            anchors.left: parent.left
            anchors.verticalCenter: parent.verticalCenter
            name: row.failed ? "notice" : row.modelData.done ? "check" : row.modelData.part === Bank.ForDelivery ? "box" : "hand"
            size: 48
            weight: row.modelData.done ? 2.4 : 1.6
            color: row.failed ? Theme.waiting : row.modelData.done ? Theme.done : Theme.inkMuted
        }
        Column {
            anchors.left: mark.right
            anchors.leftMargin: 24
            anchors.right: place.left
            anchors.rightMargin: 16
            anchors.verticalCenter: parent.verticalCenter

            Text {
                width: parent.width
                text: row.modelData.label
                horizontalAlignment: Text.AlignLeft
                wrapMode: Text.WrapAnywhere
                maximumLineCount: 2
                elide: Text.ElideRight
                font.family: Theme.text
                font.pixelSize: Theme.labelSize
                font.weight: Font.DemiBold
                color: row.modelData.done ? Theme.inkMuted : Theme.ink
            }
            Text {
                visible: text !== ""
                width: parent.width
                horizontalAlignment: Text.AlignLeft
                elide: Text.ElideRight
                text: row.modelData.done ? list.outcome(row.modelData) : list.part(row.modelData.part)
                font.family: Theme.text
                font.pixelSize: Theme.smallSize
                color: Theme.inkMuted
            }
        }
        Rectangle {
            id: place
            readonly property string name: row.modelData.compartment || row.modelData.size
            anchors.right: parent.right
            anchors.verticalCenter: parent.verticalCenter
            visible: name !== ""
            width: Math.max(72, word.implicitWidth + 32)
            height: 60
            radius: 16
            color: row.modelData.done ? Theme.doneGround : "transparent"
            border.width: row.modelData.done ? 0 : 2
            border.color: Theme.outline

            Text {
                id: word
                anchors.centerIn: parent
                text: place.name
                font.family: Theme.display
                font.pixelSize: Theme.labelSize
                font.weight: Font.DemiBold
                color: row.modelData.done ? Theme.done : Theme.inkMuted
            }
        }
    }
}
