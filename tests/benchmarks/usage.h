// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QFile>

#include <chrono>
#include <unistd.h>

// What the kernel counts of a process. Of one that is gone: nothing.
namespace cubby::bench {

inline QByteArray procFile(qint64 pid, const char *name)
{
    QFile file(QStringLiteral("/proc/%1/%2").arg(pid).arg(QLatin1StringView(name)));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

// MiB that it wrote: neither shared nor to be read again from a file.
inline double anonymousOf(qint64 pid)
{
    for (const QByteArray &line : procFile(pid, "smaps_rollup").split('\n')) {
        if (line.startsWith("Anonymous:"))
            return line.mid(10).trimmed().split(' ').first().toDouble() / 1024;
    }
    return 0;
}

inline double residentOf(qint64 pid) // MiB
{
    return procFile(pid, "statm").split(' ').value(1).toDouble() * double(sysconf(_SC_PAGESIZE)) / 1024 / 1024;
}

// Time that its threads spent on processors, in all.
inline std::chrono::duration<double> processorTimeOf(qint64 pid)
{
    const QByteArray stat = procFile(pid, "stat");
    const QByteArrayList fields = stat.mid(stat.lastIndexOf(')') + 2).split(' ');
    const double ticks = fields.value(11).toDouble() + fields.value(12).toDouble();
    return std::chrono::duration<double>(ticks / double(sysconf(_SC_CLK_TCK)));
}

} // namespace cubby::bench
