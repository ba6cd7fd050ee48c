// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/quitonsignals.h"
#include "app/server/api.h"
#include "app/server/authority.h"
#include "app/server/bankline.h"
#include "app/server/brokerkeeper.h"
#include "app/server/commands.h"
#include "app/server/filewatch.h"
#include "app/server/mailer.h"
#include "central/work.h"
#include "storage/notifications.h"

#include <cstdio>
#include <sys/stat.h>

using namespace cubby;
using namespace cubby::server;

namespace {

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

int serve(QCoreApplication &app, const Configuration &configuration)
{
    quitOnSignals(app);
    const auto secrets = readSecrets(configuration.secretsFolder);
    if (!secrets)
        return refuse(secrets.error());
    if (const auto ready = prepareDatabase(configuration.database); !ready)
        return refuse(ready.error());
    const auto desk = Desk::open(configuration.database, secrets->keys);
    if (!desk)
        return refuse(desk.error());

    std::unique_ptr<Mailer> mailer;
    if (configuration.does("notification"))
        mailer = std::make_unique<Mailer>(configuration, secrets->keys);
    const auto client = link::makeMqttClient();
    std::unique_ptr<BankLine> line;
    std::unique_ptr<BrokerKeeper> keeper;
    link::BrokerSettings broker = configuration.broker;
    const FileWatch brokerFiles({broker.caFile, broker.certFile, broker.keyFile});
    if (configuration.does("link")) {
        line = std::make_unique<BankLine>((*desk)->centre(), *client, secrets->brokerGroup);
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
    const auto wakeMailer = [&mailer] {
        if (mailer)
            mailer->wake();
    };
    const storage::Notifications notifications(
        configuration.database, {QLatin1StringView(central::kBanksChannel), QLatin1StringView(central::kJobsChannel)});
    QObject::connect(&notifications, &storage::Notifications::heard, &app, [&](const QString &channel) {
        channel == QLatin1StringView(central::kBanksChannel) ? wakeLine() : wakeMailer();
    });
    if (line)
        QObject::connect(line.get(), &BankLine::stored, &app, wakeMailer);

    std::unique_ptr<Api> api;
    const FileWatch httpFiles({configuration.httpCertificate.file, configuration.httpCertificate.keyFile});
    QObject::connect(&httpFiles, &FileWatch::changed, &app, [&api] {
        const auto renewed = api ? api->renewCertificate() : Result<void>();
        if (!renewed)
            qWarning("The new certificate cannot be used, the old one stays: %s", qPrintable(renewed.error().message));
        else
            qInfo("The certificate was read again.");
    });
    if (configuration.does("http")) {
        auto listening = Api::listen(configuration, *secrets, [&] { QMetaObject::invokeMethod(&app, wakeLine); });
        if (!listening)
            return refuse(listening.error());
        api = std::move(*listening);
        std::printf("cubby-server: %s on %s port %d\n", configuration.httpCertificate.file.isEmpty() ? "HTTP" : "HTTPS",
                    qPrintable(configuration.httpAddress), api->port());
    } else {
        std::printf("cubby-server: %s\n", qPrintable(configuration.only));
    }
    std::fflush(stdout);
    const int status = QCoreApplication::exec();
    client->disconnectFromBroker();
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
    if (settings->command() == QLatin1StringView("ca"))
        return print(authority(configuration, *settings));
    if (settings->command() == QLatin1StringView("provision"))
        return print(
            provisionBank(configuration, settings->path("layout"), settings->path("out"), settings->text("bank")));
    if (settings->command() == QLatin1StringView("add-driver"))
        return print(addDriver(configuration, settings->text("name"), settings->text("pin"),
                               settings->millis("valid-for"), settings->path("out"), settings->boolean("technician")));
    if (settings->command() == QLatin1StringView("unlock-badge"))
        return print(unlockBadge(configuration, settings->text("person")));
    if (settings->command() == QLatin1StringView("rebuild")) {
        const bool verify = settings->boolean("verify");
        const auto rebuilt = rebuild(configuration, !verify);
        const int status = print(rebuilt.map([](const Rebuilt &r) { return r.text; }));
        return status == 0 && verify && rebuilt->differs ? 1 : status;
    }
    return serve(app, configuration);
}
