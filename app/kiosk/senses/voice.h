// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/error.h"

#include <QByteArray>
#include <QString>

#include <functional>
#include <memory>

namespace cubby::senses {

// Turns sentences into samples, with espeak-ng. One at a time in a program, and used on one thread only: the library
// keeps its state in globals. Errors: voice.start, voice.language, voice.speak.
class Voice
{
public:
    static Result<std::unique_ptr<Voice>> make();
    Voice(const Voice &) = delete;
    Voice &operator=(const Voice &) = delete;

    int rate() const { return m_rate; } // samples a second; one channel, 16 bits
    // `language`: one of the kiosk's own (languages.h). Asked often, `isCut` ends it early with what there is.
    Result<QByteArray> speak(const QString &text, const QString &language, int wordsPerMinute,
                             const std::function<bool()> &isCut = {});

private:
    explicit Voice(int rate) : m_rate(rate) { }

    int m_rate;
    QString m_language;
};

// How a sentence is given to a voice so that it is understood: without marks of direction, names of compartments apart
// ("B4" as "B 4"), and what nobody reads as one number (codes, labels) digit by digit.
QString spokenForm(const QString &text);

} // namespace cubby::senses
