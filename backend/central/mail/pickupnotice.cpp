// SPDX-License-Identifier: GPL-3.0-or-later
#include "central/mail/pickupnotice.h"

#include "central/mail/codeimage.h"
#include "central/mail/pickuptexts.h"

#include <QDateTime>
#include <QHash>
#include <QLocale>
#include <QStringList>

namespace cubby::mail {

static constexpr const char *kQrContentId = "pass";
static constexpr int kQrModulePixels = 8;

// Puts the values where the template names them. One pass, so that a value cannot name another one.
static QString filled(const QString &layout, const QHash<QString, QString> &values)
{
    QString result;
    qsizetype from = 0;
    for (qsizetype open; (open = layout.indexOf(QLatin1StringView("{{"), from)) >= 0;) {
        const qsizetype close = layout.indexOf(QLatin1StringView("}}"), open);
        result += QStringView(layout).sliced(from, open - from);
        result += values.value(layout.sliced(open + 2, close - open - 2));
        from = close + 2;
    }
    return result + layout.sliced(from);
}

static QString deadlineText(const PickupNotice &notice, const PickupTexts &texts)
{
    const QTimeZone zone = notice.zone.isValid() ? notice.zone : QTimeZone::utc();
    const QDateTime local = QDateTime::fromMSecsSinceEpoch(toMs(notice.deadline), zone);
    return QLocale(QString::fromLatin1(texts.locale)).toString(local, QString::fromUtf8(texts.dateFormat));
}

QString groupedCode(const QString &code)
{
    return code.size() == 8 ? QString(code.first(4) + QLatin1Char(' ') + code.last(4)) : code;
}

Result<Content> pickupContent(const PickupNotice &notice)
{
    auto qr = qrPng(notice.pass, kQrModulePixels);
    if (!qr)
        return failure(qr.error());

    const PickupTexts &texts = pickupTexts(notice.language);
    const auto said = [](const char *text) { return QString::fromUtf8(text); };
    const QString deadline = deadlineText(notice, texts);
    const QString code = groupedCode(notice.code);
    const QString subject = said(texts.subject).arg(notice.bankName);
    const QString headline = said(texts.headline).arg(notice.bankName);

    Content content;
    content.language = said(texts.language);
    content.subject = subject;
    content.text = QStringList{headline,
                               said(texts.codeLabel) + QStringLiteral(": ") + code,
                               said(texts.howInText),
                               said(texts.deadlineLabel) + QStringLiteral(": ") + deadline,
                               said(texts.addressLabel) + QStringLiteral(":\n") + notice.bankAddress,
                               said(texts.closing)}
                       .join(QStringLiteral("\n\n"))
                   + QLatin1Char('\n');
    content.html
        = filled(QString::fromUtf8(kPickupHtml),
                 {{QStringLiteral("language"), content.language},
                  {QStringLiteral("direction"), texts.isRightToLeft ? QStringLiteral("rtl") : QStringLiteral("ltr")},
                  {QStringLiteral("subject"), subject.toHtmlEscaped()},
                  {QStringLiteral("headline"), headline.toHtmlEscaped()},
                  {QStringLiteral("qr"), QString::fromLatin1(kQrContentId)},
                  {QStringLiteral("qrLabel"), said(texts.qrLabel).toHtmlEscaped()},
                  {QStringLiteral("codeLabel"), said(texts.codeLabel).toHtmlEscaped()},
                  {QStringLiteral("code"), code.toHtmlEscaped()},
                  {QStringLiteral("how"), said(texts.how).toHtmlEscaped()},
                  {QStringLiteral("deadlineLabel"), said(texts.deadlineLabel).toHtmlEscaped()},
                  {QStringLiteral("deadline"), deadline.toHtmlEscaped()},
                  {QStringLiteral("addressLabel"), said(texts.addressLabel).toHtmlEscaped()},
                  {QStringLiteral("address"),
                   notice.bankAddress.toHtmlEscaped().replace(QLatin1Char('\n'), QStringLiteral("<br>"))},
                  {QStringLiteral("closing"), said(texts.closing).toHtmlEscaped()}});
    content.images = {{kQrContentId, "image/png", *qr}};
    return content;
}

} // namespace cubby::mail
