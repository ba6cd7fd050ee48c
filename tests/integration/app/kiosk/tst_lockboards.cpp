// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/kiosk/lockboards.h"
#include "serial/simulatedport.h"

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
