// SPDX-License-Identifier: GPL-3.0-or-later
import QtQuick
import Cubby.Kiosk

// What stands under a thing in the gallery.
Text {
    horizontalAlignment: Text.AlignLeft
    elide: Text.ElideRight
    font.family: Theme.text
    font.pixelSize: Theme.smallSize
    color: Theme.inkMuted
}
