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
    // Whoever comes second waits here until the first one is done. Nothing is written yet: see Work::announce().
    work.lockName(contextOf(request));
    const auto row
        = work.first(QStringLiteral("SELECT digest, answer FROM answered_requests WHERE subject = ? AND key = ?"),
                     request.subject, request.key);
    if (!row)
        return std::nullopt;
    if (row->bytes(0) != request.digest)
        return failure("idempotency.key-taken", QStringLiteral("Another request was sent with this Idempotency-Key"));
    const QString answer = work.openField(row->bytes(1), contextOf(request));
    return QJsonDocument::fromJson(answer.toUtf8()).object();
}

void keepAnswer(Work &work, const KeyedRequest &request, const QJsonObject &answer)
{
    const QString text = QString::fromUtf8(QJsonDocument(answer).toJson(QJsonDocument::Compact));
    work.exec(QStringLiteral("INSERT INTO answered_requests (subject, key, digest, answer, answered_at) "
                             "VALUES (?, ?, ?, ?, ?)"),
              request.subject, request.key, request.digest, work.sealField(text, contextOf(request)), work.now());
}

void forgetAnswers(Work &work)
{
    work.exec(QStringLiteral("DELETE FROM answered_requests WHERE answered_at < ?"), Time(work.now() - kAnswersKept));
}

} // namespace cubby::central
