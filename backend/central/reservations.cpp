// SPDX-License-Identifier: GPL-3.0-or-later
#include "central/reservations.h"

#include "central/assignment.h"

#include <array>

namespace cubby::central {

namespace {

constexpr std::size_t kSizeCount = std::size_t(Size::XL) + 1;
using Counts = std::array<int, kSizeCount>; // of this size and larger

Counts countsFrom(const storage::Rows &rows)
{
    Counts counts{};
    for (const storage::Row &row : rows) {
        for (std::size_t size = 0; size <= std::size_t(row.number(0)) && size < kSizeCount; ++size)
            counts[size] += int(row.number(1));
    }
    return counts;
}

Counts held(Work &work, BankId bank)
{
    return countsFrom(work.query(QStringLiteral("SELECT size, COUNT(*) FROM reservations WHERE bank = ? AND state = "
                                                "'Held' AND expires_at > ? GROUP BY size"),
                                 bank, work.now()));
}

Counts free(Work &work, BankId bank)
{
    return countsFrom(work.query(QStringLiteral("SELECT c.size, COUNT(*) FROM compartments c WHERE c.bank = ? AND ")
                                     + freeBeyondDoubt() + QStringLiteral(" GROUP BY c.size"),
                                 bank));
}

} // namespace

Result<ReservationId> reserve(Work &work, const NewReservation &wanted)
{
    if (wanted.holds <= Millis(0) || wanted.holds > kLongestReservation)
        return failure("reservation.holds", QStringLiteral("Room is kept for two days at most"));
    work.lockBank(wanted.bank);
    if (!work.first(QStringLiteral("SELECT 1 FROM banks WHERE bank = ?"), wanted.bank))
        return failure("bank.unknown", QStringLiteral("There is no bank %1").arg(wanted.bank.toString()));
    // Whatever fits into a smaller compartment fits into a larger one: there is room for all if, for each size, at
    // least as many compartments of it and larger are free as are wanted.
    const Counts room = free(work, wanted.bank);
    const Counts kept = held(work, wanted.bank);
    for (std::size_t size = 0; size <= std::size_t(wanted.size); ++size) {
        if (room[size] < kept[size] + 1)
            return failure("reservation.no-room", QStringLiteral("The bank has no room for it"));
    }
    const auto id = ReservationId::make(work.now(), work.chance());
    work.exec(
        QStringLiteral("INSERT INTO reservations (reservation, bank, size, holder, state, expires_at, created_at) "
                       "VALUES (?, ?, ?, ?, 'Held', ?, ?)"),
        id, wanted.bank, int(wanted.size), wanted.holder, work.now() + wanted.holds, work.now());
    return id;
}

bool endReservation(Work &work, ReservationId reservation, ReservationEnd how)
{
    return work.change(QStringLiteral("UPDATE reservations SET state = ? WHERE reservation = ? AND state = 'Held' AND "
                                      "expires_at > ?"),
                       how == ReservationEnd::Used ? QStringLiteral("Used") : QStringLiteral("Released"), reservation,
                       work.now())
           > 0;
}

void expireReservations(Work &work)
{
    work.exec(QStringLiteral("UPDATE reservations SET state = 'Expired' WHERE state = 'Held' AND expires_at <= ?"),
              work.now());
}

int heldFrom(Work &work, BankId bank, Size size) { return held(work, bank)[std::size_t(size)]; }

std::optional<Size> largestToGive(Work &work, BankId bank, Size size)
{
    const Counts kept = held(work, bank);
    if (kept[0] == 0)
        return Size::XL;
    const Counts room = free(work, bank);
    std::optional<Size> largest;
    for (std::size_t at = 0; at < kSizeCount && room[at] - 1 >= kept[at]; ++at) {
        if (at >= std::size_t(size))
            largest = Size(at);
    }
    return largest;
}

} // namespace cubby::central
