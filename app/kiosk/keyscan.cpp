// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/kiosk/keyscan.h"

#include <algorithm>
#include <array>

namespace cubby::kiosk {

namespace {

constexpr int kSure = 4; // gaps

bool isModifier(int key)
{
    return key == Qt::Key_Shift || key == Qt::Key_Control || key == Qt::Key_Alt || key == Qt::Key_AltGr
           || key == Qt::Key_Meta || key == Qt::Key_CapsLock || key == Qt::Key_NumLock;
}

// EOT and the separators FS, GS, RS and US are data of parcel labels.
bool isData(QChar c) { return c.unicode() == 0x04 || (c.unicode() >= 0x1C && c.unicode() != 0x7F); }

// The digit on a key of the number pad, whether NumLock is on or not.
std::optional<QChar> padDigit(const KeyStroke &stroke)
{
    constexpr std::array kWithoutNumLock{Qt::Key_Insert, Qt::Key_End,   Qt::Key_Down, Qt::Key_PageDown, Qt::Key_Left,
                                         Qt::Key_Clear,  Qt::Key_Right, Qt::Key_Home, Qt::Key_Up,       Qt::Key_PageUp};
    if (stroke.key >= Qt::Key_0 && stroke.key <= Qt::Key_9)
        return QChar(u'0' + (stroke.key - Qt::Key_0));
    const auto *const it = std::ranges::find(kWithoutNumLock, stroke.key);
    if (it == kWithoutNumLock.end())
        return std::nullopt;
    return QChar(u'0' + int(it - kWithoutNumLock.begin()));
}

// What Alt and these digits stand for. With a leading zero they count in Latin-1. Without one they count in the code
// page of old machines, which agrees with it below 128; nothing on a parcel label is beyond that.
QChar characterOf(const QString &code)
{
    const uint number = code.toUInt();
    const bool known = number < 128 || (code.startsWith(QLatin1Char('0')) && number >= 160 && number < 256);
    return known ? QChar(char16_t(number)) : QChar(QChar::ReplacementCharacter);
}

} // namespace

std::vector<KeyScan::Verdict> KeyScan::stroke(const KeyStroke &stroke, Millis at)
{
    std::vector<Verdict> verdicts;
    if (!stroke.pressed) {
        release(stroke, verdicts);
        return verdicts;
    }
    const Millis gap = at - m_last;
    const bool fast = gap >= Millis(0) && gap <= waits() && !stroke.repeated;
    if (!fast)
        judge(verdicts); // as of m_last
    const bool behindScan = m_text.isEmpty() && std::exchange(m_behindScan, false) && fast;
    m_last = at;
    if (m_held.isEmpty())
        m_begin = at;
    m_down.removeAll(stroke.key);

    QChar character;
    const Meaning meaning = stroke.repeated ? Meaning::Other : meaningOf(stroke, character);
    if (behindScan && (meaning == Meaning::End || meaning == Meaning::Modifier)) { // the LF of a CRLF
        m_behindScan = true;
        m_held << stroke;
        if (meaning == Meaning::End)
            verdicts.push_back(take(QString()));
        return verdicts;
    }
    if (meaning == Meaning::Other || (meaning == Meaning::End && m_text.size() < m_settings.shortest)) {
        judge(verdicts);
        verdicts.push_back({1, true});
        m_lastTyped = at;
        return verdicts;
    }
    m_held << stroke;
    if (meaning == Meaning::Character && !character.isNull())
        m_text += character;
    if (meaning == Meaning::End || m_text.size() >= m_settings.longest)
        judge(verdicts);
    return verdicts;
}

std::vector<KeyScan::Verdict> KeyScan::quiet()
{
    std::vector<Verdict> verdicts;
    judge(verdicts);
    return verdicts;
}

KeyScan::Meaning KeyScan::meaningOf(const KeyStroke &stroke, QChar &character)
{
    if (isModifier(stroke.key))
        return Meaning::Modifier;
    if (stroke.modifiers.testFlag(Qt::AltModifier)) {
        const auto digit = padDigit(stroke);
        if (!digit)
            return Meaning::Other;
        m_code += *digit;
        return Meaning::Character; // it is known when Alt comes up
    }
    // A scanner sends a control character as Ctrl and a letter or sign: GS is Ctrl and ].
    const bool control = stroke.modifiers.testFlag(Qt::ControlModifier);
    if (control && stroke.key >= 0x40 && stroke.key < 0x60)
        character = QChar(char16_t(stroke.key & 0x1F));
    else if (stroke.key == Qt::Key_Return || stroke.key == Qt::Key_Enter)
        character = QLatin1Char('\r');
    else if (stroke.key == Qt::Key_Tab)
        character = QLatin1Char('\t');
    else if (stroke.text.size() == 1)
        character = stroke.text.front();
    if (!character.isNull() && m_settings.ends.contains(character))
        return Meaning::End;
    return !character.isNull() && isData(character) ? Meaning::Character : Meaning::Other;
}

void KeyScan::release(const KeyStroke &stroke, std::vector<Verdict> &verdicts)
{
    if (m_held.isEmpty()) {
        if (m_down.removeOne(stroke.key))
            verdicts.push_back({1, false});
        else
            verdicts.push_back({1, true});
        return;
    }
    m_held << stroke;
    if (stroke.key == Qt::Key_Alt && !m_code.isEmpty())
        m_text += characterOf(std::exchange(m_code, {}));
}

void KeyScan::judge(std::vector<Verdict> &verdicts)
{
    if (m_held.isEmpty())
        return;
    if (isScanner()) {
        verdicts.push_back(take(m_text));
        m_behindScan = true;
        return;
    }
    verdicts.push_back({m_held.size(), true});
    m_lastTyped = m_last;
    forget();
}

bool KeyScan::isScanner() const
{
    const bool torn = m_lastTyped && m_begin >= *m_lastTyped && m_begin - *m_lastTyped <= kSure * m_settings.gap;
    return m_text.size() >= m_settings.shortest && !torn;
}

Millis KeyScan::waits() const { return isScanner() ? kSure * m_settings.gap : m_settings.gap; }

// What is held back was a scanner's. What of it is still down comes up later.
KeyScan::Verdict KeyScan::take(const QString &scan)
{
    for (const KeyStroke &stroke : m_held) {
        m_down.removeAll(stroke.key);
        if (stroke.pressed)
            m_down << stroke.key;
    }
    Verdict verdict{m_held.size(), false, scan};
    forget();
    return verdict;
}

void KeyScan::forget()
{
    m_held.clear();
    m_text.clear();
    m_code.clear();
}

} // namespace cubby::kiosk
