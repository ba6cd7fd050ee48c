// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/tool/tool.h"
#ifdef CUBBY_TOOL_SPEAKS
#include "app/tool/boards/boardoptions.h"
#endif

#include <cstdio>

namespace cubby::tool {

Program program()
{
    std::vector<Command> commands;
#ifdef CUBBY_TOOL_SCANS
    commands.push_back({"scan", "IMAGE…", "Prints the codes that the kiosk would read in these pictures."});
#endif
    commands.push_back({"journal", "show|verify FILE", "Prints a bank's journal, or says whether it can be trusted."});
    commands.push_back(
        {"label",
         "TEXT…",
         "Says of each text which kind of label it is, under which text its parcel is found, and whether "
         "its check digit holds.",
         {Setting::flag("json", "One JSON object a line, for programs.")}});
#ifdef CUBBY_TOOL_SPEAKS
    commands.push_back({"boards", "scan|watch|open|calibrate PORT …, or decode",
                        "Speaks with lock boards, or reads what was captured from their line.", boardSettings()});
#endif
    return {"cubby-tool", "Looks into what a bank sees and remembers.", {}, commands};
}

int run(const Settings &settings, QTextStream &out, QTextStream &err)
{
#ifdef CUBBY_TOOL_SCANS
    if (settings.command() == QLatin1StringView("scan"))
        return scan(settings.arguments(), out, err);
#endif
    if (settings.command() == QLatin1StringView("journal"))
        return journal(settings.arguments(), out, err);
    if (settings.command() == QLatin1StringView("label"))
        return label(settings.arguments(), settings.boolean("json"), out, err);
#ifdef CUBBY_TOOL_SPEAKS
    if (settings.command() == QLatin1StringView("boards")) {
        QTextStream in(stdin);
        return boards(settings, in, out, err);
    }
#endif
    err << helpText(program());
    return 2;
}

} // namespace cubby::tool
