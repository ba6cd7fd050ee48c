// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/kiosk/configuration.h"
#include "app/kiosk/enroller.h"
#include "app/kiosk/eye.h"
#include "app/kiosk/gallery.h"
#include "app/kiosk/heartbeat.h"
#include "app/kiosk/keyboardscanner.h"
#include "app/kiosk/kiosk.h"
#include "app/kiosk/kioskwindow.h"
#include "app/kiosk/senses.h"
#include "app/kiosk/shell.h"
#include "app/kiosk/thrift.h"
#include "app/quitonsignals.h"
#include "app/secretfile.h"
#include "app/servicemanager.h"

#include <QFileInfo>
#include <QGuiApplication>
#include <QMetaEnum>
#include <QQmlEngine>
#include <QThread>

#include <cstdio>
#include <string>
#include <sys/stat.h>
#include <unistd.h>
#include <vector>

using namespace cubby;
using namespace cubby::kiosk;

namespace {

int refuse(const Error &error)
{
    std::fprintf(stderr, "cubby-kiosk: %s\n", qPrintable(error.message));
    if (!error.advice.isEmpty())
        std::fprintf(stderr, "%s\n", qPrintable(error.advice));
    return 2;
}

// What `systemctl status` shows of the kiosk.
QByteArray statusOf(const bank::View &view, bool shown)
{
    const char *screen = QMetaEnum::fromType<bank::Screen>().valueToKey(int(view.screen));
    return QByteArray("STATUS=") + screen + (view.online ? ", linked with the centre" : ", without the centre")
           + (view.cameraWorks ? "" : ", without a camera") + (shown ? "" : ", on no display");
}

// Tells the service manager that the kiosk is ready, lives, and what it shows. Nothing where there is none.
std::unique_ptr<Heartbeat> liveFor(const ServiceManager &manager, KioskWindow &window, Kiosk &kiosk, BankRoom &room)
{
    if (!manager.isThere())
        return nullptr;
    auto status = std::make_shared<QByteArray>();
    const auto tellStatus = [&manager, &window, &kiosk, status] {
        if (QByteArray now = statusOf(kiosk.view(), window.isExposed()); now != *status)
            manager.tell(*status = now);
    };
    QObject::connect(&kiosk, &Kiosk::viewChanged, &window, tellStatus);
    const Millis every = manager.patience().value_or(Millis(40'000)) / 4;
    return std::make_unique<Heartbeat>(window, room, every, [&manager, tellStatus, ready = false]() mutable {
        // What was started may be a compositor, but the service is the kiosk: it is watched, and asked to end.
        if (!std::exchange(ready, true))
            manager.tell("MAINPID=" + QByteArray::number(QCoreApplication::applicationPid()) + "\nREADY=1");
        manager.tell("WATCHDOG=1");
        tellStatus();
    });
}

bool isSetUp(const Settings &settings)
{
    return settings.path("enrolment/ca-file").isEmpty()
           || QFileInfo::exists(settings.path("bank/credentials") + QStringLiteral("/credentials.json"));
}

void dress(Kiosk &kiosk, const Appearance &appearance)
{
    kiosk.setLight(appearance.light);
    kiosk.setDaylight(appearance.daylight);
    kiosk.setHouse(*appearance.language, appearance.support);
}

void show(KioskWindow &view, const Appearance &appearance)
{
    if (appearance.fullScreen)
        view.fillScreen();
    else
        view.show();
}

// Until the centre has let this kiosk in. Nothing: it may go on; else the exit status.
std::optional<int> enrol(const Settings &settings, const Appearance &appearance, const ServiceManager &manager)
{
    const auto authority = readSmallFile(settings.path("enrolment/ca-file"));
    if (!authority || !seal::readCertificate(*authority))
        return refuse(
            {QStringLiteral("enrolment.authority"),
             QStringLiteral("enrolment/ca-file: %1 is no certificate").arg(settings.path("enrolment/ca-file")),
             QStringLiteral("Bring the file root.pem of the centre's authority.")});
    Enroller enroller({settings.text("enrolment/centre"), *authority, settings.path("bank/credentials"),
                       settings.path("bank/layout")});
    Kiosk *shown = nullptr;
    Kiosk kiosk({}, [&shown](const bank::Input &input) {
        // Nobody but the person decides how these screens are; there is no bank to ask.
        const auto *chose = std::get_if<bank::PersonChose>(&input);
        if (!chose || chose->choice != bank::Choice::Accessible)
            return;
        bank::View view = shown->view();
        view.accessible = chose->argument == QLatin1StringView("on");
        shown->setView(view);
    });
    shown = &kiosk;
    dress(kiosk, appearance);
    kiosk.setEnrolment(enroller.enrolment());
    QObject::connect(&enroller, &Enroller::changed, &kiosk, [&] { kiosk.setEnrolment(enroller.enrolment()); });
    QObject::connect(&kiosk, &Kiosk::centreNamed, &enroller, &Enroller::setCentre);
    QObject::connect(&kiosk, &Kiosk::centreForgotten, &enroller, &Enroller::forgetCentre);
    QObject::connect(&kiosk, &Kiosk::enrolmentAsked, &enroller, &Enroller::again);
    Dimmer dimmer(kiosk, appearance.brightness, appearance.backlight);
    KioskWindow view;
    QObject::connect(&view, &KioskWindow::touched, &dimmer, &Dimmer::somebodyIsThere);
    view.resize(appearance.window);
    if (!showScreens(view, kiosk, appearance.reducedMotion, appearance.senses.speechKeys))
        return 1;
    Senses senses(appearance.senses, kiosk);
    senses.start();
    show(view, appearance);
    bool letIn = false;
    QObject::connect(&enroller, &Enroller::done, &view, [&letIn] {
        letIn = true;
        QGuiApplication::exit(0);
    });
    QTimer alive;
    QObject::connect(&alive, &QTimer::timeout, &view, [&manager] { manager.tell("WATCHDOG=1"); });
    alive.start(manager.patience().value_or(Millis(40'000)) / 4);
    manager.tell("READY=1\nSTATUS=Not set up: waits for the centre to let it in");
    enroller.begin();
    const int status = QGuiApplication::exec();
    return letIn ? std::nullopt : std::optional(status);
}

constexpr int kBeginAnew = -1; // no exit status of ours

int run(const Configuration &configuration, const Appearance &appearance, const ServiceManager &manager)
{
    BankRoom room(configuration.room);
    const auto tell = [&room](const bank::Input &input) {
        QMetaObject::invokeMethod(&room, [&room, input] { room.input(input); });
    };
    Kiosk kiosk(configuration.room.host.runner.bank.layout, tell);
    dress(kiosk, appearance);
    Dimmer dimmer(kiosk, appearance.brightness, appearance.backlight);
    QObject::connect(&room, &BankRoom::viewChanged, &kiosk, &Kiosk::setView);
    QObject::connect(&room, &BankRoom::endWanted, &kiosk, [] { QGuiApplication::exit(0); });
    QObject::connect(&room, &BankRoom::newBeginningWanted, &kiosk, [] { QGuiApplication::exit(kBeginAnew); });
    const auto tellLanguage = [&room, &kiosk] {
        QMetaObject::invokeMethod(&room, [&room, language = kiosk.language()] { room.setLanguage(language); });
    };
    QObject::connect(&kiosk, &Kiosk::languageChanged, &room, tellLanguage);

    Eye eye(configuration);
    QObject::connect(&eye, &Eye::workingChanged, &kiosk, [&](bool working) { tell(bank::CameraChanged{working}); });
    QObject::connect(&eye, &Eye::codeRead, &kiosk, [&](const QString &text) { tell(bank::CodeScanned{text}); });
    QObject::connect(&eye, &Eye::moved, &dimmer, &Dimmer::somebodyIsThere);
    QObject::connect(&eye, &Eye::looked, kiosk.camera(), &qml::LivePicture::show);

    KioskWindow view;
    QObject::connect(&view, &KioskWindow::touched, &dimmer, &Dimmer::somebodyIsThere);
    view.setTitle(kiosk.bankName());
    view.resize(appearance.window);
    if (!showScreens(view, kiosk, appearance.reducedMotion, appearance.senses.speechKeys))
        return 1;

    const Thrift thrift(kiosk, *view.engine());
    Senses senses(appearance.senses, kiosk);
    QObject::connect(&room, &BankRoom::sounded, &senses, &Senses::play);

    std::optional<KeyboardScanner> keyboard;
    if (configuration.keyboard) {
        keyboard.emplace(view, *configuration.keyboard);
        QObject::connect(&*keyboard, &KeyboardScanner::scanned, &kiosk,
                         [&](const QString &text) { tell(bank::CodeScanned{text}); });
    }

    std::unique_ptr<Heartbeat> heartbeat; // outlives the bank's thread
    QThread thread;
    thread.setObjectName(QStringLiteral("bank"));
    room.moveToThread(&thread);
    thread.start(QThread::HighPriority);
    Result<void> started;
    QMetaObject::invokeMethod(
        &room, [&] { started = room.start(); }, Qt::BlockingQueuedConnection);
    int status = 2;
    if (started) {
        show(view, appearance);
        eye.open();
        tellLanguage();
        heartbeat = liveFor(manager, view, kiosk, room);
        senses.start();
        status = QGuiApplication::exec();
        if (status != kBeginAnew)
            manager.tell("STOPPING=1");
    } else {
        refuse(started.error());
    }
    QMetaObject::invokeMethod(
        &room, [&] { room.stop(); }, Qt::BlockingQueuedConnection);
    thread.quit();
    thread.wait();
    return status;
}

int showGallery()
{
    Gallery gallery;
    QQuickView view;
    view.resize(1440, 1000);
    if (!gallery.show(view))
        return 1;
    view.show();
    return QGuiApplication::exec();
}

int start(int argc, char **argv)
{
    useMemorySparingly();
    umask(0077); // what the bank writes is nobody else's business
    const ServiceManager manager = ServiceManager::fromEnvironment();
    // Before there is a screen: help and refusals need none.
    QStringList arguments;
    for (int i = 0; i < argc; ++i)
        arguments << QString::fromLocal8Bit(argv[i]);
    const auto settings = settingsFor(program(), arguments);
    if (!settings)
        return settings.error();
    const bool gallery = settings->boolean("gallery");
    const bool setUp = isSetUp(*settings);
    Result<Configuration> configuration;
    if (!gallery && setUp)
        configuration = configurationFrom(*settings);
    if (!configuration)
        return refuse(configuration.error());
    const Result<Appearance> appearance = appearanceFrom(*settings);
    if (!appearance)
        return refuse(appearance.error());

    if (qEnvironmentVariableIsEmpty("QT_MEDIA_BACKEND"))
        qputenv("QT_MEDIA_BACKEND", "ffmpeg"); // one backend everywhere: the one that the tests run on
    QSurfaceFormat format = QSurfaceFormat::defaultFormat();
    format.setSamples(4);
    QSurfaceFormat::setDefaultFormat(format);
    QGuiApplication app(argc, argv);
    quitOnSignals(app);
    useFonts();
    registerShell();
    if (gallery)
        return showGallery();
    if (!setUp) {
        if (const auto status = enrol(*settings, *appearance, manager))
            return *status;
        configuration = configurationFrom(*settings);
        if (!configuration)
            return refuse(configuration.error());
    }
    return run(*configuration, *appearance, manager);
}

} // namespace

int main(int argc, char **argv)
{
    // As it is before anything is taken out of it.
    std::vector<std::string> variables;
    for (char **variable = environ; *variable; ++variable)
        variables.emplace_back(*variable);
    const int status = start(argc, argv);
    if (status != kBeginAnew)
        return status;
    // The same process, so that whoever looks after it sees no end; from the beginning, so that nothing is left over.
    std::vector<char *> environment;
    for (std::string &variable : variables)
        environment.push_back(variable.data());
    environment.push_back(nullptr);
    close_range(3, ~0U, CLOSE_RANGE_CLOEXEC);
    execve("/proc/self/exe", argv, environment.data());
    std::perror("cubby-kiosk: it cannot begin anew");
    return 1; // whoever looks after it starts it again
}
