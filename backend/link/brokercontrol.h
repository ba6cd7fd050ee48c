// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/error.h"
#include "domain/identifiers.h"

#include <QByteArray>
#include <QString>

#include <optional>

// How a mosquitto that runs is told who has access: commands to its dynamic-security plugin, and what it answers
// (mosquitto 2.0.11, plugins/dynamic-security). The plugin puts them into force at once, ends the connections of those
// they concern, and writes its file itself. Pure; any thread.
namespace cubby::link {

QString controlTopic();
QString controlAnswersTopic(); // answers go to whoever asked alone

// A bank gets access with this password, whatever it had; none: it has none any more. `id` comes back in the answer.
QByteArray accountCommands(BankId bank, const std::optional<QString> &password, const QString &id);

// What the plugin says to the commands with this id: nothing if it is an answer to others; else how they went.
// That there was nothing to remove is no failure. Error code: "access.refused".
std::optional<Result<void>> readAnswer(const QByteArray &answer, const QString &id);

} // namespace cubby::link
