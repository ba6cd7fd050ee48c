// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/identifiers.h"
#include "seal/jws.h"

#include <QString>

// The pickup pass: what the customer's QR code holds. A bank checks it without the network. Any thread.
namespace cubby::seal {

inline constexpr qsizetype kMaxPassBytes = 280;

struct PassClaims
{
    BankId bank;
    StayId stay; // the first of the stays, where one credential opens several
    CredentialId credential;
    Time notAfter; // whole seconds; what the directory says comes before it

    friend bool operator==(const PassClaims &, const PassClaims &) = default;
};

// A JWS of typ "cubby-pass", always 275 characters. Its payload is binary (a version, three identifiers of 16 bytes,
// 5 bytes of seconds since 1970): as JSON the identifiers alone would leave no room for the name of the key.
QByteArray makePass(const PassClaims &claims, const PrivateKey &key);

// Whether a scanned text is worth opening as a pass: cheap, and says nothing about its truth.
bool looksLikePass(QByteArrayView text);

// The claims of a true pass. Whether it is for this bank and still good is the caller's decision: these are different
// sentences to a customer. Errors: those of open(), "pass.claims" for a payload of another form.
Result<PassClaims> openPass(QByteArrayView text, const KeyLookup &lookup);

} // namespace cubby::seal
