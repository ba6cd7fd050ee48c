// SPDX-License-Identifier: GPL-3.0-or-later
// The kiosk's screens as the program shows them, drawn in software, before a real bank on a clock of its own: how long
// a frame takes while screens change, beside filling every pixel of the window once; and the memory after each hundred
// of pickups.
#include "figures.h"
#include "parcelbank.h"
#include "usage.h"

#include "app/kiosk/kiosk.h"
#include "app/kiosk/shell.h"

#include <QCommandLineParser>
#include <QElapsedTimer>
#include <QGuiApplication>
#include <QPainter>
#include <QQuickView>
#include <QTemporaryDir>

#include <cstdio>
#include <ctime>
#include <malloc.h>

using namespace cubby;

namespace {

class Locks final : public bank::Ports
{
public:
    void pulse(const RequestId &request, const CompartmentName &compartment) override
    {
        bank->asked(request, compartment);
    }
    void play(bank::Sound) override { }
    bench::ParcelBank *bank = nullptr;
};

// The processor's time that this thread has had: what others on the machine do does not count.
bench::Micros processorTime()
{
    timespec time = {};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return std::chrono::seconds(time.tv_sec) + std::chrono::nanoseconds(time.tv_nsec);
}

// Times each frame, from the request to what is on the display; all of it is drawn by this thread.
class FrameTimes : public QObject
{
public:
    explicit FrameTimes(QQuickView &view)
    {
        view.installEventFilter(this);
        connect(&view, &QQuickWindow::frameSwapped, this, [this] {
            ++frames;
            if (m_begun)
                times.push_back(processorTime() - *m_begun);
            m_begun.reset();
        });
    }
    std::vector<bench::Micros> times;
    int frames = 0;

protected:
    bool eventFilter(QObject *, QEvent *event) override
    {
        if (event->type() == QEvent::UpdateRequest)
            m_begun = processorTime();
        return false;
    }

private:
    std::optional<bench::Micros> m_begun;
};

struct Shown
{
    Shown(QSize size, bool reducedMotion)
        : layout(*Layout::fromFile(QStringLiteral(CUBBY_LAYOUT))), kiosk(layout, [](const bank::Input &) {}),
          bank(folder.path(), layout, locks), frames(view)
    {
        locks.bank = &bank;
        view.resize(size);
        kiosk.setLight(kiosk::Kiosk::Light::Day);
        kiosk.setView(bank.view());
        if (!kiosk::showScreens(view, kiosk, reducedMotion))
            qFatal("the screens cannot be shown");
        view.show();
        awaitFrames(1);
    }
    void awaitFrames(int count)
    {
        QElapsedTimer patience;
        patience.start();
        forgetScreens();
        view.update();
        for (const int until = frames.frames + count; frames.frames < until;) {
            QCoreApplication::processEvents(QEventLoop::AllEvents | QEventLoop::WaitForMoreEvents, 50);
            if (patience.elapsed() > 30'000)
                qFatal("nothing is drawn");
        }
    }
    // Without exec() nobody else does: what a Loader held before is deleted later.
    static void forgetScreens() { QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete); }
    void runFor(int milliseconds)
    {
        forgetScreens();
        QElapsedTimer timer;
        timer.start();
        while (timer.elapsed() < milliseconds)
            QCoreApplication::processEvents(QEventLoop::AllEvents | QEventLoop::WaitForMoreEvents, 10);
    }
    // All compartments are filled behind the screens' back, then emptied one by one; `step` after each thing that
    // happens then, with its view shown; none: nothing is shown.
    int pickUpAll(int most, const std::function<void()> &step)
    {
        const QStringList codes = bank.fill();
        bank.onEveryStep([this, &step] {
            if (const bank::View now = bank.view(); step && now != kiosk.view()) {
                kiosk.setView(now);
                step();
            }
        });
        int done = 0;
        for (const QString &code : codes) {
            bank.chooseToPickUp();
            bank.typeCode(code);
            bank.takePackage();
            if (++done == most)
                bank.onEveryStep({}); // the rest goes unseen, so that there is room again
        }
        bank.onEveryStep({});
        kiosk.setView(bank.view());
        return std::min(done, most);
    }

