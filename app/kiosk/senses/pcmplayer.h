// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/kiosk/senses/outputs.h"

#include <QByteArray>
#include <QObject>
#include <QTimer>

#include <memory>

namespace cubby::senses {

// Plays samples on one output of the sound server (PulseAudio, or PipeWire's stand-in for it), one piece at a time.
// Outputs and the server itself may come, go, and hang at any moment; without one everything is silent, and whoever
// asks is told why. No call ever waits for the server: Qt 6.4's QAudioSink does, for ever where its output disappears
// while it opens (QPulseAudioSink::open() in qpulseaudiosink.cpp leaves its loop only when the stream is ready).
// Used on one thread with an event loop, to which it may be moved before start().
class PcmPlayer : public QObject
{
    Q_OBJECT

public:
    enum class Audience { Private, Common }; // who may hear it: see outputs.h
    PcmPlayer(Audience audience, QString wanted);
    ~PcmPlayer() override;

    void start();
    bool canPlay() const { return !m_output.id.isEmpty(); }
    // 16 bits, in this machine's order. Cuts off what is played. `volume`: 0 to 1.
    void play(const QByteArray &pcm, int rate, int channels, double volume);
    void stop(); // at once

Q_SIGNALS:
    void ended(); // what was played has been heard to its end, or cannot be any more; not after stop()
    void outputChanged(const QString &name, const QString &trouble); // no name: why there is none

private:
    struct Server;
    friend struct Server;
    void connectServer();
    void lose(const QString &why);
    void choose(const QList<Output> &outputs);
    void tell(const Output &output, const QString &trouble);
    void finish(quint64 piece);

    Audience m_audience;
    QString m_wanted;
    std::unique_ptr<Server> m_server;
    Output m_output; // chosen; no id: none
    quint64 m_piece = 0; // counts what is played; what is told of an older one is not heeded
    bool m_playing = false;
    QTimer m_again; // until the server is asked again
    QTimer m_patience; // for the piece that is played, and for a server that is being connected to
    QString m_said;
};

} // namespace cubby::senses
