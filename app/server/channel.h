// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "central/centre.h"
#include "central/mail/message.h"

#include <stop_token>

namespace cubby::server {

// A way on which people or programs are told something. Any thread may send, several at once.
class Channel
{
public:
    virtual ~Channel() = default;

    struct Outcome
    {
        enum class What {
            Sent,
            Dropped, // there is nobody to send it to
            Failed,
            Stopped // the program ends
        };
        What what = What::Sent;
        central::Centre::Fault fault = {}; // of what failed
        bool isEndpointsFault = false; // the next message would most likely fail as well
    };

    // What a circuit breaker is kept for: one server outside. Never an address of a person.
    virtual QString endpoint(const central::Centre::Notification &notification) const = 0;
    // Blocks; asking to stop ends it within about a second.
    virtual Outcome send(const central::Centre::Notification &notification, const std::stop_token &stop) const = 0;
};

// "https://host:port" of a URL: its path may tell a secret, and so may a user in it.
QString serverOf(const QString &url);

// What the message says, on whatever channel. `publicUrl` is where the centre's HTTP port can be reached from outside,
// or empty.
mail::Message messageOf(const central::Notice &notice, const QString &publicUrl);

} // namespace cubby::server
