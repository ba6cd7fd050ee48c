// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "central/api/answers.h"

// Routes that change something. All of it happens in one transaction: looking for an answer that was given before,
// comparing versions, the change, reading what became of it, and keeping the answer.
namespace cubby::central::api {

using Found = std::optional<QJsonObject>;
using ChangedTo = Result<QJsonObject>;

struct Changing
{
    int status = 200; // 201 for what is new; 204 answers without a document
    // The document as a GET shows it before the change: If-Match is about its ETag. Empty: a request with
    // If-Match is refused, for nothing could be compared.
    std::function<Found(Work &)> current = {};
    bool needsMatch = false; // 428 without If-Match
};
// Carries out `change`, which answers the document to show. A request with an Idempotency-Key that was carried out
// before is answered as it was then, with "Idempotency-Replayed: true"; what was refused may be tried again.
http::HttpResponse changed(const Call &call, const std::function<ChangedTo(Work &)> &change, const Changing &how = {});
inline http::HttpResponse created(const Call &call, const std::function<ChangedTo(Work &)> &change)
{
    return changed(call, change, {201});
}

// The document to show, of something that has just been changed and is there.
inline ChangedTo shown(const Result<void> &done, const std::function<Found()> &find)
{
    return done ? ChangedTo(find().value_or(QJsonObject())) : ChangedTo(failure(done.error()));
}

// The header's value, empty where there is none. Error code: idempotency.key.
Result<QString> idempotencyKey(const http::HttpRequest &request);

// The body; an empty one where there is none.
Result<QJsonObject> optionalBody(const http::HttpRequest &request);
// The member "why" of the body, or the parameter of a request without a body; at most 500 characters.
Result<QString> reasonIn(const http::HttpRequest &request);
// The same where one must be given. Error code: request.reason.
Result<QString> neededReason(const http::HttpRequest &request);

// ---- versions ----

QByteArray etagOf(const QJsonObject &document);
// Of an answer to a GET that has none yet; 304 where the client has this one already.
void answerByVersion(const http::HttpRequest &request, http::HttpResponse &response);

} // namespace cubby::central::api
