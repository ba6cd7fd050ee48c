// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/server/configuration.h"
#include "app/server/desk.h"

namespace cubby::server {

// What an operator does on the command line. Each answers what to print.

// The database, up to date, with the centre's secrets.
Result<std::unique_ptr<Desk>> openDesk(const Configuration &configuration);

// Adds a bank, writes its kiosk's credentials and layout into a folder, and tells the broker. The first line is the
// bank.
Result<QString> provisionBank(const Configuration &configuration, const QString &layoutFile, const QString &outFolder,
                              const QString &bankId);

// Compares what is stored with what follows from the events, and with `replace` puts it right.
struct Rebuilt
{
    QString text; // to print
    bool differs = false;
};
Result<Rebuilt> rebuild(const Configuration &configuration, bool replace);

// `dead-letters list | replay JOB… | drop JOB…`. Error codes besides the database's: commands.arguments,
// commands.no-dead-letter.
Result<QString> deadLetters(const Configuration &configuration, const QStringList &arguments);
// `webhooks list | add URL [TYPE…] | rotate ID | enable ID | remove ID`. Error codes besides: commands.arguments, those
// of webhooks.
Result<QString> webhooks(const Configuration &configuration, const QStringList &arguments);

Result<QString> addDriver(const Configuration &configuration, const QString &name, const QString &pin, Millis validFor,
                          const QString &badgeFile, bool technician);
// Answers the person. Errors besides the database's: provision.person-unknown.
Result<QString> unlockBadge(const Configuration &configuration, const QString &person);

} // namespace cubby::server
