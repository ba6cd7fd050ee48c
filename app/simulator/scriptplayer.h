// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/simulator/faultstory.h"
#include "app/simulator/simulation.h"

#include <QElapsedTimer>
#include <QObject>
#include <QTimer>

namespace cubby::simulator {

// Plays a script of faults on a simulation that outlives it, from the moment at which this is made. One thread.
class ScriptPlayer final : public QObject
{
    Q_OBJECT
public:
    ScriptPlayer(Simulation &simulation, quint64 seed, QObject *parent = nullptr);

    Result<void> add(QStringView script); // its times count from now; all of its lines, or none
    Result<void> addFile(const QString &path); // UTF-8
    void stop(); // what the script broke is whole again
    QStringList rules() const { return m_story.rules(); }

Q_SIGNALS:
    void rulesChanged();

private:
    Millis now() const { return Millis(m_clock.elapsed()); }
    void play();
    void apply(const QList<FaultChange> &changes);

    Simulation &m_simulation;
    FaultStory m_story;
    QElapsedTimer m_clock;
    QTimer m_next;
};

} // namespace cubby::simulator
