// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/chance.h"

#include <QString>

#include <optional>

// What one request led to can be found again in every log and at every bank by its trace: 32 hexadecimal digits, the
// trace-id of W3C Trace Context (https://www.w3.org/TR/trace-context/). It goes beside what happens, in the thread that
// works on it, and decides nothing.
namespace cubby {

QString currentTrace(); // of this thread; empty: none

// What this thread does while it lives belongs to that trace. An empty one: to none.
class [[nodiscard]] TraceScope
{
public:
    explicit TraceScope(const QString &trace);
    ~TraceScope();
    Q_DISABLE_COPY_MOVE(TraceScope)

private:
    QString m_before;
};

QString newTrace(Chance &chance);
// "00-4bf92f3577b34da6a3ce929d0e0e4736-00f067aa0ba902b7-01": nothing unless it is well formed in every part.
std::optional<QString> traceOfParent(const QByteArray &traceparent);
QByteArray traceparent(const QString &trace, Chance &chance); // with a parent-id of its own
bool isTrace(const QString &text);

} // namespace cubby
