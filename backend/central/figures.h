// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "central/work.h"

namespace cubby::central {

// How the centre stands, in numbers that stay few however many banks and packages there are: for those who watch it.
struct Figures
{
    struct Banks
    {
        QString mode; // as stored: "Service", "Maintenance"
        QString reachability; // "reachable", "missing", "never"
        qint64 count = 0;
    };
    // Where banks stand with what they must learn.
    struct Directory
    {
        QString reachability;
        QString state; // "current", "waiting", "resending", "snapshot"
        qint64 banks = 0;
        qint64 entries = 0; // not acknowledged
    };
    struct Waiting
    {
        QString reachability;
        Millis age{0}; // of the oldest entry that a bank has not acknowledged
    };
    struct Jobs
    {
        QString channel;
        QString state; // "waiting", "failed" (and tried again), "taken", "dead"
        qint64 count = 0;
        Millis overdue{0}; // for how long the oldest of them has been due
    };
    struct Reader
    {
        QString kind; // of reader: what stands before the ':' of its name
        qint64 events = 0; // that the last one of them has not read
        Millis age{0}; // of the first of these
    };

    int schema = 0; // the version of the database's
    std::vector<Banks> banks;
    std::vector<Directory> directory;
    std::vector<Waiting> waiting;
    std::vector<Jobs> jobs;
    std::vector<std::pair<QString, qint64>> openAlerts; // by kind
    qint64 unsettledEvents = 0; // PostgreSQL: held back from the stream by a transaction that still runs
    Millis unsettledAge{0};
    std::vector<Reader> readers;
};

Figures figures(Work &work);

} // namespace cubby::central
