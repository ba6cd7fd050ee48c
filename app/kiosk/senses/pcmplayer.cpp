// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/kiosk/senses/pcmplayer.h"

#include <pulse/pulseaudio.h>

#include <algorithm>
#include <chrono>
#include <cstring>
#include <utility>

namespace cubby::senses {

using namespace std::chrono_literals;

namespace {

constexpr auto kAgain = 3s; // between two tries to reach the server
constexpr auto kPatience = 5s; // for an answer of the server, beyond what it plays
constexpr pa_usec_t kAhead = 300'000; // µs that the server has of a piece before it is heard

QByteArray withVolume(QByteArray pcm, double volume)
{
    for (qsizetype i = 0; i + 1 < pcm.size(); i += 2) {
        qint16 sample;
        std::memcpy(&sample, pcm.constData() + i, 2);
        sample = qint16(sample * std::clamp(volume, 0.0, 1.0));
        std::memcpy(pcm.data() + i, &sample, 2);
    }
    return pcm;
}

} // namespace

// The connection. All of PulseAudio's calls here return at once; what it tells comes on a thread of its own, which
// holds the lock then, and is handed to the player's thread.
struct PcmPlayer::Server
{
    explicit Server(PcmPlayer &owner) : player(owner), loop(pa_threaded_mainloop_new())
    {
        context = pa_context_new(pa_threaded_mainloop_get_api(loop), "Cubby");
        pa_context_set_state_callback(context, stateChanged, this);
        pa_context_set_subscribe_callback(
            context,
            [](pa_context *, pa_subscription_event_type_t, uint32_t, void *self) {
                static_cast<Server *>(self)->list();
            },
            this);
    }
    ~Server()
    {
        {
            const Lock lock(*this);
            silence();
            pa_context_set_state_callback(context, nullptr, nullptr);
            pa_context_set_subscribe_callback(context, nullptr, nullptr);
            pa_context_disconnect(context);
            pa_context_unref(context);
        }
        pa_threaded_mainloop_stop(loop);
        pa_threaded_mainloop_free(loop);
    }
    Q_DISABLE_COPY_MOVE(Server)

    // False where there is none. Where nothing else starts the server, PulseAudio does so itself.
    bool start()
    {
        return pa_context_connect(context, nullptr, PA_CONTEXT_NOFLAGS, nullptr) >= 0
               && pa_threaded_mainloop_start(loop) >= 0;
    }

    void play(const QByteArray &samples, const pa_sample_spec &spec, const QByteArray &output, quint64 number)
    {
        const Lock lock(*this);
        silence();
        pcm = samples;
        written = 0;
        piece = number;
        stream = pa_stream_new(context, "Cubby", &spec, nullptr);
        if (!stream)
            return finished();
        pa_stream_set_state_callback(
            stream,
            [](pa_stream *of, void *self) {
                if (!PA_STREAM_IS_GOOD(pa_stream_get_state(of)))
                    static_cast<Server *>(self)->finished();
            },
            this);
        pa_stream_set_write_callback(
            stream, [](pa_stream *, size_t room, void *self) { static_cast<Server *>(self)->write(room); }, this);
        pa_buffer_attr buffer;
        buffer.maxlength = uint32_t(-1);
        buffer.tlength = uint32_t(pa_usec_to_bytes(kAhead, &spec));
        buffer.prebuf = uint32_t(-1);
        buffer.minreq = uint32_t(-1);
        buffer.fragsize = uint32_t(-1);
        // Never moved: what is meant for headphones does not go on in a loudspeaker because they were pulled out.
        const auto flags = pa_stream_flags_t(PA_STREAM_DONT_MOVE | PA_STREAM_ADJUST_LATENCY);
        if (pa_stream_connect_playback(stream, output.constData(), &buffer, flags, nullptr, nullptr) < 0)
            finished();
    }
    void stop()
    {
        const Lock lock(*this);
        silence();
    }

private:
    struct Lock
    {
        explicit Lock(Server &of) : server(of) { pa_threaded_mainloop_lock(server.loop); }
        ~Lock() { pa_threaded_mainloop_unlock(server.loop); }
        Q_DISABLE_COPY_MOVE(Lock)
        Server &server;
    };