    QTemporaryDir folder;
    Layout layout;
    kiosk::Kiosk kiosk;
    Locks locks;
    bench::ParcelBank bank;
    QQuickView view;
    FrameTimes frames;
};

bench::Micros fillTime(QSize size)
{
    QImage image(size, QImage::Format_RGB32);
    std::vector<bench::Micros> runs;
    for (int i = 0; i < 101; ++i) {
        const bench::Micros from = processorTime();
        QPainter(&image).fillRect(image.rect(), QColor(i, i, i));
        runs.push_back(processorTime() - from);
    }
    return bench::percentile(runs, 0.5);
}

void measureFrames(QSize size, int rounds)
{
    constexpr int kChange = 500; // longer than any change of screens
    constexpr double kBudget = 1000.0 / 60; // ms for a frame
    Shown shown(size, false);
    shown.runFor(kChange);
    shown.frames.times.clear();
    for (int i = 0; i < rounds; ++i)
        shown.pickUpAll(2, [&] { shown.runFor(kChange); });
    const std::vector<bench::Micros> &times = shown.frames.times;
    if (times.empty())
        qFatal("nothing was drawn");
    const bench::Micros limit = fillTime(size);
    const auto within = [&](double ms) {
        const auto count = std::count_if(times.begin(), times.end(), [ms](auto t) { return t.count() < ms * 1000; });
        return 100.0 * double(count) / double(times.size());
    };
    std::printf("%4d x %-4d  %6zu frames  p50 %6.2f ms  p99 %6.2f ms  fill once %5.2f ms  ratio %5.1f, %5.1f  "
                "of the budget of 16.7 ms %.2f, %.2f  within it %5.1f %%\n",
                size.width(), size.height(), times.size(), bench::percentile(times, 0.5).count() / 1000,
                bench::percentile(times, 0.99).count() / 1000, limit.count() / 1000,
                bench::percentile(times, 0.5) / limit, bench::percentile(times, 0.99) / limit,
                bench::percentile(times, 0.5).count() / kBudget / 1000,
                bench::percentile(times, 0.99).count() / kBudget / 1000, within(kBudget));
}

double memory()
{
    malloc_trim(0); // what was given back is no growth
    return bench::residentOf(QCoreApplication::applicationPid());
}

void measureMemory(int pickups, bool drawn)
{
    Shown shown(QSize(540, 960), true);
    std::printf("Memory after pickups, %s: at rest %.1f MiB", drawn ? "each screen drawn" : "nothing drawn", memory());
    int done = 0;
    int told = 0;
    double warm = 0;
    while (done < pickups) {
        done += shown.pickUpAll(pickups - done, drawn ? std::function([&] { shown.awaitFrames(1); }) : nullptr);
        if (done / 100 > told / 100 || done >= pickups) {
            told = done;
            std::printf(", %d: %.1f", done, memory());
            std::fflush(stdout);
            if (warm == 0)
                warm = memory();
        }
    }
    std::printf("\nFrom %s to the last: %+.2f MiB\n", pickups > 100 ? "the first hundred" : "the first",
                memory() - warm);
}

} // namespace

int main(int argc, char *argv[])
{
    qputenv("QT_QPA_PLATFORM", "offscreen");
    qputenv("QT_QUICK_BACKEND", "software");
    QGuiApplication app(argc, argv);
    QCommandLineParser parser;
    const QCommandLineOption pickups(QStringLiteral("pickups"), QStringLiteral("How many."), QStringLiteral("N"),
                                     QStringLiteral("1000"));
    const QCommandLineOption rounds(QStringLiteral("rounds"), QStringLiteral("Of pickups whose frames are timed."),
                                    QStringLiteral("N"), QStringLiteral("5"));
    parser.addOptions({pickups, rounds});
    parser.addHelpOption();
    parser.process(app);
    kiosk::registerShell();
    kiosk::useFonts();
    std::printf("Frames while screens change, drawn in software\n");
    for (const QSize size : {QSize(1080, 1920), QSize(1280, 800)})
        measureFrames(size, std::max(1, parser.value(rounds).toInt()));
    for (const bool drawn : {false, true}) // what grows without pictures is the bank's
        measureMemory(std::max(1, parser.value(pickups).toInt()), drawn);
    return 0;
}
