// SPDX-License-Identifier: GPL-3.0-or-later
// From "the code is accepted" to the last byte of the unlock frame on the line, beside the limit: one durable SQLite
// commit of a row of that size in the same folder, and the write. Both alternate, so that they share the disk's moods.
#include "figures.h"
#include "lockline.h"
#include "parcelbank.h"

#include "serial/bus.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QDir>
#include <QEventLoop>
#include <QSqlDatabase>
#include <QSqlError>
#include <QSqlQuery>
#include <QStorageInfo>
#include <QTemporaryDir>
#include <QTimer>

#include <cstdio>
#include <fcntl.h>
#include <unistd.h>

using namespace cubby;
using namespace std::chrono_literals;

namespace {

constexpr int kFrame = 5; // bytes of an unlock request
constexpr int kWarmUp = 2; // rounds through all compartments

// The kiosk's way from the bank to the line.
class Locks final : public bank::Ports
{
public:
    Locks(const Layout &layout, serial::Bus &bus) : m_layout(layout), m_bus(bus) { }

    void pulse(const RequestId &request, const CompartmentName &compartment) override
    {
        const BoardChannel &lock = m_layout.find(compartment)->lock;
        bank->asked(request, compartment);
        askedAt = std::chrono::steady_clock::now();
        if (measuring)
            m_bus.unlock(++m_ticket, {lock.board, lock.channel});
    }
    void play(bank::Sound) override { }

    bench::ParcelBank *bank = nullptr;
    bool measuring = false; // otherwise nothing goes over the line
    std::chrono::steady_clock::time_point askedAt;

private:
    const Layout &m_layout;
    serial::Bus &m_bus;
    quint64 m_ticket = 0;
};

// What no program could do faster: the row is on the disk, then the bytes are on the line.
class Limit
{
public:
    explicit Limit(const QString &folder) : m_end(open(m_line.port().toLocal8Bit().constData(), O_RDWR | O_NOCTTY))
    {
        m_line.answerQueries(false);
        if (m_end < 0)
            qFatal("the line cannot be opened");
        m_database.setDatabaseName(QDir(folder).filePath(QStringLiteral("limit.sqlite")));
        if (!m_database.open())
            qFatal("%s", qUtf8Printable(m_database.lastError().text()));
        run(QStringLiteral("PRAGMA journal_mode = WAL"));
        run(QStringLiteral("PRAGMA synchronous = FULL"));
        run(QStringLiteral("CREATE TABLE entry (number INTEGER PRIMARY KEY, body BLOB NOT NULL)"));
        // The log ahead of the table has its full size, as in a database that has been at work: it is written over,
        // and does not grow, which would cost another write.
        run(QStringLiteral("INSERT INTO entry (body) VALUES (zeroblob(6000000))"));
        m_insert = QSqlQuery(m_database);
        m_insert.prepare(QStringLiteral("INSERT INTO entry (body) VALUES (?)"));
    }

    ~Limit() { close(m_end); }

    void commitAndWrite(const QByteArray &row, const QByteArray &frame)
    {
        m_insert.bindValue(0, row);
        if (!m_insert.exec())
            qFatal("%s", qUtf8Printable(m_insert.lastError().text()));
        if (write(m_end, frame.constData(), std::size_t(frame.size())) != frame.size())
            qFatal("the line takes no bytes");
        m_line.take(int(frame.size()));
    }

private:
    void run(const QString &sql)
    {
        QSqlQuery query(m_database);
        if (!query.exec(sql))
            qFatal("%s", qUtf8Printable(query.lastError().text()));
    }

    bench::LockLine m_line;
    int m_end;
    QSqlDatabase m_database = QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), QStringLiteral("limit"));
    QSqlQuery m_insert;
};

serial::BusSettings busSettings(const Layout &layout, const QString &port)
{
    serial::BusSettings settings;
    settings.line.port = port;
    for (const LayoutBoard &board : layout.buses.first().boards)
        settings.boards.append({board.address, board.channels});
    // The line is idle when a code is accepted: nothing is polled, and nobody waits for the power supply.
    settings.slowPoll = settings.fastPoll = 1h;
    settings.fastFor = settings.pulse = settings.pulseGap = settings.silence = 0ms;
    return settings;
}

// Nobody is at the bank; the boards answer what the bus asks, until it has no more questions.
void rest(bench::LockLine &line)
{
    constexpr auto kRest = 50ms; // longer than the bus listens for another byte
    QEventLoop loop;
    QTimer::singleShot(kRest, &loop, &QEventLoop::quit);
    line.answerQueries(true);
    loop.exec();
    line.answerQueries(false);
}

