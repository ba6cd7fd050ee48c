// SPDX-License-Identifier: GPL-3.0-or-later
// Bodies of entries: the first line is the kind, the rest is the body. Whatever is read can be written and read again
// as the same; what cannot be read is kept byte for byte; and the fold over compartments takes every entry.
#include "domain/custody.h"
#include "domain/directoryentries.h"

#include <cstdlib>

using namespace cubby;

namespace {

void must(bool holds)
{
    if (!holds)
        std::abort();
}

template <class Variant, class Read>
Variant check(const QString &kind, const QByteArray &body, Read &&read)
{
    const Variant entry = read(kind, body);
    must(kindOf(entry) == kind);
    if (std::holds_alternative<entry::Other>(entry))
        must(bodyOf(entry) == body);
    const QByteArray written = bodyOf(entry);
    const Variant again = read(kind, written);
    must(again.index() == entry.index());
    must(bodyOf(again) == written);
    return entry;
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QByteArray text(reinterpret_cast<const char *>(data), qsizetype(size));
    const qsizetype line = text.indexOf('\n');
    const QString kind = QString::fromLatin1(text.left(std::max<qsizetype>(line, 0)));
    const QByteArray body = text.mid(line + 1);
    (void)check<DirectoryEntry>(kind, body, readDirectoryEntry);
    const Entry entry = check<Entry>(kind, body, readEntry);
    CompartmentState state;
    (void)compartmentOf(entry);
    (void)applyEntry(state, entry, fromMs(1777896000000));
    (void)applyEntry(state, entry, fromMs(1777896000001));
    // What is told of a log must not depend on how a record was read.
    if (const auto *again = std::get_if<entry::Again>(&entry))
        (void)readEntry(again->was, again->body.toUtf8());
    if (const auto back = json::readText<CompartmentState>(json::writeText(state)))
        must(json::writeText(*back) == json::writeText(state));
    return 0;
}
