// SPDX-License-Identifier: GPL-3.0-or-later
#include "central/mail/message.h"

#include "central/mail/codeimage.h"
#include "central/mail/messagetexts.h"
#include "central/mail/wallimage.h"

#include <QDateTime>

namespace cubby::mail {

namespace {

constexpr const char *kQrContentId = "pass";
constexpr const char *kWallContentId = "wall";
constexpr int kQrModulePixels = 8;

// Tables and styles on each element: mail programs understand little else. The colours are the kiosk's by day; the
// QR code stays black on white in every scheme, because a camera has to read it.
const QString kHead = QStringLiteral(R"html(<!DOCTYPE html>
<html lang="{language}" dir="{direction}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="format-detection" content="telephone=no, date=no, address=no">
<meta name="color-scheme" content="light">
<title>{subject}</title>
</head>
<body style="margin:0;padding:0;background-color:#f6f2e9;color:#1c1a17;">
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0" style="background-color:#f6f2e9;">
<tr><td align="center" style="padding:24px 16px;">
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0" style="max-width:440px;background-color:#fffdf8;border-radius:16px;border-top:8px solid #f2a62e;font-family:Inter,-apple-system,'Segoe UI',Roboto,Helvetica,Arial,sans-serif;">
)html");
const QString kLogo = QStringLiteral(
    R"html(<tr><td style="padding:20px 24px 0 24px;font-size:15px;line-height:20px;font-weight:600;letter-spacing:1px;color:#5b554a;">{logo}</td></tr>
)html");
const QString kHeadline = QStringLiteral(R"html(<tr><td style="padding:28px 24px 0 24px;">
<h1 style="margin:0;font-size:26px;line-height:32px;font-weight:600;color:#1c1a17;">{subject}</h1>
</td></tr>
)html");
const QString kParagraph = QStringLiteral(
    R"html(<tr><td style="padding:16px 24px 0 24px;font-size:17px;line-height:26px;color:#1c1a17;">{text}</td></tr>
)html");
const QString kCode = QStringLiteral(R"html(<tr><td align="center" style="padding:24px 16px 0 16px;">
<img src="cid:{qr}" width="300" alt="{qrLabel}" style="display:block;width:100%;max-width:300px;height:auto;background-color:#ffffff;border-radius:8px;image-rendering:pixelated;">
</td></tr>
<tr><td align="center" style="padding:16px 24px 0 24px;">
<div style="font-size:15px;line-height:20px;color:#5b554a;">{codeLabel}</div>
<div dir="ltr" style="font-size:38px;line-height:46px;font-weight:600;letter-spacing:2px;color:#1c1a17;font-variant-numeric:tabular-nums;">{code}</div>
</td></tr>
)html");
const QString kFactsBegin = QStringLiteral(R"html(<tr><td style="padding:24px 24px 0 24px;">
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" border="0" style="border-top:1px solid #cfc6b4;">
)html");
const QString kFact = QStringLiteral(
    R"html(<tr><td style="padding:16px 0 0 0;font-size:15px;line-height:20px;color:#5b554a;">{label}</td></tr>
<tr><td style="padding:2px 0 0 0;font-size:17px;line-height:24px;font-weight:600;color:#1c1a17;">{value}</td></tr>
)html");
const QString kFactsEnd = QStringLiteral("</table>\n</td></tr>\n");
const QString kWall = QStringLiteral(R"html(<tr><td align="center" style="padding:20px 24px 0 24px;">
<img src="cid:{wall}" width="300" alt="{wallLabel}" style="display:block;width:100%;max-width:300px;height:auto;border-radius:8px;">
</td></tr>
)html");
const QString kSmall = QStringLiteral(
    R"html(<tr><td style="padding:20px 24px 0 24px;font-size:14px;line-height:20px;color:#5b554a;">{text}</td></tr>
)html");
const QString kEnd = QStringLiteral(R"html(<tr><td style="padding:28px 0 0 0;"></td></tr>
</table>
</td></tr>
</table>
</body>
</html>
)html");

using Values = QHash<QString, QString>;

struct Fact
{
    QString label;
    QString value;
};

// A mail as it grows: the same in text and in HTML.
struct Draft
{
    QStringList text;
    QString html;

