// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "central/work.h"
#include "domain/entries.h"

// Carriers and shops: whose orders, packages and people the centre keeps. Each sees only its own; the operator of the
// centre sees all of them.
namespace cubby::central {

// Whose is what was there before there were several, and what a centre with only one needs no name for.
inline const CarrierId kFirstCarrier{QUuid(QStringLiteral("00000000-0000-7000-8000-000000000001"))};

// On whose behalf something is done or asked for, by whom, and from where.
struct Actor
{
    CarrierId carrier; // null: the operator of the centre
    QString name; // "api", a member of staff, a program
    QString from = {}; // an address, "command line"

    bool isOperator() const { return carrier.isNull(); }
    bool sees(CarrierId owner) const { return isOperator() || carrier == owner; }
};

enum class CarrierKind { Carrier, Shop };

struct CarrierSettings
{
    Millis keepFor{std::chrono::hours(72)}; // how long a package may stay, unless its order says otherwise
    QStringList languages; // of its messages, BCP 47; the first is that of customers of whom none is known
    QList<BankId> banks; // that it may use; none: all
    bool unannouncedReturns = false; // takes returns that it did not announce
    QStringList returnLabels; // what their labels begin with; none: any label that nobody knows
    friend bool operator==(const CarrierSettings &, const CarrierSettings &) = default;
    CUBBY_FIELDS(f("keepFor", s.keepFor); f("languages", s.languages); f("banks", s.banks);
                 f("unannouncedReturns", s.unannouncedReturns); f("returnLabels", s.returnLabels);)

    bool mayUse(BankId bank) const { return banks.isEmpty() || banks.contains(bank); }
    QString language() const { return languages.value(0, QStringLiteral("en")); }
};

struct Carrier
{
    CarrierId id;
    QString name;
    CarrierKind kind = CarrierKind::Carrier;
    CarrierSettings settings;
    Time createdAt;
    std::optional<Time> closedAt = {};
};

// Only for the operator: carrier.forbidden to anybody else. Error codes besides: carrier.name, carrier.settings.
Result<Carrier> addCarrier(Work &work, const Actor &by, const QString &name, CarrierKind kind,
                           const CarrierSettings &settings = {});
// A carrier may change its own, but not which banks it may use. Error codes: carrier.unknown (or not its own),
// carrier.forbidden, carrier.settings.
Result<void> changeCarrier(Work &work, const Actor &by, CarrierId id, const CarrierSettings &settings,
                           const QString &why);
Result<void> renameCarrier(Work &work, const Actor &by, CarrierId id, const QString &name, const QString &why);
// For good, by the operator: its keys and programs are withdrawn, nobody of it signs in any more, and it is told
// nothing. What lies in banks is handed out and collected as before. Error codes: carrier.unknown, carrier.forbidden,
// carrier.first (the one that is there from the beginning), carrier.busy (packages of it are not in a bank yet).
Result<void> closeCarrier(Work &work, const Actor &by, CarrierId id, const QString &why);
std::optional<Carrier> findCarrier(Work &work, const Actor &by, CarrierId id);
std::vector<Carrier> carriers(Work &work, const Actor &by); // that the actor sees
CarrierSettings settingsOf(Work &work, CarrierId id);

// Answers a new key, which is kept nowhere: only its digest is. Error codes: carrier.unknown, carrier.key-name.
Result<QByteArray> issueCarrierKey(Work &work, const Actor &by, CarrierId id, const QString &name);
// Error code: carrier.key-unknown.
Result<void> withdrawCarrierKey(Work &work, const Actor &by, CarrierId id, const QString &name, const QString &why);
struct CarrierKey
{
    QString name;
    Time createdAt;
    std::optional<Time> withdrawnAt;
};
std::vector<CarrierKey> carrierKeys(Work &work, const Actor &by, CarrierId id); // oldest first; none of a foreign one
std::optional<CarrierId> carrierOfKey(Work &work, const QByteArray &key);

} // namespace cubby::central

template <>
struct cubby::EnumText<cubby::central::CarrierKind>
{
    static constexpr std::array names{"Carrier", "Shop"};
};
