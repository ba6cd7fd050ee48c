// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>
#include <QTemporaryDir>

// Another program's HTTP server, Python's, on a port of 127.0.0.1. The path says how it behaves: /status/503,
// /retry/503/7 (Retry-After), /redirect (to /status/200), /slow, /large, /headers (without an end). What was asked is
// written down, line by line.
class WebServer
{
public:
    WebServer()
    {
        static const char *const script = R"python(
import http.server, json, sys, threading, time
class Handler(http.server.BaseHTTPRequestHandler):
    protocol_version = 'HTTP/1.1'
    def log_message(self, *a): pass
    def serve(self):
        body = self.rfile.read(int(self.headers.get('Content-Length', 0)))
        with open(sys.argv[1], 'a') as f:
            f.write(json.dumps({'method': self.command, 'path': self.path, 'body': body.decode(),
                                'headers': {k.lower(): v for k, v in self.headers.items()}}) + '\n')
        part = self.path.strip('/').split('/')
        status = int(part[1]) if part[0] in ('status', 'retry') else 200
        if part[0] == 'slow': time.sleep(30)
        if part[0] == 'headers':
            self.wfile.write(b'HTTP/1.1 200 OK\r\n')
            try:
                while True: self.wfile.write(b'X-More: ' + b'x' * 1000 + b'\r\n')
            except OSError: return
        self.send_response(302 if part[0] == 'redirect' else status)
        if part[0] == 'retry': self.send_header('Retry-After', part[2])
        if part[0] == 'redirect': self.send_header('Location', '/status/200')
        out = b'y' * 10000000 if part[0] == 'large' else b'ok'
        self.send_header('Content-Length', str(len(out)))
        self.end_headers()
        try: self.wfile.write(out)
        except OSError: pass
    do_GET = do_POST = do_PUT = serve
server = http.server.ThreadingHTTPServer(('127.0.0.1', 0), Handler)
server.daemon_threads = True
print(server.server_port, flush=True)
server.serve_forever()
)python";
        m_process.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        m_process.start(QStringLiteral("/usr/bin/python3"), {QStringLiteral("-c"), QString::fromUtf8(script), log()});
        if (!m_process.waitForReadyRead(30'000))
            qFatal("the web server does not start");
        m_port = m_process.readLine().trimmed().toUShort();
    }
    ~WebServer()
    {
        m_process.kill();
        m_process.waitForFinished();
    }

    quint16 port() const { return m_port; }
    QString url(const char *path) const
    {
        return QStringLiteral("http://127.0.0.1:%1%2").arg(m_port).arg(QLatin1StringView(path));
    }

    QList<QJsonObject> requests() const
    {
        QList<QJsonObject> all;
        QFile file(log());
        if (!file.open(QIODevice::ReadOnly))
            return all;
        for (const QByteArray &line : file.readAll().split('\n')) {
            if (!line.isEmpty())
                all << QJsonDocument::fromJson(line).object();
        }
        return all;
    }

private:
    QString log() const { return m_folder.filePath(QStringLiteral("requests")); }

    QTemporaryDir m_folder;
    QProcess m_process;
    quint16 m_port = 0;
};
