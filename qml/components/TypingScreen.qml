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
    readonly property bool low: landscape && Theme.large
    readonly property real inner: width - 2 * Theme.margin
    readonly property real column: landscape && !low ? 600 : inner
    readonly property real wordsWidth: landscape ? 936 : inner
    readonly property bool told: notice.text !== ""

    function submit() {
        forget.start();
        typed(digits);
    }
    function digit(digit: string) {
        if (!typingEnabled || submitted)
            return;
        if (digits.length < length) {
            digits += digit;
            // Of a PIN only how much of it there is.
            kiosk.echo(hidden ? qsTr("%1 of %2 digits typed").arg(digits.length).arg(length) : digit);
        }
        if (digits.length === length && submitText === "")
            screen.submit();
    }
    function erase() {
        digits = digits.slice(0, -1);
        kiosk.echo(qsTr("%1 of %2 digits typed").arg(digits.length).arg(length));
    }

    // A keypad with real keys types too.
    readonly property bool takesKeys: true
    readonly property bool takesEnter: submitText !== ""
    readonly property bool canErase: digits.length > 0
    focus: true
    Keys.onPressed: event => {
        if (event.text >= "0" && event.text <= "9" && event.text.length === 1) {
            screen.forceActiveFocus(); // away from a key of the picture, which Enter would press
            screen.digit(event.text);
            event.accepted = true;
        } else if (event.key === Qt.Key_Backspace || event.key === Qt.Key_Delete) {
            screen.erase();
            event.accepted = true;
        } else if (event.key === Qt.Key_Enter || event.key === Qt.Key_Return) {
            if (submit.visible && submit.enabled)
                screen.submit();
            event.accepted = submit.visible;
        }
    }

    // What was typed stays long enough to be seen, then gives way to the next try.
    Timer {
        id: forget
        interval: 450
        onTriggered: screen.digits = ""
    }

    Column {
        id: words
        x: Theme.across(Theme.margin, width, screen.width)
        y: Theme.topBand + 8
        width: screen.wordsWidth
        spacing: 16

        Text {
            objectName: "headline"
            width: parent.width
            horizontalAlignment: Text.AlignLeft
            text: screen.headline
            fontSizeMode: Text.HorizontalFit
            minimumPixelSize: 56
            font.family: Theme.display
            font.pixelSize: screen.low && screen.told ? Theme.titleSize : Theme.headlineSize - (screen.landscape ? 16 : 0)
            font.weight: Font.DemiBold
            font.letterSpacing: Theme.rightToLeft ? 0 : -1
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
            Accessible.role: Accessible.StaticText
            Accessible.name: text
            Accessible.description: {
                if (screen.submitText !== "")
                    return qsTr("With keys: digits, then Enter. Backspace erases.");
                return qsTr("With keys: digits; the last one sends it. Backspace erases.");
            }
        }
        Item {
            width: 1
            height: screen.low ? 0 : 8
        }
        CodeCells {
            objectName: "codeCells"
            code: screen.digits
            length: screen.length
            hidden: screen.hidden
            cellHeight: screen.low ? 112 : 152
            opacity: screen.typingEnabled ? 1 : 0.45
        }
    }
    Notice {
        id: notice
        objectName: "notice"
        x: screen.low ? Theme.margin : words.x
        y: words.y + words.height + (screen.low ? 16 : 40)
        width: screen.low ? screen.inner : words.width
        visible: screen.told
        text: Words.notice(screen.kiosk)
        advice: Words.advice(screen.kiosk)
        kind: Words.kind(screen.kiosk.view.notice)
    }
    CameraWindow {
        id: camera
        readonly property real from: {
            if (screen.low)
                return words.y;
            return screen.told ? notice.y + notice.height + 24 : words.y + words.height + 40;
        }
        x: screen.low ? Theme.across(Theme.margin + screen.wordsWidth + 56, width, screen.width) : words.x
        y: from
        width: screen.low ? screen.inner - screen.wordsWidth - 56 : words.width
        height: {
            if (screen.low && screen.told)
                return words.height;
            return (screen.landscape && !screen.low ? screen.height - Theme.margin : keypad.y - 48) - from;
        }
        visible: height > 120
        source: screen.kiosk.camera
        available: screen.kiosk.view.cameraWorks
    }
    Keypad {
        id: keypad
        readonly property real foot: submit.visible ? submit.y - Theme.gutter : screen.height - Theme.margin
        flat: screen.low
        x: Theme.across(screen.width - Theme.margin - screen.column, screen.column, screen.width)
        y: screen.landscape && !screen.low ? Theme.topBand + 8 : foot - height
        width: screen.column
        keyHeight: {
            if (screen.low)
                return screen.told ? 98 : submit.visible ? 112 : 140;
            if (screen.landscape)
                return (foot - y - 3 * rowSpacing) / 4;
            return submit.visible ? 120 : 152;
        }
        digitsEnabled: screen.typingEnabled && !screen.submitted
        onDigit: digit => screen.digit(digit)
        onErase: screen.erase()
        onBack: screen.kiosk.choose(Bank.Back)
    }
    ActionButton {
        id: submit
        objectName: "button.submit"
        x: keypad.x
        y: screen.height - (screen.low ? 40 : Theme.margin) - (visible ? height : 0)
        width: screen.column
        height: Theme.smallActionHeight
        visible: screen.submitText !== ""
        enabled: screen.typingEnabled && !screen.submitted && screen.digits.length >= 4
        primary: true
        text: screen.submitText
        onClicked: screen.submit()
    }
}
