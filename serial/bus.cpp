// SPDX-License-Identifier: GPL-3.0-or-later
#include "serial/bus.h"

#include <QLoggingCategory>

#include <algorithm>
#include <utility>

Q_LOGGING_CATEGORY(logBus, "cubby.serial.bus", QtInfoMsg)

namespace cubby::serial {

Bus::Bus(BusSettings settings, QObject *parent)
    : QObject(parent), m_settings(std::move(settings)), m_line(m_settings.line, this),
      m_codec(m_settings.family->codec(m_settings.boards, m_settings.pulse)), m_wake(this), m_deadline(this),
      m_quiet(this)
{
    for (const auto &board : std::as_const(m_settings.boards)) {
        m_boards.push_back({board});
        for (int lock = 1; lock <= board.locks; ++lock)
            m_doors.insert({board.address, lock}, DoorState::Unknown);
    }
    for (QTimer *timer : {&m_wake, &m_deadline, &m_quiet}) {
        timer->setSingleShot(true);
        timer->setTimerType(Qt::PreciseTimer);
    }
    connect(&m_line, &Line::opened, this, &Bus::lineOpened);
    connect(&m_line, &Line::closed, this, &Bus::lineClosed);
    connect(&m_line, &Line::received, this, &Bus::received);
    connect(&m_wake, &QTimer::timeout, this, &Bus::wake);
    connect(&m_deadline, &QTimer::timeout, this, &Bus::deadlinePassed);
    connect(&m_quiet, &QTimer::timeout, this, &Bus::lineQuiet);
}

void Bus::start()
{
    m_wake.start(m_settings.slowPoll);
    m_line.start();
}

void Bus::stop()
{
    m_line.stop();
    m_wake.stop();
}

void Bus::unlock(quint64 ticket, LockAddress where)
{
    if (!m_doors.contains(where)) {
        answer(ticket, UnlockOutcome::NotSent,
               QStringLiteral("there is no lock %1 on board %2 of this line").arg(where.lock).arg(where.board));
    } else if (!m_line.isOpen()) {
        answer(ticket, UnlockOutcome::NotSent, QStringLiteral("the line is closed"));
    } else {
        m_waiting.enqueue({ticket, where});
        next();
    }
}

void Bus::lineOpened()
{
    m_codec->reset();
    for (auto &board : m_boards)
        board.nextPoll = QDeadlineTimer(0);
    Q_EMIT lineChanged(true, {});
    next();
}

void Bus::lineClosed(const QString &why)
{
    m_deadline.stop();
    m_quiet.stop();
    const auto current = std::exchange(m_current, std::nullopt);
    const auto waiting = std::exchange(m_waiting, {});
    m_wake.start(m_settings.slowPoll);
    Q_EMIT lineChanged(false, why);
    if (current && current->ticket)
        answer(*current->ticket, UnlockOutcome::Unconfirmed, why);
    for (const auto &request : waiting)
        answer(request.ticket, UnlockOutcome::NotSent, why);
}

void Bus::received(const QByteArray &bytes)
{
    Q_EMIT bytesReceived(bytes);
    m_silentUntil = QDeadlineTimer(m_settings.silence, Qt::PreciseTimer);
    m_quiet.start(m_settings.inFrame);
    handle(m_codec->feed(bytes));
}

void Bus::lineQuiet()
{
    handle(m_codec->quiet());
    if (m_current && m_current->late)
        timeOut();
}

void Bus::deadlinePassed()
{
    if (m_quiet.isActive() && !m_current->late) {
        // A frame may be coming in. A line that never falls quiet gets only so much more time.
        m_current->late = true;
        m_deadline.start(std::max(m_settings.firstByte, m_settings.inFrame * 2));
        return;
    }
    timeOut();
}

void Bus::timeOut()
{
    // What is left of a reply must not become the beginning of the next one.
    handle(m_codec->quiet());
    if (!m_current)
        return;
    if (!m_current->ticket) {
        if (Board *board = find(m_current->where.board))
            miss(*board);
    }
    finish(UnlockOutcome::Unconfirmed, QStringLiteral("the board did not answer"));
}

void Bus::wake()
{
    if (m_line.isOpen())
        return next();
    m_wake.start(m_settings.slowPoll);
    for (auto &board : m_boards)
        miss(board);
}

// Begins whatever may begin now, else sleeps until something may.
void Bus::next()
{
    if (m_current || !m_line.isOpen())
        return;
    QDeadlineTimer soonest(QDeadlineTimer::Forever);
    if (!m_silentUntil.hasExpired()) {
        soonest = m_silentUntil;
    } else {
        if (!m_waiting.isEmpty()) {
            if (m_pulseOver.hasExpired())
                return sendUnlock();
            soonest = m_pulseOver;
        }
        const auto due = std::min_element(m_boards.begin(), m_boards.end(),
                                          [](const Board &a, const Board &b) { return a.nextPoll < b.nextPoll; });
        if (due != m_boards.end()) {
            if (due->nextPoll.hasExpired())
                return sendPoll(*due);
            soonest = std::min(soonest, due->nextPoll);
        }
    }
    if (!soonest.isForever())
        m_wake.start(std::chrono::ceil<std::chrono::milliseconds>(soonest.remainingTimeAsDuration()));
}

void Bus::sendUnlock()
{
    const Request request = m_waiting.dequeue();
    const QByteArray bytes = m_codec->unlock(request.where);
    m_codec->sent(bytes);
    const auto written = m_line.write(bytes);
    if (written != Line::Written::All) {
        answer(request.ticket, written == Line::Written::Nothing ? UnlockOutcome::NotSent : UnlockOutcome::Unconfirmed,
               QStringLiteral("the line failed"));
        return;
    }
    m_pulseOver = QDeadlineTimer(m_settings.pulse + m_settings.pulseGap, Qt::PreciseTimer);
    begin({request.ticket, request.where}, m_settings.ackTimeout);
    Q_EMIT bytesSent(bytes);
}

void Bus::sendPoll(Board &board)
{
    const QByteArray bytes = m_codec->poll(board.settings.address);
    board.nextPoll = QDeadlineTimer(pollInterval(board), Qt::PreciseTimer);
    m_codec->sent(bytes);
    if (m_line.write(bytes) != Line::Written::All)
        return;
    begin({std::nullopt, {board.settings.address, 0}}, m_settings.firstByte);
    Q_EMIT bytesSent(bytes);
}

void Bus::begin(Transaction transaction, std::chrono::milliseconds timeout)
{
    m_wake.stop();
    m_current = transaction;
    m_deadline.start(timeout);
}

void Bus::finish(UnlockOutcome outcome, const QString &reason)
{
    m_deadline.stop();
    const Transaction done = *std::exchange(m_current, std::nullopt);
    m_silentUntil = QDeadlineTimer(m_settings.silence, Qt::PreciseTimer);
    if (done.ticket) {
        if (Board *board = find(done.where.board)) {
            board->fastUntil = QDeadlineTimer(m_settings.fastFor);
            board->nextPoll = QDeadlineTimer(0);
        }
        answer(*done.ticket, outcome, reason);
    }
    next();
}

void Bus::handle(const QList<Found> &found)
{
    for (const auto &each : found) {
        if (const auto *reply = std::get_if<StatusRead>(&each.what)) {
            read(*reply);
        } else if (const auto *ack = std::get_if<UnlockAnswered>(&each.what)) {
            acknowledged({ack->board, ack->lock}, ack->door);
        } else if (const auto *one = std::get_if<LockRead>(&each.what)) {
            if (one->unsolicited)
                pollSoon(one->board); // doors are read from polls only
            else
                acknowledged({one->board, one->lock}, one->door); // nobody asked: an acknowledgement
        } else if (const auto *rejected = std::get_if<Rejected>(&each.what)) {
            qCDebug(logBus) << "no frame:" << each.bytes.toHex(' ') << static_cast<int>(rejected->reason);
        }
    }
}

void Bus::pollSoon(int address)
{
    if (Board *board = find(address))
        board->nextPoll = QDeadlineTimer(0);
    next();
}

void Bus::read(const StatusRead &reply)
{
    Board *board = find(reply.board);
    if (!board)
        return;
    board->misses = 0;
    setAnswering(*board, true);
    for (int lock = 1; lock <= board->settings.locks; ++lock) {
        setDoor({reply.board, lock}, reply.doors.value(lock - 1, DoorState::Unknown));
    }
    if (m_current && !m_current->ticket && m_current->where.board == reply.board)
        finish(UnlockOutcome::Confirmed, {});
}

void Bus::acknowledged(LockAddress where, DoorState door)
{
    if (!m_current || !m_current->ticket || m_current->where != where)
        return;
    finish(UnlockOutcome::Confirmed, door == DoorState::Open ? QStringLiteral("the board says open")
                                                             : QStringLiteral("the board says not open yet"));
}

void Bus::miss(Board &board)
{
    if (++board.misses < m_settings.missesUntilUnknown)
        return;
    setAnswering(board, false);
    for (int lock = 1; lock <= board.settings.locks; ++lock)
        setDoor({board.settings.address, lock}, DoorState::Unknown);
}

void Bus::setAnswering(Board &board, bool answering)
{
    if (board.answering == answering)
        return;
    board.answering = answering;
    Q_EMIT boardChanged(board.settings.address, answering);
}

void Bus::setDoor(LockAddress where, DoorState state)
{
    DoorState &known = m_doors[where];
    if (known == state)
        return;
    known = state;
    Q_EMIT doorChanged(where, state);
}

void Bus::answer(quint64 ticket, UnlockOutcome outcome, const QString &reason)
{
    Q_EMIT unlockFinished(ticket, outcome, reason);
}

Bus::Board *Bus::find(int address)
{
    const auto it = std::find_if(m_boards.begin(), m_boards.end(),
                                 [address](const Board &board) { return board.settings.address == address; });
    return it == m_boards.end() ? nullptr : &*it;
}

std::chrono::milliseconds Bus::pollInterval(const Board &board) const
{
    if (!board.fastUntil.hasExpired())
        return m_settings.fastPoll;
    return board.answering == false ? m_settings.slowPoll * m_settings.absentFactor : m_settings.slowPoll;
}

} // namespace cubby::serial
