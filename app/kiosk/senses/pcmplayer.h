// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/kiosk/senses/outputs.h"

#include <QAudioDevice>
#include <QBuffer>
#include <QObject>
#include <QTimer>

#include <memory>

class QAudioSink;
class QMediaDevices;

namespace cubby::senses {

// Plays samples on one output, one piece at a time. The output may come and go; without one everything is silent, and
// whoever asks is told why. Made on the GUI thread; moved, before start(), to one that has an event loop.
class PcmPlayer : public QObject
{
    Q_OBJECT

public:
    enum class Audience { Private, Common }; // who may hear it: see outputs.h
    PcmPlayer(Audience audience, QString wanted);
    ~PcmPlayer() override;

    void start();
    bool canPlay() const { return !m_device.isNull(); }
    // 16 bits, in this machine's order. Cuts off what is played. `volume`: 0 to 1.
    void play(const QByteArray &pcm, int rate, int channels, double volume);
    void stop(); // at once

Q_SIGNALS:
    void ended(); // what was played has been heard to its end; not after stop()
    void outputChanged(const QString &name, const QString &trouble); // no name: why there is none

private:
    void choose();

    Audience m_audience;
    QString m_wanted;
    std::unique_ptr<QMediaDevices> m_devices;
    QAudioDevice m_device;
    std::unique_ptr<QAudioSink> m_sink;
    QBuffer m_samples;
    QTimer m_played;
    QTimer m_look;
    QString m_said;
};

} // namespace cubby::senses
