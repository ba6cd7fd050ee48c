// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/log.h"

#include <QCryptographicHash>
#include <QJsonDocument>
#include <QtEndian>

namespace cubby {

QJsonObject LogRecord::object() const { return QJsonDocument::fromJson(body).object(); }

QByteArray chainStart() { return QByteArray(32, '\0'); }

QByteArray chainNext(const QByteArray &chain, const LogRecord &record)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    const auto addNumber = [&hash](quint64 n) {
        uchar raw[8];
        qToBigEndian(n, raw);
        hash.addData(QByteArrayView(raw, sizeof raw));
    };
    const auto addText = [&](const QByteArray &text) {
        addNumber(quint64(text.size()));
        hash.addData(text);
    };
    addText(chain);
    addNumber(record.number);
    addNumber(quint64(toMs(record.at)));
    addNumber(quint64(record.up.count()));
    addText(record.kind.toUtf8());
    addText(record.body);
    return hash.result();
}

QByteArray chainThrough(QByteArray chain, std::span<const LogRecord> records)
{
    for (const LogRecord &record : records)
        chain = chainNext(chain, record);
    return chain;
}

} // namespace cubby
