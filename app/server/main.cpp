// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/logging.h"
#include "app/quitonsignals.h"
#include "app/secretfile.h"
#include "app/server/accesscommands.h"
#include "app/server/api.h"
#include "app/server/authority.h"
#include "app/server/backup.h"
#include "app/server/bankline.h"
#include "app/server/brokerkeeper.h"
#include "app/server/checkconfig.h"
#include "app/server/commands.h"
#include "app/server/enrolcommands.h"
#include "app/server/filewatch.h"
#include "app/server/notifier.h"
#include "app/server/operations.h"
#include "app/servicemanager.h"
#include "central/work.h"
#include "seal/certificates.h"
#include "storage/notifications.h"

#include <QTextStream>
#include <QTimer>

#include <atomic>
#include <cstdio>
#include <sys/stat.h>

using namespace cubby;
using namespace cubby::server;

namespace {

constexpr Millis kBeat = std::chrono::seconds(5);

int refuse(const Error &error)
{
    std::fprintf(stderr, "cubby-server: %s\n", qPrintable(error.message));
    if (!error.advice.isEmpty())
        std::fprintf(stderr, "%s\n", qPrintable(error.advice));
    return 2;
}

int print(const Result<QString> &done)
{
    if (!done)
        return refuse(done.error());
    std::printf("%s\n", qPrintable(*done));
    return 0;
}

QStringList listed(const QString &text) { return text.split(u',', Qt::SkipEmptyParts); }

// Of standard input, so that a password stands in no list of processes.
QString readLine()
{
    QTextStream in(stdin);
    return in.readLine();
}

Result<QString> authority(const Configuration &configuration, const Settings &settings)
{
    using namespace std::chrono_literals;
    const QString what = settings.arguments().value(0);
    const QString folder = settings.path("folder");
    const Millis validFor = settings.millis("valid-for");
    if (what == QLatin1StringView("init"))
        return makeAuthority(configuration, folder, settings.text("name"),
                             settings.isGiven("valid-for") ? validFor : Millis(3652 * 24h));
    if (what == QLatin1StringView("issue") && !settings.path("out").isEmpty())
        return issueCertificate(configuration, folder,
                                {settings.text("name"), settings.text("hosts").split(u',', Qt::SkipEmptyParts),
                                 settings.path("out"), validFor});
    if (what == QLatin1StringView("renew") && !settings.path("out").isEmpty())
        return renewCertificate(configuration, folder, settings.path("out"));
    if (what == QLatin1StringView("list"))
        return listCertificates(configuration);
    if (what == QLatin1StringView("withdraw"))
        return withdrawCertificate(configuration, settings.text("number"), settings.text("why"));
    return failure("settings.option",
                   QStringLiteral("ca needs one of init, issue, renew, list and withdraw; issue and renew need --out"));
}

int sayWhatIsWrong(const Configuration &configuration)
{
    const Findings found = checkConfiguration(configuration);
    for (const QString &error : found.errors)
        std::printf("error: %s\n", qPrintable(error));
    for (const QString &warning : found.warnings)
        std::printf("warning: %s\n", qPrintable(warning));
    if (found.errors.isEmpty() && found.warnings.isEmpty())
        std::printf("Nothing is wrong.\n");
    return found.errors.isEmpty() ? 0 : 1;
}

template <class Command>
Result<QString> withPassphrase(Command command, const Configuration &configuration, const Settings &settings)
{
    if (settings.arguments().size() != 1)
        return failure("settings.option", QStringLiteral("One file must be named"));
    return readPassphrase(settings.path("passphrase-file")).and_then([&](const QString &passphrase) {
        return command(configuration, settings.arguments().front(), passphrase);
    });
}

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

int serve(QCoreApplication &app, const Configuration &configuration)
{
    const ServiceManager manager = ServiceManager::fromEnvironment();
    quitOnSignals(app);
    SystemChance chance;
    if (const auto current = bringSecretsUpToDate(configuration.secretsFolder, chance); !current)
        return refuse(current.error());
    const auto secrets = readSecrets(configuration.secretsFolder);
    if (!secrets)
        return refuse(secrets.error());
    const auto prepare = configuration.migrates ? prepareDatabase : expectPrepared;
    if (const auto ready = prepare(configuration.database); !ready)
        return refuse(ready.error());
    const auto desk = Desk::open(configuration.database, secrets->keys);
    if (!desk)
        return refuse(desk.error());

    Metrics metrics;
    (*desk)->centre().countIn(&metrics.tally());
    watchCertificates(configuration, metrics);
    std::atomic<bool> brokerIsThere = false;
    auto operations = Operations::listen(configuration, *secrets, metrics, needs(configuration, brokerIsThere));
    if (!operations)
        return refuse(operations.error());

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
            return refuse(listening.error());
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

} // namespace

int main(int argc, char **argv)
{
    umask(0077); // whatever the centre writes is nobody else's business
    QCoreApplication app(argc, argv);
    const auto settings = settingsFor(program(), QCoreApplication::arguments());
    if (!settings)
        return settings.error();
    const auto read = configurationFrom(*settings);
    if (!read)
        return refuse(read.error());
    const Configuration &configuration = *read;
    if (const auto logging = startLogging(*settings); !logging)
        return refuse(logging.error());
    if (settings->command() == QLatin1StringView("ca"))
        return print(authority(configuration, *settings));
    if (settings->command() == QLatin1StringView("enrol"))
        return print(enrolCommand(configuration, *settings));
    if (settings->command() == QLatin1StringView("bank"))
        return print(bankCommand(configuration, *settings));
    if (settings->command() == QLatin1StringView("provision"))
        return print(
            provisionBank(configuration, settings->path("layout"), settings->path("out"), settings->text("bank")));
    if (settings->command() == QLatin1StringView("add-driver"))
        return print(addDriver(configuration, settings->text("name"), settings->text("pin"),
                               settings->millis("valid-for"), settings->path("out"), settings->boolean("technician")));
    if (settings->command() == QLatin1StringView("add-staff"))
        return print(addStaffMember(configuration, {settings->text("login"), settings->text("name"),
                                                    settings->choice("role"), settings->text("carrier"), readLine()}));
    if (settings->command() == QLatin1StringView("set-authenticator"))
        return print(setStaffAuthenticator(configuration, settings->text("login"), settings->path("out")));
    if (settings->command() == QLatin1StringView("add-program"))
        return print(
            addSignInProgram(configuration, {settings->text("id"), settings->text("name"),
                                             listed(settings->text("redirects")), listed(settings->text("scopes")),
                                             settings->text("carrier"), settings->boolean("machine")}));
    if (settings->command() == QLatin1StringView("rotate-token-keys"))
        return print(rotateTokenKeys(configuration));
    if (settings->command() == QLatin1StringView("unlock-badge"))
        return print(unlockBadge(configuration, settings->text("person")));
    if (settings->command() == QLatin1StringView("dead-letters"))
        return print(deadLetters(configuration, settings->arguments()));
    if (settings->command() == QLatin1StringView("webhooks"))
        return print(webhooks(configuration, settings->arguments()));
    if (settings->command() == QLatin1StringView("rebuild")) {
        const bool verify = settings->boolean("verify");
        const auto rebuilt = rebuild(configuration, !verify);
        const int status = print(rebuilt.map([](const Rebuilt &r) { return r.text; }));
        return status == 0 && verify && rebuilt->differs ? 1 : status;
    }
    if (settings->command() == QLatin1StringView("migrate"))
        return print(prepareDatabase(configuration.database).map([](int version) {
            return QStringLiteral("The database has schema %1").arg(version);
        }));
    if (settings->command() == QLatin1StringView("check-config"))
        return sayWhatIsWrong(configuration);
    if (settings->command() == QLatin1StringView("backup"))
        return print(withPassphrase(backUp, configuration, *settings));
    if (settings->command() == QLatin1StringView("restore"))
        return print(withPassphrase(restore, configuration, *settings));
    return serve(app, configuration);
}
