// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "tests/database/testdatabase.h"
#include "tests/integration/central/wirebank.h"
#include "tests/integration/central_mail/smtpservers.h"
#include "tests/integration/link/broker.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QTest>

#include <csignal>

namespace cubby::test {

inline constexpr int kLong = 30'000; // ms, for what other programs have to do

// cubby-server as a process, with a database, a broker and a mail server of its own. What goes wrong in setting it up
// ends the test program.
class ServerSite
{
public:
    struct Answer
    {
        int status = 0;
        QByteArray body;
        QByteArray trace; // "traceresponse"
        QJsonObject json() const { return QJsonDocument::fromJson(body).object(); }
    };

    explicit ServerSite(const QString &program) : m_program(program)
    {
        server.setProcessChannelMode(QProcess::SeparateChannels);
    }
    ~ServerSite()
    {
        bank.reset();
        if (server.state() != QProcess::NotRunning) {
            server.kill();
            server.waitForFinished();
        }
        if (QTest::currentTestFailed())
            qInfo("%s", log().constData());
    }

    QString path(const QString &name) const { return folder.filePath(name); }
    static QString layoutFile() { return QStringLiteral(CUBBY_SOURCE "/resources/layouts/riverside.json"); }

    QStringList common() const
    {
        return {TestDatabase::isPostgres() ? QStringLiteral("--database-url") : QStringLiteral("--database-path"),
                database.url(),
                QStringLiteral("--secrets-folder"),
                secrets,
                QStringLiteral("--mqtt-access-file"),
                path(QStringLiteral("broker-access.json")),
                QStringLiteral("--mqtt-port"),
                QString::number(m_brokerPort),
                QStringLiteral("--smtp-port"),
                QString::number(smtp.port()),
                QStringLiteral("--smtp-security"),
                QStringLiteral("none"),
                QStringLiteral("--mail-from"),
                QStringLiteral("centre@example.org")};
    }

    struct Ran
    {
        int status;
        QByteArray out;
        QByteArray errors;
    };
    Ran run(const QStringList &arguments, const QByteArray &input = {}) const
    {
        QProcess process;
        process.start(m_program, common() + arguments);
        process.write(input);
        process.closeWriteChannel();
        if (!process.waitForFinished(2 * kLong))
            qFatal("%s does not end", qPrintable(arguments.join(u' ')));
        return {process.exitCode(), process.readAllStandardOutput(), process.readAllStandardError()};
    }

    void provision(const QString &out = QStringLiteral("kiosk"))
    {
        const Ran ran = run({QStringLiteral("provision"), QStringLiteral("--layout"), layoutFile(),
                             QStringLiteral("--out"), path(out)});
        if (ran.status != 0)
            qFatal("provision: %s", ran.errors.constData());
        credentials = std::make_unique<BankCredentials>(readBankCredentials(path(out)).value());
        if (credentials->bank.toString().toLatin1() != ran.out.trimmed())
            qFatal("provision said %s", ran.out.constData());
        QFile tokens(secrets + QStringLiteral("/api-tokens"));
        if (!tokens.open(QIODevice::ReadOnly))
            qFatal("no tokens");
        token = tokens.readLine().trimmed();
    }

    bool startBroker()
    {
        broker.setConfig("per_listener_settings false\nallow_anonymous false\nplugin "
                         "/usr/lib/x86_64-linux-gnu/mosquitto_dynamic_security.so\nplugin_opt_config_file "
                         + path(QStringLiteral("broker-access.json")).toUtf8() + QByteArray("\n"));
        return broker.start();
    }

    bool start(const QStringList &arguments = {})
    {
        server.start(m_program, common() + QStringList{QStringLiteral("--http-port"), QStringLiteral("0")} + arguments);
        return readPort(httpPort) && readPort(operationsPort);
    }
    bool stop(int signal = SIGTERM)
    {
        ::kill(pid_t(server.processId()), signal);
        return server.waitForFinished(kLong) && server.exitStatus() == QProcess::NormalExit && server.exitCode() == 0;
    }
    QByteArray log()
    {
        m_log += server.readAllStandardError();
        return m_log;
    }

    // Goes on where that one stood: its broker, and whoever may use its API.
    void takeOver(const ServerSite &other)
    {
        m_brokerPort = other.m_brokerPort;
        credentials = std::make_unique<BankCredentials>(*other.credentials);
        token = other.token;
    }

    void connectBank() { bank = std::make_unique<WireBank>(*credentials, m_brokerPort); }

