// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "central/work.h"

#include <QJsonObject>

// What clients of the API were answered, so that a request that comes again with the same Idempotency-Key is answered
// the same and does nothing. Kept sealed: an answer may hold a secret that is shown once.
namespace cubby::central {

inline constexpr Millis kAnswersKept = std::chrono::hours(14 * 24);

struct KeyedRequest
{
    QString subject; // whose key it is
    QString key;
    QByteArray digest; // of all that the request asks for
};

// Begins a request in the transaction that will carry it out. Nothing: it is new, and keepAnswer() follows. Error code:
// idempotency.key-taken (by another request).
Result<std::optional<QJsonObject>> answerBefore(Work &work, const KeyedRequest &request);
void keepAnswer(Work &work, const KeyedRequest &request, const QJsonObject &answer);
void forgetAnswers(Work &work); // those that are too old

} // namespace cubby::central
