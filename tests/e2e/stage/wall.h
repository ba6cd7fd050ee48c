// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "lineclient.h"

namespace cubby::stage {

// The hands at the simulated wall, and an ear on its line. Compartments are named as in the layout. Everything throws
// Failed where the simulator refuses.
class Wall
{
public:
    explicit Wall(const QString &controlSocket);

    void arrive() { m_simulator.connectOrFail(); }

    void waitForOpen(const QString &compartment);
    void putIn(const QString &compartment) { tell(QStringLiteral("put ") + compartment); }
    void takeOut(const QString &compartment) { tell(QStringLiteral("take ") + compartment); }
    void close(const QString &compartment) { tell(QStringLiteral("close ") + compartment); }
    void tell(const QString &line); // "fault B4 stuck on"

    bool isOpen(const QString &compartment);
    bool hasParcel(const QString &compartment);
    int pulses(const QString &compartment); // since the simulator was started
    int allPulses();

    // Every line so far: "pulse B4", "opened B4", "tx 8A010111 9B main" and so on.
    const QStringList &heard() const { return m_heard; }

private:
    QStringList state(const QString &compartment);

    QStringList m_heard;
    LineClient m_simulator;
};

} // namespace cubby::stage
