// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Cubby.Kiosk
import Cubby.Shell

// Every language by its own name, so that nobody has to read another one to find theirs.
Scene {
    id: screen

    required property Kiosk kiosk

    signal done

    flat: true
    foot: landscape ? 40 : Theme.margin
    headline: qsTr("Choose your language.")
    body: ""

    Glyph {
        anchors.centerIn: parent
        name: "globe"
        size: Math.min(parent.width, parent.height) * 0.62
        weight: 0.6
        color: Theme.accent
    }

    actions: [
        Repeater {
            model: screen.kiosk.languages
            ActionButton {
                required property var modelData
                objectName: "language." + modelData.code
                half: true
                primary: modelData.code === screen.kiosk.language
                height: Theme.smallActionHeight
                text: modelData.name
                onClicked: {
                    screen.kiosk.chooseLanguage(modelData.code);
                    screen.done();
                }
            }
        },
        ActionButton {
            objectName: "button.back"
            back: true
            height: Theme.smallActionHeight
            text: qsTr("Go back")
            glyph: "back"
            onClicked: screen.done()
        }
    ]
}
