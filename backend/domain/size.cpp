// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/size.h"

namespace cubby {

static constexpr std::array<const char *, kSizes.size()> kNames{"XS", "S", "M", "L", "XL"};

QString toString(Size size) { return QString::fromLatin1(kNames[std::size_t(size)]); }

std::optional<Size> sizeFromString(QStringView text)
{
    for (Size size : kSizes) {
        if (text == QLatin1StringView(kNames[std::size_t(size)]))
            return size;
    }
    return std::nullopt;
}

} // namespace cubby
