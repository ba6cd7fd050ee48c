// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

#include <optional>

namespace cubby::senses {

// What an input device of Linux says about its headphone socket. The bytes are `struct input_event` one after another
// (linux/input.h, Documentation/input/input.rst), in pieces of any length. Decides only; any thread.
class JackEvents
{
public:
    struct Finding
    {
        std::optional<bool> plugged; // as of the last report; none: nothing was said
        bool lost = false; // the kernel dropped events: the state has to be asked for
    };
    // Reports count once they are whole: what an unfinished one says is kept for the next piece.
    Finding feed(QByteArrayView bytes);

private:
    QByteArray m_rest; // the beginning of an event
    std::optional<bool> m_reported; // by the report that is not finished
    bool m_dropping = false; // what follows up to the end of the report is not whole
};

} // namespace cubby::senses
