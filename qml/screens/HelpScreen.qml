// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Cubby.Kiosk
import Cubby.Shell

// How a pickup goes, in three steps, and who to ask.
Scene {
    id: screen

    required property Kiosk kiosk

    signal done

    headline: qsTr("This is how it works.")
    body: kiosk.support ? qsTr("Support answers at %1.").arg("\u2066" + kiosk.support + "\u2069") : ""

    Column {
        anchors.fill: parent
        spacing: Theme.gutter

        Repeater {
            model: [
                {
                    "glyph": "code",
                    "text": qsTr("Show the code from your message to the camera, or type its 8 digits.")
                },
                {
                    "glyph": "open",
                    "text": qsTr("A door opens by itself. The picture shows you where.")
                },
                {
                    "glyph": "check",
                    "text": qsTr("Take your package and close the door. That is all.")
                }
            ]
            Rectangle {
                id: step
                required property var modelData
                required property int index
                width: parent.width
                height: Math.min(192, (parent.height - 2 * Theme.gutter) / 3)
                radius: Theme.radius
                color: Theme.surface
                border.width: Theme.contrast ? Theme.outlineWidth : 0
                border.color: Theme.outline

                Row {
                    anchors.fill: parent
                    anchors.leftMargin: 40
                    anchors.rightMargin: 40
                    spacing: 40
                    Glyph {
                        anchors.verticalCenter: parent.verticalCenter
                        name: step.modelData.glyph
                        size: Math.min(88, step.height * 0.5)
                        weight: 1.6
                        color: Theme.night || Theme.contrast ? Theme.accent : Theme.ink
                    }
                    Text {
                        anchors.verticalCenter: parent.verticalCenter
                        width: parent.width - 40 - Math.min(88, step.height * 0.5)
                        text: step.modelData.text
                        wrapMode: Text.Wrap
                        font.family: Theme.text
                        font.pixelSize: screen.landscape ? Theme.labelSize : Theme.bodySize
                        color: Theme.ink
                        Accessible.role: Accessible.StaticText
                        Accessible.name: text
                    }
                }
            }
        }
    }

    actions: [
        ActionButton {
            objectName: "button.back"
            back: true
            primary: true
            text: qsTr("Got it")
            onClicked: screen.done()
        }
    ]
}
