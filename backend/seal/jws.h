// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "seal/keys.h"

#include <functional>
#include <optional>

// Sealing: one JWS in compact form (RFC 7515) signed with Ed25519 (RFC 8037). Any thread.
namespace cubby::seal {

// Which key a kid names, among those that may sign this typ for this receiver; nothing if it names none of them.
using KeyLookup = std::function<std::optional<PublicKey>(const QByteArray &kid)>;

struct Opened
{
    QByteArray kid; // the key that signed it
    QByteArray payload;
};

// `typ` says what the token is for ("cubby-up"), so that none passes for another.
QByteArray seal(QByteArrayView typ, QByteArrayView payload, const PrivateKey &key);

// The payload, if `token` is at most `maxBytes` long, has this typ, and is signed by a key that `lookup` knows.
// The header must be a flat object of plain strings with alg, typ and kid, each name once. One that brings its own key
// or asks for an extension (jwk, jku, x5u, x5c, crit, b64) is refused.
// Errors: "seal.size", "seal.form", "seal.header", "seal.alg", "seal.typ", "seal.kid", "seal.signature".
Result<Opened> open(QByteArrayView token, QByteArrayView typ, const KeyLookup &lookup, qsizetype maxBytes);

// A lookup of a single key.
KeyLookup only(const PublicKey &key);

} // namespace cubby::seal
