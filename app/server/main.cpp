// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/logging.h"
#include "app/server/accesscommands.h"
#include "app/server/authority.h"
#include "app/server/backup.h"
#include "app/server/checkconfig.h"
#include "app/server/commands.h"
#include "app/server/enrolcommands.h"
#include "app/server/program.h"
#include "app/server/serve.h"

#include <QCoreApplication>
#include <QTextStream>

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
    const auto ended = serve(app, configuration);
    return ended ? *ended : refuse(ended.error());
}
