// SPDX-License-Identifier: GPL-3.0-or-later
#include "wall.h"

#include "failed.h"
#include "waiting.h"

namespace cubby::stage {

namespace {

int pulsesIn(const QStringList &state)
{
    for (const QString &word : state) {
        if (word.startsWith(QLatin1String("pulses=")))
            return word.mid(7).toInt();
    }
    throw Failed(QStringLiteral("the simulator counts no pulses: %1").arg(state.join(QLatin1Char(' '))));
}

} // namespace

Wall::Wall(const QString &controlSocket)
    : m_simulator(
        controlSocket,
        [](const QString &line) {
            return line.startsWith(QLatin1String("ok")) || line.startsWith(QLatin1String("error"));
        },
        [this](const QString &line) { m_heard.append(line); })
{ }

void Wall::tell(const QString &line)
{
    const QString answer = m_simulator.ask(line);
    if (answer != QLatin1String("ok"))
        throw Failed(QStringLiteral("the simulator answers \"%1\" with \"%2\"").arg(line, answer));
}

QStringList Wall::state(const QString &compartment)
{
    const QString answer = m_simulator.ask(QStringLiteral("state ") + compartment);
    if (!answer.startsWith(QLatin1String("ok ")))
        throw Failed(QStringLiteral("the simulator says of %1: %2").arg(compartment, answer));
    return answer.mid(3).split(QLatin1Char(' '));
}

void Wall::waitForOpen(const QString &compartment)
{
    waitUntil(QStringLiteral("door %1 opens").arg(compartment), [&] { return isOpen(compartment); });
}

bool Wall::isOpen(const QString &compartment) { return state(compartment).contains(QLatin1String("open")); }

bool Wall::hasParcel(const QString &compartment) { return state(compartment).contains(QLatin1String("parcel")); }

int Wall::pulses(const QString &compartment) { return pulsesIn(state(compartment)); }

int Wall::allPulses()
{
    int sum = 0;
    const QStringList states = m_simulator.ask(QStringLiteral("state")).mid(3).split(QStringLiteral("; "));
    for (const QString &each : states)
        sum += pulsesIn(each.split(QLatin1Char(' ')));
    return sum;
}

} // namespace cubby::stage
