// SPDX-License-Identifier: GPL-3.0-or-later
#include "serial/fault.h"

#include <algorithm>

namespace cubby::serial {

const QList<FaultKind> &faultKinds()
{
    using enum FaultPlace;
    static const QList<FaultKind> all{
        {Fault::Stuck, Lock, QLatin1StringView("stuck")},
        {Fault::Unlatched, Lock, QLatin1StringView("unlatched")},
        {Fault::Bounces, Lock, QLatin1StringView("bounces")},
        {Fault::SensorClosed, Lock, QLatin1StringView("sensor-closed")},
        {Fault::SensorOpen, Lock, QLatin1StringView("sensor-open")},
        {Fault::SensorFrozen, Lock, QLatin1StringView("sensor-frozen")},
        {Fault::SensorInverted, Lock, QLatin1StringView("sensor-inverted")},
        {Fault::PresenceBlind, Lock, QLatin1StringView("presence-blind")},
        {Fault::PresenceStuck, Lock, QLatin1StringView("presence-stuck")},
        {Fault::Off, Board, QLatin1StringView("off")},
        {Fault::Silent, Board, QLatin1StringView("silent")},
        {Fault::Slow, Board, QLatin1StringView("slow")},
        {Fault::WrongAddress, Board, QLatin1StringView("wrong-address")},
        {Fault::Corrupt, Board, QLatin1StringView("corrupt")},
        {Fault::Noise, Board, QLatin1StringView("noise")},
        {Fault::Cut, Board, QLatin1StringView("cut")},
        {Fault::Split, Board, QLatin1StringView("split")},
        {Fault::Merge, Board, QLatin1StringView("merge")},
        {Fault::Inverted, Board, QLatin1StringView("inverted")},
        {Fault::Refuses, Board, QLatin1StringView("refuses")},
        {Fault::Echo, Line, QLatin1StringView("echo")},
        {Fault::PartEcho, Line, QLatin1StringView("part-echo")},
        {Fault::Unplugged, Line, QLatin1StringView("unplugged")},
    };
    return all;
}

const FaultKind &kindOf(Fault fault) { return faultKinds().at(static_cast<int>(fault)); }

const FaultKind *findFault(FaultPlace place, QStringView name)
{
    const auto it = std::ranges::find_if(
        faultKinds(), [&](const FaultKind &kind) { return kind.place == place && kind.name == name; });
    return it == faultKinds().end() ? nullptr : &*it;
}

void FaultSet::set(Fault fault, double chance)
{
    if (chance > 0)
        m_chances[fault] = std::min(chance, 1.0);
    else
        m_chances.erase(fault);
}

double FaultSet::chance(Fault fault) const
{
    const auto it = m_chances.find(fault);
    return it == m_chances.end() ? 0 : it->second;
}

} // namespace cubby::serial
