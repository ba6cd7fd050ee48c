// SPDX-License-Identifier: GPL-3.0-or-later
// bench_reserve [--compartments 1000,10000,100000,1000000] [--clients 64] [--orders 600]
// How many orders for one package each the centre places in a second, each reserving a compartment, when many clients
// place them at once, and how long the slowest hundredth takes; in fleets of growing size, of banks with 50
// compartments each. Every client has a thread and a connection of its own, and picks banks at random. On SQLite, or as
// tests/database/testdatabase.h says on PostgreSQL. Commits are not waited for.
#include "figures.h"

#include "central/centre.h"
#include "central/schema.h"
#include "seal/text.h"
#include "tests/database/testdatabase.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QRegularExpression>

#include <atomic>
#include <cstdio>
#include <thread>

using namespace cubby;
using namespace cubby::central;

namespace {

constexpr int kInABank = 50; // compartments

template <class T>
T must(Result<T> result)
{
    if (!result)
        qFatal("%s", qPrintable(result.error().message));
    if constexpr (!std::is_void_v<T>)
        return std::move(*result);
}

class Fleet
{
public:
    explicit Fleet(int compartments)
        : m_store(schema()), m_keys{seal::PrivateKey::generate(m_chance), seal::PrivateKey::generate(m_chance),
                                    must(seal::FieldCipher::make({{QStringLiteral("k"), QByteArray(32, 'k')}},
                                                                 QStringLiteral("k")))}
    {
        storage::Database database = m_store.open();
        Layout layout;
        layout.name = QStringLiteral("Bench");
        for (int i = 0; i < kInABank; ++i) {
            LayoutCompartment c;
            c.name = QStringLiteral("A%1").arg(i);
            c.size = Size(i % 5);
            layout.compartments << c;
        }
        const auto key = seal::PrivateKey::generate(m_chance);
        m_banks.push_back(BankId::make(m_now, m_chance));
        must(Centre(database, m_keys, m_chance)
                 .addBank({m_banks.front(), layout, key.publicKey(), QByteArray(32, 'c')}, m_now));
        copyFirstBank(database, std::max(1, compartments / kInABank) - 1);
        must(database.exec(QStringLiteral("ANALYZE")));
    }

    // How long each of so many orders takes that so many clients place at once; and all of them together.
    std::pair<std::vector<bench::Micros>, bench::Micros> order(int clients, int orders)
    {
        std::vector<bench::Micros> each(static_cast<std::size_t>(orders));
        std::atomic<int> next{0};
        std::atomic<int> ready{0};
        std::atomic<bool> go{false};
        std::vector<std::jthread> threads;
        for (int client = 0; client < clients; ++client) {
            threads.emplace_back([&, client] {
                storage::Database database = m_store.open();
                SeededChance chance(quint64(client) + 1000 * ++m_rounds);
                Centre centre(database, m_keys, chance);
                ++ready;
                go.wait(false);
                for (int i = next++; i < orders; i = next++)
                    each[std::size_t(i)] = bench::timed([&] { placeOne(centre, chance); });
            });
        }
        while (ready < clients)
            std::this_thread::yield();
        const auto all = bench::timed([&] {
            go = true;
            go.notify_all();
            threads.clear();
        });
        return {std::move(each), all};
    }

private:
    void placeOne(Centre &centre, Chance &chance)
    {
        OrderRequest request;
        request.reference = PackageId::make(m_now, chance).toString();
        request.bank = m_banks[chance.below(m_banks.size())];
        request.name = QStringLiteral("A. Customer");
        request.email = QStringLiteral("customer@example.org");
        request.packages << OrderedPackage{{request.reference}, Size::S, std::chrono::hours(72)};
        const auto placed = must(centre.placeOrder(Actor{{}, QStringLiteral("bench")}, request, {}, m_now));
        if (!placed)
            qFatal("%s", qPrintable(placed.error().error.message));
    }

