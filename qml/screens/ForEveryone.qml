// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Cubby.Kiosk
import Cubby.Shell

// What makes the screens fit the person who stands here: their language, larger and lower, the strongest contrast.
Row {
    id: row

    required property Kiosk kiosk
    property int places: 3 // on the line
    property real lineHeight: Theme.smallActionHeight

    signal languagesAsked

    RoundButton {
        objectName: "button.language"
        width: row.width / row.places
        height: row.lineHeight
        glyph: "globe"
        text: {
            const code = row.kiosk.language;
            return row.kiosk.languages.find(each => each.code === code).name;
        }
        spokenName: qsTr("Language: %1").arg(text)
        onClicked: row.languagesAsked()
    }
    RoundButton {
        objectName: "button.large"
        width: row.width / row.places
        height: row.lineHeight
        glyph: "person"
        text: qsTr("Easier")
        spokenName: qsTr("Easier to reach, read and hear")
        checkable: true
        checked: row.kiosk.view.accessible
        onClicked: row.kiosk.choose(Bank.Accessible, checked ? "on" : "off")
    }
    RoundButton {
        objectName: "button.contrast"
        width: row.width / row.places
        height: row.lineHeight
        glyph: "half"
        text: qsTr("Contrast")
        spokenName: qsTr("Strong contrast")
        checkable: true
        checked: row.kiosk.contrast
        onToggled: row.kiosk.contrast = checked
    }
}
