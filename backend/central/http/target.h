// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/error.h"

#include <QList>
#include <QPair>

#include <optional>

namespace cubby::http {

using Fields = QList<QPair<QString, QString>>; // percent decoded, in order, "+" is a blank

// Which control characters values may have: none, or those that lay out what somebody typed (CR, LF, TAB).
enum class Controls { None, Lines };
// "a=1&b=2". Nothing where it is not percent-encoded UTF-8.
std::optional<Fields> parseFields(QByteArrayView written, Controls controls);

// What a request line asks for.
struct Target
{
    QString path; // percent decoded, begins with "/"
    Fields query;
};

// Takes "/path?query" and "http://host/path?query". Whatever two readers could understand differently is refused:
// "." and "..", an encoded "/" or "\", control characters, a "%" without two digits, bytes that are not UTF-8.
// Errors: http.target.
Result<Target> parseTarget(QByteArrayView written);

} // namespace cubby::http
