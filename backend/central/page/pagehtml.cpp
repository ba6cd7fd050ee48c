// SPDX-License-Identifier: GPL-3.0-or-later
#include "central/page/pagehtml.h"

#include "central/mail/codeimage.h"
#include "central/mail/messagetexts.h"
#include "domain/languages.h"

#include <QDateTime>
#include <QFile>
#include <QJsonArray>
#include <QTimeZone>

namespace cubby::page {

namespace {

using http::HttpResponse;
using State = PageView::State;

QString escaped(const QString &text) { return text.toHtmlEscaped(); }

QString element(const char *tag, const QString &content, const char *style = nullptr)
{
    const QLatin1StringView name(tag);
    const QString attribute = style ? QStringLiteral(" class=\"%1\"").arg(QLatin1StringView(style)) : QString();
    return QStringLiteral("<%1%2>%3</%1>").arg(name, attribute, content);
}

HttpResponse html(int status, const PageTexts &texts, const QString &title, const QString &content)
{
    HttpResponse response{status};
    response.headers.add("Content-Type", "text/html; charset=utf-8");
    response.headers.add("Content-Language", texts.language.toLatin1());
    response.headers.add("Content-Security-Policy",
                         "default-src 'none'; style-src 'self'; img-src data:; form-action 'self'; "
                         "frame-ancestors 'none'; base-uri 'none'");
    response.headers.add("Referrer-Policy", "no-referrer"); // the address is a secret
    response.headers.add("X-Robots-Tag", "noindex, nofollow");
    response.headers.add("X-Frame-Options", "DENY");
    const QString page
        = QStringLiteral("<!doctype html>\n<html lang=\"%1\" dir=\"%2\"><head><meta charset=\"utf-8\">"
                         "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"><title>%3</title>"
                         "<link rel=\"stylesheet\" href=\"/p/style.css\"></head><body>%4</body></html>\n")
              .arg(texts.language, texts.isRightToLeft ? QStringLiteral("rtl") : QStringLiteral("ltr"), escaped(title),
                   content);
    response.body = page.toUtf8();
    return response;
}

QString said(Time time, const PageView &view, const PageTexts &texts)
{
    const QTimeZone zone(view.timeZone.toLatin1());
    const QDateTime local
        = QDateTime::fromMSecsSinceEpoch(toMs(time), zone.isValid() ? zone : QTimeZone(QTimeZone::utc()));
    return texts.locale.toString(local.date(), QLocale::LongFormat) + QStringLiteral(", ")
           + texts.locale.toString(local.time(), QLocale::ShortFormat);
}

struct StateTexts
{
    const char *title;
    const char *text;
};
StateTexts textsOf(State state)
{
    switch (state) {
    case State::OnItsWay:
        return {"onItsWay", "onItsWayText"};
    case State::Ready:
        return {"ready", "readyText"};
    case State::Expired:
        return {"expired", "expiredText"};
    case State::Collected:
        return {"collected", "collectedText"};
    case State::Returned:
        return {"returned", "returnedText"};
    case State::Cancelled:
        return {"cancelled", "cancelledText"};
    case State::InDoubt:
        break;
    }
    return {"inDoubt", "inDoubtText"};
}

// ---- what it shows ----

QString languages(const PageTexts &texts, const QString &token)
{
    QString links;
    for (const QString &language : spokenLanguages()) {
        const QString name = escaped(pageTexts(language)["languageName"]);
        links += language == texts.language
                     ? QStringLiteral("<strong lang=\"%1\" aria-current=\"true\">%2</strong> ").arg(language, name)
                     : QStringLiteral("<a href=\"/p/%1?lang=%2\" hreflang=\"%2\" lang=\"%2\">%3</a> ")
                           .arg(token, language, name);
    }
    return QStringLiteral("<nav aria-label=\"%1\" class=\"languages\">%2</nav>").arg(escaped(texts["language"]), links);
}

QString fact(const PageTexts &texts, const char *label, const QString &value)
{
    return QString(element("dt", escaped(texts[label])) + element("dd", value));
}

QString pass(const PageView &view, const PageTexts &texts)
{
    if (view.pass.isEmpty())
        return {};
    const auto png = mail::qrPng(view.pass, 8, 4);
    QString content;
    if (png)
        content = QStringLiteral("<img class=\"qr\" alt=\"%1\" src=\"data:image/png;base64,%2\">")
                      .arg(escaped(texts["pass"]), QString::fromLatin1(png->toBase64()));
    if (view.codeIsComing)
        content += element("p", escaped(texts["codeComing"]));
    if (!view.code.isEmpty()) {
        content += element("p", escaped(texts["code"]), "label");
        content += element("p", QString(view.code.first(4) + QStringLiteral("&nbsp;") + view.code.sliced(4)), "code");
    }
    return element("section", content, "pass");
}

QString hours(const PageView &view, const PageTexts &texts)
{
    const QJsonObject json = view.hours.toJson();
    const auto spans = [&](const QJsonValue &value) {
        QStringList parts;
        for (const QJsonValue &span : value.toArray())
            parts << QStringLiteral("<bdi>%1</bdi>").arg(escaped(span.toString().replace(u'-', QChar(0x2013))));
        return parts.isEmpty() ? escaped(texts["closed"]) : parts.join(QStringLiteral(", "));
    };
    QString rows;
    const QJsonObject exceptions = json.value(QLatin1StringView("exceptions")).toObject();
    if (!json.contains(QLatin1StringView("weekly"))) {
        if (exceptions.isEmpty())
            return element("p", escaped(texts["alwaysOpen"]));
    } else {
        static constexpr std::array kDays{"mon", "tue", "wed", "thu", "fri", "sat", "sun"};
        const QJsonObject weekly = json.value(QLatin1StringView("weekly")).toObject();
        for (int day = 0; day < 7; ++day)
            rows += element("tr", element("th", escaped(texts.locale.standaloneDayName(day + 1)))
                                      + element("td", spans(weekly.value(QLatin1StringView(kDays[std::size_t(day)])))));
    }
    for (auto it = exceptions.begin(); it != exceptions.end(); ++it) {
        const QDate date = QDate::fromString(it.key(), Qt::ISODate);
        rows += element("tr", element("th", escaped(texts.locale.toString(date, QLocale::ShortFormat)))
                                  + element("td", spans(*it)));
    }
    return element("table", rows);
}

QString where(const PageView &view, const PageTexts &texts)
{
    QString content = element("h2", escaped(texts["where"]));
    content += element("p", element("strong", element("bdi", escaped(view.bankName))) + QStringLiteral("<br>")
                                + element("bdi", escaped(view.bankAddress)));
    if (view.place) {
        content += mapSvg({*view.place, view.bankName}, view.nearby,
                          QString(texts["map"] + QStringLiteral(": ") + view.bankName));
        content += QStringLiteral("<p><a rel=\"noreferrer noopener\" "
                                  "href=\"https://www.openstreetmap.org/?mlat=%1&amp;mlon=%2#map=17/%1/%2\">%3</a></p>")
                       .arg(QString::number(view.place->latitude, 'f', 6),
                            QString::number(view.place->longitude, 'f', 6), escaped(texts["openMap"]));
    }
    content += element("h3", escaped(texts["hours"])) + hours(view, texts);
    return element("section", content);
}

// ---- what the customer can do ----

QString form(const QString &token, const PageTexts &texts, const char *what, const QString &fields, const char *button)
{
    return QStringLiteral(
               "<form method=\"post\" action=\"/p/%1?lang=%2\"><input type=\"hidden\" name=\"do\" value=\"%3\">%4"
               "<button>%5</button></form>")
        .arg(token, texts.language, QLatin1StringView(what), fields, escaped(texts[button]));
}

QString option(const PageTexts &texts, const char *title, const QString &content)
{
    return element("details", element("summary", escaped(texts[title])) + content);
}

QString field(const PageTexts &texts, const char *name, const char *label, const char *attributes)
{
    return QStringLiteral("<label for=\"%1\">%2</label><input id=\"%1\" name=\"%1\" required %3>")
        .arg(QLatin1StringView(name), escaped(texts[label]), QLatin1StringView(attributes));
}

QString options(const PageView &view, const PageTexts &texts, const QString &token)
{
    QString content;
    if (view.mayAskForCode)
        content += option(texts, "newCode",
                          element("p", escaped(texts["newCodeHint"])) + form(token, texts, "code", {}, "newCode"));
    if (view.longer) {
        const QString until
            = mail::filledIn(texts["moreTimeHint"], {{QStringLiteral("until"), said(*view.longer, view, texts)}});
        content += option(texts, "moreTime",
                          element("p", escaped(until)) + form(token, texts, "time", {}, "moreTimeButton"));
    }
    if (view.mayDelegate) {
        const QString keep
            = QStringLiteral(
                  "<label class=\"check\"><input type=\"checkbox\" name=\"keep\" value=\"1\" checked> %1</label>")
                  .arg(escaped(texts["keepMine"]));
        content += option(texts, "somebody",
                          element("p", escaped(texts["somebodyHint"]))
                              + form(token, texts, "somebody",
                                     field(texts, "name", "name", "maxlength=\"100\" autocomplete=\"off\"")
                                         + field(texts, "contact", "contact", "maxlength=\"200\" autocomplete=\"off\"")
                                         + keep,
                                     "somebodyButton"));
    }
    if (view.mayAskForLow) {
        content += view.isLow
                       ? element("p", escaped(texts["lowAsked"]))
                       : option(texts, "low",
                                element("p", escaped(texts["lowHint"])) + form(token, texts, "low", {}, "lowButton"));
    }
    const QString problem
        = QStringLiteral("<label for=\"text\">%1</label><textarea id=\"text\" name=\"text\" rows=\"4\" "
                         "maxlength=\"500\" required></textarea>")
              .arg(escaped(texts["problemField"]));
    content += option(texts, "problem",
                      element("p", escaped(texts["problemHint"]))
                          + form(token, texts, "problem", problem, "problemButton"));
    return element("section", element("h2", escaped(texts["options"])) + content);
}

} // namespace

HttpResponse customerPage(int status, const PageView &view, const PageTexts &texts, const QString &token,
                          const char *saidNow)
{
    const StateTexts of = textsOf(view.state);
    QString content = languages(texts, token);
    if (*saidNow)
        content += QStringLiteral("<p role=\"status\" class=\"%1\">%2</p>")
                       .arg(status < 400 ? QStringLiteral("done") : QStringLiteral("error"), escaped(texts[saidNow]));
    content += element("h1", escaped(texts[of.title]));
    const QString when = said(view.changedAt, view, texts);
    content += element("p", escaped(mail::filledIn(texts[of.text], {{QStringLiteral("when"), when}})));
    content += pass(view, texts);
    QString facts;
    if (!view.compartment.isEmpty())
        facts += fact(texts, "compartment", element("strong", escaped(view.compartment), "big"));
    if (view.deadline && view.state == State::Ready)
        facts += fact(texts, "collectBy", element("strong", escaped(said(*view.deadline, view, texts))));
    if (!view.labels.isEmpty())
        facts
            += fact(texts, "you", QStringLiteral("<bdi>%1</bdi>").arg(escaped(view.labels.join(QStringLiteral(", ")))));
    if (!facts.isEmpty())
        content += element("dl", facts);
    if (!view.compartment.isEmpty())
        content += wallSvg(view.layout, view.compartment,
                           mail::filledIn(texts["wall"], {{QStringLiteral("compartment"), view.compartment}}));
    content += options(view, texts, token);
    if (!view.bankName.isEmpty())
        content += where(view, texts);
    return html(status, texts, texts[of.title], element("main", content));
}

HttpResponse notFoundPage(const PageTexts &texts)
{
    return html(
        404, texts, texts["notFound"],
        element("main", element("h1", escaped(texts["notFound"])) + element("p", escaped(texts["notFoundText"]))));
}

HttpResponse wordPage(int status, const PageTexts &texts, const char *sentence)
{
    return html(status, texts, texts[sentence], element("main", element("h1", escaped(texts[sentence]))));
}

HttpResponse pageStyle()
{
    pageTexts({}); // its resources hold the style, too
    QFile file(QStringLiteral(":/cubby/page/style.css"));
    HttpResponse response{file.open(QIODevice::ReadOnly) ? 200 : 500};
    response.headers.add("Content-Type", "text/css; charset=utf-8");
    response.headers.add("Cache-Control", "public, max-age=3600");
    response.body = file.readAll();
    return response;
}

const char *sentenceFor(const Error &refusal)
{
    if (refusal.code.startsWith(QLatin1StringView("storage.")))
        return "errorBusy";
    if (refusal.code.startsWith(QLatin1StringView("clock.")))
        return "errorTime";
    return refusal.code == QLatin1StringView("access.contact") ? "errorContact" : "errorNothing";
}

int statusFor(const Error &refusal)
{
    if (refusal.code.startsWith(QLatin1StringView("storage.")))
        return 503;
    return refusal.code == QLatin1StringView("access.contact") ? 422 : 409;
}

} // namespace cubby::page
