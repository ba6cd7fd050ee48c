// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/admin/actions.h"

#include <span>
#include <utility>
#include <vector>

namespace cubby::admin {

// What somebody fills in for a command.
struct Field
{
    enum class Kind { Line, Moment, Choice, Secret, Check, Bank, LayoutFile, Number };

    QString name; // in the request's body
    const char *label; // English, of the context "Command", as all texts here
    Kind kind = Kind::Line;
    bool needed = true;
    std::vector<QString> choices = {}; // names that word() knows
};

// Something that a person may do to one thing of the API, described by data: who may, what it asks for, what comes of
// it, and the request that it is.
struct Command
{
    enum class Reason { None, May, Must };

    const char *name; // "bank.restart", unique
    const char *title;
    const char *consequence; // what follows, in a sentence
    QString scope; // that a session must have; several with blanks between
    QByteArray verb;
    QString path; // "{bank}" stands for a value of the thing
    QJsonObject body = {}; // its strings too
    std::vector<Field> fields = {};
    Reason reason = Reason::Must;
    bool (*possible)(const QJsonObject &thing) = nullptr; // null: always
    const char *undo = nullptr; // the name of the command that takes it back
};

std::span<const Command> bankCommands();
std::span<const Command> compartmentCommands();
std::span<const Command> packageCommands();
std::span<const Command> peopleCommands();
std::span<const Command> workCommands(); // alerts and dead letters
const Command *findCommand(const char *name);

QString titleOf(const Command &command);
QString consequenceOf(const Command &command);
bool mayUse(const Session &session, const Command &command);
Millis worthOf(const Command &command); // for so long it is still what somebody wants, see Action
bool isPossible(const Command &command, const QJsonObject &thing);

// The request for this thing; `filled` is what was asked for, with "why". What it is about stands in the title.
Action actionFor(const Command &command, const QJsonObject &thing, const QJsonObject &filled);

} // namespace cubby::admin
