// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "central/work.h"

// What is written down for people: alerts for support, and who did what.
namespace cubby::central {

// Raises an alert, or counts one that was raised before for the same bank, kind and subject. The bank is null where it
// is not known.
void raiseAlert(Work &work, BankId bank, const QString &kind, const QString &subject, const QString &detail);

// An action of a person: who, what, on what, and why or how.
void audit(Work &work, const QString &actor, const QString &action, const QString &subject, const QString &detail = {});

struct Alert
{
    BankId bank;
    QString kind;
    QString subject;
    qint64 count = 0;
    Time firstAt;
    Time lastAt;
    QString detail;
};
std::vector<Alert> alerts(Work &work); // newest first

} // namespace cubby::central