    void add(const QString &part, const Values &values) { html += filledIn(part, values); }
    void paragraph(const QString &said, const QString &pattern)
    {
        if (said.isEmpty())
            return;
        text << said;
        add(pattern,
            {{QStringLiteral("text"), said.toHtmlEscaped().replace(QLatin1Char('\n'), QStringLiteral("<br>"))}});
    }
    void link(const QString &said, const QString &url)
    {
        text << said + QStringLiteral(": ") + url;
        add(kSmall, {{QStringLiteral("text"), QStringLiteral("<a href=\"%1\" style=\"color:#5b554a;\">%2</a>")
                                                  .arg(url.toHtmlEscaped(), said.toHtmlEscaped())}});
    }
};

QString dateText(const Message &message, const MessageTexts &texts, const QString &format)
{
    const QTimeZone zone = message.zone.isValid() ? message.zone : QTimeZone::utc();
    return texts.locale.toString(QDateTime::fromMSecsSinceEpoch(toMs(message.deadline), zone), format);
}

const MessageTexts &textsFor(const Message &message)
{
    const MessageTexts &texts = messageTexts(message.language);
    return texts.messages.contains(toText(message.kind)) ? texts : messageTexts(QStringLiteral("en"));
}

Values valuesOf(const Message &message, const MessageTexts &texts, const QString &dateFormat)
{
    return {{QStringLiteral("bank"), message.bankName},
            {QStringLiteral("compartment"), message.compartment},
            {QStringLiteral("code"), groupedCode(message.code)},
            {QStringLiteral("deadline"), dateText(message, texts, dateFormat)},
            {QStringLiteral("brand"), message.brandName},
            {QStringLiteral("details"), message.details}};
}

// Where and until when: of use as long as there is something to fetch.
bool saysWhere(MessageKind kind) { return bringsCode(kind) || isReminder(kind) || kind == MessageKind::Extended; }

Result<void> addCode(Draft &draft, Content &content, const Message &message, const MessageTexts &texts)
{
    auto qr = qrPng(message.pass, kQrModulePixels);
    if (!qr)
        return failure(qr.error());
    content.images << InlineImage{kQrContentId, "image/png", *qr};
    const QString code = groupedCode(message.code);
    draft.text << texts.label("code") + QStringLiteral(": ") + code << texts.label("howInText");
    draft.add(kCode, {{QStringLiteral("qr"), QString::fromLatin1(kQrContentId)},
                      {QStringLiteral("qrLabel"), texts.label("qr").toHtmlEscaped()},
                      {QStringLiteral("codeLabel"), texts.label("code").toHtmlEscaped()},
                      {QStringLiteral("code"), code.toHtmlEscaped()}});
    draft.add(kParagraph, {{QStringLiteral("text"), texts.label("how").toHtmlEscaped()}});
    return {};
}

void addFacts(Draft &draft, const Message &message, const MessageTexts &texts)
{
    std::vector<Fact> facts{{texts.label("deadline"), dateText(message, texts, texts.dateFormat)}};
    if (!message.compartment.isEmpty())
        facts.push_back({texts.label("compartment"), message.compartment});
    if (!message.bankAddress.isEmpty())
        facts.push_back({texts.label("address"), message.bankAddress});
    draft.add(kFactsBegin, {});
    for (const Fact &fact : facts) {
        draft.text << fact.label + (fact.value.contains(u'\n') ? QStringLiteral(":\n") : QStringLiteral(": "))
                          + fact.value;
        draft.add(kFact, {{QStringLiteral("label"), fact.label.toHtmlEscaped()},
                          {QStringLiteral("value"),
                           fact.value.toHtmlEscaped().replace(QLatin1Char('\n'), QStringLiteral("<br>"))}});
    }
    draft.add(kFactsEnd, {});
}

Result<void> addWall(Draft &draft, Content &content, const Message &message, const MessageTexts &texts)
{
    auto wall = wallPng(message.layout, message.compartment);
    if (!wall)
        return failure(wall.error());
    if (wall->isEmpty())
        return {};
    content.images << InlineImage{kWallContentId, "image/png", *wall};
    const QString label = filledIn(texts.label("wall"), {{QStringLiteral("compartment"), message.compartment}});
    draft.add(kWall, {{QStringLiteral("wall"), QString::fromLatin1(kWallContentId)},
                      {QStringLiteral("wallLabel"), label.toHtmlEscaped()}});
    return {};
}

} // namespace

QString groupedCode(const QString &code)
{
    return code.size() == 8 ? QString(code.first(4) + QLatin1Char(' ') + code.last(4)) : code;
}

Result<Content> messageContent(const Message &message)
{
    const MessageTexts &texts = textsFor(message);
    const MessageTexts::Text said = texts.of(message.kind);
    const Values values = valuesOf(message, texts, texts.dateFormat);

    Content content;
    content.language = texts.language;
    content.subject = filledIn(said.subject, values);
    content.unsubscribeUrl = message.unsubscribeUrl;
    Draft draft;
    draft.text << content.subject;
    const Values head{
        {QStringLiteral("language"), texts.language},
        {QStringLiteral("direction"), texts.isRightToLeft ? QStringLiteral("rtl") : QStringLiteral("ltr")},
        {QStringLiteral("subject"), content.subject.toHtmlEscaped()},
        {QStringLiteral("logo"), message.brandLogo.toHtmlEscaped()}};
    draft.add(kHead, head);
    if (!message.brandLogo.isEmpty())
        draft.add(kLogo, head);
    draft.add(kHeadline, head);
    draft.paragraph(filledIn(said.text, values), kParagraph);
    if (bringsCode(message.kind)) {
        if (auto added = addCode(draft, content, message, texts); !added)
            return failure(added.error());
    }
    if (message.opensMore)
        draft.paragraph(texts.label("more"), kParagraph);
    if (saysWhere(message.kind)) {
        addFacts(draft, message, texts);
        if (auto added = addWall(draft, content, message, texts); !added)
            return failure(added.error());
    }
    if (bringsCode(message.kind))
        draft.paragraph(texts.label("closing"), kSmall);
    draft.paragraph(message.brandName, kSmall);
    if (!message.pageUrl.isEmpty())
        draft.link(texts.label("page"), message.pageUrl);
    if (!message.unsubscribeUrl.isEmpty())
        draft.link(texts.label("unsubscribe"), message.unsubscribeUrl);
    draft.add(kEnd, {});
    content.text = draft.text.join(QStringLiteral("\n\n")) + QLatin1Char('\n');
    content.html = draft.html;
    return content;
}

QString messageSms(const Message &message)
{
    const MessageTexts &texts = textsFor(message);
    return filledIn(texts.of(message.kind).sms, valuesOf(message, texts, texts.shortDateFormat));
}

QString messageTitle(const Message &message)
{
    const MessageTexts &texts = textsFor(message);
    return filledIn(texts.of(message.kind).subject, valuesOf(message, texts, texts.dateFormat));
}

} // namespace cubby::mail
