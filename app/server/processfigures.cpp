// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/server/processfigures.h"

#include <QDir>
#include <QFile>

#include <sys/resource.h>
#include <unistd.h>

namespace cubby::server {

namespace {

QByteArray contents(const char *path)
{
    QFile file(QString::fromLatin1(path));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

// Seconds since 1970.
double bootTime()
{
    for (const QByteArray &line : contents("/proc/stat").split('\n')) {
        if (line.startsWith("btime "))
            return line.mid(6).toDouble();
    }
    return 0;
}

} // namespace

ProcessFigures processFigures()
{
    ProcessFigures figures;
    // proc(5): the name stands in brackets and may hold anything; what follows it begins with the third field.
    const QByteArray stat = contents("/proc/self/stat");
    const QList<QByteArray> fields = stat.mid(stat.lastIndexOf(')') + 2).split(' ');
    const auto field = [&fields](int number) { return fields.value(number - 3).toDouble(); };
    const double ticks = double(sysconf(_SC_CLK_TCK));
    figures.cpuSeconds = (field(14) + field(15)) / ticks;
    figures.threads = field(20);
    figures.startedAt = bootTime() + field(22) / ticks;
    figures.virtualBytes = field(23);
    figures.residentBytes = field(24) * double(sysconf(_SC_PAGESIZE));
    figures.openFiles = double(QDir(QStringLiteral("/proc/self/fd")).entryList(QDir::Files | QDir::System).size());
    rlimit limit{};
    if (getrlimit(RLIMIT_NOFILE, &limit) == 0)
        figures.mostFiles = double(limit.rlim_cur);
    return figures;
}

} // namespace cubby::server
