// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/time.h"
#include "seal/keys.h"

#include <QStringList>

// The centre's own access tokens: JWT as RFC 9068 has them, signed with Ed25519. Any thread.
namespace cubby::seal {

struct AccessClaims
{
    QString issuer;
    QString subject; // who: "staff:…", "person:…", "carrier:…"
    QString client; // through which program
    QStringList scopes;
    QString carrier; // empty: the operator's own
    QString name; // for the audit log
    Time issuedAt;
    Time expiresAt;
    QString id; // of this token
};

inline constexpr auto kTokenAudience = "cubby";

// Keys that sign and have signed: the last one of those that may sign now does. A new one is published for some time
// before it signs, so that whoever keeps a copy of the published keys has it by then.
struct TokenKeys
{
    struct Key
    {
        PrivateKey key;
        Time signsFrom;
    };
    QList<Key> keys; // ascending by signsFrom

    const PrivateKey &signing(Time now) const;
    QByteArray jwks() const; // RFC 7517, RFC 8037: all of them
};

QByteArray sealAccessToken(const AccessClaims &claims, const TokenKeys &keys);
// Errors: those of open(), "token.claims" (another issuer's or audience's, or incomplete), "token.expired".
Result<AccessClaims> openAccessToken(const QByteArray &token, const TokenKeys &keys, const QString &issuer, Time now);

} // namespace cubby::seal
