// SPDX-License-Identifier: GPL-3.0-or-later
// One source, one fuzzer for each family: FAMILY is its name.
#include "serial/family.h"

#include <cstdlib>

using namespace cubby::serial;

namespace {

void require(bool holds)
{
    if (!holds)
        std::abort();
}

} // namespace

// The first byte chooses what was sent before, which boards are there and where quiet falls; the rest came over the
// line. Fed whole and byte by byte, a parser finds the same, and every byte is in exactly one finding.
extern "C" int LLVMFuzzerTestOneInput(const unsigned char *data, std::size_t size)
{
    if (size == 0)
        return 0;
    static const Family &family = *findFamily(QStringLiteral(FAMILY));
    const int choice = data[0];
    const QByteArray bytes(reinterpret_cast<const char *>(data) + 1, static_cast<qsizetype>(size) - 1);
    QList<BoardSettings> boards;
    if (choice & 1) {
        boards = {BoardSettings(), BoardSettings()};
        boards.last().address = 2;
    }
    const auto whole = family.codec(boards, family.pulse);
    const auto single = family.codec(boards, family.pulse);
    const qsizetype quietAt = choice & 8 ? bytes.size() / 2 : bytes.size();
    if (choice & 16) { // an answer before, so that what is learnt about a board is learnt
        const QByteArray answer = QByteArray::fromHex("800100000033B2");
        for (const auto &codec : {whole.get(), single.get()}) {
            codec->feed(answer);
            codec->quiet();
        }
    }
    const QByteArray request = choice & 2   ? whole->unlock({1, family.firstLock})
                               : choice & 4 ? whole->poll(1)
                                            : QByteArray();
    whole->sent(request);
    single->sent(request);

    QList<Found> fromWhole = whole->feed(bytes.first(quietAt));
    fromWhole += whole->quiet();
    fromWhole += whole->feed(bytes.sliced(quietAt));
    fromWhole += whole->quiet();
    QList<Found> fromSingle;
    for (qsizetype i = 0; i < bytes.size(); ++i) {
        if (i == quietAt)
            fromSingle += single->quiet();
        fromSingle += single->feed(QByteArrayView(bytes).sliced(i, 1));
    }
    fromSingle += single->quiet();

    require(fromWhole == fromSingle);
    QByteArray all;
    for (const auto &found : std::as_const(fromWhole))
        all += found.bytes;
    require(all == bytes);
    return 0;
}
