// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/label.h"

namespace cubby {

QString normalLabel(const QString &label)
{
    QString out;
    out.reserve(label.size());
    for (const QChar c : label) {
        if (!c.isSpace())
            out += c.toUpper();
    }
    return out;
}

} // namespace cubby
