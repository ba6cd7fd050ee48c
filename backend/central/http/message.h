// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/error.h"

#include <QByteArray>
#include <QHash>
#include <QJsonObject>
#include <QList>
#include <QPair>
#include <QString>

#include <functional>
#include <memory>
#include <optional>

// What goes over HTTP, as values. They know nothing of sockets, so that routes are tested by calling them.
namespace cubby::http {

struct Header
{
    QByteArray name;
    QByteArray value;
};

struct Headers
{
    QList<Header> all; // in the order they came

    // The first of this name, in whatever case it was written; empty where there is none.
    QByteArray value(QByteArrayView name) const;
    QByteArray last(QByteArrayView name) const; // as value(), but of several the last
    bool has(QByteArrayView name) const;
    void add(QByteArrayView name, QByteArrayView value) { all.append({name.toByteArray(), value.toByteArray()}); }
};

struct HttpRequest
{
    QByteArray method; // "GET", as it was written
    QString path; // "/v1/packages/42", percent decoded, never with "." or ".." or an encoded "/" in it
    QList<QPair<QString, QString>> query = {}; // percent decoded, in order
    Headers headers = {};
    QByteArray body = {};
    QString remote = {}; // the peer's address without its port

    // The first of this name in the query.
    std::optional<QString> parameter(const QString &name) const;
    // The path's parts: "/v1/banks/7" is v1, banks, 7. "/" has none.
    QStringList segments() const;
};

class Feed;

struct HttpResponse
{
    int status = 200;
    Headers headers = {};
    QByteArray body = {};
    // Where it is set the answer goes on after this body: it is called with the feed, on the network thread, which it
    // must not hold up.
    std::function<void(std::shared_ptr<Feed>)> feed = {};
};

// Answers one request. Called on several worker threads at once. An exception becomes a 500.
using Handler = std::function<HttpResponse(const HttpRequest &)>;

HttpResponse json(int status, const QJsonObject &content);

// RFC 9457. The type is a URI that names the kind of problem ("urn:cubby:problem:order.size-unknown"), empty for one
// that the status says all about; the detail says what went wrong this time; extra members stand beside them.
HttpResponse problem(int status, const QString &type, const QString &title, const QString &detail,
                     const QJsonObject &extra = {});
// The same from an Error: its code makes the type, its message the detail, its advice a member of its own.
HttpResponse problem(int status, const Error &error, const QJsonObject &extra = {});
// 405 with the Allow header that it needs.
HttpResponse methodNotAllowed(const QByteArray &allowed);

// The body as an object. Errors: http.media-type (not application/json), http.json (malformed, not an object, not
// UTF-8, nested too deep).
Result<QJsonObject> jsonBody(const HttpRequest &request);
// The fields of a form (application/x-www-form-urlencoded); a value may have several lines. Errors: http.media-type,
// http.form (malformed, or a field twice).
Result<QHash<QString, QString>> formBody(const HttpRequest &request);
int statusOf(const Error &jsonBodyError); // 415 or 400

QByteArray reasonPhrase(int status); // "Not Found"

} // namespace cubby::http
