// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "central/http/message.h"
#include "domain/time.h"

#include <memory>

namespace cubby::http {

// What a client may take. Beyond it the client gets a problem (RFC 9457) or, where it said nothing, a closed
// connection.
struct Limits
{
    int headerBytes = 64 * 1024; // request line and headers: 431
    int bodyBytes = 1024 * 1024; // 413
    Millis headerTime{10'000}; // from the first byte of a request to the end of its headers, however it drips: 408
    Millis bodyTime{30'000}; // from there to the end of the body: 408
    Millis answerTime{30'000}; // for the client to take the answer
    Millis idleTime{60'000}; // between two requests, and before the first
    Millis lingerTime{2'000}; // after a refusal, so that what the client still sends does not destroy the answer
    int connections = 1'000; // at once: 503
    int connectionsPerAddress = 200; // 429
    int waitingRequests = 200; // for a free worker: 503
    int workers = 4; // threads that call the handler
};

// A certificate with its chain, and its key (PEM). Empty: without TLS.
struct Certificate
{
    QString file;
    QString keyFile;
};

// A server for HTTP/1.1: one thread for all sockets, a few that call the handler. Ends with stop() or its destructor.
class Server
{
public:
    // Listens and answers from now on. Port 0 takes any free one. The handler must outlive the server.
    // Errors: http.address (not an IP address), http.listen (the address is taken, or not this machine's),
    // http.certificate.
    static Result<std::unique_ptr<Server>> listen(const QString &address, quint16 port, const Limits &limits,
                                                  Handler handler, const Certificate &certificate = {});
    ~Server();

    // Reads the certificate's files again, for connections from now on. If they cannot be used the old one stays:
    // http.certificate. Any thread.
    Result<void> renewCertificate();

    quint16 port() const;
    // Takes no new request, lets those that reached the handler end and be answered, and returns then. A handler that
    // never returns keeps it waiting. From any thread but the handler's; calling it again does nothing.
    void stop();

private:
    class Inner;
    explicit Server(std::unique_ptr<Inner> inner);
    std::unique_ptr<Inner> m_inner;
};

} // namespace cubby::http
