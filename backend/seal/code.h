// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/chance.h"

#include <QString>

// The pickup code that a customer types. It is stored nowhere: centre and bank keep its keyed digest. Any thread.
namespace cubby::seal {

inline constexpr int kCodeDigits = 8;

// Eight digits, every one of the 100,000,000 codes as likely as another. That two open stays of one bank share no
// code is for the caller to see to, by their digests.
QString makeCode(Chance &chance);

// Eight digits 0 to 9 and nothing else.
bool isCode(QStringView text);

// HMAC-SHA-256 under the bank's own key, base64url, 43 characters. Only the key makes it safe: there are few codes.
QByteArray codeDigest(QStringView code, QByteArrayView key);

} // namespace cubby::seal
