// SPDX-License-Identifier: GPL-3.0-or-later
#include "central/answered.h"

#include <QJsonDocument>

namespace cubby::central {

namespace {

QString contextOf(const KeyedRequest &request)
{
    return QStringLiteral("answered_requests.answer.") + request.subject + u'.' + request.key;
}

} // namespace

Result<std::optional<QJsonObject>> answerBefore(Work &work, const KeyedRequest &request)
{
    // Whoever comes second waits here on PostgreSQL until the first one is done.
    if (work.change(QStringLiteral("INSERT INTO answered_requests (subject, key, digest, answered_at) "
                                   "VALUES (?, ?, ?, ?) ON CONFLICT DO NOTHING"),
                    request.subject, request.key, request.digest, work.now())
        == 1)
        return std::nullopt;
    const auto row
        = work.first(QStringLiteral("SELECT digest, answer FROM answered_requests WHERE subject = ? AND key = ?"),
                     request.subject, request.key);
    if (!row)
        return failure("storage.conflict", QStringLiteral("The request came twice at the same time"));
    if (row->bytes(0) != request.digest)
        return failure("idempotency.key-taken", QStringLiteral("Another request was sent with this Idempotency-Key"));
    const QString answer = work.openField(row->bytes(1), contextOf(request));
    return QJsonDocument::fromJson(answer.toUtf8()).object();
}

void keepAnswer(Work &work, const KeyedRequest &request, const QJsonObject &answer)
{
    const QString text = QString::fromUtf8(QJsonDocument(answer).toJson(QJsonDocument::Compact));
    work.exec(QStringLiteral("UPDATE answered_requests SET answer = ? WHERE subject = ? AND key = ?"),
              work.sealField(text, contextOf(request)), request.subject, request.key);
}

void forgetAnswers(Work &work)
{
    work.exec(QStringLiteral("DELETE FROM answered_requests WHERE answered_at < ?"), Time(work.now() - kAnswersKept));
}

} // namespace cubby::central
