// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/time.h"

#include <QList>
#include <QString>

#include <optional>
#include <vector>

namespace cubby::kiosk {

// One key going down or up, as the window hears it.
struct KeyStroke
{
    int key = 0; // Qt::Key
    Qt::KeyboardModifiers modifiers = {};
    QString text = {}; // under the keyboard layout of the system, Shift included
    bool pressed = true;
    bool repeated = false; // because it is held down
};

// Tells a scanner that works as a keyboard from a person at the same keyboard, by speed: a scanner's keys follow one
// another faster than anybody types. What has come so far is held back until that is clear, for at most one gap; then
// it is either one scan, or goes on to the window as if nothing had been. A scan in which a key is late for once is
// still one. One whose begin was late, and went on to the window, goes there whole: half a label is another label.
// Decides only; no clock, no window. Any thread.
class KeyScan
{
public:
    struct Settings
    {
        // Between two keys going down at most; a person's are 80 ms and more apart. Four times as long where it is
        // clear already that a scanner sends.
        Millis gap{50};
        qsizetype shortest = 6; // characters; what a hand on the keypad may press at once is shorter
        qsizetype longest = 8192; // characters; the largest QR code holds 7089 digits
        QString ends = QStringLiteral("\r\n\t"); // what ends a scan and is not in it; CR is Enter, TAB is Tab
    };

    // What becomes of the oldest of the strokes that are held back.
    struct Verdict
    {
        qsizetype strokes;
        bool typed; // by a person: they go on to the window
        QString scan = {}; // what a scanner sent; empty: keys that only came up again after one
    };

    explicit KeyScan(Settings settings) : m_settings(std::move(settings)) { }
    KeyScan() : KeyScan(Settings()) { }

    // `at`: when the key moved, by any clock. The stroke counts as held back; the verdicts say what no longer is.
    std::vector<Verdict> stroke(const KeyStroke &stroke, Millis at);
    // No key has gone down for longer than waits().
    std::vector<Verdict> quiet();

    bool isHolding() const { return !m_held.isEmpty(); }
    Millis waits() const; // after a key went down, for the next one

private:
    enum class Meaning { Character, Modifier, End, Other };
    Meaning meaningOf(const KeyStroke &stroke, QChar &character);
    void release(const KeyStroke &stroke, std::vector<Verdict> &verdicts);
    bool isScanner() const;
    void judge(std::vector<Verdict> &verdicts);
    Verdict take(const QString &scan);
    void forget();

    Settings m_settings;
    QList<KeyStroke> m_held;
    QString m_text; // what they say
    QString m_code; // of the character that is being typed as Alt and digits
    QList<int> m_down; // keys of the last scan that are still to come up
    Millis m_begin{0}; // when the first key that is held back went down
    Millis m_last{0}; // when a key last went down
    std::optional<Millis> m_lastTyped; // when one last did that went on to the window
    bool m_behindScan = false; // a scan has just ended: another end belongs to it
};

} // namespace cubby::kiosk
