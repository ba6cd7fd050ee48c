// SPDX-License-Identifier: GPL-3.0-or-later
// Frames as they come out of a true seal: whatever is read survives the next journey, and a bank's session takes any
// of them at any time, one frame a line.
#include "link/banksession.h"

#include <cstdlib>

using namespace cubby;
using namespace cubby::link;

namespace {

class EmptyLog : public LogReader
{
public:
    explicit EmptyLog(EpochId epoch) : m_head{epoch} { }
    LogHead head() const override { return m_head; }
    std::optional<LogHead> headAt(quint64 number) const override
    {
        return number == 0 ? std::optional(m_head) : std::nullopt;
    }
    std::vector<LogRecord> read(quint64, int, qsizetype) const override { return {}; }

private:
    LogHead m_head;
};

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    SeededChance chance(1);
    const EmptyLog journal(*EpochId::parse(QStringLiteral("018bcfe5-6800-7742-ab60-50d0b95077d7")));
    BankSession session({BankId(), {}, {}}, journal, journal.head(), journal.head(), chance);
    Now now{fromMs(1'700'000'000'000), Millis(0)};
    (void)session.connected(now);

    for (const QByteArray &line : QByteArray(reinterpret_cast<const char *>(data), qsizetype(size)).split('\n')) {
        const auto frame = frameFromJson(line);
        if (!frame)
            continue;
        const auto again = frameFromJson(frameToJson(*frame));
        if (!again || *again != *frame)
            std::abort();
        now.mono += Millis(1000);
        for (const auto &effect : session.received(*frame, now)) {
            if (const auto *store = std::get_if<BankSession::StoreDirectory>(&effect))
                (void)session.stored(store->head, now);
            if (const auto *snapshot = std::get_if<BankSession::StoreSnapshot>(&effect))
                (void)session.stored(snapshot->head, now);
        }
        if (!session.nextDeadline())
            std::abort();
    }
    return 0;
}
