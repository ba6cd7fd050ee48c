// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "central/centre.h"
#include "central/rebuild.h"
#include "central/schema.h"
#include "domain/directoryentries.h"
#include "link/receiver.h"

#include "tests/database/testdatabase.h"

#include <QTest>

#include <memory>

// A centre on a real database, and banks that speak to it in sealed frames.
namespace cubby::test {

using namespace cubby::central;

inline const Actor kShop{kFirstCarrier, QStringLiteral("shop"), QStringLiteral("a test")};
inline const Actor kOperator{{}, QStringLiteral("operator"), QStringLiteral("a test")};

inline Layout smallWall()
{
    Layout layout;
    layout.name = QStringLiteral("Riverside");
    layout.address = QStringLiteral("1 Quay");
    layout.timeZone = QStringLiteral("Europe/Berlin");
    const auto add = [&layout](const char *name, Size size, int y) {
        LayoutCompartment c;
        c.name = QLatin1StringView(name);
        c.size = size;
        c.y = y;
        layout.compartments << c;
    };
    add("A1", Size::S, 1500);
    add("A2", Size::S, 1300);
    add("B1", Size::M, 900);
    add("B2", Size::M, 400);
    add("C1", Size::L, 0);
    return layout;
}

struct Site // a centre with its database
{
    explicit Site(quint64 seed = 1)
        : store(schema()), chance(seed),
          keys{seal::PrivateKey::generate(chance), seal::PrivateKey::generate(chance),
               seal::FieldCipher::make({{QStringLiteral("k1"), QByteArray(32, 'k')}}, QStringLiteral("k1")).value()}
    {
        open();
    }

    // As a program does that was killed and started again: all that is left is what is stored.
    void open()
    {
        close();
        database = std::make_unique<storage::Database>(store.open());
        if (!storage::migrate(*database, schema()))
            qFatal("the test database's schema is not right");
        centre = std::make_unique<Centre>(*database, keys, chance);
    }

    void close()
    {
        centre.reset();
        database.reset();
    }

    storage::Rows query(const QString &sql) { return database->query(sql).value(); }
    qint64 count(const QString &what)
    {
        return query(QStringLiteral("SELECT COUNT(*) FROM ") + what).front().number(0);
    }
    QString text(const QString &sql)
    {
        const auto rows = query(sql);
        return rows.empty() ? QStringLiteral("(nothing)") : rows.front().text(0);
    }

    OrderRequest order(BankId bank, const QString &reference, Size size = Size::S)
    {
        OrderRequest request;
        request.reference = reference;
        request.bank = bank;
        request.name = QStringLiteral("A. Customer");
        request.email = QStringLiteral("customer@example.org");
        request.packages << OrderedPackage{{QStringLiteral("LABEL-") + reference}, size, std::chrono::hours(72)};
        return request;
    }

