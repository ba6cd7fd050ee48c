// SPDX-License-Identifier: GPL-3.0-or-later
#include "central/oauth/pages.h"

namespace cubby::central::oauth {

namespace {

using http::HttpResponse;

QString escaped(const QString &text) { return text.toHtmlEscaped(); }

HttpResponse page(int status, const QString &title, const QString &content, const QString &formTargets = {})
{
    HttpResponse response{status};
    response.headers.add("Content-Type", "text/html; charset=utf-8");
    const QString html = QStringLiteral("<!doctype html>\n<html lang=\"en\"><head><meta charset=\"utf-8\">"
                                        "<meta name=\"viewport\" content=\"width=device-width\">"
                                        "<title>%1</title><link rel=\"stylesheet\" href=\"/oauth/style.css\"></head>"
                                        "<body><main><p class=\"brand\">Cubby</p><h1>%1</h1>%2</main></body></html>\n")
                             .arg(escaped(title), content);
    response.body = html.toUtf8();
    secure(response, formTargets);
    return response;
}

QString problemText(const QString &problem)
{
    return problem.isEmpty() ? QString()
                             : QStringLiteral("<p class=\"problem\" role=\"alert\">%1</p>").arg(escaped(problem));
}

} // namespace

void secure(HttpResponse &response, const QString &formTargets)
{
    response.headers.add("Content-Security-Policy",
                         QStringLiteral("default-src 'none'; style-src 'self'; img-src 'self' data:; "
                                        "form-action 'self'%1; frame-ancestors 'none'; base-uri 'none'")
                             .arg(formTargets.isEmpty() ? QString() : QString(QLatin1Char(' ') + formTargets))
                             .toLatin1());
    response.headers.add("X-Frame-Options", "DENY");
    response.headers.add("Referrer-Policy", "no-referrer");
}

HttpResponse signInPage(int status, const SignInPage &p)
{
    QString allowances;
    for (const QString &sentence : p.allowances)
        allowances += QStringLiteral("<li>%1</li>").arg(escaped(sentence));
    const QString content
        = QStringLiteral(
              "<p><strong>%1</strong> asks you to sign in. It will be able to:</p><ul>%2</ul>%3"
              "<form method=\"post\" action=\"%4\" autocomplete=\"on\">"
              "<input type=\"hidden\" name=\"request\" value=\"%5\"><input type=\"hidden\" name=\"user_code\" "
              "value=\"%6\">"
              "<label for=\"login\">Name</label>"
              "<input id=\"login\" name=\"login\" value=\"%7\" autocomplete=\"username\" autocapitalize=\"none\" "
              "required maxlength=\"200\">"
              "<label for=\"password\">Password</label>"
              "<input id=\"password\" name=\"password\" type=\"password\" autocomplete=\"current-password\" required "
              "maxlength=\"1000\">"
              "<label for=\"one-time\">One-time password <small>(if you have an authenticator)</small></label>"
              "<input id=\"one-time\" name=\"one_time\" inputmode=\"numeric\" autocomplete=\"one-time-code\" "
              "maxlength=\"6\">"
              "<div class=\"buttons\"><button name=\"decision\" value=\"allow\">Sign in</button>"
              "<button class=\"quiet\" name=\"decision\" value=\"deny\" formnovalidate>Cancel</button></div></form>")
              .arg(escaped(p.program), allowances, problemText(p.problem), escaped(p.action), escaped(p.request),
                   escaped(p.userCode), escaped(p.login));
    return page(status, QStringLiteral("Sign in"), content, p.returnsTo);
}

HttpResponse userCodePage(int status, const QString &problem)
{
    return page(status, QStringLiteral("Connect a device"),
                problemText(problem)
                    + QStringLiteral(
                        "<form method=\"get\" action=\"/oauth/device\"><label for=\"code\">The code that the device "
                        "shows</label><input id=\"code\" name=\"user_code\" autocomplete=\"off\" "
                        "autocapitalize=\"characters\" required maxlength=\"20\" class=\"code\">"
                        "<div class=\"buttons\"><button>Go on</button></div></form>"));
}

HttpResponse wordPage(int status, const QString &title, const QString &text)
{
    return page(status, title, QStringLiteral("<p>%1</p>").arg(escaped(text)));
}

HttpResponse pageStyle()
{
    HttpResponse response{200};
    response.headers.add("Content-Type", "text/css; charset=utf-8");
    response.headers.add("Cache-Control", "public, max-age=3600");
    response.body
        = R"(:root { color-scheme: light dark; --ink: #14213d; --paper: #f5f6f8; --card: #fff; --accent: #0b57d0; --line: #8a93a3; --bad: #a8071a; }
@media (prefers-color-scheme: dark) { :root { --ink: #eef1f6; --paper: #10141c; --card: #1a202c; --accent: #8ab4f8; --line: #7a8599; --bad: #ff9b9b; } }
* { box-sizing: border-box; }
body { margin: 0; min-height: 100vh; display: grid; place-items: center; background: var(--paper); color: var(--ink); font: 1.05rem/1.5 Inter, system-ui, sans-serif; }
main { width: min(27rem, 100vw); padding: 2rem; background: var(--card); border-radius: 1rem; }
h1 { margin: 0 0 1rem; font-size: 1.7rem; line-height: 1.2; }
.brand { margin: 0; color: var(--accent); font-weight: 700; letter-spacing: .02em; }
ul { margin: 0 0 1.5rem; padding-left: 1.2rem; }
label { display: block; margin: 1rem 0 .3rem; font-weight: 600; }
small { font-weight: 400; }
input { width: 100%; padding: .7rem; font: inherit; color: inherit; background: transparent; border: 1px solid var(--line); border-radius: .5rem; }
.code { text-transform: uppercase; letter-spacing: .2em; }
:focus-visible { outline: 3px solid var(--accent); outline-offset: 2px; }
.buttons { display: flex; gap: .75rem; margin-top: 1.5rem; }
button { flex: 1; padding: .8rem; font: inherit; font-weight: 600; color: var(--card); background: var(--accent); border: 0; border-radius: .5rem; cursor: pointer; }
button.quiet { color: var(--accent); background: transparent; border: 1px solid var(--accent); }
.problem { padding: .7rem; color: var(--bad); border: 1px solid; border-radius: .5rem; }
)";
    return response;
}

} // namespace cubby::central::oauth
