// SPDX-License-Identifier: GPL-3.0-or-later
// The stream of a serial scanner: the first byte says how it is split between calls, a byte FF is a silence.
// What is found depends on the bytes and on the silences alone, and no byte of a scan is lost or made up.
#include "serial/scansplitter.h"

#include <cstdlib>

using namespace cubby::serial;
using namespace std::chrono_literals;

namespace {

constexpr qsizetype kLongest = 40;

void must(bool holds)
{
    if (!holds)
        std::abort();
}

QList<ScanSplitter::Found> run(QByteArrayView bytes, qsizetype piece)
{
    ScanSplitter splitter({80ms, kLongest});
    QList<ScanSplitter::Found> found;
    auto now = 0ms;
    while (!bytes.isEmpty()) {
        if (bytes.front() == '\xFF') {
            now += 80ms;
            found += splitter.timePassed(now);
            must(!splitter.due());
            bytes = bytes.sliced(1);
            continue;
        }
        const qsizetype silence = bytes.indexOf('\xFF');
        const qsizetype size = std::min(piece, silence < 0 ? bytes.size() : silence);
        found += splitter.feed(bytes.first(size), ++now);
        must(!splitter.due() || *splitter.due() == now + 80ms);
        bytes = bytes.sliced(size);
    }
    return found + splitter.cutOff();
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    if (size == 0)
        return 0;
    const QByteArrayView bytes(reinterpret_cast<const char *>(data) + 1, qsizetype(size) - 1);
    const auto found = run(bytes, qsizetype(size));
    must(found == run(bytes, 1 + data[0] % 16));
    qsizetype at = 0;
    for (const ScanSplitter::Found &one : found) {
        const Scan *scan = std::get_if<Scan>(&one);
        if (!scan) {
            must(!std::get<RejectedScan>(one).begin.isEmpty());
            continue;
        }
        must(!scan->bytes.isEmpty() && scan->bytes.size() <= kLongest);
        for (const char c : scan->bytes)
            must(c != '\r' && c != '\n' && c != '\t' && c != '\0');
        at = bytes.toByteArray().indexOf(scan->bytes, at);
        must(at >= 0);
        at += scan->bytes.size();
    }
    return 0;
}
