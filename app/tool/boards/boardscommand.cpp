// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/tool/boards/decode.h"
#include "app/tool/tool.h"

namespace cubby::tool {

namespace {

int refuse(const Error &error, QTextStream &err)
{
    err << "cubby-tool boards: " << error.message << ".\n";
    if (!error.advice.isEmpty())
        err << error.advice << ".\n";
    return 2;
}

} // namespace

int boards(const Settings &settings, QTextStream &in, QTextStream &out, QTextStream &err)
{
    const auto options = boardOptions(settings);
    if (!options)
        return refuse(options.error(), err);
    const QStringList arguments = settings.arguments();
    const QString what = arguments.value(0);
    if (what == QLatin1StringView("decode")) {
        if (arguments.size() != 1 || !options->family) {
            err << "cubby-tool boards decode: say --family, and give the capture to standard input.\n";
            return 2;
        }
        return decode(*options, in, out, err);
    }
    err << "cubby-tool boards: say decode.\n";
    return 2;
}

} // namespace cubby::tool
