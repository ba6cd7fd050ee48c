// SPDX-License-Identifier: GPL-3.0-or-later
// cubby-stage [--headless] [--screens FOLDER]: a bank, its centre and all between them, to play with or to be played.
#include "stage/failed.h"
#include "stage/play.h"
#include "stage/waiting.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QElapsedTimer>
#include <QTemporaryDir>

#include <csignal>
#include <cstdio>

using namespace cubby;
using namespace cubby::stage;

namespace {

volatile std::sig_atomic_t s_stopped = 0;

void stopOnSignals()
{
    for (const int signal : {SIGINT, SIGTERM, SIGHUP})
        std::signal(signal, [](int) { s_stopped = 1; });
}

void print(const QString &line)
{
    std::printf("%s\n", qUtf8Printable(line));
    std::fflush(stdout);
}

// Sentences with the seconds since the start.
class Timeline
{
public:
    Timeline() { m_clock.start(); }
    void operator()(const QString &sentence) const
    {
        print(QStringLiteral("%1 s  %2").arg(double(m_clock.elapsed()) / 1000, 7, 'f', 2).arg(sentence));
    }

private:
    QElapsedTimer m_clock;
};

// "tx 8A010B119B main": what went to the lock board, as a technician reads it.
void printLine(const Wall &wall)
{
    print(QStringLiteral("\nOn the line to the lock board (9600 8N1):"));
    for (const QString &heard : wall.heard()) {
        const QStringList words = heard.split(QLatin1Char(' '));
        const bool sent = words.first() == QLatin1String("tx");
        if (!sent && words.first() != QLatin1String("rx")) {
            print(QStringLiteral("          %1").arg(heard));
            continue;
        }
        const QByteArray bytes = QByteArray::fromHex(words.value(1).toLatin1()).toHex(' ').toUpper();
        print(QStringLiteral("    %1  %2")
                  .arg(sent ? QStringLiteral("TX") : QStringLiteral("RX"), QString::fromLatin1(bytes)));
    }
}

void playAlone(Stage &stage)
{
    const Timeline tell;
    stage.provision();
    stage.startAll();
    tell(QStringLiteral("Broker, mail server, centre, simulated wall and kiosk run; the kiosk is linked"));
    Play play(stage, tell);
    play.photograph(QStringLiteral("rest"));
    Parcel parcel = play.order();
    play.deliver(parcel);
    play.awaitMail(parcel);
    play.showPass(parcel);
    play.takeOut(parcel);
    play.leave();
    play.awaitStatus(parcel, QStringLiteral("PickedUp"));
    tell(QStringLiteral("The centre's history: %1").arg(play.statuses(parcel).join(QStringLiteral(" -> "))));
    printLine(stage.wall());
}

void letPeoplePlay(Stage &stage)
{
    stage.provision();
    stage.keepKioskRunning();
    stage.startAll();
    Play play(stage, [](const QString &sentence) { print(sentence); });
    Parcel parcel = play.order();
    play.deliver(parcel);
    play.awaitMail(parcel);
    const Parcel next = play.order(QStringLiteral("S"));
    stage.putIntoHand(stage.badge(), QStringLiteral("badge"));
    stage.putIntoHand(parcel.passPicture, QStringLiteral("pass"));
    print(QStringLiteral(R"play(
Somebody's package lies in %1. Take it:
  - touch "Pick up a package" on the kiosk and type %2,
  - or pick the image "pass" in the simulator's hand: it is held up to the camera.
  Then click the parcel behind the open door to take it, and the door to shut it.
Deliver another one:
  - hold up "badge", type the PIN %3, hold up "%4",
  - put a parcel behind the open door and shut it. The new code comes by mail and is printed here.
Ask the centre:
  curl --cacert %7/centre/secrets/ca/root.pem -H "Authorization: Bearer $(head -n1 %7/centre/secrets/api-tokens)" %5/v1/packages/%6
Ctrl-C, or closing a window, stops it all.
)play")
              .arg(parcel.compartment, parcel.code, Stage::pin(), next.label, stage.centre().address().toString(),
                   parcel.id, stage.folder()));
    std::size_t seen = stage.mails().size();
    while (true) {
        std::vector<Mail> mails;
        waitUntil(
            QStringLiteral("a mail comes"), [&] { return (mails = stage.mails()).size() > seen; },
            std::chrono::hours(24 * 365));
        for (; seen < mails.size(); ++seen) {
            print(QStringLiteral("A mail to %1: the code is %2").arg(mails[seen].to, codeIn(mails[seen])));
            stage.putIntoHand(mails[seen].image, QStringLiteral("pass-%1").arg(seen + 1));
        }
    }
}

enum class Ending { Done, Stopped, Failed };

Ending stageAPlay(const QString &folder, bool alone)
{
    Stage stage(folder, !alone);
    stage.endWhen([] { return s_stopped != 0; });
    try {
        alone ? playAlone(stage) : letPeoplePlay(stage);
        stage.stopAll();
        if (!stage.complaints().isEmpty())
            throw Failed(stage.complaints().join(QStringLiteral("; ")));
    } catch (const Failed &failed) {
        if (s_stopped != 0 || stage.windowWasClosed()) {
            print(QStringLiteral("Stopped."));
            return Ending::Stopped;
        }
        print(QStringLiteral("\nIt went wrong: %1\n%2").arg(failed.sentence(), stage.logs()));
        return Ending::Failed;
    }
    return Ending::Done;
}

} // namespace

int main(int argc, char *argv[])
{
    QCoreApplication app(argc, argv);
    QCommandLineParser parser;
    const QCommandLineOption headless(QStringLiteral("headless"),
                                      QStringLiteral("Plays by itself, without a display."));
    parser.addOption(headless);
    parser.addHelpOption();
    parser.process(app);
    stopOnSignals();

    const bool alone = parser.isSet(headless);
    // Short, because of the sockets in it.
    QTemporaryDir folder(QDir::temp().filePath(QStringLiteral("cubby-XXXXXX")));
    folder.setAutoRemove(false);
    const Ending ending = stageAPlay(folder.path(), alone);
    if (ending == Ending::Stopped)
        folder.remove();
    else
        print(QStringLiteral("\nScreenshots: %1\nLogs: %2")
                  .arg(folder.filePath(QStringLiteral("screens")), folder.path()));
    return ending == Ending::Done || (ending == Ending::Stopped && !alone) ? 0 : 1;
}
