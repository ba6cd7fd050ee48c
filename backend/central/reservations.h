// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "central/carriers.h"
#include "domain/enumtext.h"
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
    QString holder; // a shop's reference
    Millis holds = kReservationHolds;
    CarrierId carrier = {}; // whose it is; null: the operator's
};
// Error codes: bank.unknown, reservation.holds, reservation.no-room (beside what is promised and kept already).
Result<ReservationId> reserve(Work &work, const NewReservation &wanted);

// Its room is anybody's again. Used: by an order placed in the same work, before it is assigned. False: it was over.
enum class ReservationEnd { Used, Released };
bool endReservation(Work &work, ReservationId reservation, ReservationEnd how);

enum class ReservationState { Held, Used, Released, Expired };
struct Reservation
{
    ReservationId id;
    CarrierId carrier;
    BankId bank;
    Size size = Size::M;
    QString holder;
    ReservationState state = ReservationState::Held;
    Time expiresAt;
    Time createdAt;
};
// Nothing, too, if it is another carrier's.
std::optional<Reservation> findReservation(Work &work, const Actor &by, ReservationId id);
// Newest first, those before `before`; null: from the newest.
std::vector<Reservation> reservations(Work &work, const Actor &by, ReservationId before, int limit);
// Kept for so long from now. Error codes: reservation.unknown, reservation.holds, reservation.too-late (it is over).
Result<void> extendReservation(Work &work, const Actor &by, ReservationId id, Millis holds);
// Error codes: reservation.unknown, reservation.too-late.
Result<void> releaseReservation(Work &work, const Actor &by, ReservationId id);

// Marks those whose time is over. They keep nothing from that moment on, marked or not.
void expireReservations(Work &work);

// How many are kept at the bank that need this size or a larger one.
int heldFrom(Work &work, BankId bank, Size size);
// The largest compartment that a package of this size may be given without taking the room of a reservation; nothing if
// every one is kept.
std::optional<Size> largestToGive(Work &work, BankId bank, Size size);

} // namespace cubby::central

template <>
struct cubby::EnumText<cubby::central::ReservationState>
{
    static constexpr std::array names{"Held", "Used", "Released", "Expired"};
};
