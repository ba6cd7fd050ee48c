// SPDX-License-Identifier: GPL-3.0-or-later
// cubby-gallery FOLDER: draws every screen of the kiosk, upright and lying, in every theme. See --help.
#include "app/kiosk/gallery.h"
#include "app/kiosk/kiosk.h"
#include "app/kiosk/shell.h"
#include "scenes.h"

#include <QCommandLineParser>
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
    while (timer.elapsed() < 250)
        QCoreApplication::processEvents(QEventLoop::AllEvents, 20);
}

struct Look
{
    QString name;
    kiosk::Kiosk::Light light = kiosk::Kiosk::Light::Night;
    bool contrast = false;
    bool large = false;
};

QList<Look> looks()
{
    using Light = kiosk::Kiosk::Light;
    return {{QStringLiteral("night"), Light::Night},
            {QStringLiteral("day"), Light::Day},
            {QStringLiteral("contrast"), Light::Night, true},
            {QStringLiteral("easier"), Light::Day, false, true}};
}

bool draw(const scenes::Scene &scene, QSize size, const Look &look, const QString &language, const QString &file)
{
    kiosk::Kiosk kiosk(
        scenes::layout(), [](const bank::Input &) {}, [] { return scenes::evening(); });
    kiosk.setLight(look.light);
    for (const QString &name : scene.parcels)
        kiosk.wall()->setParcel(name, true);
    if (scene.camera)
        kiosk.camera()->show(scenes::cameraPicture(), scene.code);
    bank::View shown = scene.view;
    shown.accessible = look.large;
    kiosk.setView(shown);
    kiosk.setEnrolment(scene.enrolment);
    kiosk.setContrast(look.contrast);
    kiosk.chooseLanguage(language);
    QQuickView view;
    view.resize(size);
    if (!kiosk::showScreens(view, kiosk, true))
        return false;
    view.show();
    settle();
    for (int i = 0; i < scene.typed; ++i)
        scenes::click(view, QStringLiteral("key.%1").arg(i + 3));
    if (!scene.touched.isEmpty())
        scenes::click(view, scene.touched);
    if (scene.typed > 0 || !scene.touched.isEmpty())
        settle();
    return view.grabWindow().save(file);
}

// The page of `cubby-kiosk --gallery`, from top to bottom.
bool drawDesign(const Look &look, bool rightToLeft, const QString &file)
{
    kiosk::Gallery gallery;
    QQuickView view;
    view.resize(1440, 1000);
    if (!gallery.show(view))
        return false;
    QQuickItem *root = view.rootObject();
    const bool day = look.light == kiosk::Kiosk::Light::Day;
    root->setProperty("look", look.contrast ? QStringLiteral("contrast")
                              : day         ? QStringLiteral("day")
                                            : QStringLiteral("night"));
    root->setProperty("large", look.large);
    root->setProperty("rightToLeft", rightToLeft);
    root->setProperty("reducedMotion", true);
    view.show();
    settle();
    const auto *page = root->findChild<QQuickItem *>(QStringLiteral("page"));
    const double height = (page->property("contentHeight").toDouble() + page->y()) * view.width() / page->width();
    view.resize(view.width(), int(height));
    settle();
    return view.grabWindow().save(file);
}

} // namespace

int main(int argc, char *argv[])
{
    QGuiApplication app(argc, argv);
    QCommandLineParser parser;
    parser.setApplicationDescription(QStringLiteral("Draws every screen of the kiosk into a folder."));
    parser.addHelpOption();
    parser.addPositionalArgument(QStringLiteral("folder"), QStringLiteral("Where the pictures go."));
    parser.addPositionalArgument(QStringLiteral("part"),
                                 QStringLiteral("Of the pictures' names; others are left out."));
    const QCommandLineOption language(QStringLiteral("language"), QStringLiteral("The screens' language."),
                                      QStringLiteral("code"), QStringLiteral("en"));
    parser.addOption(language);
    parser.process(app);
    const QStringList arguments = parser.positionalArguments();
    if (arguments.isEmpty() || !kiosk::findLanguage(parser.value(language)))
        parser.showHelp(2);
    kiosk::registerShell();
    kiosk::useFonts();
    const QDir folder(arguments.first());
    folder.mkpath(QStringLiteral("."));
    for (const Look &look : looks()) {
        const QString name = QStringLiteral("design-%1.png").arg(look.name);
        const bool rightToLeft = kiosk::findLanguage(parser.value(language))->rightToLeft;
        if (name.contains(arguments.value(1)) && !drawDesign(look, rightToLeft, folder.filePath(name))) {
            QTextStream(stderr) << "cannot draw " << name << '\n';
            return 1;
        }
    }
    for (const scenes::Scene &scene : scenes::all()) {
        for (const bool upright : {true, false}) {
            for (const Look &look : looks()) {
                const QString name
                    = QStringLiteral("%1-%2-%3.png")
                          .arg(scene.name, upright ? QStringLiteral("portrait") : QStringLiteral("landscape"),
                               look.name);
                if (!name.contains(arguments.value(1)))
                    continue;
                if (!draw(scene, upright ? QSize(1080, 1920) : QSize(1280, 800), look, parser.value(language),
                          folder.filePath(name))) {
                    QTextStream(stderr) << "cannot draw " << name << '\n';
                    return 1;
                }
            }
        }
    }
    return 0;
}
