// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QProcess>
#include <QTemporaryDir>
#include <QTest>

#include <cmath>
#include <csignal>

// A sound server of its own with a loudspeaker and headphones that are nothing but memory, and what is heard on them.
class SoundCard
{
public:
    static constexpr int kRate = 16'000;

    // Tells this program, and every one that it starts, to sound there.
    bool start()
    {
        const QString socket = m_folder.filePath(QStringLiteral("native"));
        for (const char *name : {"HOME", "XDG_RUNTIME_DIR", "PULSE_RUNTIME_PATH"})
            qputenv(name, m_folder.path().toLocal8Bit());
        qputenv("PULSE_SERVER", "unix:" + socket.toLocal8Bit());
        m_server.setProcessChannelMode(QProcess::MergedChannels);
        m_server.start(QStringLiteral("pulseaudio"),
                       {QStringLiteral("-n"), QStringLiteral("--daemonize=no"), QStringLiteral("--use-pid-file=no"),
                        QStringLiteral("--exit-idle-time=-1"), QStringLiteral("--disable-shm=yes"),
                        QStringLiteral("--realtime=no"), QStringLiteral("--high-priority=no"), QStringLiteral("-L"),
                        QStringLiteral("module-native-protocol-unix auth-anonymous=1 socket=") + socket,
                        QStringLiteral("-L"), sink("loudspeaker", "Loudspeaker"), QStringLiteral("-L"),
                        sink("phones", "Headphones"), QStringLiteral("-L"),
                        QStringLiteral("module-rescue-streams")}); // as desktops have it: moves what is homeless
        if (!m_server.waitForStarted())
            return false;
        return QTest::qWaitFor([&] { return QFile::exists(socket) && control({QStringLiteral("info")}); }, 20'000);
    }
    ~SoundCard()
    {
        m_server.terminate();
        m_server.waitForFinished();
    }

    static QString sink(const char *name, const char *description)
    {
        return QStringLiteral("module-null-sink sink_name=%1 sink_properties=device.description=%2 rate=%3 channels=2")
            .arg(QString::fromLatin1(name), QString::fromLatin1(description))
            .arg(44100);
    }
    // Runs pactl; whether it went well.
    static bool control(const QStringList &arguments, QString *answer = nullptr)
    {
        QProcess pactl;
        pactl.start(QStringLiteral("pactl"), arguments);
        if (!pactl.waitForFinished() || pactl.exitCode() != 0)
            return false;
        if (answer)
            *answer = QString::fromUtf8(pactl.readAllStandardOutput()).trimmed();
        return true;
    }
    // The sound server neither answers nor dies, and goes on.
    void hang() { ::kill(pid_t(m_server.processId()), SIGSTOP); }
    void goOn() { ::kill(pid_t(m_server.processId()), SIGCONT); }
    // An output that comes while it runs; its number, by which it goes.
    static QString plugIn(const char *name, const char *description)
    {
        QString number;
        const QStringList words = sink(name, description).split(QLatin1Char(' '));
        return control(QStringList{QStringLiteral("load-module")} + words, &number) ? number : QString();
    }
    static bool pullOut(const QString &number) { return control({QStringLiteral("unload-module"), number}); }

    QString log() { return QString::fromUtf8(m_server.readAll()); }

private:
    QTemporaryDir m_folder;
    QProcess m_server;
};

// Somebody who listens to one of the outputs from now on.
class Ear
{
public:
    explicit Ear(const QString &output)
    {
        m_parec.start(QStringLiteral("parec"),
                      {QStringLiteral("--raw"), QStringLiteral("--format=s16le"), QStringLiteral("--channels=1"),
                       QStringLiteral("--latency-msec=20"), QStringLiteral("--rate=%1").arg(SoundCard::kRate),
                       QStringLiteral("--device=%1.monitor").arg(output)});
    }
    ~Ear()
    {
        m_parec.terminate();
        m_parec.waitForFinished();
    }
    bool listens()
    {
        return QTest::qWaitFor([&] { return seconds() > 0.05; }, 20'000);
    }
    double seconds() // since it began to listen
    {
        m_heard += m_parec.readAllStandardOutput();
        return double(m_heard.size()) / 2 / SoundCard::kRate;
    }
    double loudness(double from, double to = 1e9) // of a stretch, in seconds; 0 silence, 1 as loud as can be
    {
        (void)seconds();
        const auto *samples = reinterpret_cast<const qint16 *>(m_heard.constData());
        const auto last = std::min(qsizetype(std::min(to, 1e6) * SoundCard::kRate), m_heard.size() / 2);
        const auto first = std::min(qsizetype(std::max(from, 0.0) * SoundCard::kRate), last);
        double sum = 0;
        for (qsizetype i = first; i < last; ++i)
            sum += double(samples[i]) * samples[i];
        return std::sqrt(sum / std::max<double>(1, double(last - first))) / 32768;
    }
    bool hears() // something now, within a while
    {
        return QTest::qWaitFor([&] { return loudness(seconds() - 0.2) > 0.01; }, 20'000);
    }

private:
    QProcess m_parec;
    QByteArray m_heard;
};
