// SPDX-License-Identifier: GPL-3.0-or-later
// What an input device writes, in two pieces cut anywhere: it must mean what it means in one.
#include "app/kiosk/senses/jackevents.h"

#include <cstdlib>

using namespace cubby::senses;

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    if (size == 0)
        return 0;
    const QByteArrayView bytes(data + 1, qsizetype(size - 1));
    const qsizetype cut = bytes.isEmpty() ? 0 : data[0] % (bytes.size() + 1);
    JackEvents whole;
    const auto expected = whole.feed(bytes);
    JackEvents pieces;
    const auto first = pieces.feed(bytes.first(cut));
    const auto second = pieces.feed(bytes.sliced(cut));
    const auto plugged = second.plugged ? second.plugged : second.lost ? std::nullopt : first.plugged;
    if (plugged != expected.plugged || (first.lost || second.lost) != expected.lost)
        std::abort();
    return 0;
}
