// SPDX-License-Identifier: GPL-3.0-or-later
// What an operator does before a bank goes into service: keys, databases, the broker's access, badges, configurations.
#include "stage.h"

#include "failed.h"

#include <QFile>

#include <unistd.h>

namespace cubby::stage {

namespace {

const QString kLocalhost = QStringLiteral("127.0.0.1");

void writeFile(const QString &path, const QString &text)
{
    QFile file(path);
    const QByteArray bytes = text.toUtf8();
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size() || !file.flush())
        throw Failed(QStringLiteral("cannot write %1: %2").arg(path, file.errorString()));
}

QString readFile(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        throw Failed(QStringLiteral("cannot read %1: %2").arg(path, file.errorString()));
    return QString::fromUtf8(file.readAll());
}

QString brokerPlugin()
{
    const QString name = QStringLiteral("mosquitto_dynamic_security.so");
    QStringList folders{QStringLiteral("/usr/lib")};
    for (const QString &triplet : QDir(folders.first()).entryList({QStringLiteral("*-linux-gnu*")}, QDir::Dirs))
        folders << QDir(folders.first()).filePath(triplet);
    for (const QString &folder : folders) {
        if (const QString path = QDir(folder).filePath(name); QFile::exists(path))
            return path;
    }
    throw Failed(QStringLiteral("%1 is missing: install Debian's package mosquitto").arg(name));
}

} // namespace

void Stage::provision()
{
    writeFile(path(QStringLiteral("centre/server.ini")), QStringLiteral(R"([http]
port=%1
certificate=tls/certificate.pem
key=tls/key.pem
[mqtt]
port=%2
ca-file=../broker/tls/ca.pem
certificate=link/certificate.pem
key=link/key.pem
access-file=../broker/access.json
crl-file=../broker/crl.pem
[smtp]
port=%3
security=none
[mail]
from=parcels@example.org
)")
                                                             .arg(m_httpPort)
                                                             .arg(m_brokerPort)
                                                             .arg(m_smtpPort));
    makeCertificates();
    m_bank = server({QStringLiteral("provision"), QStringLiteral("--layout"), QStringLiteral(CUBBY_LAYOUT),
                     QStringLiteral("--out"), path(QStringLiteral("kiosk/credentials"))})
                 .trimmed()
                 .section(QLatin1Char('\n'), -1); // what else there is to know stands before it
    addDriver();
    const QString tokens = readFile(path(QStringLiteral("centre/secrets/api-tokens")));
    m_centre->setHeader("Authorization", "Bearer " + tokens.section(QLatin1Char('\n'), 0, 0).trimmed().toLatin1());

    writeFile(path(QStringLiteral("broker/mosquitto.conf")),
              QStringLiteral(R"(listener %1 127.0.0.1
allow_anonymous false
plugin %2
plugin_opt_config_file %3
cafile %5/tls/ca.pem
certfile %5/tls/certificate.pem
keyfile %5/tls/key.pem
crlfile %5/crl.pem
require_certificate true
log_dest stderr
%4)")
                  .arg(m_brokerPort)
                  .arg(brokerPlugin(), path(QStringLiteral("broker/access.json")),
                       geteuid() == 0 ? QStringLiteral("user root\n") : QString(), path(QStringLiteral("broker"))));
    writeKioskConfiguration();
}

void Stage::addDriver()
{
    m_badge = path(QStringLiteral("badge.png"));
    server({QStringLiteral("add-driver"), QStringLiteral("--name"), QStringLiteral("Driver"), QStringLiteral("--pin"),
            pin(), QStringLiteral("--out"), m_badge});
}

void Stage::adopt(const QString &bank)
{
    m_bank = bank;
    addDriver();
}

// An authority of this stage's own, and what it says of the centre and of the broker.
void Stage::makeCertificates()
{
    const auto ca = [this](const char *what, const QStringList &arguments) {
        server(QStringList{QStringLiteral("ca"), QLatin1StringView(what)} + arguments);
    };
    const QString name = QStringLiteral("--name");
    const QString out = QStringLiteral("--out");
    const QStringList here{QStringLiteral("--hosts"), QStringLiteral("127.0.0.1,localhost")};
    ca("init", {name, QStringLiteral("Cubby of this stage")});
    ca("issue", here + QStringList{name, QStringLiteral("centre"), out, path(QStringLiteral("centre/tls"))});
    ca("issue", here + QStringList{name, QStringLiteral("broker"), out, path(QStringLiteral("broker/tls"))});
    ca("issue", {name, QStringLiteral("centre"), out, path(QStringLiteral("centre/link"))});
    m_centre->trust(readFile(authority()).toLatin1());
}

QString Stage::server(const QStringList &arguments) const
{
    const Ran ran
        = runProgram(QStringLiteral("cubby-server"),
                     arguments + QStringList{QStringLiteral("--config"), path(QStringLiteral("centre/server.ini"))});
    if (ran.exitCode != 0)
        throw Failed(QStringLiteral("cubby-server %1 ended with %2: %3")
                         .arg(arguments.join(QLatin1Char(' ')))
                         .arg(ran.exitCode)
                         .arg(ran.output));
    return ran.output;
}

void Stage::verifyCentre() const
{
    server({QStringLiteral("rebuild"), QStringLiteral("--verify"), QStringLiteral("--config"),
            path(QStringLiteral("centre/server.ini"))});
}

void Stage::writeKioskConfiguration() const
{
    // A window that fits a usual display; without one, a screen of the size that kiosks have, on which nothing moves.
    const QString size
        = m_windows ? QStringLiteral("width=504\nheight=896") : QStringLiteral("width=1080\nheight=1920");
    writeFile(path(QStringLiteral("display.json")),
              QStringLiteral(R"({"screens":[{"name":"kiosk","x":0,"y":0,"width":1080,"height":1920,)"
                             R"("logicalDpi":96,"logicalBaseDpi":96,"dpr":1}]})"));
    writeFile(
        path(QStringLiteral("kiosk/kiosk.ini")),
        QStringLiteral(R"([bank]
layout=credentials/layout.json
[serial]
ports=%1
[mqtt]
spread=0s
[camera]
source=file
file=../camera
[window]
%2
[screen]
reduced-motion=%3
)")
            .arg(path(QStringLiteral("line")), size, m_windows ? QStringLiteral("false") : QStringLiteral("true")));
}

} // namespace cubby::stage
