// SPDX-License-Identifier: GPL-3.0-or-later
#include "central/oauth/pages.h"

#include "domain/languages.h"

namespace cubby::central::oauth {

namespace {

using http::HttpResponse;

QString escaped(const QString &text) { return text.toHtmlEscaped(); }

HttpResponse page(const Texts &texts, int status, const QString &title, const QString &content,
                  const QString &formTargets = {})
{
    HttpResponse response{status};
    response.headers.add("Content-Type", "text/html; charset=utf-8");
    const QString html = QStringLiteral("<!doctype html>\n<html lang=\"%3\" dir=\"%4\"><head><meta charset=\"utf-8\">"
                                        "<meta name=\"viewport\" content=\"width=device-width\">"
                                        "<title>%1</title><link rel=\"stylesheet\" href=\"/oauth/style.css\"></head>"
                                        "<body><main><p class=\"brand\">Cubby</p><h1>%1</h1>%2</main></body></html>\n")
                             .arg(escaped(texts.say(title)), content, texts.language(),
                                  isRightToLeft(texts.language()) ? QStringLiteral("rtl") : QStringLiteral("ltr"));
    response.headers.add("Content-Language", texts.language().toLatin1());
    response.headers.add("Vary", "Accept-Language");
    response.body = html.toUtf8();
    secure(response, formTargets);
    return response;
}

QString problemText(const Texts &texts, const QString &problem)
{
    return problem.isEmpty()
               ? QString()
               : QStringLiteral("<p class=\"problem\" role=\"alert\">%1</p>").arg(escaped(texts.say(problem)));
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

HttpResponse signInPage(const Texts &texts, int status, const SignInPage &p)
{
    const auto say = [&](const char *english) { return escaped(texts.say(QString::fromLatin1(english))); };
    QString allowances;
    for (const QString &sentence : p.allowances)
        allowances += QStringLiteral("<li>%1</li>").arg(escaped(texts.say(sentence)));
    const QString asks = say("%1 asks you to sign in. It will be able to:");
    const QString name = QStringLiteral("<strong><bdi>%1</bdi></strong>").arg(escaped(p.program));
    // Each part is filled in by itself, so that nothing that somebody typed is taken for a place to fill in.
    const QString content
        = QStringLiteral("<p>") + asks.section(QStringLiteral("%1"), 0, 0) + name
          + asks.section(QStringLiteral("%1"), 1) + QStringLiteral("</p><ul>") + allowances + QStringLiteral("</ul>")
          + problemText(texts, p.problem)
          + QStringLiteral("<form method=\"post\" action=\"%1\" autocomplete=\"on\">"
                           "<input type=\"hidden\" name=\"request\" value=\"%2\">"
                           "<input type=\"hidden\" name=\"user_code\" value=\"%3\">")
                .arg(escaped(p.action), escaped(p.request), escaped(p.userCode))
          + QStringLiteral("<label for=\"login\">%1</label>"
                           "<input id=\"login\" name=\"login\" value=\"%2\" autocomplete=\"username\" "
                           "autocapitalize=\"none\" required maxlength=\"200\" dir=\"auto\">")
                .arg(say("Name"), escaped(p.login))
          + QStringLiteral("<label for=\"password\">%1</label>"
                           "<input id=\"password\" name=\"password\" type=\"password\" "
                           "autocomplete=\"current-password\" required maxlength=\"1000\">")
                .arg(say("Password"))
          + QStringLiteral("<label for=\"one-time\">%1 <small>%2</small></label>"
                           "<input id=\"one-time\" name=\"one_time\" inputmode=\"numeric\" "
                           "autocomplete=\"one-time-code\" maxlength=\"6\">")
                .arg(say("One-time password"), say("(if you have an authenticator)"))
          + QStringLiteral("<div class=\"buttons\"><button name=\"decision\" value=\"allow\">%1</button>"
                           "<button class=\"quiet\" name=\"decision\" value=\"deny\" formnovalidate>%2</button></div>"
                           "</form>")
                .arg(say("Sign in"), say("Cancel"));
    return page(texts, status, QStringLiteral("Sign in"), content, p.returnsTo);
}

HttpResponse userCodePage(const Texts &texts, int status, const QString &problem)
{
    const auto say = [&](const char *english) { return escaped(texts.say(QString::fromLatin1(english))); };
    return page(
        texts, status, QStringLiteral("Connect a device"),
        problemText(texts, problem)
            + QStringLiteral("<form method=\"get\" action=\"/oauth/device\"><label for=\"code\">%1</label>"
                             "<input id=\"code\" name=\"user_code\" autocomplete=\"off\" "
                             "autocapitalize=\"characters\" required maxlength=\"20\" class=\"code\" dir=\"ltr\">"
                             "<div class=\"buttons\"><button>%2</button></div></form>")
                  .arg(say("The code that the device shows"), say("Go on")));
}

HttpResponse wordPage(const Texts &texts, int status, const QString &title, const QString &text)
{
    return page(texts, status, title, QStringLiteral("<p>%1</p>").arg(escaped(texts.say(text))));
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
ul { margin: 0 0 1.5rem; padding-inline-start: 1.2rem; }
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
