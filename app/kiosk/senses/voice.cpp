// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/kiosk/senses/voice.h"

#include <QHash>
#include <QRegularExpression>

#include <espeak-ng/speak_lib.h>

namespace cubby::senses {

namespace {

struct Spoken
{
    QByteArray samples;
    const std::function<bool()> &isCut;
};

int take(short *samples, int count, espeak_EVENT *events)
{
    auto *spoken = static_cast<Spoken *>(events->user_data);
    if (!spoken)
        return 0;
    if (samples && count > 0)
        spoken->samples.append(reinterpret_cast<const char *>(samples), count * qsizetype(sizeof(short)));
    return spoken->isCut && spoken->isCut() ? 1 : 0;
}

// espeak-ng's names of the kiosk's languages: files in its folder lang/.
QByteArray voiceOf(const QString &language)
{
    static const QHash<QString, QByteArray> voices{
        {QStringLiteral("en"), "en"}, {QStringLiteral("de"), "de"},  {QStringLiteral("fr"), "fr"},
        {QStringLiteral("es"), "es"}, {QStringLiteral("pl"), "pl"},  {QStringLiteral("tr"), "tr"},
        {QStringLiteral("ar"), "ar"}, {QStringLiteral("zh"), "cmn"},
    };
    return voices.value(language, language.toUtf8());
}

} // namespace

Result<std::unique_ptr<Voice>> Voice::make()
{
    // Once in a program, and never ended: espeak_Terminate() may wait for its own thread forever.
    static const int rate = espeak_Initialize(AUDIO_OUTPUT_SYNCHRONOUS, 200, nullptr, espeakINITIALIZE_DONT_EXIT);
    if (rate <= 0)
        return failure("voice.start", QStringLiteral("espeak-ng does not start"),
                       QStringLiteral("Install Debian's package espeak-ng-data"));
    espeak_SetSynthCallback(take);
    return std::unique_ptr<Voice>(new Voice(rate));
}

Result<QByteArray> Voice::speak(const QString &text, const QString &language, int wordsPerMinute,
                                const std::function<bool()> &isCut)
{
    if (language != m_language) {
        if (espeak_SetVoiceByName(voiceOf(language).constData()) != EE_OK)
            return failure("voice.language", QStringLiteral("espeak-ng has no voice for \"%1\"").arg(language));
        m_language = language;
    }
    espeak_SetParameter(espeakRATE, wordsPerMinute, 0);
    Spoken spoken{{}, isCut};
    const QByteArray utf8 = spokenForm(text).toUtf8();
    const espeak_ERROR said = espeak_Synth(utf8.constData(), std::size_t(utf8.size()) + 1, 0, POS_CHARACTER, 0,
                                           espeakCHARS_UTF8 | espeakENDPAUSE, nullptr, &spoken);
    if (said != EE_OK)
        return failure("voice.speak", QStringLiteral("espeak-ng does not speak (%1)").arg(int(said)));
    return spoken.samples;
}

QString spokenForm(const QString &text)
{
    static const QRegularExpression marks(QStringLiteral("[\\x{200e}\\x{200f}\\x{2060}\\x{2066}-\\x{2069}]"));
    static const QRegularExpression word(QStringLiteral("[A-Za-z0-9]+"));
    QString plain = text;
    plain.remove(marks).replace(QChar(0xa0), QLatin1Char(' ')).replace(QChar(0xb7), QLatin1Char(','));
    QString out;
    qsizetype from = 0;
    for (auto it = word.globalMatch(plain); it.hasNext();) {
        const QRegularExpressionMatch match = it.next();
        const QString found = match.captured();
        out += plain.mid(from, match.capturedStart() - from);
        from = match.capturedEnd();
        const bool digits = found.contains(QRegularExpression(QStringLiteral("[0-9]")));
        const bool letters = found.contains(QRegularExpression(QStringLiteral("[A-Za-z]")));
        if (!digits || (!letters && found.size() < 5)) {
            out += found;
            continue;
        }
        for (qsizetype i = 0; i < found.size(); ++i) {
            if (i > 0)
                out += QLatin1Char(' ');
            out += found[i];
        }
    }
    return out + plain.mid(from);
}

} // namespace cubby::senses
