// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QUuid>

#include <optional>

// How secrets and signatures are written as text, and compared. Any thread.
namespace cubby::seal {

// Base64url without padding (RFC 7515, appendix C).
QByteArray toBase64Url(QByteArrayView bytes);

// Nothing unless `text` is exactly what toBase64Url() writes: no padding, no white space, no second spelling.
std::optional<QByteArray> fromBase64Url(QByteArrayView text);

// A UUID in 22 characters. The null UUID is nothing when it is read.
QByteArray shortUuid(const QUuid &value);
std::optional<QUuid> fromShortUuid(QByteArrayView text);

// Compares without telling by its time where the two differ; only their lengths are no secret.
bool sameSecret(QByteArrayView a, QByteArrayView b);

// Keyed digest (HMAC-SHA-256), 32 bytes.
QByteArray hmacSha256(QByteArrayView key, QByteArrayView message);

// PBKDF2 with HMAC-SHA-512, `length` bytes: the form in which mosquitto keeps passwords.
QByteArray pbkdf2Sha512(QByteArrayView password, QByteArrayView salt, int iterations, int length);

} // namespace cubby::seal
