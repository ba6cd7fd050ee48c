// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/simulator/scriptplayer.h"
#include "app/simulator/simulation.h"

#include <QString>

namespace cubby::simulator {

// Does what one line asks for and answers with one line, which begins with "ok" or "error".
//   close|open|put|take B4              what a person does
//   fault B4 stuck on|off|25%           what breaks, always or whenever chance strikes: see docs/hardware-simulator.md
//   fault board 1 silent on|off|25%     or `board main/1` where two buses have a board 1
//   fault bus main echo on|off|25%
//   script every about 30s door any opens    adds a line to the script of faults, from now on
//   script stop                              ends the script and makes whole what it broke
//   script                                   its lines
//   state [B4]
QString execute(const QString &line, Simulation &simulation, ScriptPlayer &player);

// What an event is called on standard output and on the control socket: "pulse B4", "opened B4", "closed B4",
// "parcel-in B4", "parcel-out B4"; "left-on B4" for a lock that has power for too long, "released B4" when that ends.
QString eventLine(Simulation::Event event, const QString &where);

} // namespace cubby::simulator
