// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <array>
#include <optional>

namespace cubby {

// The names under which an enum is stored and sent. Specialise with `names`, one for each value, in order from 0.
template <class E>
struct EnumText;

template <class E>
concept NamedEnum = requires
{
    EnumText<E>::names.size();
};

template <NamedEnum E>
inline constexpr std::size_t kEnumSize = EnumText<E>::names.size();

template <NamedEnum E>
QString toText(E value)
{
    return QString::fromLatin1(EnumText<E>::names[std::size_t(value)]);
}

template <NamedEnum E>
std::optional<E> fromText(QStringView text)
{
    for (std::size_t i = 0; i < kEnumSize<E>; ++i) {
        if (text == QLatin1StringView(EnumText<E>::names[i]))
            return E(i);
    }
    return std::nullopt;
}

template <NamedEnum E>
constexpr auto everyValue()
{
    std::array<E, kEnumSize<E>> all{};
    for (std::size_t i = 0; i < all.size(); ++i)
        all[i] = E(i);
    return all;
}

} // namespace cubby
