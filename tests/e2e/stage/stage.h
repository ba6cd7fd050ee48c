// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "centreclient.h"
#include "mailbox.h"
#include "person.h"
#include "process.h"
#include "wall.h"

#include <QDir>

#include <map>
#include <memory>

namespace cubby::stage {

// One bank, its centre and everything between them, as the programs that go into service: broker, mail server, centre,
// simulated wall, kiosk. They live in one folder on ports of their own and end with the stage. Throws Failed.
class Stage
{
public:
    // With `windows` the kiosk and the wall are shown on the display; without, the kiosk draws into memory, upright.
    Stage(const QString &folder, bool windows);
    ~Stage();

    void adopt(const QString &bank); // that enrolled: orders go there, and the driver's new badge opens there
    void provision(); // makes keys, databases and configurations: once, first
    void startAll(); // and waits until the bank is linked and at rest

    void startBroker();
    void startMailServer();
    void startCentre();
    void startWall();
    // `manager`: what a service manager, or a session, sets in the kiosk's environment.
    void startKiosk(const QStringList &arguments = {}, const QHash<QString, QString> &manager = {});
    void stop(const QString &name); // "broker", "mail", "centre", "wall", "kiosk"
    void stopAll();
    // Whether what the centre keeps of compartments, stays and packages follows from its events. With it stopped.
    void verifyCentre() const;
    void keepKioskRunning() { m_keepsKiosk = true; } // started again where the centre has it restart, as systemd would
    void killKiosk(); // as a power cut would
    void waitForLink(); // between kiosk and centre

    void holdUp(const QString &file); // before the camera
    void lowerHand();
    void putIntoHand(const QString &picture, const QString &name); // what can be held up in the simulator's window

    Person &person() { return m_person; }
    Wall &wall() { return m_wall; }
    CentreClient &centre() { return *m_centre; }
    Process &process(const QString &name);
    const std::vector<Mail> &mails(); // that the mail server took, oldest first

    const QString &bank() const { return m_bank; }
    const QString &badge() const { return m_badge; } // a PNG
    quint16 httpPort() const { return m_httpPort; }
    static QString pin() { return QStringLiteral("4711"); }
    QString authority() const { return path(QStringLiteral("centre/secrets/ca/root.pem")); } // of all certificates here
    QString folder() const { return m_folder.path(); }
    QString path(const QString &name) const { return m_folder.filePath(name); }
    // Runs cubby-server with its configuration; what it printed.
    QString server(const QStringList &arguments) const;
    // Runs one of this build's programs to its end, in the stage's folder.
    Ran runProgram(const QString &name, const QStringList &arguments) const;
    // Everything that waits gives up as soon as this is true.
    void endWhen(std::function<bool()> isOver) { m_isOver = std::move(isOver); }
    bool windowWasClosed() const; // a program with a window ended by itself, and in order
    // Which of this build's programs crashed or complained when they were asked to end. A sanitizer's findings too.
    const QStringList &complaints() const { return m_complaints; }
    // The ends of all logs, for whoever wants to know why.
    QString logs(int lines = 25) const;

private:
    void start(const Start &start);
    void lookAfterProcesses();
    void makeCertificates();
    void addDriver();
    void writeKioskConfiguration() const;
    QString program(const QString &name) const; // of this build

    QDir m_folder;
    bool m_windows;
    bool m_keepsKiosk = false;
    quint16 m_brokerPort;
    quint16 m_httpPort;
    quint16 m_smtpPort;
    QString m_bank;
    QString m_badge;
    std::map<QString, std::unique_ptr<Process>> m_processes;
    QStringList m_complaints;
    std::function<bool()> m_isOver;
    std::vector<Mail> m_mails;
    std::unique_ptr<CentreClient> m_centre;
    Person m_person;
    Wall m_wall;
};

} // namespace cubby::stage
