// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/chance.h"
#include "link/frame.h"

#include <optional>
#include <variant>

namespace cubby::link {

// One direction of the link, on the sending side: how far the other has stored our log, and what to send when.
// A plain value: a bank keeps it in memory, the centre in a row of its database, where any process may go on with it.
//
// Every event may set `due`; when that time has come, poll() says what to do. All times are on one clock that the
// caller chooses: monotonic within one process, the database's where several processes share the row.
//
// One frame is in flight at a time. What is not acknowledged within 5 s is sent again, with growing random waits.
// After three sends without progress poll() answers Ask and rests: a bank then says hello, the centre waits to hear
// from the bank. Being disconnected is no attempt.
struct Sender
{
    LogHead acked; // stored by the other side
    quint64 sent = 0; // highest number sent since it said where it stands; in flight while above acked.number
    int tries = 0; // sends without progress
    std::optional<Millis> due; // when to call poll(); nothing: at the next event
    QString snapshotFor; // the nonce of the hello to be answered with a snapshot; empty: entries are sent

    friend bool operator==(const Sender &, const Sender &) = default;

    // Where the other side stands does not continue into our log.
    enum class Lost {
        OtherEpoch, // it follows another epoch
        Ahead, // it has more of this epoch than we: ours is an old copy
        OtherChain, // it has other entries under the same numbers
        Pruned, // it needs entries that are no longer held
    };

    // Something was appended to the log. It is sent after 50 ms, together with what follows it by then.
    void appended(Millis now);

    // An ack without the nonce of our last hello: moves forward only, and only over what was sent. True if it moved.
    bool acknowledged(const LogHead &through, const LogReader &log, Millis now);

    // Where the other side stands, asked afresh (an ack with our nonce; for the centre, a bank's hello): may move back.
    // Nothing if all is well; what is missing then is due at once.
    std::optional<Lost> standsAt(const LogHead &through, const LogReader &log, Millis now);

    // The other side needs a snapshot, whatever it has: due at once.
    void startSnapshot(const QString &nonce, Millis now);

    // The other side refused what was sent, or was disconnected: rest until it says where it stands.
    void rest();

    // For the centre: the bank said something, so it is there. Wakes a sender that rests after three sends.
    void heard(const LogReader &log, Millis now);

    // When the connection is gone: nothing is in flight, and what was tried does not count.
    void disconnected();

    struct Wait
    { };
    struct Ask
    { };
    struct SendSnapshot
    {
        LogHead head; // send all of the directory as it is at this head, which is now
        QString nonce;
    };
    using Step = std::variant<Wait, Entries, SendSnapshot, Ask>;
    Step poll(const LogReader &log, Millis now, Chance &chance);
};

// How long to wait for an answer after the n-th try, n from 1: 5 s, then at random up to twice the limit of the time
// before, at most 60 s and at least 1 s.
Millis waitAfter(int tries, Chance &chance);

} // namespace cubby::link
