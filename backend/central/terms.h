// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "central/carriers.h"
#include "central/customers.h"

// Under which words people, banks, customers and codes are found (search.h). Names of customers, their addresses and
// codes stand in the database as keyed digests alone: of each word its first 3 letters, its first 5, and the whole. So
// whoever has the database without its keys learns which customers share a word's beginning, and nothing else.
namespace cubby::central {

inline constexpr qsizetype kShortBeginning = 3; // letters
inline constexpr qsizetype kLongBeginning = 5;

QStringList wordsOf(const QString &text); // small letters, without signs

// Each replaces what was there before under the same identifier.
void makeCustomerFindable(Work &work, const QString &customer, CarrierId carrier, const Contact &contact);
void makeCodeFindable(Work &work, CredentialId credential, const QString &code);
void makeBankFindable(Work &work, BankId bank, const QString &name, const QString &address);
void makePersonFindable(Work &work, PersonId person, CarrierId carrier, const QString &name);

// What is looked for. The digests are those under every key.
QList<QByteArray> digestsOfBeginning(Work &work, const QString &word); // of at least kShortBeginning letters
QList<QByteArray> digestsOfEmail(Work &work, const QString &email);
QList<QByteArray> digestsOfPhone(Work &work, const QString &phone);
QList<QByteArray> digestsOfCode(Work &work, const QString &code);
QString digitsOfPhone(const QString &phone); // "+49 (30) 123" → "4930123"

// Some of what was there before the terms were, `most` of it; answers how many. Call it until it answers 0.
int findMore(Work &work, int most);
// Leaves out the one that findMore() begins with, and says which it was.
QString passOverOne(Work &work);

} // namespace cubby::central
