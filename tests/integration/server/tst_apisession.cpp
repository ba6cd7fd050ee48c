// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/integration/server/serversite.h"

#include <QFile>

using namespace cubby;
using namespace cubby::test;

// The session of docs/api.md, as it stands there.
class TestApiSession : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theSessionOfTheDocumentWorks()
    {
        ServerSite site(QStringLiteral(CUBBY_SERVER));
        site.provision();
        QVERIFY(site.startBroker());
        QVERIFY(site.start());
        site.connectBank();

        QFile script(site.path(QStringLiteral("session.sh")));
        QVERIFY(script.open(QIODevice::WriteOnly));
        script.write(sessionOf(QStringLiteral(CUBBY_SOURCE "/docs/api.md")));
        script.close();
        QProcess session;
        QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
        environment.insert(QStringLiteral("CENTRE"), QStringLiteral("http://127.0.0.1:%1").arg(site.httpPort));
        environment.insert(QStringLiteral("TOKEN"), QString::fromLatin1(site.token));
        environment.insert(QStringLiteral("BANK"), site.credentials->bank.toString());
        session.setProcessEnvironment(environment);
        session.setWorkingDirectory(site.folder.path());
        session.setProcessChannelMode(QProcess::MergedChannels);
        session.start(QStringLiteral("bash"), {script.fileName()});

        for (const char *act : {"deposit", "pickup"}) {
            const QString asked = site.path(QLatin1StringView(act));
            QTRY_VERIFY2_WITH_TIMEOUT(QFile::exists(asked) || session.state() == QProcess::NotRunning,
                                      "the session stands still", kLong);
            QVERIFY2(QFile::exists(asked), session.readAll().constData());
            QFile file(asked);
            QVERIFY(file.open(QIODevice::ReadOnly));
            const auto package = PackageId::parse(QString::fromLatin1(file.readAll().trimmed()));
            QVERIFY(package);
            QTRY_VERIFY_WITH_TIMEOUT(site.bank->expected(*package), kLong);
            if (qstrcmp(act, "deposit") == 0)
                site.deposit(*package);
            else
                site.pickup(*package);
        }
        QTRY_VERIFY_WITH_TIMEOUT(session.state() == QProcess::NotRunning, kLong);
        QVERIFY2(session.exitStatus() == QProcess::NormalExit && session.exitCode() == 0,
                 session.readAll().constData());
    }

private:
    // Its commands, in order. Where a bank has to do something, a file with the package's identifier asks for it.
    static QByteArray sessionOf(const QString &document)
    {
        QFile file(document);
        if (!file.open(QIODevice::ReadOnly))
            qFatal("there is no %s", qPrintable(document));
        QByteArray script = "set -euo pipefail\nset -x\n";
        bool isCommand = false;
        for (const QByteArray &line : file.readAll().split('\n')) {
            if (line.startsWith("```"))
                isCommand = line == "```sh";
            else if (isCommand)
                script += line + '\n';
            else if (line.startsWith("<!-- the bank: ")) {
                const QByteArray act = line.mid(15).chopped(4);
                script += QByteArray("echo $package >" + act + ".new; mv " + act + ".new " + act + '\n');
            }
        }
        return script;
    }
};

QTEST_GUILESS_MAIN(TestApiSession)
#include "tst_apisession.moc"
