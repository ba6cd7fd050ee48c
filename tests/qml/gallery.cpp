// SPDX-License-Identifier: GPL-3.0-or-later
// cubby-gallery FOLDER [PART-OF-NAME]: draws every screen of the kiosk, upright and lying, by night and by day.
#include "app/kiosk/kiosk.h"
#include "app/kiosk/shell.h"
#include "scenes.h"

#include <QDir>
#include <QElapsedTimer>
#include <QGuiApplication>
#include <QQuickItem>
#include <QQuickView>
#include <QTextStream>

using namespace cubby;

namespace {

// Long enough for every animation of a change of screen.
void settle()
{
    QElapsedTimer timer;
    timer.start();
    while (timer.elapsed() < 700)
        QCoreApplication::processEvents(QEventLoop::AllEvents, 20);
}

bool draw(const scenes::Scene &scene, QSize size, kiosk::Kiosk::Light light, const QString &file)
{
    kiosk::Kiosk kiosk(
        scenes::layout(), [](const bank::Input &) {}, [] { return scenes::evening(); });
    kiosk.setLight(light);
    for (const QString &name : scene.parcels)
        kiosk.wall()->setParcel(name, true);
    if (scene.camera)
        kiosk.camera()->show(scenes::cameraPicture(), scene.code);
    kiosk.setView(scene.view);
    QQuickView view;
    view.resize(size);
    if (!kiosk::showScreens(view, kiosk))
        return false;
    view.show();
    settle();
    if (scene.typed > 0) {
        for (int i = 0; i < scene.typed; ++i)
            scenes::click(view, QStringLiteral("key.%1").arg(i + 3));
        settle();
    }
    return view.grabWindow().save(file);
}

} // namespace

int main(int argc, char *argv[])
{
    QGuiApplication app(argc, argv);
    const QStringList arguments = app.arguments();
    if (arguments.size() < 2) {
        QTextStream(stderr) << "usage: cubby-gallery FOLDER [PART-OF-NAME]\n";
        return 2;
    }
    kiosk::registerShell();
    QDir().mkpath(arguments[1]);
    for (const scenes::Scene &scene : scenes::all()) {
        for (const bool upright : {true, false}) {
            for (const bool night : {true, false}) {
                const QString name
                    = QStringLiteral("%1-%2-%3.png")
                          .arg(scene.name, upright ? QStringLiteral("portrait") : QStringLiteral("landscape"),
                               night ? QStringLiteral("night") : QStringLiteral("day"));
                if (arguments.size() > 2 && !name.contains(arguments[2]))
                    continue;
                if (!draw(scene, upright ? QSize(1080, 1920) : QSize(1280, 800),
                          night ? kiosk::Kiosk::Light::Night : kiosk::Kiosk::Light::Day,
                          QDir(arguments[1]).filePath(name))) {
                    QTextStream(stderr) << "cannot draw " << name << '\n';
                    return 1;
                }
            }
        }
    }
    return 0;
}
