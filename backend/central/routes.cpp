// SPDX-License-Identifier: GPL-3.0-or-later
#include "central/routes.h"

#include "seal/text.h"

#include <QJsonArray>
#include <QStringList>

namespace cubby::central {

namespace {

using http::HttpRequest;
using http::HttpResponse;

constexpr qsizetype kLongestKey = 255;

HttpResponse databaseProblem(const Error &error)
{
    const bool passes = error.code == QLatin1StringView("storage.locked");
    HttpResponse response = http::problem(passes ? 503 : 500, QString(),
                                          passes ? QStringLiteral("Busy") : QStringLiteral("Internal error"),
                                          QStringLiteral("The request was not carried out. It may be sent again."));
    if (passes)
        response.headers.add("Retry-After", "1");
    return response;
}

HttpResponse notFound(const QString &what)
{
    return http::problem(404, QString(), QStringLiteral("Not found"), QStringLiteral("There is no such %1.").arg(what));
}

QJsonObject asExtra(const FieldProblems &fields)
{
    QJsonArray errors;
    for (const FieldProblem &field : fields)
        errors << QJsonObject{{QStringLiteral("pointer"), field.pointer}, {QStringLiteral("detail"), field.detail}};
    return {{QStringLiteral("errors"), errors}};
}

// All tokens are compared, each in full, so that time tells nothing about any of them.
bool isAllowed(const ApiAccess &access, const HttpRequest &request)
{
    const QByteArray header = request.headers.value("Authorization");
    if (header.size() < 7 || header.left(7).toLower() != "bearer ")
        return false;
    const QByteArray token = header.mid(7).trimmed();
    bool allowed = false;
    for (const QByteArray &known : access.tokens)
        allowed = (known.size() >= kShortestToken && seal::sameSecret(token, known)) || allowed;
    return allowed;
}

HttpResponse unauthorized()
{
    HttpResponse response
        = http::problem(401, QString(), QStringLiteral("Not authorised"), QStringLiteral("A bearer token is needed."));
    response.headers.add("WWW-Authenticate", "Bearer realm=\"cubby\"");
    return response;
}

HttpResponse postOrder(Centre &centre, const HttpRequest &request, Time now)
{
    const auto body = http::jsonBody(request);
    if (!body)
        return http::problem(http::statusOf(body.error()), body.error());
    const QByteArray key = request.headers.value("Idempotency-Key");
    const bool printable = std::all_of(key.begin(), key.end(), [](char c) { return c > 0x1f && c < 0x7f; });
    if (key.size() > kLongestKey || !printable)
        return http::problem(400, QStringLiteral("urn:cubby:problem:order.key"), QStringLiteral("Bad Idempotency-Key"),
                             QStringLiteral("It must have 1 to %1 printable ASCII characters.").arg(kLongestKey));
    const auto order = readOrder(*body);
    if (!order)
        return http::problem(422, QStringLiteral("urn:cubby:problem:order.invalid"), QStringLiteral("Invalid order"),
                             QStringLiteral("%1 %2").arg(order.error().front().pointer, order.error().front().detail),
                             asExtra(order.error()));
    const auto placed = centre.placeOrder(*order, QString::fromLatin1(key), now);
    if (!placed)
        return databaseProblem(placed.error());
    if (const auto &outcome = *placed; !outcome) {
        const OrderRefusal &refusal = outcome.error();
        const bool taken = refusal.error.code.endsWith(QLatin1StringView("-taken"));
        return http::problem(taken ? 409 : 422, refusal.error, asExtra(refusal.fields));
    }
    return http::json((*placed)->repeated ? 200 : 201, (*placed)->order);
}

HttpResponse document(const Result<std::optional<QJsonObject>> &found, const QString &what)
{
    if (!found)
        return databaseProblem(found.error());
    return *found ? http::json(200, **found) : notFound(what);
}

HttpResponse health(Centre &centre, Time now)
{
    if (const auto healthy = centre.health(now); !healthy)
        return http::problem(503, QString(), QStringLiteral("Not healthy"),
                             QStringLiteral("The database does not answer."));
    return http::json(200, {{QStringLiteral("status"), QStringLiteral("ok")},
                            {QStringLiteral("version"), QStringLiteral(CUBBY_VERSION)}});
}

HttpResponse get(Centre &centre, const QStringList &path, Time now)
{
    const QString package = QStringLiteral("package");
    if (path[1] == QLatin1StringView("banks")) {
        const auto id = BankId::parse(path[2]);
        return id ? document(centre.bank(*id, now), QStringLiteral("bank")) : notFound(QStringLiteral("bank"));
    }
    const auto id = PackageId::parse(path[2]);
    if (!id)
        return notFound(package);
    return document(path.size() == 4 ? centre.history(*id, now) : centre.package(*id, now), package);
}

} // namespace

HttpResponse answer(Centre &centre, const ApiAccess &access, const HttpRequest &request, Time now)
{
    const QStringList path = request.segments();
    const auto is = [&path](qsizetype at, const char *name) { return path.value(at) == QLatin1StringView(name); };
    const bool reads = request.method == "GET" || request.method == "HEAD";

    if (path.size() == 1 && is(0, "healthz"))
        return reads ? health(centre, now) : http::methodNotAllowed("GET, HEAD");
    if (!is(0, "v1"))
        return notFound(QStringLiteral("resource"));
    if (!isAllowed(access, request))
        return unauthorized();
    if (path.size() == 2 && is(1, "orders"))
        return request.method == "POST" ? postOrder(centre, request, now) : http::methodNotAllowed("POST");
    const bool known = (path.size() == 3 && (is(1, "packages") || is(1, "banks")))
                       || (path.size() == 4 && is(1, "packages") && is(3, "history"));
    if (!known)
        return notFound(QStringLiteral("resource"));
    return reads ? get(centre, path, now) : http::methodNotAllowed("GET, HEAD");
}

} // namespace cubby::central
