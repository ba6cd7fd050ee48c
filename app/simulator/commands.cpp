// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/simulator/commands.h"

#include <optional>

namespace cubby::simulator {

namespace {

QString error(const QString &why) { return QStringLiteral("error ") + why; }

QString usage(const char *form) { return error(QStringLiteral("say: %1").arg(QLatin1StringView(form))); }

QString answer(const Result<bool> &done)
{
    if (!done)
        return error(done.error().message);
    return *done ? QStringLiteral("ok") : QStringLiteral("ok unchanged");
}

std::optional<bool> onOrOff(const QString &word)
{
    if (word == QLatin1StringView("on"))
        return true;
    if (word == QLatin1StringView("off"))
        return false;
    return std::nullopt;
}

std::optional<Fault> faultNamed(const QString &word)
{
    if (word == QLatin1StringView("silent"))
        return Fault::Silent;
    if (word == QLatin1StringView("slow"))
        return Fault::Slow;
    if (word == QLatin1StringView("noise"))
        return Fault::Noise;
    return std::nullopt;
}

// "1", or "main/1" where the number alone could mean two boards.
Result<std::pair<QString, int>> boardNamed(const QString &word, const Layout &layout)
{
    const qsizetype slash = word.lastIndexOf(QLatin1Char('/'));
    bool isNumber = false;
    const int number = word.mid(slash + 1).toInt(&isNumber);
    QStringList buses;
    for (const LayoutBus &bus : layout.buses) {
        for (const LayoutBoard &board : bus.boards) {
            if (isNumber && board.address == number && (slash < 0 || bus.name == word.left(slash)))
                buses.append(bus.name);
        }
    }
    if (buses.isEmpty())
        return failure("simulator.board", QStringLiteral("there is no board \"%1\"").arg(word));
    if (buses.size() > 1)
        return failure("simulator.board", QStringLiteral("board %1 is on several buses, say one of %2")
                                              .arg(number)
                                              .arg(buses.join(QStringLiteral(", "))));
    return std::pair(buses.first(), number);
}

QString setFault(const QStringList &words, Simulation &simulation)
{
    const bool ofBoard = words.value(1) == QLatin1StringView("board");
    const bool ofBus = words.value(1) == QLatin1StringView("bus");
    const qsizetype subject = ofBoard || ofBus ? 2 : 1;
    const QString fault = words.value(subject + 1);
    const auto on = onOrOff(words.value(subject + 2));
    const bool complete = words.size() == subject + 3 && on;
    if (ofBoard) {
        const auto kind = faultNamed(fault);
        if (!complete || !kind)
            return usage("fault board NUMBER silent|slow|noise on|off");
        const auto board = boardNamed(words.at(subject), simulation.layout());
        return board ? answer(simulation.setBoardFault(board->first, board->second, *kind, *on))
                     : error(board.error().message);
    }
    if (ofBus) {
        if (complete && fault == QLatin1StringView("echo"))
            return answer(simulation.setEcho(words.at(subject), *on));
        if (complete && fault == QLatin1StringView("unplugged"))
            return answer(simulation.setUnplugged(words.at(subject), *on));
        return usage("fault bus NAME echo|unplugged on|off");
    }
    if (complete && fault == QLatin1StringView("stuck"))
        return answer(simulation.setStuck(words.at(subject), *on));
    if (complete && fault == QLatin1StringView("sensor"))
        return answer(simulation.setSensorDead(words.at(subject), *on));
    return usage("fault COMPARTMENT stuck|sensor on|off");
}

QString describe(const QString &name, const Simulation::Compartment &state)
{
    QStringList words{name, state.open ? QStringLiteral("open") : QStringLiteral("closed"),
                      state.parcel ? QStringLiteral("parcel") : QStringLiteral("empty"),
                      QStringLiteral("pulses=%1").arg(state.pulses)};
    if (state.stuck)
        words.append(QStringLiteral("stuck"));
    if (state.sensorDead)
        words.append(QStringLiteral("sensor-dead"));
    return words.join(QLatin1Char(' '));
}

QString state(const QStringList &words, const Simulation &simulation)
{
    if (words.size() > 2)
        return usage("state [COMPARTMENT]");
    QStringList names{words.value(1)};
    if (words.size() == 1) {
        names.clear();
        for (const LayoutCompartment &compartment : simulation.layout().compartments)
            names.append(compartment.name);
    }
    QStringList parts;
    for (const QString &name : std::as_const(names)) {
        const auto compartment = simulation.compartment(name);
        if (!compartment)
            return error(compartment.error().message);
        parts.append(describe(name, *compartment));
    }
    return QStringLiteral("ok ") + parts.join(QStringLiteral("; "));
}

} // namespace

QString execute(const QString &line, Simulation &simulation)
{
    const QStringList words = line.simplified().split(QLatin1Char(' '), Qt::SkipEmptyParts);
    const QString verb = words.value(0);
    using Act = Result<bool> (Simulation::*)(const CompartmentName &);
    static const QHash<QString, Act> acts{
        {QStringLiteral("close"), &Simulation::close},
        {QStringLiteral("open"), &Simulation::open},
        {QStringLiteral("put"), &Simulation::putParcel},
        {QStringLiteral("take"), &Simulation::takeParcel},
    };
    if (const Act act = acts.value(verb, nullptr)) {
        if (words.size() != 2)
            return usage("close|open|put|take COMPARTMENT");
        return answer((simulation.*act)(words.at(1)));
    }
    if (verb == QLatin1StringView("fault"))
        return setFault(words, simulation);
    if (verb == QLatin1StringView("state"))
        return state(words, simulation);
    return usage("close, open, put, take, fault, state or quit");
}

QString eventLine(Simulation::Event event, const QString &where)
{
    switch (event) {
    case Simulation::Event::Pulsed:
        return QStringLiteral("pulse ") + where;
    case Simulation::Event::Opened:
        return QStringLiteral("opened ") + where;
    case Simulation::Event::Closed:
        return QStringLiteral("closed ") + where;
    case Simulation::Event::ParcelIn:
        return QStringLiteral("parcel-in ") + where;
    case Simulation::Event::ParcelOut:
        return QStringLiteral("parcel-out ") + where;
    case Simulation::Event::LeftOn:
        return QStringLiteral("left-on ") + where;
    case Simulation::Event::Released:
        return QStringLiteral("released ") + where;
    }
    Q_UNREACHABLE();
}

} // namespace cubby::simulator
