// SPDX-License-Identifier: GPL-3.0-or-later
#include "seal/code.h"

#include "seal/text.h"

#include <algorithm>

namespace cubby::seal {

QString makeCode(Chance &chance)
{
    return QString::number(chance.below(100'000'000)).rightJustified(kCodeDigits, QLatin1Char('0'));
}

bool isCode(QStringView text)
{
    return text.size() == kCodeDigits
           && std::all_of(text.begin(), text.end(), [](QChar c) { return c >= u'0' && c <= u'9'; });
}

QByteArray codeDigest(QStringView code, QByteArrayView key) { return toBase64Url(hmacSha256(key, code.toUtf8())); }

} // namespace cubby::seal
