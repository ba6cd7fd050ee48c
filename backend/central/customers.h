// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "central/carriers.h"

// Customers: whoever a package is for, or comes from. Name and addresses are encrypted field by field.
namespace cubby::central {

struct Contact
{
    QString name;
    QString email; // may be empty
    QString phone; // E.164, may be empty
    QString language; // BCP 47
    QString push = {}; // where the push gateway finds them, may be empty
    QString timeZone = {}; // IANA, for quiet hours; empty: that of the bank
    friend bool operator==(const Contact &, const Contact &) = default;

    static constexpr qsizetype kLongestName = 128;
    static constexpr qsizetype kLongestEmail = 254;
    bool reachable() const { return !email.isEmpty() || !phone.isEmpty(); }
};

// As mail servers and gateways take them, so that nothing else of what somebody types reaches one.
bool isEmailAddress(const QString &text);
bool isPhoneNumber(const QString &text); // E.164: "+4930123456"
// A printable name, and at least one address, each of them well-formed.
bool isUsable(const Contact &contact);

QString storeCustomer(Work &work, CarrierId carrier, const Contact &contact); // answers its identifier
void changeCustomer(Work &work, const QString &customer, const Contact &contact);
// Whether there is an address. One that cannot be read is none, and no fault of the work.
bool isReachable(Work &work, const QString &customer);
std::optional<Contact> contactOf(Work &work, const QString &customer);

} // namespace cubby::central
