// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <array>
#include <optional>

namespace cubby {

// Sizes of packages and compartments, smallest first: a package fits every compartment that is not smaller.
enum class Size { XS, S, M, L, XL };

inline constexpr std::array kSizes{Size::XS, Size::S, Size::M, Size::L, Size::XL};

constexpr bool fits(Size package, Size compartment) { return package <= compartment; }

QString toString(Size size);
std::optional<Size> sizeFromString(QStringView text);

} // namespace cubby
