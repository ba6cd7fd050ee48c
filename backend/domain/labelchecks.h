// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringView>

#include <optional>

// The check digits and characters of parcel labels, as the carriers and GS1 publish them. Each function takes what
// stands before the check and answers it; nothing where a character has no place there. Capitals only. Any thread.
namespace cubby::label {

std::optional<QChar> mod10(QStringView digits); // SSCC, IMpb: from the right, weights 3, 1, 3, …
std::optional<QChar> ups(QStringView text); // after 1Z: weights 1, 2, 1, …; a letter counts (ASCII - 3) mod 10
std::optional<QChar> s10(QStringView digits); // eight of them: weights 8 6 4 2 3 5 9 7, mod 11
std::optional<QChar> dpd(QStringView text); // ISO 7064 mod 37, 36
std::optional<QChar> dhlExpress(QStringView digits); // the remainder of seven

// Whether the last character is what `check` answers for the others.
bool holds(QStringView text, std::optional<QChar> (*check)(QStringView));

bool isDigits(QStringView text); // 0 to 9 alone, and at least one
bool isCapitalsAndDigits(QStringView text); // A to Z and 0 to 9 alone, and at least one

} // namespace cubby::label
