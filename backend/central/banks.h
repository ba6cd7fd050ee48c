// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "central/records.h"
#include "domain/openinghours.h"
#include "domain/place.h"
#include "domain/status.h"
#include "link/frame.h"

// What is known of banks as places: where they stand, when people get to them, and whether they are there.
namespace cubby::central {

struct BankDetails
{
    QString name;
    QString address;
    QString timeZone; // IANA
    std::optional<Place> place;
    OpeningHours hours;
    QString note; // for support
    BankMode mode = BankMode::Service;
    std::optional<Time> heardAt;
    std::optional<Time> missingSince; // nothing was heard of it for too long
    std::optional<Time> maintainedAt; // a technician gave it back to service

    BankStatus status(Time now) const; // of one that was never heard of: Inactive
};
std::optional<BankDetails> bankDetails(Work &work, BankId bank);

// Only what is given is changed.
struct BankChange
{
    std::optional<QString> name;
    std::optional<QString> address;
    std::optional<QString> timeZone;
    std::optional<Place> place;
    std::optional<OpeningHours> hours;
    std::optional<QString> note;
};
// Only for the operator (actor.forbidden). Error codes: bank.unknown, bank.name (empty), bank.time-zone, bank.place.
Result<void> changeBank(Work &work, const Actor &by, BankId bank, const BankChange &change, const QString &why);

// ---- how it is ----

// What the bank last said in a heartbeat.
struct BankVitals
{
    Time at; // when the centre heard it
    Millis uptime{0}; // of the machine
    int doorsOpen = 0;
    QString power;
    quint64 queue = 0; // entries that the bank had still to tell
    QStringList faults;
    link::Scene scene; // what its kiosk shows; no name: it does not say
};
void keepVitals(Work &work, BankId bank, const link::Heartbeat &heartbeat);
std::optional<BankVitals> bankVitals(Work &work, BankId bank); // nothing before the first heartbeat

// ---- whether it is there ----

// Marks banks of which nothing was heard for kMissingAfter, with one alert each, unless they are in maintenance.
void noteMissingBanks(Work &work);
// Something was heard of a bank that was marked. Closes the alert; the link tells both sides what they missed.
void bankReturned(Work &work, BankId bank, Time missingSince);

} // namespace cubby::central
