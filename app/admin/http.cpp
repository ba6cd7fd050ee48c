// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/admin/http.h"

#include <QCoreApplication>
#include <QJsonArray>
#include <QJsonDocument>
#include <QSslCertificate>

namespace cubby::admin {

namespace {

QString text(const char *english) { return QCoreApplication::translate("Http", english); }

} // namespace

Result<CentreAddress> centreAddress(const QString &typed, const QByteArray &authority)
{
    QString trimmed = typed.trimmed();
    while (trimmed.endsWith(u'/'))
        trimmed.chop(1);
    if (!trimmed.contains(QLatin1StringView("://")))
        trimmed.prepend(QLatin1StringView("https://"));
    CentreAddress address{QUrl(trimmed, QUrl::StrictMode)};
    const QUrl &url = address.url;
    const bool here = url.host() == QLatin1StringView("127.0.0.1") || url.host() == QLatin1StringView("::1")
                      || url.host() == QLatin1StringView("localhost");
    if (!url.isValid() || url.host().isEmpty() || url.hasQuery() || url.hasFragment() || !url.userInfo().isEmpty()
        || (url.scheme() != QLatin1StringView("https") && !(here && url.scheme() == QLatin1StringView("http"))))
        return failure("centre.address", text(QT_TRANSLATE_NOOP("Http", "This is no address of a centre.")),
                       text(QT_TRANSLATE_NOOP("Http", "It begins with https://.")));
    if (!authority.isEmpty()) {
        const auto certificates = QSslCertificate::fromData(authority, QSsl::Pem);
        if (certificates.isEmpty())
            return failure("centre.authority", text(QT_TRANSLATE_NOOP("Http", "The file holds no certificate.")));
        address.tls.setCaCertificates(certificates);
    }
    return address;
}

QNetworkRequest requestTo(const CentreAddress &centre, const QString &path)
{
    QUrl url(QString(centre.url.toString() + path));
    QNetworkRequest request(url);
    request.setSslConfiguration(centre.tls);
    request.setTransferTimeout(int(centre.patience.count()));
    request.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
    request.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    request.setRawHeader("Accept", "application/json");
    return request;
}

int statusOf(const QNetworkReply &reply) { return reply.attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt(); }

std::optional<Millis> retryAfter(const QNetworkReply &reply)
{
    bool good = false;
    const int seconds = reply.rawHeader("Retry-After").toInt(&good);
    return good && seconds >= 0 ? std::optional(Millis(seconds * 1000)) : std::nullopt;
}

Error problemOf(int status, const QByteArray &body)
{
    const QJsonObject json = QJsonDocument::fromJson(body).object();
    const auto said = [&json](const char *key) { return json.value(QLatin1StringView(key)).toString(); };
    Error error;
    static const QLatin1StringView prefix("urn:cubby:problem:");
    const QString type = said("type");
    if (type.startsWith(prefix))
        error.code = type.sliced(prefix.size());
    else if (!said("error").isEmpty()) // OAuth's own form
        error.code = QStringLiteral("oauth.") + said("error");
    else
        error.code = QStringLiteral("http.%1").arg(status);
    error.message = said("detail");
    if (error.message.isEmpty())
        error.message = said("title");
    if (error.message.isEmpty())
        error.message = said("error_description");
    if (error.message.isEmpty())
        error.message = text(QT_TRANSLATE_NOOP("Http", "The centre refused this (%1).")).arg(status);
    QStringList lines;
    if (const QString advice = said("advice"); !advice.isEmpty())
        lines << advice;
    for (const QJsonValue &one : json.value(QLatin1StringView("errors")).toArray())
        lines << QStringLiteral("%1: %2").arg(one[QLatin1StringView("pointer")].toString(),
                                              one[QLatin1StringView("detail")].toString());
    error.advice = lines.join(u'\n');
    return error;
}

Result<Answer> answerOf(QNetworkReply &reply)
{
    const int status = statusOf(reply);
    // An answer that broke off is none.
    const bool whole = reply.error() == QNetworkReply::NoError || status >= 400;
    if (status == 0 || !whole)
        return failure("centre.unreachable", text(QT_TRANSLATE_NOOP("Http", "The centre does not answer.")),
                       reply.errorString());
    const QByteArray bytes = reply.readAll();
    if (status >= 300)
        return tl::make_unexpected(problemOf(status, bytes));
    Answer answer{status, {}, reply.rawHeader("ETag")};
    if (!bytes.isEmpty()) {
        QJsonParseError fault;
        const QJsonDocument document = QJsonDocument::fromJson(bytes, &fault);
        if (!document.isObject())
            return failure("centre.answer", text(QT_TRANSLATE_NOOP("Http", "The centre's answer cannot be read.")),
                           fault.errorString());
        answer.body = document.object();
    }
    return answer;
}

} // namespace cubby::admin
