// SPDX-License-Identifier: GPL-3.0-or-later
#include "central/oauth/programs.h"

#include "central/oauth/signin.h"
#include "seal/text.h"

namespace cubby::central::oauth {

using http::HttpRequest;
using http::HttpResponse;

namespace {

HttpResponse tokenError(const QString &code, const QString &why, bool basic = false)
{
    const bool client = code == QLatin1StringView("invalid_client");
    HttpResponse response
        = http::json(client ? 401 : 400, {{QStringLiteral("error"), code}, {QStringLiteral("error_description"), why}});
    if (client && basic)
        response.headers.add("WWW-Authenticate", "Basic realm=\"cubby\", charset=\"UTF-8\"");
    return response;
}

struct ProgramRequest
{
    QHash<QString, QString> fields;
    QString client;
    QByteArray secret;
    bool basic = false;
};

Result<ProgramRequest> programRequest(const HttpRequest &request)
{
    auto fields = http::formBody(request);
    if (!fields)
        return failure("invalid_request", fields.error().message);
    ProgramRequest read{*fields, fields->value(QStringLiteral("client_id")),
                        fields->value(QStringLiteral("client_secret")).toUtf8(), false};
    const QByteArray header = request.headers.value("Authorization");
    if (header.left(6).toLower() == "basic ") {
        const QByteArray pair = QByteArray::fromBase64(header.mid(6));
        const auto decoded = [](const QByteArray &part) {
            return QByteArray::fromPercentEncoding(QByteArray(part).replace('+', ' '));
        };
        const qsizetype colon = pair.indexOf(':');
        if (!read.secret.isEmpty() || colon < 0)
            return failure("invalid_request", QStringLiteral("The program must sign in in one way"));
        read.client = QString::fromUtf8(decoded(pair.first(colon)));
        read.secret = decoded(pair.sliced(colon + 1));
        read.basic = true;
    }
    return read;
}

// The program, if it is known and has shown the secret that it should have.
Result<Client> authenticated(Work &work, const ProgramRequest &request)
{
    auto client = findClient(work, request.client);
    const bool good = client && (client->confidential ? client->hasSecret(request.secret) : request.secret.isEmpty());
    if (!good)
        return failure("invalid_client", QStringLiteral("This program is not known here, or its secret is wrong"));
    return std::move(*client);
}

// `ask` is called with the program in one transaction, which is stored also where it refuses.
template <class Ask> // Work &, const Client & → Result<Tokens>
HttpResponse answerTokens(Centre &centre, const ProgramRequest &request, Time now, Ask ask)
{
    const auto tokens = centre.write(now, [&](Work &work) -> Result<Tokens> {
        const auto client = authenticated(work, request);
        return client ? ask(work, *client) : Result<Tokens>(failure(client.error()));
    });
    if (!tokens)
        return http::problem(503, tokens.error());
    if (!*tokens)
        return tokenError(tokens->error().code, tokens->error().message, request.basic);
    const Tokens &t = **tokens;
    QJsonObject json{{QStringLiteral("access_token"), QString::fromLatin1(t.access)},
                     {QStringLiteral("token_type"), QStringLiteral("Bearer")},
                     {QStringLiteral("expires_in"), qint64(t.expiresIn.count() / 1000)},
                     {QStringLiteral("scope"), t.scopes.join(QLatin1Char(' '))}};
    if (!t.refresh.isEmpty())
        json.insert(QStringLiteral("refresh_token"), QString::fromLatin1(t.refresh));
    return http::json(200, json);
}

// A driver's app has scanned the badge. Its PIN is checked outside of any transaction: that takes long on purpose.
HttpResponse badgeTokens(Centre &centre, const Issuer &issuer, const ProgramRequest &program,
                         const HttpRequest &request, const QStringList &scopes, Time now)
{
    const auto badge = seal::badgeFromText(program.fields.value(QStringLiteral("badge")).toLatin1());
    if (!badge)
        return tokenError(QStringLiteral("invalid_request"), badge.error().message);
    const BadgeSignIn attempt{*badge, program.fields.value(QStringLiteral("pin")), request.remote};
    const auto checking = centre.write(now, [&](Work &work) { return beginBadgeSignIn(work, attempt); });
    if (!checking)
        return http::problem(503, checking.error());
    const bool good = checkBadgeSignIn(*checking, attempt);
    return answerTokens(centre, program, now, [&](Work &work, const Client &client) -> Result<Tokens> {
        const auto subject = endBadgeSignIn(work, attempt, *checking, good);
        if (!subject)
            return failure("invalid_grant", subject.error().message);
        return tokensFor(work, issuer, client, *subject, scopes);
    });
}

} // namespace

HttpResponse token(Centre &centre, const Issuer &issuer, const HttpRequest &request, Time now)
{
    const auto read = programRequest(request);
    if (!read)
        return tokenError(read.error().code, read.error().message);
    const auto field = [&](const char *name) { return read->fields.value(QLatin1StringView(name)); };
    const QStringList scopes = field("scope").split(QLatin1Char(' '), Qt::SkipEmptyParts);
    const QString grant = field("grant_type");
    const auto with = [&](auto ask) { return answerTokens(centre, *read, now, ask); };
    if (grant == QLatin1StringView("authorization_code"))
        return with([&](Work &work, const Client &client) {
            return exchangeCode(work, issuer, client, field("code").toLatin1(), field("redirect_uri"),
                                field("code_verifier").toLatin1());
        });
    if (grant == QLatin1StringView("refresh_token"))
        return with([&](Work &work, const Client &client) {
            return refresh(work, issuer, client, field("refresh_token").toLatin1(), scopes);
        });
    if (grant == QLatin1StringView("client_credentials"))
        return with([&](Work &work, const Client &client) { return tokensForMachine(work, issuer, client, scopes); });
    if (grant == QLatin1StringView("urn:ietf:params:oauth:grant-type:device_code"))
        return with([&](Work &work, const Client &client) {
            return exchangeDevice(work, issuer, client, field("device_code").toLatin1());
        });
    if (grant == QLatin1StringView(kBadgeGrant))
        return badgeTokens(centre, issuer, *read, request, scopes, now);
    return tokenError(QStringLiteral("unsupported_grant_type"), QStringLiteral("This kind of grant is not known here"));
}

HttpResponse deviceAuthorization(Centre &centre, const Issuer &issuer, const HttpRequest &request, Time now)
{
    const auto read = programRequest(request);
    if (!read)
        return tokenError(read.error().code, read.error().message);
    const auto codes = centre.write(now, [&](Work &work) -> Result<DeviceCodes> {
        const auto client = authenticated(work, *read);
        if (!client)
            return failure(client.error());
        return beginDevice(work, *client,
                           read->fields.value(QStringLiteral("scope")).split(QLatin1Char(' '), Qt::SkipEmptyParts));
    });
    if (!codes)
        return http::problem(503, codes.error());
    if (!*codes)
        return tokenError(codes->error().code, codes->error().message, read->basic);
    const QString page = issuer.url + QStringLiteral("/oauth/device");
    return http::json(200, {{QStringLiteral("device_code"), QString::fromLatin1((*codes)->device)},
                            {QStringLiteral("user_code"), (*codes)->user},
                            {QStringLiteral("verification_uri"), page},
                            {QStringLiteral("verification_uri_complete"),
                             QString(page + QStringLiteral("?user_code=") + (*codes)->user)},
                            {QStringLiteral("expires_in"), qint64(std::chrono::seconds(kDeviceTime).count())},
                            {QStringLiteral("interval"), qint64(kPollTime.count())}});
}

HttpResponse revocation(Centre &centre, const HttpRequest &request, Time now)
{
    const auto read = programRequest(request);
    if (!read)
        return tokenError(read.error().code, read.error().message);
    const auto done = centre.write(now, [&](Work &work) -> Result<void> {
        const auto client = authenticated(work, *read);
        if (!client)
            return failure(client.error());
        revoke(work, *client, read->fields.value(QStringLiteral("token")).toLatin1());
        return {};
    });
    if (!done)
        return http::problem(503, done.error());
    return *done ? HttpResponse{200} : tokenError(done->error().code, done->error().message, read->basic);
}

} // namespace cubby::central::oauth
