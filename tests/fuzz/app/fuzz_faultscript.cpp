// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/simulator/faultscript.h"
#include "app/simulator/faultstory.h"

#include <cstdlib>

using namespace cubby;
using namespace cubby::simulator;
using namespace std::chrono_literals;

namespace {

void require(bool holds)
{
    if (!holds)
        std::abort();
}

const FaultStory::Names kNames{{FaultPlace::Lock, {QStringLiteral("A1"), QStringLiteral("B4")}},
                               {FaultPlace::Board, {QStringLiteral("main/1"), QStringLiteral("main/2")}},
                               {FaultPlace::Line, {QStringLiteral("main")}}};

} // namespace

// A script that is read says the same when it is written out and read again; its story goes forwards, is the same when
// it is told again, and leaves nothing broken when it ends. One that is not read says where it is wrong.
extern "C" int LLVMFuzzerTestOneInput(const unsigned char *data, std::size_t size)
{
    const QString text = QString::fromUtf8(reinterpret_cast<const char *>(data), static_cast<qsizetype>(size));
    const auto rules = parseFaults(text);
    if (!rules) {
        require(rules.error().message.startsWith(u"line "));
        return 0;
    }
    QStringList lines;
    for (const FaultRule &rule : *rules)
        lines.append(rule.toText());
    const auto again = parseFaults(lines.join(u'\n'));
    require(again && *again == *rules);

    if (rules->size() > 20)
        return 0;
    FaultStory story(kNames, 1), retold(kNames, 1);
    if (!story.add(*rules))
        return 0;
    require(retold.add(*rules).has_value());
    const auto changes = story.advanceTo(20s);
    require(retold.advanceTo(20s) == changes);
    std::map<std::pair<FaultTarget, Fault>, double> broken;
    Millis last{0};
    for (const FaultChange &change : changes) {
        require(change.at >= last && change.at <= 20s);
        last = change.at;
        if (const auto *fault = std::get_if<Fault>(&change.what))
            broken[{change.target, *fault}] = change.chance;
    }
    for (const FaultChange &change : story.end(20s))
        broken[{change.target, std::get<Fault>(change.what)}] = change.chance;
    for (const auto &[what, chance] : broken)
        require(chance == 0);
    return 0;
}
