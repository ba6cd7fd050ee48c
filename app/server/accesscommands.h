// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/server/configuration.h"

// What an operator does on the command line about who may sign in. Each answers what to print.
namespace cubby::server {

struct StaffRequest
{
    QString login;
    QString name;
    QString role; // "Viewer", "Support", "Dispatcher", "Administrator"
    QString carrier; // empty: of the operator
    QString password;
};
Result<QString> addStaffMember(const Configuration &configuration, const StaffRequest &request);

// A new authenticator: the address that its app reads, and with `image` a PNG of it as a QR code. Empty `login` is an
// error of the database's.
Result<QString> setStaffAuthenticator(const Configuration &configuration, const QString &login, const QString &image);

struct ProgramRequest
{
    QString id; // empty: a new one
    QString name;
    QStringList redirects;
    QStringList scopes;
    QString carrier; // empty: the operator's
    bool machine = false; // it keeps a secret
};
// Answers the identifier, and on a second line the secret of a machine.
Result<QString> addSignInProgram(const Configuration &configuration, const ProgramRequest &request);

Result<QString> rotateTokenKeys(const Configuration &configuration);

} // namespace cubby::server
