// SPDX-License-Identifier: GPL-3.0-or-later
// Configuration files, and the durations in them.
#include "app/duration.h"
#include "app/inifile.h"

#include <cstdlib>

using namespace cubby;

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const QByteArray bytes(reinterpret_cast<const char *>(data), qsizetype(size));
    if (const auto lines = parseIni(bytes, QStringLiteral("fuzz.ini"))) {
        for (const IniLine &line : *lines) {
            if (line.key.count(QLatin1Char('/')) != 1 || line.line < 1 || line.value.contains(QLatin1Char('\n')))
                std::abort();
        }
    } else if (lines.error().message.isEmpty()) {
        std::abort();
    }
    const auto duration = durationFrom(QString::fromUtf8(bytes));
    if (duration && durationFrom(durationText(*duration)) != duration)
        std::abort();
    return 0;
}