    // Row by row what the first bank has, under new names.
    void copyFirstBank(storage::Database &database, int count)
    {
        auto transaction = must(storage::Transaction::begin(database));
        must(database.exec(
            QStringLiteral("CREATE TEMPORARY TABLE copies (copy TEXT, sealed %1)")
                .arg(test::TestDatabase::isPostgres() ? QStringLiteral("BYTEA") : QStringLiteral("BLOB"))));
        // Sealed for the place where it lies, it cannot be copied.
        const QString codeKey = QString::fromLatin1(seal::toBase64Url(QByteArray(32, 'c')));
        storage::Values names;
        for (int i = 0; i < count; ++i) {
            m_banks.push_back(BankId::make(m_now, m_chance));
            const QByteArray place = "banks.code_key." + m_banks.back().toString().toLatin1();
            names.insert(names.end(), {m_banks.back(), m_keys.fields.seal(codeKey, place, m_chance)});
        }
        must(storage::insertRows(database, QStringLiteral("copies (copy, sealed)"), 2, names));
        const bool postgres = test::TestDatabase::isPostgres();
        for (const char *table : {"banks", "bank_links", "compartments"}) {
            const QString columns
                = postgres ? QStringLiteral("SELECT column_name FROM information_schema.columns WHERE table_name = ?")
                           : QStringLiteral("SELECT name FROM pragma_table_info(?)");
            QStringList into;
            for (const storage::Row &row : must(database.query(columns, QString(QLatin1StringView(table)))))
                into << row.text(0);
            QStringList from = into;
            from.replaceInStrings(QRegularExpression(QStringLiteral("^bank$")), QStringLiteral("copy"));
            from.replaceInStrings(QRegularExpression(QStringLiteral("^code_key$")), QStringLiteral("sealed"));
            must(database.exec(
                QStringLiteral("INSERT INTO %1 (%2) SELECT %3 FROM %1 CROSS JOIN copies WHERE bank = '%4'")
                    .arg(QLatin1StringView(table), into.join(u','), from.join(u','), m_banks.front().toString())));
        }
        must(database.exec(QStringLiteral("DROP TABLE copies")));
        must(transaction.commit());
    }

    SeededChance m_chance{1};
    Time m_now = fromMs(1'800'000'000'000);
    test::TestDatabase m_store;
    CentreKeys m_keys;
    std::vector<BankId> m_banks;
    std::atomic<quint64> m_rounds{0};
};

} // namespace

int main(int argc, char **argv)
{
    QCoreApplication app(argc, argv);
    QCommandLineParser parser;
    parser.addHelpOption();
    const QCommandLineOption compartments(QStringLiteral("compartments"), QStringLiteral("In the whole fleet."),
                                          QStringLiteral("list"), QStringLiteral("1000,10000,100000,1000000"));
    const QCommandLineOption clients(QStringLiteral("clients"), QStringLiteral("How many at once."),
                                     QStringLiteral("n"), QStringLiteral("64"));
    // So many that the smallest fleet is not full.
    const QCommandLineOption orders(QStringLiteral("orders"), QStringLiteral("In all."), QStringLiteral("n"),
                                    QStringLiteral("600"));
    parser.addOptions({compartments, clients, orders});
    parser.process(app);
    std::printf("%s, %s clients\n", test::TestDatabase::isPostgres() ? "PostgreSQL" : "SQLite",
                qPrintable(parser.value(clients)));
    for (const QString &text : parser.value(compartments).split(u',')) {
        Fleet fleet(text.toInt());
        const int count = parser.value(orders).toInt();
        fleet.order(1, 20); // statements are planned, pages are read
        const auto [each, all] = fleet.order(parser.value(clients).toInt(), count);
        std::printf("%8d compartments: %6.0f orders/s, p50 %7.1f ms, p99 %7.1f ms\n", text.toInt(),
                    count / all.count() * 1e6, bench::percentile(each, 0.5).count() / 1000,
                    bench::percentile(each, 0.99).count() / 1000);
        std::fflush(stdout);
    }
    return 0;
}
