// SPDX-License-Identifier: GPL-3.0-or-later
#include "process.h"

#include "failed.h"
#include "waiting.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QStandardPaths>
#include <QTcpServer>
#include <QTcpSocket>

#include <csignal>
#include <sys/prctl.h>
#include <unistd.h>

namespace cubby::stage {

Process::Process(const Start &start, const QString &folder)
    : m_name(start.name), m_log(QDir(folder).filePath(start.name + QStringLiteral(".log"))),
      m_logBefore(QFileInfo(m_log).size())
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    for (auto each = start.environment.cbegin(); each != start.environment.cend(); ++each)
        environment.insert(each.key(), each.value());
    m_process.setProcessEnvironment(environment);
    m_process.setWorkingDirectory(folder);
    m_process.setProcessChannelMode(QProcess::MergedChannels);
    m_process.setStandardInputFile(QProcess::nullDevice());
    m_process.setStandardOutputFile(m_log, QIODevice::Append);
    m_process.setChildProcessModifier([parent = getpid()] {
        prctl(PR_SET_PDEATHSIG, SIGKILL);
        if (getppid() != parent) // it died before it could be watched
            _exit(1);
        setpgid(0, 0); // Ctrl-C is for the stage, which then ends the others in order
    });
    m_process.start(start.program, start.arguments);
    if (!m_process.waitForStarted())
        throw Failed(QStringLiteral("%1 cannot be started: %2").arg(start.program, m_process.errorString()));
}

Process::~Process() { stop(); }

void Process::stop()
{
    if (!isRunning())
        return;
    m_process.terminate();
    if (!m_process.waitForFinished(10'000))
        kill();
}

void Process::kill()
{
    m_process.kill();
    m_process.waitForFinished();
}

void Process::waitForEnd()
{
    waitUntil(m_name + QStringLiteral(" ends"), [this] { return !isRunning(); });
}

QString Process::log() const
{
    QFile file(m_log);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

QString Process::logSince() const
{
    QFile file(m_log);
    return file.open(QIODevice::ReadOnly) && file.seek(m_logBefore) ? QString::fromUtf8(file.readAll()) : QString();
}

Ran run(const QString &program, const QStringList &arguments, const QString &folder)
{
    QProcess process;
    process.setWorkingDirectory(folder);
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.setStandardInputFile(QProcess::nullDevice());
    process.start(program, arguments);
    if (!process.waitForFinished(60'000))
        throw Failed(QStringLiteral("%1 %2: %3").arg(program, arguments.join(QLatin1Char(' ')), process.errorString()));
    return {process.exitStatus() == QProcess::NormalExit ? process.exitCode() : -1,
            QString::fromUtf8(process.readAll())};
}

QString runOrFail(const QString &program, const QStringList &arguments)
{
    const Ran ran = run(program, arguments);
    if (ran.exitCode != 0)
        throw Failed(QStringLiteral("%1 %2 ended with %3: %4")
                         .arg(program, arguments.join(QLatin1Char(' ')))
                         .arg(ran.exitCode)
                         .arg(ran.output));
    return ran.output;
}

QString findProgram(const QString &name, const QString &package)
{
    QString path = QStandardPaths::findExecutable(name);
    if (path.isEmpty())
        path = QStandardPaths::findExecutable(name, {QStringLiteral("/usr/sbin"), QStringLiteral("/usr/local/sbin")});
    if (path.isEmpty())
        throw Failed(QStringLiteral("%1 is missing: install Debian's package %2").arg(name, package));
    return path;
}

quint16 freePort()
{
    QTcpServer server;
    if (!server.listen(QHostAddress::LocalHost))
        throw Failed(QStringLiteral("no port is free: %1").arg(server.errorString()));
    return server.serverPort();
}

bool listens(quint16 port)
{
    QTcpSocket socket;
    socket.connectToHost(QHostAddress(QHostAddress::LocalHost), port);
    return socket.waitForConnected(1000);
}

} // namespace cubby::stage
