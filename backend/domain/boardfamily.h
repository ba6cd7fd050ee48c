// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/time.h"

#include <QLatin1StringView>
#include <QList>
#include <QStringView>

namespace cubby {

// What a layout must know of a family of lock boards. How they are spoken to is serial/'s own affair (serial/family.h);
// tst_layoutfamilies proves that the two agree.
struct BoardFamily
{
    QLatin1StringView name; // as layouts write it
    int firstAddress, lastAddress;
    int firstChannel; // how channels are counted
    int usualChannels, mostChannels; // of one board
    bool sensesPresence; // whether each lock has an occupancy input beside it
    bool mayLackInputs; // whether there are boards of it that sense nothing
    int baud;
    Millis pulse; // how long a lock is powered
    int pulseStepMs; // what the pulse is counted in
};

const QList<BoardFamily> &boardFamilies();
const BoardFamily *findBoardFamily(QStringView name); // nullptr: no such family

} // namespace cubby
