// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/simulator/scriptplayer.h"

#include <QFile>
#include <QLoggingCategory>

#include <algorithm>

namespace cubby::simulator {

namespace {

Q_LOGGING_CATEGORY(log, "cubby.simulator.script")

constexpr qint64 kLongestScript = 1 << 20; // bytes
constexpr Millis kLongestWait{std::chrono::hours(1)};

} // namespace

ScriptPlayer::ScriptPlayer(Simulation &simulation, quint64 seed, QObject *parent)
    : QObject(parent), m_simulation(simulation), m_story(simulation.names(), seed), m_next(this)
{
    m_clock.start();
    m_next.setSingleShot(true);
    m_next.setTimerType(Qt::PreciseTimer);
    connect(&m_next, &QTimer::timeout, this, &ScriptPlayer::play);
}

Result<void> ScriptPlayer::add(QStringView script)
{
    const auto rules = parseFaults(script);
    if (!rules)
        return failure(rules.error());
    if (const auto added = m_story.add(*rules, now()); !added)
        return failure(added.error());
    Q_EMIT rulesChanged();
    play();
    return {};
}

Result<void> ScriptPlayer::addFile(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return failure("simulator.script", QStringLiteral("%1 cannot be read: %2").arg(path, file.errorString()));
    const QByteArray text = file.read(kLongestScript + 1);
    if (text.size() > kLongestScript)
        return failure("simulator.script", QStringLiteral("%1 is larger than a script may be").arg(path));
    const auto added = add(QString::fromUtf8(text));
    if (!added)
        return failure("simulator.script", QStringLiteral("%1, %2").arg(path, added.error().message));
    return {};
}

void ScriptPlayer::stop()
{
    apply(m_story.end(now()));
    m_next.stop();
    Q_EMIT rulesChanged();
}

void ScriptPlayer::play()
{
    apply(m_story.advanceTo(now()));
    if (const auto due = m_story.nextDue())
        m_next.start(std::clamp(*due - now(), Millis(0), kLongestWait));
}

void ScriptPlayer::apply(const QList<FaultChange> &changes)
{
    for (const FaultChange &change : changes) {
        const auto done = std::holds_alternative<Fault>(change.what)
                              ? m_simulation.setFault(change.target, std::get<Fault>(change.what), change.chance)
                          : std::get<DoorAct>(change.what) == DoorAct::Opens ? m_simulation.open(change.target.name)
                                                                             : m_simulation.close(change.target.name);
        if (!done)
            qCWarning(log).noquote() << done.error().message;
    }
}

} // namespace cubby::simulator
