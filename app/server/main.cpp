// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/quitonsignals.h"
#include "app/server/api.h"
#include "app/server/bankline.h"
#include "app/server/commands.h"
#include "app/server/mailer.h"

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

    Mailer mailer(configuration, secrets->keys);
    const auto client = link::makeMqttClient();
    BankLine line((*desk)->centre(), *client, secrets->brokerGroup);
    QObject::connect(&line, &BankLine::stored, &line, [&mailer] { mailer.wake(); });
    const auto api
        = Api::listen(configuration, *secrets, [&line] { QMetaObject::invokeMethod(&line, [&line] { line.wake(); }); });
    if (!api)
        return refuse(api.error());

    link::BrokerSettings broker = configuration.broker;
    broker.user = secrets->brokerUser;
    broker.password = secrets->brokerPassword;
    broker.clientId = QStringLiteral("centre-") + QUuid::createUuid().toString(QUuid::Id128);
    client->connectTo(broker);
    std::printf("cubby-server: HTTP on %s port %d\n", qPrintable(configuration.httpAddress), (*api)->port());
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
    const Configuration configuration = configurationFrom(*settings);
    if (settings->command() == QLatin1StringView("provision"))
        return print(
            provisionBank(configuration, settings->path("layout"), settings->path("out"), settings->text("bank")));
    if (settings->command() == QLatin1StringView("add-driver"))
        return print(addDriver(configuration, settings->text("name"), settings->text("pin"),
                               settings->millis("valid-for"), settings->path("out")));
    return serve(app, configuration);
}
