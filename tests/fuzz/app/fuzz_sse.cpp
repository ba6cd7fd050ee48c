// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/admin/ssereader.h"

#include <algorithm>
#include <cstdlib>

using namespace cubby;
using namespace cubby::admin;

namespace {

QList<SseEvent> readIn(const QByteArray &stream, qsizetype piece)
{
    SseReader reader;
    QList<SseEvent> all;
    for (qsizetype at = 0; at < stream.size(); at += piece) {
        const auto events = reader.read(stream.mid(at, piece));
        if (!events)
            break;
        all += *events;
    }
    return all;
}

} // namespace

// The pieces in which a stream comes change nothing, and no event holds a line's end that the stream did not have.
extern "C" int LLVMFuzzerTestOneInput(const unsigned char *data, std::size_t size)
{
    const QByteArray stream(reinterpret_cast<const char *>(data), qsizetype(size));
    const auto whole = readIn(stream, std::max<qsizetype>(1, stream.size()));
    if (readIn(stream, 1) != whole || readIn(stream, 3) != whole)
        std::abort();
    for (const SseEvent &event : whole) {
        const bool clean = !event.type.isEmpty() && !event.type.contains('\n') && !event.type.contains('\r')
                           && !event.id.contains('\0') && !event.data.contains('\r')
                           && event.data.size() <= SseReader::kMostBytes;
        if (!clean)
            std::abort();
    }
    return 0;
}
