// SPDX-License-Identifier: GPL-3.0-or-later
#include "serial/simulateddoors.h"

#include <algorithm>
#include <utility>

namespace cubby::serial {

SimulatedDoors::SimulatedDoors(const QList<SimulatedBoard> &boards, int firstLock, Millis doorOpens, quint64 seed)
    : m_firstLock(firstLock), m_doorOpens(doorOpens), m_random(seed)
{
    for (const auto &board : boards) {
        m_boards.insert_or_assign(board.address, Board{board, {}});
        for (int i = 0; i < board.locks; ++i)
            m_locks.insert({board.address, firstLock + i}, {});
    }
}

bool SimulatedDoors::open(LockAddress address)
{
    Lock *lock = find(address);
    if (!lock || lock->open)
        return false;
    move(address, *lock, true);
    return true;
}

bool SimulatedDoors::close(LockAddress address)
{
    Lock *lock = find(address);
    if (!lock || !lock->open || lock->held)
        return false;
    const bool unlatched = happens(lock->faults.chance(Fault::Unlatched));
    move(address, *lock, false);
    if (unlatched)
        later(kUnlatchedFor, [this, address] { open(address); });
    return true;
}

bool SimulatedDoors::putParcel(LockAddress address)
{
    Lock *lock = find(address);
    if (!lock || std::exchange(lock->parcel, true))
        return false;
    tell(Event::ParcelIn, address);
    return true;
}

bool SimulatedDoors::takeParcel(LockAddress address)
{
    Lock *lock = find(address);
    if (!lock || !std::exchange(lock->parcel, false))
        return false;
    tell(Event::ParcelOut, address);
    return true;
}

void SimulatedDoors::wirePresence(LockAddress input, SimulatedDoors &doorsOfLock, LockAddress lock)
{
    m_presence.insert(input, {&doorsOfLock, lock});
}

void SimulatedDoors::removeSwitch(LockAddress address)
{
    if (Lock *lock = find(address))
        lock->hasSwitch = false;
}

void SimulatedDoors::setFault(LockAddress address, Fault fault, double chance)
{
    Lock *lock = find(address);
    if (!lock)
        return;
    if (fault == Fault::SensorFrozen && chance > 0)
        lock->frozenOpen = lock->open;
    lock->faults.set(fault, chance);
    switchMoved(address);
}

void SimulatedDoors::setFault(int address, Fault fault, double chance)
{
    const auto board = m_boards.find(address);
    if (board == m_boards.end())
        return;
    const bool hadPower = board->second.faults.chance(Fault::Off) < 1;
    board->second.faults.set(fault, chance);
    const bool hasPower = board->second.faults.chance(Fault::Off) < 1;
    if (hadPower == hasPower)
        return;
    for (int i = 0; i < board->second.settings.locks && !hasPower; ++i) {
        const LockAddress lock{address, m_firstLock + i};
        release(lock, *find(lock));
    }
    powerChanged(address, hasPower);
}

double SimulatedDoors::fault(LockAddress lock, Fault fault) const
{
    const auto it = m_locks.constFind(lock);
    return it == m_locks.cend() ? 0 : it->faults.chance(fault);
}

double SimulatedDoors::fault(int board, Fault fault) const
{
    const auto it = m_boards.find(board);
    return it == m_boards.end() ? 0 : it->second.faults.chance(fault);
}

bool SimulatedDoors::hasPower(LockAddress address) const
{
    const auto lock = m_locks.constFind(address);
    return lock != m_locks.cend() && (lock->held || lock->powerUntil > m_now);
}

int SimulatedDoors::locksWithPower(QStringView supply) const
{
    int count = 0;
    for (auto lock = m_locks.cbegin(); lock != m_locks.cend(); ++lock)
        count += hasPower(lock.key()) && m_boards.at(lock.key().board).settings.wiring.supply == supply ? 1 : 0;
    return count;
}

QList<SimulatedBoard> SimulatedDoors::boards() const
{
    QList<SimulatedBoard> all;
    for (const auto &[address, board] : m_boards)
        all.append(board.settings);
    return all;
}

QList<SimulatedBoard> SimulatedDoors::boardsAt(int address)
{
    QList<SimulatedBoard> hearing;
    for (const auto &[own, board] : m_boards) {
        if (lineAddress(board.settings) == address && !happens(board.faults.chance(Fault::Off)))
            hearing.append(board.settings);
    }
    return hearing;
}

int SimulatedDoors::spokenAddress(const SimulatedBoard &board)
{
    return lineAddress(board) + (happens(fault(board.address, Fault::WrongAddress)) ? 1 : 0);
}

void SimulatedDoors::setLineAddress(int board, int address)
{
    if (const auto it = m_boards.find(board); it != m_boards.end())
        it->second.settings.answersAt = address;
}

void SimulatedDoors::pulse(LockAddress address, Millis duration, Millis after)
{
    if (after > Millis(0)) {
        later(after, [this, address, duration] { pulse(address, duration); });
        return;
    }
    Lock *lock = find(address);
    if (!lock || duration <= Millis(0) || fault(address.board, Fault::Off) >= 1)
        return;
    lock->powerUntil = m_now + duration;
    if (duration > kLongestPulse) {
        later(duration, [this, address] {
            if (Lock *powered = find(address); powered && !hasPower(address))
                release(address, *powered);
        });
    }
    power(address, *lock);
}

void SimulatedDoors::hold(LockAddress address, bool on)
{
    Lock *lock = find(address);
    if (lock && !on)
        release(address, *lock);
    else if (lock && !std::exchange(lock->held, true))
        power(address, *lock);
}

bool SimulatedDoors::readsOpen(LockAddress input)
{
    const bool inverted = happens(fault(input.board, Fault::Inverted));
    if (const auto wired = m_presence.constFind(input); wired != m_presence.cend())
        return wired->doors->readsPresent(wired->lock) == inverted;
    const Lock *lock = find(input);
    if (!lock || !lock->hasSwitch || happens(lock->faults.chance(Fault::SensorClosed)))
        return inverted;
    if (happens(lock->faults.chance(Fault::SensorOpen)))
        return !inverted;
    bool reads = happens(lock->faults.chance(Fault::SensorFrozen)) ? lock->frozenOpen : lock->open;
    if (lock->bouncing && m_now - lock->movedAt < kBounce && (m_now - lock->movedAt) / kChatter % 2 == 1)
        reads = !reads;
    return (reads != happens(lock->faults.chance(Fault::SensorInverted))) != inverted;
}

bool SimulatedDoors::readsPresent(LockAddress address)
{
    const Lock *lock = find(address);
    if (!lock || happens(lock->faults.chance(Fault::PresenceBlind)))
        return false;
    return lock->parcel || happens(lock->faults.chance(Fault::PresenceStuck));
}

void SimulatedDoors::goOnUntil(Millis time)
{
    while (!m_agenda.empty() && m_agenda.begin()->first <= time) {
        auto next = m_agenda.extract(m_agenda.begin());
        m_now = std::max(m_now, next.key());
        next.mapped()();
    }
    m_now = std::max(m_now, time);
}

std::optional<SimulatedDoors::Millis> SimulatedDoors::nextDue() const
{
    return m_agenda.empty() ? std::nullopt : std::optional(m_agenda.begin()->first);
}

void SimulatedDoors::later(Millis delay, std::function<void()> what)
{
    m_agenda.emplace(m_now + delay, std::move(what));
    comesLater();
}

// Nothing is drawn where nothing is left to chance, so that one fault's chance does not change another's story.
bool SimulatedDoors::happens(double chance)
{
    if (chance <= 0 || chance >= 1)
        return chance >= 1;
    return static_cast<double>(m_random() >> 11) < chance * static_cast<double>(1ULL << 53);
}

std::optional<SimulatedBoard> SimulatedDoors::boardOf(int board) const
{
    const auto it = m_boards.find(board);
    return it == m_boards.end() ? std::nullopt : std::optional(it->second.settings);
}

SimulatedDoors::Lock *SimulatedDoors::find(LockAddress lock)
{
    const auto it = m_locks.find(lock);
    return it == m_locks.end() ? nullptr : &*it;
}

void SimulatedDoors::move(LockAddress address, Lock &lock, bool open)
{
    lock.open = open;
    lock.movedAt = m_now;
    lock.bouncing = happens(lock.faults.chance(Fault::Bounces));
    if (lock.bouncing) {
        for (Millis after = kChatter; after <= kBounce; after += kChatter)
            later(after, [this, address] { switchMoved(address); });
    }
    tell(open ? Event::Opened : Event::Closed, address);
    switchMoved(address);
}

void SimulatedDoors::power(LockAddress address, Lock &lock)
{
    ++lock.pulses;
    lock.powerFrom = m_now;
    later(kLongestPulse, [this, address, since = m_now] {
        Lock *powered = find(address);
        if (powered->powerFrom == since && hasPower(address) && !std::exchange(powered->leftOn, true))
            tell(Event::LeftOn, address);
    });
    const bool opens = !happens(lock.faults.chance(Fault::Stuck));
    tell(Event::Pulsed, address);
    if (!opens)
        return;
    if (m_doorOpens > Millis(0))
        later(m_doorOpens, [this, address] { open(address); });
    else
        open(address);
}

void SimulatedDoors::release(LockAddress address, Lock &lock)
{
    lock.held = false;
    lock.powerUntil = m_now;
    if (std::exchange(lock.leftOn, false))
        tell(Event::Released, address);
}

void SimulatedDoors::tell(Event event, LockAddress lock) const
{
    if (m_observer)
        m_observer(event, lock);
}

} // namespace cubby::serial
