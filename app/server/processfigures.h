// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

namespace cubby::server {

// What the kernel says of this process, in /proc/self. 0 where it says nothing.
struct ProcessFigures
{
    double cpuSeconds = 0; // user and system
    double residentBytes = 0;
    double virtualBytes = 0;
    double threads = 0;
    double openFiles = 0;
    double mostFiles = 0; // that may be open
    double startedAt = 0; // seconds since 1970
};
ProcessFigures processFigures();

} // namespace cubby::server
