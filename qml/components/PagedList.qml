// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Cubby.Kiosk

// A list to read. A finger scrolls it; keys turn its pages, and begin anew after the last one.
ListView {
    id: list

    required property string called
    readonly property bool turnsPages: true // whoever has it read aloud hears the next one

    function turnPage() {
        contentY = atYEnd ? originY : Math.min(contentY + height, originY + contentHeight - height);
    }

    clip: true
    boundsBehavior: Flickable.StopAtBounds
    activeFocusOnTab: count > 0
    Accessible.role: Accessible.List
    Accessible.name: called
    Accessible.focusable: activeFocusOnTab
    Accessible.focused: activeFocus
    Accessible.onPressAction: turnPage()

    FocusRing {
        shown: list.activeFocus
        anchors.margins: 0
        z: 1
    }
}
