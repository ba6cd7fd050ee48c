// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/identifiers.h"

#include <QtEndian>

namespace cubby {

QUuid makeUuid7(Time at, Chance &chance)
{
    uchar raw[16];
    chance.fill(raw, sizeof raw);
    const auto ms = quint64(toMs(at));
    for (int i = 0; i < 6; ++i)
        raw[i] = uchar(ms >> (40 - 8 * i));
    raw[6] = uchar((raw[6] & 0x0f) | 0x70); // version 7
    raw[8] = uchar((raw[8] & 0x3f) | 0x80); // variant of RFC 9562
    return QUuid::fromRfc4122(QByteArrayView(raw, sizeof raw));
}

} // namespace cubby
