// SPDX-License-Identifier: GPL-3.0-or-later
#include "central/webhooks.h"

#include "central/api/changes.h"
#include "central/api/members.h"

#include <array>

namespace cubby::central::api {

namespace {

using http::HttpResponse;

QString idIn(const Call &call) { return call.path.text("id").toLower(); }

QJsonObject documentOf(const Webhook &w)
{
    return {{QStringLiteral("id"), w.id},
            {QStringLiteral("url"), w.url},
            {QStringLiteral("events"), QJsonArray::fromStringList(w.events)},
            {QStringLiteral("active"), w.isActive},
            {QStringLiteral("failingSince"), w.failingSince ? QJsonValue(toIso(*w.failingSince)) : QJsonValue()},
            {QStringLiteral("lastError"), w.lastError},
            {QStringLiteral("createdAt"), toIso(w.createdAt)}};
}

Found shownWebhook(Work &work, const Call &call)
{
    const auto found = findWebhook(work, call.by, idIn(call));
    return found ? Found(documentOf(*found)) : std::nullopt;
}

// A secret is shown once.
QJsonObject withSecret(QJsonObject document, const QByteArray &secret)
{
    document.insert(QStringLiteral("secret"), QString::fromLatin1(secret));
    return document;
}

HttpResponse getWebhooks(const Call &call)
{
    return list(call, [&](Work &work, const Slice &slice) {
        std::vector<Item> items;
        bool isPast = slice.after.isEmpty();
        for (const Webhook &webhook : webhooks(work, call.by)) {
            if (isPast && int(items.size()) < slice.wanted())
                items.push_back({webhook.id, documentOf(webhook)});
            isPast = isPast || webhook.id == slice.after;
        }
        return items;
    });
}

HttpResponse getWebhook(const Call &call)
{
    return document(call, "webhook", [&](Work &work) { return shownWebhook(work, call); });
}

HttpResponse postWebhook(const Call &call)
{
    const auto body = http::jsonBody(call.request);
    if (!body)
        return refused(body.error());
    NewWebhook wanted;
    wanted.url = body->value(QLatin1StringView("url")).toString();
    if (const QJsonValue events = body->value(QLatin1StringView("events")); !events.isUndefined()) {
        wanted.events.clear();
        for (const QJsonValue type : events.toArray())
            wanted.events << type.toString();
    }
    return created(call, [&](Work &work) -> ChangedTo {
        const auto added = addWebhook(work, call.by, wanted);
        if (!added)
            return failure(added.error());
        const auto webhook = findWebhook(work, call.by, added->id);
        return withSecret(webhook ? documentOf(*webhook) : QJsonObject(), added->secret);
    });
}

HttpResponse rotateSecret(const Call &call)
{
    return changed(call, [&](Work &work) -> ChangedTo {
        const auto secret = rotateWebhookSecret(work, call.by, idIn(call));
        if (!secret)
            return failure(secret.error());
        return withSecret(shownWebhook(work, call).value_or(QJsonObject()), *secret);
    });
}

template <Result<void> (*Do)(Work &, const Actor &, const QString &), int Status>
HttpResponse carryOut(const Call &call)
{
    return changed(
        call,
        [&](Work &work) { return shown(Do(work, call.by, idIn(call)), [&] { return shownWebhook(work, call); }); },
        {.status = Status});
}

// What could not be told, to this webhook.
HttpResponse getDeadLetters(const Call &call)
{
    if (const auto slice = sliceOf(call.request); !slice)
        return refused(slice.error());
    const auto known = call.centre.read(call.now, [&](Work &work) { return shownWebhook(work, call).has_value(); });
    if (!known)
        return databaseProblem(known.error());
    if (!*known)
        return notFound(QStringLiteral("webhook"));
    return list(call, [&](Work &work, const Slice &slice) {
        std::vector<Item> items;
        for (const DeadLetter &letter : deadLettersTo(work, idIn(call), slice.after.toLongLong(), slice.wanted()))
            items.push_back({QString::number(letter.job),
                             {{QStringLiteral("id"), letter.job},
                              {QStringLiteral("event"), letter.event},
                              {QStringLiteral("attempts"), letter.attempts},
                              {QStringLiteral("error"), letter.error},
                              {QStringLiteral("createdAt"), toIso(letter.createdAt)},
                              {QStringLiteral("diedAt"), toIso(letter.diedAt)}}});
        return items;
    });
}

HttpResponse replay(const Call &call)
{
    const qint64 job = call.path.text("number").toLongLong();
    return changed(call, [&](Work &work) -> ChangedTo {
        const auto letters = deadLettersTo(work, idIn(call), job - 1, 1);
        if (!shownWebhook(work, call) || letters.empty() || letters.front().job != job)
            return failure("webhook.letter-unknown", QStringLiteral("There is no such dead letter."));
        return shownAfter(replayDeadLetter(work, call.by, job, {}), [&]() -> Found {
            return QJsonObject{{QStringLiteral("id"), job}, {QStringLiteral("state"), QStringLiteral("Due")}};
        });
    });
}

constexpr auto kScope = "webhooks:write";
constexpr std::array kRoutes{
    Route{"GET", "/v1/webhooks", kScope, getWebhooks},
    Route{"POST", "/v1/webhooks", kScope, postWebhook},
    Route{"GET", "/v1/webhooks/{id}", kScope, getWebhook},
    Route{"DELETE", "/v1/webhooks/{id}", kScope, carryOut<removeWebhook, 204>},
    Route{"POST", "/v1/webhooks/{id}/enable", kScope, carryOut<enableWebhook, 200>},
    Route{"POST", "/v1/webhooks/{id}/rotate", kScope, rotateSecret},
    Route{"POST", "/v1/webhooks/{id}/test", kScope, carryOut<testWebhook, 202>},
    Route{"GET", "/v1/webhooks/{id}/dead-letters", kScope, getDeadLetters},
    Route{"POST", "/v1/webhooks/{id}/dead-letters/{number}/replay", kScope, replay},
};

} // namespace

std::span<const Route> webhookRoutes() { return kRoutes; }

} // namespace cubby::central::api
