// SPDX-License-Identifier: GPL-3.0-or-later
#include "seal/totp.h"

#include "seal/text.h"

#include <QMessageAuthenticationCode>
#include <QUrl>
#include <QtEndian>

namespace cubby::seal {

namespace {

constexpr qint64 kStepMs = 30'000;
constexpr int kDigits = 6;

// RFC 4648, without padding, as the apps want it.
QString base32(const QByteArray &bytes)
{
    static constexpr QLatin1StringView kLetters("ABCDEFGHIJKLMNOPQRSTUVWXYZ234567");
    QString text;
    quint32 bits = 0;
    int count = 0;
    for (const char byte : bytes) {
        bits = bits << 8 | uchar(byte);
        for (count += 8; count >= 5; count -= 5)
            text += kLetters[bits >> (count - 5) & 31];
    }
    if (count > 0)
        text += kLetters[bits << (5 - count) & 31];
    return text;
}

} // namespace

QByteArray makeTotpSecret(Chance &chance) { return chance.bytes(20); }

quint64 totpStep(Time now) { return quint64(toMs(now) / kStepMs); }

// RFC 4226, section 5.3.
QString totpAt(const QByteArray &secret, quint64 step)
{
    QByteArray counter(8, '\0');
    qToBigEndian(step, counter.data());
    const QByteArray digest = QMessageAuthenticationCode::hash(counter, secret, QCryptographicHash::Sha1);
    const int offset = digest.back() & 0xf;
    const quint32 number = qFromBigEndian<quint32>(digest.constData() + offset) & 0x7fffffff;
    return QString::number(number % 1'000'000).rightJustified(kDigits, QLatin1Char('0'));
}

std::optional<quint64> totpMatches(const QByteArray &secret, const QString &password, Time now,
                                   std::optional<quint64> last)
{
    std::optional<quint64> found;
    const quint64 present = totpStep(now);
    for (quint64 step = present - 1; step <= present + 1; ++step) {
        const bool same = sameSecret(totpAt(secret, step).toLatin1(), password.toLatin1());
        if (same && (!last || step > *last))
            found = step;
    }
    return found;
}

QString totpUri(const QByteArray &secret, const QString &issuer, const QString &account)
{
    const auto encoded = [](const QString &text) { return QString::fromLatin1(QUrl::toPercentEncoding(text)); };
    return QStringLiteral("otpauth://totp/%1:%2?secret=%3&issuer=%1&algorithm=SHA1&digits=6&period=30")
        .arg(encoded(issuer), encoded(account), base32(secret));
}

} // namespace cubby::seal
