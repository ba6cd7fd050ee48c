// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/server/channel.h"
#include "app/server/configuration.h"

namespace cubby::server {

// Mail by SMTP, to customers and to support.
class MailChannel final : public Channel
{
public:
    explicit MailChannel(const Configuration &configuration) : m_configuration(configuration) { }

    QString endpoint(const central::Centre::Notification &notification) const override;
    Outcome send(const central::Centre::Notification &notification, const std::stop_token &stop) const override;

private:
    Configuration m_configuration;
};

} // namespace cubby::server
