// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/error.h"
#include "domain/time.h"

#include <QHash>
#include <QStringList>

#include <limits>
#include <variant>
#include <vector>

namespace cubby {

// One key that a program can be told, declared once: its type, default, what is allowed and what it means.
// "section/name" stands in the configuration file and on the command line, as --section-name VALUE and as
// --set section/name=VALUE. A key without a section, and every flag, stands on the command line only.
struct Setting
{
    enum class Type { Text, Integer, Duration, Boolean, Path, Choice, Flag };
    struct Range
    {
        qint64 least = std::numeric_limits<qint64>::min(); // whole number, or milliseconds
        qint64 most = std::numeric_limits<qint64>::max();
    };

    const char *key;
    Type type;
    QString standard; // the default, written as in a file
    const char *documentation; // one sentence, UTF-8
    Range range = {};
    QStringList choices = {};
    const char *pattern = nullptr; // Text: the whole value matches this regular expression …
    const char *patternSaid = nullptr; // … which is said to people like this: "an e-mail address"
    bool needed = false; // must not be empty

    static Setting text(const char *key, const char *standard, const char *documentation);
    static Setting integer(const char *key, qint64 standard, Range range, const char *documentation);
    // Written with its unit: 250ms, 30s, 5min, 2h, 3d.
    static Setting duration(const char *key, Millis standard, Millis least, Millis most, const char *documentation);
    static Setting boolean(const char *key, bool standard, const char *documentation); // true or false
    static Setting path(const char *key, const char *standard, const char *documentation);
    static Setting choice(const char *key, const char *standard, const QStringList &choices, const char *documentation);
    static Setting flag(const char *key, const char *documentation); // --headless, takes no value

    Setting matching(const char *regularExpression, const char *said) const; // an empty text matches too
    Setting required() const; // must be given, or has a default that must not be made empty
};

// `cubby-server provision --bank … FILE`: something a program does instead of its main work.
struct Command
{
    const char *name;
    const char *arguments; // what follows it, as help shows it: "FILE…"; empty: nothing may follow
    const char *documentation;
    std::vector<Setting> options = {}; // its own, without a section
};

struct Program
{
    const char *name; // "cubby-server"
    const char *about; // one sentence
    std::vector<Setting> settings;
    std::vector<Command> commands = {};
    const char *arguments = ""; // for a program without commands: what may be given besides options, as help shows it
};

// What a program was told. Built once in main, a value afterwards; reading it from several threads is safe.
// Asking for a key that was not declared, or by another type than declared, ends the program: it is a mistake in the
// program and not in its configuration.
class Settings
{
public:
    // arguments[0] is the program's own name. Nothing is printed. Of several things that are wrong, all are said.
    // Errors: settings.option (command line), settings.file, settings.syntax, settings.key, settings.value.
    static Result<Settings> read(const Program &program, const QStringList &arguments);

    QString text(const char *key) const;
    qint64 integer(const char *key) const;
    Millis millis(const char *key) const;
    bool boolean(const char *key) const; // a flag too
    QString choice(const char *key) const;
    // Absolute, or empty where none was given. A relative path counts from the folder of the configuration file, or
    // from the current folder where it came by the command line or where there is no file.
    QString path(const char *key) const;

    bool isGiven(const char *key) const; // by the file or the command line, be it the default's value
    QString command() const { return m_command; } // empty: none was given
    QStringList arguments() const { return m_arguments; } // what followed the command, or all positionals

    enum class Asked { Work, Help, Version, Documentation };
    Asked asked() const { return m_asked; }

private:
    struct Value
    {
        Setting::Type type;
        std::variant<QString, qint64, bool> value;
        bool given;
    };
    friend class SettingsReader;
    const Value &at(const char *key, std::initializer_list<Setting::Type> types) const;

    QHash<QString, Value> m_values;
    QString m_command;
    QStringList m_arguments;
    Asked m_asked = Asked::Work;
};

QString helpText(const Program &program);
// The program's part of docs/configuration.md: a heading and a Markdown table of its keys.
QString configurationDocs(const Program &program);
QString allowedText(const Setting &setting); // "a whole number from 0 to 65535"
QString optionName(const Setting &setting); // "section/name" as "section-name"

// For main: the settings, or the exit status after help, version or documentation (0) was printed to standard output,
// or after a refusal (2) was printed to standard error.
tl::expected<Settings, int> settingsFor(const Program &program, const QStringList &arguments);

} // namespace cubby
