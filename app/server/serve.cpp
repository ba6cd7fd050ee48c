// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/server/serve.h"

#include "app/quitonsignals.h"
#include "app/secretfile.h"
#include "app/server/api.h"
#include "app/server/bankline.h"
#include "app/server/brokerkeeper.h"
#include "app/server/commands.h"
#include "app/server/filewatch.h"
#include "app/server/notifier.h"
#include "app/server/operations.h"
#include "app/servicemanager.h"
#include "central/work.h"
#include "seal/certificates.h"
#include "storage/notifications.h"

#include <QCoreApplication>
#include <QTimer>

#include <atomic>
#include <cstdio>

namespace cubby::server {

namespace {

constexpr Millis kBeat = std::chrono::seconds(5);

// What a process with this role cannot work without, beside the database.
std::vector<Operations::Need> needs(const Configuration &configuration, const std::atomic<bool> &brokerIsThere)
{
    if (!configuration.does("link"))
        return {};
    return {{QStringLiteral("broker"), [&brokerIsThere]() -> Result<void> {
                 return brokerIsThere ? Result<void>()
                                      : failure("operations.broker",
                                                QStringLiteral("This server is not connected to the broker"));
             }}};
}

// What `systemctl status` shows.
QByteArray statusOf(const Configuration &configuration, bool brokerIsThere)
{
    const QByteArray role = configuration.only.toUtf8();
    return "Serving " + role + (!configuration.does("link") || brokerIsThere ? "" : ", without the broker");
}

void watchCertificates(const Configuration &configuration, Metrics &metrics)
{
    const auto watch = [&metrics](const QString &use, const QString &file) {
        const auto read = file.isEmpty() ? Result<QByteArray>() : readSmallFile(file);
        if (const auto facts = read.and_then(seal::readCertificate); !file.isEmpty() && facts)
            metrics.certificate(use, facts->until);
    };
    watch(QStringLiteral("mqtt"), configuration.broker.certFile);
    watch(QStringLiteral("http"), configuration.httpCertificate.file);
}

} // namespace

Result<int> serve(QCoreApplication &app, const Configuration &configuration)
{
    const ServiceManager manager = ServiceManager::fromEnvironment();
    quitOnSignals(app);
    SystemChance chance;
    if (const auto current = bringSecretsUpToDate(configuration.secretsFolder, chance); !current)
        return failure(current.error());
    const auto secrets = readSecrets(configuration.secretsFolder);
    if (!secrets)
        return failure(secrets.error());
    if (!configuration.publicUrl.isEmpty() && secrets->tokenKeys.keys.isEmpty())
        qWarning("Nobody can sign in, for there is no token-keys.json: `cubby-server rotate-token-keys` makes it.");
    const auto prepare = configuration.migrates ? prepareDatabase : expectPrepared;
    if (const auto ready = prepare(configuration.database); !ready)
        return failure(ready.error());
    const auto desk = Desk::open(configuration.database, secrets->keys);
    if (!desk)
        return failure(desk.error());

    Metrics metrics;
    (*desk)->centre().countIn(&metrics.tally());
    watchCertificates(configuration, metrics);
    std::atomic<bool> brokerIsThere = false;
    auto operations = Operations::listen(configuration, *secrets, metrics, needs(configuration, brokerIsThere));
    if (!operations)
        return failure(operations.error());

    std::unique_ptr<Notifier> notifier;
    if (configuration.does("notification"))
        notifier = std::make_unique<Notifier>(configuration, secrets->keys, metrics);
    const auto client = link::makeMqttClient();
    QObject::connect(client.get(), &link::MqttClient::connected, &app, [&] { brokerIsThere = true; });
    QObject::connect(client.get(), &link::MqttClient::disconnected, &app, [&] { brokerIsThere = false; });
    std::unique_ptr<BankLine> line;
    std::unique_ptr<BrokerKeeper> keeper;
    link::BrokerSettings broker = configuration.broker;
    const FileWatch brokerFiles({broker.caFile, broker.certFile, broker.keyFile});
    if (configuration.does("link")) {
        line = std::make_unique<BankLine>((*desk)->centre(), *client, secrets->brokerGroup, metrics);
        keeper = std::make_unique<BrokerKeeper>((*desk)->centre(), configuration, *secrets);
        keeper->look();
        QObject::connect(&brokerFiles, &FileWatch::changed, client.get(), [&] { client->connectTo(broker); });
        broker.user = secrets->brokerUser;
        broker.password = secrets->brokerPassword;
        broker.clientId = QStringLiteral("centre-") + QUuid::createUuid().toString(QUuid::Id128);
        client->connectTo(broker);
    }
    // On one database with others, they tell; within this process it is told here.
    const auto wakeLine = [&line, &keeper] {
        if (line)
            line->wake();
        if (keeper)
            keeper->look();
    };
    std::unique_ptr<Api> api;
    const auto wakeNotifier = [&notifier, &api] {
        if (notifier)
            notifier->wake();
        if (api)
            api->wake();
    };
    const storage::Notifications notifications(
        configuration.database, {QLatin1StringView(central::kBanksChannel), QLatin1StringView(central::kJobsChannel)});
    QObject::connect(&notifications, &storage::Notifications::heard, &app, [&](const QString &channel) {
        channel == QLatin1StringView(central::kBanksChannel) ? wakeLine() : wakeNotifier();
    });
    if (line)
        QObject::connect(line.get(), &BankLine::stored, &app, wakeNotifier);

    const FileWatch httpFiles({configuration.httpCertificate.file, configuration.httpCertificate.keyFile});
    QObject::connect(&httpFiles, &FileWatch::changed, &app, [&api] {
        const auto renewed = api ? api->renewCertificate() : Result<void>();
        if (!renewed)
            qWarning("The new certificate cannot be used, the old one stays: %s", qPrintable(renewed.error().message));
        else
            qInfo("The certificate was read again.");
    });
    if (configuration.does("http")) {
        auto listening
            = Api::listen(configuration, *secrets, metrics, [&] { QMetaObject::invokeMethod(&app, wakeLine); });
        if (!listening)
            return failure(listening.error());
        api = std::move(*listening);
        std::printf("cubby-server: %s on %s port %d\n", configuration.httpCertificate.file.isEmpty() ? "HTTP" : "HTTPS",
                    qPrintable(configuration.httpAddress), api->port());
    } else {
        std::printf("cubby-server: %s\n", qPrintable(configuration.only));
    }
    std::printf("cubby-server: /metrics on %s port %d\n", qPrintable(configuration.operationsAddress),
                (*operations)->port());
    std::fflush(stdout);

    QTimer beat;
    QObject::connect(&beat, &QTimer::timeout, &app, [&] {
        (*operations)->alive();
        watchCertificates(configuration, metrics);
        manager.tell("WATCHDOG=1\nSTATUS=" + statusOf(configuration, brokerIsThere));
    });
    beat.start(std::min(kBeat, manager.patience().value_or(kBeat) / 4));
    manager.tell("READY=1");
    const int status = QCoreApplication::exec();

    // In order: no new requests, those that came are answered; what banks sent is stored and answered; the mail that is
    // under way goes out. Whatever would take too long is found in the database by the next start.
    manager.tell("STOPPING=1");
    (*operations)->stopping();
    api.reset();
    if (line)
        line->finish();
    client->disconnectFromBroker();
    notifier.reset();
    return status;
}

} // namespace cubby::server
