// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/kiosk/lockboards.h"
#include "app/simulator/simulation.h"
#include "serial/simulatedport.h"

#include <QElapsedTimer>
#include <QTemporaryDir>
#include <QTest>

using namespace cubby;
using namespace cubby::kiosk;
using namespace cubby::serial;

namespace {

constexpr int kPatience = 20'000; // ms

template <class What>
std::vector<What> only(const std::vector<bank::Input> &told)
{
    std::vector<What> list;
    for (const bank::Input &input : told) {
        if (const auto *what = std::get_if<What>(&input))
            list.push_back(*what);
    }
    return list;
}

// A shipped layout with all its lines on ptys.
struct Bank
{
    Bank(const QString &name, const QTemporaryDir &folder, LockBoards::Tell tell)
        : layout(*Layout::fromFile(QStringLiteral(CUBBY_LAYOUTS "/%1.json").arg(name))), ports(portsIn(folder)),
          wall(layout, ports), boards(layout, ports, std::move(tell))
    { }
    QHash<QString, QString> portsIn(const QTemporaryDir &folder) const
    {
        QHash<QString, QString> out;
        for (const LayoutBus &bus : layout.buses)
            out.insert(bus.name, folder.filePath(QStringLiteral("bus-") + bus.name));
        return out;
    }

    Layout layout;
    QHash<QString, QString> ports;
    simulator::Simulation wall;
    LockBoards boards;
};

} // namespace

// The layout's names on one side, a wall that speaks over a pty on the other.
class TestLockBoards : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;
    Layout m_layout;
    SeededChance m_chance{3};
    std::vector<bank::Input> m_told;
    std::unique_ptr<SimulatedWall> m_wall;
    std::unique_ptr<SimulatedPort> m_port;
    std::unique_ptr<LockBoards> m_boards;

    LockAddress lockOf(const char *name) const
    {
        const BoardChannel &lock = m_layout.find(QString::fromLatin1(name))->lock;
        return {lock.board, lock.channel};
    }
    RequestId request() { return RequestId::make(fromMs(1), m_chance); }
    bank::DoorState doorOf(const char *name) const
    {
        bank::DoorState state = bank::DoorState::Unknown;
        for (const auto &change : only<bank::DoorChanged>(m_told)) {
            if (change.compartment == QLatin1String(name))
                state = change.state;
        }
        return state;
    }
    bank::PresenceState presenceOf(const char *name) const
    {
        bank::PresenceState state = bank::PresenceState::Unknown;
        for (const auto &change : only<bank::PresenceChanged>(m_told)) {
            if (change.compartment == QLatin1String(name))
                state = change.state;
        }
        return state;
    }
    bool works() const
    {
        const auto changes = only<bank::BusChanged>(m_told);
        return !changes.empty() && changes.back().working;
    }

