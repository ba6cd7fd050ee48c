// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/chance.h"
#include "domain/time.h"

#include <QByteArray>
#include <QList>

// The scheme of Standard Webhooks 1.0 (standardwebhooks.com): a message is signed as "id.timestamp.body" with
// HMAC-SHA256, by each secret that its receiver may hold at the moment.
namespace cubby::central {

QByteArray makeWebhookSecret(Chance &chance); // "whsec_" and base64 of 32 bytes
bool isWebhookSecret(const QByteArray &secret); // 24 to 64 bytes, as the scheme says

struct WebhookHeaders
{
    QByteArray id; // webhook-id: the same over all attempts
    QByteArray timestamp; // webhook-timestamp: of the attempt, seconds since 1970
    QByteArray signature; // webhook-signature: "v1,…", separated by spaces
};
WebhookHeaders signWebhook(const QByteArray &id, Time at, const QByteArray &body, const QList<QByteArray> &secrets);

} // namespace cubby::central
