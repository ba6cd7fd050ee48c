// SPDX-License-Identifier: GPL-3.0-or-later
#include "central/oauth/forms.h"

#include "central/oauth/pages.h"
#include "central/oauth/signin.h"
#include "seal/text.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QUrl>
#include <QUrlQuery>

namespace cubby::central::oauth {

using http::HttpRequest;
using http::HttpResponse;

namespace {

constexpr auto kFormContext = "oauth.form";
constexpr std::chrono::minutes kFormTime{15};

HttpResponse formProblem(const HttpRequest &request)
{
    return wordPage(Texts::of(request), 400, QStringLiteral("This does not work"),
                    QStringLiteral("The form is not complete. Please go back and try again."));
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

// What the program would be allowed; nothing where it asks for what it may not, or for what there is not.
QStringList sentencesFor(const Client &client, const QStringList &asked)
{
    QStringList sentences;
    const auto wanted = client.mostOf(asked);
    for (const Scope &scope : scopes()) {
        if (wanted && (wanted->isEmpty() || wanted->contains(scope.name)))
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
    HttpResponse response = signInPage(Texts::of(request), status, page);
    if (fresh)
        setCookie(response, issuer, cookie);
    return response;
}

struct SignedIn
{
    std::optional<Subject> subject;
    QString problem; // where there is none
    int status = 200;
};

SignedIn signIn(Centre &centre, const SignIn &attempt, Time now)
{
    const auto checking = centre.write(now, [&](Work &work) { return beginSignIn(work, attempt); });
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

} // namespace

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
        return wordPage(Texts::of(request), 400, QStringLiteral("This program is not known"),
                        QStringLiteral("It is not registered at this centre, or wants you sent to another address."));
    if (parameter("response_type") != QLatin1StringView("code"))
        return sendError(issuer, form, "unsupported_response_type");
    if (form.challenge.size() != 43 || parameter("code_challenge_method") != QLatin1StringView("S256")
        || form.state.size() > 1000)
        return sendError(issuer, form, "invalid_request");
    if (sentencesFor(**client, form.scopes).isEmpty())
        return sendError(issuer, form, "invalid_scope");
    return showSignIn(centre, issuer, request,
                      {(*client)->name,
                       sentencesFor(**client, form.scopes),
                       {},
                       {},
                       {},
                       {},
                       QStringLiteral("/oauth/authorize"),
                       originOf(form.redirect)},
                      form, 200, now);
}

HttpResponse authorizePosted(Centre &centre, const Issuer &issuer, const HttpRequest &request, Time now)
{
    const auto fields = http::formBody(request);
    if (!fields)
        return formProblem(request);
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
        return wordPage(Texts::of(request), 400, QStringLiteral("This page is too old"),
                        QStringLiteral("Please go back to the program and begin again. Cookies must be allowed."));
    if (fields->value(QStringLiteral("decision")) != QLatin1StringView("allow"))
        return sendError(issuer, **form, "access_denied");
    const SignIn attempt = attemptOf(*fields, request);
    const SignedIn in = signIn(centre, attempt, now);
    if (!in.subject)
        return showSignIn(centre, issuer, request,
                          {client->name,
                           sentencesFor(*client, (*form)->scopes),
                           in.problem,
                           attempt.login,
                           {},
                           {},
                           QStringLiteral("/oauth/authorize"),
                           originOf((*form)->redirect)},
                          **form, in.status, now);
    const QStringList scopes = scopesFor(*client, *in.subject, (*form)->scopes);
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

HttpResponse device(Centre &centre, const Issuer &issuer, const HttpRequest &request, Time now)
{
    const QString code = request.parameter(QStringLiteral("user_code")).value_or(QString());
    if (code.isEmpty())
        return userCodePage(Texts::of(request), 200, {});
    const auto waiting = centre.read(now, [&](Work &work) { return deviceOf(work, code); });
    if (!waiting)
        return http::problem(503, waiting.error());
    if (!*waiting)
        return userCodePage(Texts::of(request), 404, QStringLiteral("No device shows this code, or it is too old."));
    return showSignIn(centre, issuer, request,
                      {(*waiting)->client.name,
                       sentencesFor((*waiting)->client, (*waiting)->scopes),
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
        return formProblem(request);
    const QString code = fields->value(QStringLiteral("user_code"));
    const QByteArray cookie = cookieOf(issuer, request);
    std::optional<WaitingDevice> waiting;
    const auto form = centre.read(now, [&](Work &work) {
        waiting = deviceOf(work, code);
        return openForm(work, fields->value(QStringLiteral("request")), cookie);
    });
    if (!form)
        return http::problem(503, form.error());
    if (!*form || !waiting || (*form)->client != waiting->client.id)
        return userCodePage(Texts::of(request), 400, QStringLiteral("That took too long. Please type the code again."));
    // Whoever was shown the code may refuse: that gives nobody anything.
    if (fields->value(QStringLiteral("decision")) != QLatin1StringView("allow")) {
        const auto denied = centre.write(now, [&](Work &work) { return denyDevice(work, code); });
        return denied ? wordPage(Texts::of(request), 200, QStringLiteral("Refused"),
                                 QStringLiteral("The device was not connected."))
                      : http::problem(503, denied.error());
    }
    const SignIn attempt = attemptOf(*fields, request);
    const SignedIn in = signIn(centre, attempt, now);
    if (!in.subject)
        return showSignIn(centre, issuer, request,
                          {waiting->client.name,
                           sentencesFor(waiting->client, waiting->scopes),
                           in.problem,
                           attempt.login,
                           {},
                           code,
                           QStringLiteral("/oauth/device"),
                           {}},
                          **form, in.status, now);
    const auto decided = centre.write(now, [&](Work &work) { return allowDevice(work, code, *in.subject); });
    if (!decided)
        return http::problem(503, decided.error());
    return *decided ? wordPage(Texts::of(request), 200, QStringLiteral("Done"),
                               QStringLiteral("The device is connected. You may close this page."))
                    : wordPage(Texts::of(request), 200, QStringLiteral("Refused"),
                               QStringLiteral("The device was not connected."));
}

} // namespace cubby::central::oauth
