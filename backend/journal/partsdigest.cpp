// SPDX-License-Identifier: GPL-3.0-or-later
#include "journal/partsdigest.h"

#include <QCryptographicHash>

namespace cubby::journal {

namespace {

// Adding and taking away are the same.
void combine(QByteArray &sum, const QByteArray &hash)
{
    for (qsizetype i = 0; i < sum.size(); ++i)
        sum[i] = char(sum[i] ^ hash[i]);
}

} // namespace

void PartsDigest::put(const QString &key, const QByteArray &body)
{
    if (const QByteArray old = m_hashes.take(key); !old.isEmpty())
        combine(m_sum, old);
    if (body.isEmpty())
        return;
    QCryptographicHash hash(QCryptographicHash::Sha256);
    hash.addData(key.toUtf8());
    hash.addData(QByteArrayView("\0", 1));
    hash.addData(body);
    combine(m_sum, hash.result());
    m_hashes.insert(key, hash.result());
}

} // namespace cubby::journal
