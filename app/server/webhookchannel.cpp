// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/server/webhookchannel.h"

#include "central/webhooksignature.h"

#include <algorithm>

namespace cubby::server {

namespace {

using namespace std::chrono_literals;

constexpr Millis kLongestRest = 24h; // whatever a receiver asks for
constexpr int kGone = 410;
constexpr int kTimeout = 408;
constexpr int kTooMany = 429;

} // namespace

QString WebhookChannel::endpoint(const central::Centre::Notification &notification) const
{
    return serverOf(notification.call.url);
}

Channel::Outcome WebhookChannel::send(const central::Centre::Notification &notification,
                                      const std::stop_token &stop) const
{
    using What = Outcome::What;
    const central::WebhookCall &what = notification.call;
    const Time now = systemNow().wall;
    const auto signature = central::signWebhook(what.id, now, what.body, what.secrets);
    const auto answer = outward::call({"POST",
                                       what.url,
                                       {{"Content-Type", "application/json"},
                                        {"webhook-id", signature.id},
                                        {"webhook-timestamp", signature.timestamp},
                                        {"webhook-signature", signature.signature}},
                                       what.body},
                                      m_limits, stop);
    if (stop.stop_requested() && !answer)
        return {What::Stopped};
    if (!answer)
        return {What::Failed, {answer.error().message}, true};
    if (answer->status >= 200 && answer->status < 300)
        return {What::Sent};
    central::Centre::Fault fault{
        QStringLiteral("%1 answered with status %2").arg(endpoint(notification)).arg(answer->status)};
    fault.gone = answer->status == kGone;
    if (answer->retryAfter)
        fault.notBefore = now + std::min(*answer->retryAfter, kLongestRest);
    // A receiver that does not know the address, or the sender, says nothing about others on the same server.
    const bool ofTheCall
        = answer->status >= 400 && answer->status < 500 && answer->status != kTimeout && answer->status != kTooMany;
    return {What::Failed, fault, !ofTheCall};
}

} // namespace cubby::server
