// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "central/carriers.h"
#include "central/jobs.h"

#include <QJsonObject>

// Whoever wants to be called when something happens: subscriptions, and the jobs that follow from the event stream.
//
// What they are told is in publicevents.h.
namespace cubby::central {

inline constexpr Millis kWebhookPatience = std::chrono::hours(120); // failing for as long it is disabled
inline constexpr Millis kSecretOverlap = std::chrono::hours(24); // the old secret signs beside the new one

struct Webhook
{
    QString id;
    CarrierId owner; // whose packages it hears of; null: the operator, of everything
    QString url;
    QStringList events; // types; "package.*" and "*" stand for many
    bool isActive = true;
    std::optional<Time> failingSince = {};
    QString lastError = {};
    Time createdAt;

    bool wants(const QString &type) const;
};

struct NewWebhook
{
    CarrierId owner = {}; // for the operator to choose; anybody else's are their own
    QString url = {};
    QStringList events{QStringLiteral("*")};
};

struct AddedWebhook
{
    QString id;
    QByteArray secret; // kept sealed; shown this once
};

// Error codes: webhook.url (none, or not http or https, or with a user in it), webhook.events.
Result<AddedWebhook> addWebhook(Work &work, const Actor &by, const NewWebhook &webhook);
std::vector<Webhook> webhooks(Work &work, const Actor &by); // that the actor sees
std::optional<Webhook> findWebhook(Work &work, const Actor &by, const QString &id);
// Has it called with an event of the type "webhook.test", as soon as may be. Error code: webhook.unknown.
Result<void> testWebhook(Work &work, const Actor &by, const QString &id);
// Error code: webhook.unknown (or another carrier's).
Result<QByteArray> rotateWebhookSecret(Work &work, const Actor &by, const QString &id);
Result<void> enableWebhook(Work &work, const Actor &by, const QString &id);
Result<void> removeWebhook(Work &work, const Actor &by, const QString &id);

// Reads on in the stream and writes a job for each subscription that an event is for. Call it until it says that there
// is no more. One server at a time reads; the others do nothing meanwhile.
bool spreadEvents(Work &work, int limit = 500);
// What happened until now is told to nobody any more.
void skipToTheEnd(Work &work);

struct WebhookCall
{
    QString url;
    QByteArray id; // of the message: the same over all attempts
    QByteArray body; // the same, too
    QList<QByteArray> secrets; // newest first
};
// Nothing if there is no such subscription any more, or a disabled one.
std::optional<WebhookCall> webhookCall(Work &work, const TakenJob &job);

// What became of a call. A receiver that says that it is gone (410) is disabled at once.
void webhookWorked(Work &work, const TakenJob &job);
void webhookFailed(Work &work, const TakenJob &job, const QString &error, bool gone);

} // namespace cubby::central
