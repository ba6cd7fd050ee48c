// SPDX-License-Identifier: GPL-3.0-or-later
#include "central/oauth/endpoints.h"

#include "central/oauth/pages.h"
#include "central/oauth/signin.h"
#include "seal/text.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QUrl>
#include <QUrlQuery>

namespace cubby::central::oauth {

namespace {

using http::HttpRequest;
using http::HttpResponse;

constexpr auto kFormContext = "oauth.form";
constexpr std::chrono::minutes kFormTime{15};

// ---- forms ----

HttpResponse formProblem(const Error &error)
{
    return wordPage(400, QStringLiteral("This does not work"), error.message);
}

QByteArray cookieName(const Issuer &issuer)
{
    // Only a server of TLS may set the first one, so that nobody on the way can.
    return issuer.url.startsWith(QLatin1StringView("https:")) ? "__Host-cubby" : "cubby";
}

QByteArray cookieOf(const Issuer &issuer, const HttpRequest &request)
{
    for (const QByteArray &pair : request.headers.value("Cookie").split(';')) {
        const QByteArray trimmed = pair.trimmed();
        if (trimmed.startsWith(QByteArray(cookieName(issuer) + '=')))
            return trimmed.mid(cookieName(issuer).size() + 1);
    }
    return {};
}

void setCookie(HttpResponse &response, const Issuer &issuer, const QByteArray &value)
{
    const bool tls = issuer.url.startsWith(QLatin1StringView("https:"));
    response.headers.add("Set-Cookie", QByteArray(cookieName(issuer) + '=' + value + "; Path=/; HttpOnly; SameSite=Lax"
                                                  + (tls ? QByteArray("; Secure") : QByteArray())));
}

// What a page's form is about, sealed: nobody else can make one, and it holds only in the browser that was given it.
struct FormRequest
{
    QString client;
    QString redirect;
    QStringList scopes;
    QString state;
    QString challenge;
};

QString sealForm(Work &work, const FormRequest &f, const QByteArray &cookie)
{
    const QJsonArray parts{f.client,
                           f.redirect,
                           f.scopes.join(QLatin1Char(' ')),
                           f.state,
                           f.challenge,
                           QString::fromLatin1(cookie),
                           toMs(work.now() + kFormTime)};
    return QString::fromLatin1(work.sealField(QString::fromUtf8(QJsonDocument(parts).toJson(QJsonDocument::Compact)),
                                              QLatin1StringView(kFormContext)));
}

std::optional<FormRequest> openForm(Work &work, const QString &sealed, const QByteArray &cookie)
{
    const auto text = work.keys().fields.open(sealed.toLatin1(), kFormContext);
    const QJsonArray parts = text ? QJsonDocument::fromJson(text->toUtf8()).array() : QJsonArray();
    if (parts.size() != 7 || cookie.isEmpty() || !seal::sameSecret(parts[5].toString().toLatin1(), cookie)
        || fromMs(parts[6].toInteger()) <= work.now())
        return std::nullopt;
    return FormRequest{parts[0].toString(), parts[1].toString(),
                       parts[2].toString().split(QLatin1Char(' '), Qt::SkipEmptyParts), parts[3].toString(),
                       parts[4].toString()};
}

QString originOf(const QString &url)
{
    const QUrl parsed(url);
    return parsed.adjusted(QUrl::RemovePath | QUrl::RemoveQuery | QUrl::RemoveFragment | QUrl::RemoveUserInfo)
        .toString(QUrl::FullyEncoded);
}

QStringList sentencesFor(const QStringList &wanted)
{
    QStringList sentences;
    for (const Scope &scope : scopes()) {
        if (wanted.isEmpty() || wanted.contains(scope.name))
            sentences << QString(scope.what);
    }
    return sentences;
}

HttpResponse sendBack(const Issuer &issuer, const FormRequest &form, QUrlQuery answer)
{
    if (!form.state.isEmpty())
        answer.addQueryItem(QStringLiteral("state"), QString::fromLatin1(QUrl::toPercentEncoding(form.state)));
    answer.addQueryItem(QStringLiteral("iss"), QString::fromLatin1(QUrl::toPercentEncoding(issuer.url))); // RFC 9207
    QString to = form.redirect;
    to += (to.contains(QLatin1Char('?')) ? QLatin1Char('&') : QLatin1Char('?')) + answer.toString(QUrl::FullyEncoded);
    HttpResponse response{303};
    response.headers.add("Location", to.toLatin1());
    secure(response, originOf(form.redirect));
    return response;
}

HttpResponse sendError(const Issuer &issuer, const FormRequest &form, const char *error)
{
    QUrlQuery answer;
    answer.addQueryItem(QStringLiteral("error"), QLatin1StringView(error));
    return sendBack(issuer, form, answer);
}

HttpResponse showSignIn(Centre &centre, const Issuer &issuer, const HttpRequest &request, SignInPage page,
                        const FormRequest &form, int status, Time now)
{
    QByteArray cookie = cookieOf(issuer, request);
    const bool fresh = cookie.size() < 43;
    const auto sealed = centre.read(now, [&](Work &work) {
        if (fresh)
            cookie = makeSecret(work.chance());
        return sealForm(work, form, cookie);
    });
    if (!sealed)
        return http::problem(503, sealed.error());
    page.request = *sealed;
    HttpResponse response = signInPage(status, page);
    if (fresh)
        setCookie(response, issuer, cookie);
    return response;
}

// ---- authorization code ----

HttpResponse authorize(Centre &centre, const Issuer &issuer, const HttpRequest &request, Time now)
{
    const auto parameter
        = [&](const char *name) { return request.parameter(QLatin1StringView(name)).value_or(QString()); };
    FormRequest form{parameter("client_id"), parameter("redirect_uri"),
                     parameter("scope").split(QLatin1Char(' '), Qt::SkipEmptyParts), parameter("state"),
                     parameter("code_challenge")};
    const auto client = centre.read(now, [&](Work &work) { return findClient(work, form.client); });
    if (!client)
        return http::problem(503, client.error());
    // Nothing is sent to an address that is not the program's.
    if (!*client || !(*client)->mayReturnTo(form.redirect))
        return wordPage(400, QStringLiteral("This program is not known"),
                        QStringLiteral("It is not registered at this centre, or wants you sent to another address."));
    if (parameter("response_type") != QLatin1StringView("code"))
        return sendError(issuer, form, "unsupported_response_type");
    if (form.challenge.size() != 43 || parameter("code_challenge_method") != QLatin1StringView("S256")
        || form.state.size() > 1000)
        return sendError(issuer, form, "invalid_request");
    if (!form.scopes.isEmpty() && sentencesFor(form.scopes).isEmpty())
        return sendError(issuer, form, "invalid_scope");
    return showSignIn(centre, issuer, request,
                      {(*client)->name,
                       sentencesFor(form.scopes),
                       {},
                       {},
                       {},
                       {},
                       QStringLiteral("/oauth/authorize"),
                       originOf(form.redirect)},
                      form, 200, now);
}

struct SignedIn
{
    std::optional<Subject> subject;
    QString problem; // where there is none
    int status = 200;
};

SignedIn signIn(Centre &centre, const SignIn &attempt, Time now)
{
    const auto checking = centre.read(now, [&](Work &work) { return beginSignIn(work, attempt); });
    if (!checking)
        return {{}, QStringLiteral("The centre is busy. Please try again."), 503};
    const Checked checked = checkSignIn(*checking, attempt, now);
    auto ended = centre.write(now, [&](Work &work) { return endSignIn(work, attempt, *checking, checked); });
    if (!ended)
        return {{}, QStringLiteral("The centre is busy. Please try again."), 503};
    if (!*ended)
        return {{}, ended->error().message, ended->error().code == QLatin1StringView("signin.blocked") ? 429 : 403};
    return {**ended, {}, 200};
}

SignIn attemptOf(const QHash<QString, QString> &form, const HttpRequest &request)
{
    return {form.value(QStringLiteral("login")), form.value(QStringLiteral("password")),
            form.value(QStringLiteral("one_time")).trimmed(), request.remote};
}

HttpResponse authorizePosted(Centre &centre, const Issuer &issuer, const HttpRequest &request, Time now)
{
    const auto fields = http::formBody(request);
    if (!fields)
        return formProblem(fields.error());
    const QByteArray cookie = cookieOf(issuer, request);
    std::optional<Client> client;
    const auto form = centre.read(now, [&](Work &work) {
        auto opened = openForm(work, fields->value(QStringLiteral("request")), cookie);
        client = opened ? findClient(work, opened->client) : std::nullopt;
        return client ? opened : std::nullopt;
    });
    if (!form)
        return http::problem(503, form.error());
    if (!*form)
        return wordPage(400, QStringLiteral("This page is too old"),
                        QStringLiteral("Please go back to the program and begin again. Cookies must be allowed."));
    if (fields->value(QStringLiteral("decision")) != QLatin1StringView("allow"))
        return sendError(issuer, **form, "access_denied");
    const SignIn attempt = attemptOf(*fields, request);
    const SignedIn in = signIn(centre, attempt, now);
    if (!in.subject)
        return showSignIn(centre, issuer, request,
                          {client->name,
                           sentencesFor((*form)->scopes),
                           in.problem,
                           attempt.login,
                           {},
                           {},
                           QStringLiteral("/oauth/authorize"),
                           originOf((*form)->redirect)},
                          **form, in.status, now);
    const QStringList scopes = allowedScopes(in.subject->bearer, !in.subject->carrier.isNull(), (*form)->scopes);
    if (scopes.isEmpty())
        return sendError(issuer, **form, "invalid_scope");
    const auto code = centre.write(now, [&](Work &work) {
        return issueCode(work, *in.subject, {(*form)->client, (*form)->redirect, scopes, (*form)->challenge});
    });
    if (!code)
        return sendError(issuer, **form, "temporarily_unavailable");
    QUrlQuery answer;
    answer.addQueryItem(QStringLiteral("code"), QString::fromLatin1(*code));
    return sendBack(issuer, **form, answer);
}

// ---- devices ----

HttpResponse device(Centre &centre, const Issuer &issuer, const HttpRequest &request, Time now)
{
    const QString code = request.parameter(QStringLiteral("user_code")).value_or(QString());
    if (code.isEmpty())
        return userCodePage(200, {});
    const auto waiting = centre.read(now, [&](Work &work) { return deviceOf(work, code); });
    if (!waiting)
        return http::problem(503, waiting.error());
    if (!*waiting)
        return userCodePage(404, QStringLiteral("No device shows this code, or it is too old."));
    return showSignIn(centre, issuer, request,
                      {(*waiting)->client.name,
                       sentencesFor((*waiting)->scopes),
                       {},
                       {},
                       {},
                       code,
                       QStringLiteral("/oauth/device"),
                       {}},
                      {(*waiting)->client.id, {}, (*waiting)->scopes, {}, {}}, 200, now);
}

HttpResponse devicePosted(Centre &centre, const Issuer &issuer, const HttpRequest &request, Time now)
{
    const auto fields = http::formBody(request);
    if (!fields)
        return formProblem(fields.error());
    const QString code = fields->value(QStringLiteral("user_code"));
    const QByteArray cookie = cookieOf(issuer, request);
    std::optional<WaitingDevice> waiting;
    const auto form = centre.read(now, [&](Work &work) {
        waiting = deviceOf(work, code);
        return openForm(work, fields->value(QStringLiteral("request")), cookie);
    });
    if (!form)
        return http::problem(503, form.error());
    if (!*form || !waiting)
        return userCodePage(400, QStringLiteral("That took too long. Please type the code again."));
    const SignIn attempt = attemptOf(*fields, request);
    const SignedIn in = signIn(centre, attempt, now);
    if (!in.subject)
        return showSignIn(centre, issuer, request,
                          {waiting->client.name,
                           sentencesFor(waiting->scopes),
                           in.problem,
                           attempt.login,
                           {},
                           code,
                           QStringLiteral("/oauth/device"),
                           {}},
                          **form, in.status, now);
    const bool allowed = fields->value(QStringLiteral("decision")) == QLatin1StringView("allow");
    const auto decided = centre.write(now, [&](Work &work) { return decideDevice(work, code, *in.subject, allowed); });
    if (!decided)
        return http::problem(503, decided.error());
    return allowed && *decided
               ? wordPage(200, QStringLiteral("Done"),
                          QStringLiteral("The device is connected. You may close this page."))
               : wordPage(200, QStringLiteral("Refused"), QStringLiteral("The device was not connected."));
}

// ---- what programs ask ----

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
    const auto checking = centre.read(now, [&](Work &work) { return beginBadgeSignIn(work, attempt); });
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

HttpResponse metadata(const Issuer &issuer)
{
    const auto at = [&](const char *path) { return QString(issuer.url + QLatin1StringView(path)); };
    QJsonArray known;
    for (const Scope &scope : scopes())
        known << QString(scope.name);
    const QJsonArray methods{QStringLiteral("none"), QStringLiteral("client_secret_basic"),
                             QStringLiteral("client_secret_post")};
    return http::json(200, {{QStringLiteral("issuer"), issuer.url},
                            {QStringLiteral("authorization_endpoint"), at("/oauth/authorize")},
                            {QStringLiteral("token_endpoint"), at("/oauth/token")},
                            {QStringLiteral("device_authorization_endpoint"), at("/oauth/device_authorization")},
                            {QStringLiteral("revocation_endpoint"), at("/oauth/revoke")},
                            {QStringLiteral("jwks_uri"), at("/.well-known/jwks.json")},
                            {QStringLiteral("scopes_supported"), known},
                            {QStringLiteral("response_types_supported"), QJsonArray{QStringLiteral("code")}},
                            {QStringLiteral("grant_types_supported"),
                             QJsonArray{QStringLiteral("authorization_code"), QStringLiteral("refresh_token"),
                                        QStringLiteral("client_credentials"),
                                        QStringLiteral("urn:ietf:params:oauth:grant-type:device_code"),
                                        QLatin1StringView(kBadgeGrant)}},
                            {QStringLiteral("token_endpoint_auth_methods_supported"), methods},
                            {QStringLiteral("code_challenge_methods_supported"), QJsonArray{QStringLiteral("S256")}},
                            {QStringLiteral("authorization_response_iss_parameter_supported"), true}});
}

HttpResponse keySet(const Issuer &issuer)
{
    HttpResponse response{200};
    response.headers.add("Content-Type", "application/jwk-set+json");
    response.headers.add("Cache-Control", "public, max-age=300");
    response.body = issuer.keys.jwks();
    return response;
}

} // namespace

bool isOAuth(const HttpRequest &request)
{
    return request.path.startsWith(QLatin1StringView("/oauth/"))
           || request.path.startsWith(QLatin1StringView("/.well-known/"));
}

HttpResponse answerOAuth(Centre &centre, const Issuer &issuer, const HttpRequest &request, Time now)
{
    const bool reads = request.method == "GET" || request.method == "HEAD";
    const bool posts = request.method == "POST";
    const auto is = [&](const char *path) { return request.path == QLatin1StringView(path); };
    if (is("/.well-known/oauth-authorization-server"))
        return reads ? metadata(issuer) : http::methodNotAllowed("GET, HEAD");
    if (is("/.well-known/jwks.json"))
        return reads ? keySet(issuer) : http::methodNotAllowed("GET, HEAD");
    if (is("/oauth/style.css"))
        return reads ? pageStyle() : http::methodNotAllowed("GET, HEAD");
    if (is("/oauth/authorize")) {
        return reads   ? authorize(centre, issuer, request, now)
               : posts ? authorizePosted(centre, issuer, request, now)
                       : http::methodNotAllowed("GET, HEAD, POST");
    }
    if (is("/oauth/device")) {
        return reads   ? device(centre, issuer, request, now)
               : posts ? devicePosted(centre, issuer, request, now)
                       : http::methodNotAllowed("GET, HEAD, POST");
    }
    if (is("/oauth/token"))
        return posts ? token(centre, issuer, request, now) : http::methodNotAllowed("POST");
    if (is("/oauth/device_authorization"))
        return posts ? deviceAuthorization(centre, issuer, request, now) : http::methodNotAllowed("POST");
    if (is("/oauth/revoke"))
        return posts ? revocation(centre, request, now) : http::methodNotAllowed("POST");
    return http::problem(404, {}, {}, QStringLiteral("There is no such page."));
}

} // namespace cubby::central::oauth
