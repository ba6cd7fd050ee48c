// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "central/work.h"
#include "domain/size.h"

// Room that is kept for a while without a package: soft reservations, of a shop whose customer has not paid yet. One
// names a size and no compartment; promises of packages (assignment.h) are the hard ones. Neither binds the bank: a
// driver who stands there takes what is free, and the reservation finds out when it is to be used.
namespace cubby::central {

using ReservationId = Id<struct ReservationTag>;

inline constexpr Millis kReservationHolds = std::chrono::minutes(15);
inline constexpr Millis kLongestReservation = std::chrono::hours(48);

struct NewReservation
{
    BankId bank;
    Size size = Size::M;
    QString holder; // whose it is: a shop's reference
    Millis holds = kReservationHolds;
};
// Error codes: bank.unknown, reservation.holds, reservation.no-room (beside what is promised and kept already).
Result<ReservationId> reserve(Work &work, const NewReservation &wanted);

// Its room is anybody's again. Used: by an order placed in the same work, before it is assigned. False: it was over.
enum class ReservationEnd { Used, Released };
bool endReservation(Work &work, ReservationId reservation, ReservationEnd how);
// Marks those whose time is over. They keep nothing from that moment on, marked or not.
void expireReservations(Work &work);

// How many are kept at the bank that need this size or a larger one.
int heldFrom(Work &work, BankId bank, Size size);
// The largest compartment that a package of this size may be given without taking the room of a reservation; nothing if
// every one is kept.
std::optional<Size> largestToGive(Work &work, BankId bank, Size size);

} // namespace cubby::central
