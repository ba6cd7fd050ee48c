// SPDX-License-Identifier: GPL-3.0-or-later
#include "stage.h"

#include "failed.h"
#include "pictures.h"

#include <QCoreApplication>
#include <QFile>

namespace cubby::stage {

namespace {

const QString kBroker = QStringLiteral("broker");
const QString kMail = QStringLiteral("mail");
const QString kCentre = QStringLiteral("centre");
const QString kWall = QStringLiteral("wall");
const QString kKiosk = QStringLiteral("kiosk");
const QString kLocalhost = QStringLiteral("127.0.0.1");

} // namespace

Stage::Stage(const QString &folder, bool windows)
    : m_folder(folder), m_windows(windows), m_brokerPort(freePort()), m_httpPort(freePort()), m_smtpPort(freePort()),
      m_centre(std::make_unique<CentreClient>(QUrl(QStringLiteral("https://127.0.0.1:%1").arg(m_httpPort)))),
      m_person(path(QStringLiteral("player.socket"))), m_wall(path(QStringLiteral("wall.socket")))
{
    for (const char *part : {"hand", "screens", "broker", "centre", "kiosk"})
        m_folder.mkpath(QString::fromLatin1(part));
    setWatchman([this] { lookAfterProcesses(); });
}

Stage::~Stage()
{
    setWatchman({});
    stopAll();
}

void Stage::stopAll()
{
    // Those first that speak with the others.
    for (const QString &name : {kKiosk, kWall, kCentre, kMail, kBroker})
        stop(name);
}

QString Stage::program(const QString &name) const
{
    const QString path = QDir(QCoreApplication::applicationDirPath()).filePath(name);
    if (!QFile::exists(path))
        throw Failed(QStringLiteral("%1 is not built").arg(path));
    return path;
}

Process &Stage::process(const QString &name)
{
    const auto found = m_processes.find(name);
    if (found == m_processes.end())
        throw Failed(QStringLiteral("%1 was not started").arg(name));
    return *found->second;
}

void Stage::start(const Start &start)
{
    stop(start.name);
    m_processes[start.name] = std::make_unique<Process>(start, m_folder.path());
}

void Stage::stop(const QString &name)
{
    if (name == kKiosk)
        m_person.leave();
    const auto found = m_processes.find(name);
    if (found == m_processes.end())
        return;
    const bool ours = name == kKiosk || name == kWall || name == kCentre;
    if (ours && found->second->isRunning()) {
        found->second->stop();
        if (!found->second->endedInOrder())
            m_complaints << QStringLiteral("%1 did not end in order: %2").arg(name).arg(found->second->exitCode());
    }
    m_processes.erase(found);
}

void Stage::killKiosk()
{
    process(kKiosk).kill();
    stop(kKiosk);
}

void Stage::lookAfterProcesses()
{
    if (m_isOver && m_isOver())
        throw Failed(QStringLiteral("stopped"));
    const auto kiosk = m_processes.find(kKiosk);
    if (m_keepsKiosk && kiosk != m_processes.end() && !kiosk->second->isRunning() && kiosk->second->endedInOrder()
        && kiosk->second->logSince().contains(QStringLiteral("asks for a restart"))) {
        m_person.leave();
        startKiosk();
    }
    for (const auto &[name, process] : m_processes) {
        if (!process->isRunning())
            throw Failed(QStringLiteral("%1 ended by itself with %2").arg(name).arg(process->exitCode()));
    }
}

void Stage::startBroker()
{
    start({kBroker,
           findProgram(QStringLiteral("mosquitto"), QStringLiteral("mosquitto")),
           {QStringLiteral("-c"), path(QStringLiteral("broker/mosquitto.conf"))}});
    waitUntil(QStringLiteral("the broker listens"), [this] { return listens(m_brokerPort); });
}

void Stage::startMailServer()
{
    start({kMail,
           QStringLiteral("/usr/bin/python3"),
           {QStringLiteral("-m"), QStringLiteral("aiosmtpd"), QStringLiteral("-n"), QStringLiteral("-l"),
            QStringLiteral("%1:%2").arg(kLocalhost).arg(m_smtpPort), QStringLiteral("-c"),
            QStringLiteral("aiosmtpd.handlers.Mailbox"), path(QStringLiteral("mails"))}});
    waitUntil(QStringLiteral("the mail server listens"), [this] { return listens(m_smtpPort); });
}

void Stage::startWall()
{
    QStringList arguments{QStringLiteral("--layout"),  QStringLiteral(CUBBY_LAYOUT),
                          QStringLiteral("--link"),    path(QStringLiteral("line")),
                          QStringLiteral("--control"), path(QStringLiteral("wall.socket")),
                          QStringLiteral("--hand"),    path(QStringLiteral("hand")),
                          QStringLiteral("--camera"),  path(QStringLiteral("camera"))};
    if (!m_windows)
        arguments << QStringLiteral("--headless");
    start({kWall, program(QStringLiteral("cubby-simulator")), arguments});
    m_wall.arrive();
}

void Stage::startKiosk(const QStringList &arguments, const QHash<QString, QString> &manager)
{
    QHash<QString, QString> environment = manager;
    environment.insert({
        {QStringLiteral("QT_PLUGIN_PATH"), QStringLiteral(CUBBY_PLUGINS)},
        {QStringLiteral("QT_QPA_GENERIC_PLUGINS"), QStringLiteral("cubbyplayer")},
        {QStringLiteral("CUBBY_PLAYER_SOCKET"), path(QStringLiteral("player.socket"))},
    });
    if (!m_windows && !manager.contains(QStringLiteral("QT_QPA_PLATFORM"))) {
        environment.insert(QStringLiteral("QT_QPA_PLATFORM"),
                           QStringLiteral("offscreen:configfile=") + path(QStringLiteral("display.json")));
        environment.insert(QStringLiteral("QT_QUICK_BACKEND"), QStringLiteral("software"));
    }
    start({kKiosk, program(QStringLiteral("cubby-kiosk")),
           QStringList{QStringLiteral("--config"), path(QStringLiteral("kiosk/kiosk.ini"))} + arguments, environment});
    m_person.arrive();
}

void Stage::startCentre()
{
    start({kCentre,
           program(QStringLiteral("cubby-server")),
           {QStringLiteral("serve"), QStringLiteral("--config"), path(QStringLiteral("centre/server.ini"))}});
    waitUntil(QStringLiteral("the centre answers over HTTP"),
              [this] { return m_centre->get(QStringLiteral("/healthz")).status == 200; });
}

void Stage::startAll()
{
    startBroker();
    startMailServer();
    startCentre();
    startWall();
    startKiosk();
    m_person.reach(QStringLiteral("Rest"));
    waitForLink();
}

void Stage::waitForLink()
{
    waitUntil(QStringLiteral("the kiosk is linked with the centre"),
              [this] { return m_person.view()[QStringLiteral("online")].toBool(); });
}

void Stage::holdUp(const QString &file) { stage::holdUp(file, path(QStringLiteral("camera"))); }

void Stage::lowerHand() { QFile::remove(path(QStringLiteral("camera"))); }

void Stage::putIntoHand(const QString &picture, const QString &name)
{
    const QString file = path(QStringLiteral("hand/%1.png").arg(name));
    QFile::remove(file);
    if (!QFile::copy(picture, file))
        throw Failed(QStringLiteral("%1 cannot be copied to %2").arg(picture, file));
}

const std::vector<Mail> &Stage::mails()
{
    const QStringList files = QDir(path(QStringLiteral("mails/new"))).entryList(QDir::Files);
    if (std::size_t(files.size()) != m_mails.size())
        m_mails = readMailbox(path(QStringLiteral("mails")), QStringLiteral(CUBBY_READMAIL));
    return m_mails;
}

Ran Stage::runProgram(const QString &name, const QStringList &arguments) const
{
    return run(program(name), arguments, m_folder.path());
}

bool Stage::windowWasClosed() const
{
    return std::any_of(m_processes.begin(), m_processes.end(), [](const auto &each) {
        const bool hasWindow = each.first == kKiosk || each.first == kWall;
        return hasWindow && !each.second->isRunning() && each.second->exitCode() == 0;
    });
}

QString Stage::logs(int lines) const
{
    QString text;
    for (const QString &file : m_folder.entryList({QStringLiteral("*.log")}, QDir::Files)) {
        QFile log(m_folder.filePath(file));
        if (!log.open(QIODevice::ReadOnly))
            continue;
        const QStringList all = QString::fromUtf8(log.readAll()).split(QLatin1Char('\n'), Qt::SkipEmptyParts);
        text += QStringLiteral("---- %1, the last of %2 lines\n%3\n")
                    .arg(file)
                    .arg(all.size())
                    .arg(all.mid(std::max<qsizetype>(0, all.size() - lines)).join(QLatin1Char('\n')));
    }
    return text;
}

} // namespace cubby::stage
