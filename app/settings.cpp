// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/settings.h"

#include "app/duration.h"
#include "app/inifile.h"

#include <QCommandLineParser>
#include <QDir>
#include <QFileInfo>
#include <QRegularExpression>

#include <algorithm>
#include <optional>

namespace cubby {

using Type = Setting::Type;

static const Setting *find(const std::vector<Setting> &settings, const QString &key)
{
    const auto it = std::ranges::find_if(settings, [&](const Setting &s) { return key == QLatin1StringView(s.key); });
    return it == settings.end() ? nullptr : &*it;
}

static bool standsInFile(const Setting &setting)
{
    return QLatin1StringView(setting.key).contains(QLatin1Char('/')) && setting.type != Type::Flag;
}

static tl::unexpected<Error> unknownKey(const QString &key, const QString &where)
{
    return failure("settings.key", QStringLiteral("There is no key \"%1\" (%2)").arg(key, where),
                   QStringLiteral("--help shows every key"));
}

// Reads one command line, and the file that it names, into settings: first what the file says, then --set, then the
// options, then the defaults of what is still missing.
class SettingsReader
{
public:
    explicit SettingsReader(const Program &program) : m_program(program), m_declared(program.settings) { }

    Result<Settings> read(const QStringList &arguments)
    {
        const bool understood = parse(arguments);
        m_settings.m_asked = m_line.isSet(m_help)            ? Settings::Asked::Help
                             : m_line.isSet(m_version)       ? Settings::Asked::Version
                             : m_line.isSet(m_documentation) ? Settings::Asked::Documentation
                                                             : Settings::Asked::Work;
        if (m_settings.m_asked != Settings::Asked::Work)
            return m_settings;
        if (!understood)
            return failure("settings.option", m_line.errorText(), QStringLiteral("--help shows every option"));
        for (const auto step :
             {&SettingsReader::takeCommand, &SettingsReader::takeFile, &SettingsReader::takeAssignments,
              &SettingsReader::takeOptions, &SettingsReader::takeDefaults}) {
            if (const auto taken = (this->*step)(); !taken)
                return failure(taken.error());
        }
        if (m_wrong.empty())
            return m_settings;
        Error all = m_wrong.front(); // whoever corrects one thing should not have to come back for the next
        for (std::size_t i = 1; i < m_wrong.size(); ++i)
            all.message += u'\n' + m_wrong[i].message;
        return failure(all);
    }

private:
    bool parse(const QStringList &arguments)
    {
        m_line.addOptions({m_help, m_version, m_documentation, m_config, m_set});
        QStringList known; // commands may have options of one name: they share it
        const auto add = [&](const std::vector<Setting> &settings) {
            for (const Setting &setting : settings) {
                const QString name = optionName(setting);
                if (known.contains(name))
                    continue;
                known.append(name);
                const QString value = setting.type == Type::Flag ? QString() : QStringLiteral("VALUE");
                m_line.addOption(QCommandLineOption(name, {}, value));
            }
        };
        add(m_program.settings);
        for (const Command &command : m_program.commands)
            add(command.options);
        return m_line.parse(arguments);
    }

    Result<void> takeCommand()
    {
        QStringList arguments = m_line.positionalArguments();
        const char *mayFollow = m_program.arguments;
        if (!m_program.commands.empty() && !arguments.isEmpty()) {
            const QString name = arguments.takeFirst();
            const auto command = std::ranges::find_if(
                m_program.commands, [&](const Command &c) { return name == QLatin1StringView(c.name); });
            if (command == m_program.commands.end()) {
                return failure("settings.option", QStringLiteral("There is no command \"%1\"").arg(name),
                               QStringLiteral("--help shows every command"));
            }
            m_settings.m_command = name;
            mayFollow = command->arguments;
            m_declared.insert(m_declared.end(), command->options.begin(), command->options.end());
        }
        if (!*mayFollow && !arguments.isEmpty()) {
            return failure("settings.option", QStringLiteral("\"%1\" is not expected here").arg(arguments.first()),
                           QStringLiteral("--help shows what may be given"));
        }
        m_settings.m_arguments = arguments;
        return {};
    }

    Result<void> takeFile()
    {
        if (!m_line.isSet(m_config))
            return {};
        const QString file = m_line.value(m_config);
        const auto lines = readIniFile(file);
        if (!lines)
            return failure(lines.error());
        m_fileFolder = QFileInfo(file).absolutePath();
        for (const IniLine &line : *lines) {
            const QString where = QStringLiteral("%1, line %2").arg(file, QString::number(line.line));
            const Setting *setting = find(m_program.settings, line.key);
            if (!setting || !standsInFile(*setting))
                complain(unknownKey(line.key, where));
            else if (m_settings.m_values.contains(line.key))
                complain(failure("settings.key", QStringLiteral("%1 is said twice (%2)").arg(line.key, where),
                                 QStringLiteral("Remove one of the two")));
            else
                take(*setting, line.value, where, m_fileFolder);
        }
        return {};
    }

