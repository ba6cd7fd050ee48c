// SPDX-License-Identifier: GPL-3.0-or-later
#include "central/reservations.h"

#include "central/assignment.h"
#include "central/records.h"

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

Reservation reservationFrom(Work &work, const storage::Row &row)
{
    Reservation found{row.id<ReservationId>(0),
                      row.id<CarrierId>(1),
                      row.id<BankId>(2),
                      Size(row.number(3)),
                      row.text(4),
                      fromText<ReservationState>(row.text(5)).value_or(ReservationState::Expired),
                      row.time(6),
                      row.time(7)};
    if (found.state == ReservationState::Held && found.expiresAt <= work.now())
        found.state = ReservationState::Expired;
    return found;
}

const QString &reservationColumns()
{
    static const QString columns = QStringLiteral("SELECT reservation, carrier, bank, size, holder, state, expires_at, "
                                                  "created_at FROM reservations ");
    return columns;
}

tl::unexpected<Error> unknownReservation()
{
    return failure("reservation.unknown", QStringLiteral("There is no such reservation."));
}

tl::unexpected<Error> overAlready()
{
    return failure("reservation.too-late", QStringLiteral("The reservation is over."));
}

tl::unexpected<Error> badTime()
{
    return failure("reservation.holds", QStringLiteral("Room is kept for two days at most"));
}

bool isTime(Millis holds) { return holds > Millis(0) && holds <= kLongestReservation; }

} // namespace

Result<ReservationId> reserve(Work &work, const NewReservation &wanted)
{
    if (!isTime(wanted.holds))
        return badTime();
    work.lockBank(wanted.bank);
    if (!work.first(QStringLiteral("SELECT 1 FROM banks WHERE bank = ?"), wanted.bank))
        return failure("bank.unknown", QStringLiteral("There is no bank %1").arg(wanted.bank.toString()));
    if (!takesPromises(work, wanted.bank))
        return failure("reservation.no-room", QStringLiteral("The bank takes no parcels now"));
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
        QStringLiteral("INSERT INTO reservations (reservation, bank, size, holder, state, expires_at, created_at, "
                       "carrier) VALUES (?, ?, ?, ?, 'Held', ?, ?, ?)"),
        id, wanted.bank, int(wanted.size), wanted.holder, work.now() + wanted.holds, work.now(), wanted.carrier);
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

std::optional<Reservation> findReservation(Work &work, const Actor &by, ReservationId id)
{
    const auto row = work.first(reservationColumns() + QStringLiteral("WHERE reservation = ?"), id);
    auto found = row ? std::optional(reservationFrom(work, *row)) : std::nullopt;
    return found && by.sees(found->carrier) ? found : std::nullopt;
}

std::vector<Reservation> reservations(Work &work, const Actor &by, ReservationId before, int limit)
{
    std::vector<Reservation> found;
    const QString carrier = by.isOperator() ? QString() : by.carrier.toString();
    const QString last = before.isNull() ? QString() : before.toString();
    for (const storage::Row &row :
         work.query(reservationColumns()
                        + QStringLiteral("WHERE (CAST(? AS TEXT) = '' OR carrier = ?) AND (CAST(? AS TEXT) = '' OR "
                                         "reservation < ?) ORDER BY reservation DESC LIMIT ?"),
                    carrier, carrier, last, last, limit))
        found.push_back(reservationFrom(work, row));
    return found;
}

Result<void> extendReservation(Work &work, const Actor &by, ReservationId id, Millis holds)
{
    const auto known = findReservation(work, by, id);
    if (!known)
        return unknownReservation();
    if (!isTime(holds))
        return badTime();
    const qint64 extended = work.change(QStringLiteral("UPDATE reservations SET expires_at = ? WHERE reservation = ? "
                                                       "AND state = 'Held' AND expires_at > ?"),
                                        work.now() + holds, id, work.now());
    if (extended == 0)
        return overAlready();
    audit(work, by, QStringLiteral("extendReservation"), id.toString(), known->holder, {}, known->carrier);
    return {};
}

Result<void> releaseReservation(Work &work, const Actor &by, ReservationId id)
{
    const auto known = findReservation(work, by, id);
    if (!known)
        return unknownReservation();
    if (!endReservation(work, id, ReservationEnd::Released))
        return overAlready();
    audit(work, by, QStringLiteral("releaseReservation"), id.toString(), known->holder, {}, known->carrier);
    return {};
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
