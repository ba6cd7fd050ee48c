// SPDX-License-Identifier: GPL-3.0-or-later
#include "seal/phrase.h"

#include <QCryptographicHash>
#include <QRegularExpression>
#include <QStringList>

namespace cubby::seal {

namespace {

constexpr int kWords = 6;
constexpr int kBits = 11;
constexpr QLatin1StringView kConsonants("bdfghjklmnprstvz"); // 4 bits
constexpr QLatin1StringView kVowels("aiou"); // 2 bits
constexpr QLatin1StringView kLast("ao"); // 1 bit

// With its length, so that no two inputs run into each other.
void add(QCryptographicHash &hash, QByteArrayView part)
{
    hash.addData(QByteArray::number(part.size()));
    hash.addData(QByteArrayView(":"));
    hash.addData(part);
}

QString word(unsigned bits)
{
    return QString(kConsonants[bits >> 7 & 15]) + kVowels[bits >> 5 & 3] + kConsonants[bits >> 1 & 15]
           + kLast[bits & 1];
}

} // namespace

QString enrolmentPhrase(QByteArrayView bankKey, QByteArrayView tlsKey, QByteArrayView root)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    hash.addData(QByteArrayView("cubby-enrolment-1"));
    add(hash, bankKey);
    add(hash, tlsKey);
    add(hash, root);
    const QByteArray digest = hash.result();
    QStringList words;
    for (int i = 0; i < kWords; ++i) {
        unsigned bits = 0;
        for (int bit = i * kBits; bit < (i + 1) * kBits; ++bit)
            bits = bits << 1 | (uchar(digest[bit / 8]) >> (7 - bit % 8) & 1);
        words << word(bits);
    }
    return words.join(u' ');
}

QString plainPhrase(const QString &typed)
{
    static const QRegularExpression between(QStringLiteral("[\\s-]+"));
    return typed.toLower().split(between, Qt::SkipEmptyParts).join(u' ');
}

} // namespace cubby::seal
