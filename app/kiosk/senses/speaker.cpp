// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/kiosk/senses/speaker.h"

#include <QLoggingCategory>

Q_LOGGING_CATEGORY(lcSpeech, "cubby.speech", QtInfoMsg)

namespace cubby::senses {

Speaker::Speaker(const QString &output) : m_player(PcmPlayer::Audience::Private, output)
{
    m_player.setParent(this); // moves along
    connect(&m_player, &PcmPlayer::ended, this, [this] {
        m_speaking = false;
        next();
    });
    connect(&m_player, &PcmPlayer::outputChanged, this, [this](const QString &name, const QString &trouble) {
        if (name.isEmpty())
            qCWarning(lcSpeech).noquote() << "nothing can be spoken:" << trouble;
        else
            qCInfo(lcSpeech).noquote() << "speaks on" << name;
        Q_EMIT outputChanged(name, trouble);
    });
}

Speaker::~Speaker() = default;

void Speaker::start()
{
    auto voice = Voice::make();
    if (!voice) {
        qCWarning(lcSpeech).noquote() << "nothing can be spoken:" << voice.error().message << voice.error().advice;
        Q_EMIT outputChanged({}, voice.error().message);
        return;
    }
    m_voice = std::move(*voice);
    m_player.start();
}

void Speaker::stop()
{
    ++m_cut;
    m_due.clear();
    m_player.stop();
    m_voice.reset();
}

void Speaker::say(const Utterance &utterance)
{
    if (utterance.interrupts)
        ++m_cut;
    QMetaObject::invokeMethod(this, [this, due = Due{utterance, m_cut.load()}] { add(due); });
}

void Speaker::hush()
{
    ++m_cut;
    QMetaObject::invokeMethod(this, [this] {
        std::erase_if(m_due, [this](const Due &due) { return due.cut != m_cut; });
        m_player.stop();
        m_speaking = false;
        next();
    });
}

void Speaker::add(const Due &due)
{
    if (due.utterance.interrupts) {
        m_due.clear();
        m_player.stop();
        m_speaking = false;
    }
    m_due.push_back(due);
    next();
}

void Speaker::next()
{
    while (!m_speaking && !m_due.empty()) {
        const Due due = std::move(m_due.front());
        m_due.pop_front();
        const auto isCut = [&] { return due.cut != m_cut; };
        if (!m_voice || !m_player.canPlay() || isCut())
            continue;
        const auto samples
            = m_voice->speak(due.utterance.text, due.utterance.language, due.utterance.wordsPerMinute, isCut);
        if (!samples) {
            qCWarning(lcSpeech).noquote() << samples.error().message;
            continue;
        }
        if (isCut())
            continue;
        m_speaking = true;
        m_player.play(*samples, m_voice->rate(), 1, due.utterance.volume);
        return;
    }
    if (!m_speaking)
        Q_EMIT finished();
}

} // namespace cubby::senses
