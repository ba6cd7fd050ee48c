// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/labelchecks.h"

#include <algorithm>

namespace cubby::label {

namespace {

bool isDigit(QChar c) { return c >= QLatin1Char('0') && c <= QLatin1Char('9'); }
bool isCapital(QChar c) { return c >= QLatin1Char('A') && c <= QLatin1Char('Z'); }
int digit(QChar c) { return c.unicode() - '0'; }
QChar toChar(int digit) { return QLatin1Char(char('0' + digit)); }

} // namespace

bool isDigits(QStringView text) { return !text.isEmpty() && std::all_of(text.begin(), text.end(), isDigit); }

bool isCapitalsAndDigits(QStringView text)
{
    return !text.isEmpty() && std::all_of(text.begin(), text.end(), [](QChar c) { return isDigit(c) || isCapital(c); });
}

std::optional<QChar> mod10(QStringView digits)
{
    if (!isDigits(digits))
        return std::nullopt;
    int sum = 0;
    int weight = 3;
    for (auto it = digits.rbegin(); it != digits.rend(); ++it) {
        sum = (sum + weight * digit(*it)) % 10;
        weight = 4 - weight;
    }
    return toChar((10 - sum) % 10);
}

std::optional<QChar> ups(QStringView text)
{
    if (!isCapitalsAndDigits(text))
        return std::nullopt;
    int sum = 0;
    int weight = 1;
    for (const QChar c : text) {
        sum = (sum + weight * (isDigit(c) ? digit(c) : (c.unicode() - 3) % 10)) % 10;
        weight = 3 - weight;
    }
    return toChar((10 - sum) % 10);
}

std::optional<QChar> s10(QStringView digits)
{
    constexpr int kWeights[] = {8, 6, 4, 2, 3, 5, 9, 7};
    if (!isDigits(digits) || digits.size() != qsizetype(std::size(kWeights)))
        return std::nullopt;
    int sum = 0;
    for (qsizetype i = 0; i < digits.size(); ++i)
        sum += kWeights[i] * digit(digits[i]);
    const int check = 11 - sum % 11;
    return toChar(check == 10 ? 0 : check == 11 ? 5 : check);
}

std::optional<QChar> dpd(QStringView text)
{
    if (!isCapitalsAndDigits(text))
        return std::nullopt;
    int rest = 36;
    for (const QChar c : text) {
        rest = (rest + (isDigit(c) ? digit(c) : c.unicode() - 'A' + 10)) % 36;
        rest = (rest == 0 ? 36 : rest) * 2 % 37;
    }
    const int check = (37 - rest) % 36;
    return check < 10 ? toChar(check) : QLatin1Char(char('A' + check - 10));
}

std::optional<QChar> dhlExpress(QStringView digits)
{
    if (!isDigits(digits))
        return std::nullopt;
    int rest = 0;
    for (const QChar c : digits)
        rest = (10 * rest + digit(c)) % 7;
    return toChar(rest);
}

bool holds(QStringView text, std::optional<QChar> (*check)(QStringView))
{
    return !text.isEmpty() && check(text.chopped(1)) == text.back();
}

} // namespace cubby::label
