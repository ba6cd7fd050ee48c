// SPDX-License-Identifier: GPL-3.0-or-later
#include "serial/bus.h"

#include <utility>

namespace cubby::serial {

namespace {

Instant now() { return std::chrono::steady_clock::now(); }

} // namespace

Bus::Bus(const BusSettings &settings, std::shared_ptr<PowerSupplies> supplies, QObject *parent)
    : QObject(parent), m_exchange(settings, supplies ? std::move(supplies) : std::make_shared<PowerSupplies>()),
      m_line(settings.line, this), m_timer(this)
{
    m_timer.setSingleShot(true);
    m_timer.setTimerType(Qt::PreciseTimer);
    connect(&m_timer, &QTimer::timeout, this, [this] {
        m_line.readWhatIsThere(); // it came before the time was over
        follow(m_exchange.timePassed(now()));
    });
    connect(&m_line, &Line::opened, this, [this] {
        const Actions actions = m_exchange.opened(now());
        Q_EMIT lineChanged(true, {});
        follow(actions);
    });
    connect(&m_line, &Line::closed, this, &Bus::lineClosed);
    connect(&m_line, &Line::received, this, [this](const QByteArray &bytes) {
        Q_EMIT bytesReceived(bytes);
        follow(m_exchange.received(bytes, now()));
    });
}

void Bus::start() { m_line.start(); }

void Bus::stop()
{
    m_line.stop();
    m_timer.stop();
}

void Bus::unlock(quint64 ticket, LockAddress where) { follow(m_exchange.unlock(ticket, where, now())); }

void Bus::lineClosed(const QString &why)
{
    if (m_writing) {
        m_closedWhileWriting = why;
        return;
    }
    closed(why, false);
}

void Bus::closed(const QString &why, bool lastWriteLost)
{
    const Actions actions = m_exchange.closed(why, now(), lastWriteLost);
    Q_EMIT lineChanged(false, why);
    follow(actions);
}

// Bytes go out at once. The rest is told in order, also where somebody who is told something asks for more.
void Bus::follow(const Actions &actions)
{
    for (const Action &action : actions) {
        if (const auto *bytes = std::get_if<WriteBytes>(&action))
            write(bytes->bytes);
        else
            m_untold.push_back(action);
    }
    setTimer();
    if (std::exchange(m_telling, true))
        return;
    while (!m_untold.empty()) {
        const Action action = std::move(m_untold.front());
        m_untold.pop_front();
        tell(action);
    }
    m_telling = false;
}

void Bus::write(const QByteArray &bytes)
{
    m_writing = true;
    const Line::Written written = m_line.write(bytes);
    m_writing = false;
    if (written != Line::Written::Nothing)
        Q_EMIT bytesSent(bytes);
    if (const auto why = std::exchange(m_closedWhileWriting, std::nullopt))
        closed(*why, written == Line::Written::Nothing);
}

void Bus::tell(const Action &action)
{
    if (const auto *door = std::get_if<TellDoor>(&action))
        Q_EMIT doorChanged(door->where, door->state);
    else if (const auto *presence = std::get_if<TellPresence>(&action))
        Q_EMIT presenceChanged(presence->where, presence->state);
    else if (const auto *board = std::get_if<TellBoard>(&action))
        Q_EMIT boardChanged(board->board, board->answering);
    else if (const auto *fault = std::get_if<TellFault>(&action))
        Q_EMIT faultChanged(fault->fault);
    else if (const auto *answer = std::get_if<AnswerTicket>(&action))
        Q_EMIT unlockFinished(answer->ticket, answer->outcome, answer->reason);
}

void Bus::setTimer()
{
    using std::chrono::milliseconds;
    if (const auto deadline = m_exchange.nextDeadline())
        m_timer.start(std::max(milliseconds(0), std::chrono::ceil<milliseconds>(*deadline - now())));
    else
        m_timer.stop();
}

} // namespace cubby::serial
