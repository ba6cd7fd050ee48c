// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/tool/tool.h"
#include "journal/journal.h"

#include <algorithm>

namespace cubby::tool {

int journal(const QStringList &arguments, QTextStream &out, QTextStream &err)
{
    const QString what = arguments.value(0);
    const bool show = what == QLatin1StringView("show");
    if (arguments.size() != 2 || (!show && what != QLatin1StringView("verify"))) {
        err << "cubby-tool journal: say show or verify, and one file.\n";
        return 2;
    }
    const auto examined = journal::Journal::examine(arguments[1]);
    if (!examined) {
        err << examined.error().message << '\n';
        return 1;
    }
    EpochId epoch;
    for (const auto &line : examined->lines) {
        if (show && line.epoch != epoch)
            out << "epoch " << line.epoch.toString() << '\n';
        epoch = line.epoch;
        if (show) {
            const bool told
                = line.epoch == examined->acknowledged.epoch && line.record.number <= examined->acknowledged.number;
            out << (line.chainHolds ? "  " : "! ") << line.record.number << (told ? " told " : "      ")
                << toIso(line.record.at) << ' ' << line.record.kind << ' ' << line.record.body << '\n';
        }
    }
    const auto broken = std::ranges::find_if(examined->lines, [](const auto &line) { return !line.chainHolds; });
    const bool sound = broken == examined->lines.end();
    if (!sound)
        err << "The chain breaks at entry " << broken->record.number << " of epoch " << broken->epoch.toString()
            << ".\n";
    if (examined->isCut)
        err << "The last entries are missing.\n";
    if (!examined->stateHolds)
        err << "The state does not match its digest.\n";
    const bool trusted = sound && !examined->isCut && examined->stateHolds;
    if (trusted && !show)
        out << examined->lines.size() << " entries, the chain and the state hold; the centre has "
            << examined->acknowledged.number << " of the present epoch.\n";
    return trusted ? 0 : 1;
}

} // namespace cubby::tool
