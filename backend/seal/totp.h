// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/chance.h"
#include "domain/time.h"

#include <QByteArray>
#include <QString>

#include <optional>

// One-time passwords by time (RFC 6238) as authenticator apps make them: HMAC-SHA-1, six digits, 30 seconds. Any
// thread.
namespace cubby::seal {

QByteArray makeTotpSecret(Chance &chance); // 20 bytes
QString totpAt(const QByteArray &secret, quint64 step);
quint64 totpStep(Time now);

// The step whose password this is: the present one or one before or after it, for clocks that differ, and later than
// `last`, the one that was used last, so that nobody uses a password a second time.
std::optional<quint64> totpMatches(const QByteArray &secret, const QString &password, Time now,
                                   std::optional<quint64> last);

// What an authenticator app reads from a QR code: otpauth://totp/…
QString totpUri(const QByteArray &secret, const QString &issuer, const QString &account);

} // namespace cubby::seal
