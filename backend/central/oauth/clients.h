// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "central/carriers.h"

#include <QStringList>

// The programs that ask for tokens (RFC 6749, section 2): cubby-admin, a driver's app, a shop's machine.
namespace cubby::central::oauth {

struct Client
{
    QString id;
    QString name; // people see it when they sign in
    bool confidential = false; // it can keep a secret: a machine
    QStringList redirects = {}; // where people are sent back to, exactly; of 127.0.0.1 and [::1] any port (RFC 8252)
    QStringList scopes = {}; // the most it may ask for; none: all
    CarrierId carrier = {}; // a machine's owner; null: the operator
    QByteArray secretDigest = {};
    std::optional<Time> withdrawnAt = {};

    bool mayReturnTo(const QString &redirect) const;
    bool hasSecret(const QByteArray &secret) const;
    // Of the scopes that are asked for (none: all), those that it may ask for; an empty list: all there are. Nothing if
    // none is left.
    std::optional<QStringList> mostOf(const QStringList &asked) const;
};

struct AddedClient
{
    QString id;
    QByteArray secret; // kept nowhere; empty: a client without
};

// Error codes: client.name, client.redirect (not https, not the same machine, with a fragment), client.scope,
// client.forbidden, client.taken.
Result<AddedClient> addClient(Work &work, const Actor &by, const Client &client);
// Its sessions end with it. Error code: client.unknown.
Result<void> withdrawClient(Work &work, const Actor &by, const QString &id, const QString &why);
std::optional<Client> findClient(Work &work, const QString &id); // not a withdrawn one
std::vector<Client> clients(Work &work, const Actor &by); // withdrawn ones too

// Random and long: its SHA-256 is as good as it is.
QByteArray makeSecret(Chance &chance);
QByteArray digestOfSecret(QByteArrayView secret);

} // namespace cubby::central::oauth
