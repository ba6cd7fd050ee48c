// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/error.h"

#include <QList>
#include <QPair>

namespace cubby::http {

// What a request line asks for.
struct Target
{
    QString path; // percent decoded, begins with "/"
    QList<QPair<QString, QString>> query; // percent decoded, in order, "+" is a blank
};

// Takes "/path?query" and "http://host/path?query". Whatever two readers could understand differently is refused:
// "." and "..", an encoded "/" or "\", control characters, a "%" without two digits, bytes that are not UTF-8.
// Errors: http.target.
Result<Target> parseTarget(QByteArrayView written);

} // namespace cubby::http
