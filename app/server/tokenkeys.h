// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "seal/accesstoken.h"

// The keys that sign access tokens, in the file token-keys.json of the secrets folder, newest last.
namespace cubby::server {

// A new key signs only after everybody can have read it: other servers start again, programs keep the published keys
// for five minutes.
inline constexpr std::chrono::hours kBeforeSigning{1};
inline constexpr std::chrono::hours kAfterSigning{24}; // for so long an old key is still published

// None, where there is no such file. Error codes: secrets.read, secrets.form.
Result<seal::TokenKeys> readTokenKeys(const QString &folder);
// The first one signs at once. Error codes: those of reading, secrets.write.
Result<seal::TokenKeys> readOrMakeTokenKeys(const QString &folder, Chance &chance);
// Adds a key and drops those that are no longer needed; answers when the new one begins to sign.
Result<Time> rotateTokenKeys(const QString &folder, Chance &chance, Time now);

} // namespace cubby::server
