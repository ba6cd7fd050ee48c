// SPDX-License-Identifier: GPL-3.0-or-later
#include "mailbox.h"

#include "failed.h"
#include "process.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QRegularExpression>

namespace cubby::stage {

std::vector<Mail> readMailbox(const QString &maildir, const QString &helper)
{
    const QString said = runOrFail(QStringLiteral("/usr/bin/python3"), {helper, maildir});
    const QJsonDocument document = QJsonDocument::fromJson(said.toUtf8());
    if (!document.isArray())
        throw Failed(QStringLiteral("the mail in %1 cannot be read: %2").arg(maildir, said));
    std::vector<Mail> mails;
    for (const QJsonValue &each : document.array()) {
        const auto text = [&each](const char *key) { return each[QLatin1StringView(key)].toString(); };
        mails.push_back(
            {text("from"), text("to"), text("subject"), text("messageId"), text("text"), text("html"), text("image")});
    }
    return mails;
}

QString codeIn(const Mail &mail)
{
    static const QRegularExpression eight(QStringLiteral("(?<![0-9])([0-9]{4})[ \u00A0\u202F-]?([0-9]{4})(?![0-9])"));
    const QRegularExpressionMatch match = eight.match(mail.text);
    return match.captured(1) + match.captured(2);
}

} // namespace cubby::stage
