// SPDX-License-Identifier: GPL-3.0-or-later
#include "central/webhooks.h"

#include "central/publicevents.h"
#include "central/records.h"
#include "central/webhooksignature.h"

#include <QHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QUrl>

namespace cubby::central {

namespace {

constexpr qsizetype kLongestUrl = 2000;
constexpr qsizetype kMostTypes = 50; // of one webhook
constexpr int kMostWebhooks = 50; // of one owner
const QString kReader = QStringLiteral("webhooks");

QString secretsContext(const QString &id) { return QStringLiteral("webhooks.secrets.") + id; }

// Newest first, with the time until which it signs; the newest has none.
struct Secret
{
    QString secret;
    std::optional<Time> until;
    CUBBY_FIELDS(f("secret", s.secret); f("until", s.until);)
};
struct Secrets
{
    QList<Secret> secrets;
    CUBBY_FIELDS(f("secrets", s.secrets);)
};

void storeSecrets(Work &work, const QString &id, const Secrets &secrets)
{
    work.exec(QStringLiteral("UPDATE webhooks SET secrets = ? WHERE webhook = ?"),
              work.sealField(QString::fromUtf8(json::writeText(secrets)), secretsContext(id)), id);
}

Secrets openSecrets(Work &work, const QString &id, const QByteArray &field)
{
    const auto read = json::readText<Secrets>(work.openField(field, secretsContext(id)).toUtf8());
    if (!read && !work.failed())
        work.fail(read.error());
    return read.value_or(Secrets());
}

Webhook webhookFrom(const storage::Row &row)
{
    return {row.text(0),
            row.id<CarrierId>(1),
            row.text(2),
            row.text(3).split(u' ', Qt::SkipEmptyParts),
            row.text(4) == QLatin1StringView("Active"),
            row.optionalTime(5),
            row.text(6),
            row.time(7)};
}

const QString &columns()
{
    static const QString text = QStringLiteral("SELECT webhook, owner, url, events, state, failing_since, last_error, "
                                               "created_at FROM webhooks ");
    return text;
}

tl::unexpected<Error> unknown() { return failure("webhook.unknown", QStringLiteral("There is no such webhook.")); }

std::optional<CarrierId> ownerOf(Work &work, const QString &id) // of a webhook
{
    const auto row = work.first(QStringLiteral("SELECT owner FROM webhooks WHERE webhook = ?"), id);
    return row ? std::optional(row->id<CarrierId>(0)) : std::nullopt;
}

bool isOwned(Work &work, const Actor &by, const QString &id)
{
    const auto owner = ownerOf(work, id);
    return owner && by.sees(*owner);
}

void note(Work &work, const Actor &by, const char *what, const QString &id, const QString &detail = {})
{
    audit(work, by, QLatin1StringView(what), id, detail, {}, ownerOf(work, id).value_or(CarrierId()));
}

QString textOf(CarrierId owner) { return owner.isNull() ? QString() : owner.toString(); }

std::vector<Webhook> allWebhooks(Work &work)
{
    std::vector<Webhook> found;
    for (const storage::Row &row : work.query(columns() + QStringLiteral("ORDER BY created_at, webhook")))
        found.push_back(webhookFrom(row));
    return found;
}

} // namespace

bool Webhook::wants(const QString &type) const { return wantsType(events, type); }

Result<AddedWebhook> addWebhook(Work &work, const Actor &by, const NewWebhook &webhook)
{
    const QUrl url(webhook.url, QUrl::StrictMode);
    const bool web = url.scheme() == QLatin1StringView("https") || url.scheme() == QLatin1StringView("http");
    if (!url.isValid() || !web || url.host().isEmpty() || !url.userInfo().isEmpty() || webhook.url.size() > kLongestUrl)
        return failure("webhook.url", QStringLiteral("A webhook needs an http or https address without a user in it."));
    for (const QString &event : webhook.events) {
        if (!isTypePattern(event))
            return failure("webhook.events", QStringLiteral("\"%1\" is no type of event").arg(event.left(80)));
    }
    if (webhook.events.isEmpty())
        return failure("webhook.events", QStringLiteral("A webhook needs types of events, or *."));
    if (webhook.events.size() > kMostTypes)
        return failure("webhook.events", QStringLiteral("A webhook names at most %1 types of event.").arg(kMostTypes));
    // Each event is compared with each of them.
    const auto owned = work.first(QStringLiteral("SELECT COUNT(*) FROM webhooks WHERE owner = ?"),
                                  textOf(by.isOperator() ? webhook.owner : by.carrier));
    if (owned && owned->number(0) >= kMostWebhooks)
        return failure("webhook.too-many", QStringLiteral("There are %1 webhooks already.").arg(kMostWebhooks),
                       QStringLiteral("Remove one that is not needed any more."));
    const QString id = makeUuid7(work.now(), work.chance()).toString(QUuid::WithoutBraces);
    const QByteArray secret = makeWebhookSecret(work.chance());
    work.exec(QStringLiteral("INSERT INTO webhooks (webhook, owner, url, events, secrets, state, failing_since, "
                             "last_error, created_at) VALUES (?, ?, ?, ?, ?, 'Active', NULL, '', ?)"),
              id, textOf(by.isOperator() ? webhook.owner : by.carrier), webhook.url, webhook.events.join(u' '),
              QByteArray(""), work.now());
    storeSecrets(work, id, {{{QString::fromLatin1(secret), {}}}});
    note(work, by, "addWebhook", id, webhook.url);
    return AddedWebhook{id, secret};
}

std::vector<Webhook> webhooks(Work &work, const Actor &by)
{
    std::vector<Webhook> found = allWebhooks(work);
    std::erase_if(found, [&by](const Webhook &webhook) { return !by.sees(webhook.owner); });
    return found;
}

std::optional<Webhook> findWebhook(Work &work, const Actor &by, const QString &id)
{
    const auto row = work.first(columns() + QStringLiteral("WHERE webhook = ?"), id);
    auto found = row ? std::optional(webhookFrom(*row)) : std::nullopt;
    return found && by.sees(found->owner) ? found : std::nullopt;
}

Result<void> testWebhook(Work &work, const Actor &by, const QString &id)
{
    if (!isOwned(work, by, id))
        return unknown();
    const QJsonObject event{{QStringLiteral("type"), QStringLiteral("webhook.test")},
                            {QStringLiteral("timestamp"), toIso(work.now())},
                            {QStringLiteral("data"), QJsonObject{{QStringLiteral("webhook"), id}}}};
    addJob(work,
           {.event = QStringLiteral("test/") + makeUuid7(work.now(), work.chance()).toString(QUuid::WithoutBraces),
            .channel = QLatin1StringView(kWebhook),
            .recipient = id,
            .details = QString::fromUtf8(QJsonDocument(event).toJson(QJsonDocument::Compact))});
    note(work, by, "testWebhook", id);
    return {};
}

Result<QByteArray> rotateWebhookSecret(Work &work, const Actor &by, const QString &id)
{
    const auto row
        = isOwned(work, by, id)
              ? work.first(QStringLiteral("SELECT secrets FROM webhooks WHERE webhook = ?") + work.forUpdate(), id)
              : std::nullopt;
    if (!row)
        return unknown();
    Secrets secrets = openSecrets(work, id, row->bytes(0));
    for (Secret &old : secrets.secrets) {
        if (!old.until)
            old.until = work.now() + kSecretOverlap;
    }
    secrets.secrets.removeIf([&work](const Secret &old) { return *old.until <= work.now(); });
    const QByteArray fresh = makeWebhookSecret(work.chance());
    secrets.secrets.prepend({QString::fromLatin1(fresh), {}});
    storeSecrets(work, id, secrets);
    note(work, by, "rotateWebhookSecret", id);
    return fresh;
}

Result<void> enableWebhook(Work &work, const Actor &by, const QString &id)
{
    if (!isOwned(work, by, id))
        return unknown();
    work.exec(QStringLiteral("UPDATE webhooks SET state = 'Active', failing_since = NULL WHERE webhook = ?"), id);
    note(work, by, "enableWebhook", id);
    return {};
}

Result<void> removeWebhook(Work &work, const Actor &by, const QString &id)
{
    if (!isOwned(work, by, id))
        return unknown();
    note(work, by, "removeWebhook", id);
    work.exec(QStringLiteral("DELETE FROM webhooks WHERE webhook = ?"), id);
    work.exec(QStringLiteral("UPDATE jobs SET state = 'Dropped' WHERE channel = ? AND recipient = ? AND "
                             "state IN ('Due', 'Taken', 'Dead')"),
              QLatin1StringView(kWebhook), id);
    return {};
}

void skipToTheEnd(Work &work)
{
    work.exec(QStringLiteral("UPDATE stream_readers SET position = ?"), endOfEvents(work).toString());
}

bool spreadEvents(Work &work, int limit)
{
    const std::vector<Webhook> all = allWebhooks(work);
    auto reader = work.first(
        QStringLiteral("SELECT position FROM stream_readers WHERE reader = ?") + work.forUpdateOrSkip(), kReader);
    if (!reader) {
        // The first time; or another server reads just now, and this changes nothing.
        if (!all.empty())
            work.exec(QStringLiteral("INSERT INTO stream_readers (reader, position) VALUES (?, ?) "
                                     "ON CONFLICT (reader) DO NOTHING"),
                      kReader, endOfEvents(work).toString());
        return false;
    }
    const auto store = [&work](const EventCursor &cursor) {
        work.exec(QStringLiteral("UPDATE stream_readers SET position = ? WHERE reader = ?"), cursor.toString(),
                  kReader);
    };
    const auto known = EventCursor::parse(reader->text(0));
    if (!known || all.empty()) { // nobody listens: what happens meanwhile is told to nobody
        store(endOfEvents(work));
        return false;
    }
    const PublicEvents told = publicEventsAfter(work, *known, limit);
    if (work.failed() || told.next == *known)
        return false;
    for (const PublicEvent &event : told.events) {
        for (const Webhook &webhook : all) {
            const bool mayHear = webhook.owner.isNull() || webhook.owner == event.owner;
            if (!mayHear || !webhook.isActive || !webhook.wants(event.type))
                continue;
            addJob(work,
                   {.event = QStringLiteral("event/%1").arg(event.position.id),
                    .channel = QLatin1StringView(kWebhook),
                    .recipient = webhook.id,
                    .details = QString::fromUtf8(QJsonDocument(event.document()).toJson(QJsonDocument::Compact))});
        }
    }
    store(told.next);
    return true;
}

std::optional<WebhookCall> webhookCall(Work &work, const TakenJob &job)
{
    const auto row = work.first(QStringLiteral("SELECT url, secrets FROM webhooks WHERE webhook = ? AND "
                                               "state = 'Active'"),
                                job.recipient);
    if (!row)
        return std::nullopt;
    WebhookCall call{row->text(0),
                     (QStringLiteral("msg_") + QString(job.event).replace(u'/', u'_')).toLatin1(),
                     job.details.toUtf8(),
                     {}};
    for (const Secret &secret : openSecrets(work, job.recipient, row->bytes(1)).secrets) {
        if (!secret.until || *secret.until > work.now())
            call.secrets << secret.secret.toLatin1();
    }
    return call;
}

void webhookWorked(Work &work, const TakenJob &job)
{
    work.exec(
        QStringLiteral("UPDATE webhooks SET failing_since = NULL WHERE webhook = ? AND failing_since IS NOT NULL"),
        job.recipient);
}

void webhookFailed(Work &work, const TakenJob &job, const QString &error, bool gone)
{
    work.exec(QStringLiteral("UPDATE webhooks SET failing_since = COALESCE(failing_since, CAST(? AS BIGINT)), "
                             "last_error = ? WHERE webhook = ?"),
              work.now(), error, job.recipient);
    const auto row = work.first(QStringLiteral("SELECT url, failing_since FROM webhooks WHERE webhook = ? AND "
                                               "state = 'Active'"),
                                job.recipient);
    if (!row || (!gone && work.now() - row->time(1) < kWebhookPatience))
        return;
    work.exec(QStringLiteral("UPDATE webhooks SET state = 'Disabled' WHERE webhook = ?"), job.recipient);
    raiseAlert(work, {}, QStringLiteral("webhookDisabled"), job.recipient,
               QStringLiteral("%1 is called no more: %2").arg(row->text(0), error));
}

} // namespace cubby::central
