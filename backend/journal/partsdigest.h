// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QHash>
#include <QString>

namespace cubby::journal {

// A sum over named parts, whatever their order: tells whether what is stored is what was written. It finds damage; it
// is no protection against somebody who knows it.
class PartsDigest
{
public:
    void put(const QString &key, const QByteArray &body); // replaces the part; an empty body takes it away
    void clear() { *this = PartsDigest(); }
    const QByteArray &sum() const { return m_sum; } // 32 bytes

private:
    QHash<QString, QByteArray> m_hashes;
    QByteArray m_sum = QByteArray(32, '\0');
};

} // namespace cubby::journal
