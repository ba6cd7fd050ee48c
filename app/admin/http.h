// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/error.h"
#include "domain/time.h"

#include <QJsonObject>
#include <QNetworkReply>
#include <QNetworkRequest>
#include <QSslConfiguration>

#include <optional>

// What all requests to the centre have in common.
namespace cubby::admin {

// Where the centre is and whom to believe that it is it.
struct CentreAddress
{
    QUrl url; // without a slash at its end
    QSslConfiguration tls = QSslConfiguration::defaultConfiguration();
    Millis patience{20'000}; // for an answer, without a byte of it
};

// `text` is an address as people type it. `authority` is PEM, of the only authority to believe; empty: the system's.
// Error codes: centre.address, centre.authority.
Result<CentreAddress> centreAddress(const QString &text, const QByteArray &authority);

struct Answer
{
    int status = 0;
    QJsonObject body = {};
    QByteArray etag = {};
};

QNetworkRequest requestTo(const CentreAddress &centre, const QString &path);
int statusOf(const QNetworkReply &reply); // 0: nobody answered
std::optional<Millis> retryAfter(const QNetworkReply &reply);

// What a finished request came to. A problem document (RFC 9457) becomes an error with the code that its type names;
// its single errors stand in the advice, a line each; OAuth's "invalid_grant" becomes oauth.invalid_grant. Error codes
// besides: http.STATUS of whoever else answered, centre.unreachable, centre.answer.
Result<Answer> answerOf(QNetworkReply &reply);
Error problemOf(int status, const QByteArray &body);

} // namespace cubby::admin
