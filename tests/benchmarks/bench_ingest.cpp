// SPDX-License-Identifier: GPL-3.0-or-later
// bench_ingest [--entries N] [--banks 1,100,10000] [--fill ROWS]
// How many entries of banks the centre takes each second, beside bare multi-row inserts of the same bytes into a table
// with the same indices on the same connection, the two in turns. On SQLite, or as tests/database/testdatabase.h says
// on PostgreSQL. Commits are not waited for on either side. Frames are made beforehand: what is measured begins with
// the text that the broker delivers, and ends with the commit. With --fill so many rows are put into the event table
// first, as a table that has grown.
#include "figures.h"

#include "central/centre.h"
#include "central/events.h"
#include "central/schema.h"
#include "tests/database/testdatabase.h"

#include <QCommandLineParser>
#include <QCoreApplication>

#include <cstdio>

using namespace cubby;
using namespace cubby::central;

namespace {

constexpr std::size_t kFramesTogether = 200; // in one transaction, as the server does
constexpr int kRounds = 5;

template <class T>
T must(Result<T> result)
{
    if (!result)
        qFatal("%s", qPrintable(result.error().message));
    if constexpr (!std::is_void_v<T>)
        return std::move(*result);
}

struct FarBank
{
    BankId id;
    seal::PrivateKey key;
    LogHead head;
};

// What one bank tells in one round, and the same as rows.
struct Load
{
    std::vector<Arrived> frames;
    std::vector<storage::Values> rows; // for each transaction
    qint64 entries = 0;
};

class Bench
{
public:
    explicit Bench(std::size_t banks)
        : m_store(schema()),
          m_database(m_store.open()), m_keys{seal::PrivateKey::generate(m_chance), seal::PrivateKey::generate(m_chance),
                                             must(seal::FieldCipher::make({{QStringLiteral("k"), QByteArray(32, 'k')}},
                                                                          QStringLiteral("k")))},
          m_centre(m_database, m_keys, m_chance)
    {
        Layout layout;
        layout.name = QStringLiteral("Bench");
        for (int i = 0; i < 10; ++i) {
            LayoutCompartment c;
            c.name = QStringLiteral("A%1").arg(i);
            layout.compartments << c;
        }
        const auto key = seal::PrivateKey::generate(m_chance);
        for (std::size_t i = 0; i < banks; ++i) {
            m_banks.push_back({BankId::make(m_now, m_chance), key, LogHead{EpochId::make(m_now, m_chance)}});
            must(m_centre.addBank({m_banks.back().id, layout, key.publicKey(), QByteArray(32, 'c')}, m_now));
        }
        // The same shape and indices as `events`.
        const bool postgres = test::TestDatabase::isPostgres();
        must(m_database.exec(postgres ? QStringLiteral("CREATE TABLE bare (LIKE events INCLUDING ALL) "
                                                       "PARTITION BY HASH (bank)")
                                      : QStringLiteral("CREATE TABLE bare (id INTEGER PRIMARY KEY AUTOINCREMENT, bank "
                                                       "TEXT, epoch TEXT, number BIGINT, at BIGINT, up BIGINT, kind "
                                                       "TEXT, body BLOB, chain BLOB, conflict INTEGER, note TEXT, "
                                                       "projected INTEGER, received_at BIGINT, "
                                                       "UNIQUE (bank, epoch, number))")));
        for (int i = 0; postgres && i < 8; ++i)
            must(m_database.exec(QStringLiteral("CREATE TABLE bare_p%1 PARTITION OF bare FOR VALUES WITH (MODULUS 8, "
                                                "REMAINDER %1)")
                                     .arg(i)));
    }
    ~Bench()
    {
        if (test::TestDatabase::isPostgres())
            must(m_database.exec(QStringLiteral("DROP TABLE bare")));
    }

