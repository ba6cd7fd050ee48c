// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QMetaType>
#include <QString>

#include <optional>

namespace cubby::serial {

// Something that is wrong with a board or with the line as a whole, in words for the log and for a technician.
struct BoardFault
{
    enum class Kind {
        Silent, // a board does not answer its polls
        Unprepared, // a board refuses what prepares it, or does not answer to it
        WrongFirmware, // another than the board was commissioned with: its locks are not pulsed
        TwoAnswer, // one address answers twice to one poll
        Echoing, // the adapter reads its own bytes; they are told apart, so this is no more than good to know
        Noisy, // too many of the bytes belong to no frame
    };

    Kind kind = Kind::Silent;
    std::optional<int> board = {}; // none: the line as a whole
    bool present = true;
    int times = 1; // how often it has begun since the program started
    QString text = {}; // one sentence

    friend bool operator==(const BoardFault &, const BoardFault &) = default;
};

QString toString(BoardFault::Kind kind); // "wrong firmware"

} // namespace cubby::serial

Q_DECLARE_METATYPE(cubby::serial::BoardFault)
