// SPDX-License-Identifier: GPL-3.0-or-later
#include "serial/codec.h"

#include <algorithm>
#include <utility>

namespace cubby::serial {

namespace {
constexpr qsizetype kLongestRun = 256;
}

QList<QByteArray> Codec::preparation(int) const { return {}; }

void Codec::sent(const QByteArray &request)
{
    m_request = request;
    // The replies to polls have shown by now whether this line echoes at all.
    m_echo = m_echoing == Echoing::No && mayBeAnsweredByItself(request) ? QByteArray() : request;
}

QList<Found> Codec::feed(QByteArrayView bytes)
{
    m_buffer.append(bytes);
    return scan(false);
}

QList<Found> Codec::quiet() { return scan(true); }

void Codec::reset()
{
    m_buffer.clear();
    m_echo.clear();
    m_request.clear();
    m_run.clear();
    m_reason = Reason::NoHeader;
    m_echoing = Echoing::NotKnown; // another adapter may be on the line now
}

QList<Found> Codec::scan(bool lineIsQuiet)
{
    QList<Found> found;
    qsizetype at = 0;
    while (at < m_buffer.size()) {
        const QByteArrayView rest = QByteArrayView(m_buffer).sliced(at);
        const auto echo = stepOverEcho(rest, lineIsQuiet);
        Step next = echo ? *echo : step(rest, lineIsQuiet);
        if (next.length == 0)
            break;
        const QByteArrayView bytes = rest.first(next.length);
        const auto *rejected = std::get_if<Rejected>(&next.what);
        if (rejected && !echo) {
            reject(bytes, rejected->reason, found);
        } else {
            closeRun(found);
            if (m_echoing == Echoing::NotKnown && showsThatNothingEchoes(next.what))
                m_echoing = Echoing::No;
            found.append(Found{bytes.toByteArray(), std::move(next.what)});
        }
        at += next.length;
    }
    m_buffer.remove(0, at);
    if (lineIsQuiet)
        closeRun(found);
    return found;
}

std::optional<Codec::Step> Codec::stepOverEcho(QByteArrayView rest, bool lineIsQuiet)
{
    if (m_echo.isEmpty())
        return std::nullopt;
    if (rest.startsWith(m_echo)) {
        m_echoing = Echoing::Yes;
        return Step::drop(Reason::Echo, std::exchange(m_echo, {}).size());
    }
    if (!lineIsQuiet && QByteArrayView(m_echo).startsWith(rest))
        return Step::wait();
    return std::nullopt;
}

// An echo comes before the answer or never.
bool Codec::showsThatNothingEchoes(const decltype(Found::what) &answer) const
{
    if (m_echo.isEmpty() || m_echo != m_request || mayBeAnsweredByItself(m_request))
        return false;
    if (const auto *status = std::get_if<StatusRead>(&answer))
        return m_request == poll(status->board);
    const auto *told = std::get_if<BoardTold>(&answer);
    return told && preparation(told->board).contains(m_request);
}

bool Codec::knows(int board) const
{
    return m_boards.isEmpty() || std::any_of(m_boards.begin(), m_boards.end(), [board](const BoardSettings &each) {
               return each.address == board;
           });
}

BoardSettings Codec::settings(int board) const
{
    const auto it = std::find_if(m_boards.begin(), m_boards.end(),
                                 [board](const BoardSettings &each) { return each.address == board; });
    if (it != m_boards.end())
        return *it;
    BoardSettings any;
    any.address = board;
    return any;
}

void Codec::reject(QByteArrayView bytes, Reason reason, QList<Found> &found)
{
    m_run.append(bytes);
    m_reason = std::max(m_reason, reason);
    if (m_run.size() >= kLongestRun)
        closeRun(found);
}

void Codec::closeRun(QList<Found> &found)
{
    if (!m_run.isEmpty())
        found.append(Found{std::exchange(m_run, {}), Rejected{std::exchange(m_reason, Reason::NoHeader)}});
}

} // namespace cubby::serial
