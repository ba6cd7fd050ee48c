// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "central/mail/mail.h"

#include <stop_token>

namespace cubby::mail {

// The server that takes the centre's mail.
struct SmtpServer
{
    enum class Security {
        None, // for a server on this machine only
        StartTls, // begins in plain text and must then switch to TLS
        Tls // from the first byte
    };

    QString host;
    quint16 port = 25;
    Security security = Security::StartTls;
    QString user = {}; // empty: without signing in
    QString password = {};
    QString caFile = {}; // certificates to trust instead of the system's, PEM
    QString ownName = {}; // what EHLO says, the machine's name where empty
    Millis connectTime{10'000};
    Millis totalTime{60'000};
};

struct SendFailure
{
    // mail.unreachable, mail.timeout, mail.tls, mail.login, mail.refused, mail.stopped, mail.failed
    Error error;
    // The server refused this very mail for good (5xx to its sender, recipient or content): trying again is useless.
    // Everything else may be different next time.
    bool isPermanent = false;
};

// Sends one letter; success means that the server has taken it over. Blocks, at most for totalTime: call it on a worker
// thread, any number of them. Asking to stop ends it within about a second; the server may have taken the letter then.
tl::expected<void, SendFailure> send(const SmtpServer &server, const Letter &letter, std::stop_token stop = {});

} // namespace cubby::mail