void acknowledge(bench::LockLine &line, serial::Bus &bus, const QByteArray &frame)
{
    QEventLoop loop;
    QObject::connect(&bus, &serial::Bus::unlockFinished, &loop, &QEventLoop::quit);
    QByteArray acknowledgement = frame.left(3) + '\0';
    acknowledgement.append(char(acknowledgement[0] ^ acknowledgement[1] ^ acknowledgement[2]));
    line.answer(acknowledgement);
    loop.exec();
}

struct Times
{
    std::vector<bench::Micros> unlock;
    std::vector<bench::Micros> committed; // the part of it until the request is on disk and the ports are asked
    std::vector<bench::Micros> limit;
    qsizetype row = 0; // bytes
};

Times measure(const QString &folder, int runs)
{
    const auto layout = Layout::fromFile(QStringLiteral(CUBBY_LAYOUT));
    if (!layout)
        qFatal("%s", qUtf8Printable(layout.error().message));
    bench::LockLine line;
    serial::Bus bus(busSettings(*layout, line.port()));
    bus.start();
    Locks locks(*layout, bus);
    bench::ParcelBank bank(folder, *layout, locks);
    locks.bank = &bank;
    Limit limit(folder);
    rest(line);
    if (!bus.isOpen())
        qFatal("the bus did not open %s", qUtf8Printable(line.port()));
    Times times;
    const auto isDone = [&] { return int(times.unlock.size()) >= runs; };
    for (int round = 0; !isDone(); ++round) {
        for (const QString &code : bank.fill()) {
            bank.chooseToPickUp();
            if (round < kWarmUp || isDone()) {
                bank.typeCode(code);
                bank.takePackage();
                continue;
            }
            // Both come after a rest, as somebody who types a code does.
            rest(line);
            QByteArray frame;
            locks.measuring = true;
            const auto from = std::chrono::steady_clock::now();
            times.unlock.push_back(bench::timed([&] {
                bank.typeCode(code);
                frame = line.take(kFrame);
            }));
            times.committed.emplace_back(locks.askedAt - from);
            locks.measuring = false;
            acknowledge(line, bus, frame);
            rest(line);
            const QByteArray row = bank.journal().read(bank.journal().head().number, 1, 1).front().body;
            times.row = row.size();
            times.limit.push_back(bench::timed([&] { limit.commitAndWrite(row, frame); }));
            bank.takePackage();
        }
    }
    return times;
}

void print(const Times &times, const QString &folder)
{
    const QStorageInfo disk(folder);
    std::printf("From the accepted code to the last byte of the unlock frame, %zu runs on %s\n", times.unlock.size(),
                disk.fileSystemType().constData());
    std::printf("%-52s %10s %10s\n", "", "p50", "p99");
    const auto row = [](const char *name, const std::vector<bench::Micros> &runs) {
        std::printf("%-52s %7.0f us %7.0f us\n", name, bench::percentile(runs, 0.5).count(),
                    bench::percentile(runs, 0.99).count());
    };
    row("unlock", times.unlock);
    row("  of it: decided, and on the disk", times.committed);
    row("limit: one durable commit of its row, and the write", times.limit);
    std::printf("%-52s %10.2f %10.2f\n", "ratio",
                bench::percentile(times.unlock, 0.5) / bench::percentile(times.limit, 0.5),
                bench::percentile(times.unlock, 0.99) / bench::percentile(times.limit, 0.99));
    std::printf("The row has %lld bytes. Aim: at most 1.5 at p50.\n", static_cast<long long>(times.row));
}

} // namespace

int main(int argc, char *argv[])
{
    QCoreApplication app(argc, argv);
    QCommandLineParser parser;
    const QCommandLineOption runs(QStringLiteral("runs"), QStringLiteral("How often."), QStringLiteral("N"),
                                  QStringLiteral("400"));
    const QCommandLineOption folder(QStringLiteral("folder"),
                                    QStringLiteral("Where the journal lies: on the file system that counts."),
                                    QStringLiteral("PATH"), QDir::currentPath());
    parser.addOptions({runs, folder});
    parser.addHelpOption();
    parser.process(app);
    QTemporaryDir place(QDir(parser.value(folder)).filePath(QStringLiteral("bench-unlock-XXXXXX")));
    if (!place.isValid())
        qFatal("%s", qUtf8Printable(place.errorString()));
    const int count = std::max(1, parser.value(runs).toInt());
    print(measure(place.path(), count), place.path());
    return 0;
}
