// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QHash>
#include <QProcess>
#include <QString>
#include <QStringList>

namespace cubby::stage {

struct Start
{
    QString name; // of its log, too
    QString program;
    QStringList arguments = {};
    QHash<QString, QString> environment = {}; // beside ours
};

// A program that the stage started. It dies with the stage, even if that is killed. Everything it says goes to
// <folder>/<name>.log, one start after another.
class Process
{
public:
    Process(const Start &start, const QString &folder); // throws Failed where it cannot be started
    ~Process();

    const QString &name() const { return m_name; }
    bool isRunning() const { return m_process.state() == QProcess::Running; }
    int exitCode() const { return m_process.exitCode(); }
    bool endedInOrder() const { return m_process.exitStatus() == QProcess::NormalExit && m_process.exitCode() == 0; }
    qint64 pid() const { return m_process.processId(); }
    void stop(); // asks it to end, and waits
    void kill(); // as a power cut would, and waits
    void waitForEnd(); // throws Failed if it does not end by itself

    QString log() const; // of all starts
    QString logSince() const; // of this start

private:
    QString m_name;
    QString m_log;
    qint64 m_logBefore = 0; // bytes
    QProcess m_process;
};

struct Ran
{
    int exitCode;
    QString output; // both streams
};
// Runs a program to its end.
Ran run(const QString &program, const QStringList &arguments, const QString &folder = {});
QString runOrFail(const QString &program, const QStringList &arguments);

// A program of Debian, which may be where only root looks. Throws Failed with the package to install.
QString findProgram(const QString &name, const QString &package);

quint16 freePort(); // of this machine, on 127.0.0.1
bool listens(quint16 port); // whether somebody does

} // namespace cubby::stage