    // As whoever has the token.
    QNetworkRequest request(const QString &at) const { return request(httpPort, at); }
    QNetworkRequest request(quint16 port, const QString &at) const
    {
        QNetworkRequest made(QUrl(QStringLiteral("http://127.0.0.1:%1%2").arg(port).arg(at)));
        made.setRawHeader("Authorization", QByteArray("Bearer ") + token);
        made.setHeader(QNetworkRequest::ContentTypeHeader, QByteArray("application/json"));
        return made;
    }

    Answer get(quint16 port, const QString &at) { return ask(port, at, {}, {}); }
    Answer ask(const QString &at, const QByteArray &body = {}, const QByteArray &traceparent = {})
    {
        return ask(httpPort, at, body, traceparent);
    }
    Answer ask(quint16 port, const QString &at, const QByteArray &body, const QByteArray &traceparent)
    {
        QNetworkRequest asking = request(port, at);
        if (!traceparent.isEmpty())
            asking.setRawHeader("traceparent", traceparent);
        const std::unique_ptr<QNetworkReply> reply(body.isEmpty() ? http.get(asking) : http.post(asking, body));
        if (!QTest::qWaitFor([&] { return reply->isFinished(); }, kLong))
            return {};
        return {reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt(), reply->readAll(),
                reply->rawHeader("traceresponse")};
    }

    QByteArray orderBody(const QString &reference) const
    {
        const QJsonObject person{{QStringLiteral("name"), QStringLiteral("Wilhelmina Testcustomer")},
                                 {QStringLiteral("email"), QStringLiteral("wilhelmina@example.org")}};
        const QJsonObject package{{QStringLiteral("labels"), QJsonArray{reference}},
                                  {QStringLiteral("size"), QStringLiteral("S")}};
        return QJsonDocument(QJsonObject{{QStringLiteral("reference"), reference},
                                         {QStringLiteral("bank"), credentials->bank.toString()},
                                         {QStringLiteral("customer"), person},
                                         {QStringLiteral("packages"), QJsonArray{package}}})
            .toJson();
    }
    PackageId order(const QString &reference, const QByteArray &traceparent = {})
    {
        const auto placed = ask(QStringLiteral("/v1/orders"), orderBody(reference), traceparent).json();
        const auto first = placed.value(QLatin1StringView("packages")).toArray().at(0).toObject();
        return PackageId::parse(first.value(QLatin1StringView("id")).toString()).value_or(PackageId());
    }
    QString status(PackageId package)
    {
        return ask(QStringLiteral("/v1/packages/") + package.toString())
            .json()
            .value(QLatin1StringView("status"))
            .toString();
    }

    void unlock(const directory::PackageExpected &e, Purpose purpose)
    {
        entry::UnlockRequested request;
        request.request = RequestId::make(systemNow().wall, m_chance);
        request.compartment = e.compartment;
        request.purpose = purpose;
        request.stay = e.stay;
        request.package = e.package;
        bank->write(request);
    }
    void deposit(PackageId package)
    {
        const auto e = *bank->expected(package);
        unlock(e, Purpose::Deposit);
        entry::Deposited deposited;
        deposited.stay = e.stay;
        deposited.package = package;
        deposited.compartment = e.compartment;
        deposited.deadline = systemNow().wall + e.keepFor;
        bank->write(deposited);
    }
    void pickup(PackageId package)
    {
        const auto e = *bank->expected(package);
        unlock(e, Purpose::Pickup);
        bank->write(entry::PickedUp{e.stay, package, e.compartment, e.credential, false});
    }

    QTemporaryDir folder;
    TestDatabase database;
    QString secrets = folder.filePath(QStringLiteral("secrets"));
    Broker broker;
    RealSmtpServer smtp;
    QProcess server;
    std::unique_ptr<BankCredentials> credentials;
    std::unique_ptr<WireBank> bank;
    QNetworkAccessManager http;
    QByteArray token;
    quint16 httpPort = 0;
    quint16 operationsPort = 0;

private:
    bool readPort(quint16 &port)
    {
        while (!server.canReadLine()) {
            if (!server.waitForReadyRead(kLong))
                return false;
        }
        const QByteArray said = server.readLine().trimmed();
        port = said.mid(said.lastIndexOf(' ') + 1).toUShort();
        return port > 0;
    }

    quint16 m_brokerPort = broker.port();
    QString m_program;
    SystemChance m_chance;
    QByteArray m_log;
};

} // namespace cubby::test
