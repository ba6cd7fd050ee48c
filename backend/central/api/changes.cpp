// SPDX-License-Identifier: GPL-3.0-or-later
#include "central/api/changes.h"

#include "central/answered.h"
#include "seal/text.h"

#include <QCryptographicHash>
#include <QJsonDocument>

namespace cubby::central::api {

using http::HttpRequest;
using http::HttpResponse;

namespace {

constexpr qsizetype kLongestKey = 255;
constexpr qsizetype kLongestReason = 500;

QByteArray etagOf(const QByteArray &body)
{
    const QByteArray digest = QCryptographicHash::hash(body, QCryptographicHash::Sha256).left(16);
    return QByteArray('"' + seal::toBase64Url(digest) + '"');
}

// RFC 9110, section 13.1: a list of tags, or "*" for any.
bool namesVersion(const QByteArray &header, const QByteArray &etag, bool weakly)
{
    for (const QByteArray &part : header.split(',')) {
        QByteArray tag = part.trimmed();
        if (weakly && tag.startsWith("W/"))
            tag.remove(0, 2);
        if (tag == etag || tag == "*")
            return true;
    }
    return false;
}

Result<void> mustMatch(Work &work, const HttpRequest &request, const Changing &how)
{
    const QByteArray header = request.headers.value("If-Match");
    if (header.isEmpty())
        return how.needsMatch ? Result<void>(failure("request.match", QStringLiteral("If-Match is needed here")))
                              : Result<void>();
    if (!how.current)
        return failure("http.if-match", QStringLiteral("If-Match cannot be looked at here"));
    const Found current = how.current(work);
    if (!current || !namesVersion(header, api::etagOf(*current), false))
        return failure("request.changed", QStringLiteral("It was changed meanwhile"),
                       QStringLiteral("Read it again, and decide anew."));
    return {};
}

// By a keyed digest: a password or PIN in the body must not be found by trying.
KeyedRequest keyed(Work &work, const Call &call, const QString &key)
{
    QByteArray parts;
    const auto add = [&](const QByteArray &part) { parts += QByteArray(QByteArray::number(part.size()) + ':' + part); };
    add(call.request.method);
    add(call.request.path.toUtf8());
    for (const auto &[name, value] : call.request.query) {
        add(name.toUtf8());
        add(value.toUtf8());
    }
    add(call.request.body);
    return {call.subject, key, work.keys().fields.digest(parts)};
}

struct Outcome
{
    QJsonObject document;
    bool isRepeated = false;
};

} // namespace

HttpResponse changed(const Call &call, const std::function<ChangedTo(Work &)> &change, const Changing &how)
{
    const auto key = idempotencyKey(call.request);
    if (!key)
        return refused(key.error());
    const auto done = call.centre.carryOut(call.now, [&](Work &work) -> Result<Outcome> {
        const KeyedRequest request = keyed(work, call, *key);
        if (!key->isEmpty()) {
            const auto before = answerBefore(work, request);
            if (!before)
                return failure(before.error());
            if (*before)
                return Outcome{**before, true};
        }
        // Of two that ask with one version at once the second sees what the first has made of it.
        if (call.request.headers.has("If-Match"))
            work.lockName(call.request.path.section(u'/', 0, 3));
        if (const auto matches = mustMatch(work, call.request, how); !matches)
            return failure(matches.error());
        const ChangedTo document = change(work);
        if (!document)
            return failure(document.error());
        if (!key->isEmpty())
            keepAnswer(work, request, *document);
        return Outcome{*document};
    });
    if (!done)
        return refused(done.error());
    HttpResponse response = how.status == 204 ? HttpResponse{204} : http::json(how.status, done->document);
    if (done->isRepeated)
        response.headers.add("Idempotency-Replayed", "true");
    return response;
}

Result<QString> idempotencyKey(const HttpRequest &request)
{
    const QByteArray key = request.headers.value("Idempotency-Key");
    const bool printable = std::all_of(key.begin(), key.end(), [](char c) { return c > 0x1f && c < 0x7f; });
    if (key.size() > kLongestKey || !printable)
        return failure("idempotency.key",
                       QStringLiteral("An Idempotency-Key has 1 to %1 printable ASCII characters").arg(kLongestKey));
    return QString::fromLatin1(key);
}

Result<QJsonObject> optionalBody(const HttpRequest &request)
{
    return request.body.isEmpty() ? Result<QJsonObject>(QJsonObject()) : http::jsonBody(request);
}

Result<QString> reasonIn(const HttpRequest &request)
{
    if (request.body.isEmpty())
        return request.parameter(QStringLiteral("why")).value_or(QString()).left(kLongestReason);
    return http::jsonBody(request).map(
        [](const QJsonObject &body) { return body.value(QLatin1StringView("why")).toString().left(kLongestReason); });
}

Result<QString> neededReason(const HttpRequest &request)
{
    auto why = reasonIn(request);
    if (why && why->trimmed().isEmpty())
        return failure("request.reason", QStringLiteral("This needs a reason, as \"why\""));
    return why;
}

QByteArray etagOf(const QJsonObject &document)
{
    return etagOf(QJsonDocument(document).toJson(QJsonDocument::Compact));
}

void answerByVersion(const HttpRequest &request, HttpResponse &response)
{
    const bool reads = request.method == "GET" || request.method == "HEAD";
    const bool isDocument = response.headers.value("Content-Type").contains("json");
    if (!reads || response.status != 200 || response.feed || !isDocument)
        return;
    if (!response.headers.has("ETag"))
        response.headers.add("ETag", etagOf(response.body));
    const QByteArray known = request.headers.value("If-None-Match");
    const QByteArray etag = response.headers.value("ETag");
    if (known.isEmpty() || !namesVersion(known, etag, true))
        return;
    response.status = 304;
    response.body.clear();
    response.headers.all.removeIf([](const http::Header &header) { return header.name == "Content-Type"; });
}

} // namespace cubby::central::api
