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
[mqtt]
port=%2
access-file=../broker/access.json
[smtp]
port=%3
security=none
[mail]
from=parcels@example.org
)")
                                                             .arg(m_httpPort)
                                                             .arg(m_brokerPort)
                                                             .arg(m_smtpPort));
    const QString configuration = path(QStringLiteral("centre/server.ini"));
    m_bank = server({QStringLiteral("provision"), QStringLiteral("--config"), configuration, QStringLiteral("--layout"),
                     QStringLiteral(CUBBY_LAYOUT), QStringLiteral("--out"), path(QStringLiteral("kiosk/credentials"))})
                 .trimmed();
    m_badge = path(QStringLiteral("badge.png"));
    server({QStringLiteral("add-driver"), QStringLiteral("--config"), configuration, QStringLiteral("--name"),
            QStringLiteral("Driver"), QStringLiteral("--pin"), pin(), QStringLiteral("--out"), m_badge});
    const QString tokens = readFile(path(QStringLiteral("centre/secrets/api-tokens")));
    m_centre->setHeader("Authorization", "Bearer " + tokens.section(QLatin1Char('\n'), 0, 0).trimmed().toLatin1());

    writeFile(path(QStringLiteral("broker/mosquitto.conf")),
              QStringLiteral(R"(listener %1 127.0.0.1
allow_anonymous false
plugin %2
plugin_opt_config_file %3
log_dest stderr
%4)")
                  .arg(m_brokerPort)
                  .arg(brokerPlugin(), path(QStringLiteral("broker/access.json")),
                       geteuid() == 0 ? QStringLiteral("user root\n") : QString()));
    writeKioskConfiguration();
}

QString Stage::server(const QStringList &arguments) const
{
    const Ran ran = runProgram(QStringLiteral("cubby-server"), arguments);
    if (ran.exitCode != 0)
        throw Failed(QStringLiteral("cubby-server %1 ended with %2: %3")
                         .arg(arguments.join(QLatin1Char(' ')))
                         .arg(ran.exitCode)
                         .arg(ran.output));
    return ran.output;
}

void Stage::writeKioskConfiguration() const
{
    // A window that fits a usual display; without one, a screen of the size that kiosks have, on which nothing moves.
    const QString size
        = m_windows ? QStringLiteral("width=504\nheight=896") : QStringLiteral("width=1080\nheight=1920");
    writeFile(path(QStringLiteral("display.json")),
              QStringLiteral(R"({"screens":[{"name":"kiosk","x":0,"y":0,"width":1080,"height":1920,)"
                             R"("logicalDpi":96,"logicalBaseDpi":96,"dpr":1}]})"));
    writeFile(path(QStringLiteral("kiosk/kiosk.ini")),
              QStringLiteral(R"([bank]
layout=credentials/layout.json
[serial]
ports=%1
[mqtt]
port=%2
spread=0s
[camera]
source=file
file=../camera
[window]
%3
[screen]
reduced-motion=%4
)")
                  .arg(path(QStringLiteral("line")))
                  .arg(m_brokerPort)
                  .arg(size, m_windows ? QStringLiteral("false") : QStringLiteral("true")));
}

} // namespace cubby::stage
