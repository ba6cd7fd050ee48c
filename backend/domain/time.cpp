// SPDX-License-Identifier: GPL-3.0-or-later
#include "domain/time.h"

#include <QDateTime>

namespace cubby {

QString toIso(Time t) { return QDateTime::fromMSecsSinceEpoch(toMs(t), Qt::UTC).toString(Qt::ISODateWithMs); }

std::optional<Time> fromIso(const QString &text)
{
    const QDateTime parsed = QDateTime::fromString(text, Qt::ISODateWithMs);
    if (!parsed.isValid() || parsed.timeSpec() == Qt::LocalTime) // no offset: nobody knows which noon is meant
        return std::nullopt;
    return fromMs(parsed.toMSecsSinceEpoch());
}

Now systemNow()
{
    return {std::chrono::time_point_cast<Millis>(std::chrono::system_clock::now()),
            std::chrono::duration_cast<Millis>(std::chrono::steady_clock::now().time_since_epoch())};
}

} // namespace cubby
