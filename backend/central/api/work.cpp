// SPDX-License-Identifier: GPL-3.0-or-later
// What waits for somebody at a desk: messages that could not be sent, and kiosks that want to be let in.
#include "central/api/members.h"

#include "central/enrolment.h"
#include "central/jobs.h"
#include "seal/phrase.h"

#include <array>
#include <limits>

namespace cubby::central::api {

namespace {

using http::HttpResponse;

// ---- dead letters ----

HttpResponse getDeadLetters(const Call &call)
{
    if (!call.by.isOperator())
        return notFound(QStringLiteral("list"));
    const QString channel = call.parameter("channel").value_or(QString());
    return list(call, [&](Work &work, const Slice &slice) {
        std::vector<Item> items;
        for (const DeadLetter &letter : deadLettersBy(work, channel, slice.after.toLongLong(), slice.wanted())) {
            items.push_back({QString::number(letter.job),
                             {{QStringLiteral("id"), letter.job},
                              {QStringLiteral("channel"), letter.channel},
                              {QStringLiteral("recipient"), letter.recipient},
                              {QStringLiteral("kind"), toText(letter.kind)},
                              {QStringLiteral("event"), letter.event},
                              {QStringLiteral("attempts"), letter.attempts},
                              {QStringLiteral("error"), letter.error},
                              {QStringLiteral("createdAt"), toIso(letter.createdAt)},
                              {QStringLiteral("diedAt"), toIso(letter.diedAt)}}});
        }
        return items;
    });
}

template <auto settle>
HttpResponse settleLetter(const Call &call, const char *state)
{
    if (!call.by.isOperator())
        return notFound(QStringLiteral("dead letter"));
    const qint64 job = call.path.text("number").toLongLong();
    return changedWithReason(call, [&](Work &work, const QString &why) {
        return shownAfter(settle(work, call.by, job, why), [&]() -> Found {
            return QJsonObject{{QStringLiteral("id"), job}, {QStringLiteral("state"), QLatin1StringView(state)}};
        });
    });
}

HttpResponse replay(const Call &call) { return settleLetter<replayDeadLetter>(call, "Due"); }
HttpResponse discard(const Call &call) { return settleLetter<dropDeadLetter>(call, "Dropped"); }

// ---- what people were told; whom is an identifier ----

HttpResponse getNotices(const Call &call)
{
    if (!call.by.isOperator())
        return notFound(QStringLiteral("list"));
    const QString state = call.parameter("state").value_or(QString());
    const QString channel = call.parameter("channel").value_or(QString());
    return list(call, [&](Work &work, const Slice &slice) {
        const qint64 before = slice.after.isEmpty() ? std::numeric_limits<qint64>::max() : slice.after.toLongLong();
        std::vector<Item> items;
        for (const storage::Row &row :
             work.query(QStringLiteral("SELECT j.id, j.kind, j.channel, j.recipient, j.state, j.attempts, "
                                       "j.last_error, j.created_at, j.due_at, (SELECT s.package FROM stays s WHERE "
                                       "s.stay = j.stay LIMIT 1) FROM jobs j WHERE j.id < ? AND (? = '' OR j.state = "
                                       "?) AND (? = '' OR j.channel = ?) ORDER BY j.id DESC LIMIT ?"),
                        before, state, state, channel, channel, slice.wanted()))
            items.push_back({row.text(0),
                             {{QStringLiteral("id"), row.number(0)},
                              {QStringLiteral("kind"), row.text(1)},
                              {QStringLiteral("channel"), row.text(2)},
                              {QStringLiteral("recipient"), row.text(3)},
                              {QStringLiteral("state"), row.text(4)},
                              {QStringLiteral("attempts"), row.number(5)},
                              {QStringLiteral("lastError"), row.text(6)},
                              {QStringLiteral("createdAt"), toIso(row.time(7))},
                              {QStringLiteral("dueAt"), toIso(row.time(8))},
                              {QStringLiteral("package"), row.isNull(9) ? QJsonValue() : QJsonValue(row.text(9))}}});
        return items;
    });
}

// ---- kiosks ----

HttpResponse getEnrolments(const Call &call)
{
    if (!call.by.isOperator())
        return notFound(QStringLiteral("list"));
    return document(call, "list", [&](Work &work) -> Found {
        QJsonArray items;
        for (const Enrolment &asked : enrolments(work)) // without the words: a person reads them on the kiosk
            items << QJsonObject{
                {QStringLiteral("id"), asked.id},
                {QStringLiteral("state"), asked.state},
                {QStringLiteral("note"), asked.note},
                {QStringLiteral("remote"), asked.remote},
                {QStringLiteral("bank"), asked.bank.isNull() ? QJsonValue() : QJsonValue(asked.bank.toString())},
                {QStringLiteral("createdAt"), toIso(asked.createdAt)},
                {QStringLiteral("expiresAt"), toIso(asked.expiresAt)}};
        return wholeList(items);
    });
}

// Wrong words are counted, so that what is refused is stored, too; the kiosk itself fetches what it needs.
HttpResponse confirm(const Call &call)
{
    if (!call.by.isOperator())
        return notFound(QStringLiteral("enrolment"));
    return withBody(call, [&](const QJsonObject &body) -> HttpResponse {
        Confirmation confirmation{.phrase = seal::plainPhrase(textIn(body, "phrase")),
                                  .brokerHost = call.access.kiosksBroker.host,
                                  .brokerPort = call.access.kiosksBroker.port,
                                  .actor = call.by.name};
        if (body.contains(QLatin1StringView("bank"))) {
            confirmation.bank = BankId::parse(textIn(body, "bank"));
            if (!confirmation.bank)
                return wrongMember("bank", QStringLiteral("It must be the identifier of a bank."));
        }
        if (body.contains(QLatin1StringView("layout"))) {
            const auto layout = Layout::fromJson(body[QLatin1StringView("layout")].toObject());
            if (!layout)
                return wrongMember("layout", layout.error().message);
            confirmation.layout = *layout;
        }
        const auto done = call.centre.write(
            call.now, [&](Work &work) { return confirmEnrolment(work, call.path.text("enrolment"), confirmation); });
        if (!done)
            return databaseProblem(done.error());
        if (!*done)
            return refused(done->error());
        return http::json(
            200, {{QStringLiteral("id"), call.path.text("enrolment")}, {QStringLiteral("bank"), (*done)->toString()}});
    });
}

HttpResponse refuse(const Call &call)
{
    if (!call.by.isOperator())
        return notFound(QStringLiteral("enrolment"));
    return changedWithReason(call, [&](Work &work, const QString &why) {
        return shownAfter(refuseEnrolment(work, call.path.text("enrolment"), call.by.name, why), [&] {
            return QJsonObject{{QStringLiteral("id"), call.path.text("enrolment")},
                               {QStringLiteral("state"), QStringLiteral("Refused")}};
        });
    });
}

HttpResponse withdraw(const Call &call)
{
    if (!call.by.isOperator())
        return notFound(QStringLiteral("bank"));
    const BankId bank = call.path.id<BankId>();
    return changedWithReason(call, [&](Work &work, const QString &why) -> ChangedTo {
        if (!bankDetails(work, bank))
            return orUnknown({}, "bank");
        return shownAfter(withdrawBank(work, bank, call.by.name, why), [&] { return bankDetail(work, call.by, bank); });
    });
}

constexpr std::array kRoutes{
    Route{"GET", "/v1/dead-letters", "alerts:read", getDeadLetters},
    Route{"POST", "/v1/dead-letters/{number}/replay", "alerts:write", replay},
    Route{"POST", "/v1/dead-letters/{number}/discard", "alerts:write", discard},
    Route{"GET", "/v1/notices", "alerts:read", getNotices},
    Route{"GET", "/v1/enrolments-waiting", "staff:write", getEnrolments},
    Route{"POST", "/v1/enrolments-waiting/{enrolment}/confirm", "staff:write", confirm},
    Route{"POST", "/v1/enrolments-waiting/{enrolment}/refuse", "staff:write", refuse},
    Route{"POST", "/v1/banks/{id}/withdraw", "staff:write", withdraw},
};

} // namespace

std::span<const Route> workRoutes() { return kRoutes; }

} // namespace cubby::central::api
