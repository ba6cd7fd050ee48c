// SPDX-License-Identifier: GPL-3.0-or-later
pragma Singleton
import QtQuick

// Every colour, size and duration of the kiosk. Lengths are design units: the short side of the screen is 1080 of them.
QtObject {
    id: theme

    // Paper on ink by night, ink on paper by day, and black, white and yellow for whoever needs the strongest contrast.
    property bool night: true
    property bool contrast: false
    property bool reducedMotion: false
    property bool rightToLeft: false // Arabic: what is read mirrors, the wall does not
    property bool lying: false // the screen is wider than high
    property bool large: false // accessible mode: larger text, everything that is touched low down

    function pick(byNight: color, byDay: color, strong: color): color {
        return contrast ? strong : night ? byNight : byDay;
    }

    // Where something stands that begins `x` after the edge where reading begins.
    function across(x: real, width: real, whole: real): real {
        return rightToLeft ? whole - x - width : x;
    }

    // Grounds, from the back to the front.
    readonly property color ground: pick("#12141a", "#f6f2e9", "#000000")
    readonly property color groundLow: pick("#0b0c10", "#e9e2d3", "#000000")
    readonly property color surface: pick("#20242d", "#fffdf8", "#000000")
    readonly property color surfacePressed: pick("#2b303b", "#ece5d6", "#3d3d3d")
    readonly property color outline: pick("#3b414e", "#cfc6b4", "#ffffff")
    readonly property color fieldEdge: pick("#737a8a", "#837961", "#ffffff") // around what is to be filled in
    readonly property int outlineWidth: contrast ? 4 : 2

    // What is written on them.
    readonly property color ink: pick("#f5f0e6", "#1c1a17", "#ffffff")
    readonly property color inkMuted: pick("#b3ada1", "#5b554a", "#ffffff")
    readonly property color inkFaint: pick("#8d919b", "#6f6859", "#ffffff")
    readonly property color inkOff: pick("#8d919b", "#6f6859", "#a6a6a6") // of what cannot be touched yet

    // "Here": the lit compartment, the primary action, the progress. The light of a window at night.
    readonly property color accent: pick("#ffc76b", "#f2a62e", "#ffe100")
    readonly property color accentPressed: pick("#e8ad4c", "#d98f17", "#c9b100")
    readonly property color accentDeep: pick("#f09a2c", "#d07a00", "#ffe100")
    readonly property color accentInk: pick("#1c1509", "#1c1509", "#000000")

    // States; never by colour alone.
    readonly property color wrong: pick("#ff8a7a", "#b3261e", "#ff9d90")
    readonly property color wrongGround: pick("#3a1d1b", "#fbe3df", "#000000")
    readonly property color waiting: pick("#f0a35a", "#8a4b00", "#ffe100")
    readonly property color waitingGround: pick("#33241a", "#fbead0", "#000000")
    readonly property color done: pick("#7fd6a4", "#1c6b40", "#7dffa8")
    readonly property color doneGround: pick("#17301f", "#dff0e4", "#000000")

    // The wall of doors.
    readonly property color wallBody: pick("#171a21", "#b9b0a0", "#000000")
    readonly property color wallPlate: pick("#2c313c", "#ece6da", "#000000")
    readonly property color wallPlateLow: pick("#252a34", "#ddd5c6", "#000000")
    readonly property color wallPlateEdge: pick("#3d4452", "#faf7f0", "#b5b5b5")
    readonly property color wallName: pick("#a3aab8", "#5d5648", "#ffffff")
    readonly property color wallInside: pick("#5a3c14", "#6b4a1c", "#5c5100")
    readonly property color glass: pick("#05060a", "#23262e", "#000000")
    readonly property color glassInk: "#e9e2d3" // words on the camera's window
    readonly property color glassMark: "#8b8f9b"
    readonly property color wallLamp: pick("#ffc76b", "#fffdf8", "#000000")
    readonly property color wallShadow: pick("#000000", "#6b5d45", "#000000")
    readonly property color paper: "#ffffff" // a code for telephones lies on it, in every theme
    readonly property color carton: "#b98a55"
    readonly property color cartonEdge: "#7d5a33"
    readonly property color cartonTape: "#d9b582"

    // Space.
    readonly property int unit: 8
    readonly property int margin: 72
    readonly property int gutter: 24
    readonly property int topBand: 160
    readonly property int actionHeight: lying ? 136 : 160
    readonly property int smallActionHeight: lying ? 104 : 120
    readonly property int radius: 28

    // Type. Codes and clocks are set digit by digit in cells of one width, which makes them tabular everywhere. Arabic
    // and Chinese come from Noto, which the program names as the fonts to go on with where Inter has no letter.
    readonly property var families: Qt.fontFamilies()
    readonly property string text: families.includes("Inter") ? "Inter" : "Noto Sans"
    readonly property string display: families.includes("Inter Display") ? "Inter Display" : text
    readonly property int headlineSize: rightToLeft ? 76 : 88 // Arabic letters reach further up and down
    readonly property int headlineLine: 96
    readonly property int titleSize: 56
    readonly property int titleLine: 68
    readonly property int bodySize: large ? 46 : 40
    readonly property int bodyLine: large ? 62 : 56
    readonly property int labelSize: large ? 38 : 32
    readonly property int labelLine: large ? 46 : 40
    readonly property int buttonSize: large ? 54 : 48
    readonly property int invitationSize: lying ? 52 : 72 // at rest: read from across the street
    readonly property int codeSize: 120
    readonly property int keySize: 72
    readonly property int bandSize: 44
    readonly property int smallSize: large ? 34 : 28 // beside something larger, never alone

    // Motion, in milliseconds.
    readonly property int answer: reducedMotion ? 0 : 200
    readonly property int change: reducedMotion ? 0 : 400
    readonly property int breath: 1800
}
