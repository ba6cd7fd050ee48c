// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/simulator/commands.h"

#include <array>
#include <cstring>
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

// "on", "off", or a chance: "25%".
std::optional<double> chanceOf(const QString &word)
{
    if (word == QLatin1StringView("on"))
        return 1;
    if (word == QLatin1StringView("off"))
        return 0;
    bool isNumber = false;
    const double percent = QStringView(word).chopped(word.isEmpty() ? 0 : 1).toDouble(&isNumber);
    return word.endsWith(u'%') && isNumber && percent >= 0 && percent <= 100 ? std::optional(percent / 100)
                                                                             : std::nullopt;
}

QString namesOf(FaultPlace place)
{
    QStringList names;
    for (const serial::FaultKind &kind : serial::faultKinds()) {
        if (kind.place == place)
            names.append(kind.name);
    }
    return names.join(u'|');
}

// "1", or "main/1" where the number alone could mean two boards.
Result<QString> boardNamed(const QString &word, const Layout &layout)
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
    return QStringLiteral("%1/%2").arg(buses.first()).arg(number);
}

QString setFault(const QStringList &words, Simulation &simulation)
{
    FaultTarget target{FaultPlace::Lock, words.value(1)};
    if (target.name == u"board" || target.name == u"bus")
        target = {target.name == u"board" ? FaultPlace::Board : FaultPlace::Line, words.value(2)};
    const qsizetype named = target.place == FaultPlace::Lock ? 2 : 3;
    const serial::FaultKind *kind = serial::findFault(target.place, words.value(named));
    const auto chance = chanceOf(words.value(named + 1));
    if (words.size() != named + 2 || !kind || !chance) {
        static const std::array subjects{"COMPARTMENT", "board NUMBER", "bus NAME"};
        return error(
            QStringLiteral("say: fault %1 %2 on|off|PERCENT%")
                .arg(QLatin1StringView(subjects.at(static_cast<size_t>(target.place))), namesOf(target.place)));
    }
    if (target.place == FaultPlace::Board) {
        const auto board = boardNamed(target.name, simulation.layout());
        if (!board)
            return error(board.error().message);
        target.name = *board;
    }
    return answer(simulation.setFault(target, kind->fault, *chance));
}

QString script(const QString &line, ScriptPlayer &player)
{
    const QString rest = line.trimmed().mid(static_cast<qsizetype>(std::strlen("script"))).trimmed();
    if (rest.isEmpty())
        return QStringLiteral("ok ") + player.rules().join(QStringLiteral("; "));
    if (rest == u"stop") {
        player.stop();
        return QStringLiteral("ok");
    }
    const auto added = player.add(rest);
    return added ? QStringLiteral("ok") : error(added.error().message);
}

QString describe(const QString &name, const Simulation::Compartment &state, const Simulation &simulation)
{
    QStringList words{name, state.open ? QStringLiteral("open") : QStringLiteral("closed"),
                      state.parcel ? QStringLiteral("parcel") : QStringLiteral("empty"),
                      QStringLiteral("pulses=%1").arg(state.pulses)};
    if (state.leftOn)
        words.append(QStringLiteral("left-on"));
    words.append(simulation.faults({FaultPlace::Lock, name}));
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
        parts.append(describe(name, *compartment, simulation));
    }
    return QStringLiteral("ok ") + parts.join(QStringLiteral("; "));
}

} // namespace

QString execute(const QString &line, Simulation &simulation, ScriptPlayer &player)
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
    if (verb == QLatin1StringView("script"))
        return script(line, player);
    return usage("close, open, put, take, fault, script, state or quit");
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
