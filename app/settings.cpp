// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/settings.h"

#include "app/duration.h"
#include "app/inifile.h"

#include <QCommandLineParser>
#include <QDir>
#include <QFileInfo>
#include <QRegularExpression>

#include <algorithm>

namespace cubby {

using Type = Setting::Type;

static bool standsInFile(const Setting &setting)
{
    return std::string_view(setting.key).find('/') != std::string::npos;
}

static QCommandLineOption toOption(const Setting &setting)
{
    const bool takesValue = setting.type != Type::Flag;
    return QCommandLineOption(optionName(setting), {}, takesValue ? QStringLiteral("VALUE") : QString());
}

static const Setting *find(const std::vector<Setting> &settings, const QString &key)
{
    const auto it = std::ranges::find_if(settings, [&](const Setting &s) { return key == QLatin1StringView(s.key); });
    return it == settings.end() ? nullptr : &*it;
}

static tl::unexpected<Error> refusal(const Setting &setting, const QString &written, const QString &where)
{
    return failure("settings.value", QStringLiteral("%1 is \"%2\" (%3); allowed is %4")
                                         .arg(QLatin1StringView(setting.key), written, where, allowedText(setting)));
}

Result<Settings::Value> Settings::parse(const Setting &setting, const QString &written, const QString &where,
                                        const QString &folder)
{
    const auto refuse = [&] { return refusal(setting, written, where); };
    const auto [least, most] = setting.range;
    if (setting.needed && written.isEmpty())
        return refuse();
    switch (setting.type) {
    case Type::Text:
        if (setting.pattern && !written.isEmpty()) {
            const auto whole = QRegularExpression::anchoredPattern(QString::fromUtf8(setting.pattern));
            if (!QRegularExpression(whole).match(written).hasMatch())
                return refuse();
        }
        return Value{setting.type, written, true};
    case Type::Integer: {
        bool isNumber = false;
        const qint64 number = written.toLongLong(&isNumber);
        if (!isNumber || number < least || number > most)
            return refuse();
        return Value{setting.type, number, true};
    }
    case Type::Duration: {
        const auto duration = durationFrom(written);
        if (!duration || duration->count() < least || duration->count() > most)
            return refuse();
        return Value{setting.type, qint64(duration->count()), true};
    }
    case Type::Boolean:
    case Type::Flag:
        if (written != QLatin1StringView("true") && written != QLatin1StringView("false"))
            return refuse();
        return Value{setting.type, written == QLatin1StringView("true"), true};
    case Type::Path:
        return Value{setting.type,
                     written.isEmpty() ? QString() : QDir::cleanPath(QDir(folder).absoluteFilePath(written)), true};
    case Type::Choice:
        if (!setting.choices.contains(written))
            return refuse();
        return Value{setting.type, written, true};
    }
    Q_UNREACHABLE();
}

Result<Settings> Settings::read(const Program &program, const QStringList &arguments)
{
    const QCommandLineOption help(QStringList{QStringLiteral("h"), QStringLiteral("help")});
    const QCommandLineOption version(QStringList{QStringLiteral("v"), QStringLiteral("version")});
    const QCommandLineOption documentation(QStringLiteral("print-config-docs"));
    const QCommandLineOption config(QStringLiteral("config"), {}, QStringLiteral("FILE"));
    const QCommandLineOption set(QStringLiteral("set"), {}, QStringLiteral("KEY=VALUE"));
    QCommandLineParser line;
    line.addOptions({help, version, documentation, config, set});
    for (const Setting &setting : program.settings)
        line.addOption(toOption(setting));
    QStringList ofCommands; // commands may have options of one name: they share it
    for (const Command &command : program.commands) {
        for (const Setting &option : command.options) {
            if (const QString name = optionName(option); !ofCommands.contains(name)) {
                ofCommands.append(name);
                line.addOption(toOption(option));
            }
        }
    }

    Settings settings;
    const bool understood = line.parse(arguments);
    settings.m_asked = line.isSet(help)            ? Asked::Help
                       : line.isSet(version)       ? Asked::Version
                       : line.isSet(documentation) ? Asked::Documentation
                                                   : Asked::Work;
    if (settings.m_asked != Asked::Work)
        return settings;
    if (!understood)
        return failure("settings.option", line.errorText(), QStringLiteral("--help shows every option"));

    std::vector<Setting> declared = program.settings;
    settings.m_arguments = line.positionalArguments();
    const char *mayFollow = program.arguments;
    if (!program.commands.empty() && !settings.m_arguments.isEmpty()) {
        settings.m_command = settings.m_arguments.takeFirst();
        const auto command = std::ranges::find_if(
            program.commands, [&](const Command &c) { return settings.m_command == QLatin1StringView(c.name); });
        if (command == program.commands.end()) {
            return failure("settings.option", QStringLiteral("There is no command \"%1\"").arg(settings.m_command),
                           QStringLiteral("--help shows every command"));
        }
        mayFollow = command->arguments;
        declared.insert(declared.end(), command->options.begin(), command->options.end());
    }
    if (!*mayFollow && !settings.m_arguments.isEmpty()) {
        return failure("settings.option",
                       QStringLiteral("\"%1\" is not expected here").arg(settings.m_arguments.first()),
                       QStringLiteral("--help shows what may be given"));
    }

    const QString current = QDir::currentPath();
    const QString file = line.value(config);
    const QString folder = file.isEmpty() ? current : QFileInfo(file).absolutePath();
    const auto take = [&](const Setting &setting, const QString &written, const QString &where,
                          const QString &base) -> Result<void> {
        auto value = parse(setting, written, where, base);
        if (!value)
            return failure(value.error());
        settings.m_values.insert(QLatin1StringView(setting.key), *value);
        return {};
    };
    const auto unknown = [](const QString &key, const QString &where) {
        return failure("settings.key", QStringLiteral("There is no key \"%1\" (%2)").arg(key, where),
                       QStringLiteral("--help shows every key"));
    };

    if (line.isSet(config)) {
        const auto lines = readIniFile(file);
        if (!lines)
            return failure(lines.error());
        for (const IniLine &entry : *lines) {
            const QString where = QStringLiteral("%1, line %2").arg(file, QString::number(entry.line));
            const Setting *setting = find(program.settings, entry.key);
            if (!setting || setting->type == Type::Flag)
                return unknown(entry.key, where);
            if (settings.m_values.contains(entry.key)) {
                return failure("settings.key", QStringLiteral("%1 is said twice (%2)").arg(entry.key, where),
                               QStringLiteral("Remove one of the two"));
            }
            if (const auto taken = take(*setting, entry.value, where, folder); !taken)
                return failure(taken.error());
        }
    }
    const QStringList assignments = line.values(set);
    for (const QString &assignment : assignments) {
        const QString where = QStringLiteral("--set ") % assignment;
        const auto split = assignment.indexOf(QLatin1Char('='));
        const QString key = assignment.left(qMax(split, qsizetype(0)));
        const Setting *setting = find(program.settings, key);
        if (split < 0)
            return failure("settings.option", where % QStringLiteral(" is not of the form --set section/name=value"));
        if (!setting || !standsInFile(*setting) || setting->type == Type::Flag)
            return unknown(key, where);
        if (const auto taken = take(*setting, assignment.mid(split + 1), where, current); !taken)
            return failure(taken.error());
    }
    QStringList belongs;
    for (const Setting &setting : declared) {
        const QString name = optionName(setting);
        belongs.append(name);
        if (!line.isSet(name))
            continue;
        const QString written = setting.type == Type::Flag ? QStringLiteral("true") : line.value(name);
        if (const auto taken = take(setting, written, QStringLiteral("--") % name, current); !taken)
            return failure(taken.error());
    }
    for (const Command &command : program.commands) {
        for (const Setting &option : command.options) {
            if (const QString name = optionName(option); line.isSet(name) && !belongs.contains(name)) {
                return failure(
                    "settings.option",
                    QStringLiteral("--%1 belongs to the command \"%2\"").arg(name, QLatin1StringView(command.name)));
            }
        }
    }
    for (const Setting &setting : declared) {
        if (settings.m_values.contains(QLatin1StringView(setting.key)))
            continue;
        auto value = parse(setting, setting.standard, QStringLiteral("it was not given"), folder);
        if (!value)
            return failure(value.error());
        value->given = false;
        settings.m_values.insert(QLatin1StringView(setting.key), *value);
    }
    return settings;
}

const Settings::Value &Settings::at(const char *key, std::initializer_list<Type> types) const
{
    const auto it = m_values.constFind(QLatin1StringView(key));
    if (it == m_values.constEnd() || std::ranges::find(types, it->type) == types.end())
        qFatal("The setting %s was not declared, or has another type", key);
    return *it;
}

QString Settings::text(const char *key) const { return std::get<QString>(at(key, {Type::Text}).value); }
QString Settings::choice(const char *key) const { return std::get<QString>(at(key, {Type::Choice}).value); }
QString Settings::path(const char *key) const { return std::get<QString>(at(key, {Type::Path}).value); }
qint64 Settings::integer(const char *key) const { return std::get<qint64>(at(key, {Type::Integer}).value); }
Millis Settings::millis(const char *key) const { return Millis(std::get<qint64>(at(key, {Type::Duration}).value)); }
bool Settings::boolean(const char *key) const { return std::get<bool>(at(key, {Type::Boolean, Type::Flag}).value); }

bool Settings::isGiven(const char *key) const
{
    return at(key, {Type::Text, Type::Integer, Type::Duration, Type::Boolean, Type::Path, Type::Choice, Type::Flag})
        .given;
}

} // namespace cubby
