// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/error.h"
#include "domain/time.h"

#include <QHash>
#include <QJsonObject>

#include <memory>

// Access tokens that another identity provider signed (JWT, RFC 7519), checked by the keys that it publishes.
namespace cubby::seal {

struct ForeignIssuer
{
    QString issuer; // exactly as it stands in "iss"
    QString audience; // must be among "aud"
};

// The keys of a JWK Set (RFC 7517) that may sign: RSA of 2048 bits or more, and elliptic curves. Others are passed
// over. A value; copies share the keys. Any thread.
class ForeignKeys
{
public:
    static Result<ForeignKeys> parse(const QByteArray &jwks); // "token.keys": no JWK Set, or no key of use in it
    qsizetype size() const { return m_keys.size(); }

private:
    friend Result<QJsonObject> openForeignToken(const QByteArray &, const ForeignKeys &, const ForeignIssuer &, Time);
    QHash<QByteArray, std::shared_ptr<void>> m_keys; // by kid
};

// The claims of a token that is at most 8 KiB long, signed with RS256, PS256, ES256 or their longer sisters by one of
// the keys, of this issuer, for this audience, and of now, with a minute for clocks that differ.
// Errors: "token.form", "token.key", "token.signature", "token.claims", "token.expired".
Result<QJsonObject> openForeignToken(const QByteArray &token, const ForeignKeys &keys, const ForeignIssuer &issuer,
                                     Time now);

} // namespace cubby::seal
