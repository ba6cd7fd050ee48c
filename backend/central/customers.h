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
    friend bool operator==(const Contact &, const Contact &) = default;

    bool reachable() const { return !email.isEmpty() || !phone.isEmpty(); }
};

QString storeCustomer(Work &work, CarrierId carrier, const Contact &contact); // answers its identifier
void changeCustomer(Work &work, const QString &customer, const Contact &contact);
std::optional<Contact> contactOf(Work &work, const QString &customer);

} // namespace cubby::central
