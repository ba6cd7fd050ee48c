// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "central/carriers.h"

#include <QJsonArray>

// What is written down for people: alerts for support, and who did what.
namespace cubby::central {

// Raises an alert, or counts one that was raised before for the same bank, kind and subject. The bank is null where it
// is not known.
void raiseAlert(Work &work, BankId bank, const QString &kind, const QString &subject, const QString &detail);

// An action of a person: who, what, on what, and why or how.
void audit(Work &work, const QString &actor, const QString &action, const QString &subject, const QString &detail = {});
// The same by somebody who works at the centre or uses its API, with the reason given. `owner` is the carrier whose
// affair it is, and who may read of it.
void audit(Work &work, const Actor &by, const QString &action, const QString &subject, const QString &detail,
           const QString &why, CarrierId owner);

struct AuditRow
{
    qint64 id = 0;
    Time at;
    QString actor;
    QString action;
    QString subject;
    QString detail;
    QString why;
    QString from;
    CarrierId carrier; // null: of no carrier in particular
};
struct AuditFilter
{
    QString subject = {}; // empty: any
    QString actor = {};
    qint64 before = 0; // rows with smaller ids; 0: the newest
    int limit = 100;
};
// Newest first; a carrier reads of its own affairs only.
std::vector<AuditRow> auditRows(Work &work, const Actor &by, const AuditFilter &filter = {});
QJsonArray auditDocument(const std::vector<AuditRow> &rows);

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
