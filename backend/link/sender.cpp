// SPDX-License-Identifier: GPL-3.0-or-later
#include "link/sender.h"

#include <algorithm>

namespace cubby::link {

namespace {

using namespace std::chrono_literals;
constexpr Millis kGather = 50ms;
constexpr Millis kPatience = 5s;
constexpr Millis kLongest = 60s;
constexpr Millis kShortest = 1s;
constexpr int kTries = 3;

// What goes into one frame from there. Escaping at most doubles a text of JSON, and base64 adds a third; the frame must
// stay below kMaxFrameBytes even then.
std::vector<LogRecord> readSome(const LogReader &log, quint64 first)
{
    auto records = log.read(first, kMaxEntries, kMaxEntryBytes);
    constexpr qsizetype room = kMaxFrameBytes * 3 / 4 - 4096;
    qsizetype bytes = 0;
    auto end = records.begin();
    while (end != records.end()) {
        bytes += 2 * (end->body.size() + end->kind.size()) + 64;
        if (bytes > room && end != records.begin())
            break;
        ++end;
    }
    records.erase(end, records.end());
    return records;
}

} // namespace

Millis waitAfter(int tries, Chance &chance)
{
    if (tries <= 1)
        return kPatience;
    const Millis limit = std::min(kLongest, kPatience * (1 << std::min(tries - 1, 10)));
    return kShortest + Millis(qint64(chance.below(quint64((limit - kShortest).count()) + 1)));
}

void Sender::appended(Millis now)
{
    if (!due && tries == 0)
        due = now + kGather;
}

bool Sender::acknowledged(const LogHead &through, const LogReader &log, Millis now)
{
    const bool wanted = snapshotFor.isEmpty() ? through.number > acked.number && through.number <= sent
                                              : tries > 0 && through.number == sent;
    if (!wanted || through.epoch != log.head().epoch || log.headAt(through.number) != through)
        return false;
    acked = through;
    snapshotFor.clear();
    tries = 0;
    const quint64 end = log.head().number;
    if (sent <= acked.number)
        due = end > acked.number ? std::optional(now) : std::nullopt;
    else
        tries = 1; // a part arrived; the rest of the frame is still waited for
    return true;
}

std::optional<Sender::Lost> Sender::standsAt(const LogHead &through, const LogReader &log, Millis now)
{
    const LogHead head = log.head();
    if (through.epoch != head.epoch)
        return Lost::OtherEpoch;
    if (through.number > head.number)
        return Lost::Ahead;
    const auto ours = log.headAt(through.number);
    if (!ours)
        return Lost::Pruned;
    if (*ours != through)
        return Lost::OtherChain;
    acked = through;
    sent = through.number;
    tries = 0;
    snapshotFor.clear();
    due = head.number > through.number ? std::optional(now) : std::nullopt;
    return std::nullopt;
}

void Sender::startSnapshot(const QString &nonce, Millis now)
{
    snapshotFor = nonce;
    tries = 0;
    due = now;
}

void Sender::rest()
{
    tries = kTries;
    due.reset();
}

void Sender::heard(const LogReader &log, Millis now)
{
    if (due || tries == 0)
        return;
    tries = 0;
    const LogHead head = log.head();
    if (!snapshotFor.isEmpty() || head.epoch != acked.epoch || head.number > acked.number)
        due = now;
}

void Sender::disconnected()
{
    sent = acked.number;
    tries = 0;
    due.reset();
}

Sender::Step Sender::poll(const LogReader &log, Millis now, Chance &chance)
{
    if (!due || *due > now)
        return Wait{};
    if (tries >= kTries) {
        due.reset();
        return Ask{};
    }
    const LogHead head = log.head();
    if (!snapshotFor.isEmpty()) {
        sent = head.number;
        due = now + waitAfter(++tries, chance);
        return SendSnapshot{head, snapshotFor};
    }
    if (acked.epoch != head.epoch) { // a new epoch was opened: the other side will refuse it and say where it stands
        acked = LogHead{head.epoch};
        sent = 0;
    }
    if (acked.number >= head.number) {
        due.reset();
        return Wait{};
    }
    auto records = readSome(log, acked.number + 1);
    if (records.empty() || records.front().number != acked.number + 1) { // no longer held: only asking shows what to do
        rest();
        return Ask{};
    }
    sent = std::max(sent, records.back().number);
    due = now + waitAfter(++tries, chance);
    return Entries{acked, std::move(records)};
}

} // namespace cubby::link
