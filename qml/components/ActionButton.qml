// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Cubby.Kiosk

// Something to do. One primary action on a screen; the rest is quiet.
PressButton {
    id: button

    property bool primary: false
    property string glyph
    property string note // a second, smaller line; may be empty
    property bool half: false // shares its line with another one, where the line is wide enough

    // On the long line of a screen that lies down, everything is half as wide.
    readonly property int perLine: (half ? 2 : 1) * (parent && parent.width > 1200 ? 2 : 1)

    width: parent ? (parent.width - (perLine - 1) * Theme.gutter) / perLine : implicitWidth

    readonly property bool narrow: width < 400

    implicitWidth: 456
    implicitHeight: primary ? Theme.actionHeight : Theme.smallActionHeight
    leftPadding: narrow ? 16 : 32
    rightPadding: leftPadding
    readonly property bool lit: primary && enabled
    readonly property color inkColour: lit ? Theme.accentInk : enabled ? Theme.ink : Theme.inkOff
    Accessible.role: Accessible.Button
    Accessible.name: note ? text + ". " + note : text

    background: Rectangle {
        radius: Theme.radius
        color: {
            if (button.lit)
                return button.down ? Theme.accentPressed : Theme.accent;
            return button.down ? Theme.surfacePressed : Theme.surface;
        }
        border.width: button.lit ? 0 : Theme.outlineWidth
        border.color: Theme.contrast && !button.enabled ? Theme.inkOff : Theme.outline

        FocusRing {
            shown: button.visualFocus
        }
    }
    contentItem: Item {
        scale: button.down ? 0.985 : 1
        Behavior on scale  {
            NumberAnimation {
                duration: Theme.answer
            }
        }

        Row {
            anchors.centerIn: parent
            spacing: 28

            Glyph {
                visible: button.glyph !== "" && !button.narrow
                anchors.verticalCenter: parent.verticalCenter
                name: button.glyph
                size: button.primary ? 60 : 48
                weight: 1.9
                color: button.inkColour
            }
            Column {
                anchors.verticalCenter: parent.verticalCenter
                Text {
                    // What is too long for one line takes two, and only then becomes smaller.
                    width: Math.min(implicitWidth, button.availableWidth - (button.glyph && !button.narrow ? 88 : 0))
                    height: Math.min(implicitHeight, button.height - 24 - (button.note ? Theme.labelLine : 0))
                    text: button.text
                    wrapMode: Text.Wrap
                    maximumLineCount: 2
                    horizontalAlignment: button.glyph && !button.narrow ? Text.AlignLeft : Text.AlignHCenter
                    verticalAlignment: Text.AlignVCenter
                    fontSizeMode: Text.Fit
                    minimumPixelSize: Theme.smallSize
                    lineHeight: 0.95
                    font.family: Theme.text
                    font.pixelSize: button.primary ? Theme.buttonSize : button.narrow ? Theme.labelSize : Theme.bodySize
                    font.weight: Font.DemiBold
                    color: button.inkColour
                }
                Text {
                    visible: button.note !== ""
                    text: button.note
                    font.family: Theme.text
                    font.pixelSize: Theme.labelSize
                    color: button.enabled && !button.primary ? Theme.inkMuted : button.inkColour
                }
            }
        }
    }
}