    // From here on: under the lock.
    void silence()
    {
        if (!stream)
            return;
        pa_stream_set_state_callback(stream, nullptr, nullptr);
        pa_stream_set_write_callback(stream, nullptr, nullptr);
        pa_stream_disconnect(stream); // with all that it has not played yet
        pa_stream_unref(stream);
        stream = nullptr;
    }
    void write(size_t room)
    {
        const auto length = std::min(qsizetype(room), pcm.size() - written);
        if (length > 0)
            pa_stream_write(stream, pcm.constData() + written, size_t(length), nullptr, 0, PA_SEEK_RELATIVE);
        written += length;
        if (written < pcm.size())
            return;
        pa_stream_set_write_callback(stream, nullptr, nullptr);
        forget(pa_stream_drain(
            stream,
            [](pa_stream *of, int, void *self) {
                auto *server = static_cast<Server *>(self);
                if (of == server->stream)
                    server->finished();
            },
            this));
    }
    void finished()
    {
        QMetaObject::invokeMethod(
            &player, [to = &player, number = piece] { to->finish(number); }, Qt::QueuedConnection);
    }
    void list()
    {
        forget(pa_context_get_server_info(
            context,
            [](pa_context *, const pa_server_info *info, void *self) {
                auto *server = static_cast<Server *>(self);
                server->standard = info ? QString::fromUtf8(info->default_sink_name) : QString();
            },
            this));
        found.clear();
        forget(pa_context_get_sink_info_list(
            context,
            [](pa_context *, const pa_sink_info *sink, int last, void *self) {
                static_cast<Server *>(self)->listed(last == 0 ? sink : nullptr);
            },
            this));
    }
    void listed(const pa_sink_info *sink)
    {
        if (sink) {
            const Output output{QString::fromUtf8(sink->name), QString::fromUtf8(sink->description)};
            // The system's own output first, whatever order the others come in.
            found.removeAll(output);
            found.insert(output.id == standard ? 0 : found.size(), output);
            return;
        }
        QMetaObject::invokeMethod(
            &player, [to = &player, outputs = found] { to->choose(outputs); }, Qt::QueuedConnection);
    }
    static void stateChanged(pa_context *context, void *self)
    {
        auto *server = static_cast<Server *>(self);
        const pa_context_state_t state = pa_context_get_state(context);
        if (state == PA_CONTEXT_READY) {
            const auto events = pa_subscription_mask_t(PA_SUBSCRIPTION_MASK_SINK | PA_SUBSCRIPTION_MASK_SERVER);
            forget(pa_context_subscribe(context, events, nullptr, nullptr));
            server->list();
        } else if (!PA_CONTEXT_IS_GOOD(state)) {
            const QString why = QString::fromUtf8(pa_strerror(pa_context_errno(context)));
            QMetaObject::invokeMethod(
                &server->player,
                [to = &server->player, server, why] {
                    if (to->m_server.get() == server)
                        to->lose(QStringLiteral("the sound server does not answer (%1)").arg(why));
                },
                Qt::QueuedConnection);
        }
    }
    static void forget(pa_operation *operation) // its outcome is told by its callback
    {
        if (operation)
            pa_operation_unref(operation);
    }

    PcmPlayer &player;
    pa_threaded_mainloop *loop;
    pa_context *context = nullptr;
    pa_stream *stream = nullptr;
    QByteArray pcm; // that is played
    qsizetype written = 0; // bytes of it
    quint64 piece = 0; // its number
    QString standard;
    QList<Output> found;
};

PcmPlayer::PcmPlayer(Audience audience, QString wanted)
    : m_audience(audience), m_wanted(std::move(wanted)), m_again(this), m_patience(this)
{
    m_again.setSingleShot(true);
    m_again.setInterval(kAgain);
    connect(&m_again, &QTimer::timeout, this, &PcmPlayer::connectServer);
    m_patience.setSingleShot(true);
    connect(&m_patience, &QTimer::timeout, this,
            [this] { lose(QStringLiteral("the sound server does not answer in time")); });
}

PcmPlayer::~PcmPlayer() = default;

void PcmPlayer::start()
{
    if (m_wanted == QLatin1StringView("none"))
        return tell({}, QStringLiteral("switched off by its setting"));
    connectServer();
}

void PcmPlayer::connectServer()
{
    m_server = std::make_unique<Server>(*this);
    m_patience.start(kPatience);
    if (!m_server->start())
        lose(QStringLiteral("there is no sound server"));
}

// Whatever hangs there is left behind; a new connection is tried after a while.
void PcmPlayer::lose(const QString &why)
{
    m_patience.stop();
    m_server.reset();
    m_again.start();
    tell({}, why);
}

void PcmPlayer::choose(const QList<Output> &outputs)
{
    if (!m_server || m_again.isActive())
        return; // told by one that was left behind
    if (m_output.id.isEmpty())
        m_patience.stop();
    const qsizetype found
        = m_audience == Audience::Private ? privateOutput(outputs, m_wanted) : commonOutput(outputs, m_wanted);
    if (found >= 0)
        tell(outputs[found], {});
    else if (outputs.isEmpty())
        tell({}, QStringLiteral("there is no sound output"));
    else if (!m_wanted.isEmpty())
        tell({}, QStringLiteral("no sound output is called \"%1\"").arg(m_wanted));
    else
        tell({}, QStringLiteral("no sound output calls itself headphones, and a loudspeaker will not do"));
}

void PcmPlayer::tell(const Output &output, const QString &trouble)
{
    const bool other = output.id != m_output.id;
    m_output = output;
    if (other)
        finish(m_piece);
    if (const QString said = output.description + QLatin1Char('|') + trouble; std::exchange(m_said, said) != said)
        Q_EMIT outputChanged(output.description, trouble);
}

void PcmPlayer::play(const QByteArray &pcm, int rate, int channels, double volume)
{
    ++m_piece;
    m_playing = true;
    if (!m_server || m_output.id.isEmpty()) {
        QMetaObject::invokeMethod(
            this, [this, piece = m_piece] { finish(piece); }, Qt::QueuedConnection);
        return;
    }
    const pa_sample_spec spec{PA_SAMPLE_S16NE, uint32_t(rate), uint8_t(channels)};
    const auto length = std::chrono::microseconds(pa_bytes_to_usec(uint64_t(pcm.size()), &spec));
    m_patience.start(std::chrono::ceil<std::chrono::milliseconds>(length + kPatience));
    m_server->play(withVolume(pcm, volume), spec, m_output.id.toUtf8(), m_piece);
}

void PcmPlayer::finish(quint64 piece)
{
    if (!m_playing || piece != m_piece)
        return;
    stop();
    Q_EMIT ended();
}

void PcmPlayer::stop()
{
    ++m_piece;
    if (!std::exchange(m_playing, false))
        return;
    m_patience.stop();
    if (m_server)
        m_server->stop();
}

} // namespace cubby::senses
