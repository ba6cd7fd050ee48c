// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "central/records.h"
#include "central/wall.h"
#include "domain/directoryentries.h"
#include "domain/layout.h"

// Layouts that the centre sends to banks. A bank checks one, takes it or says why not, and works by it once its kiosk
// has started again; only then the centre's compartments follow.
namespace cubby::central {

// Asked; Taken: in force at the kiosk's next start; InForce; Refused; Superseded by a later one.
enum class LayoutState { Asked, Taken, InForce, Refused, Superseded };

// Only for the operator (actor.forbidden). Error codes: bank.unknown, layout.same (it is in force), layout.too-large
// (for one entry of the directory).
Result<void> sendLayout(Work &work, const Actor &by, BankId bank, const Layout &layout, const QString &why);

// The layout that the bank should have, if the centre has ever sent one: part of its snapshot.
std::optional<directory::LayoutGiven> wantedLayout(Work &work, BankId bank);

// What the bank says. False: it does not fit.
bool layoutAnswered(Work &work, BankId bank, const entry::LayoutTaken &e, Time at);
bool layoutAnswered(Work &work, BankId bank, const entry::LayoutRefused &e, Time at);
// The kiosk has started with the layout of this digest (hexadecimal). If the centre waits for that, the bank's
// compartments become those of the layout: those that stay keep what is known of them.
bool layoutInForce(Work &work, BankId bank, const QString &digest, Wall &wall, Time at);

struct SentLayout
{
    QString digest;
    QString actor;
    QString reason;
    Time askedAt;
    LayoutState state = LayoutState::Asked;
    QString result; // why it was refused
    std::optional<Time> answeredAt;
};
std::vector<SentLayout> sentLayouts(Work &work, BankId bank); // newest first

} // namespace cubby::central

template <>
struct cubby::EnumText<cubby::central::LayoutState>
{
    static constexpr std::array names{"Asked", "Taken", "InForce", "Refused", "Superseded"};
};
