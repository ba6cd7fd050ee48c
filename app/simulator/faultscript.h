// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "domain/error.h"
#include "serial/fault.h"

#include <QList>
#include <QString>

#include <chrono>
#include <optional>
#include <variant>

namespace cubby::simulator {

using Fault = serial::Fault;
using FaultPlace = serial::FaultPlace;
using Millis = std::chrono::milliseconds;

enum class DoorAct { Opens, Closes }; // by itself

// "12s", or "about 12s": anything from half of it to one and a half times.
struct Span
{
    Millis length{0};
    bool about = false;

    friend bool operator==(const Span &, const Span &) = default;
};

// One line of a script of faults. docs/hardware-simulator.md has the grammar.
struct FaultRule
{
    std::optional<Span> at, every; // neither: from the beginning. Never both
    double chance = 1; // of a fault: that it strikes whenever it could; of an act: that it happens
    FaultPlace place = FaultPlace::Lock;
    QString pattern; // of names, with *; "any": one of them, drawn each time
    std::variant<Fault, DoorAct> what = Fault::Stuck;
    std::optional<Span> lasting; // none: for good
    int line = 0, column = 0; // of the pattern, for messages; not part of what is said

    bool picksAny() const { return pattern == u"any"; }
    bool meets(QStringView name) const;
    QString toText() const; // as a script says it
    friend bool operator==(const FaultRule &a, const FaultRule &b) { return a.toText() == b.toText(); }
};

// The error says where: "line 3, column 14: …", both counted from 1.
Result<QList<FaultRule>> parseFaults(QStringView script);

} // namespace cubby::simulator
