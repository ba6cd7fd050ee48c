// SPDX-License-Identifier: GPL-3.0-or-later
// Layout files. Whatever is accepted can be written and read again as the same, and holds together.
#include "domain/layout.h"

#include <QJsonDocument>

#include <cstdlib>

using namespace cubby;

namespace {

void must(bool holds)
{
    if (!holds)
        std::abort();
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QByteArray text = QByteArray::fromRawData(reinterpret_cast<const char *>(data), qsizetype(size));
    const auto layout = Layout::fromJson(QJsonDocument::fromJson(text).object());
    if (!layout) {
        must(layout.error().code == QLatin1StringView("layout.invalid"));
        must(!layout.error().message.isEmpty());
        return 0;
    }
    must(!layout->compartments.isEmpty() && !layout->buses.isEmpty());
    for (const LayoutCompartment &c : layout->compartments) {
        must(layout->find(c.name) && layout->findBus(c.lock.bus)->findBoard(c.lock.board));
        must(!c.presence || layout->findBus(c.presence->bus)->findBoard(c.presence->board));
        must(c.x >= 0 && c.y >= 0 && c.x + c.width <= layout->width && c.y + c.height <= layout->height);
    }
    const auto again = Layout::fromJson(layout->toJson());
    must(again.has_value());
    must(again->toJson() == layout->toJson());
    must(again->digest() == layout->digest());
    return 0;
}
