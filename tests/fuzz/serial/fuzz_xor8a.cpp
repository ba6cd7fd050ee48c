// SPDX-License-Identifier: GPL-3.0-or-later
#include "serial/xor8a.h"

#include <cstdlib>

using namespace cubby::serial;

namespace {

void require(bool holds)
{
    if (!holds)
        std::abort();
}

} // namespace

// The first byte chooses what was sent before and where quiet falls; the rest came over the line. Fed whole and byte by
// byte, a parser finds the same, and every byte is in exactly one finding.
extern "C" int LLVMFuzzerTestOneInput(const unsigned char *data, std::size_t size)
{
    if (size == 0)
        return 0;
    const int choice = data[0];
    const QByteArray bytes(reinterpret_cast<const char *>(data) + 1, static_cast<qsizetype>(size) - 1);
    QList<BoardSettings> boards;
    if (choice & 1) {
        boards = {BoardSettings(), BoardSettings()};
        boards.last().address = 2;
    }
    xor8a::Codec whole(boards), single(boards);
    const QByteArray request = choice & 2 ? xor8a::unlock(1, 1) : choice & 4 ? xor8a::queryAll(1) : QByteArray();
    const qsizetype quietAt = choice & 8 ? bytes.size() / 2 : bytes.size();
    if (choice & 16) {
        whole.learnStatusBytes(1, 3);
        single.learnStatusBytes(1, 3);
    }
    whole.sent(request);
    single.sent(request);

    QList<Found> fromWhole = whole.feed(bytes.first(quietAt));
    fromWhole += whole.quiet();
    fromWhole += whole.feed(bytes.sliced(quietAt));
    fromWhole += whole.quiet();
    QList<Found> fromSingle;
    for (qsizetype i = 0; i < bytes.size(); ++i) {
        if (i == quietAt)
            fromSingle += single.quiet();
        fromSingle += single.feed(QByteArrayView(bytes).sliced(i, 1));
    }
    fromSingle += single.quiet();

    require(fromWhole == fromSingle);
    QByteArray all;
    for (const auto &found : std::as_const(fromWhole))
        all += found.bytes;
    require(all == bytes);
    return 0;
}
