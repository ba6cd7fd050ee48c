// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/kiosk/senses/outputs.h"

#include <algorithm>

namespace cubby::senses {

namespace {

template <class Fits>
qsizetype firstThat(const QList<Output> &outputs, Fits fits)
{
    const auto it = std::ranges::find_if(outputs, fits);
    return it == outputs.end() ? -1 : it - outputs.begin();
}

qsizetype named(const QList<Output> &outputs, const QString &wanted)
{
    const qsizetype exact = firstThat(outputs, [&](const Output &o) { return o.id == wanted; });
    if (exact >= 0)
        return exact;
    return firstThat(outputs, [&](const Output &o) {
        return o.description.contains(wanted, Qt::CaseInsensitive) || o.id.contains(wanted, Qt::CaseInsensitive);
    });
}

} // namespace

qsizetype privateOutput(const QList<Output> &outputs, const QString &wanted)
{
    if (!wanted.isEmpty())
        return named(outputs, wanted);
    for (const char *word : {"headphone", "headset", "handset", "earphone"}) {
        if (const qsizetype found = named(outputs, QString::fromLatin1(word)); found >= 0)
            return found;
    }
    return -1;
}

qsizetype commonOutput(const QList<Output> &outputs, const QString &wanted)
{
    if (!wanted.isEmpty())
        return named(outputs, wanted);
    return outputs.isEmpty() ? -1 : 0;
}

} // namespace cubby::senses
