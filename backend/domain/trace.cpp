// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/trace.h"

#include <QList>

#include <algorithm>
#include <utility>

namespace cubby {

namespace {

constexpr int kTrace = 32; // digits
constexpr int kParent = 16;

QString &ofThisThread()
{
    thread_local QString trace;
    return trace;
}

// Lower case, as the recommendation has it, and not all zeros.
bool isId(const QByteArray &text, int digits)
{
    const auto isDigit = [](char c) { return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f'); };
    return text.size() == digits && std::all_of(text.begin(), text.end(), isDigit)
           && std::any_of(text.begin(), text.end(), [](char c) { return c != '0'; });
}

QByteArray randomId(Chance &chance, int digits)
{
    QByteArray id;
    do
        id = chance.bytes(digits / 2).toHex();
    while (!isId(id, digits));
    return id;
}

} // namespace

QString currentTrace() { return ofThisThread(); }

TraceScope::TraceScope(const QString &trace) : m_before(std::exchange(ofThisThread(), trace)) { }
TraceScope::~TraceScope() { ofThisThread() = m_before; }

QString newTrace(Chance &chance) { return QString::fromLatin1(randomId(chance, kTrace)); }

std::optional<QString> traceOfParent(const QByteArray &traceparent)
{
    // version "-" trace-id "-" parent-id "-" flags; a later version may say more behind another "-".
    const QList<QByteArray> parts = traceparent.split('-');
    const auto isByte = [](const QByteArray &text) { return text == "00" || isId(text, 2); };
    if (parts.size() < 4 || !isByte(parts[0]) || parts[0] == "ff" || (parts[0] == "00" && parts.size() != 4)
        || !isId(parts[1], kTrace) || !isId(parts[2], kParent) || !isByte(parts[3]))
        return std::nullopt;
    return QString::fromLatin1(parts[1]);
}

QByteArray traceparent(const QString &trace, Chance &chance)
{
    return "00-" + trace.toLatin1() + '-' + randomId(chance, kParent) + "-01";
}

bool isTrace(const QString &text) { return isId(text.toLatin1(), kTrace); }

} // namespace cubby