    void fill(qint64 rows)
    {
        const BankId bank = m_banks.front().id;
        for (qint64 done = 0; done < rows;) {
            auto transaction = must(storage::Transaction::begin(m_database));
            storage::Values values;
            for (int i = 0; i < 10'000 && done < rows; ++i, ++done)
                append(values, bank, EpochId(), quint64(done) + 1, entryAt(quint64(done)), QByteArray(32, 'x'));
            must(storage::insertRows(m_database, columns("events"), 12, values));
            must(transaction.commit());
        }
    }

    Load load(int entriesInEach)
    {
        Load made;
        for (FarBank &bank : m_banks) {
            link::Entries entries{bank.head, {}};
            for (int i = 0; i < entriesInEach; ++i) {
                const Entry entry = entryAt(bank.head.number);
                entries.records.push_back({bank.head.number + 1, m_now, Millis(5), kindOf(entry), bodyOf(entry)});
                bank.head.chain = chainNext(bank.head.chain, entries.records.back());
                ++bank.head.number;
                if ((made.frames.size() % kFramesTogether) == 0 && i == 0)
                    made.rows.emplace_back();
                append(made.rows.back(), bank.id, bank.head.epoch, bank.head.number, entry, bank.head.chain);
                ++made.entries;
            }
            made.frames.push_back({bank.id, link::sealFrame({bank.id, m_now, entries}, link::kUp, bank.key)});
        }
        return made;
    }

    bench::Micros ingest(const Load &load)
    {
        std::size_t answers = 0;
        const auto taken = bench::timed([&] {
            for (std::size_t i = 0; i < load.frames.size(); i += kFramesTogether) {
                const auto some = std::span(load.frames).subspan(i, std::min(kFramesTogether, load.frames.size() - i));
                answers += must(m_centre.receive(some, m_now)).size();
            }
        });
        if (answers < load.frames.size())
            qFatal("only %zu of %zu frames were answered", answers, load.frames.size());
        return taken;
    }

    bench::Micros insert(const Load &load)
    {
        return bench::timed([&] {
            for (const storage::Values &rows : load.rows) {
                auto transaction = must(storage::Transaction::begin(m_database));
                must(storage::insertRows(m_database, columns("bare"), 12, rows));
                must(transaction.commit());
            }
        });
    }

private:
    static QString columns(const char *table)
    {
        return QStringLiteral("%1 (bank, epoch, number, at, up, kind, body, chain, conflict, note, projected, "
                              "received_at)")
            .arg(QLatin1StringView(table));
    }
    // A door that is opened for an inspection, and shut: four entries of one compartment.
    Entry entryAt(quint64 number)
    {
        const CompartmentName name = QStringLiteral("A%1").arg(number / 4 % 10);
        switch (number % 4) {
        case 0: {
            entry::UnlockRequested unlock;
            unlock.request = RequestId::make(m_now, m_chance);
            unlock.compartment = name;
            unlock.purpose = Purpose::Inspection;
            return unlock;
        }
        case 1:
            return entry::DoorOpened{name};
        case 2:
            return entry::DoorClosed{name};
        default:
            return entry::CodeRefused{QStringLiteral("unknown")};
        }
    }
    void append(storage::Values &rows, BankId bank, EpochId epoch, quint64 number, const Entry &entry,
                const QByteArray &chain) const
    {
        rows.insert(rows.end(), {bank, epoch, number, m_now, Millis(5), kindOf(entry), bodyOf(entry), chain, 0,
                                 QString(), 1, m_now});
    }

    SeededChance m_chance{1};
    Time m_now = fromMs(1'800'000'000'000);
    test::TestDatabase m_store;
    storage::Database m_database;
    CentreKeys m_keys;
    Centre m_centre;
    std::vector<FarBank> m_banks;
};

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    QCommandLineParser parser;
    parser.addHelpOption();
    const QCommandLineOption entries(QStringLiteral("entries"), QStringLiteral("In each round."), QStringLiteral("n"),
                                     QStringLiteral("20000"));
    const QCommandLineOption banks(QStringLiteral("banks"), QStringLiteral("How many."), QStringLiteral("list"),
                                   QStringLiteral("1,100,10000"));
    const QCommandLineOption fill(QStringLiteral("fill"), QStringLiteral("Rows that are there before."),
                                  QStringLiteral("rows"), QStringLiteral("0"));
    parser.addOptions({entries, banks, fill});
    parser.process(app);
    std::printf("%s, %s rows before\n", test::TestDatabase::isPostgres() ? "PostgreSQL" : "SQLite",
                qPrintable(parser.value(fill)));
    for (const QString &text : parser.value(banks).split(u',')) {
        const int count = std::max(1, text.toInt());
        // A frame holds at most 500 entries.
        const int each = std::clamp(parser.value(entries).toInt() / count, 1, 500);
        Bench bench{std::size_t(count)};
        bench.fill(parser.value(fill).toLongLong());
        std::vector<bench::Micros> taken;
        std::vector<bench::Micros> bare;
        qint64 done = 0;
        const int rounds = std::max(kRounds, int(parser.value(entries).toLongLong() / (qint64(count) * each)));
        for (int i = 0; i < rounds; ++i) {
            const Load load = bench.load(each);
            done = load.entries;
            bare.push_back(bench.insert(load));
            taken.push_back(bench.ingest(load));
        }
        const double ingested = double(done) / bench::percentile(taken, 0.5).count() * 1e6;
        const double inserted = double(done) / bench::percentile(bare, 0.5).count() * 1e6;
        std::printf("%6d banks, %3d entries a frame: %8.0f events/s, bare inserts %8.0f rows/s, ratio %.2f\n", count,
                    each, ingested, inserted, ingested / inserted);
        std::fflush(stdout);
    }
    return 0;
}
