// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "central/carriers.h"

#include <QJsonObject>

// Anything that somebody has in hand, in one field: a label, a reference, an identifier, a name, a mail address, a
// telephone number, a pickup code, a bank, a compartment ("Riverside / A1"), a driver.
namespace cubby::central {

// What the actor may be told of, by scopes.
struct SearchRights
{
    bool packages = false;
    bool customers = false; // and codes
    bool banks = false;
    bool people = false;
};

// Exact hits first, then beginnings. Every statement goes by an index and reads a bounded number of rows: of very short
// beginnings not everything is found.
std::vector<QJsonObject> search(Work &work, const Actor &by, const SearchRights &rights, const QString &text, int most);

struct FoundCustomer
{
    QString id;
    CarrierId carrier;
};
// By mail address, telephone number or beginnings of words of the name; newest first.
std::vector<FoundCustomer> findCustomers(Work &work, const Actor &by, const QString &text, int most);

// People of whose names each word of the text begins one; nothing for a text without words.
QStringList findPeopleByName(Work &work, const QString &text);

// Every statement that search() makes, for those who want to know how it is carried out.
QStringList searchStatements(storage::Dialect dialect);

} // namespace cubby::central
