// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/admin/diagnosis.h"

#include "app/admin/column.h"

#include <QCoreApplication>
#include <QJsonArray>

namespace cubby::admin {

std::vector<Finding> diagnose(const QJsonObject &package, const QJsonObject &bank)
{
    std::vector<Finding> found;
    const auto of = [](const QJsonObject &object, const char *path) {
        return valueAt(object, QLatin1StringView(path)).toVariant().toString();
    };
    const auto is = [](const QString &text, const char *name) { return text == QLatin1StringView(name); };
    const QString status = of(package, "status");

    // The package itself: where it is not in a bank, nothing at the bank helps.
    if (is(status, "PickedUp"))
        return {{QT_TRANSLATE_NOOP("Finding", "It has been picked up."), displayedTime(of(package, "changedAt")),
                 Tone::Bad, "package.doubt"}};
    if (is(status, "Cancelled") || is(status, "Returned") || is(status, "Collected"))
        return {{QT_TRANSLATE_NOOP("Finding", "It is not to be picked up any more."), word(status), Tone::Bad}};
    if (!is(status, "InLocker") && !is(status, "InDoubt"))
        return {
            {QT_TRANSLATE_NOOP("Finding", "It has not been put into the bank yet. The code works once it lies there."),
             word(status), Tone::Warning, "package.move"}};
    if (is(status, "InDoubt"))
        found.push_back({QT_TRANSLATE_NOOP("Finding", "It is not certain where it is: its code does not work."),
                         {},
                         Tone::Bad,
                         "package.resolve"});
    if (is(of(package, "plan"), "Collect"))
        found.push_back(
            {QT_TRANSLATE_NOOP("Finding", "It is to be taken back: it opens for the driver alone."), {}, Tone::Bad});
    else if (is(of(package, "plan"), "Unassign"))
        found.push_back({QT_TRANSLATE_NOOP("Finding", "It was found to be the wrong package: its code does not work."),
                         {},
                         Tone::Bad});
    if (package.value(QLatin1StringView("expired")).toBool())
        found.push_back({QT_TRANSLATE_NOOP("Finding", "Its time is over: the code does not work any more."),
                         displayedTime(of(package, "deadline")), Tone::Bad, "package.extend"});

    if (bank.isEmpty()) {
        found.push_back({QT_TRANSLATE_NOOP("Finding", "The bank cannot be seen from here.")});
        return found;
    }
    const bool reachable = bank.value(QLatin1StringView("reachable")).toBool(true);
    if (is(of(bank, "mode"), "Maintenance"))
        found.push_back({QT_TRANSLATE_NOOP("Finding", "The bank is in maintenance: its kiosk serves nobody."),
                         {},
                         Tone::Bad,
                         "bank.service"});
    if (!reachable)
        found.push_back(
            {QT_TRANSLATE_NOOP("Finding",
                               "The bank is cut off. Codes that it knows work; what is done here reaches it later."),
             displayedTime(of(bank, "heardAt")), Tone::Bad});
    else if (valueAt(bank, QStringLiteral("link.waiting")).toInt() > 0)
        found.push_back({QT_TRANSLATE_NOOP(
            "Finding", "The bank has not heard of the latest changes yet: a new code may not work for a moment.")});
    if (is(of(bank, "kiosk.screen"), "OutOfService"))
        found.push_back(
            {QT_TRANSLATE_NOOP("Finding", "The kiosk says that it is out of service."), {}, Tone::Bad, "bank.restart"});

    // The compartment.
    const QString name = of(package, "compartment");
    for (const QJsonValue &one : bank.value(QLatin1StringView("wall")).toArray()) {
        const QJsonObject compartment = one.toObject();
        if (of(compartment, "name") != name)
            continue;
        if (is(of(compartment, "custody"), "Empty"))
            found.push_back({QT_TRANSLATE_NOOP("Finding", "The bank believes that the compartment is empty."), name,
                             Tone::Bad, "package.doubt"});
        else if (is(of(compartment, "custody"), "Unknown"))
            found.push_back({QT_TRANSLATE_NOOP("Finding", "The bank does not know what is in the compartment."), name});
        if (is(of(compartment, "condition"), "OutOfOrder"))
            found.push_back({QT_TRANSLATE_NOOP("Finding", "The door did not open before: it is out of order. It may "
                                                          "open from here, else a technician has to "
                                                          "come."),
                             name, Tone::Bad, "compartment.open"});
        if (is(of(compartment, "door"), "Open"))
            found.push_back(
                {QT_TRANSLATE_NOOP("Finding", "Its door stands open: it can be taken out now."), name, Tone::Good});
    }
    for (const QJsonValue &fault : bank.value(QLatin1StringView("faults")).toArray())
        found.push_back({QT_TRANSLATE_NOOP("Finding", "The bank reports a fault."), fault.toString()});

    // What may always be tried.
    if (found.empty())
        found.push_back(
            {QT_TRANSLATE_NOOP("Finding",
                               "Nothing is wrong that can be seen from here. Have the code read out, digit by digit."),
             {},
             Tone::Good});
    found.push_back({QT_TRANSLATE_NOOP("Finding", "If the customer does not have the code, send a new one."),
                     {},
                     Tone::Plain,
                     "package.code"});
    if (reachable)
        found.push_back({QT_TRANSLATE_NOOP("Finding", "If you are sure who is there, open the door from here."), name,
                         Tone::Plain, "compartment.open"});
    return found;
}

QString sayingOf(const Finding &finding)
{
    const QString said = QCoreApplication::translate("Finding", finding.what);
    return finding.detail.isEmpty() ? said : QString(said + QStringLiteral(" (") + finding.detail + u')');
}

} // namespace cubby::admin
