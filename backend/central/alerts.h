// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "central/bankview.h"

// The inbox of support: alerts by number, with what people say of them.
namespace cubby::central {

struct AlertQuery
{
    QStringList states = {}; // none: all that are not closed
    std::optional<BankId> bank = {};
    QString kind = {};
    QString assignee = {};
    QString after = {}; // the key of the last one that was read
    int most = 50;
};
std::vector<BankRow> alertRows(Work &work, const AlertQuery &filter); // newest first
std::optional<QJsonObject> alertDocument(Work &work, qint64 number);
std::optional<QJsonObject> alertDocument(Work &work, const AlertKey &key);
// Error code: alert.unknown.
Result<AlertKey> alertOf(Work &work, qint64 number);

// Only for the operator (actor.forbidden). Error codes: alert.unknown, alert.comment (empty), alert.open (it is not
// closed).
Result<void> commentAlert(Work &work, const Actor &by, qint64 number, const QString &comment);
Result<void> reopenAlert(Work &work, const Actor &by, qint64 number, const QString &why);

} // namespace cubby::central
