// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/kiosk/senses/pcmplayer.h"

#include <QAudioSink>
#include <QMediaDevices>

#include <chrono>
#include <utility>

namespace cubby::senses {

using namespace std::chrono_literals;

namespace {

constexpr auto kLookEvery = 3s;

} // namespace

PcmPlayer::PcmPlayer(Audience audience, QString wanted)
    : m_audience(audience), m_wanted(std::move(wanted)), m_samples(this), m_played(this), m_look(this)
{
    connect(&m_look, &QTimer::timeout, this, &PcmPlayer::choose);
    // Here and not in start(): what tells Qt of devices lives on in the thread that first asked for them.
    if (m_wanted != QLatin1StringView("none")) {
        m_devices = std::make_unique<QMediaDevices>();
        m_devices->setParent(this); // moves along
    }
    m_played.setSingleShot(true);
    m_played.setTimerType(Qt::PreciseTimer);
    connect(&m_played, &QTimer::timeout, this, [this] {
        stop();
        Q_EMIT ended();
    });
}

PcmPlayer::~PcmPlayer() { stop(); }

void PcmPlayer::start()
{
    if (m_devices)
        connect(m_devices.get(), &QMediaDevices::audioOutputsChanged, this, &PcmPlayer::choose);
    choose();
    m_look.start(kLookEvery); // not every output that comes or goes is told
}

void PcmPlayer::choose()
{
    QString trouble;
    QAudioDevice chosen;
    if (!m_devices) {
        trouble = QStringLiteral("switched off by its setting");
    } else {
        // The system's own output first, whatever order the others come in.
        QList<QAudioDevice> devices = QMediaDevices::audioOutputs();
        const QAudioDevice standard = QMediaDevices::defaultAudioOutput();
        if (devices.removeOne(standard))
            devices.prepend(standard);
        QList<Output> outputs;
        for (const QAudioDevice &device : devices)
            outputs << Output{QString::fromUtf8(device.id()), device.description()};
        const qsizetype found
            = m_audience == Audience::Private ? privateOutput(outputs, m_wanted) : commonOutput(outputs, m_wanted);
        if (found >= 0)
            chosen = devices[found];
        else if (outputs.isEmpty())
            trouble = QStringLiteral("there is no sound output");
        else if (!m_wanted.isEmpty())
            trouble = QStringLiteral("no sound output is called \"%1\"").arg(m_wanted);
        else
            trouble = QStringLiteral("no sound output calls itself headphones, and a loudspeaker will not do");
    }
    if (chosen != m_device)
        stop();
    m_device = chosen;
    const QString name = chosen.isNull() ? QString() : chosen.description();
    if (const QString said = name + QLatin1Char('|') + trouble; std::exchange(m_said, said) != said)
        Q_EMIT outputChanged(name, trouble);
}

void PcmPlayer::play(const QByteArray &pcm, int rate, int channels, double volume)
{
    stop();
    if (m_device.isNull()) {
        QMetaObject::invokeMethod(this, &PcmPlayer::ended, Qt::QueuedConnection);
        return;
    }
    QAudioFormat format;
    format.setSampleRate(rate);
    format.setChannelCount(channels);
    format.setSampleFormat(QAudioFormat::Int16);
    m_samples.setData(pcm);
    m_samples.open(QIODevice::ReadOnly);
    m_sink = std::make_unique<QAudioSink>(m_device, format);
    m_sink->setVolume(volume);
    m_sink->start(&m_samples);
    if (m_sink->error() == QAudio::OpenError) {
        Q_EMIT outputChanged({}, QStringLiteral("the sound output does not open"));
        m_said.clear();
    }
    // A sink says that it has nothing left to read long before the last of it is heard: the length of what is played
    // tells better, with what lies in the sink's own buffer.
    const auto length = std::chrono::microseconds(format.durationForBytes(qint32(pcm.size())));
    const auto buffered = std::chrono::microseconds(format.durationForBytes(qint32(m_sink->bufferSize())));
    m_played.start(std::chrono::ceil<std::chrono::milliseconds>(length + buffered));
}

void PcmPlayer::stop()
{
    m_played.stop();
    if (m_sink) {
        m_sink->disconnect(this);
        m_sink->reset(); // what it has not played yet is forgotten
        m_sink.reset();
    }
    m_samples.close();
}

} // namespace cubby::senses