private Q_SLOTS:
    void initTestCase()
    {
        const auto layout = Layout::fromFile(QStringLiteral(CUBBY_LAYOUT));
        QVERIFY(layout);
        m_layout = *layout;
    }
    void init()
    {
        m_told.clear();
        QList<SimulatedBoard> boards;
        for (const LayoutBoard &board : m_layout.buses.first().boards)
            boards.append({board.address, board.channels});
        m_wall = std::make_unique<SimulatedWall>(boards);
        for (const LayoutCompartment &c : m_layout.compartments) {
            if (c.presence)
                m_wall->wirePresence({c.presence->board, c.presence->channel}, *m_wall, {c.lock.board, c.lock.channel});
        }
        m_port = std::make_unique<SimulatedPort>(*m_wall, m_folder.filePath(QStringLiteral("line")));
        m_boards = std::make_unique<LockBoards>(
            m_layout, QHash<QString, QString>{{m_layout.buses.first().name, m_folder.filePath(QStringLiteral("line"))}},
            [this](const bank::Input &input) { m_told.push_back(input); });
    }
    void cleanup()
    {
        m_boards.reset();
        m_port.reset();
        m_wall.reset();
    }

    void everyDoorAndSensorIsReadAtStart()
    {
        QVERIFY(m_port->plugIn());
        QVERIFY(m_wall->open(lockOf("B4")));
        QVERIFY(m_wall->putParcel(lockOf("D1")));
        m_boards->start();
        QTRY_VERIFY_WITH_TIMEOUT(works(), kPatience);
        for (const LayoutCompartment &c : m_layout.compartments) {
            const QByteArray name = c.name.toLatin1();
            QTRY_VERIFY_WITH_TIMEOUT(doorOf(name.constData()) != bank::DoorState::Unknown, kPatience);
            QTRY_VERIFY_WITH_TIMEOUT(presenceOf(name.constData()) != bank::PresenceState::Unknown, kPatience);
        }
        QCOMPARE(doorOf("B4"), bank::DoorState::Open);
        QCOMPARE(doorOf("A1"), bank::DoorState::Closed);
        QCOMPARE(presenceOf("D1"), bank::PresenceState::Present);
        QCOMPARE(presenceOf("B4"), bank::PresenceState::Absent);
    }

    void aPulseOpensTheDoorOfThatNameAndIsReportedOnce()
    {
        QVERIFY(m_port->plugIn());
        m_boards->start();
        QTRY_VERIFY_WITH_TIMEOUT(works(), kPatience);
        const RequestId asked = request();
        m_boards->pulse(asked, QStringLiteral("E5"));
        QVERIFY(only<bank::UnlockReported>(m_told).empty()); // never from within pulse()
        QTRY_COMPARE_WITH_TIMEOUT(doorOf("E5"), bank::DoorState::Open, kPatience);
        QTRY_COMPARE_WITH_TIMEOUT(only<bank::UnlockReported>(m_told).size(), size_t(1), kPatience);
        QCOMPARE(only<bank::UnlockReported>(m_told)[0].request, asked);
        QCOMPARE(only<bank::UnlockReported>(m_told)[0].outcome, bank::UnlockOutcome::Confirmed);
        QCOMPARE(m_wall->pulses(lockOf("E5")), 1);
        for (const LayoutCompartment &c : m_layout.compartments) {
            if (c.name != QLatin1String("E5"))
                QCOMPARE(m_wall->pulses({c.lock.board, c.lock.channel}), 0);
        }
    }

    void withoutAPortNothingIsSentAndThatIsSaid()
    {
        m_boards->start();
        QVERIFY(!works());
        const RequestId asked = request();
        m_boards->pulse(asked, QStringLiteral("B4"));
        QVERIFY(only<bank::UnlockReported>(m_told).empty());
        QTRY_COMPARE_WITH_TIMEOUT(only<bank::UnlockReported>(m_told).size(), size_t(1), kPatience);
        QCOMPARE(only<bank::UnlockReported>(m_told)[0].outcome, bank::UnlockOutcome::NotSent);

        QVERIFY(m_port->plugIn()); // the port comes later: nothing that was asked before is sent to it
        QTRY_VERIFY_WITH_TIMEOUT(works(), kPatience);
        QTRY_COMPARE_WITH_TIMEOUT(doorOf("B4"), bank::DoorState::Closed, kPatience);
        QCOMPARE(m_wall->pulses(lockOf("B4")), 0);
    }

    void aNameThatHasNoLockIsAnsweredToo()
    {
        m_boards->pulse(request(), QStringLiteral("Z9"));
        QTRY_COMPARE_WITH_TIMEOUT(only<bank::UnlockReported>(m_told).size(), size_t(1), kPatience);
        QCOMPARE(only<bank::UnlockReported>(m_told)[0].outcome, bank::UnlockOutcome::NotSent);
    }

    void aDoorThatFlapsIsToldEachTime()
    {
        QVERIFY(m_port->plugIn());
        m_boards->start();
        QTRY_VERIFY_WITH_TIMEOUT(works() && doorOf("A3") == bank::DoorState::Closed, kPatience);
        m_told.clear();
        for (int i = 0; i < 4; ++i) {
            QVERIFY(m_wall->open(lockOf("A3")));
            QTRY_COMPARE_WITH_TIMEOUT(doorOf("A3"), bank::DoorState::Open, kPatience);
            QVERIFY(m_wall->close(lockOf("A3")));
            QTRY_COMPARE_WITH_TIMEOUT(doorOf("A3"), bank::DoorState::Closed, kPatience);
        }
        const auto changes = only<bank::DoorChanged>(m_told);
        const auto told = std::count_if(changes.begin(), changes.end(), [](const bank::DoorChanged &change) {
            return change.compartment == QLatin1String("A3");
        });
        QCOMPARE(told, 8); // and each of them once
    }

    void aBoardThatFallsSilentIsToldAndItsDoorsAreUnknown()
    {
        QVERIFY(m_port->plugIn());
        m_boards->start();
        const auto answers = [this](int board) -> std::optional<bool> {
            std::optional<bool> last;
            for (const auto &change : only<bank::BoardChanged>(m_told)) {
                if (change.board == board && change.bus == m_layout.buses.first().name)
                    last = change.answering;
            }
            return last;
        };
        QTRY_VERIFY_WITH_TIMEOUT(answers(1) == true && answers(2) == true, kPatience);
        QTRY_COMPARE_WITH_TIMEOUT(presenceOf("A1"), bank::PresenceState::Absent, kPatience);
        m_wall->setFault(2, Fault::Silent, 1);
        QTRY_COMPARE_WITH_TIMEOUT(answers(2), std::optional(false), kPatience);
        const auto isSilent = [this] { // by the name that is journalled
            const auto changes = only<bank::BoardFaultChanged>(m_told);
            return !changes.empty() && changes.back().fault == QLatin1StringView("Silent") && changes.back().board == 2
                   && changes.back().present && !changes.back().text.isEmpty();
        };
        QTRY_VERIFY_WITH_TIMEOUT(isSilent(), kPatience);
        QTRY_COMPARE_WITH_TIMEOUT(presenceOf("A1"), bank::PresenceState::Unknown, kPatience); // wired to board 2
        QVERIFY(works());
        QCOMPARE(answers(1), std::optional(true));
        QCOMPARE(doorOf("A1"), bank::DoorState::Closed); // of board 1

        m_port->unplug(); // now the bus is away, and the bank forgets
        QTRY_VERIFY_WITH_TIMEOUT(!works(), kPatience);
        m_told.clear();
        QVERIFY(m_port->plugIn());
        QTRY_VERIFY_WITH_TIMEOUT(works(), kPatience);
        QTRY_COMPARE_WITH_TIMEOUT(answers(1), std::optional(true), kPatience);
        QCOMPARE(answers(2), std::optional(false)); // said again, although unchanged
        m_wall->setFault(2, Fault::Silent, 0);
        QTRY_COMPARE_WITH_TIMEOUT(answers(2), std::optional(true), kPatience);
        QTRY_COMPARE_WITH_TIMEOUT(presenceOf("A1"), bank::PresenceState::Absent, kPatience);
    }

    void theLocksOwnInputsTellWhatLiesInside()
    {
        Bank bank(QStringLiteral("kerong-cu16"), m_folder, [this](const bank::Input &in) { m_told.push_back(in); });
        QVERIFY(bank.wall.plugInAll());
        QVERIFY(bank.wall.open(QStringLiteral("B2")).value());
        QVERIFY(bank.wall.putParcel(QStringLiteral("B2")).value());
        bank.boards.start();
        for (const LayoutCompartment &c : bank.layout.compartments) {
            const QByteArray name = c.name.toLatin1();
            const bool isB2 = c.name == QLatin1String("B2");
            QTRY_COMPARE_WITH_TIMEOUT(doorOf(name.constData()), isB2 ? bank::DoorState::Open : bank::DoorState::Closed,
                                      kPatience);
            QTRY_COMPARE_WITH_TIMEOUT(presenceOf(name.constData()),
                                      isB2 ? bank::PresenceState::Present : bank::PresenceState::Absent, kPatience);
        }
        QVERIFY(bank.wall.takeParcel(QStringLiteral("B2")).value());
        QTRY_COMPARE_WITH_TIMEOUT(presenceOf("B2"), bank::PresenceState::Absent, kPatience);
    }

    void whatIsNotSensedIsNotTold()
    {
        Bank bank(QStringLiteral("modbus-relay-blind"), m_folder,
                  [this](const bank::Input &in) { m_told.push_back(in); });
        QVERIFY(bank.wall.plugInAll());
        bank.boards.start();
        QTRY_VERIFY_WITH_TIMEOUT(works(), kPatience);
        // As long as the board is not prepared nothing is sent to it; then a person's next request is.
        bank::UnlockOutcome outcome = bank::UnlockOutcome::NotSent;
        for (int tries = 0; tries < 100 && outcome == bank::UnlockOutcome::NotSent; ++tries) {
            m_told.clear();
            bank.boards.pulse(request(), QStringLiteral("A2"));
            QTRY_COMPARE_WITH_TIMEOUT(only<bank::UnlockReported>(m_told).size(), size_t(1), kPatience);
            outcome = only<bank::UnlockReported>(m_told)[0].outcome;
            if (outcome == bank::UnlockOutcome::NotSent)
                QTest::qWait(50);
        }
        QCOMPARE(outcome, bank::UnlockOutcome::Confirmed);
        QCOMPARE(bank.wall.compartment(QStringLiteral("A2"))->pulses, 1);
        QTRY_VERIFY_WITH_TIMEOUT(bank.wall.compartment(QStringLiteral("A2"))->open, kPatience);
        QVERIFY(only<bank::DoorChanged>(m_told).empty());
        QVERIFY(only<bank::PresenceChanged>(m_told).empty());
    }

    // Two lines, and one power supply for the locks of both.
    void locksOnOneSupplyArePulsedInTurnWhateverTheirLine()
    {
        Bank bank(QStringLiteral("wkly"), m_folder, [this](const bank::Input &in) { m_told.push_back(in); });
        QVERIFY(bank.layout.find(QStringLiteral("A1"))->lock.bus != bank.layout.find(QStringLiteral("D1"))->lock.bus);
        QElapsedTimer clock;
        clock.start();
        QList<qint64> sent; // ms
        connect(&bank.boards, &LockBoards::bytesSent, this, [&](const QString &, const QByteArray &bytes) {
            if (bytes.size() > 6 && bytes[6] == '\x82') // open one
                sent << clock.elapsed();
        });
        QVERIFY(bank.wall.plugInAll());
        bank.boards.start();
        QTRY_VERIFY_WITH_TIMEOUT(doorOf("A1") == bank::DoorState::Closed && doorOf("D1") == bank::DoorState::Closed,
                                 kPatience);
        bank.boards.pulse(request(), QStringLiteral("A1"));
        bank.boards.pulse(request(), QStringLiteral("D1"));
        QTRY_COMPARE_WITH_TIMEOUT(only<bank::UnlockReported>(m_told).size(), size_t(2), kPatience);
        QTRY_VERIFY_WITH_TIMEOUT(doorOf("A1") == bank::DoorState::Open && doorOf("D1") == bank::DoorState::Open,
                                 kPatience);
        QCOMPARE(sent.size(), 2);
        const LayoutBus &bus = bank.layout.buses.first();
        const auto least = (bus.pulse + bus.gap).count() - 1; // each is rounded down
        QVERIFY2(sent[1] - sent[0] >= least, qPrintable(QString::number(sent[1] - sent[0])));
        for (const char *name : {"A1", "D1"})
            QCOMPARE(bank.wall.compartment(QString::fromLatin1(name))->pulses, 1);
    }

    void aPortThatIsPulledOutIsMissedAndReadAnewWhenItIsBack()
    {
        QVERIFY(m_port->plugIn());
        m_boards->start();
        QTRY_VERIFY_WITH_TIMEOUT(works() && doorOf("A1") == bank::DoorState::Closed, kPatience);
        m_port->unplug();
        QTRY_VERIFY_WITH_TIMEOUT(!works(), kPatience);
        QVERIFY(m_wall->open(lockOf("A1")));
        m_told.clear();
        QVERIFY(m_port->plugIn());
        QTRY_VERIFY_WITH_TIMEOUT(works(), kPatience);
        QTRY_COMPARE_WITH_TIMEOUT(doorOf("A1"), bank::DoorState::Open, kPatience);
        QTRY_COMPARE_WITH_TIMEOUT(doorOf("A2"), bank::DoorState::Closed, kPatience); // said again, although unchanged
    }
};

QTEST_GUILESS_MAIN(TestLockBoards)
#include "tst_lockboards.moc"
