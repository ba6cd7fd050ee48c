// SPDX-License-Identifier: GPL-3.0-or-later
#include "serial/family.h"

#include "serial/xor8a.h"

#include <algorithm>

namespace cubby::serial {

namespace {

using Millis = Family::Millis;

template <typename AnyCodec>
std::unique_ptr<Codec> make(QList<BoardSettings> boards, Millis)
{
    return std::make_unique<AnyCodec>(std::move(boards));
}

} // namespace

const QList<Family> &families()
{
    static const QList<Family> all{
        // Boards 1 to 31 by most sources, up to 200 by some. The answer to an unlock comes after 0.5 to 1 s.
        {
            .name = QLatin1StringView("xor8a"),
            .speed = 9600,
            .otherSpeeds = {},
            .firstBoard = 1,
            .lastBoard = xor8a::kMaxBoard,
            .usualLastBoard = 31,
            .firstLock = 1,
            .mostLocks = xor8a::kMaxLock,
            .lockCounts = {8, 12, 18, 24, 36, 50},
            .sensesPresence = false,
            .answersUnlock = Family::Answers::Always,
            .pulse = Millis(300),
            .answer = Millis(1500),
            .firstByte = Millis(200),
            .silence = Millis(5),
            .settle = Millis(0),
            .codec = make<xor8a::Codec>,
        },
    };
    return all;
}

const Family *findFamily(QStringView name)
{
    const auto it = std::find_if(families().begin(), families().end(),
                                 [name](const Family &family) { return family.name == name; });
    return it == families().end() ? nullptr : &*it;
}

} // namespace cubby::serial
