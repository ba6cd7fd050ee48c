// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "central/api/api.h"

#include "tests/api/record.h"
#include "tests/unit/central/fixture.h"

// Clients of the API in tests, whose answers are recorded.
namespace cubby::test {

// What the API answers, with a witness. A version that was given is asked for again: nothing has changed.
inline http::HttpResponse witnessed(Centre &centre, const api::Access &access, const http::HttpRequest &request,
                                    Time now)
{
    const http::HttpResponse response = api::answer(centre, access, request, now);
    recordAnswer(request, response);
    if (response.headers.has("ETag") && response.status == 200 && !access.clientLimit) {
        http::HttpRequest again = request;
        again.headers.add("If-None-Match", response.headers.value("ETag"));
        const http::HttpResponse known = api::answer(centre, access, again, now);
        recordAnswer(again, known);
        if (known.status != 304 || !known.body.isEmpty())
            QTest::qFail(
                qPrintable(
                    QStringLiteral("%1 is answered with %2 to If-None-Match").arg(request.path).arg(known.status)),
                __FILE__, __LINE__);
    }
    return response;
}

// A client of the API with a token of the centre's own.
class ApiClient
{
public:
    explicit ApiClient(Site &site, const QStringList &scopes = {}, CarrierId carrier = {},
                       const QString &subject = QStringLiteral("staff:01890a5d-ac96-774b-bcce-b302099a8057"))
        : m_site(site)
    {
        access.issuer = {QStringLiteral("https://centre.example"), keys()};
        seal::AccessClaims claims;
        claims.issuer = access.issuer.url;
        claims.subject = subject;
        claims.client = QStringLiteral("a-test");
        claims.name = QStringLiteral("kim");
        claims.carrier = carrier.isNull() ? QString() : carrier.toString();
        claims.scopes = scopes.isEmpty() ? allScopes() : scopes;
        claims.issuedAt = site.now;
        claims.expiresAt = site.now + std::chrono::hours(24 * 365);
        token = seal::sealAccessToken(claims, access.issuer.keys);
    }

    http::HttpResponse ask(const char *method, const QString &path, const std::optional<QJsonObject> &body = {},
                           const QList<http::Header> &headers = {}) const
    {
        http::HttpRequest request{method, path.section(u'?', 0, 0)};
        for (const QString &pair : path.section(u'?', 1).split(u'&', Qt::SkipEmptyParts))
            request.query.append({pair.section(u'=', 0, 0), pair.section(u'=', 1)});
        request.headers.all = headers;
        if (!token.isEmpty())
            request.headers.add("Authorization", QByteArray("Bearer " + token));
        if (body) {
            request.headers.add("Content-Type", "application/json");
            request.body = QJsonDocument(*body).toJson(QJsonDocument::Compact);
        }
        request.remote = QStringLiteral("192.0.2.7");
        return witnessed(*m_site.centre, access, request, m_site.now);
    }
    http::HttpResponse get(const QString &path) const { return ask("GET", path); }
    http::HttpResponse post(const QString &path, const QJsonObject &body) const { return ask("POST", path, body); }

    static QStringList allScopes()
    {
        QStringList names;
        for (const oauth::Scope &scope : oauth::scopes())
            names << scope.name;
        return names;
    }

    api::Access access;
    QByteArray token;

private:
    static const seal::TokenKeys &keys()
    {
        static SeededChance chance(99);
        static const seal::TokenKeys made{{{seal::PrivateKey::generate(chance), Time()}}};
        return made;
    }
    Site &m_site;
};

inline QJsonObject jsonOf(const http::HttpResponse &response)
{
    return QJsonDocument::fromJson(response.body).object();
}

} // namespace cubby::test
