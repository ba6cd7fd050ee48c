// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/chance.h"
#include "domain/error.h"

#include <QHash>
#include <QList>
#include <QString>

namespace cubby::seal {

// Encrypts single database fields (contact data) with AES-256-GCM. A field says which key it is under, so that a new
// key can be brought in while old fields stay readable. It is bound to its context (table, column, row): moved to
// another row it does not open. A value type; any thread.
class FieldCipher
{
public:
    // `keys` by their ids (letters, digits, '-', '_'), 32 bytes each; `current` is used for writing. "field.key"
    static Result<FieldCipher> make(const QHash<QString, QByteArray> &keys, const QString &current);

    // "<key id>.<base64url of nonce, text and tag>". Nonces are random: one key is good for 2^32 fields.
    QByteArray seal(const QString &text, QByteArrayView context, Chance &chance) const;

    // Errors: "field.form", "field.key" (the key is not known), "field.broken" (changed, or not of this context).
    Result<QString> open(QByteArrayView field, QByteArrayView context) const;

    // What stands for a text where it is to be found and not to be read: HMAC-SHA-256, the first 12 bytes as base64url.
    // Under the key for writing, and under every key that there is: what was written under any of them is found.
    QByteArray digest(QByteArrayView text) const;
    QList<QByteArray> digests(QByteArrayView text) const;

    const QString &currentKey() const { return m_current; }
    static QString keyOf(QByteArrayView field); // empty if the field names none

private:
    FieldCipher() = default;

    QHash<QString, QByteArray> m_keys;
    QString m_current;
};

} // namespace cubby::seal