    Result<void> takeAssignments()
    {
        const QStringList assignments = m_line.values(m_set);
        for (const QString &assignment : assignments) {
            const QString where = QStringLiteral("--set ") % assignment;
            const auto equals = assignment.indexOf(QLatin1Char('='));
            const QString key = assignment.left(equals);
            const Setting *setting = find(m_program.settings, key);
            if (equals < 0)
                complain(
                    failure("settings.option", where % QStringLiteral(" is not of the form --set section/name=value")));
            else if (!setting || !standsInFile(*setting))
                complain(unknownKey(key, where));
            else
                take(*setting, assignment.mid(equals + 1), where, m_currentFolder);
        }
        return {};
    }

    Result<void> takeOptions()
    {
        QStringList belongs;
        for (const Setting &setting : m_declared) {
            const QString name = optionName(setting);
            belongs.append(name);
            if (!m_line.isSet(name))
                continue;
            const QString written = setting.type == Type::Flag ? QStringLiteral("true") : m_line.value(name);
            take(setting, written, QStringLiteral("--") % name, m_currentFolder);
        }
        for (const Command &command : m_program.commands) {
            for (const Setting &option : command.options) {
                const QString name = optionName(option);
                if (m_line.isSet(name) && !belongs.contains(name))
                    complain(failure("settings.option", QStringLiteral("--%1 belongs to the command \"%2\"")
                                                            .arg(name, QLatin1StringView(command.name))));
            }
        }
        return {};
    }

    Result<void> takeDefaults()
    {
        for (const Setting &setting : m_declared) {
            const QLatin1StringView key(setting.key);
            if (m_settings.m_values.contains(key) || m_refused.contains(key))
                continue;
            take(setting, setting.standard, QStringLiteral("it was not given"), m_fileFolder);
            m_settings.m_values[key].given = false;
        }
        return {};
    }

    void complain(const tl::unexpected<Error> &wrong) { m_wrong.push_back(wrong.value()); }

    void take(const Setting &setting, const QString &written, const QString &where, const QString &folder)
    {
        const QLatin1StringView key(setting.key);
        if (const auto value = valueOf(setting, written, folder)) {
            m_settings.m_values.insert(key, {setting.type, *value, true});
            return;
        }
        m_refused.append(key);
        complain(
            failure("settings.value",
                    QStringLiteral("%1 is \"%2\" (%3); allowed is %4").arg(key, written, where, allowedText(setting))));
    }

    // Nothing where it is not allowed.
    static std::optional<std::variant<QString, qint64, bool>> valueOf(const Setting &setting, const QString &written,
                                                                      const QString &folder)
    {
        const auto isWithin = [&](qint64 n) { return n >= setting.range.least && n <= setting.range.most; };
        if (setting.needed && written.isEmpty())
            return std::nullopt;
        switch (setting.type) {
        case Type::Text: {
            if (!setting.pattern || written.isEmpty())
                return written;
            const QRegularExpression whole(QRegularExpression::anchoredPattern(QString::fromUtf8(setting.pattern)));
            return whole.match(written).hasMatch() ? std::optional(written) : std::nullopt;
        }
        case Type::Integer: {
            bool isNumber = false;
            const qint64 number = written.toLongLong(&isNumber);
            return isNumber && isWithin(number) ? std::optional(number) : std::nullopt;
        }
        case Type::Duration: {
            const auto duration = durationFrom(written);
            return duration && isWithin(duration->count()) ? std::optional(qint64(duration->count())) : std::nullopt;
        }
        case Type::Boolean:
        case Type::Flag:
            if (written != QLatin1StringView("true") && written != QLatin1StringView("false"))
                return std::nullopt;
            return written == QLatin1StringView("true");
        case Type::Path:
            return written.isEmpty() ? written : QDir::cleanPath(QDir(folder).absoluteFilePath(written));
        case Type::Choice:
            return setting.choices.contains(written) ? std::optional(written) : std::nullopt;
        }
        Q_UNREACHABLE();
    }

    const Program &m_program;
    const QCommandLineOption m_help{QStringList{QStringLiteral("h"), QStringLiteral("help")}};
    const QCommandLineOption m_version{QStringList{QStringLiteral("v"), QStringLiteral("version")}};
    const QCommandLineOption m_documentation{QStringLiteral("print-config-docs")};
    const QCommandLineOption m_config{QStringLiteral("config"), {}, QStringLiteral("FILE")};
    const QCommandLineOption m_set{QStringLiteral("set"), {}, QStringLiteral("KEY=VALUE")};
    QCommandLineParser m_line;
    std::vector<Setting> m_declared; // of the program and of the command that was given
    const QString m_currentFolder = QDir::currentPath();
    QString m_fileFolder = m_currentFolder;
    std::vector<Error> m_wrong;
    QStringList m_refused; // keys whose value is not allowed
    Settings m_settings;
};

Result<Settings> Settings::read(const Program &program, const QStringList &arguments)
{
    return SettingsReader(program).read(arguments);
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
