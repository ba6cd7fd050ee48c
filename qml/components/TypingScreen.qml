// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Cubby.Kiosk
import Cubby.Shell

// The keypad with what is typed above it, the camera looking on, and the notice of what became of the last try.
Item {
    id: screen

    required property Kiosk kiosk
    property string headline
    property string body
    property int length: 8
    property bool hidden: false
    property bool typingEnabled: true
    property string submitText // a button below the keypad; empty: the last digit submits
    property string digits
    readonly property bool submitted: forget.running

    signal typed(string digits)

    readonly property bool landscape: width > height
    readonly property real column: landscape ? 600 : width - 2 * Theme.margin
    readonly property bool told: notice.text !== ""

    function submit() {
        forget.start();
        typed(digits);
    }

    // What was typed stays long enough to be seen, then gives way to the next try.
    Timer {
        id: forget
        interval: 450
        onTriggered: screen.digits = ""
    }

    Column {
        id: words
        x: Theme.margin
        y: Theme.topBand + 8
        width: screen.landscape ? 936 : screen.column
        spacing: 16

        Text {
            objectName: "headline"
            text: screen.headline
            font.family: Theme.display
            font.pixelSize: screen.landscape ? 72 : Theme.headlineSize
            font.weight: Font.DemiBold
            font.letterSpacing: -1
            color: Theme.ink
            Accessible.role: Accessible.Heading
            Accessible.name: text
        }
        Text {
            width: parent.width
            visible: !(screen.landscape && screen.told) // the notice says more
            text: screen.body
            wrapMode: Text.Wrap
            font.family: Theme.text
            font.pixelSize: Theme.bodySize
            color: Theme.inkMuted
        }
        Item {
            width: 1
            height: 8
        }
        CodeCells {
            objectName: "codeCells"
            code: screen.digits
            length: screen.length
            hidden: screen.hidden
            opacity: screen.typingEnabled ? 1 : 0.45
        }
    }
    Notice {
        id: notice
        objectName: "notice"
        x: Theme.margin
        y: words.y + words.height + 40
        width: words.width
        visible: screen.told
        text: Words.notice(screen.kiosk)
        advice: Words.advice(screen.kiosk)
        kind: Words.kind(screen.kiosk.view.notice)
    }
    CameraWindow {
        id: camera
        readonly property real from: screen.told ? notice.y + notice.height + 24 : notice.y
        x: Theme.margin
        y: from
        width: words.width
        height: (screen.landscape ? screen.height - Theme.margin : keypad.y - 48) - from
        visible: height > 120
        source: screen.kiosk.camera
        available: screen.kiosk.view.cameraWorks
    }
    Keypad {
        id: keypad
        x: screen.width - Theme.margin - screen.column
        y: screen.landscape ? Theme.topBand + 8 : submit.y - (submit.visible ? Theme.gutter : 0) - height
        width: screen.column
        keyHeight: {
            if (screen.landscape)
                return (submit.y - (submit.visible ? Theme.gutter : 0) - y - 3 * rowSpacing) / 4;
            return submit.visible ? 120 : 152;
        }
        digitsEnabled: screen.typingEnabled && !screen.submitted
        onDigit: digit => {
            if (screen.digits.length < screen.length)
                screen.digits += digit;
            if (screen.digits.length === screen.length && screen.submitText === "")
                screen.submit();
        }
        onErase: screen.digits = screen.digits.slice(0, -1)
        onBack: screen.kiosk.choose(Bank.Back)
    }
    ActionButton {
        id: submit
        objectName: "button.submit"
        x: keypad.x
        y: screen.height - Theme.margin - (visible ? height : 0)
        width: screen.column
        height: Theme.smallActionHeight
        visible: screen.submitText !== ""
        enabled: screen.typingEnabled && !screen.submitted && screen.digits.length >= 4
        primary: true
        text: screen.submitText
        onClicked: screen.submit()
    }
}
