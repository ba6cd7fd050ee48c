// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/settings.h"

#include <cstdio>

namespace cubby {

static QString standardText(const Setting &setting)
{
    if (!setting.standard.isEmpty())
        return setting.standard;
    return setting.needed ? QStringLiteral("none, must be given") : QStringLiteral("empty");
}

static QString helpOf(const Setting &setting, const QString &indent)
{
    const bool isFlag = setting.type == Setting::Type::Flag;
    QString text = indent % QStringLiteral("--") % optionName(setting) % (isFlag ? QString() : QStringLiteral(" VALUE"))
                   % QLatin1Char('\n') % indent % QStringLiteral("    ") % QString::fromUtf8(setting.documentation)
                   % QLatin1Char('\n');
    if (!isFlag) {
        text += indent
                % QStringLiteral("    Allowed: %1. Default: %2.\n").arg(allowedText(setting), standardText(setting));
    }
    return text;
}

QString helpText(const Program &program)
{
    const QString name = QString::fromLatin1(program.name);
    const QString follows
        = program.commands.empty() ? QString::fromUtf8(program.arguments) : QStringLiteral("[COMMAND …]");
    QString text = name % QStringLiteral(": ") % QString::fromUtf8(program.about) % QStringLiteral("\n\nUsage: ") % name
                   % QStringLiteral(" [--config FILE] [options] ") % follows % QStringLiteral("\n\n");
    if (!program.commands.empty())
        text += QStringLiteral("Commands:\n");
    for (const Command &command : program.commands) {
        text += QStringLiteral("  %1 %2\n      %3\n")
                    .arg(QLatin1StringView(command.name), QString::fromUtf8(command.arguments),
                         QString::fromUtf8(command.documentation));
        for (const Setting &option : command.options)
            text += helpOf(option, QStringLiteral("      "));
        text += QLatin1Char('\n');
    }
    text += QStringLiteral(
        "Options:\n"
        "  --config FILE\n      Read this INI file; options on the command line go before it.\n"
        "  --set section/name=VALUE\n      Another way to give any key of the file; may be repeated.\n"
        "  --help, --version\n"
        "  --print-config-docs\n      Print every key as a Markdown table.\n");
    for (const Setting &setting : program.settings)
        text += helpOf(setting, QStringLiteral("  "));
    return text;
}

QString configurationDocs(const Program &program)
{
    const auto cell = [](QString text) -> QString { return text.replace(QLatin1Char('|'), QStringLiteral("\\|")); };
    const auto code = [&](const QString &text) -> QString { return QLatin1Char('`') % cell(text) % QLatin1Char('`'); };
    if (program.settings.empty()) {
        return QStringLiteral("## %1\n\n%2 It has no keys; its commands are shown by `--help`.\n")
            .arg(QLatin1StringView(program.name), QString::fromUtf8(program.about));
    }
    QString text = QStringLiteral("## %1\n\n%2\n\n| key | allowed | default | what it is |\n|---|---|---|---|\n")
                       .arg(QLatin1StringView(program.name), QString::fromUtf8(program.about));
    for (const Setting &setting : program.settings) {
        const bool inFile
            = setting.type != Setting::Type::Flag && QLatin1StringView(setting.key).contains(QLatin1Char('/'));
        const QString name = inFile ? QString::fromLatin1(setting.key) : QStringLiteral("--") % optionName(setting);
        const QString standard = setting.type == Setting::Type::Flag ? QStringLiteral("not given")
                                 : setting.standard.isEmpty()        ? standardText(setting)
                                                                     : code(setting.standard);
        text += QStringLiteral("| %1 | %2 | %3 | %4 |\n")
                    .arg(code(name), cell(allowedText(setting)), standard,
                         cell(QString::fromUtf8(setting.documentation)));
    }
    return text;
}

tl::expected<Settings, int> settingsFor(const Program &program, const QStringList &arguments)
{
    const auto print = [](std::FILE *to, const QString &text) { std::fputs(text.toUtf8().constData(), to); };
    auto settings = Settings::read(program, arguments);
    if (!settings) {
        const Error &error = settings.error();
        print(stderr, QString::fromLatin1(program.name) % QStringLiteral(": ") % error.message % QStringLiteral(".\n")
                          % (error.advice.isEmpty() ? QString() : error.advice % QStringLiteral(".\n")));
        return tl::make_unexpected(2);
    }
    switch (settings->asked()) {
    case Settings::Asked::Work:
        return *settings;
    case Settings::Asked::Help:
        print(stdout, helpText(program));
        break;
    case Settings::Asked::Version:
        print(stdout, QString::fromLatin1(program.name) % QStringLiteral(" " CUBBY_VERSION "\n"));
        break;
    case Settings::Asked::Documentation:
        print(stdout, configurationDocs(program));
        break;
    }
    return tl::make_unexpected(0);
}

} // namespace cubby
