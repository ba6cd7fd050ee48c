// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/server/channel.h"
#include "central/outward/httpcall.h"

namespace cubby::server {

// Calls webhooks, signed as Standard Webhooks says.
class WebhookChannel final : public Channel
{
public:
    explicit WebhookChannel(const outward::CallLimits &limits) : m_limits(limits) { }

    QString endpoint(const central::Centre::Notification &notification) const override;
    Outcome send(const central::Centre::Notification &notification, const std::stop_token &stop) const override;

private:
    outward::CallLimits m_limits;
};

} // namespace cubby::server
