// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/quitonsignals.h"
#include "app/settings.h"
#include "app/simulator/control.h"
#include "app/simulator/handimages.h"
#include "app/simulator/links.h"
#include "app/simulator/scriptplayer.h"
#include "app/simulator/simulation.h"
#include "app/simulator/simulatorview.h"
#include "app/simulator/window.h"

#include <QGuiApplication>
#include <QQmlApplicationEngine>

#include <cstdio>
#include <memory>

using namespace cubby;

namespace {

const Program kProgram{
    "cubby-simulator",
    "A simulated wall of compartments that speaks with the kiosk over a serial line.",
    {
        Setting::path("layout", "", "The bank's layout, a JSON file.").required(),
        Setting::text("link", "", "Where the serial ports appear: a path (one bus), a folder, or BUS=PATH,BUS=PATH.")
            .required(),
        Setting::path("control", "", "A local socket that takes the same commands as standard input."),
        Setting::path("hand", "", "A folder of PNG images that can be held up to the camera."),
        Setting::path("camera", "", "The file that the kiosk's camera looks at."),
        Setting::path("faults", "", "A script of what goes wrong, and when."),
        Setting::integer("seed", 1, {0}, "What chance is drawn from: the same number, the same troubles."),
        Setting::flag("headless", "Opens no window."),
        Setting::flag("all-bytes", "Prints the bytes of polling too, and not only those of unlocks."),
    }};

int refuse(const Error &error)
{
    std::fprintf(stderr, "cubby-simulator: %s\n", qPrintable(error.message));
    return 2;
}

int run(QCoreApplication &app, const Settings &settings)
{
    const auto layout = Layout::fromFile(settings.path("layout"));
    if (!layout)
        return refuse(layout.error());
    const auto links = simulator::linksFor(*layout, settings.text("link"));
    if (!links)
        return refuse(links.error());

    const auto seed = static_cast<quint64>(settings.integer("seed"));
    simulator::Simulation simulation(*layout, *links, seed);
    simulator::ScriptPlayer player(simulation, seed);
    simulator::Control control(simulation, player, settings.boolean("all-bytes"));
    QObject::connect(&control, &simulator::Control::quitAsked, &app, &QCoreApplication::quit);
    if (const auto plugged = simulation.plugInAll(); !plugged)
        return refuse(plugged.error());
    if (const QString path = settings.path("control"); !path.isEmpty()) {
        if (const auto listening = control.listen(path); !listening)
            return refuse(listening.error());
    }
    if (const QString path = settings.path("faults"); !path.isEmpty()) {
        if (const auto added = player.addFile(path); !added)
            return refuse(added.error());
    }
    control.readStandardInput();

    std::unique_ptr<simulator::HandImages> hand;
    std::unique_ptr<simulator::SimulatorView> view;
    std::unique_ptr<QQmlApplicationEngine> window;
    if (!settings.boolean("headless")) {
        if (!settings.path("hand").isEmpty() && !settings.path("camera").isEmpty())
            hand = std::make_unique<simulator::HandImages>(settings.path("hand"), settings.path("camera"));
        view = std::make_unique<simulator::SimulatorView>(simulation, player, hand.get());
        window = simulator::showWindow(*view);
        if (!window)
            return refuse({QStringLiteral("simulator.window"), QStringLiteral("The window cannot be shown.")});
    }
    control.say(QStringLiteral("ready"));
    return QCoreApplication::exec();
}

} // namespace

int main(int argc, char *argv[])
{
    QStringList arguments;
    for (int i = 0; i < argc; ++i)
        arguments.append(QString::fromLocal8Bit(argv[i]));
    const auto settings = settingsFor(kProgram, arguments);
    if (!settings)
        return settings.error();
    const bool headless = settings->boolean("headless");
    const std::unique_ptr<QCoreApplication> app(headless ? new QCoreApplication(argc, argv)
                                                         : new QGuiApplication(argc, argv));
    quitOnSignals(*app);
    return run(*app, *settings);
}
