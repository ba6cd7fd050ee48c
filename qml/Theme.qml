// SPDX-License-Identifier: GPL-3.0-or-later
pragma Singleton
import QtQuick

// Every colour, size and duration of the kiosk. Lengths are design units: the short side of the screen is 1080 of them.
QtObject {
    id: theme

    // Paper on ink by night, ink on paper by day.
    property bool night: true
    property bool reducedMotion: false

    // Grounds, from the back to the front.
    readonly property color ground: night ? "#12141a" : "#f6f2e9"
    readonly property color groundLow: night ? "#0b0c10" : "#e9e2d3"
    readonly property color surface: night ? "#20242d" : "#fffdf8"
    readonly property color surfacePressed: night ? "#2b303b" : "#ece5d6"
    readonly property color outline: night ? "#3b414e" : "#cfc6b4"

    // What is written on them.
    readonly property color ink: night ? "#f5f0e6" : "#1c1a17"
    readonly property color inkMuted: night ? "#b3ada1" : "#5b554a"
    readonly property color inkFaint: night ? "#737781" : "#8d8575"

    // "Here": the lit compartment, the primary action, the progress. The light of a window at night.
    readonly property color accent: night ? "#ffc76b" : "#f2a62e"
    readonly property color accentPressed: night ? "#e8ad4c" : "#d98f17"
    readonly property color accentDeep: night ? "#f09a2c" : "#d07a00"
    readonly property color accentInk: "#1c1509"

    // States; never by colour alone.
    readonly property color wrong: night ? "#ff8a7a" : "#b3261e"
    readonly property color wrongGround: night ? "#3a1d1b" : "#fbe3df"
    readonly property color waiting: night ? "#f0a35a" : "#8a4b00"
    readonly property color waitingGround: night ? "#33241a" : "#fbead0"
    readonly property color done: night ? "#7fd6a4" : "#1c6b40"
    readonly property color doneGround: night ? "#17301f" : "#dff0e4"

    // The wall of doors.
    readonly property color wallBody: night ? "#171a21" : "#b9b0a0"
    readonly property color wallPlate: night ? "#2c313c" : "#ece6da"
    readonly property color wallPlateLow: night ? "#252a34" : "#ddd5c6"
    readonly property color wallPlateEdge: night ? "#3d4452" : "#faf7f0"
    readonly property color wallName: night ? "#8f96a5" : "#6d6556"
    readonly property color wallInside: night ? "#5a3c14" : "#6b4a1c"
    readonly property color glass: night ? "#05060a" : "#23262e"

    // Space.
    readonly property int unit: 8
    readonly property int margin: 72
    readonly property int gutter: 24
    readonly property int topBand: 160
    readonly property int actionHeight: 160
    readonly property int smallActionHeight: 120
    readonly property int radius: 28

    // Type. Codes and clocks are set digit by digit in cells of one width, which makes them tabular everywhere.
    readonly property var families: Qt.fontFamilies()
    readonly property string text: families.includes("Inter") ? "Inter" : "Noto Sans"
    readonly property string display: families.includes("Inter Display") ? "Inter Display" : text
    readonly property int headlineSize: 88
    readonly property int headlineLine: 96
    readonly property int titleSize: 56
    readonly property int titleLine: 68
    readonly property int bodySize: 40
    readonly property int bodyLine: 56
    readonly property int labelSize: 32
    readonly property int labelLine: 40
    readonly property int buttonSize: 48
    readonly property int codeSize: 120

    // Motion, in milliseconds.
    readonly property int answer: reducedMotion ? 0 : 200
    readonly property int change: reducedMotion ? 0 : 400
    readonly property int breath: 1800
}
