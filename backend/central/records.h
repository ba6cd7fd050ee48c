// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "central/carriers.h"
#include "domain/enumtext.h"

#include <QJsonArray>

// What is written down for people: alerts for support, and who did what.
namespace cubby::central {

// Raises an alert, or counts one that was raised before for the same bank, kind and subject; one that was closed is
// open again. The bank is null where it is not known.
void raiseAlert(Work &work, BankId bank, const QString &kind, const QString &subject, const QString &detail);
// The same of what a person says: while the alert is open it shows all that was said, one text a line.
void raiseReport(Work &work, BankId bank, const QString &kind, const QString &subject, const QString &text);
// What it was about is over: it is closed, if it was raised.
void endAlert(Work &work, BankId bank, const QString &kind, const QString &subject, const QString &why);

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
    QString action = {};
    std::optional<Time> from = {};
    std::optional<Time> until = {}; // not included
    qint64 before = 0; // rows with smaller ids; 0: the newest
    int limit = 100;
};
// Newest first; a carrier reads of its own affairs only.
std::vector<AuditRow> auditRows(Work &work, const Actor &by, const AuditFilter &filter = {});
QJsonArray auditDocument(const std::vector<AuditRow> &rows);

// Banks and alerts are the operator's affair. Error code: actor.forbidden.
Result<void> mustBeOperator(const Actor &by);

enum class AlertState { Open, Assigned, Closed };

struct AlertKey
{
    BankId bank;
    QString kind;
    QString subject;
};
struct Alert
{
    BankId bank;
    QString kind;
    QString subject;
    qint64 count = 0;
    Time firstAt;
    Time lastAt;
    QString detail;
    AlertState state = AlertState::Open;
    QString assignee;
    QString comment;
    std::optional<Time> closedAt;
};
struct AlertFilter
{
    bool closedToo = false;
    BankId bank = {}; // null: any, and those of no bank
    QString kind = {}; // empty: any
    QString assignee = {};
    int limit = 1000;
};
std::vector<Alert> alerts(Work &work, const AlertFilter &filter = {.closedToo = true}); // newest first

// Somebody works on it; an empty assignee gives it back. Error codes: alert.unknown, alert.closed.
Result<void> assignAlert(Work &work, const Actor &by, const AlertKey &alert, const QString &assignee,
                         const QString &why);
// Under which the audit keeps what was done about it.
QString alertSubject(const AlertKey &alert);
// The reason becomes its comment. Error code: alert.unknown.
Result<void> closeAlert(Work &work, const Actor &by, const AlertKey &alert, const QString &why);

} // namespace cubby::central

template <>
struct cubby::EnumText<cubby::central::AlertState>
{
    static constexpr std::array names{"Open", "Assigned", "Closed"};
};
