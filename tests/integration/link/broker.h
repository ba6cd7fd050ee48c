// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QProcess>
#include <QString>
#include <QTemporaryDir>

namespace cubby {

// A real mosquitto on a free port of 127.0.0.1, alone with a configuration of its own.
class Broker
{
public:
    // `config`: lines beside those of the listener. Files it names may be put into dir() before start().
    explicit Broker(const QByteArray &config = "allow_anonymous true\n");
    ~Broker() { kill(); }

    bool start(); // true when it answers; on the same port again after kill()
    void reload(); // it reads certificates and the list of withdrawn ones again
    void kill(); // without a farewell

    quint16 port() const { return m_port; }
    qint64 processId() const { return m_process.processId(); }
    QString dir() const { return m_dir.path(); }
    QString file(const QString &name) const { return m_dir.filePath(name); }
    void setConfig(const QByteArray &config) { m_config = config; }
    bool write(const QString &name, const QByteArray &content) const;

    static QString program(); // empty if there is no mosquitto
    static quint16 freePort();

private:
    QTemporaryDir m_dir;
    QByteArray m_config;
    quint16 m_port;
    QProcess m_process;
};

} // namespace cubby
