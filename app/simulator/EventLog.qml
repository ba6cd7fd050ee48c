// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtQuick.Layouts
import Cubby.Kiosk
import Cubby.Simulator

// What happened, newest first; polling is left out.
Panel {
    id: panel

    required property var lines

    title: qsTr("What happened")

    ListView {
        Layout.fillHeight: true
        Layout.fillWidth: true
        clip: true
        implicitHeight: 120
        model: panel.lines

        delegate: Text {
            required property string modelData

            color: Theme.inkMuted
            elide: Text.ElideRight
            font.family: "DejaVu Sans Mono"
            font.pixelSize: 12
            lineHeight: 1.25
            text: modelData
            width: ListView.view.width
        }
    }
}
