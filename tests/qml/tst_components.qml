// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import QtTest
import Cubby.Kiosk

Item {
    id: room
    width: 1080
    height: 1920

    Keypad {
        id: keypad
        y: 900
        width: 936
        keyHeight: 140
    }
    CodeCells {
        id: cells
        code: "12"
    }
    ActionButton {
        id: button
        y: 200
        width: 456
        text: "A sentence that is far too long for a button of this width"
        glyph: "box"
    }
    ProgressMark {
        id: mark
        y: 400
        current: 2
        total: 3
    }
    Wall {
        id: wall
        y: 420
        width: 600
        height: 456
        touchable: true
        model: WallModel {}
    }

    SignalSpy {
        id: digits
        target: keypad
        signalName: "digit"
    }
    SignalSpy {
        id: erased
        target: keypad
        signalName: "erase"
    }
    SignalSpy {
        id: backs
        target: keypad
        signalName: "back"
    }

    TestCase {
        name: "Components"
        when: windowShown

        function find(item: Item, name: string): Item {
            if (item.objectName === name)
                return item;
            for (let i = 0; i < item.children.length; ++i) {
                const found = find(item.children[i], name);
                if (found)
                    return found;
            }
            return null;
        }

        function init() {
            digits.clear();
            erased.clear();
            backs.clear();
            keypad.digitsEnabled = true;
        }

        function test_everyDigitHasItsKey() {
            for (const digit of "0123456789")
                mouseClick(find(keypad, "key." + digit));
            compare(digits.signalArguments.map(a => a[0]).join(""), "0123456789");
        }

        function test_aKeypadThatRestsStillGoesBack() {
            keypad.digitsEnabled = false;
            mouseClick(find(keypad, "key.5"));
            mouseClick(find(keypad, "key.erase"));
            compare(digits.count, 0);
            compare(erased.count, 0);
            mouseClick(find(keypad, "button.back"));
            compare(backs.count, 1);
        }

        function test_theKeypadFillsItsWidth() {
            compare(keypad.implicitWidth, 936);
            compare(find(keypad, "key.3").x + find(keypad, "key.3").width, 936);
        }

        function test_aLongTextStaysInItsButton() {
            verify(button.contentItem.childrenRect.width <= button.width);
        }

        function test_progressIsSaidInWords() {
            compare(mark.Accessible.name, "Package 2 of 3");
            mark.total = 1;
            verify(!mark.visible);
        }

        function test_anEmptyWallIsNoError() {
            compare(wall.scaleMm, 0);
            compare(wall.model.litPlace.width, 0);
        }
    }
}