    // Until the event stream tells everything that is committed: on PostgreSQL transactions of other tests, in other
    // databases of the same server, hold it up while they run.
    void waitUntilSettled()
    {
        if (!TestDatabase::isPostgres())
            return;
        const QString waiting
            = QStringLiteral("SELECT COUNT(*) FROM events WHERE txid >= pg_snapshot_xmin(pg_current_snapshot())");
        if (!QTest::qWaitFor([&] { return query(waiting).front().number(0) == 0; }, 30'000))
            qFatal("the event stream does not settle");
    }

    // Answers the package of an order of one.
    PackageId place(const OrderRequest &request)
    {
        const auto placed = centre->placeOrder(kShop, request, {}, now);
        if (!placed || !*placed)
            qFatal("the order was refused: %s",
                   qPrintable(placed ? placed->error().error.message : placed.error().message));
        const auto id = (*placed)->order.value(QLatin1StringView("packages")).toArray().at(0).toObject();
        return PackageId::parse(id.value(QLatin1StringView("id")).toString()).value();
    }

    // What is projected must follow from the events, whatever a test did.
    ~Site()
    {
        if (!database || !checksProjections)
            return;
        const auto report = verifyProjections(*database);
        if (!report || report->differences != 0)
            QTest::qFail(qPrintable(report ? report->examples.join(u'\n') : report.error().message), __FILE__,
                         __LINE__);
    }

    QString status(PackageId package)
    {
        const auto found = centre->package(kShop, package, now);
        return found && *found ? (*found)->value(QLatin1StringView("status")).toString() : QStringLiteral("(none)");
    }

    TestDatabase store;
    SeededChance chance;
    CentreKeys keys;
    Time now = fromMs(1'800'000'000'000);
    std::unique_ptr<storage::Database> database;
    std::unique_ptr<Centre> centre;
    bool checksProjections = true;
};

// The far end of the link: a journal in memory, a copy of the directory, and nothing of a real bank's decisions.
class FarBank
{
public:
    struct Known // a bank that was added before, by a Site of the same seed
    { };
    FarBank(Site &site, Known)
        : m_site(site), id(BankId::make(fromMs(1'800'000'000'000), site.chance)),
          key(seal::PrivateKey::generate(site.chance)), codeKey(site.chance.bytes(32)),
          epoch(EpochId::make(site.now, site.chance))
    { }
    explicit FarBank(Site &site, const Layout &layout = smallWall()) : FarBank(site, Known{})
    {
        if (const auto added = site.centre->addBank({id, layout, key.publicKey(), codeKey}, site.now); !added)
            qFatal("%s", qPrintable(added.error().message));
    }

    LogRecord &write(const Entry &entry)
    {
        journal.push_back({journal.size() + 1, m_site.now, Millis(1000), kindOf(entry), bodyOf(entry)});
        return journal.back();
    }

    LogHead headAt(quint64 number) const
    {
        return {epoch, number, chainThrough(chainStart(), std::span(journal).first(number))};
    }
    LogHead head() const { return headAt(journal.size()); }

    QByteArray seal(decltype(link::Frame::content) content) const
    {
        return link::sealFrame({id, m_site.now, std::move(content)}, link::kUp, key);
    }
    QByteArray entriesFrom(quint64 first) const
    {
        return seal(link::Entries{headAt(first - 1), {journal.begin() + qsizetype(first - 1), journal.end()}});
    }
    QByteArray hello() const { return seal(link::Hello{nonce, head(), directory, QStringLiteral("test"), {}}); }

    // Gives frames to the centre and takes what it answers, without answering in turn.
    std::vector<link::Frame> send(const std::vector<QByteArray> &sealed)
    {
        std::vector<Arrived> arrived;
        for (const QByteArray &frame : sealed)
            arrived.push_back({id, frame});
        return open(m_site.centre->receive(arrived, m_site.now).value());
    }
    std::vector<link::Frame> send(const QByteArray &sealed) { return send(std::vector{sealed}); }

    std::vector<link::Frame> open(const std::vector<Outgoing> &outgoing) const
    {
        std::vector<link::Frame> frames;
        for (const Outgoing &out : outgoing) {
            if (out.bank == id)
                frames.push_back(
                    link::openFrame(out.sealed, link::kDown, seal::only(m_site.keys.down.publicKey()), id).value());
        }
        return frames;
    }

    // Stores what came of the directory, as a bank does, and answers the acknowledgement that it would send.
    std::optional<QByteArray> store(const std::vector<link::Frame> &frames)
    {
        std::optional<QByteArray> ack;
        for (const link::Frame &frame : frames) {
            if (const auto *snapshot = std::get_if<link::Snapshot>(&frame.content)) {
                if (snapshot->part == 0)
                    known.clear();
                for (const link::Item &item : snapshot->items)
                    known.push_back(readDirectoryEntry(item.kind, item.body));
                directory = snapshot->head;
                ack = seal(link::Ack{directory, {}});
            } else if (const auto *entries = std::get_if<link::Entries>(&frame.content)) {
                const auto received = link::receive(directory, *entries);
                if (const auto *fresh = std::get_if<link::Store>(&received)) {
                    for (const LogRecord &record : fresh->records)
                        known.push_back(readDirectoryEntry(record.kind, record.body));
                    directory = fresh->head;
                }
                ack = seal(link::Ack{directory, {}});
            }
        }
        return ack;
    }

    // Connects, or goes on, until the centre has nothing more to say.
    void settle()
    {
        auto frames = send(hello());
        for (int i = 0; i < 20; ++i) {
            if (const auto ack = store(frames)) {
                frames = send(*ack);
                continue;
            }
            m_site.now += Millis(100);
            frames = open(m_site.centre->due(m_site.now).value());
            if (frames.empty())
                return;
        }
        qFatal("the centre does not come to rest");
    }

    template <class T>
    std::vector<T> all() const
    {
        std::vector<T> found;
        for (const DirectoryEntry &entry : known) {
            if (const auto *e = std::get_if<T>(&entry))
                found.push_back(*e);
        }
        return found;
    }
    directory::PackageExpected expected(PackageId package) const
    {
        directory::PackageExpected last;
        for (const auto &e : all<directory::PackageExpected>()) {
            if (e.package == package)
                last = e;
        }
        return last;
    }

    // What a bank journals of one deposit and of one pickup.
    void deposit(const directory::PackageExpected &e, const CompartmentName &compartment)
    {
        const auto request = RequestId::make(m_site.now, m_site.chance);
        entry::UnlockRequested unlock;
        unlock.request = request;
        unlock.compartment = compartment;
        unlock.purpose = Purpose::Deposit;
        unlock.stay = e.stay;
        unlock.package = e.package;
        write(unlock);
        write(entry::DoorOpened{compartment});
        write(entry::DoorClosed{compartment});
        entry::Deposited deposited;
        deposited.stay = e.stay;
        deposited.package = e.package;
        deposited.compartment = compartment;
        deposited.label = e.labels.value(0);
        deposited.deadline = m_site.now + e.keepFor;
        write(deposited);
    }
    void pickup(const directory::PackageExpected &e, const CompartmentName &compartment)
    {
        entry::UnlockRequested unlock;
        unlock.request = RequestId::make(m_site.now, m_site.chance);
        unlock.compartment = compartment;
        unlock.purpose = Purpose::Pickup;
        unlock.stay = e.stay;
        unlock.package = e.package;
        unlock.credential = e.credential;
        write(unlock);
        write(entry::DoorOpened{compartment});
        write(entry::DoorClosed{compartment});
        write(entry::PickedUp{e.stay, e.package, compartment, e.credential, false});
    }

private:
    Site &m_site;

public:
    BankId id;
    seal::PrivateKey key;
    QByteArray codeKey;
    EpochId epoch;
    std::vector<LogRecord> journal;
    LogHead directory; // how far it has the centre's
    std::vector<DirectoryEntry> known;
    QString nonce = QStringLiteral("nonce-1");
};

template <class T>
const T *find(const std::vector<link::Frame> &frames)
{
    for (const link::Frame &frame : frames) {
        if (const auto *content = std::get_if<T>(&frame.content))
            return content;
    }
    return nullptr;
}

} // namespace cubby::test
