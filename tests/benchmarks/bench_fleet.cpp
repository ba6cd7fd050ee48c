// SPDX-License-Identifier: GPL-3.0-or-later
// bench_fleet [--banks 10000] [--rest 60]
// What banks that are connected and have nothing to tell cost the centre: a real cubby-server and a real mosquitto, and
// banks that have said hello and beat their hearts, each with a connection of its own. Beside it stands what the same
// connections cost the broker, which does nothing else. On SQLite, or as tests/database/testdatabase.h says on
// PostgreSQL.
#include "idlebank.h"
#include "usage.h"

#include "app/server/secrets.h"
#include "central/centre.h"
#include "central/schema.h"
#include "tests/database/testdatabase.h"
#include "tests/integration/link/broker.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QProcess>

#include <cstdio>
#include <sys/resource.h>

using namespace cubby;

namespace {

constexpr std::size_t kTogether = 200; // banks that connect at the same time
constexpr int kCompartments = 40;

template <class T>
T must(Result<T> result)
{
    if (!result)
        qFatal("%s", qPrintable(result.error().message));
    if constexpr (!std::is_void_v<T>)
        return std::move(*result);
}

void turnUntil(const std::function<bool()> &isDone)
{
    while (!isDone())
        QCoreApplication::processEvents(QEventLoop::WaitForMoreEvents);
}
void turnFor(std::chrono::milliseconds time)
{
    bool over = false;
    QTimer::singleShot(time, [&] { over = true; });
    turnUntil([&] { return over; });
}

struct Memory
{
    explicit Memory(qint64 pid) : resident(bench::residentOf(pid)), own(bench::anonymousOf(pid)) { }
    double resident; // MiB
    double own;
};

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    QCommandLineParser parser;
    parser.addHelpOption();
    const QCommandLineOption many(QStringLiteral("banks"), QStringLiteral("How many."), QStringLiteral("n"),
                                  QStringLiteral("10000"));
    const QCommandLineOption rest(QStringLiteral("rest"), QStringLiteral("Seconds at rest."), QStringLiteral("s"),
                                  QStringLiteral("60"));
    parser.addOptions({many, rest});
    parser.process(app);
    const int count = std::max(1, parser.value(many).toInt());
    const int seconds = std::max(1, parser.value(rest).toInt());
    rlimit files{};
    getrlimit(RLIMIT_NOFILE, &files);
    files.rlim_cur = files.rlim_max; // also of the broker, which is started from here
    setrlimit(RLIMIT_NOFILE, &files);
    if (files.rlim_max < rlim_t(count) + 100)
        qFatal("only %llu files may be open: fewer banks, or a higher hard limit", (unsigned long long)files.rlim_max);

    QTemporaryDir secretsFolder;
    SystemChance chance;
    const auto secrets = must(server::readOrMakeSecrets(secretsFolder.path(), chance));
    const test::TestDatabase store(central::schema());
    const auto key = seal::PrivateKey::generate(chance);
    std::vector<BankId> banks;
    {
        Layout layout;
        layout.name = QStringLiteral("Bench");
        for (int i = 0; i < kCompartments; ++i) {
            LayoutCompartment compartment;
            compartment.name = QStringLiteral("A%1").arg(i);
            layout.compartments << compartment;
        }
        auto database = store.open();
        central::Centre centre(database, secrets.keys, chance);
        for (int i = 0; i < count; ++i) {
            banks.push_back(BankId::make(systemNow().wall, chance));
            must(centre.addBank({banks.back(), layout, key.publicKey(), QByteArray(32, 'c')}, systemNow().wall));
        }
    }

    Broker broker;
    if (!broker.start())
        qFatal("mosquitto does not start");
    QProcess server;
    server.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    server.start(
        QStringLiteral(CUBBY_SERVER),
        {test::TestDatabase::isPostgres() ? QStringLiteral("--database-url") : QStringLiteral("--database-path"),
         store.url(), QStringLiteral("--secrets-folder"), secretsFolder.path(), QStringLiteral("--mqtt-port"),
         QString::number(broker.port()), QStringLiteral("--http-port"), QStringLiteral("0")});
    if (!server.waitForReadyRead(60'000))
        qFatal("cubby-server does not start");
    const Memory centreBefore(server.processId());
    const Memory brokerBefore(broker.processId());

    std::vector<std::unique_ptr<bench::IdleBank>> connected;
    const seal::PublicKey down = secrets.keys.down.publicKey();
    const auto from = std::chrono::steady_clock::now();
    for (const BankId &bank : banks) {
        connected.push_back(std::make_unique<bench::IdleBank>(bank, key, down, broker.port()));
        if (connected.size() > kTogether)
            turnUntil([&] { return connected[connected.size() - kTogether]->isGreeted(); });
    }
    for (const auto &bank : connected)
        turnUntil([&] { return bank->isGreeted(); });
    const std::chrono::duration<double> greeted = std::chrono::steady_clock::now() - from;
    const auto spent = bench::processorTimeOf(server.processId());
    turnFor(std::chrono::seconds(seconds));
    const auto atRest = bench::processorTimeOf(server.processId()) - spent;
    const Memory centre(server.processId());
    const Memory brokerAfter(broker.processId());
    for (const auto &bank : connected) {
        if (!bank->isGreeted())
            qFatal("a bank was lost at rest");
    }

    const auto each = [&](double now, double before) { return (now - before) * 1024 / count; };
    std::printf("%s, %d banks of %d compartments, all greeted after %.1f s\n",
                test::TestDatabase::isPostgres() ? "PostgreSQL" : "SQLite", count, kCompartments, greeted.count());
    std::printf("%-44s %10s %10s\n", "", "centre", "broker");
    std::printf("%-44s %6.1f MiB %6.1f MiB\n", "own memory before", centreBefore.own, brokerBefore.own);
    std::printf("%-44s %6.1f MiB %6.1f MiB\n", "own memory with all connected", centre.own, brokerAfter.own);
    std::printf("%-44s %6.2f KiB %6.2f KiB   ratio %.2f\n", "for each bank", each(centre.own, centreBefore.own),
                each(brokerAfter.own, brokerBefore.own),
                (centre.own - centreBefore.own) / (brokerAfter.own - brokerBefore.own));
    std::printf("%-44s %6.1f MiB %6.1f MiB\n", "resident", centre.resident, brokerAfter.resident);
    std::printf("%-44s %8.2f s\n", "processor time of the centre in a minute", atRest.count() * 60 / seconds);
    connected.clear();
    server.terminate();
    return server.waitForFinished(60'000) && server.exitCode() == 0 ? 0 : 1;
}
