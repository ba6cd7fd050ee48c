// SPDX-License-Identifier: GPL-3.0-or-later
#include "central/mail/mail.h"

#include "central/mail/headertext.h"

#include <QCryptographicHash>
#include <QDateTime>
#include <QLocale>
#include <QRegularExpression>
#include <QUrl>

namespace cubby::mail {

static constexpr qsizetype kLongestUrl = 900; // a line of a mail has at most 998 bytes

// Bodies of every kind travel in base64: no line is too long, begins with a dot or looks like a boundary.
static QByteArray base64Lines(const QByteArray &data)
{
    static constexpr qsizetype kBytesALine = 57; // 76 characters
    QByteArray lines;
    for (qsizetype at = 0; at < data.size(); at += kBytesALine)
        lines += data.mid(at, kBytesALine).toBase64() + "\r\n";
    return lines;
}

static QByteArray textPart(const char *type, const QString &text)
{
    QString withLineEnds = text;
    withLineEnds.replace(QLatin1StringView("\r\n"), QLatin1StringView("\n"));
    withLineEnds.replace(QLatin1StringView("\n"), QLatin1StringView("\r\n"));
    return "Content-Type: " + QByteArray(type) + "; charset=utf-8\r\nContent-Transfer-Encoding: base64\r\n\r\n"
           + base64Lines(withLineEnds.toUtf8());
}

static QByteArray imagePart(const InlineImage &image)
{
    return "Content-Type: " + image.type + "\r\nContent-Transfer-Encoding: base64\r\nContent-ID: <" + image.contentId
           + ">\r\nContent-Disposition: inline\r\n\r\n" + base64Lines(image.data);
}

static QByteArray multipart(const QByteArray &type, const QByteArray &boundary, const QList<QByteArray> &parts)
{
    QByteArray result = "Content-Type: " + type + ";\r\n boundary=\"" + boundary + "\"\r\n\r\n";
    for (const QByteArray &part : parts)
        result += "--" + boundary + "\r\n" + part;
    return result + "--" + boundary + "--\r\n";
}

static QByteArray dateText(Time at)
{
    const QDateTime date = QDateTime::fromMSecsSinceEpoch(toMs(at), Qt::UTC);
    return QLocale::c().toString(date, QStringLiteral("ddd, d MMM yyyy hh:mm:ss")).toLatin1() + " +0000";
}

Result<Letter> compose(const Mail &mail)
{
    const auto from = mailAddress(mail.from.address);
    const auto to = mailAddress(mail.to.address);
    static const QRegularExpression messageId(QStringLiteral("^[A-Za-z0-9._+-]{1,120}@[A-Za-z0-9.-]{1,120}\\z"));
    static const QRegularExpression language(QStringLiteral("^[A-Za-z0-9-]{2,35}\\z"));
    if (!from || !to) {
        return failure("mail.address",
                       QStringLiteral("\"%1\" is not a mail address").arg(from ? mail.to.address : mail.from.address));
    }
    if (!messageId.match(mail.messageId).hasMatch())
        return failure("mail.message-id", QStringLiteral("\"%1\" is not a message identifier").arg(mail.messageId));

    // Neither boundary can occur in base64.
    const QByteArray seed
        = QCryptographicHash::hash(mail.messageId.toUtf8(), QCryptographicHash::Sha256).toHex().first(24);
    QList<QByteArray> related{textPart("text/html", mail.content.html)};
    for (const InlineImage &image : mail.content.images)
        related.append(imagePart(image));
    const QByteArray html = related.size() == 1
                                ? related.first()
                                : multipart("multipart/related; type=\"text/html\"", "=_r_" + seed, related);

    QByteArray message;
    message += "Date: " + dateText(mail.date) + "\r\n";
    message += "From: " + mailbox(mail.from.name, *from, 6) + "\r\n";
    message += "To: " + mailbox(mail.to.name, *to, 4) + "\r\n";
    message += "Subject: " + headerText(mail.content.subject, 9) + "\r\n";
    message += "Message-ID: <" + mail.messageId.toLatin1() + ">\r\n";
    message += "MIME-Version: 1.0\r\n";
    message += "Auto-Submitted: auto-generated\r\n"; // RFC 3834: nobody's holiday notice answers it
    if (language.match(mail.content.language).hasMatch())
        message += "Content-Language: " + mail.content.language.toLatin1() + "\r\n";
    if (!mail.content.unsubscribeUrl.isEmpty()) {
        const QByteArray url = QUrl(mail.content.unsubscribeUrl, QUrl::StrictMode).toEncoded();
        if (url.isEmpty() || url.size() > kLongestUrl)
            return failure("mail.unsubscribe", QStringLiteral("The link to unsubscribe by is no address"));
        message += "List-Unsubscribe:\r\n <" + url + ">\r\n";
        message += "List-Unsubscribe-Post: List-Unsubscribe=One-Click\r\n";
    }
    message += multipart("multipart/alternative", "=_a_" + seed, {textPart("text/plain", mail.content.text), html});
    return Letter{*from, *to, message};
}

} // namespace cubby::mail
