// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/tool/tool.h"

#include <QCoreApplication>

#include <cstdio>

int main(int argc, char *argv[])
{
    QCoreApplication app(argc, argv);
    const auto settings = cubby::settingsFor(cubby::tool::program(), QCoreApplication::arguments());
    if (!settings)
        return settings.error();
    QTextStream out(stdout);
    QTextStream err(stderr);
    return cubby::tool::run(*settings, out, err);
}
