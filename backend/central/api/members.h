// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "central/api/changes.h"
#include "central/bankview.h"

// What requests say in members and parameters, and what is wrong with them.
namespace cubby::central::api {

// 422, "request.invalid", with the member's pointer.
http::HttpResponse wrongMember(const char *member, const QString &detail);
http::HttpResponse badParameter(const char *name, const QString &detail); // 400, "request.parameter"

// A parameter or member that names something, where there is one; a refusal if it is no identifier.
template <class IdType>
tl::expected<std::optional<IdType>, http::HttpResponse> idParameter(const Call &call, const char *name)
{
    const auto text = call.parameter(name);
    if (!text || text->isEmpty())
        return std::nullopt;
    const auto id = IdType::parse(*text);
    if (!id)
        return tl::make_unexpected(badParameter(name, QStringLiteral("must be an identifier.")));
    return id;
}
tl::expected<std::optional<Time>, http::HttpResponse> timeParameter(const Call &call, const char *name);
std::optional<Time> timeIn(const QJsonObject &body, const char *member); // ISO 8601
// Of a member that may be absent or null, and then says nothing; one that is there and is no time is an error.
tl::expected<std::optional<Time>, http::HttpResponse> optionalTimeIn(const QJsonObject &body, const char *member);

QString textIn(const QJsonObject &body, const char *member); // without white space around it

bool hasScope(const Call &call, const char *scope);

// The body as an object, an empty one where there is none, for whoever answers by it.
template <class Answer> // const QJsonObject & → HttpResponse
http::HttpResponse withBody(const Call &call, Answer answer)
{
    const auto body = optionalBody(call.request);
    return body ? answer(*body) : refused(body.error());
}

// Carries out what needs a reason, of which an audit row is kept.
template <class Change> // Work &, why → ChangedTo
http::HttpResponse changedWithReason(const Call &call, Change change, const Changing &how = {})
{
    const auto why = neededReason(call.request);
    if (!why)
        return refused(why.error());
    return changed(
        call, [&](Work &work) { return change(work, *why); }, how);
}

ChangedTo orUnknown(Found document, const char *what);
template <class T> // Result<T>
ChangedTo shownAfter(const Result<T> &done, const std::function<Found()> &find)
{
    return done ? ChangedTo(find().value_or(QJsonObject())) : ChangedTo(failure(done.error()));
}

std::vector<Item> itemsOf(std::vector<BankRow> rows);
// For lists that are short and have no pages.
QJsonObject wholeList(const QJsonArray &items);

} // namespace cubby::central::api
